// The schema as a list of migrations that only ever grows. `user_version` counts those a file has had; `application_id` says whose it is.

import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../base/fault.ts';
import type { Sqlite } from './sqlite.ts';

/** Append only: never edit, reorder or remove one that was released. */
export const MIGRATIONS: readonly string[] = ['0001-base.sql', '0002-derived.sql'];

/** "MERC". */
const APPLICATION_ID = 0x4d455243;
const MAGIC = 'SQLite format 3\0';

const textOf = (migration: string): string => readFileSync(new URL(`migrations/${migration}`, import.meta.url), 'utf8');

/** Before anything is opened: there must be nothing at `path`, an empty file, or a SQLite file. */
export function checkPath(path: string, readOnly: boolean): void {
  if (path === ':memory:') return;
  if (!existsSync(path)) {
    if (readOnly) throw new Fault('not-found', `There is no ledger at ${path}`, { what: path });
    return makeFolder(dirname(path));
  }
  const head = headOf(path);
  if (head.length > 0 && head !== MAGIC) throw new Fault('ledger-not-one', `${path} is no SQLite file`, { what: path });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Fault('ledger-unwritable', `The folder ${folder} cannot be made`, { what: folder }, error);
  }
}

function headOf(path: string): string {
  if (statSync(path).isDirectory()) throw new Fault('ledger-not-one', `${path} is a folder`, { what: path });
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new Fault('ledger-unwritable', `${path} cannot be opened`, { what: path }, error);
  }
  const bytes = Buffer.alloc(MAGIC.length);
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  return bytes.toString('latin1', 0, length);
}

/** The number of migrations this file has had; 0 for an empty one. Faults `ledger-newer` and `ledger-not-one`. Changes nothing. */
export function versionOf(sqlite: Sqlite): number {
  const version = Number(sqlite.pragma('user_version'));
  if (sqlite.pragma('application_id') !== APPLICATION_ID) {
    const tables = Number(sqlite.prepare('select count(*) as n from sqlite_schema').get()?.['n']);
    if (tables > 0 || version > 0) throw new Fault('ledger-not-one', `${sqlite.path} is a SQLite file of another program`, { what: sqlite.path });
  }
  if (version > MIGRATIONS.length) {
    const message = `${sqlite.path} was written by a newer Mercato (schema ${version}, this one knows ${MIGRATIONS.length})`;
    throw new Fault('ledger-newer', message, { what: sqlite.path, schema: version });
  }
  return version;
}

/** Brings the file to the newest schema, all of it or nothing. */
export function migrate(sqlite: Sqlite): void {
  if (versionOf(sqlite) === MIGRATIONS.length) return;
  sqlite.write(() => {
    // Another process may have been faster while this one waited for the lock.
    const done = versionOf(sqlite);
    for (const migration of MIGRATIONS.slice(done)) sqlite.exec(textOf(migration));
    sqlite.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length}`);
  });
}
