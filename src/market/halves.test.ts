import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfMoves } from './halves.ts';
import { row } from './rows.fixture.ts';

const who = [{ name: 'Ada Moreno' }];
const pairs = (...events: Parameters<typeof halfMoves>[0]) =>
  halfMoves(events).map(({ departure, arrival, days, score }) => [departure.id, arrival.id, days.lo, days.hi, Number(score.toFixed(2))]);

const left = row('left', 'move', '2024-05-10', { who, from: 'Halden AI' });
const joined = row('joined', 'move', '2024-07-09', { who, to: 'Orrery' });

describe('half moves', () => {
  test('a departure and the next arrival are proposed, with the days between', () => expect(pairs(left, joined)).toEqual([['left', 'joined', 60, 60, 0.89]]));

  test('vague dates leave the days open', () =>
    expect(pairs(left, { ...joined, when: row('', '', '2024-07', {}).when })).toEqual([['left', 'joined', 52, 82, 0.88]]));

  test.each([
    ['a foundation is an arrival', row('next', 'found', '2024-07-09', { who, org: 'Orrery' }), 1],
    ['so is an appointment', row('next', 'appoint', '2024-07-09', { who, at: 'Orrery', as: 'chief scientist' }), 1],
    ['an appointment that ends is none', row('next', 'appoint', '2024-07-09', { who, at: 'Orrery', end: true }), 0],
    ['back at the same place is none', row('next', 'move', '2024-07-09', { who, to: 'Halden AI' }), 0],
    ['one that tells of its origin is whole', row('next', 'move', '2024-07-09', { who, from: 'Kite', to: 'Orrery' }), 0],
    ['a rumour is none', row('next', 'move', '2024-07-09', { who, to: 'Orrery' }, { belief: 'rumoured' }), 0],
    ['years later is too late', row('next', 'move', '2026-12-01', { who, to: 'Orrery' }), 0],
    ['before the departure is too early', row('next', 'move', '2024-02-01', { who, to: 'Orrery' }), 0],
    ['just before it is the same news', row('next', 'move', '2024-05-01', { who, to: 'Orrery' }), 1],
  ])('%s', (_, next, count) => expect(halfMoves([left, next])).toHaveLength(count));

  test('another destination makes it less sure, and the nearer one is taken', () => {
    const later = row('later', 'move', '2024-09-01', { who, to: 'Kite' });
    expect(pairs(left, later, joined)).toEqual([['left', 'joined', 60, 60, 0.54]]);
  });

  test('an arrival belongs to the last departure before it', () => {
    const earlier = row('earlier', 'move', '2023-05-10', { who, from: 'Kite' });
    expect(pairs(earlier, left, joined).map(([departure]) => departure)).toEqual(['left']);
  });

  test('200 random careers: any order of the events gives the same pairs, and no arrival has two departures', () => {
    const event = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('A', 'B', 'C'), fc.boolean());
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (told, order) => {
        const two = (n: number): string => String(n).padStart(2, '0');
        const events = told.map(([day, month, org, leaves], n) =>
          row(`e${n}`, 'move', `2024-${two(month)}-${two(day)}`, leaves ? { who, from: org } : { who, to: org }),
        );
        const shuffled = events.map((of) => ({ of, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        const found = pairs(...events);
        expect(pairs(...shuffled.map(({ of }) => of))).toEqual(found);
        expect(new Set(found.map(([, arrival]) => arrival)).size).toBe(found.length);
      }),
      { numRuns: 200 },
    );
  });
});
