// Records as they were read: Parquet files in `careers/parts`, two to a part (papers and authorships), and `careers/imports.json`,
// which says which parts hold and what each file gave. A part counts once it stands there; one that was being written is written again.

import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../base/fault.ts';
import type { Publication } from '../model/publication.ts';
import { type Appender, type Duck, openDuck, sqlText } from './duck.ts';
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
const manifestAt = (home: string): string => join(careersFolder(home), 'imports.json');
const partAt = (home: string, part: number, table: 'papers' | 'authorships'): string =>
  join(careersFolder(home), 'parts', `${String(part).padStart(5, '0')}.${table}.parquet`);

export function importsIn(home: string): Imports {
  if (!existsSync(manifestAt(home))) return NO_IMPORTS;
  const imports = JSON.parse(readFileSync(manifestAt(home), 'utf8')) as Imports;
  if (imports.version !== 1) throw new Fault('ledger-newer', `${manifestAt(home)} was written by a newer Mercato.`, { what: manifestAt(home) });
  return imports;
}

function writeImports(home: string, imports: Imports): void {
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
function lock(home: string): () => void {
  const path = join(careersFolder(home), 'importing.lock');
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) throw new Fault('ledger-busy', 'Another process is importing records.', { what: home });
  rmSync(path, { force: true });
  writeSync(openSync(path, 'w'), String(process.pid));
  return () => rmSync(path, { force: true });
}

const SCHEMA = `
  create or replace table papers (id bigint, key varchar, title varchar, venue varchar, year smallint, until smallint, shuffled boolean, file integer);
  create or replace table authorships (paper bigint, position integer, name varchar, ids varchar, affiliation varchar, ror varchar, country varchar, role varchar, normal varchar);
`;

/** Of papers read twice the first is kept; of those known none. */
const fresh = (known: string | null): string => `
  create or replace table kept as
    select distinct on (key) * from papers
    ${known === null ? '' : `where key not in (select key from ${known})`}
    order by key, id;
`;

const COUNTS = `
  select p.file, count(distinct (a.paper, a.position))                                                     as all_names,
         count(distinct (a.paper, a.position)) filter (k.id is not null)                           as stored,
         count(distinct (a.paper, a.position)) filter (k.id is not null and a.affiliation is null) as bare
  from authorships a join papers p on p.id = a.paper left join kept k on k.id = p.id
  where a.position >= 0
  group by p.file
`;

/** What was counted while a file was read. */
export type Reading = Pick<FileReport, 'records' | 'names' | 'skipped'>;

const PART_SIZE = 2 ** 32;
/** The position of an affiliation that is some author's of the paper, nobody knows whose. */
export const UNPLACED = -1;
const NOTHING = { records: 0, names: 0, stored: 0, known: 0, bare: 0, skipped: {}, finished: false };

/** Collects publications and writes them part by part. */
export class PartWriter {
  readonly #home: string;
  readonly #duck: Duck;
  readonly #unlock: () => void;
  #parts: readonly number[];
  readonly #files: ImportedFile[];
  #papers: Appender | null = null;
  #authorships: Appender | null = null;
  #rows = 0;
  #next = 0;
  /** The first paper of the file being read. */
  #since = 0;

