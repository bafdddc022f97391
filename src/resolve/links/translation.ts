// A translation has no words in common with what it translates, but the names and numbers, and it tells them in the same order. Two independent
// reports of one event share the numbers that matter, each has others besides, and they come in another order.

import { fold } from '../../base/fold.ts';
import type { Comparable } from '../../model/link.ts';

/** Names are inflected: of each word so many letters count. */
const STEM = 5;
const MOST_MARKS = 400;
const MARK = /\p{N}+(?:[.,  '’]\p{N}+)*|\p{Lu}[\p{L}\p{M}]{2,}|[\p{Script=Han}]{2,4}/gu;

/** "1,250", "1.250" and "1 250" are one; so are "1.5" and "1,5". */
const digits = (text: string): string => text.replace(/[^\p{N}]/gu, '').normalize('NFKC');
const isNumber = (mark: string): boolean => /^\p{N}/u.test(mark);
const stem = (word: string): string => fold(word).slice(0, STEM);

interface Mark {
  readonly mark: string;
  readonly number: boolean;
}

/** A text as it is held against those in other languages. */
export interface Translatable {
  readonly lang: string;
  /** What may be a name or a number, in its order. */
  readonly marks: readonly Mark[];
  /** Of the names in its claims. */
  readonly stems: ReadonlySet<string>;
}

const markOf = (word: string): Mark => (isNumber(word) ? { mark: digits(word), number: true } : { mark: stem(word), number: false });

export const translatable = ({ lang, text, claims }: Comparable): Translatable => ({
  lang,
  marks: [...text.matchAll(MARK)].map(([word]) => markOf(word)),
  stems: new Set(claims.flatMap(({ names }) => names.flatMap((name) => (name.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map(stem)))),
});

/** Names and numbers in their order; runs of one are one. */
function marksOf({ marks }: Translatable, names: ReadonlySet<string>): Mark[] {
  const found: Mark[] = [];
  for (const one of marks) if ((one.number || names.has(one.mark)) && found.at(-1)?.mark !== one.mark && found.length < MOST_MARKS) found.push(one);
  return found;
}

/** The length of the longest sequence that both have in this order. */
function commonOrder(a: readonly Mark[], b: readonly Mark[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const { mark } of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at++) next[at] = mark === b[at - 1]?.mark ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

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
export function translationOf(a: Translatable, b: Translatable): Likeness | null {
  if (a.lang === b.lang) return null;
  const names = a.stems.union(b.stems);
  const [of, other] = [marksOf(a, names), marksOf(b, names)].sort((x, y) => x.length - y.length);
  if (!of || !other || of.length < LEAST_MARKS) return null;
  const [own, others] = [of, other].map((marks) => new Set(marks.flatMap(({ mark, number }) => (number ? [mark] : [])))) as [Set<string>, Set<string>];
  const common = own.intersection(others).size;
  if (common < LEAST_NUMBERS || common / own.size < LEAST_SHARE) return null;
  const likeness = { order: commonOrder(of, other) / of.length, numbers: common / own.size };
  return likeness.order >= LEAST_SHARE ? likeness : null;
}
