// A translation has no words in common with what it translates, but the names and numbers, and it tells them in the same order. Two independent
// reports of one event share the numbers that matter, each has others besides, and they come in another order.

import { fold } from '../../base/fold.ts';
import type { Comparable } from '../../model/link.ts';

/** Names are inflected: of each word so many letters count. */
const STEM = 5;
const MARK = /\p{N}+(?:[.,  '’]\p{N}+)*|\p{Lu}[\p{L}\p{M}]{2,}|[\p{Script=Han}]{2,4}/gu;

/** "1,250", "1.250" and "1 250" are one; so are "1.5" and "1,5". */
const digits = (text: string): string => text.replace(/[^\p{N}]/gu, '').normalize('NFKC');
const isNumber = (mark: string): boolean => /^\p{N}/u.test(mark);
const stem = (word: string): string => fold(word).slice(0, STEM);

/** Names and numbers in their order; runs of one are one. */
function marksOf({ text }: Comparable, names: ReadonlySet<string>): string[] {
  const marks: string[] = [];
  for (const [word] of text.matchAll(MARK)) {
    const mark = isNumber(word) ? digits(word) : stem(word);
    if ((isNumber(word) || names.has(mark)) && marks.at(-1) !== mark) marks.push(mark);
  }
  return marks;
}

const stemsOf = ({ claims }: Comparable): Set<string> =>
  new Set(claims.flatMap(({ names }) => names.flatMap((name) => (name.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map(stem))));

/** The length of the longest sequence that both have in this order. */
function commonOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const mark of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at++) next[at] = mark === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

const MOST_MARKS = 400;
const LEAST_MARKS = 6;
const LEAST_NUMBERS = 3;
const LEAST_SHARE = 0.7;

export interface Likeness {
  /** Of the marks of the shorter one, the share that the other has in the same order. */
  readonly order: number;
  /** Of its different numbers, the share that the other has too. */
  readonly numbers: number;
}

/** Null: they are not each other's translation. */
export function translationOf(a: Comparable, b: Comparable): Likeness | null {
  if (a.lang === b.lang) return null;
  const names = stemsOf(a).union(stemsOf(b));
  const [of, other] = [marksOf(a, names).slice(0, MOST_MARKS), marksOf(b, names).slice(0, MOST_MARKS)].sort((x, y) => x.length - y.length);
  if (!of || !other || of.length < LEAST_MARKS) return null;
  const own = new Set(of.filter(isNumber));
  const common = own.intersection(new Set(other)).size;
  if (common < LEAST_NUMBERS) return null;
  const likeness = { order: commonOrder(of, other) / of.length, numbers: common / own.size };
  return likeness.order >= LEAST_SHARE && likeness.numbers >= LEAST_SHARE ? likeness : null;
}
