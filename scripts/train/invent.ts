// Invented names: people of many countries, organisations in the shapes that they have in this field, places and products. By seed alone.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Random = () => number;

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('invalid list: empty');
  return one;
};

export interface Culture {
  readonly code: string;
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

/** Surnames of two and three words: everything from a small letter or a known first part on. */
function surnamesOf(line: string): readonly string[] {
  const parts = line.split(' ');
  const found: string[] = [];
  const opens = /^(?:de|du|des|del|do|dos|da|von|van|De|Di|Ben|Bin|El|La)$/;
  const inside = /^(?:la|der|den|los|Tour)$/;
  for (let i = 0; i < parts.length; i++) {
    const words = [parts[i] ?? ''];
    while (opens.test(words[0] ?? '') && i + 1 < parts.length && (words.length === 1 || inside.test(words.at(-1) ?? ''))) words.push(parts[++i] ?? '');
    found.push(words.join(' '));
  }
  return found;
}

export function culturesOf(home: string): readonly Culture[] {
  const lines = readFileSync(join(home, 'data', 'tagger', 'people.txt'), 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => /^(\w+) (given|surname) (.*)$/.exec(line) ?? []);
  const codes = [...new Set(rows.map(([, code = '']) => code))];
  const listOf = (code: string, sort: string): string => rows.find(([, c, s]) => c === code && s === sort)?.[3] ?? '';
  return codes.map((code) => ({ code, given: listOf(code, 'given').split(' '), surnames: surnamesOf(listOf(code, 'surname')) }));
}

export interface Person {
  readonly full: string;
  readonly given: string;
  readonly surname: string;
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghklmnprstvz';

/** A name that nobody has seen: one or two letters changed, vowels for vowels. Else the tagger would learn the lists by heart. */
function mutate(random: Random, word: string): string {
  const letters = word.split('');
  for (let n = random() < 0.5 ? 1 : 2; n > 0; n--) {
    const at = 1 + Math.floor(random() * (letters.length - 1));
    const list = VOWELS.includes(letters[at] ?? '') ? VOWELS : CONSONANTS.includes(letters[at] ?? '') ? CONSONANTS : '';
    if (list !== '') letters[at] = pick(random, list.split(''));
  }
  return letters.join('');
}

const ENDED = 'berg mann stätter meier ova ović escu oğlu ski wicz czyk enko sson sen stra ini elli ucci etti eira eda ães ez ero uche ault eau ard ton field worth ley man wala kar rao nath pour zadeh yan dze vili ius ene opoulos akis awa moto uchi'.split(' '); // biome-ignore format: a list

const surnameOf = (random: Random, surnames: readonly string[]): string => {
  const style = random();
  if (style < 0.12) return upperFirst(pick(random, SYLLABLES) + pick(random, SYLLABLES) + pick(random, ENDED));
  const surname = pick(random, surnames);
  return style < 0.4 ? mutate(random, surname) : surname;
};

/** Four in ten are of the language's own country. */
export function invent(random: Random, cultures: readonly Culture[], language: string): Person {
  const own = cultures.find(({ code }) => code === language);
  const culture = own && random() < 0.4 ? own : pick(random, cultures);
  let given = pick(random, culture.given);
  if (random() < 0.2) given = mutate(random, given);
  const surname = surnameOf(random, culture.surnames);
  const style = random();
  const second = pick(random, culture.given);
  if (style < 0.04) given = `${given} ${pick(random, ['A', 'B', 'C', 'D', 'E', 'J', 'K', 'L', 'M', 'R', 'S', 'T'])}.`;
  else if (style < 0.06) given = `${given.charAt(0)}.`;
  else if (style < 0.08 && !given.includes('-')) given = `${given}-${second}`;
  else if (style < 0.1) given = `${given} ${second}`;
  const double = ['es', 'pt'].includes(culture.code) ? 0.2 : 0.04;
  const last = random() < double ? `${surname}${random() < 0.6 ? ' ' : '-'}${pick(random, culture.surnames)}` : surname;
  return { full: `${given} ${last}`, given: given.replace(/ .*/, ''), surname: last };
}

const HEADS = 'Alto Amber Apex Arbor Argo Atlas Aura Axon Basalt Beacon Birch Blue Bright Cedar Cinder Clear Cloud Cobalt Copper Coral Crest Cypher Dawn Delta Dune Echo Ember Fable Falcon Fern Flint Forge Frost Gale Garnet Glass Granite Green Harbor Haven Helio Hyper Iron Ivory Jade Kelp Kilo Kite Lantern Lattice Ledger Lumen Luna Lynx Maple Marble Meridian Mint Mono Moss Nano Neon Neura Nimbus North Nova Oak Omni Onyx Open Opal Orbit Orchid Osprey Owl Pebble Perch Pilot Pine Pixel Plum Polar Prime Prism Pulse Quartz Quiet Quill Rapid Raven Red River Robin Ruby Sable Saffron Sail Sand Scout Signal Silver Slate Solar Sonder Spark Sparrow Stone Storm Summit Swift Tangent Terra Thistle Tidal Topaz Umbra Vapor Vector Velvet Verdant Vesper Vivid Wave Whistle Wild Willow Winter Wren Zephyr Zinc'.split(' '); // biome-ignore format: a list
const TAILS = 'Base Bird Bloom Box Bridge Byte Cell Chain Code Core Craft Deep Desk Dot Field Flow Forge Form Frame Gate Graph Grid Hive Hub Kite Lab Lane Lens Light Line Link Logic Loop Loom Mesh Mind Nest Net Path Pilot Point Port Scale Scope Sense Shift Signal Sphere Spot Stack Step Stream Sync Tree Vault View Vision Wave Ware Web Well Wise Works Yard'.split(' '); // biome-ignore format: a list
const SYLLABLES = 'a al an ar ax be bo bri ca ce co cor cu da del do e el en er fa fi flo ga gi gra ha he i in jo ka ke ki la le li lo lu ma me mi mo na ne ni no nu o on or pa pe phi po qua ra re ri ro ru sa se si so sta su ta te ti to tra u um va ve vi vo wa xe ya ze zi zo'.split(' '); // biome-ignore format: a list
const ENDS = ['x', 'n', 'r', 's', 'ly', 'io', 'ia', 'is', 'on', 'us', 'iq', 'o', 'a', 'ent', 'ex', 'um', 'ify', 'era', 'os'];
const SUFFIXES = ['AI', 'Labs', 'Robotics', 'Technologies', 'Systems', 'Research', 'Intelligence', 'Computing', 'Dynamics', 'Networks', 'Software', 'Analytics', 'Health', 'Bio', 'Therapeutics', 'Security', 'Semiconductor', 'Motors', 'Energy', 'Cloud', 'Studios', 'Media', 'Mobility', 'Aerospace', 'Materials', 'Quantum', 'Group', 'Holdings', 'Foundation', 'Institute']; // biome-ignore format: a list
const FUNDS = ['Capital', 'Ventures', 'Partners', 'Fund', 'Investments', 'Growth', 'Equity', 'Bank', 'Asset Management', 'Capital Partners'];
const LEGAL = ['Inc.', 'Ltd', 'Corp.', 'GmbH', 'AG', 'S.A.', 'SAS', 'S.p.A.', 'LLC', 'plc', 'B.V.', 'Sp. z o.o.', 'SE'];
const WORDS = 'Adage Allegory Almanac Anthem Aperture Archive Argument Atelier Axiom Ballad Canopy Chapter Compass Concord Contour Cosine Cursor Cypress Decimal Dialogue Diagonal Ensemble Essay Fathom Ferment Fiction Figure Folio Fracture Glyph Gradient Grain Halcyon Harvest Herald Horizon Impulse Inkling Insight Juniper Keystone Kindle Lexicon Lichen Logic Magnet Manifest Margin Mirror Mosaic Motion Nomad Notion Oracle Origin Parable Paradox Parallel Patina Pattern Pendulum Perception Periscope Pigment Pioneer Plateau Prelude Premise Primer Quorum Radius Ratio Reason Recall Reflex Remedy Resonance Riddle Rosetta Runway Sentinel Sequel Sketch Solace Sonnet Syntax Tandem Tempo Tensor Theorem Threshold Together Tongue Tribute Trellis Truce Vantage Verse Vertex Vignette Voyage Whisper Yonder'.split(' '); // biome-ignore format: a list

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function coined(random: Random): string {
  let word = '';
  const syllables = 2 + Math.floor(random() * 2);
  for (let i = 0; i < syllables; i++) word += pick(random, SYLLABLES);
  return upperFirst(word + (random() < 0.6 ? pick(random, ENDS) : random() < 0.5 ? pick(random, ENDED) : ''));
}

const letters = (random: Random, count: number): string => Array.from({ length: count }, () => pick(random, 'ABCDEFGHIKLMNOPRSTUVXZ'.split(''))).join('');

/** One word: coined, a common word, camel case, letters, or a surname. */
function single(random: Random, surnames: readonly string[]): string {
  const name = plainSingle(random, surnames);
  return random() < 0.25 && /^\p{Lu}\p{Ll}{4}/u.test(name) ? mutate(random, name) : name;
}

function plainSingle(random: Random, surnames: readonly string[]): string {
  const style = random();
  if (style < 0.3) return coined(random);
  if (style < 0.5) return pick(random, WORDS);
  if (style < 0.62) return pick(random, HEADS);
  if (style < 0.78) return pick(random, HEADS) + pick(random, TAILS);
  if (style < 0.82) return pick(random, HEADS) + pick(random, TAILS).toLowerCase();
  if (style < 0.86) return `${pick(random, ['x', 'i', 'd', 'e', 'n', 'q'])}${pick(random, [...HEADS, 'AI', 'ML', 'Labs'])}`;
  if (style < 0.92) return letters(random, 2 + Math.floor(random() * 3));
  if (style < 0.96) return `${coined(random)}${pick(random, ['.ai', '.io', 'AI', 'ML', 'GPT', 'DB'])}`;
  return pick(random, surnames);
}

/** A company; some are registered ones. */
export function organisation(random: Random, surnames: readonly string[], known: readonly string[]): string {
  const style = random();
  if (style < 0.16) return pick(random, known);
  if (style < 0.6) return single(random, surnames);
  if (style < 0.84) return `${single(random, surnames)} ${pick(random, SUFFIXES)}`;
  if (style < 0.92) return `${pick(random, HEADS)} ${pick(random, [...TAILS, ...WORDS, ...HEADS])}`;
  if (style < 0.95) return `${pick(random, surnames)} ${pick(random, ['&', 'and'])} ${pick(random, surnames)}`.replace(' and ', ' & ');
  if (style < 0.97) return `${pick(random, HEADS)} ${pick(random, WORDS)} ${pick(random, SUFFIXES)}`;
  return `${single(random, surnames)} ${pick(random, LEGAL)}`;
}

/** A fund. */
export const fund = (random: Random, surnames: readonly string[]): string =>
  random() < 0.3 ? organisation(random, surnames, WORDS) : `${random() < 0.5 ? pick(random, surnames) : single(random, surnames)} ${pick(random, FUNDS)}`;

const OUTLETS = ['Ledger', 'Courier', 'Post', 'Herald', 'Times', 'Tribune', 'Chronicle', 'Observer', 'Wire', 'Dispatch', 'Gazette', 'Journal', 'Review', 'Insider', 'Weekly', 'Daily', 'Standard', 'Telegraph', 'Monitor']; // biome-ignore format: a list
const KNOWN_OUTLETS = ['Reuters', 'Bloomberg', 'The Information', 'TechCrunch', 'Wired', 'CNBC', 'Axios', 'Forbes', 'Fortune', 'Business Insider', 'The Verge', 'Sifted', 'Handelsblatt', 'Le Monde', 'El País', 'Les Echos', 'Der Spiegel', 'La Repubblica', 'Folha', 'Exame', 'Rzeczpospolita', 'Politico', 'Nikkei', 'AFP', 'dpa', 'PAP', 'Lusa', 'ANSA', 'EFE', 'CNN', 'BBC', 'Expansión', 'FAZ', 'Il Sole 24 Ore', 'Público', 'LinkedIn', 'X']; // biome-ignore format: a list

export function outlet(random: Random, places: readonly string[]): string {
  const style = random();
  if (style < 0.45) return pick(random, KNOWN_OUTLETS);
  if (style < 0.7) return `${random() < 0.5 ? 'The ' : ''}${pick(random, [...places, ...HEADS])} ${pick(random, OUTLETS)}`;
  return random() < 0.5 ? `${pick(random, HEADS)}${pick(random, ['Wire', 'Beat', 'Press', 'Brief', 'News'])}` : `The ${pick(random, WORDS)}`;
}

const MODELS = ['ChatGPT', 'GPT-4', 'GPT-5', 'Claude', 'Claude Opus', 'Gemini', 'Gemini Pro', 'Llama', 'Llama 3', 'Siri', 'Alexa', 'Grok', 'Copilot', 'Sora', 'Mixtral', 'Bard', 'Qwen', 'Cortana', 'Dall-E', 'Midjourney', 'Whisper', 'Codex', 'AlphaFold', 'Gemma', 'Phi-3', 'Kimi', 'Devin']; // biome-ignore format: a list
const NAMES = ['Ada', 'Albert', 'Atlas', 'Aurora', 'Beatrice', 'Clio', 'Dante', 'Einstein', 'Eliza', 'Fermi', 'Galileo', 'Hermes', 'Iris', 'Juno', 'Kepler', 'Leo', 'Luna', 'Max', 'Newton', 'Nora', 'Olivia', 'Otto', 'Pascal', 'Rosie', 'Sofia', 'Stella', 'Theo', 'Turing', 'Vera', 'Victor']; // biome-ignore format: a list

/** A model or product, which is neither person nor organisation. */
export function product(random: Random): string {
  const style = random();
  if (style < 0.5) return pick(random, MODELS);
  const name = style < 0.75 ? pick(random, NAMES) : coined(random);
  return random() < 0.5 ? name : `${name}${pick(random, ['-', ' '])}${pick(random, ['1', '2', '3', '4', '2.5', 'XL', 'Pro', 'Mini', 'Large', 'One', 'Ultra'])}`;
}

const QUALITIES =
  'Safe Open Free Quiet Fair Common Sure Sicher Offene Freie Sûre Libre Prudente Abierta Seguro Sicura Aperta Aberta Bezpieczna Wolna Otwarta'.split(' ');
const GROUNDS = 'Pasture Field Garden Future Code Wiese Zukunft Werkbank Demain Rive Fabrique Pradera Mañana Orilla Prato Domani Bottega Praia Amanhã Oficina Łąka Przyszłość Wspólnota'.split(' '); // biome-ignore format: a list

/** An association or union: two words, or letters. */
export function association(random: Random, surnames: readonly string[]): string {
  const style = random();
  if (style < 0.5) return random() < 0.5 ? `${pick(random, QUALITIES)} ${pick(random, GROUNDS)}` : `${pick(random, GROUNDS)} ${pick(random, QUALITIES)}`;
  return style < 0.75 ? letters(random, 3 + Math.floor(random() * 3)) : plainSingle(random, surnames);
}
