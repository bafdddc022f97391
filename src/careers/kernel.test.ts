import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Authorships, type CareerRules, LENGTHS, NO_ORG, RULES, SPELL, type Spells } from '../model/career.ts';
import { deriveCareers } from './kernel.ts';
import { type NaiveSpell, type Row, referenceCareers } from './reference.fixture.ts';

const columnsOf = (rows: readonly Row[]): Authorships => ({
  person: Uint32Array.from(rows, ({ person }) => person),
  org: Uint32Array.from(rows, ({ org }) => org),
  year: Uint16Array.from(rows, ({ year }) => year),
});

const rowsOf = (spells: Spells): NaiveSpell[] =>
  Array.from(spells.person, (person, i) => ({
    person,
    org: spells.org[i]!,
    first: spells.first[i]!,
    last: spells.last[i]!,
    marks: spells.marks[i]!,
    from: spells.from[i]!,
    fromLast: spells.fromLast[i]!,
  }));

const A = 0;
const B = 1;
const C = 2;

/** One person's years, written `A 2015-2018`; single years where papers are years apart. */
const person = (text: string): Row[] =>
  text.split(', ').flatMap((part) => {
    const [name = '', years = ''] = part.split(' ');
    const [from = 0, to = from] = years.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => ({ person: 0, org: 'ABC'.indexOf(name), year: from + i }));
  });

const NAMES = ['A', 'B', 'C'];

const told = (spell: NaiveSpell): string =>
  [
    `${NAMES[spell.org]} ${spell.first}-${spell.last}`,
    ...Object.entries(SPELL).flatMap(([name, bit]) => ((spell.marks & bit) === 0 ? [] : [name])),
    ...(spell.from === NO_ORG ? [] : [`from ${NAMES[spell.from]} ${spell.fromLast}`]),
  ].join(' ');

describe('the definitions, case by case', () => {
  test.each([
    ['a move', 'A 2015-2017, B 2019-2021', ['A 2015-2017 ended first', 'B 2019-2021 from A 2017']],
    ['papers that appear after their author has left', 'A 2015-2018, B 2017-2021', ['A 2015-2018 ended first', 'B 2017-2021 from A 2018']],
    ['three shared years are a double post', 'A 2015-2019, B 2017-2021', ['A 2015-2019 ended beside first', 'B 2017-2021 beside']],
    ['a stay within another is a double post', 'A 2015-2020, B 2017', ['A 2015-2020 beside first', 'B 2017-2017 ended beside']],
    ['an affiliation added and kept', 'A 2015-2020, B 2018-2020', ['A 2015-2020 beside first', 'B 2018-2020 beside']],
    ['silence is bridged for three years', 'A 2015, A 2018', ['A 2015-2018 first']],
    ['longer silence parts two spells', 'A 2015, A 2019', ['A 2015-2015 ended first', 'A 2019-2019 back']],
    ['away and back', 'A 2010-2011, B 2013-2014, A 2018', ['A 2010-2011 ended first', 'B 2013-2014 ended from A 2011', 'A 2018-2018 back from B 2014']],
    [
      'who leaves two at once moves once, from the older',
      'A 2014-2016, B 2015-2016, C 2018',
      ['A 2014-2016 ended beside first', 'B 2015-2016 ended beside', 'C 2018-2018 from A 2016'],
    ],
    [
      'who arrives at two at once moves once, to the one that lasts',
      'A 2015, B 2017, C 2017-2018',
      ['A 2015-2015 ended first', 'B 2017-2017 ended beside', 'C 2017-2018 beside from A 2015'],
    ],
  ])('%s: %s', async (_, text, expected) => {
    expect(rowsOf((await deriveCareers(columnsOf(person(text)))).spells).map(told)).toEqual(expected);
    expect(referenceCareers(person(text)).map(told)).toEqual(expected);
  });
});

const row = (people: number, orgs: number, years: number): fc.Arbitrary<Row> =>
  fc.record({ person: fc.nat(people - 1), org: fc.nat(orgs - 1), year: fc.integer({ min: 1990, max: 1990 + years }) });

/** Few people with many spells, many people with few, and everything between. */
const world: fc.Arbitrary<readonly Row[]> = fc
  .tuple(fc.constantFrom(1, 2, 20, 3000), fc.constantFrom(2, 5, 60), fc.constantFrom(4, 12, 80))
  .chain(([people, orgs, years]) => fc.array(row(people, orgs, years), { minLength: 1, maxLength: 220, size: 'max' }));

const rules: fc.Arbitrary<CareerRules> = fc.record({ bridge: fc.integer({ min: 1, max: 5 }), overlap: fc.nat(4) });

describe('random worlds give the rows of the naive reference', () => {
  test('in one thread', async () => {
    await fc.assert(
      fc.asyncProperty(world, rules, async (rows, rules) => {
        expect(rowsOf((await deriveCareers(columnsOf(rows), { rules, threads: 0 })).spells)).toEqual(referenceCareers(rows, rules));
      }),
      { numRuns: 300 },
    );
  });

  test('in three threads', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (rows) => {
        expect(rowsOf((await deriveCareers(columnsOf(rows), { threads: 3 })).spells)).toEqual(referenceCareers(rows));
      }),
      { numRuns: 8 },
    );
  });
});

/** Many rows, made without a random number generator of the engine. */
function manyRows(count: number): readonly Row[] {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) ** 2 * below);
  };
  return Array.from({ length: count }, () => ({ person: next(20_000), org: next(500), year: 1990 + next(35) }));
}

describe('what is counted on the way', () => {
  test('flows and lengths are those of the spells, whatever the threads; buckets keep the order', async () => {
    const rows = manyRows(200_000);
    const alone = await deriveCareers(columnsOf(rows), { threads: 0 });
    const { spells, flows, lengths } = await deriveCareers(columnsOf(rows), { threads: 2 });
    expect(rowsOf(spells)).toEqual(rowsOf(alone.spells));
    expect(flows).toEqual(alone.flows);
    expect(lengths).toEqual(alone.lengths);

    const counted = new Map<string, number>();
    const [ended, open] = [new Uint32Array(lengths.ended.length), new Uint32Array(lengths.open.length)];
    for (const spell of rowsOf(spells)) {
      const cell = spell.org * LENGTHS + Math.min(spell.last - spell.first, LENGTHS - 1);
      const table = (spell.marks & SPELL.ended) === 0 ? open : ended;
      table[cell] = table[cell]! + 1;
      const key = `${spell.from} ${spell.org} ${spell.first}`;
      if (spell.from !== NO_ORG) counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    expect(new Map(Array.from(flows.people, (people, i) => [`${flows.from[i]} ${flows.to[i]} ${flows.year[i]}`, people]))).toEqual(counted);
    expect(lengths.ended).toEqual(ended);
    expect(lengths.open).toEqual(open);
  });

  test('nothing comes of nothing', async () => {
    expect((await deriveCareers(columnsOf([]))).spells.person).toHaveLength(0);
  });

  test('numbers that the columns cannot hold are a bug', async () => {
    await expect(deriveCareers(columnsOf([{ person: 0, org: 2 ** 22, year: 2000 }]))).rejects.toThrow('invalid organisation');
    await expect(
      deriveCareers(
        columnsOf([
          { person: 0, org: A, year: 1700 },
          { person: 0, org: B, year: 2000 },
          { person: 0, org: C, year: 2000 },
        ]),
        { rules: RULES },
      ),
    ).rejects.toThrow('invalid years');
  });
});
