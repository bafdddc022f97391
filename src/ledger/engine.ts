// What a database engine is to the ledger. There are two, `sqlite.ts` and `postgres.ts`, and everything in which they differ is in files that
// bear their names: the rest of this folder speaks the SQL that both know, with `?` for values.

import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import type { Problem } from '../base/fault.ts';
import type { FindEntry, FindKind, Sought } from './find.ts';
import type { Tables } from './schema.ts';

/** Texts and numbers; bytes are only written. */
export type Cell = string | number | null;
export type Row = Record<string, Cell>;
export type Value = Cell | Uint8Array | undefined;

/** Statements on one connection, one after the other. */
export interface Session {
  all(text: string, values?: readonly Value[]): Promise<Row[]>;
  get(text: string, ...values: readonly Value[]): Promise<Row | undefined>;
  /** Answers how many rows were changed. */
  run(text: string, values?: readonly Value[]): Promise<number>;
  /** Adds rows that have the same columns, many at a time; those that are there already are left. Answers how many were added. */
  insert(table: string, rows: readonly Readonly<Record<string, Value>>[]): Promise<number>;
}

/** Full-text search, which each engine has of its own. */
export interface Finder {
  /** Puts things into the index, in place of what was there for them. Part of the transaction at hand. */
  put(session: Session, entries: readonly FindEntry[]): Promise<void>;
  drop(session: Session, kind: FindKind, id: string): Promise<void>;
  /** Takes out everything. */
  clear(session: Session): Promise<void>;
  /** Takes out everything but documents. */
  dropDerived(session: Session): Promise<void>;
  /** The ids of things of these kinds that have every word, to stand behind `in`. */
  ids(sought: Sought, kinds: readonly FindKind[]): RawBuilder<string>;
  /** Best first. */
  hits(sought: Sought, limit: number): Promise<readonly { readonly kind: FindKind; readonly id: string }[]>;
}

export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Where the ledger is: a file, or an address without its password. */
  readonly place: string;
  /** For reads. Neither is to be used inside `write`, which has its own connection. */
  readonly db: Kysely<Tables>;
  readonly read: Session;
  readonly find: Finder;
  /** Behind `in` or `from`: a list of any length; its column is `value`. */
  anyOf(values: readonly string[]): RawBuilder<string>;
  /**
   * The statement that finds who shares numbers of their sketches with some documents, which all have a day or none: `doc`, `candidate`, the count of
   * the numbers that fewer than `most` have, and of all; the first of each document come first. `docs` are marks.
   */
  sharing(docs: string, days: 'dated' | 'undated', most: number): string;
  /**
   * All of `work`, or nothing of it. The writer's lock is taken first, so that numbers given inside are in the order of the commits. `own` is
   * the same connection as the session.
   */
  write<T>(work: (session: Session, own: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Does what `work` does without the guards that keep rows from being changed: for erasure alone, inside `write`. */
  lifted(session: Session, work: () => Promise<void>): Promise<void>;
  /** Does what `work` does, which fills these tables, that are empty: many rows go in faster. Inside `write`. */
  loading(session: Session, tables: readonly string[], work: () => Promise<void>): Promise<void>;
  /** Leaves nothing of what was deleted in what the engine has stored. */
  sweep(): Promise<void>;
  /** After many rows were written: lets the engine count them anew, so that it goes the right ways at once. */
  recount(): Promise<void>;
  /** Makes ready for a transaction that goes through everything, or is done with it: more memory, or no plans that were made for less. */
  spread(wide: boolean): void;
  bytes(): Promise<number>;
  /** What the engine itself finds wrong with what it stores. */
  damages(): Promise<readonly Problem[]>;
  close(): Promise<void>;
}

/** What runs a statement: Kysely, or one connection of it. */
interface Executor {
  executeQuery(query: CompiledQuery): Promise<{ readonly rows: unknown[]; readonly numAffectedRows?: bigint | undefined }>;
}

const VALUES_AT_ONCE = 900;

/** How an engine takes many rows that have the same columns with one statement. */
export interface Bulk {
  readonly rows: (columns: number) => number;
  statement(
    table: string,
    columns: readonly string[],
    rows: readonly Readonly<Record<string, Value>>[],
  ): { readonly text: string; readonly values: readonly Value[] };
}

/** A list of values for each row. */
const BY_VALUES: Bulk = {
  rows: (columns) => Math.max(1, Math.floor(VALUES_AT_ONCE / columns)),
  statement: (table, columns, rows) => ({
    text: `insert into ${table} (${columns.join(', ')}) values ${rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')} on conflict do nothing`,
    values: rows.flatMap((row) => columns.map((column) => row[column])),
  }),
};

/** A session on what Kysely hands out; `place` puts the engine's own signs in the place of `?`. */
export function sessionOn(executor: Executor, placed: (text: string) => string, bulk: Bulk = BY_VALUES): Session {
  const ask = (text: string, values: readonly Value[]) => executor.executeQuery(CompiledQuery.raw(placed(text), [...values]));
  const all = async (text: string, values: readonly Value[] = []): Promise<Row[]> => (await ask(text, values)).rows as Row[];
  const run = async (text: string, values: readonly Value[] = []): Promise<number> => Number((await ask(text, values)).numAffectedRows ?? 0);
  return {
    all,
    run,
    get: async (text, ...values) => (await all(text, values))[0],
    insert: async (table, rows) => {
      const columns = Object.keys(rows[0] ?? {});
      const atOnce = bulk.rows(columns.length);
      let added = 0;
      for (let from = 0; from < rows.length; from += atOnce) {
        const { text, values } = bulk.statement(table, columns, rows.slice(from, from + atOnce));
        added += await run(text, values);
      }
      return added;
    },
  };
}
