// The averaged structured perceptron (Collins 2002): where the best tags of a run are not the right ones, the weights of the right go up by
// one and those of the wrong down; what is kept is the average of the weights over all of training.

import { decode, OUTSIDE, TAG_COUNT, TRANSITIONS } from '../../src/read/tagger/decode.ts';
import { BUCKET_BITS, FEATURES, featuresAt } from '../../src/read/tagger/features.ts';
import { wordsOf } from '../../src/read/tagger/runs.ts';
import { hashOf } from '../../src/read/tagger/word.ts';
import type { Example } from './example.ts';

export class Perceptron {
  readonly #weights = new Float32Array((1 << BUCKET_BITS) * TAG_COUNT);
  readonly #totals = new Float64Array((1 << BUCKET_BITS) * TAG_COUNT);
  readonly #moves = new Float32Array(TRANSITIONS);
  readonly #moveTotals = new Float64Array(TRANSITIONS);
  readonly #buckets = new Int32Array(FEATURES);
  #step = 1;

  /** Learns from one sentence; answers how many runs and how many of them were wrong. */
  learn(example: Example): { runs: number; wrong: number } {
    const { facts, runs, loud } = wordsOf(example.tokens);
    const setting = { language: hashOf(example.language), loud };
    const emit = (buckets: Int32Array, into: Float64Array, at: number): void => {
      into.fill(0, at, at + TAG_COUNT);
      for (const bucket of buckets) for (let t = 0; t < TAG_COUNT; t++) into[at + t] = (into[at + t] ?? 0) + (this.#weights[bucket * TAG_COUNT + t] ?? 0);
    };
    let wrong = 0;
    for (const run of runs) {
      const { tags } = decode(emit, this.#moves, facts, run, setting);
      this.#step++;
      if (tags.every((tag, i) => tag === example.tags[run.from + i])) continue;
      wrong++;
      let [before, guessedBefore] = [OUTSIDE, OUTSIDE];
      for (let i = run.from; i < run.to; i++) {
        const [right, guessed] = [example.tags[i] ?? OUTSIDE, tags[i - run.from] ?? OUTSIDE];
        if (right !== guessed) {
          featuresAt(facts, i, run, setting, this.#buckets);
          for (const bucket of this.#buckets) {
            this.#add(this.#weights, this.#totals, bucket * TAG_COUNT + right, 1);
            this.#add(this.#weights, this.#totals, bucket * TAG_COUNT + guessed, -1);
          }
        }
        if (right !== guessed || before !== guessedBefore) {
          const row = (facts[i]?.kind ?? 0) * TAG_COUNT;
          this.#add(this.#moves, this.#moveTotals, (row + before) * TAG_COUNT + right, 1);
          this.#add(this.#moves, this.#moveTotals, (row + guessedBefore) * TAG_COUNT + guessed, -1);
        }
        [before, guessedBefore] = [right, guessed];
      }
    }
    return { runs: runs.length, wrong };
  }

  #add(weights: Float32Array, totals: Float64Array, at: number, by: number): void {
    weights[at] = (weights[at] ?? 0) + by;
    totals[at] = (totals[at] ?? 0) + by * this.#step;
  }

  averaged(): { readonly emission: Float32Array; readonly transition: Float32Array } {
    const average = (weights: Float32Array, totals: Float64Array): Float32Array => weights.map((weight, i) => weight - (totals[i] ?? 0) / this.#step);
    return { emission: average(this.#weights, this.#totals), transition: average(this.#moves, this.#moveTotals) };
  }
}
