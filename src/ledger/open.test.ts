import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../base/fault.ts';
import { article, MOVE, move, NOW, refresh } from './ledger.fixture.ts';
import { UNRESOLVED } from './ledger.ts';
import { MIGRATIONS } from './migrate.ts';
import { openLedger } from './open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mercato-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (path: string, readonly = false) => openLedger(path, { now: () => NOW, readonly });
const faultOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'none';
};

test('a new ledger is made with its folder, and is there the next time', async () => {
  const path = join(folder, 'var', 'deep', 'ledger.db');
  const first = await open(path);
  await first.append({ kind: 'read', actor: 'test', documents: [article('https://example.com/a', MOVE, [[MOVE, move]])] });
  await first.close();
  const second = await open(path);
  expect(await second.counts()).toMatchObject({ documents: 1, claims: 1, lastTransaction: { tx: 1, at: NOW.toISOString() } });
  expect(await second.meta()).toMatchObject({ path, schema: MIGRATIONS.length });
  expect(await second.check()).toEqual([]);
  await second.close();
});

test('what older rules derived is marked to be made anew', async () => {
  const path = join(folder, 'ledger.db');
  const first = await open(path);
  await first.append({ kind: 'read', actor: 'test', documents: [article('https://example.com/a', MOVE, [[MOVE, move]])] });
  await refresh(first);
  await first.close();
  const same = await open(path);
  expect(await same.dirty()).toEqual([]);
  await same.close();
  const file = new DatabaseSync(path);
  file.exec('update d_event set rules = rules - 1');
  file.close();
  const upgraded = await open(path);
  expect(await upgraded.dirty()).toEqual([UNRESOLVED]);
  await upgraded.close();
});

test('an empty file becomes a ledger', async () => {
  const path = join(folder, 'ledger.db');
  writeFileSync(path, '');
  const ledger = await open(path);
  expect(await ledger.lastTx()).toBe(0);
  await ledger.close();
});

test('opened for reading, nothing can be written', async () => {
  const path = join(folder, 'ledger.db');
  await (await open(path)).close();
  const ledger = await open(path, true);
  expect((await ledger.board()).total).toBe(0);
  await expect(ledger.append({ kind: 'read', actor: 'test', documents: [article('https://example.com/a', MOVE)] })).rejects.toMatchObject({
    code: 'ledger-unwritable',
  });
  await ledger.close();
});

describe('what cannot be opened is left as it is', () => {
  const foreign = (path: string, statements: string): void => {
    const db = new DatabaseSync(path);
    db.exec(statements);
    db.close();
  };

  test.each<[string, string, (path: string) => unknown]>([
    [
      'a ledger of a newer version',
      'ledger-newer',
      async (path) => {
        await (await open(path)).close();
        foreign(path, `pragma user_version = ${MIGRATIONS.length + 1}`);
      },
    ],
    ['a file that is no database', 'ledger-not-one', (path) => writeFileSync(path, 'Dear diary, today I signed with OpenAI.')],
    ['binary junk', 'ledger-not-one', (path) => writeFileSync(path, Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251)))],
    ['a database of another program', 'ledger-not-one', (path) => foreign(path, 'create table note (text)')],
    ['an empty database of another program', 'ledger-not-one', (path) => foreign(path, 'pragma user_version = 3')],
  ])('%s', async (_, code, make) => {
    const path = join(folder, 'ledger.db');
    await make(path);
    const before = readFileSync(path);
    expect(await faultOf(() => open(path))).toBe(code);
    expect(await faultOf(() => open(path, true))).toBe(code);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a damaged page', async () => {
    const path = join(folder, 'ledger.db');
    await (await open(path)).close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(path, bytes);
    expect(await faultOf(() => open(path))).toBe('ledger-damaged');
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'ledger.db'));
    expect(await faultOf(() => open(join(folder, 'ledger.db')))).toBe('ledger-not-one');
  });

  test('a place where no folder can be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await faultOf(() => open(join(folder, 'file', 'ledger.db')))).toBe('ledger-unwritable');
  });

  test('no ledger, opened for reading', async () => {
    expect(await faultOf(() => open(join(folder, 'none.db'), true))).toBe('not-found');
  });
});
