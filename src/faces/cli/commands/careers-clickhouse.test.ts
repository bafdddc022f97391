import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningClickHouse } from '../../../../scripts/clickhouse.ts';
import { FIXTURES } from '../../../careers/careers.fixture.ts';
import { openClickHouse } from '../../../careers/engines/clickhouse.ts';
import { hasClickHouse, NO_CLICKHOUSE, newClickHouse } from '../../../careers/engines.fixture.ts';
import { LENSES } from '../../../model/career-views.ts';
import { world } from '../world.fixture.ts';

const ASKED = [
  ['flows', '--json'],
  ['flows', '--by', 'country', '--json'],
  ['flows', '--org', 'OpenAI', '--csv'],
  ['retention', '--json'],
  ['retention', '--by', 'sector', '--csv'],
  ['career', 'Ada', 'Norberg', '--json'],
];

describe.skipIf(!hasClickHouse)(`careers with MERCATO_CLICKHOUSE_URL ${NO_CLICKHOUSE}`, () => {
  let server: RunningClickHouse;
  beforeAll(async () => {
    server = await newClickHouse();
  });
  afterAll(() => server.stop());

  test('give what they give without it; an import fills it, once for the same records', { timeout: 60_000 }, async () => {
    const alone = world();
    cpSync(FIXTURES, alone.folder, { recursive: true });
    await alone.run('import', 'papers', 'contributors.csv');
    const there = world({ env: { MERCATO_CLICKHOUSE_URL: server.url }, folder: alone.folder });

    const { code, err } = await there.run('import', 'papers');
    expect([code, err]).toEqual([0, expect.stringContaining('Deriving spells and moves in ClickHouse')]);
    for (const args of ASKED) expect([args, (await there.run(...args)).out]).toEqual([args, (await alone.run(...args)).out]);

    const house = await openClickHouse(server.url);
    expect(await house.rows('select lens, toUInt32(uniq(edition)) from editions group by lens order by lens')).toEqual(
      [...LENSES].sort().map((lens) => [lens, 1]),
    );
    expect((await house.rows<[number]>('select toUInt32(count()) from spells'))[0]?.[0]).toBeGreaterThan(0);
    await house.close();
  });

  test('a password that is wrong, a database that is not there', async () => {
    const { folder, run } = world();
    cpSync(join(FIXTURES, 'contributors.csv'), join(folder, 'contributors.csv'));
    await run('import', 'contributors.csv');
    const nowhere = world({ env: { MERCATO_CLICKHOUSE_URL: server.url.replace(/\w+$/, 'nowhere') }, folder });
    const { code, err } = await nowhere.run('flows');
    expect([code, err]).toEqual([5, expect.stringContaining('Check user, password and database in MERCATO_CLICKHOUSE_URL.')]);
  });
});

test('a ClickHouse that does not answer, and an address that is none', async () => {
  const { folder, run } = world();
  cpSync(join(FIXTURES, 'contributors.csv'), join(folder, 'contributors.csv'));
  await run('import', 'contributors.csv');
  const silent = await world({ env: { MERCATO_CLICKHOUSE_URL: 'http://127.0.0.1:9/careers' }, folder }).run('flows');
  expect([silent.code, silent.err]).toEqual([5, expect.stringContaining('Start ClickHouse, or mend the address in MERCATO_CLICKHOUSE_URL.')]);
  const wrong = await world({ env: { MERCATO_CLICKHOUSE_URL: 'clickhouse' }, folder }).run('flows');
  expect([wrong.code, wrong.err]).toEqual([5, expect.stringContaining('Write it as http://user:password@host:8123/database.')]);
});
