// Publications → parts. While one part is written, the next is collected.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../model/publication.ts';
import { Batch, type FileCounts } from './batch.ts';
import { type Duck, openDuck, sqlText } from './duck.ts';
import { careersFolder, type FileReport, type ImportedFile, importsIn, lockImports, partAt, tableOf, writeImports } from './parts.ts';

/** What was counted while a file was read. */
export type Reading = Pick<FileReport, 'records' | 'names' | 'skipped'>;

const PART_SIZE = 2 ** 32;
/** Rows that are in memory to be written at once. */
const GROUP_ROWS = 20_480;
const NOTHING = { records: 0, names: 0, stored: 0, known: 0, bare: 0, skipped: {}, finished: false };

/** Of papers read twice the first is kept; of those known none. */
function dropped({ repeats }: Batch, known: string | null): string {
  const ofKnown = known === null ? 'false' : `key in (select key from ${known})`;
  return repeats
    ? `select id, file from papers where ${ofKnown} union select id, file from papers qualify row_number() over (partition by key order by id) > 1`
    : `select id, file from papers where ${ofKnown}`;
}

/** By file: what the papers dropped have of it. */
const droppedCounts = (batch: Batch): string => `
  select file, count(distinct (paper, position)) as names, count(distinct (paper, position)) filter (affiliation is null) as bare
  from ${batch.authorships()} join dropped on id = paper where position >= 0 group by file
`;

/** Collects publications and writes them part by part. */
export class PartWriter {
  readonly #home: string;
  readonly #duck: Duck;
  /** Writes while more is added. */
  readonly #beside: Duck;
  readonly #unlock: () => void;
  #parts: readonly number[];
  readonly #files: ImportedFile[];
  #batch: Batch | null = null;
  #opened = 0;
  #writing: Promise<void> = Promise.resolve();
  /** The first paper of the file being read. */
  #since = 0;

  private constructor(home: string, duck: Duck, beside: Duck, unlock: () => void) {
    [this.#home, this.#duck, this.#beside, this.#unlock] = [home, duck, beside, unlock];
    const { parts, files } = importsIn(home);
    [this.#parts, this.#files] = [parts, [...files]];
  }

  static async open(home: string): Promise<PartWriter> {
    mkdirSync(join(careersFolder(home), 'parts'), { recursive: true });
    importsIn(home);
    // One thread writes what another collects; two would wait for each other more than they work.
    const duck = await openDuck(careersFolder(home), { threads: 1 });
    return new PartWriter(home, duck, await duck.beside(), lockImports(home));
  }

  get files(): readonly ImportedFile[] {
    return this.#files;
  }

  /** Rows that are not on their way to the disk yet. */
  get rows(): number {
    return this.#batch?.rows ?? 0;
  }

  async #ready(): Promise<Batch> {
    this.#batch ??= await Batch.open(this.#duck, String(this.#opened++ % 2));
    return this.#batch;
  }

  /** A file is going to be read; what is added from now on is its. */
  async begin(file: Pick<FileReport, 'what' | 'digest' | 'format'>): Promise<void> {
    this.#since = (await this.#ready()).next;
    this.#files.push({ ...file, ...NOTHING });
  }

  add(publication: Publication): void {
    this.#batch?.add(publication, this.#files.length - 1);
  }

  /** The file being read is at its end. */
  finish(reading: Reading): void {
    const last = this.#files.length - 1;
    this.#files[last] = { ...(this.#files[last] as ImportedFile), ...reading, finished: true };
  }

  /** The file being read turned out to be unreadable: what was added of it is dropped, as far as it is not on disk. */
  async forget(): Promise<void> {
    await this.#writing;
    this.#batch?.forget(this.#files.length - 1, this.#since);
    if (this.#files.at(-1)?.stored === 0) this.#files.pop();
  }

  /** Has what was collected written as one part, and begins the next; of a file being read the rest goes there. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    if (!batch) return;
    batch.seal();
    await this.#writing;
    const files = this.#files.slice();
    this.#writing = this.#write(batch, files);
    // Whoever waits for it hears of a failure; until then nobody does.
    this.#writing.catch(() => undefined);
    [this.#batch, this.#since] = [null, 0];
    await this.#ready();
  }

  /** Writes all that was collected. */
  async commit(): Promise<void> {
    await this.flush();
    await this.#writing;
  }

  /** Writes a part, then says so. `files`: as they were when the last row of it was added. */
  async #write(batch: Batch, files: readonly ImportedFile[]): Promise<void> {
    if (batch.next > 0) {
      const part = Math.max(0, ...this.#parts) + 1;
      const without = await this.#writeTables(batch, part);
      for (const [file, counts] of batch.counts) this.#count(file, counts, without.get(file) ?? { names: 0, bare: 0 });
      this.#parts = [...this.#parts, part];
    }
    const told = files.map((file, at) => {
      const { stored, known, bare } = this.#files[at] as ImportedFile;
      return { ...file, stored, known, bare };
    });
    writeImports(this.#home, { version: 1, files: told, parts: this.#parts });
  }

  /** Answers what was left out of each file. */
  async #writeTables(batch: Batch, part: number): Promise<ReadonlyMap<number, FileCounts>> {
    const duck = this.#beside;
    await duck.run(`create or replace table papers as ${batch.papers()}`);
    await duck.run(`create or replace table dropped as ${dropped(batch, tableOf(this.#home, { parts: this.#parts }, 'papers'))}`);
    const [{ many = 0 } = {}] = await duck.rows('select count(*) as many from dropped');
    const copy = (what: string, id: string, table: 'papers' | 'authorships'): Promise<void> => {
      const kept = many === 0n ? '' : `where ${id} not in (select id from dropped)`;
      const to = sqlText(partAt(this.#home, part, table));
      return duck.run(
        `copy (select * replace (${part * PART_SIZE} + ${id} as ${id}) from ${what} ${kept}) to ${to} (format parquet, compression zstd, row_group_size ${GROUP_ROWS})`,
      );
    };
    await copy('papers', 'id', 'papers');
    await copy(batch.authorships(), 'paper', 'authorships');
    if (many === 0n) return new Map();
    const counts = await duck.rows(droppedCounts(batch));
    return new Map(counts.map(({ file, names, bare }) => [Number(file), { names: Number(names), bare: Number(bare) }]));
  }

  #count(at: number, { names, bare }: FileCounts, without: FileCounts): void {
    const file = this.#files[at] as ImportedFile;
    const [stored, known] = [file.stored + names - without.names, file.known + without.names];
    this.#files[at] = { ...file, stored, known, bare: file.bare + bare - without.bare };
  }

  close(): void {
    this.#beside.close();
    this.#duck.close();
    this.#unlock();
  }
}
