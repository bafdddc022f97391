import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

describe('capture and recapture', () => {
  test('a worked example: 200 marked, 150 caught, 50 of them marked', () => {
    const { estimate, seen, thin } = coverageOf(200, 150, 50);
    expect(seen).toBe(300);
    expect(thin).toBe(false);
    expect(estimate?.value).toBeCloseTo((201 * 151) / 51 - 1, 10);
    // Variance after Seber: 201·151·150·100 / (51²·52) = 3366.05; the unseen 294.1, divided and multiplied by 1.4666.
    expect(estimate?.low).toBeCloseTo(500.55, 1);
    expect(estimate?.high).toBeCloseTo(731.35, 1);
  });

  test('nobody in both: nothing can be said', () => expect(coverageOf(4, 9, 0)).toMatchObject({ seen: 13, estimate: null, thin: true }));
  test('who is in the one is in the other: all are seen', () =>
    expect(coverageOf(12, 12, 12)).toMatchObject({ seen: 12, estimate: { value: 12, low: 12, high: 12 }, thin: false }));
  test('few are thin', () => expect(coverageOf(5, 6, 4).thin).toBe(true));

  test('an estimate is never below what was seen, and lies in its interval', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (a, b, common) => {
        const both = Math.min(a, b, common);
        const { seen, estimate } = coverageOf(a, b, both);
        if (!estimate) return;
        expect(estimate.value).toBeGreaterThanOrEqual(seen - 1e-9);
        expect(estimate.low).toBeGreaterThanOrEqual(seen - 1e-9);
        expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-9);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
      }),
    );
  });
});
