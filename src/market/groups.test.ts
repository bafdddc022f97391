import { describe, expect, test } from 'vitest';
import type { Roles } from '../model/claim.ts';
import { groupings } from './groups.ts';
import { row } from './rows.fixture.ts';

const ways: Roles = { from: 'Halden AI', to: 'Orrery' };
const group = (noun: string, count: number | undefined, date = '2024-05-10', way = ways) => row('group', 'move', date, { ...way, who: [{ noun, count }] });
const named = (name: string, date = '2024-05-12', roles: Roles = {}) => row(name, 'move', date, { ...ways, who: [{ name }], ...roles });
const members = (...events: Parameters<typeof groupings>[0]) => groupings(events).map(({ members: of }) => of.map(({ id }) => id));

describe('groups and those who are named of them', () => {
  test('who went the same way around the same time is in the group', () =>
    expect(members(group('engineers', 11), named('Ada Moreno'), named('Bo Lind', '2024-06'))).toEqual([['Ada Moreno', 'Bo Lind']]));

  test.each([
    ['another destination', named('Ada Moreno', '2024-05-12', { to: 'Kite' })],
    ['no destination where the group has one', named('Ada Moreno', '2024-05-12', { to: undefined })],
    ['months later', named('Ada Moreno', '2024-09-12')],
    ['no date', named('Ada Moreno', '')],
  ])('not in it: %s', (_, person) => expect(members(group('engineers', 11), person)).toEqual([[]]));

  test('a noun that tells of people’s work keeps others out', () => {
    const founder = named('Ada Moreno', '2024-05-12', { as: 'co-founder' });
    expect(members(group('co-founders', 6), founder, named('Bo Lind', '2024-05-12', { as: 'general counsel' }))).toEqual([['Ada Moreno']]);
  });

  test('a group takes no more than it counts, the nearest first', () =>
    expect(members(group('researchers', 2), named('Cy Roe', '2024-06-20'), named('Ada Moreno'), named('Bo Lind'))).toEqual([['Ada Moreno', 'Bo Lind']]));

  test('nobody is in two groups', () => {
    const [early, late] = [group('engineers', 3, '2024-05-01'), { ...group('engineers', 3, '2024-06-10'), id: 'late' }];
    expect(members(early, late, named('Ada Moreno', '2024-06-12'))).toEqual([[], ['Ada Moreno']]);
  });

  test.each([
    ['without a count', group('engineers', undefined)],
    ['of one', group('engineer', 1)],
  ])('a group %s counts nobody', (_, one) => expect(members(one, named('Ada Moreno'))).toEqual([]));
});
