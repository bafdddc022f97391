// Sorts of names that are told by their words: products and models (no party of any claim, though they bear names like people or companies),
// events and awards, places, and who publishes.

import type { Token } from '../text/parse.ts';

const PRODUCTS = new Set(['chatgpt', 'gpt', 'claude', 'gemini', 'llama', 'siri', 'alexa', 'grok', 'copilot', 'sora', 'bard', 'mixtral', 'qwen', 'gemma', 'cortana', 'bixby', 'watson', 'alphafold', 'alphago', 'alphazero', 'alphacode', 'alphastar', 'lamda', 'imagenet', 'alexnet', 'codex', 'whisper', 'dall', 'midjourney', 'operator', 'optimus', 'android', 'windows', 'iphone', 'ipad', 'pytorch', 'tensorflow', 'transformer', 'bert', 'veo', 'imagen', 'nano', 'kimi', 'ernie', 'doubao', 'phi', 'nova', 'vertex', 'azure', 'bedrock', 'cuda', 'blackwell', 'hopper', 'instagram', 'whatsapp', 'youtube', 'gmail', 'excel', 'photoshop', 'firefly', 'stargate', 'o1', 'o3', 'sonnet', 'opus', 'haiku', 'devin', 'cursor', 'playstation', 'autopilot', 'robotaxi', 'cybertruck', 'kindle', 'metaverse', 'internet', 'bitcoin']); // biome-ignore format: a list
const VERSION =
  /^(?:\d[\d.]*\p{L}?|pro|mini|air|max|ultra|plus|opus|sonnet|haiku|flash|turbo|code|live|studio|e|next|large|small|scout|maverick|behemoth|v\d+|gpt|r\d)$/u;

/** "Sory", "Groka": in another case as well. */
const isProductWord = (key: string): boolean =>
  PRODUCTS.has(key) || (key.length > 3 && (PRODUCTS.has(key.replace(/[aeuy]$/, '')) || PRODUCTS.has(key.replace(/[yi]$/, 'a'))));

const PARTS = new Set(['meet', 'docs', 'drive', 'calendar', 'lens', 'classroom', 'translate', 'teams', 'word', 'excel', 'outlook', 'watch', 'music', 'prime', 'quest', 'intelligence', 'pixel', 'wallet']); // biome-ignore format: a list

/** "Google Meet", "Apple Watch": does a word right behind a firm's name make it that of a product? */
export const isProductOf = (token: Token | undefined): boolean => token?.capital === true && PARTS.has(token.key);

/** "Claude", "Gemini 2.5 Pro", "GPT-5": a product's name, with nothing but a version behind it. */
export function isProduct(tokens: readonly Token[]): boolean {
  let [words, first, second]: [number, Token | undefined, Token | undefined] = [0, undefined, undefined];
  for (const token of tokens) {
    if (token.kind === 'mark') continue;
    if (words === 0) first = token;
    else second ??= token;
    words++;
  }
  if (words === 2 && isProductOf(second)) return true;
  return first !== undefined && isOf(first, PRODUCT) && tokens.every((t) => t === first || t.kind === 'mark' || VERSION.test(t.key));
}

const FIELDS = new Set(['artificial general intelligence', 'artificial intelligence', 'big data', 'big tech', 'business development', 'cloud computing', 'computer science', 'computer vision', 'customer success', 'data science', 'deep learning', 'foundation models', 'full self driving', 'general intelligence', 'generative ai', 'human resources', 'machine learning', 'natural language processing', 'open source', 'private equity', 'quantum computing', 'reinforcement learning', 'supply chain', 'venture capital', 'wall street']); // biome-ignore format: a list

/** "Machine Learning": what people work on, whatever the language of the text. */
export function isField(tokens: readonly Token[]): boolean {
  const first = tokens.find((t) => t.kind === 'word');
  return first !== undefined && isOf(first, FIELD) && FIELDS.has(tokens.flatMap((t) => (t.kind === 'word' ? t.key : [])).join(' '));
}

/** What fields begin with. */
const FIELD_WORDS = new Set([...FIELDS].map((field) => field.split(' ', 1)[0]));

