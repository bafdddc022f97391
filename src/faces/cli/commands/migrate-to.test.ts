import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasPostgres, NO_POSTGRES, newDatabase } from '../../../ledger/engines.fixture.ts';
import { world } from '../world.fixture.ts';

const lines = (out: string): string[] => out.trimEnd().split('\n').sort();

test('a ledger goes from its file into another one', async () => {
  const here = world();
  await here.run('import', 'starter');
  const { code, out } = await here.run('migrate-to', 'other/mercato.db');
  expect(code).toBe(0);
  expect(out).toMatch(/^Copied {4}425 documents, [\d,]+ claims, 1 transaction; /);
  const before = (await here.run('export', 'events')).out;
  expect(lines((await here.run('export', 'events', '--home', join(here.folder, 'other'))).out)).toEqual(lines(before));
  expect((await here.run('migrate-to', 'other/mercato.db')).code).toBe(5);
  expect((await here.run('migrate-to', 'other/mercato.db')).err).toContain('Name an empty database');
});

test.skipIf(!hasPostgres)(`every verb works on PostgreSQL when MERCATO_DATABASE_URL names it ${NO_POSTGRES}`, async () => {
  const file = world();
  await file.run('import', 'starter');
  const address = await newDatabase('');
  const inDatabase = world({ env: { MERCATO_DATABASE_URL: address }, folder: file.folder });
  expect(await inDatabase.run('transfers')).toMatchObject({ code: 5, err: expect.stringContaining('There is no ledger in postgres://mercato@127.0.0.1') });
  expect((await file.run('migrate-to', address)).code).toBe(0);
  for (const argv of [
    ['transfers', '--org', 'Meta'],
    ['org', 'OpenAI'],
    ['person', 'Sutskever'],
    ['export', 'events'],
    ['document', '--limit', '5'],
  ])
    expect((await inDatabase.run(...argv, '--json')).out, argv.join(' ')).toEqual((await file.run(...argv, '--json')).out);
  const { code, out } = await inDatabase.run('doctor', '--recompute');
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('give the same bytes') });
});
