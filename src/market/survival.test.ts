import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Curve, kaplanMeier, type Lifetime, stepAt } from './survival.ts';

type Table = readonly Readonly<Record<string, string>>[];

/** Teaching data of the R package survival, and of Rossi, Berk and Lenihan (1980). */
function table(name: string): Table {
  const [head = '', ...lines] = readFileSync(new URL(`./fixtures/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

const lung = table('lung').map((row) => ({ time: Number(row['time']), event: row['status'] === '2', sex: row['sex'] }));
const veteran = table('veteran').map((row) => ({ time: Number(row['time']), event: row['status'] === '1' }));
const rossi = table('rossi').map((row) => ({ time: Number(row['week']), event: row['arrest'] === '1' }));

describe('reference values of R', () => {
  test.each([
    ['lung', lung, 228, 165, [310, 285, 363]],
    ['lung, sex 1', lung.filter(({ sex }) => sex === '1'), 138, 112, [270, 212, 310]],
    ['lung, sex 2', lung.filter(({ sex }) => sex === '2'), 90, 53, [426, 348, 550]],
    ['veteran', veteran, 137, 128, [80, 52, 105]],
  ] as const)('%s: subjects, events, median and its interval', (_, lifetimes, subjects, events, [value, low, high]) => {
    const curve = kaplanMeier(lifetimes, 'log');
    expect(curve).toMatchObject({ subjects, events, median: { value, low, high } });
  });

  test('lung: survival of a year and its standard error', () => {
    const year = stepAt(kaplanMeier(lung), 365);
    expect(year?.survival.toFixed(6)).toBe('0.409242');
    expect(year?.error.toFixed(6)).toBe('0.035824');
  });

  test('rossi: censored in the last week alone, the curve is a share', () => {
    const curve = kaplanMeier(rossi);
    expect(curve).toMatchObject({ subjects: 432, events: 114, median: { value: null } });
    expect(stepAt(curve, 52)?.survival).toBeCloseTo(318 / 432, 12);
  });
});

const lifetime: fc.Arbitrary<Lifetime> = fc.record({ time: fc.integer({ min: 1, max: 30 }), event: fc.boolean() });
const lifetimes = fc.array(lifetime, { minLength: 1, maxLength: 60 });
const line = (curve: Curve) =>
  curve.steps.filter(({ events }) => events > 0).map(({ time, atRisk, events, survival, error }) => [time, atRisk, events, survival, error]);

describe('properties', () => {
  test('a life watched in parts, each but the first truncated on the left, is the same life', () => {
    const cut = fc.tuple(lifetime, fc.integer({ min: 1, max: 29 }));
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 40 }), (cuts) => {
        const parts = cuts.flatMap(([whole, at]) =>
          at < whole.time
            ? [
                { time: at, event: false },
                { ...whole, entry: at },
              ]
            : [whole],
        );
        expect(line(kaplanMeier(parts))).toEqual(line(kaplanMeier(cuts.map(([whole]) => whole))));
      }),
    );
  });

  test('counts stand for equal subjects', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lifetime, fc.integer({ min: 1, max: 5 })), { minLength: 1 }), (many) => {
        const counted = many.map(([one, count]) => ({ ...one, count }));
        expect(kaplanMeier(counted)).toEqual(kaplanMeier(many.flatMap(([one, count]) => Array.from({ length: count }, () => one))));
      }),
    );
  });

  test('without censoring it is the share that is left, with the binomial error', () => {
    fc.assert(
      fc.property(lifetimes, (some) => {
        const all = some.map(({ time }) => ({ time, event: true }));
        for (const { time, survival, error } of kaplanMeier(all).steps) {
          const share = all.filter((one) => one.time > time).length / all.length;
          expect(survival).toBeCloseTo(share, 10);
          expect(error).toBeCloseTo(Math.sqrt((share * (1 - share)) / all.length), 10);
        }
      }),
    );
  });

  test('bands hold the curve, within [0, 1]', () => {
    fc.assert(
      fc.property(lifetimes, fc.constantFrom('log' as const, 'log-log' as const), (some, scale) => {
        for (const { survival, low, high } of kaplanMeier(some, scale).steps) {
          expect(low).toBeLessThanOrEqual(survival + 1e-12);
          expect(high).toBeGreaterThanOrEqual(survival - 1e-12);
          expect(Math.min(low, 1 - high)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('who was gone before being watched says nothing; of nobody there is no curve', () => {
    expect(kaplanMeier([{ time: 3, event: true, entry: 3 }])).toEqual({ subjects: 0, events: 0, steps: [], median: { value: null, low: null, high: null } });
    expect(stepAt(kaplanMeier([]), 5)).toBeNull();
  });
});