const EVENTS = /^(?:prix|summit|conference|congress|cup|festival|awards?|prize|oscars|olympics|gipfel|konferenz|messe|preis|congreso|cumbre|feria|festival|congresso|cimeira|conferenza|vertice|premio|conference|sommet|salon|konferencja|nagroda|targi|szczyt|zirvesi|odulu|konferansi)$/; // biome-ignore format: one line

/** "Web Summit", "Grand Prix of Las Vegas", "Premio Turing": an event or an award has guests and winners, and takes part in nothing. */
export function isEvent(tokens: readonly Token[]): boolean {
  if (!tokens.some((t) => isOf(t, EVENT))) return false;
  const words = tokens.filter((t) => t.kind === 'word');
  return words.length > 1 && words.some((t, i) => isOf(t, EVENT) && (i < 2 || i === words.length - 1));
}

const OUTLET = /^(?:journal|times|post|wire|news|herald|tribune|chronicle|observer|gazette|weekly|daily|telegraph|courier|insider|magazine|dispatch|bulletin|newswire|newsletter|radio|tv|zeitung|nachrichten|kurier|anzeiger|tagblatt|rundschau|gazeta|dziennik|tygodnik|diario|periodico|jornal|folha|correio|gazeta|giornale|corriere|gazzetta|messaggero|courrier|quotidien|echo|echos|depeche)$/; // biome-ignore format: one line
const OUTLET_ENDING = /.{3}(?:zeitung|blatt|nachrichten|kurier|wire|news|post|times)$/;

/** "Northgate Wire", "El Diario de Levante": who publishes is cited more often than it acts. */
export const publishes = (tokens: readonly Token[]): boolean =>
  tokens.some((t, i) => isOf(t, OUTLET_WORD) && (i === tokens.length - 1 || i < 2)) || (tokens.length === 1 && OUTLET_ENDING.test(tokens[0]?.key ?? ''));

