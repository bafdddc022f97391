// One connection to one SQLite file. Reads go through Kysely, which takes `Sqlite` for its driver; writes are synchronous functions
// over prepared statements inside `write`, so that nothing can come between the statements of one transaction.

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { withFaults } from './errors.ts';

type Parameters = readonly SQLInputValue[];
/** Texts and numbers; bytes are read through Kysely alone. */
export type Cell = string | number | null;
export type Row = Record<string, Cell>;

/** A prepared statement that reports faults. The shape is the one Kysely's SQLite dialect asks for. */
export class Prepared {
  readonly #statement: StatementSync;
  readonly #path: string;
  readonly reader: boolean;

  constructor(statement: StatementSync, path: string) {
    this.#statement = statement;
    this.#path = path;
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly unknown[] = []): Row[] {
    return withFaults(this.#path, () => this.#statement.all(...(parameters as Parameters)) as Row[]);
  }

  get(...parameters: Parameters): Row | undefined {
    return withFaults(this.#path, () => this.#statement.get(...parameters) as Row | undefined);
  }

  run(parameters: readonly unknown[] = []): { changes: number; lastInsertRowid: number | bigint } {
    return withFaults(this.#path, () => {
      const { changes, lastInsertRowid } = this.#statement.run(...(parameters as Parameters));
      return { changes: Number(changes), lastInsertRowid };
    });
  }

  iterate(parameters: readonly unknown[] = []): IterableIterator<unknown> {
    return this.#statement.iterate(...(parameters as Parameters)) as IterableIterator<unknown>;
  }
}

export interface SqliteOptions {
  readonly readonly: boolean;
  readonly busyTimeoutMs: number;
}

// Statements are few and used again and again; the limit only guards against texts made anew each time (a filter's combinations).
const STATEMENTS_KEPT = 400;

export class Sqlite {
  readonly path: string;
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(path: string, { readonly: readOnly, busyTimeoutMs }: SqliteOptions) {
    this.path = path;
    this.#db = withFaults(path, () => new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs, enableForeignKeyConstraints: true }));
  }

  /** The statement for this text, prepared once. */
  prepare(text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known) return known;
    if (this.#prepared.size >= STATEMENTS_KEPT) this.#prepared.clear();
    const made = withFaults(this.path, () => new Prepared(this.#db.prepare(text), this.path));
    this.#prepared.set(text, made);
    return made;
  }

  /** Runs statements that answer nothing. */
  exec(text: string): void {
    withFaults(this.path, () => this.#db.exec(text));
  }

  /** The one value of a pragma. */
  pragma(name: string): Cell {
    return Object.values(this.prepare(`pragma ${name}`).get() ?? {})[0] ?? null;
  }

  /** All of `work`, or nothing of it. The writer's lock is taken at once, so that numbers given inside are in the order of the commits. */
  write<T>(work: () => T): T {
    this.exec('begin immediate');
    try {
      const answer = work();
      this.exec('commit');
      return answer;
    } catch (error) {
      // A full disk has rolled back already.
      if (this.#db.isTransaction) this.exec('rollback');
      throw error;
    }
  }

  close(): void {
    this.#prepared.clear();
    if (this.#db.isOpen) this.#db.close();
  }
}
