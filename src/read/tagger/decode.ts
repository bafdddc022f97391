// The best tags of a run, by Viterbi's algorithm, with how much worse the best other reading of each word is.

import type { Stretch } from '../text/parse.ts';
import { FEATURES, featuresAt, type Setting } from './features.ts';
import { CLASSES, type WordFacts } from './word.ts';

/** O, then begin and inside of each type. */
export const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
export const TAG_COUNT = TAGS.length;
export const OUTSIDE = 0;

/** What the scores are looked up in: `emission[bucket × 7 + tag]`, `transition[(class × 7 + tag before) × 7 + tag]`. */
export interface Scores {
  readonly emission: Float32Array | Float64Array;
  readonly transition: Float32Array | Float64Array;
}
export const TRANSITIONS = CLASSES * TAG_COUNT * TAG_COUNT;

/** 0 none, 1 person, 2 organisation, 3 place. */
export const typeOf = (tag: number): number => (tag + 1) >> 1;

/** Inside needs a begin or inside of its type before it. */
export const follows = (before: number, tag: number): boolean => tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;

export interface Decoded {
  readonly tags: readonly number[];
  /** By word: the score of the best reading less that of the best one that takes the word for another type. */
  readonly margins: readonly number[];
}

const LOW = -1e9;
const ALLOWED = Uint8Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, n) => Number(follows(Math.floor(n / TAG_COUNT), n % TAG_COUNT)));
const buckets = new Int32Array(FEATURES);

/** Puts into `into`, from `at` on, what all buckets together score each tag. */
export type Emit = (buckets: Int32Array, into: Float64Array, at: number) => void;

/** Tables of one run, used again for the next. */
interface Tables {
  readonly emissions: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly back: Uint8Array;
  readonly moves: Int32Array;
}

const tablesFor = (words: number): Tables => ({
  emissions: new Float64Array(words * TAG_COUNT),
  forward: new Float64Array(words * TAG_COUNT),
  backward: new Float64Array(words * TAG_COUNT),
  back: new Uint8Array(words * TAG_COUNT),
  moves: new Int32Array(words),
});
let tables = tablesFor(32);

/** A run on its way: what its words and moves are scored with. */
interface Scored {
  readonly words: number;
  readonly tables: Tables;
  readonly transition: ArrayLike<number>;
  /** By word, where in `transition` the moves to it begin. */
  readonly moves: Int32Array;
}

/** The score of a move between two tags; far too low where it is not allowed. */
const moveFrom = (transition: ArrayLike<number>, moves: number, before: number, tag: number): number =>
  ALLOWED[before * TAG_COUNT + tag] === 1 ? (transition[moves + before * TAG_COUNT + tag] as number) : LOW;

/** `forced`: the tag a word must have, or −1. */
export function decode(
  emit: Emit,
  transition: ArrayLike<number>,
  facts: readonly WordFacts[],
  run: Stretch,
  setting: Setting,
  forced?: ArrayLike<number>,
): Decoded {
  const n = run.to - run.from;
  if (n * TAG_COUNT > tables.back.length) tables = tablesFor(n);
  const { emissions } = tables;
  for (let i = 0; i < n; i++) {
    featuresAt(facts, run.from + i, run, setting, buckets);
    emit(buckets, emissions, i * TAG_COUNT);
  }
  if (forced) for (let i = 0; i < n; i++) for (let t = 0; t < TAG_COUNT; t++) if ((forced[i] ?? -1) >= 0 && forced[i] !== t) emissions[i * TAG_COUNT + t] = LOW;
  const { moves } = tables;
  for (let i = 0; i < n; i++) moves[i] = (facts[run.from + i]?.kind ?? 0) * TAG_COUNT * TAG_COUNT;
  const scored = { words: n, tables, transition, moves };
  goForward(scored);
  goBack(scored);
  return trace(n, tables);
}

/** The best score of each tag of each word with all before it, and from which tag it comes. */
function goForward({ words, tables: { emissions, forward, back }, transition, moves }: Scored): void {
  for (let i = 0; i < words; i++) {
    const at = moves[i] as number;
    for (let t = 0; t < TAG_COUNT; t++) {
      let best = i === 0 ? moveFrom(transition, at, OUTSIDE, t) : LOW * 4;
      let from = 0;
      for (let b = 0; i > 0 && b < TAG_COUNT; b++) {
        const score = (forward[(i - 1) * TAG_COUNT + b] as number) + moveFrom(transition, at, b, t);
        if (score > best) {
          best = score;
          from = b;
        }
      }
      back[i * TAG_COUNT + t] = from;
      forward[i * TAG_COUNT + t] = best + (emissions[i * TAG_COUNT + t] as number);
    }
  }
}

/** The best score of all behind a word, by its tag. */
function goBack({ words, tables: { emissions, backward }, transition, moves }: Scored): void {
  backward.fill(0, (words - 1) * TAG_COUNT, words * TAG_COUNT);
  for (let i = words - 2; i >= 0; i--)
    for (let t = 0; t < TAG_COUNT; t++) {
      let best = LOW * 4;
      for (let next = 0; next < TAG_COUNT; next++) {
        const at = (i + 1) * TAG_COUNT + next;
        const score = moveFrom(transition, moves[i + 1] as number, t, next) + (emissions[at] as number) + (backward[at] as number);
        if (score > best) best = score;
      }
      backward[i * TAG_COUNT + t] = best;
    }
}

function trace(n: number, { forward, backward, back }: Tables): Decoded {
  const tags = new Array<number>(n).fill(OUTSIDE);
  let tag = 0;
  for (let t = 1; t < TAG_COUNT; t++) if ((forward[(n - 1) * TAG_COUNT + t] ?? 0) > (forward[(n - 1) * TAG_COUNT + tag] ?? 0)) tag = t;
  const best = forward[(n - 1) * TAG_COUNT + tag] ?? 0;
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = back[i * TAG_COUNT + tag] ?? 0;
  }
  const margins = tags.map((chosen, i) => {
    let other = LOW * 4;
    for (let t = 0; t < TAG_COUNT; t++)
      if (typeOf(t) !== typeOf(chosen)) other = Math.max(other, (forward[i * TAG_COUNT + t] ?? 0) + (backward[i * TAG_COUNT + t] ?? 0));
    return best - other;
  });
  return { tags, margins };
}