  private constructor(home: string, duck: Duck, unlock: () => void) {
    this.#home = home;
    this.#duck = duck;
    this.#unlock = unlock;
    const { parts, files } = importsIn(home);
    [this.#parts, this.#files] = [parts, [...files]];
  }

  static async open(home: string): Promise<PartWriter> {
    mkdirSync(join(careersFolder(home), 'parts'), { recursive: true });
    importsIn(home);
    const duck = await openDuck(careersFolder(home));
    return new PartWriter(home, duck, lock(home));
  }

  get files(): readonly ImportedFile[] {
    return this.#files;
  }

  /** Rows that are not on disk yet. */
  get rows(): number {
    return this.#rows;
  }

  get #part(): number {
    return Math.max(0, ...this.#parts) + 1;
  }

  async #ready(): Promise<void> {
    if (this.#papers) return;
    await this.#duck.run(SCHEMA);
    this.#papers = await this.#duck.appender('papers');
    this.#authorships = await this.#duck.appender('authorships');
  }

  /** A file is going to be read; what is added from now on is its. */
  async begin(file: Pick<FileReport, 'what' | 'digest' | 'format'>): Promise<void> {
    await this.#ready();
    this.#files.push({ ...file, ...NOTHING });
    this.#since = this.#next;
  }

  add({ key, title, venue, year, until, shuffled, authors, unplaced = [] }: Publication): void {
    const id = this.#idOf(this.#next++);
    this.#papers?.add([id, key, title, venue, year, until, shuffled === true, this.#files.length - 1]);
    authors.forEach(({ name, ids, affiliations, role = null }, position) => {
      const joined = ids.length === 0 ? null : ids.map((one) => one.replace(/\s+/g, '')).join(' ');
      for (const { raw, name: normal = null, ror = null, country = null } of affiliations)
        this.#authorships?.add([id, position, name, joined, raw, ror, country, role, normal]);
      if (affiliations.length === 0) this.#authorships?.add([id, position, name, joined, null, null, null, role, null]);
      this.#rows += Math.max(1, affiliations.length);
    });
    for (const { raw, name: normal = null, ror = null, country = null } of unplaced)
      this.#authorships?.add([id, UNPLACED, '', null, raw, ror, country, null, normal]);
    this.#rows += unplaced.length;
  }

  #idOf(paper: number): bigint {
    return BigInt(this.#part) * BigInt(PART_SIZE) + BigInt(paper);
  }

  /** The file being read is at its end. */
  finish(reading: Reading): void {
    const last = this.#files.length - 1;
    this.#files[last] = { ...(this.#files[last] as ImportedFile), ...reading, finished: true };
  }

  /** The file being read turned out to be unreadable: what was added of it is dropped, as far as it is not on disk. */
  async forget(): Promise<void> {
    this.#papers?.flush();
    this.#authorships?.flush();
    const from = this.#idOf(this.#since);
    await this.#duck.run(`delete from papers where id >= ${from}; delete from authorships where paper >= ${from}`);
    if (this.#files.at(-1)?.stored === 0) this.#files.pop();
  }

  /** Writes what was collected as one part, then says so. */
  async commit(): Promise<void> {
    if (!this.#papers || !this.#authorships) return;
    this.#papers.close();
    this.#authorships.close();
    const part = this.#part;
    for (const { file, all_names: names, stored, bare } of await this.#write(part)) {
      const [at, before] = [Number(file), this.#files[Number(file)] as ImportedFile];
      const added = Number(stored);
      this.#files[at] = { ...before, stored: before.stored + added, known: before.known + Number(names) - added, bare: before.bare + Number(bare) };
    }
    this.#parts = [...this.#parts, part];
    writeImports(this.#home, { version: 1, files: this.#files, parts: this.#parts });
    [this.#papers, this.#authorships, this.#rows, this.#next, this.#since] = [null, null, 0, 0, 0];
  }

  /** Between two files: what is at hand is one part. Within one: the rest of it goes into the next. */
  async commitWithin(): Promise<void> {
    await this.commit();
    await this.#ready();
  }

  async #write(part: number) {
    const parts = { parts: this.#parts };
    await this.#duck.run(fresh(tableOf(this.#home, parts, 'papers')));
    const to = (table: 'papers' | 'authorships'): string => `to ${sqlText(partAt(this.#home, part, table))} (format parquet, compression zstd)`;
    await this.#duck.run(`copy (from kept order by id) ${to('papers')}`);
    await this.#duck.run(`copy (select a.* from authorships a semi join kept k on k.id = a.paper order by a.paper, a.position) ${to('authorships')}`);
    return this.#duck.rows(COUNTS);
  }

  close(): void {
    this.#duck.close();
    this.#unlock();
  }
}
