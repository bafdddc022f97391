import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compatible, dayOfInstant, formatDay, formatInterval, type Interval, intersect, intervalOf, isoDay, UNKNOWN } from './interval.ts';

fc.configureGlobal({ seed: 5 });

const days = (date: string): [string, string] | null => {
  const found = intervalOf(date);
  return found && [isoDay(found.lo ?? 0), isoDay(found.hi ?? 0)];
};

describe('intervalOf', () => {
  it.each([
    ['2024', ['2024-01-01', '2024-12-31']],
    ['2024-02', ['2024-02-01', '2024-02-29']],
    ['2023-02', ['2023-02-01', '2023-02-28']],
    ['2024-12', ['2024-12-01', '2024-12-31']],
    ['2024-05-17', ['2024-05-17', '2024-05-17']],
    ['1969-12-31', ['1969-12-31', '1969-12-31']],
  ])('%s', (date, expected) => expect(days(date)).toEqual(expected));

  it.each(['', '24', '2024-13', '2024-00', '2024-02-30', '2023-02-29', '2024-05-00', '2024-5', '2024-05-17T00:00', 'May 2024', ' 2024'])(
    '%j is no date',
    (date) => expect(intervalOf(date)).toBeNull(),
  );
});

describe('wording', () => {
  it.each([
    ['2024', '2024'],
    ['2024-05', 'May 2024'],
    ['2024-02', 'February 2024'],
    ['2024-05-17', '17 May 2024'],
  ])('%s reads %s', (date, wording) => expect(formatInterval(intervalOf(date) ?? UNKNOWN)).toBe(wording));

  const day = (date: string): number => intervalOf(date)?.lo ?? 0;
  it.each<[string, Interval, string]>([
    ['unknown', UNKNOWN, 'date unknown'],
    ['open before', { lo: null, hi: day('2024-05-04') }, 'by 4 May 2024'],
    ['open behind', { lo: day('2024-05-04'), hi: null }, 'from 4 May 2024'],
    ['days of one month', { lo: day('2024-05-03'), hi: day('2024-05-09') }, '3–9 May 2024'],
    ['from the first, but no whole month', { lo: day('2024-05-01'), hi: day('2024-05-09') }, '1–9 May 2024'],
    ['days of two months', { lo: day('2024-05-03'), hi: day('2024-06-09') }, '3 May 2024 – 9 June 2024'],
    ['years', { lo: day('2023-01-01'), hi: day('2024-12-31') }, '2023–2024'],
  ])('%s', (_, interval, wording) => expect(formatInterval(interval)).toBe(wording));

  it('of a day', () => expect(formatDay(0)).toBe('1 January 1970'));
});

describe('days', () => {
  it('are those of UTC, whatever the time zone', () => {
    expect(dayOfInstant(new Date('1970-01-01T00:00:00Z'))).toBe(0);
    expect(dayOfInstant(new Date('1970-01-01T23:59:59.999Z'))).toBe(0);
    expect(dayOfInstant(new Date('1969-12-31T23:59:59.999Z'))).toBe(-1);
  });

  it('of any number are read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), (day) => {
        expect(intervalOf(isoDay(day))).toEqual({ lo: day, hi: day });
      }),
    );
  });
});

const end = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });
const interval = fc.tuple(end, end).map(([a, b]): Interval => (a !== null && b !== null && a > b ? { lo: b, hi: a } : { lo: a, hi: b }));
const within = (day: number, { lo, hi }: Interval): boolean => (lo === null || day >= lo) && (hi === null || day <= hi);

describe('laws', () => {
  it('two are compatible where they meet', () =>
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(compatible(a, b)).toBe(intersect(a, b) !== null);
      }),
    ));

  it('compatibility knows no order, and slack only widens it', () =>
    fc.assert(
      fc.property(interval, interval, fc.nat(9), (a, b, slack) => {
        expect(compatible(a, b, slack)).toBe(compatible(b, a, slack));
        if (compatible(a, b)) expect(compatible(a, b, slack)).toBe(true);
      }),
    ));

  it('slack is counted in days', () => {
    const [a, b] = [intervalOf('2024-05-01') ?? UNKNOWN, intervalOf('2024-05-04') ?? UNKNOWN];
    expect([compatible(a, b, 2), compatible(a, b, 3)]).toEqual([false, true]);
  });

  it('a day is in the intersection exactly if it is in both', () =>
    fc.assert(
      fc.property(interval, interval, fc.integer({ min: -5, max: 45 }), (a, b, day) => {
        const both = intersect(a, b);
        expect(both !== null && within(day, both)).toBe(within(day, a) && within(day, b));
      }),
    ));

  it('the unknown meets all', () =>
    fc.assert(
      fc.property(interval, (a) => {
        expect(intersect(a, UNKNOWN)).toEqual(a);
      }),
    ));
});
