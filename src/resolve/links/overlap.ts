// What two texts have in common word for word: the share of common shingles, the runs, and the quotations.

import type { Span } from '../../base/span.ts';
import { shinglesOf, type Words } from './words.ts';

export interface Overlap {
  /** Of the words of `a` that are not in quotation marks, the share in shingles that `b` has too. */
  readonly own: number;
  /** The same of all its words. */
  readonly all: number;
  /** The places of `a` that stand in `b` too, in runs, and how many of its words that are. */
  readonly runs: readonly Span[];
  readonly inRuns: number;
}

const MERGED_WORDS = 2;

/** Which words of `a` lie in a stretch of `size` words that `b` has too. */
function covered(a: Words, b: Words, size: number): Uint8Array {
  const known = new Set(shinglesOf(b, size));
  const cover = new Uint8Array(a.hashes.length);
  shinglesOf(a, size).forEach((shingle, at) => {
    if (known.has(shingle)) cover.fill(1, at, at + size);
  });
  return cover;
}

const shareOf = (cover: Uint8Array, counts: (at: number) => boolean): number => {
  let [common, total] = [0, 0];
  for (let at = 0; at < cover.length; at++) {
    if (!counts(at)) continue;
    total++;
    common += cover[at] ?? 0;
  }
  return total === 0 ? 0 : common / total;
};

/** Stretches of covered words; a word or two between them belong to both. */
function spansOf(cover: Uint8Array, { starts, ends }: Words): Span[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (let at = 0; at < cover.length; at++) {
    if (cover[at] === 0) continue;
    const open = spans.at(-1);
    if (open && at - open.last <= MERGED_WORDS + 1) Object.assign(open, { end: ends[at] ?? 0, last: at });
    else spans.push({ start: starts[at] ?? 0, end: ends[at] ?? 0, last: at });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

export function overlapOf(a: Words, b: Words): Overlap {
  const inShingles = covered(a, b, a.shingle);
  const inRuns = covered(a, b, a.run);
  return {
    own: shareOf(inShingles, (at) => a.quoted[at] === 0),
    all: shareOf(inShingles, () => true),
    runs: spansOf(inRuns, a),
    inRuns: inRuns.reduce((sum, word) => sum + word, 0),
  };
}

/** Quotations of so many words are somebody's very words, and not a term or a title. */
const QUOTATION_WORDS = 6;

/** The quotations of a text, each by the hashes of its words. */
export function quotationsOf({ hashes, quoted, run }: Words): ReadonlyMap<string, number> {
  const quotations = new Map<string, number>();
  const least = (QUOTATION_WORDS * run) / 8;
  for (let from = 0; from < quoted.length; from++) {
    if (quoted[from] === 0) continue;
    let to = from;
    while (quoted[to] === 1) to++;
    if (to - from >= least) quotations.set(hashes.slice(from, to).join(' '), to - from);
    from = to;
  }
  return quotations;
}
