// Publications on their way into one part. Rows are packed: one text for each column of some thousand rows, which DuckDB takes apart on its own threads.
// Handed over one by one, the texts alone would take as long as all the reading.

import type { Affiliation, Publication } from '../model/publication.ts';
import type { Appender, Duck } from './duck.ts';
import { UNPLACED } from './parts.ts';

/** No text holds it: it is made a blank. */
const SEPARATOR = '\u001f';
const PACK_ROWS = 2048;

const PAPERS = { id: 'integer', key: 'varchar', title: 'varchar', venue: 'varchar', year: 'smallint', until: 'smallint', shuffled: 'boolean', file: 'integer' };
const MENTIONS = {
  paper: 'integer',
  position: 'integer',
  name: 'varchar',
  ids: 'varchar',
  affiliation: 'varchar',
  ror: 'varchar',
  country: 'varchar',
  role: 'varchar',
  normal: 'varchar',
};

type Columns = Readonly<Record<string, string>>;
type Cell = string | number | boolean;

const cleaned = (text: string): string => (text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, ' ') : text);

const isEmpty = (cell: Cell): boolean => cell === '';

class Packed {
  readonly #columns: readonly Cell[][];
  readonly #appender: Appender;

  private constructor(columns: number, appender: Appender) {
    this.#columns = Array.from({ length: columns }, () => []);
    this.#appender = appender;
  }

  static async open(duck: Duck, table: string, columns: Columns): Promise<Packed> {
    const names = Object.keys(columns);
    await duck.run(`create or replace table ${table} (${names.map((name) => `${name} varchar`).join(', ')})`);
    return new Packed(names.length, await duck.appender(table));
  }

  add(row: readonly Cell[]): void {
    for (let i = 0; i < row.length; i++) (this.#columns[i] as Cell[]).push(row[i] as Cell);
    if (this.#columns[0]?.length === PACK_ROWS) this.#pack();
  }

  #pack(): void {
    if (this.#columns[0]?.length === 0) return;
    this.#appender.add(this.#columns.map((column) => (column.every(isEmpty) ? '' : column.join(SEPARATOR))));
    for (const column of this.#columns) column.length = 0;
  }

  close(): void {
    this.#pack();
    this.#appender.close();
  }
}

/** The rows of a packed table. An empty text is none, but for those that are `kept`. */
function unpack(table: string, columns: Columns, kept: readonly string[]): string {
  const cell = (name: string, type: string): string => {
    const text = `unnest(string_split(${name}, chr(31)))`;
    if (type !== 'varchar') return `cast(${text} as ${type}) as ${name}`;
    // A column without any text is packed as one empty text, and ends before the others.
    return `${kept.includes(name) ? `coalesce(${text}, '')` : `nullif(${text}, '')`} as ${name}`;
  };
  return `(select ${Object.entries(columns)
    .map(([name, type]) => cell(name, type))
    .join(', ')} from ${table})`;
}

const NO_AFFILIATION: Affiliation = { raw: '' };

/** Of one file, as far as it is in the batch. */
export interface FileCounts {
  readonly names: number;
  readonly bare: number;
}

const joined = (ids: readonly string[]): string => (ids.length === 0 ? '' : cleaned(ids.map((id) => id.replace(/\s+/g, '')).join(' ')));

export class Batch {
  /** Files with what was counted of them, by number. */
  readonly counts = new Map<number, FileCounts>();
  /** Is one key there twice? */
  repeats = false;
  #rows = 0;
  #next = 0;
  readonly #keys = new Set<string>();
  readonly #forgotten: (readonly [from: number, to: number])[] = [];
  readonly #papers: Packed;
  readonly #mentions: Packed;
  readonly #name: string;

  private constructor(name: string, papers: Packed, mentions: Packed) {
    [this.#name, this.#papers, this.#mentions] = [name, papers, mentions];
  }

  /** Batches of one name take each other's place. */
  static async open(duck: Duck, name: string): Promise<Batch> {
    return new Batch(name, await Packed.open(duck, `papers_${name}`, PAPERS), await Packed.open(duck, `mentions_${name}`, MENTIONS));
  }

  /** Rows of authorships. */
  get rows(): number {
    return this.#rows;
  }

  /** The number of the next paper. */
  get next(): number {
    return this.#next;
  }

  #addMention(position: number, name: string, ids: string, affiliation: Affiliation | null, role: string): void {
    const { raw, name: normal = '', ror = '', country = '' } = affiliation ?? NO_AFFILIATION;
    this.#mentions.add([this.#next, position, name, ids, cleaned(raw), ror, country, role, cleaned(normal)]);
    this.#rows++;
  }

  add({ key, title, venue, year, until, shuffled, authors, unplaced = [] }: Publication, file: number): void {
    this.#papers.add([this.#next, cleaned(key), cleaned(title), cleaned(venue), year, until, shuffled === true, file]);
    if (this.#keys.has(key)) this.repeats = true;
    this.#keys.add(key);
    let bare = 0;
    authors.forEach(({ name, ids, affiliations, role = '' }, position) => {
      const [printed, own, post] = [cleaned(name), joined(ids), cleaned(role)];
      for (const affiliation of affiliations) this.#addMention(position, printed, own, affiliation, post);
      if (affiliations.length > 0) return;
      this.#addMention(position, printed, own, null, post);
      bare++;
    });
    for (const affiliation of unplaced) this.#addMention(UNPLACED, '', '', affiliation, '');
    const before = this.counts.get(file) ?? { names: 0, bare: 0 };
    this.counts.set(file, { names: before.names + authors.length, bare: before.bare + bare });
    this.#next++;
  }

  /** Drops what one file has given from a paper on. */
  forget(file: number, since: number): void {
    this.#forgotten.push([since, this.#next]);
    this.counts.delete(file);
  }

  /** Nothing more is added. */
  seal(): void {
    this.#papers.close();
    this.#mentions.close();
  }

  #without(column: string): string {
    return this.#forgotten.map(([from, to]) => ` and not (${column} >= ${from} and ${column} < ${to})`).join('');
  }

  /** As SQL, in the order in which they were added. */
  papers(): string {
    return `(from ${unpack(`papers_${this.#name}`, PAPERS, ['key', 'title', 'venue'])} where true${this.#without('id')})`;
  }

  authorships(): string {
    return `(from ${unpack(`mentions_${this.#name}`, MENTIONS, ['name'])} where true${this.#without('paper')})`;
  }
}
