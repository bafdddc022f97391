// The tagger: which capitalised words are persons and organisations, by weights that were trained (`scripts/train.ts`) on sentences with
// names marked. An averaged structured perceptron with hashed features. It knows nothing of a document; names.ts does.

import type { Stretch, Token } from '../text/parse.ts';
import { decode, type Emit, OUTSIDE, TAG_COUNT, typeOf } from './decode.ts';
import { wordsOf } from './runs.ts';
import type { Weights } from './weights.ts';
import { hashOf } from './word.ts';

export type TaggedType = 'person' | 'organisation' | 'place' | 'none';

export interface Tagged extends Stretch {
  readonly type: TaggedType;
  /** How often such a one is right, in [0, 1], as measured on sentences that were not trained on. */
  readonly score: number;
}

export interface Tagger {
  /** The names in the runs of a sentence for which `wanted` holds; words that are no name as `none`, each by itself. */
  tag(tokens: readonly Token[], language: string, wanted: (run: Stretch) => boolean): readonly Tagged[];
}

const TYPES: readonly TaggedType[] = ['none', 'person', 'organisation', 'place'];

/** What trained weights score. The seven sums stand in seven variables, which takes half the time of a loop over tags. */
const emitFrom =
  (emission: Int8Array, steps: Float32Array): Emit =>
  (buckets, into, at) => {
    let [s0, s1, s2, s3, s4, s5, s6] = [0, 0, 0, 0, 0, 0, 0];
    for (let n = 0; n < buckets.length; n++) {
      const from = (buckets[n] as number) * TAG_COUNT;
      s0 += steps[(emission[from] as number) + 128] as number;
      s1 += steps[(emission[from + 1] as number) + 128] as number;
      s2 += steps[(emission[from + 2] as number) + 128] as number;
      s3 += steps[(emission[from + 3] as number) + 128] as number;
      s4 += steps[(emission[from + 4] as number) + 128] as number;
      s5 += steps[(emission[from + 5] as number) + 128] as number;
      s6 += steps[(emission[from + 6] as number) + 128] as number;
    }
    into[at] = s0;
    into[at + 1] = s1;
    into[at + 2] = s2;
    into[at + 3] = s3;
    into[at + 4] = s4;
    into[at + 5] = s5;
    into[at + 6] = s6;
  };

export function createTagger({ emission, steps, transition, slope, shift }: Weights): Tagger {
  const emit = emitFrom(emission, steps);
  const languages = new Map<string, number>();
  const hashed = (language: string): number => {
    let hash = languages.get(language);
    if (hash === undefined) languages.set(language, (hash = hashOf(language)));
    return hash;
  };
  const scoreOf = (margin: number): number => 1 / (1 + Math.exp(-(slope * margin + shift)));
  return {
    tag(tokens, language, wanted) {
      const { facts, runs, loud } = wordsOf(tokens);
      const setting = { language: hashed(language), loud };
      const found: Tagged[] = [];
      for (const run of runs) {
        if (!wanted(run)) continue;
        const { tags, margins } = decode(emit, transition, facts, run, setting);
        for (let i = 0; i < tags.length; ) {
          const tag = tags[i] ?? OUTSIDE;
          let to = i + 1;
          while (tag !== OUTSIDE && to < tags.length && tags[to] === tag + 1) to++;
          let margin = margins[i] ?? 0;
          for (let n = i + 1; n < to; n++) margin = Math.min(margin, margins[n] ?? 0);
          found.push({ type: TYPES[typeOf(tag)] ?? 'none', from: run.from + i, to: run.from + to, score: scoreOf(margin) });
          i = to;
        }
      }
      return found;
    },
  };
}
