import { describe, expect, it } from 'vitest';
import { TAG_COUNT, TRANSITIONS } from './decode.ts';
import { BUCKET_BITS } from './features.ts';
import { readWeights, writeWeights } from './weights.ts';

const emission = new Float32Array((1 << BUCKET_BITS) * TAG_COUNT);
emission.set([0.001, -0.01, 0.5, -2, 40, -40]);
const transition = new Float32Array(TRANSITIONS).fill(-3);
const bytes = writeWeights(emission, transition, { licence: 'CC BY-SA 4.0', attribution: 'nobody', slope: 0.2, shift: 1 });

describe('weights', () => {
  it('come back as they were, large ones nearly so, and none with another sign', () => {
    const { emission: read, steps, transition: moves, slope, shift } = readWeights(bytes);
    const weight = (i: number): number => steps[(read[i] ?? 0) + 128] ?? 0;
    for (const [i, before] of [0.5, -2, 40, -40].entries()) expect(Math.abs(weight(i + 2) / before - 1)).toBeLessThan(0.07);
    expect(weight(6)).toBe(0);
    expect(Math.abs(weight(1))).toBeLessThan(0.02);
    expect(moves[0]).toBeCloseTo(-3);
    expect({ slope, shift }).toEqual({ slope: 0.2, shift: 1 });
  });

  it('say in their first line what they are and whose', () => {
    const [line = ''] = new TextDecoder('latin1').decode(bytes).split('\n', 1);
    expect(JSON.parse(line)).toMatchObject({ format: 'mercato tagger 1', licence: 'CC BY-SA 4.0', attribution: 'nobody' });
  });

  it.each([
    ['empty', new Uint8Array()],
    ['cut short', bytes.subarray(0, 1000)],
    ['of another format', new TextEncoder().encode('{"format":"other"}\n')],
  ])('%s are refused', (_, broken) => expect(() => readWeights(broken)).toThrow('invalid weights'));
});
