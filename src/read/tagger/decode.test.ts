import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { decode, follows, OUTSIDE, TAG_COUNT, TRANSITIONS, typeOf } from './decode.ts';
import { wordsOf } from './runs.ts';

const setting = { language: 1, loud: false };
const score = fc.integer({ min: -50, max: 50 });

/** All tag sequences of a length that are allowed. */
function* sequences(n: number, before = OUTSIDE): Generator<number[]> {
  if (n === 0) yield [];
  else for (let tag = 0; tag < TAG_COUNT; tag++) if (follows(before, tag)) for (const rest of sequences(n - 1, tag)) yield [tag, ...rest];
}

it('finds the best tags that are allowed, and how much worse the best others are', () => {
  const { facts } = wordsOf(tokenize('Ana Blue Cruz'));
  const run = { from: 0, to: 3 };
  fc.assert(
    fc.property(
      fc.array(score, { minLength: 3 * TAG_COUNT, maxLength: 3 * TAG_COUNT }),
      fc.array(score, { minLength: TRANSITIONS, maxLength: TRANSITIONS }),
      (words, moves) => {
        const emit = (_: Int32Array, into: Float64Array, at: number): void => {
          for (let t = 0; t < TAG_COUNT; t++) into[at + t] = words[at + t] ?? 0;
        };
        const total = (tags: readonly number[]): number =>
          tags.reduce(
            (sum, tag, i) =>
              sum + (words[i * TAG_COUNT + tag] ?? 0) + (moves[((facts[i]?.kind ?? 0) * TAG_COUNT + (tags[i - 1] ?? OUTSIDE)) * TAG_COUNT + tag] ?? 0),
            0,
          );
        const { tags, margins } = decode(emit, moves, facts, run, setting);
        const all = [...sequences(3)];
        const best = Math.max(...all.map(total));
        expect(total(tags)).toBe(best);
        for (const [i, margin] of margins.entries())
          expect(margin).toBe(best - Math.max(...all.filter((other) => typeOf(other[i] ?? 0) !== typeOf(tags[i] ?? 0)).map(total)));
      },
    ),
    { numRuns: 60 },
  );
});

it.each([
  [0, 2, false],
  [1, 2, true],
  [2, 2, true],
  [3, 2, false],
  [2, 3, true],
  [4, 0, true],
])('tag %i before tag %i: %s', (before, tag, allowed) => expect(follows(before, tag)).toBe(allowed));
