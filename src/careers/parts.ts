// Records as they were read: Parquet files in `careers/parts`, two to a part (papers and authorships), and `careers/imports.json`,
// which says which parts hold and what each file gave. A part counts once it stands there; one that was being written is written again.

import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../base/fault.ts';
import { sqlText } from './duck.ts';
import type { Reason } from './importer.ts';

export interface Counted {
  readonly count: number;
  readonly example: string;
}

/** What one file gave. `names` = `stored` + `known` + those skipped as repeated. */
export interface FileReport {
  readonly what: string;
  /** SHA-256 of the file as it lies on disk. */
  readonly digest: string;
  readonly format: string;
  /** Papers and posts read. */
  readonly records: number;
  /** Author names printed in them. */
  readonly names: number;
  /** Authorships taken in. */
  readonly stored: number;
  /** Authorships of papers that were there already. */
  readonly known: number;
  /** Authorships without an affiliation, of those taken in. */
  readonly bare: number;
  readonly skipped: Readonly<Partial<Record<Reason, Counted>>>;
}

export interface ImportedFile extends FileReport {
  /** Read to its end? What was taken in of one that was not is kept; read again, it is known. */
  readonly finished: boolean;
}

export interface Imports {
  readonly version: 1;
  /** Files by number; papers refer to it. */
  readonly files: readonly ImportedFile[];
  /** Numbers of the parts that hold. */
  readonly parts: readonly number[];
}

const NO_IMPORTS: Imports = { version: 1, files: [], parts: [] };
const FOLDER = 'careers';

export const careersFolder = (home: string): string => join(home, FOLDER);
export const manifestAt = (home: string): string => join(careersFolder(home), 'imports.json');
export const partAt = (home: string, part: number, table: 'papers' | 'authorships'): string =>
  join(careersFolder(home), 'parts', `${String(part).padStart(5, '0')}.${table}.parquet`);

export function importsIn(home: string): Imports {
  if (!existsSync(manifestAt(home))) return NO_IMPORTS;
  const imports = JSON.parse(readFileSync(manifestAt(home), 'utf8')) as Imports;
  if (imports.version !== 1) throw new Fault('ledger-newer', `${manifestAt(home)} was written by a newer Mercato.`, { what: manifestAt(home) });
  return imports;
}

export function writeImports(home: string, imports: Imports): void {
  writeFileSync(`${manifestAt(home)}.new`, `${JSON.stringify(imports, null, 1)}\n`);
  renameSync(`${manifestAt(home)}.new`, manifestAt(home));
}

/** `read_parquet([…])` over all parts that hold, or null where there are none. */
export function tableOf(home: string, { parts }: Pick<Imports, 'parts'>, table: 'papers' | 'authorships'): string | null {
  return parts.length === 0 ? null : `read_parquet([${parts.map((part) => sqlText(partAt(home, part, table))).join(', ')}], union_by_name = true)`;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Keeps other processes from importing meanwhile; what a process that is gone has left is taken away. */
export function lockImports(home: string): () => void {
  const path = join(careersFolder(home), 'importing.lock');
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) throw new Fault('ledger-busy', 'Another process is importing records.', { what: home });
  rmSync(path, { force: true });
  writeSync(openSync(path, 'w'), String(process.pid));
  return () => rmSync(path, { force: true });
}

/** The position of an affiliation that is some author's of the paper, nobody knows whose. */
export const UNPLACED = -1;
