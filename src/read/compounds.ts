// Compounds: nouns for organisations that no pack lists, where nouns are written together. "des Flugtaxiunternehmens X", "der Windparkentwickler X"

import { fold } from '../base/fold.ts';
import type { Language } from './language.ts';
import type { Token } from './parse.ts';
import { wordingsOf } from './wordings.ts';

/** How long such a noun is at least, and its last part, in letters. */
const MIN_LENGTH = 9;
const MIN_HEAD = 5;
const MAX_HEAD = 14;

export const compoundsOf = ({ compounds = [] }: Language): ReadonlySet<string> => new Set(compounds.flatMap(wordingsOf).map(fold));

/** Does a noun end in one of these parts, and in more than that? */
export function isCompound(token: Token | undefined, heads: ReadonlySet<string>): boolean {
  if (token?.kind !== 'word' || !token.capital || token.key.length < MIN_LENGTH) return false;
  const { key } = token;
  for (let length = MIN_HEAD; length <= MAX_HEAD && length < key.length - 1; length++) if (heads.has(key.slice(-length))) return true;
  return false;
}
