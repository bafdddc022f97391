// Compounds: nouns that no pack lists, where nouns are written together: for organisations ("des Flugtaxiunternehmens X", "der
// Windparkentwickler X"), for roles ("Gründungsingenieur", "Chefökonomin") and for groups ("elf Schlüsselmitglieder").

import { fold } from '../../base/fold.ts';
import type { Token } from '../text/parse.ts';
import type { Language } from './language.ts';
import { wordingsOf } from './wordings.ts';

/** How long such a noun is at least, and its last part, in letters. */
const MIN_LENGTH = 8;
const MIN_HEAD = 4;
const MAX_HEAD = 15;

/** What the last part of a noun makes of it: a role or a group in English, or an organisation. */
export interface Head {
  readonly role?: string;
  readonly group?: string;
  readonly organisation?: true;
}
export type Heads = ReadonlyMap<string, Head>;

export function compoundsOf({ compounds = [], roleCompounds = {}, groupCompounds = {} }: Language): Heads {
  const heads = new Map<string, Head>(compounds.flatMap(wordingsOf).map((head) => [fold(head), { organisation: true }]));
  const add = (phrases: Readonly<Record<string, readonly string[]>>, is: 'role' | 'group'): void => {
    for (const [english, all] of Object.entries(phrases))
      for (const head of all.flatMap(wordingsOf)) heads.set(fold(head), { ...heads.get(fold(head)), [is]: english });
  };
  add(roleCompounds, 'role');
  add(groupCompounds, 'group');
  return heads;
}

/** The longest of these parts that a noun ends in; for an organisation, if it is more than that. */
export function headOf(token: Token | undefined, heads: Heads): Head | undefined {
  if (token?.kind !== 'word' || !token.capital || token.key.length < MIN_LENGTH) return undefined;
  const { key } = token;
  for (let length = Math.min(MAX_HEAD, key.length); length >= MIN_HEAD; length--) {
    const head = heads.get(key.slice(-length));
    // "die KI-Beauftragte": a role may be no more than that.
    if (head !== undefined && (length < key.length - 1 || head.role !== undefined)) return head;
  }
  return undefined;
}
