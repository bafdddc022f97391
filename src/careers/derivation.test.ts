// One definition, one suite: every engine gives the same rows, those of the naive reference.

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CareerRules, LENGTHS, NO_ORG, RULES, SPELL } from '../model/career.ts';
import { type CareersEngine, CLICKHOUSE, CLICKHOUSE_CLUSTER, type Derived, hasClickHouse, KERNEL, NO_CLICKHOUSE } from './engines.fixture.ts';
import { type NaiveSpell, type Row, referenceCareers } from './reference.fixture.ts';
import { manyRows, worlds } from './worlds.fixture.ts';

/** One person's years, written `A 2015-2018`; single years where papers are years apart. */
const yearsOf = (person: number, text: string): Row[] =>
  text.split(', ').flatMap((part) => {
    const [name = '', years = ''] = part.split(' ');
    const [from = 0, to = from] = years.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => ({ person, org: 'ABC'.indexOf(name), year: from + i }));
  });

const NAMES = ['A', 'B', 'C'];

const told = (spell: NaiveSpell): string =>
  [
    `${NAMES[spell.org]} ${spell.first}-${spell.last}`,
    ...Object.entries(SPELL).flatMap(([name, bit]) => ((spell.marks & bit) === 0 ? [] : [name])),
    ...(spell.from === NO_ORG ? [] : [`from ${NAMES[spell.from]} ${spell.fromLast}`]),
  ].join(' ');

const CASES: readonly (readonly [what: string, years: string, spells: readonly string[]])[] = [
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
];

const rules: fc.Arbitrary<CareerRules> = fc.record({ bridge: fc.integer({ min: 1, max: 5 }), overlap: fc.nat(4) });

function counted(keys: readonly (readonly number[])[]): (readonly number[])[] {
  const found = new Map<string, number[]>();
  for (const key of keys) {
    const cell = found.get(key.join());
    if (cell) cell[cell.length - 1] = (cell.at(-1) ?? 0) + 1;
    else found.set(key.join(), [...key, 1]);
  }
  return [...found.values()].sort((a, b) => a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0);
}

/** What a slow reader of the page would write down. */
function expectedOf(rows: readonly Row[], rules: CareerRules = RULES): Derived {
  const spells = referenceCareers(rows, rules);
  return {
    spells,
    flows: counted(spells.filter(({ from }) => from !== NO_ORG).map(({ from, org, first }) => [from, org, first])) as unknown as Derived['flows'],
    lengths: counted(
      spells.map(({ org, first, last, marks }) => [org, Math.min(last - first, LENGTHS - 1), marks & SPELL.ended]),
    ) as unknown as Derived['lengths'],
  };
}

function suite(engine: CareersEngine, runs: number): void {
  beforeAll(() => engine.start());
  afterAll(() => engine.stop());

  test('case by case', async () => {
    const rows = CASES.flatMap(([, years], who) => yearsOf(who, years));
    const [derived, slow] = [(await engine.derive(rows)).spells, referenceCareers(rows)];
    const toldOf = (spells: readonly NaiveSpell[], who: number): readonly string[] => spells.filter(({ person }) => person === who).map(told);
    for (const [who, [what, years, spells]] of CASES.entries()) {
      expect([what, years, toldOf(derived, who)]).toEqual([what, years, spells]);
      expect([what, years, toldOf(slow, who)]).toEqual([what, years, spells]);
    }
  });

  test('random worlds, by any rules', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, rules, async (rows, drawn) => {
        expect(await engine.derive(rows, drawn)).toEqual(expectedOf(rows, drawn));
      }),
      { numRuns: runs },
    );
  });

  test('many people', { timeout: 60_000 }, async () => {
    const rows = manyRows(8000, 1600);
    expect(await engine.derive(rows)).toEqual(expectedOf(rows));
  });
}

describe(KERNEL.name, () => suite(KERNEL, 80));
describe.skipIf(!hasClickHouse)(`${CLICKHOUSE.name} ${NO_CLICKHOUSE}`, () => suite(CLICKHOUSE, 10));
describe.skipIf(!hasClickHouse)(`${CLICKHOUSE_CLUSTER.name} ${NO_CLICKHOUSE}`, () => suite(CLICKHOUSE_CLUSTER, 3));
