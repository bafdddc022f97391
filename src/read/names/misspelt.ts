// Misspelt names of registered organisations ("Antropic", "Microsft"): one letter too many, too few, wrong or swapped with its neighbour. Asked only of
// what the tagger takes for an organisation, and only of long single words, for short ones have too many neighbours.

import type { Alias, Directory } from './directory.ts';

const LETTERS = 7;

/** Are two words one slip apart? Both begin alike, and an ending is no slip. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [i, j] = [a.length, b.length];
  while (i > from && j > from && a[i - 1] === b[j - 1]) {
    i--;
    j--;
  }
  const [x, y] = [a.slice(from, i), b.slice(from, j)];
  const atEnd = i === a.length && j === b.length;
  return !atEnd && (x.length + y.length === 1 || (x.length === 1 && y.length === 1) || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]));
}

const byLetter = new WeakMap<Directory, ReadonlyMap<string, readonly Alias[]>>();

/** Names that may be misspelt, by the letter that they begin with. */
function namesUnder(letter: string, directory: Directory): readonly Alias[] {
  let names = byLetter.get(directory);
  if (!names) {
    const long = [...directory.organisations].filter(([first]) => first.length >= LETTERS).flatMap(([, aliases]) => aliases);
    names = Map.groupBy(
      long.filter(({ keys, weak, exact }) => keys.length === 1 && !weak && !exact),
      ({ keys }) => keys[0]?.charAt(0) ?? '',
    );
    byLetter.set(directory, names);
  }
  return names.get(letter) ?? [];
}

/** The one registered organisation that a word misspells, or null where it is none or more than one. */
export function misspelt(key: string, directory: Directory): Alias | null {
  if (key.length < LETTERS || directory.organisations.has(key)) return null;
  const found = namesUnder(key.charAt(0), directory).filter(({ keys }) => isSlip(key, keys[0] ?? ''));
  return new Set(found.map(({ name }) => name)).size === 1 ? (found[0] ?? null) : null;
}
