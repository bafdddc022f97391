// What two texts have in common word for word: the share of common shingles, the runs, and the quotations.

import type { Span } from '../../base/span.ts';
import { Shingled } from './shingled.ts';
import type { Words } from './words.ts';

/** A text as it is compared word for word. */
export class Comparing {
  readonly words: Words;
  #runs: Shingled | undefined;
  #shingles: Shingled | undefined;

  constructor(words: Words) {
    this.words = words;
  }

  get runs(): Shingled {
    this.#runs ??= new Shingled(this.words, this.words.run);
    return this.#runs;
  }

  get shingles(): Shingled {
    this.#shingles ??= new Shingled(this.words, this.words.shingle);
    return this.#shingles;
  }
}

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
function covered(a: Shingled, b: Shingled): Uint8Array {
  const cover = new Uint8Array(a.words);
  for (let at = 0; at < a.shingles.length; at++) if (b.has(a.shingles[at] ?? 0)) cover.fill(1, at, at + a.size);
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

/** Null: fewer than `least` words stand in common runs. */
export function overlapOf(a: Comparing, b: Comparing, least = 0): Overlap | null {
  const runs = covered(a.runs, b.runs);
  const inRuns = runs.reduce((sum, word) => sum + word, 0);
  if (inRuns < least) return null;
  const inShingles = covered(a.shingles, b.shingles);
  return {
    own: shareOf(inShingles, (at) => a.words.quoted[at] === 0),
    all: shareOf(inShingles, () => true),
    runs: spansOf(runs, a.words),
    inRuns,
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
