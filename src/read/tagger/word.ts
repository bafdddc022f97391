// What a word looks like, as numbers: hashes of the word, its shape and its ends. Worked out once a word and kept, for most words return.

import { GIVEN_NAMES } from '../names/given-names.ts';
import type { Form } from '../text/forms.ts';
import type { Token } from '../text/parse.ts';

export interface WordFacts {
  /** Of the folded word, and of the word as written. */
  readonly key: number;
  readonly text: number;
  /** "OpenAI" → "XxX", "2016" → "9". */
  readonly shape: number;
  /** What moves between tags depend on; below `CLASSES`. */
  readonly kind: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly prefix4: number;
  /** 1 for a given name, 2 for none. */
  readonly given: number;
  /** Has a capital anywhere. */
  readonly named: boolean;
  /** May stand inside a name without a capital. */
  readonly bridge: boolean;
}

export const CLASSES = 10;

type Written = Pick<Form, 'text' | 'key' | 'kind' | 'capital'>;

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** What stands inside names in small letters, or as a mark. No "and": two names are more common than one with it. */
const BRIDGES = new Set(['-', '&', 'de', 'da', 'do', 'dos', 'das', 'du', 'des', 'del', 'della', 'degli', 'di', 'la', 'le', 'los', 'las', "d'", "l'", 'van', 'von', 'der', 'den', 'ter', 'bin', 'ibn', 'al', 'el', 'of', 'the', 'zu', 'im', 'na', 'w']); // biome-ignore format: a list
const UPPER = /\p{Lu}/u;

/** Letters become X, x or 9; runs of one sort become one. */
function shapeOf(text: string): string {
  let shape = '';
  for (const char of text) {
    const sort = char >= '0' && char <= '9' ? '9' : char !== char.toLowerCase() ? 'X' : char !== char.toUpperCase() ? 'x' : char;
    if (shape.at(-1) !== sort || sort === 'X') shape += sort;
  }
  return shape.length > 6 ? shape.slice(0, 6) : shape;
}

function kindOf({ text, kind, capital }: Written, shape: string): number {
  if (kind === 'number') return 1;
  if (kind === 'mark') return text === '-' ? 2 : text === '&' ? 3 : 4;
  if (!UPPER.test(text)) return 5;
  if (!capital) return 6;
  if (shape === 'X' || shape === 'X.') return 7;
  return shape.startsWith('XX') ? 8 : 9;
}

function factsFrom(token: Written): WordFacts {
  const { text, key } = token;
  const shape = shapeOf(text);
  const n = key.length;
  const word = token.kind === 'word';
  const named = word && UPPER.test(text);
  return {
    key: hashOf(key), text: hashOf(text), shape: hashOf(shape), kind: kindOf(token, shape),
    suffix2: hashOf(key, Math.max(0, n - 2)), suffix3: hashOf(key, Math.max(0, n - 3)), suffix4: hashOf(key, Math.max(0, n - 4)),
    prefix2: hashOf(key, 0, Math.min(n, 2)), prefix3: hashOf(key, 0, Math.min(n, 3)), prefix4: hashOf(key, 0, Math.min(n, 4)),
    given: word && GIVEN_NAMES.has(key) ? 1 : 2,
    named,
    bridge: !named && BRIDGES.has(key),
  }; // biome-ignore format: a table
}

/** What stands before the first word and behind the last. */
const border = (name: string): WordFacts => ({ ...factsFrom({ text: name, key: name, kind: 'mark', capital: false }), kind: 0, bridge: false }); // biome-ignore format: one line
export const START = border('<s>');
export const END = border('</s>');

/** Worked out once a form. */
export const factsOf = ({ form }: Token): WordFacts => (form.facts ??= factsFrom(form));