const PLACES = new Set(['aachen', 'aarhus', 'aberdeen', 'accra', 'adana', 'africa', 'alabama', 'alaska', 'albuquerque', 'algiers', 'almeria', 'amerika', 'amerique', 'amsterdam', 'ancona', 'angers', 'ankara', 'annecy', 'antalya', 'antwerp', 'antwerpen', 'argentina', 'arhus', 'arizona', 'arkansas', 'arnhem', 'asia', 'asien', 'asuncion', 'athens', 'atlanta', 'augsburg', 'austin', 'australia', 'austria', 'aveiro', 'avignon', 'baden', 'baku', 'baltimore', 'bangalore', 'barcelona', 'bari', 'basel', 'basilea', 'bavaria', 'bayern', 'beijing', 'belfast', 'belgium', 'belgrad', 'belgrade', 'bengaluru', 'bergamo', 'berkeley', 'berlim', 'berlin', 'berlino', 'bern', 'besancon', 'bialystok', 'bielefeld', 'bilbao', 'birmingham', 'bogota', 'bologna', 'bolzano', 'bonn', 'bordeaux', 'boston', 'braga', 'brasil', 'brasilia', 'brasov', 'bratislava', 'brazil', 'bremen', 'bremerhaven', 'brescia', 'bretagne', 'bridgetown', 'bristol', 'britain', 'brno', 'bruges', 'brugge', 'brussel', 'brussels', 'bruxelles', 'bucharest', 'bucuresti', 'budapest', 'budva', 'bursa', 'bydgoszcz', 'caen', 'cagliari', 'cairo', 'calgary', 'california', 'californie', 'cambridge', 'canada', 'canberra', 'caracas', 'cardiff', 'casablanca', 'catania', 'chemnitz', 'chengdu', 'chennai', 'chicago', 'chile', 'china', 'chine', 'cina', 'cincinnati', 'clermont', 'cluj', 'coimbra', 'colombia', 'colorado', 'connecticut', 'constanta', 'copenhagen', 'cracovia', 'cracovie', 'craiova', 'cremona', 'cupertino', 'curitiba', 'czestochowa', 'dakar', 'dalian', 'dallas', 'darmstadt', 'debrecen', 'delaware', 'delft', 'delhi', 'denver', 'detroit', 'deutschland', 'dijon', 'doha', 'dortmund', 'dresden', 'dubai', 'dublin', 'duisburg', 'dundee', 'dusseldorf', 'edinburgh', 'edmonton', 'eindhoven', 'enschede', 'erfurt', 'erlangen', 'eskisehir', 'espana', 'espoo', 'estland', 'estonia', 'europa', 'europe', 'evanston', 'evora', 'ferrara', 'finland', 'firenze', 'florence', 'florida', 'france', 'francia', 'frankfurt', 'frankreich', 'freiburg', 'fremont', 'fribourg', 'friburgo', 'galicia', 'gand', 'gaziantep', 'gdansk', 'gdynia', 'geneva', 'geneve', 'genf', 'gent', 'germany', 'ghent', 'gijon', 'ginevra', 'girona', 'glasgow', 'gliwice', 'goteborg', 'granada', 'graz', 'grenoble', 'groningen', 'guadalajara', 'guangzhou', 'guimaraes', 'haarlem', 'haifa', 'halifax', 'hamburg', 'hangzhou', 'hannover', 'hanoi', 'hawaii', 'heidelberg', 'heilbronn', 'helsinki', 'hobart', 'houston', 'hyderabad', 'iasi', 'idaho', 'illinois', 'india', 'indiana', 'innsbruck', 'iowa', 'ireland', 'irland', 'irlanda', 'israel', 'istanbul', 'italia', 'italien', 'italy', 'izmir', 'jakarta', 'japan', 'japon', 'jena', 'jerusalem', 'kaiserslautern', 'kansas', 'karachi', 'karlsruhe', 'kassel', 'katowice', 'kentucky', 'kenya', 'kiel', 'kielce', 'kiev', 'kinshasa', 'klagenfurt', 'koln', 'konya', 'krakow', 'krems', 'kyiv', 'kyoto', 'lagos', 'lahore', 'latvia', 'lausanne', 'leeds', 'leicester', 'leiden', 'leipzig', 'leiria', 'leuven', 'liege', 'lille', 'lima', 'limerick', 'limoges', 'linz', 'lisboa', 'lisbon', 'lisbonne', 'lithuania', 'lituania', 'liverpool', 'ljubljana', 'lodz', 'london', 'londra', 'londres', 'londyn', 'lorient', 'louisiana', 'louvain', 'lublin', 'lucca', 'lucerne', 'lugano', 'luxembourg', 'luzern', 'lyon', 'maastricht', 'madrid', 'magdeburg', 'mainz', 'malaga', 'malmo', 'manchester', 'manila', 'mannheim', 'mantova', 'marseille', 'maryland', 'massachusetts', 'medellin', 'melbourne', 'memphis', 'messina', 'mexico', 'miami', 'michigan', 'middelburg', 'milan', 'milano', 'minneapolis', 'minnesota', 'minsk', 'mississippi', 'missouri', 'modena', 'monterrey', 'montevideo', 'montpellier', 'montreal', 'moscow', 'mulhouse', 'mumbai', 'munchen', 'munich', 'munster', 'murcia', 'nairobi', 'namur', 'nancy', 'nanjing', 'nantes', 'naples', 'napoli', 'nebraska', 'nederland', 'netherlands', 'nevada', 'newcastle', 'nicosia', 'niemcy', 'nigeria', 'nijmegen', 'norway', 'nottingham', 'novosibirsk', 'nuremberg', 'nurnberg', 'odense', 'odessa', 'ohio', 'oklahoma', 'olsztyn', 'omaha', 'opole', 'oradea', 'oregon', 'osaka', 'oslo', 'osterreich', 'ottawa', 'oulu', 'oviedo', 'oxford', 'padova', 'palermo', 'pamplona', 'parigi', 'paris', 'parma', 'paryz', 'pavia', 'pecs', 'pekin', 'peking', 'pennsylvania', 'perugia', 'pescara', 'philadelphia', 'pilsen', 'pisa', 'pittsburgh', 'plymouth', 'poitiers', 'poland', 'pologne', 'polska', 'portland', 'porto', 'portugal', 'potsdam', 'poznan', 'prag', 'praga', 'prague', 'pune', 'qatar', 'quebec', 'queretaro', 'quito', 'raleigh', 'recife', 'redmond', 'regensburg', 'reims', 'rennes', 'reykjavik', 'riga', 'riyadh', 'rochester', 'roma', 'romania', 'rome', 'rostock', 'rotterdam', 'rouen', 'russia', 'rzeszow', 'saarbrucken', 'saclay', 'sacramento', 'salamanca', 'salerno', 'salzburg', 'santander', 'schweiz', 'seattle', 'seoul', 'sevastopol', 'sevilla', 'shanghai', 'shenzhen', 'sherbrooke', 'sibiu', 'siena', 'singapore', 'singapur', 'sopot', 'southampton', 'spain', 'spanien', 'stavanger', 'stockholm', 'strasbourg', 'strasburg', 'stuttgart', 'suisse', 'sunnyvale', 'suzhou', 'sweden', 'switzerland', 'sydney', 'szczecin', 'szeged', 'taipei', 'taiwan', 'tallinn', 'tampere', 'tarragona', 'tbilisi', 'tennessee', 'texas', 'thailand', 'tilburg', 'timisoara', 'tokio', 'tokyo', 'torino', 'toronto', 'torun', 'toulouse', 'trento', 'trieste', 'tromso', 'trondheim', 'tubingen', 'tunis', 'turin', 'turkey', 'turkiye', 'turku', 'udine', 'ukraine', 'ulm', 'uppsala', 'utah', 'utrecht', 'valencia', 'valladolid', 'vancouver', 'varese', 'varsovie', 'venezia', 'vermont', 'verona', 'vicenza', 'vienna', 'vienne', 'vigo', 'vilnius', 'viterbo', 'warsaw', 'warschau', 'warszawa', 'washington', 'wellington', 'wien', 'wiesbaden', 'winterthur', 'wisconsin', 'wolfsburg', 'wroclaw', 'wuhan', 'wuppertal', 'wyoming', 'xian', 'yokohama', 'york', 'zagreb', 'zaragoza', 'zaragozza', 'zurich', 'zurych', 'zwolle']); // biome-ignore format: a list

