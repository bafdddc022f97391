// A training example: a sentence's tokens as the reader cuts them, and a tag for each.

import { OUTSIDE, TAGS } from '../../src/read/tagger/decode.ts';
import { wordsOf } from '../../src/read/tagger/runs.ts';
import type { Token } from '../../src/read/text/parse.ts';

export interface Example {
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly number[];
}

export type NameType = 'PER' | 'ORG' | 'LOC';

/** A name in a text, half-open. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

const tagOf = (prefix: 'B' | 'I', type: NameType): number => TAGS.indexOf(`${prefix}-${type}`);

/** The tags of tokens; what stands outside of runs is no name, whatever is marked, for the tagger never looks there. */
export function tagsOf(tokens: readonly Token[], names: readonly Named[]): readonly number[] {
  const tags = tokens.map(() => OUTSIDE);
  const inRun = new Set(wordsOf(tokens).runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)));
  for (const { start, end, type } of names) {
    let inside = false;
    for (const [i, token] of tokens.entries()) {
      if (token.start < start || token.end > end || !inRun.has(i)) {
        inside = false;
        continue;
      }
      tags[i] = tagOf(inside ? 'I' : 'B', type);
      inside = true;
    }
  }
  return tags;
}
