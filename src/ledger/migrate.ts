// The schema as a list of migrations that only ever grows. Each is a file that both engines read, and one of each engine for what only it
// knows: triggers, full-text search, indexes with a place for nulls. The shared file is in SQLite's words; `postgres.ts` has the other ones.

import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '../base/fault.ts';

/** Append only: never edit, reorder or remove one that was released. */
export const MIGRATIONS: readonly string[] = [
  '0001-base',
  '0002-derived',
  '0003-decisions',
  '0004-erasure',
  '0005-past',
  '0006-understanding',
  '0007-proposals',
  '0008-totals',
  '0009-replies',
  '0010-recorded',
  '0011-origins',
  '0012-rumours',
  '0013-sketches',
  '0014-outcomes',
  '0015-sifted',
  '0016-anew',
  '0017-pairs',
  '0018-parents',
];

/** A set of tables that an engine keeps. */
export interface Schema {
  readonly migrations: readonly string[];
  readonly folder: URL;
  /** The mark of its SQLite file, and of its writer's lock on PostgreSQL. */
  readonly mark: number;
  /** On PostgreSQL: the table that holds the number of migrations, and the tables that would be somebody else's without it. */
  readonly versioned: { readonly table: string; readonly own: readonly string[] };
}

/** "MERC". */
const MARK = 0x4d455243;

export const LEDGER: Schema = {
  migrations: MIGRATIONS,
  folder: new URL('migrations/', import.meta.url),
  mark: MARK,
  versioned: { table: 'ledger_schema', own: ['tx', 'document', 'claim'] },
};

/** What a migration does on one engine. `translated` is told the shared part. */
export function textOf(folder: URL, migration: string, engine: 'sqlite' | 'postgres', translated: (text: string) => string = (text) => text): string {
  const [shared, own] = [`${migration}.sql`, `${migration}.${engine}.sql`].map((file) => new URL(file, folder));
  const read = (file: URL | undefined): string => (file && existsSync(file) ? readFileSync(file, 'utf8') : '');
  return `${translated(read(shared))}\n${read(own)}`;
}

export const newer = (place: string, version: number, { migrations }: Schema): Fault =>
  new Fault('ledger-newer', `${place} was written by a newer Mercato (schema ${version}, this one knows ${migrations.length})`, {
    what: place,
    schema: version,
  });
