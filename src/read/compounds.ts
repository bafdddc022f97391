// Compounds: nouns that no pack lists, where nouns are written together: for organisations ("des Flugtaxiunternehmens X", "der
// Windparkentwickler X") and for roles ("Gründungsingenieur", "Chefökonomin").

import { fold } from '../base/fold.ts';
import type { Language } from './language.ts';
import type { Token } from './parse.ts';
import { wordingsOf } from './wordings.ts';

/** How long such a noun is at least, and its last part, in letters. */
const MIN_LENGTH = 8;
const MIN_HEAD = 4;
const MAX_HEAD = 15;

/** What the last part of a noun makes of it: a role in English, or an organisation. */
export type Heads = ReadonlyMap<string, string | null>;

export function compoundsOf({ compounds = [], roleCompounds = {} }: Language): Heads {
  const heads = new Map<string, string | null>(compounds.flatMap(wordingsOf).map((head) => [fold(head), null]));
  for (const [role, phrases] of Object.entries(roleCompounds)) for (const head of phrases.flatMap(wordingsOf)) heads.set(fold(head), role);
  return heads;
}

/** The longest of these parts that a noun ends in; for an organisation, if it is more than that. */
export function headOf(token: Token | undefined, heads: Heads): string | null | undefined {
  if (token?.kind !== 'word' || !token.capital || token.key.length < MIN_LENGTH) return undefined;
  const { key } = token;
  for (let length = Math.min(MAX_HEAD, key.length); length >= MIN_HEAD; length--) {
    const head = heads.get(key.slice(-length));
    // "die KI-Beauftragte": a role may be no more than that.
    if (head !== undefined && (length < key.length - 1 || head !== null)) return head;
  }
  return undefined;
}
