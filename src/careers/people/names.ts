// How many people bear a name: its parts' frequencies among all names say how many one would expect by chance. It knows no language and
// no country; common surnames are common wherever they come from.

import { nameKey } from '../../base/fold.ts';

export interface NameTable {
  /** By name: its key. Spelling, accents and the order "Surname, Given" do not matter. */
  readonly keys: readonly string[];
  /** By name: how many people of the data are expected to bear it, itself not counted in. */
  readonly expected: Float64Array;
}

/** "Doe, Jane" → "jane doe". */
export const personKey = (name: string): string => {
  const [surname = '', given] = name.split(',');
  return nameKey(given === undefined ? name : `${given} ${surname}`);
};

const surnameOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);
const givenOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf(' ')));

/** `keys` are distinct. Cost: one pass to count, one to multiply. */
export function nameTable(keys: readonly string[]): NameTable {
  const surnames = new Map<string, number>();
  const givens = new Map<string, number>();
  for (const key of keys) {
    surnames.set(surnameOf(key), (surnames.get(surnameOf(key)) ?? 0) + 1);
    givens.set(givenOf(key), (givens.get(givenOf(key)) ?? 0) + 1);
  }
  const others = (counts: ReadonlyMap<string, number>, part: string): number => (counts.get(part) ?? 1) - 1;
  const expected = Float64Array.from(keys, (key) => (others(surnames, surnameOf(key)) * others(givens, givenOf(key))) / keys.length);
  return { keys, expected };
}
