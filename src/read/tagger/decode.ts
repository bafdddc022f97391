// The best tags of a run, by Viterbi's algorithm, with how much worse the best other reading of each word is.

import type { Stretch } from '../parse.ts';
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
const buckets = new Int32Array(FEATURES);

function emissionsOf(
  scores: (bucket: number, into: Float64Array, at: number) => void,
  facts: readonly WordFacts[],
  run: Stretch,
  setting: Setting,
): Float64Array {
  const emissions = new Float64Array((run.to - run.from) * TAG_COUNT);
  for (let i = run.from; i < run.to; i++) {
    featuresAt(facts, i, run, setting, buckets);
    for (const b of buckets) scores(b, emissions, (i - run.from) * TAG_COUNT);
  }
  return emissions;
}

export type Emit = (bucket: number, into: Float64Array, at: number) => void;

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
  const emissions = emissionsOf(emit, facts, run, setting);
  if (forced) for (let i = 0; i < n; i++) for (let t = 0; t < TAG_COUNT; t++) if ((forced[i] ?? -1) >= 0 && forced[i] !== t) emissions[i * TAG_COUNT + t] = LOW;
  const move = (i: number, before: number, tag: number): number =>
    follows(before, tag) ? (transition[((facts[run.from + i]?.kind ?? 0) * TAG_COUNT + before) * TAG_COUNT + tag] ?? 0) : LOW;
  const forward = new Float64Array(n * TAG_COUNT);
  const back = new Uint8Array(n * TAG_COUNT);
  for (let i = 0; i < n; i++)
    for (let t = 0; t < TAG_COUNT; t++) {
      let best = i === 0 ? move(0, OUTSIDE, t) : LOW * 4;
      for (let b = 0; i > 0 && b < TAG_COUNT; b++) {
        const score = (forward[(i - 1) * TAG_COUNT + b] ?? 0) + move(i, b, t);
        if (score > best) {
          best = score;
          back[i * TAG_COUNT + t] = b;
        }
      }
      forward[i * TAG_COUNT + t] = best + (emissions[i * TAG_COUNT + t] ?? 0);
    }
  const backward = new Float64Array(n * TAG_COUNT);
  for (let i = n - 2; i >= 0; i--)
    for (let t = 0; t < TAG_COUNT; t++) {
      let best = LOW * 4;
      for (let next = 0; next < TAG_COUNT; next++)
        best = Math.max(best, move(i + 1, t, next) + (emissions[(i + 1) * TAG_COUNT + next] ?? 0) + (backward[(i + 1) * TAG_COUNT + next] ?? 0));
      backward[i * TAG_COUNT + t] = best;
    }
  return trace(n, forward, backward, back);
}

function trace(n: number, forward: Float64Array, backward: Float64Array, back: Uint8Array): Decoded {
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
