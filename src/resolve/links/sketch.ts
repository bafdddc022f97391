// What documents are found by. Of the shingles of a text those that winnowing keeps: of every window the smallest, so that two texts with a long
// enough run in common share a number, wherever it stands. (Schleimer, Wilkerson, Aiken: Winnowing, 2003.) Besides, its quotations, and its claims
// by kind and names, which are the same in every language.

import type { Comparable } from '../../model/link.ts';
import { quotationsOf } from './overlap.ts';
import { hashOf, shinglesOf, type Words } from './words.ts';

const SHINGLE_WORDS = 5;
/** A run of `SHINGLE_WORDS + WINDOW - 1` words leaves at least one number. */
const WINDOW = 8;

function winnowed(shingles: Float64Array): Set<number> {
  const kept = new Set<number>();
  const last = Math.max(0, shingles.length - WINDOW);
  for (let from = 0; from <= last && shingles.length > 0; from++) {
    let least = Infinity;
    for (let at = from; at < Math.min(from + WINDOW, shingles.length); at++) least = Math.min(least, shingles[at] ?? Infinity);
    kept.add(least);
  }
  return kept;
}

/** One number below 2 ** 48 for a text. */
const numberOf = (text: string): number => (hashOf(`a ${text}`) & 0xffff) * 0x1_0000_0000 + hashOf(`b ${text}`);

/** "move meta jane-roe": two names of one claim, as any language tells them; one, where there is no other. */
export const fingerprintsOf = ({ claims }: Comparable, keyOf: (name: string) => string): ReadonlySet<string> =>
  new Set(
    claims.flatMap(({ kind, names }) => {
      const keys = [...new Set(names.map(keyOf))].sort();
      return keys.length < 2 ? keys.map((key) => `${kind} ${key}`) : keys.flatMap((a, at) => keys.slice(at + 1).map((b) => `${kind} ${a} ${b}`));
    }),
  );

export function sketchOf(document: Comparable, words: Words, keyOf: (name: string) => string): readonly number[] {
  const size = (SHINGLE_WORDS * words.run) / 8;
  const told = [...fingerprintsOf(document, keyOf)].map((print) => numberOf(`claim ${print}`));
  const quotations = [...quotationsOf(words).keys()].map((quotation) => numberOf(`quotation ${quotation}`));
  return [...winnowed(shinglesOf(words, size)), ...told, ...quotations];
}
