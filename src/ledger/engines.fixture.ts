// The engines that a test runs on, each with new, empty ledgers. The first test of a run that needs PostgreSQL starts its server, for all of them.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres, startPostgres } from '../../scripts/postgres.ts';
import { openLedger } from './open.ts';

const BIN = findPostgres();
const EMPTY = 'empty_ledger';

/** The address of the server, started by whoever makes the folder `lock` first. */
async function serverAddress(): Promise<string> {
  const folder = process.env['MERCATO_TEST_POSTGRES'] ?? '';
  const file = join(folder, 'address');
  const failed = join(folder, 'failed');
  try {
    mkdirSync(join(folder, 'lock'));
  } catch {
    while (!existsSync(file)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
      await sleep(20);
    }
    return readFileSync(file, 'utf8');
  }
  try {
    const address = await startPostgres(BIN ?? '', folder);
    await asking(address, `create database ${EMPTY}`);
    await (await openLedger(databaseOf(address, EMPTY), { now: () => new Date(0) })).close();
    writeFileSync(`${file}.part`, address);
    renameSync(`${file}.part`, file);
    return address;
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  }
}

const databaseOf = (address: string, name: string): string => Object.assign(new URL(address), { pathname: `/${name}` }).href;

async function asking(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(statement);
  await client.end();
}

let made = 0;

/** The address of a database made by `create database NAME <how>`; as a rule one with an empty ledger. */
export async function newDatabase(how = `template ${EMPTY}`): Promise<string> {
  const address = await serverAddress();
  const name = `test_${process.pid}_${process.env['VITEST_POOL_ID'] ?? 0}_${Date.now().toString(36)}_${made++}`;
  await asking(address, `create database ${name} ${how}`);
  return databaseOf(address, name);
}

export interface TestEngine {
  readonly name: string;
  /** A place for `openLedger` with an empty ledger. */
  readonly place: () => Promise<string>;
}

export const SQLITE: TestEngine = { name: 'SQLite', place: () => Promise.resolve(':memory:') };
export const POSTGRES: TestEngine = { name: 'PostgreSQL', place: () => newDatabase() };

/** Why there is nothing to be tested, to stand behind a test's name. */
export const NO_POSTGRES = '(skipped without PostgreSQL: apt-get install postgresql, or set POSTGRES_BIN)';
export const hasPostgres = BIN !== null;

export const ENGINES: readonly TestEngine[] = hasPostgres ? [SQLITE, POSTGRES] : [SQLITE];
