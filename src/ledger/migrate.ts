// The schema as a list of migrations that only ever grows. Each is a file that both engines read, and one of each engine for what only it
// knows: triggers, full-text search, indexes with a place for nulls. The shared file is in SQLite's words; `postgres.ts` has the other ones.

import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '../base/fault.ts';

/** Append only: never edit, reorder or remove one that was released. */
export const MIGRATIONS: readonly string[] = ['0001-base', '0002-derived', '0003-decisions', '0004-erasure', '0005-past'];

/** What a migration does on one engine. `translated` is told the shared part. */
export function textOf(migration: string, engine: 'sqlite' | 'postgres', translated: (text: string) => string = (text) => text): string {
  const [shared, own] = [`${migration}.sql`, `${migration}.${engine}.sql`].map((file) => new URL(`migrations/${file}`, import.meta.url));
  const read = (file: URL | undefined): string => (file && existsSync(file) ? readFileSync(file, 'utf8') : '');
  return `${translated(read(shared))}\n${read(own)}`;
}

export const newer = (place: string, version: number): Fault =>
  new Fault('ledger-newer', `${place} was written by a newer Mercato (schema ${version}, this one knows ${MIGRATIONS.length})`, {
    what: place,
    schema: version,
  });
