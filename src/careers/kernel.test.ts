import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../model/career.ts';
import { columnsOf, spellsOf } from './engines.fixture.ts';
import { deriveCareers } from './kernel.ts';
import { type Row, referenceCareers } from './reference.fixture.ts';
import { manyRows, worlds } from './worlds.fixture.ts';

describe('threads', () => {
  test('three give the rows of the naive reference', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (rows) => {
        const careers = await deriveCareers(columnsOf(rows), { threads: 3 });
        const alone = await deriveCareers(columnsOf(rows), { threads: 0 });
        expect(spellsOf(careers)).toEqual(referenceCareers(rows));
        expect([careers.flows, careers.lengths]).toEqual([alone.flows, alone.lengths]);
      }),
      { numRuns: 8 },
    );
  });

  test('flows and lengths are the same whatever the threads; buckets keep the order', async () => {
    const rows = manyRows(200_000, 20_000);
    const alone = await deriveCareers(columnsOf(rows), { threads: 0 });
    const { spells, flows, lengths } = await deriveCareers(columnsOf(rows), { threads: 2 });
    expect(spells).toEqual(alone.spells);
    expect(flows).toEqual(alone.flows);
    expect(lengths).toEqual(alone.lengths);
  });
});

test('columns that are given away give the same', async () => {
  const rows = manyRows(20_000, 4000);
  const kept = await deriveCareers(columnsOf(rows), { threads: 0 });
  for (const threads of [0, 2]) expect(await deriveCareers(columnsOf(rows), { threads, spend: true })).toEqual(kept);
  const columns = columnsOf(rows);
  await deriveCareers(columns, { threads: 2 });
  expect(columns).toEqual(columnsOf(rows));
});

describe('the edges', () => {
  test('nothing comes of nothing', async () => {
    expect((await deriveCareers(columnsOf([]))).spells.person).toHaveLength(0);
  });

  test('numbers that the columns cannot hold are a bug', async () => {
    const years = (...of: number[]): Row[] => of.map((year, org) => ({ person: 0, org, year }));
    await expect(deriveCareers(columnsOf([{ person: 0, org: 2 ** 22, year: 2000 }]))).rejects.toThrow('invalid organisation');
    await expect(deriveCareers(columnsOf(years(1700, 2000, 2000)), { rules: RULES })).rejects.toThrow('invalid years');
  });
});
