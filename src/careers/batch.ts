// Publications on their way into one part. Rows are packed: one text for each column of some thousand rows, which DuckDB takes apart on its own threads.
// Handed over one by one, the texts alone would take as long as all the reading.

import type { Affiliation, Author, Publication } from '../model/publication.ts';
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

class Packed {
  readonly #columns: readonly Cell[][];
  /** By column: is there any text in the pack? */
  readonly #filled: boolean[];
  readonly #appender: Appender;
  #rows = 0;

  private constructor(columns: number, appender: Appender) {
    this.#columns = Array.from({ length: columns }, () => Array.from<Cell>({ length: PACK_ROWS }).fill(''));
    this.#filled = Array.from({ length: columns }, () => false);
    this.#appender = appender;
  }

  static async open(duck: Duck, table: string, columns: Columns): Promise<Packed> {
    const names = Object.keys(columns);
    await duck.run(`create or replace table ${table} (${names.map((name) => `${name} varchar`).join(', ')})`);
    return new Packed(names.length, await duck.appender(table));
  }

  add(row: readonly Cell[]): void {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i] as Cell;
      (this.#columns[i] as Cell[])[this.#rows] = cell;
      if (cell !== '') this.#filled[i] = true;
    }
    if (++this.#rows === PACK_ROWS) this.#pack();
  }

  #pack(): void {
    if (this.#rows === 0) return;
    const text = (column: readonly Cell[]): string => (this.#rows === PACK_ROWS ? column : column.slice(0, this.#rows)).join(SEPARATOR);
    this.#appender.add(this.#columns.map((column, i) => (this.#filled[i] ? text(column) : '')));
    this.#filled.fill(false);
    this.#rows = 0;
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

const withoutBlanks = (id: string): string => (/\s/.test(id) ? id.replace(/\s+/g, '') : id);
const joined = (ids: readonly string[]): string => (ids.length === 0 ? '' : cleaned(ids.map(withoutBlanks).join(' ')));

export class Batch {
  /** Files with what was counted of them, by number. */
  readonly counts = new Map<number, FileCounts>();
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

  /** Is one key there twice? */
  get repeats(): boolean {
    return this.#keys.size < this.#next;
  }

  /** The number of the next paper. */
  get next(): number {
    return this.#next;
  }

  #addMention(position: number, name: string, ids: string, { raw, name: normal = '', ror = '', country = '' }: Affiliation, role: string): void {
    this.#mentions.add([this.#next, position, name, ids, cleaned(raw), ror, country, role, cleaned(normal)]);
    this.#rows++;
  }

  add({ key, title, venue, year, until, shuffled, authors, unplaced = [] }: Publication, file: number): void {
    this.#papers.add([this.#next, cleaned(key), cleaned(title), cleaned(venue), year, until, shuffled === true, file]);
    this.#keys.add(key);
    let bare = 0;
    for (let position = 0; position < authors.length; position++) {
      const { name, ids, affiliations, role = '' } = authors[position] as Author;
      const [printed, own, post] = [cleaned(name), joined(ids), cleaned(role)];
      for (const affiliation of affiliations) this.#addMention(position, printed, own, affiliation, post);
      if (affiliations.length > 0) continue;
      this.#addMention(position, printed, own, NO_AFFILIATION, post);
      bare++;
    }
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
