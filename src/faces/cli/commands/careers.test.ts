import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURES } from '../../../careers/careers.fixture.ts';
import { type World, world } from '../world.fixture.ts';

/** A world with the records of the fixtures beside its home. */
function withRecords(): World {
  const here = world();
  cpSync(join(FIXTURES, 'papers'), join(here.folder, 'papers'), { recursive: true });
  copyFileSync(join(FIXTURES, 'contributors.csv'), join(here.folder, 'contributors.csv'));
  return here;
}

describe('import', () => {
  test('tells what each file gave, that the sum adds up, and what comes of it', async () => {
    const { run, folder } = withRecords();
    writeFileSync(join(folder, 'papers', 'notes.json'), '{"nothing": "of records"}');
    const { code, out, err } = await run('import', 'papers', 'contributors.csv');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('papers/notes.json: no records, left out');
    expect(err).toContain('papers/conf2018.json.gz  paperlists  3 records, 7 new authorships  left out: 2 names printed twice in one record');
    expect(err).toContain('contributors.csv: taken as title=Report, year=Date');
    expect(err).toMatch(/Took in 5 files in [\d.]+ s: 11 records\./);
    expect(err).toContain('26 names printed = 24 authorships taken in + 0 known + 2 printed twice; 5 of them without an affiliation.');
    expect(err).toMatch(/\d people at \d+ organisations, 2015–2025: \d known by an id/);
    expect((await run('import', 'papers')).err).toContain('Took in 0 files, 4 known already');
  });

  test('formats and columns that are given', async () => {
    const { run, folder } = world();
    writeFileSync(join(folder, 'a.csv'), 'Wer,Wann,Wo\nJun Park,1999,Google\n');
    expect(await run('import', 'a.csv', '--format', 'csv', '--map', 'name=Wer', 'year=Wann', 'affiliation=Wo')).toMatchObject({ code: 0 });
    expect((await run('career', 'Jun', 'Park', '--csv')).out).toContain('Jun Park,Google,US,1999,1999');
    expect(await run('import', 'a.csv', '--format', 'csv', '--map', 'Wer')).toMatchObject({ code: 2 });
  });

  test('what is not there or holds nothing is told', async () => {
    const { run, folder } = world();
    mkdirSync(join(folder, 'empty'));
    expect(await run('import', 'missing')).toMatchObject({ code: 4 });
    expect((await run('import', 'empty')).err).toContain('holds no records that can be read');
  });
});

describe('figures', () => {
  test('without records they say how to begin', async () => {
    const { code, err } = await world().run('flows');
    expect(code).toBe(5);
    expect(err).toContain('mercato import PATH');
  });

  test('flows, retention and a career: as tables, JSON and CSV', async () => {
    const { run } = withRecords();
    await run('import', 'papers', 'contributors.csv');
    const flows = await run('flows', '--org', 'OpenAI');
    expect(flows.out).toContain('OpenAI  2 arrivals, 0 departures, net +2');
    expect(flows.out).toMatch(/University of Toronto thin +1 +0/);
    expect((await run('flows', '--csv')).out.split('\n')).toContain('University of Toronto,OpenAI,1,2015,2025');
    expect(JSON.parse((await run('flows', '--by', 'country', '--json')).out)).toMatchObject({ by: 'country', years: { since: 2015, until: 2025 } });

    const retention = await run('retention', '--org', 'OpenAI', 'Google');
    expect(retention.out).toMatch(/organisation +people +left +1 y +2 y +3 y +5 y +10 y +median/);
    expect(retention.out).toContain('All organisations');
    expect((await run('retention', '--csv')).out).toContain('organisation,year,watched,left,censored,share,low,high');

    const career = await run('career', 'Ada', 'Norberg');
    expect(career.out).toMatch(/Ada Norberg {2}9 papers 2015–2025 {2}ada-norberg-[0-9a-f]{8}/);
    expect(career.out).toMatch(/2021–2025 +OpenAI, US +moved from University of Toronto, 2018–2021 · latest known/);
    const [id = ''] = /ada-norberg-[0-9a-f]{8}/.exec(career.out) ?? [];
    expect(JSON.parse((await run('career', id, '--json')).out)).toMatchObject({ name: 'Ada Norberg', basis: expect.any(String) });
  });

  test('what is not in the records is told, and who may be meant', async () => {
    const { run, folder } = world();
    writeFileSync(join(folder, 'a.csv'), 'name,year,affiliation,author id\nJun Park,1999,Google,1\nJun Park,2001,Meta,2\n');
    await run('import', 'a.csv');
    expect(await run('flows', '--org', 'Nowhere')).toMatchObject({ code: 4 });
    expect(await run('retention', '--org', 'Nowhere')).toMatchObject({ code: 4 });
    expect((await run('career', 'Nobody')).err).toContain('Nobody is called "Nobody"');
    expect((await run('career', 'Jun', 'Park')).err).toMatch(/"Jun Park" may be: Jun Park, 1 paper 1999 \(jun-park-\w+\); Jun Park, 1 paper 2001/);
  });
});
