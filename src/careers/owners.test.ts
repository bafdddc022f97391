import { describe, expect, test } from 'vitest';
import type { Organisation, Ownership } from '../model/register.ts';
import { byKernel } from './engines/remote.ts';
import { type OrganisationRow, seeThrough } from './lens.ts';
import { ownersOf, TODAY } from './owners.ts';

const organisation = (id: string, name: string, parent: string | null = null, unit = false): Organisation => ({
  id,
  name,
  aliases: [],
  kind: 'company',
  country: 'US',
  founded: null,
  parent,
  wikidata: null,
  homepage: null,
  unit,
});

const REGISTER = [
  organisation('giant', 'Giant'),
  organisation('rival', 'Rival'),
  organisation('mind', 'Giant Mind', 'giant'),
  organisation('brain', 'Giant Brain', 'giant', true),
  organisation('skunk', 'Skunkworks', 'rival'),
];

const source = 'https://news.example/';
const OWNERSHIP: readonly Ownership[] = [
  { of: 'mind', owner: 'giant', from: '2014-01', source },
  { of: 'mind', called: 'Mind', until: '2023-04', source },
  { of: 'brain', owner: 'giant', from: '2011', until: '2023-04', part: true, source },
  { of: 'brain', owner: 'mind', from: '2023-04', part: true, source },
  { of: 'Old University', owner: 'New University', from: '2019-09', part: true, source },
];

const owners = ownersOf(REGISTER, OWNERSHIP);

test.each([
  ['register:mind', 2013, 'register:mind', 'register:mind'],
  ['register:mind', 2014, 'register:mind', 'register:giant'],
  ['register:brain', 2022, 'register:giant', 'register:giant'],
  ['register:brain', 2023, 'register:mind', 'register:giant'],
  ['register:skunk', 1990, 'register:skunk', 'register:rival'],
  ['name:university-of-old', 2019, 'name:university-of-old', 'name:university-of-old'],
  ['name:university-of-old', 2020, 'name:university-of-new', 'name:university-of-new'],
  ['name:nobody', 2020, 'name:nobody', 'name:nobody'],
])('%s counted in %i as %s, owned by %s', (key, year, whole, owner) => expect([owners.whole(key, year), owners.owner(key, year)]).toEqual([whole, owner]));

test('names of then, until 30 June of a year is past', () => {
  expect(owners.called('register:mind', 2022)).toBe('Mind');
  expect(owners.called('register:mind', 2023)).toBeNull();
  expect(owners.nameOf('name:university-of-new')).toBe('New University');
  expect(owners.alias('register:brain')).toBe('register:giant');
});

test('an owner of an owner counts, and circles come to an end', () => {
  const circle = ownersOf([organisation('a', 'A', 'b'), organisation('b', 'B', 'a')], []);
  expect(['register:a', 'register:b']).toContain(circle.owner('register:a', TODAY));
});

const ROWS: readonly OrganisationRow[] = REGISTER.map(({ id, name }) => ({ key: `register:${id}`, name, country: 'US', sector: 'industry', known: true }));
const [GIANT, RIVAL, MIND, BRAIN] = [0, 1, 2, 3];

/** One person's rows, as [organisation, first year, last year]. */
async function careerOf(lens: 'organisation' | 'owner-then' | 'owner', ...posts: readonly (readonly [number, number, number])[]) {
  const rows = posts
    .flatMap(([org, first, last]) => Array.from({ length: last - first + 1 }, (_, i) => ({ org, year: first + i })))
    .sort((a, b) => a.year - b.year || a.org - b.org);
  const columns = {
    person: new Uint32Array(rows.length),
    org: Uint32Array.from(rows, ({ org }) => org),
    year: Uint16Array.from(rows, ({ year }) => year),
  };
  const { careers, groups, carried } = await seeThrough(lens, { rows: columns, organisations: ROWS, owners, years: { since: 2000, until: 2025 } }, byKernel);
  const { org, first, last, from, marks } = careers.spells;
  return {
    spells: Array.from(org, (group, i) => `${groups[group]?.name} ${first[i]}–${last[i]}`),
    moves: Array.from(from).flatMap((origin, i) => (groups[origin] ? [`${groups[origin].name} → ${groups[org[i] ?? -1]?.name}`] : [])),
    flows: careers.flows.people.length,
    left: Array.from(marks, (mark) => mark & 1),
    carried: [...carried].map(([spell, group]) => `${spell} ${groups[group]?.name}`),
  };
}

describe('who stays while the organisation changes hands has not moved', () => {
  test('an acquisition, by the owner of then and of today', async () => {
    expect(await careerOf('owner-then', [MIND, 2011, 2018])).toEqual({
      spells: ['Giant Mind 2011–2013', 'Giant 2014–2018'],
      moves: [],
      flows: 0,
      left: [0, 0],
      carried: ['0 Giant'],
    });
    expect(await careerOf('owner', [MIND, 2011, 2018])).toMatchObject({ spells: ['Giant 2011–2018'], moves: [] });
    expect(await careerOf('organisation', [MIND, 2011, 2018])).toMatchObject({ spells: ['Giant Mind 2011–2018'], moves: [] });
  });

  test('a part that goes over into another', async () => {
    expect(await careerOf('organisation', [BRAIN, 2020, 2024])).toMatchObject({ spells: ['Giant 2020–2022', 'Giant Mind 2023–2024'], moves: [], flows: 0 });
  });

  test('nor does anybody of the one move to the other in the years of the merger: not every paper names the part', async () => {
    const years = async (last: number, first: number) => (await careerOf('organisation', [GIANT, 2018, last], [MIND, first, 2025])).moves;
    expect(await years(2022, 2023)).toEqual([]);
    expect(await years(2022, 2024)).toEqual([]);
    expect(await years(2023, 2024)).toEqual([]);
    expect(await years(2021, 2022)).toEqual(['Giant → Giant Mind']);
    expect(await years(2024, 2025)).toEqual(['Giant → Giant Mind']);
    expect((await careerOf('organisation', [MIND, 2018, 2022], [GIANT, 2023, 2025])).moves).toEqual(['Giant Mind → Giant']);
  });

  test('but who goes from one to the other moves, unless one owner has both', async () => {
    const posts = [
      [GIANT, 2014, 2016],
      [MIND, 2017, 2019],
    ] as const;
    expect(await careerOf('organisation', ...posts)).toMatchObject({ moves: ['Giant → Giant Mind'], left: [1, 0] });
    expect(await careerOf('owner-then', ...posts)).toMatchObject({ spells: ['Giant 2014–2019'], moves: [] });
    expect(await careerOf('owner-then', [MIND, 2010, 2012], [RIVAL, 2013, 2016])).toMatchObject({ moves: ['Giant Mind → Rival'] });
  });

  test('who leaves before the sale is counted with the owner of then', async () => {
    const posts = [
      [MIND, 2010, 2012],
      [RIVAL, 2013, 2016],
    ] as const;
    expect(await careerOf('owner', ...posts)).toMatchObject({ moves: ['Giant → Rival'] });
  });
});
