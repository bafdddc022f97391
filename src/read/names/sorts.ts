// Sorts of names that are told by their words: products and models (no party of any claim, though they bear names like people or companies),
// places, and who publishes.

import type { Token } from '../parse.ts';

const PRODUCTS = new Set(['chatgpt', 'gpt', 'claude', 'gemini', 'llama', 'siri', 'alexa', 'grok', 'copilot', 'sora', 'bard', 'mixtral', 'qwen', 'gemma', 'cortana', 'bixby', 'watson', 'alphafold', 'alphago', 'alphazero', 'codex', 'whisper', 'dall', 'midjourney', 'operator', 'optimus', 'android', 'windows', 'iphone', 'ipad', 'pytorch', 'tensorflow', 'transformer', 'bert', 'veo', 'imagen', 'nano', 'kimi', 'ernie', 'doubao', 'phi', 'nova', 'vertex', 'azure', 'bedrock', 'cuda', 'blackwell', 'hopper', 'instagram', 'whatsapp', 'youtube', 'gmail', 'excel', 'photoshop', 'firefly', 'stargate', 'o1', 'o3', 'sonnet', 'opus', 'haiku', 'devin', 'cursor', 'playstation', 'kindle', 'metaverse', 'internet', 'bitcoin']); // biome-ignore format: a list
const VERSION =
  /^(?:\d[\d.]*\p{L}?|pro|mini|max|ultra|plus|opus|sonnet|haiku|flash|turbo|code|live|studio|e|next|large|small|scout|maverick|behemoth|v\d+|gpt|r\d)$/u;

/** "Claude", "Gemini 2.5 Pro", "GPT-5": a product's name, with nothing but a version behind it. */
export function isProduct(tokens: readonly Token[]): boolean {
  const [first, ...rest] = tokens.filter((t) => t.kind !== 'mark');
  return first !== undefined && PRODUCTS.has(first.key.replace(/[\d.]+$/, '')) && rest.every((t) => VERSION.test(t.key));
}

const OUTLET = /^(?:journal|times|post|wire|news|herald|tribune|chronicle|observer|gazette|weekly|daily|telegraph|courier|insider|magazine|dispatch|bulletin|newswire|newsletter|radio|tv|zeitung|nachrichten|kurier|anzeiger|tagblatt|rundschau|gazeta|dziennik|tygodnik|diario|periodico|jornal|folha|correio|gazeta|giornale|corriere|gazzetta|messaggero|courrier|quotidien|echo|echos|depeche)$/; // biome-ignore format: one line
const OUTLET_ENDING = /.{3}(?:zeitung|blatt|nachrichten|kurier|wire|news|post|times)$/;

/** "Northgate Wire", "El Diario de Levante": who publishes is cited more often than it acts. */
export const publishes = (tokens: readonly Token[]): boolean =>
  tokens.some(({ key }, i) => OUTLET.test(key) && (i === tokens.length - 1 || i < 2)) || (tokens.length === 1 && OUTLET_ENDING.test(tokens[0]?.key ?? ''));

const PLACES = new Set(['africa', 'amerika', 'amerique', 'amsterdam', 'ankara', 'antwerpen', 'argentina', 'asia', 'asien', 'athens', 'atlanta', 'austin', 'australia', 'austria', 'bangalore', 'barcelona', 'bavaria', 'bayern', 'beijing', 'belgium', 'bengaluru', 'berlin', 'berlim', 'berlino', 'berkeley', 'bogota', 'bologna', 'bonn', 'bordeaux', 'boston', 'brasil', 'brasilia', 'bratislava', 'brazil', 'bristol', 'britain', 'brno', 'brussel', 'brussels', 'bruxelles', 'bucharest', 'bucuresti', 'budapest', 'california', 'californie', 'canada', 'chicago', 'chile', 'china', 'chine', 'cina', 'cluj', 'coimbra', 'colombia', 'copenhagen', 'cupertino', 'curitiba', 'dallas', 'darmstadt', 'delft', 'delhi', 'denver', 'deutschland', 'dresden', 'dubai', 'dublin', 'edinburgh', 'eindhoven', 'espana', 'europa', 'europe', 'finland', 'firenze', 'florence', 'florida', 'france', 'francia', 'frankfurt', 'frankreich', 'gdansk', 'geneva', 'geneve', 'genf', 'germany', 'ginevra', 'grenoble', 'groningen', 'hamburg', 'heidelberg', 'helsinki', 'hyderabad', 'india', 'israel', 'istanbul', 'italia', 'italien', 'italy', 'izmir', 'japan', 'japon', 'karlsruhe', 'katowice', 'koln', 'krakow', 'kyiv', 'lausanne', 'leipzig', 'lille', 'lima', 'lisboa', 'lisbon', 'lisbonne', 'london', 'londra', 'londres', 'londyn', 'lublin', 'lyon', 'madrid', 'malaga', 'manchester', 'marseille', 'melbourne', 'mexico', 'miami', 'milan', 'milano', 'monterrey', 'montreal', 'moscow', 'mumbai', 'munchen', 'munich', 'nairobi', 'nantes', 'napoli', 'naples', 'nederland', 'netherlands', 'niemcy', 'norway', 'oslo', 'osterreich', 'oxford', 'paris', 'parigi', 'paryz', 'pekin', 'peking', 'pisa', 'poland', 'pologne', 'polska', 'porto', 'portugal', 'potsdam', 'poznan', 'prag', 'praga', 'prague', 'recife', 'rennes', 'roma', 'romania', 'rome', 'rotterdam', 'russia', 'saclay', 'schweiz', 'seattle', 'seoul', 'sevilla', 'shanghai', 'shenzhen', 'singapore', 'singapur', 'spain', 'spanien', 'stockholm', 'stuttgart', 'suisse', 'sweden', 'switzerland', 'sydney', 'taipei', 'taiwan', 'tallinn', 'texas', 'tokio', 'tokyo', 'torino', 'toronto', 'toulouse', 'trento', 'trieste', 'tubingen', 'turkey', 'turkiye', 'ukraine', 'utrecht', 'valencia', 'vancouver', 'varsovie', 'vienna', 'vienne', 'warsaw', 'warschau', 'warszawa', 'washington', 'wien', 'wroclaw', 'york', 'zaragoza', 'zurich', 'zurych']); // biome-ignore format: a list

/** A well-known town or country: an organisation is seldom called so, and a text that means the place often looks alike. */
export const isPlace = (token: Token | undefined): boolean =>
  token !== undefined && (PLACES.has(token.key) || (token.key.endsWith('s') && PLACES.has(token.key.slice(0, -1))));
