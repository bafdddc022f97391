import { describe, expect, test } from 'vitest';
import type { Namesake } from '../model/career-views.ts';
import { type Post, PROPOSED, researchersOf } from './researchers.ts';

const post = (key: string, since: number | null, until = since, owner = key): Post => ({ key, owner, organisation: key, since, until });

const researcher = (id: string, stays: readonly (readonly [key: string, first: number, last: number, owner?: string])[], name = 'Ada Norberg'): Namesake => ({
  id,
  name,
  papers: 3,
  first: 2015,
  last: 2025,
  basis: 'id',
  exact: name === 'Ada Norberg',
  stays: stays.map(([key, first, last, owner = key]) => ({ key, owner, organisation: key, first, last })),
});

const judged = (posts: readonly Post[], ...bearers: readonly Namesake[]): readonly string[] =>
  researchersOf(posts, bearers).map(({ researcher: { id }, proven }) => (proven ? `${id} proven` : id));

describe('name, organisation and time together are proof', () => {
  test.each([
    ['a post in the years of the papers', [post('x', 2020)], true],
    ['a year before the first paper', [post('x', 2017)], true],
    ['two years before it', [post('x', 2016)], false],
    ['a post that no date bounds', [post('x', null)], false],
    ['another organisation', [post('y', 2020)], false],
    ['a part of it, of one owner', [post('y', 2020, 2020, 'x')], true],
  ] as const)('%s', (_, posts, proven) => expect(judged(posts, researcher('a', [['x', 2018, 2021]]))).toEqual([proven ? 'a proven' : 'a']));

  test('of one bearer alone: two of whom it may be are asked about', () => {
    const [here, there] = [researcher('a', [['x', 2018, 2021]]), researcher('b', [['z', 2018, 2021]])];
    expect(judged([post('x', 2020)], here, there)).toEqual(['a proven', 'b']);
    expect(judged([post('x', 2020)], here, researcher('c', [['x', 2020, 2022]]))).toEqual(['a', 'c']);
  });

  test('not of a name with other middle names', () => {
    const [first] = researchersOf([post('x', 2020)], [researcher('a', [['x', 2018, 2021]], 'Ada B. Norberg')]);
    expect(first).toMatchObject({
      proven: false,
      because: ['Ada B. Norberg: a name with other middle names', 'x in both', 'in the same years (papers 2018–2021)'],
    });
    expect(first?.score).toBeGreaterThan(0.9);
  });
});

test('a name alone is worth a question where one bears it, and none where many do or where both are elsewhere', () => {
  const [nowhere] = researchersOf([post('x', 2020)], [researcher('a', [])]);
  expect(nowhere?.score).toBeGreaterThanOrEqual(PROPOSED);
  const many = Array.from({ length: 5 }, (_, i) => researcher(String(i), []));
  for (const { score } of researchersOf([post('x', 2020)], many)) expect(score).toBeLessThan(PROPOSED);
  const [elsewhere] = researchersOf([post('x', 2020)], [researcher('a', [['y', 2020, 2021]])]);
  expect(elsewhere?.score).toBeLessThan(PROPOSED);
});
