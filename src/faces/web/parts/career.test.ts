import { describe, expect, test } from 'vitest';
import type { RoleName, Roles } from '../../../model/claim.ts';
import type { Belief } from '../../../model/event.ts';
import type { EventRow } from '../../../model/views.ts';
import { careerOf } from './career.ts';

let count = 0;

/** `lo` to `hi` in days; the organisations by role. */
function event(lo: number | null, hi: number | null, orgs: Partial<Record<RoleName, string>>, belief: Belief = 'confirmed', roles: Roles = {}): EventRow {
  const entities = Object.entries(orgs).map(([role, name]) => ({ id: name, name, type: 'organisation' as const, role: role as RoleName }));
  const person = { id: 'p', name: 'Pat', type: 'person' as const, role: 'who' as const };
  return {
    id: `v${++count}`,
    kind: 'move',
    label: 'Move',
    when: { lo, hi },
    title: 'Pat',
    terms: '',
    roles,
    entities: [...entities, person],
    belief,
    lapsed: false,
    origins: 1,
    documents: 1,
    claims: 1,
    langs: ['en'],
    conflict: false,
    starter: true,
  };
}

const spells = (events: readonly EventRow[], today = 1000) =>
  Object.fromEntries(
    (careerOf(events, today)?.lanes ?? []).map((lane) => [lane.name, lane.spells.map(({ from, to, told }) => `${from}–${to}${told ? '' : '…'}`)]),
  );

describe('a career', () => {
  test.each<[string, readonly EventRow[], Record<string, readonly string[]>]>([
    ['is a spell from arrival to departure', [event(100, 100, { to: 'A' }), event(300, 300, { from: 'A' })], { A: ['100–300'] }],
    ['goes from one to the next', [event(100, 100, { to: 'A' }), event(300, 300, { from: 'A', to: 'B' })], { A: ['100–300'], B: ['300–1000…'] }],
    ['takes the middle of an uncertain date', [event(100, 200, { to: 'A' }), event(300, 300, { from: 'A' })], { A: ['150–300'] }],
    [
      'ends no spell that is not told to end, but draws it only to the next arrival',
      [event(100, 100, { to: 'A' }), event(400, 400, { to: 'B' })],
      { A: ['100–400…'], B: ['400–1000…'] },
    ],
    ['starts with a founding, too', [event(100, 100, { org: 'A' }), event(300, 300, { from: 'A' })], { A: ['100–300'] }],
    ['is not made of rumours', [event(100, 100, { to: 'A' }, 'rumoured'), event(300, 300, { from: 'A' })], { A: [] }],
    ['is not made of denials', [event(100, 100, { to: 'A' }), event(300, 300, { from: 'A' }, 'denied')], { A: ['100–1000…'] }],
    ['starts nothing with a post that is past', [event(100, 100, { at: 'A' }, 'reported', { former: true })], { A: [] }],
    [
      'is drawn as long as it is told of',
      [event(1, 1, { at: 'A' }), event(20, 20, { to: 'B' }), event(50, 50, { at: 'A' })],
      { A: ['1–1000…'], B: ['20–50…'] },
    ],
    ['comes back', [event(1, 1, { to: 'A' }), event(5, 5, { from: 'A' }), event(8, 8, { to: 'A' }), event(9, 9, { from: 'A' })], { A: ['1–5', '8–9'] }],
  ])('%s', (_, events, wanted) => {
    expect(spells(events)).toEqual(wanted);
  });

  test('keeps the uncertain as marks of their own', () => {
    const career = careerOf([event(100, 130, { to: 'A' }, 'rumoured'), event(null, 50, { to: 'B' })], 90);
    expect(career?.lanes.map((lane) => lane.marks.map(({ sort, sure, when }) => ({ sort, sure, ...when })))).toEqual([
      [{ sort: 'in', sure: true, lo: 50, hi: 50 }],
      [{ sort: 'in', sure: false, lo: 100, hi: 130 }],
    ]);
    expect([career?.from, career?.to]).toEqual([50, 130]);
  });

  test('without a date or an organisation is no picture', () => {
    expect(careerOf([], 10)).toBeNull();
    expect(careerOf([event(null, null, { to: 'A' }), event(5, 5, {})], 10)).toBeNull();
  });
});