const TOWNS = new Set(['abu dhabi', 'ann arbor', 'buenos aires', 'cape town', 'hong kong', 'las vegas', 'los angeles', 'menlo park', 'mountain view', 'new delhi', 'new jersey', 'new mexico', 'new orleans', 'new york', 'nova york', 'nueva york', 'north carolina', 'palo alto', 'redwood city', 'rhode island', 'san diego', 'san francisco', 'san jose', 'san mateo', 'santa barbara', 'santa clara', 'santa monica', 'sao paulo', 'saudi arabia', 'silicon valley', 'south africa', 'south carolina', 'south korea', 'tel aviv', 'west virginia']); // biome-ignore format: a list

/** "Menlo Park", "San Francisco": do the two words from token `i` on name a place? */
export const isTown = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.capital === true && tokens[i + 1]?.capital === true && TOWNS.has(`${tokens[i]?.key} ${tokens[i + 1]?.key}`);

/** A well-known town or country: an organisation is seldom called so, and a text that means the place often looks alike. */
export const isPlace = (token: Token | undefined): boolean => token !== undefined && isOf(token, PLACE);

/** The same of a folded word. */
export const isPlaceKey = (key: string): boolean => PLACES.has(key);

const [PRODUCT, FIELD, EVENT, OUTLET_WORD, PLACE, KNOWN] = [1, 2, 4, 8, 16, 32];

function sortsOf(key: string): number {
  const product = isProductWord(key.replace(/['’].*$|[\d.]+$/, '')) ? PRODUCT : 0;
  const place = PLACES.has(key) || (key.endsWith('s') && PLACES.has(key.slice(0, -1))) ? PLACE : 0;
  return KNOWN | product | place | (FIELD_WORDS.has(key) ? FIELD : 0) | (EVENTS.test(key) ? EVENT : 0) | (OUTLET.test(key) ? OUTLET_WORD : 0);
}

/** Is a word one of those of a sort? Found out once a form, for every run of capitals is asked. */
function isOf({ form }: Token, sort: number): boolean {
  if (form.sorts === 0) form.sorts = sortsOf(form.key);
  return (form.sorts & sort) !== 0;
}
