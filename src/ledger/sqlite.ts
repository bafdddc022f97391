// SQLite: one connection to one file. Kysely gives it to one caller at a time, so that nothing comes between the statements of a transaction.

import { totalmem } from 'node:os';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Fault, type Problem } from '../base/fault.ts';
import { type Engine, type Session, sessionOn } from './engine.ts';
import { withFaults } from './errors.ts';
import { LEDGER, newer, type Schema, textOf } from './migrate.ts';
import type { Tables } from './schema.ts';
import { checkPath } from './sqlite-file.ts';
import { sqliteFinder } from './sqlite-find.ts';
import { sqliteSharing } from './sqlite-sketches.ts';

type Parameters = readonly SQLInputValue[];

/** A prepared statement that reports faults. The shape is the one Kysely's SQLite dialect asks for. */
class Prepared {
  readonly #statement: StatementSync;
  readonly #path: string;
  readonly reader: boolean;

  constructor(statement: StatementSync, path: string) {
    this.#statement = statement;
    this.#path = path;
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly unknown[] = []): unknown[] {
    return withFaults(this.#path, () => this.#statement.all(...(parameters as Parameters)));
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

// Statements are few and used again and again; the limit only guards against texts made anew each time (a filter's combinations).
const STATEMENTS_KEPT = 400;

/** The connection, which Kysely takes for its driver. */
class Connection {
  readonly path: string;
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(path: string, readOnly: boolean, busyTimeoutMs: number) {
    this.path = path;
    this.#db = withFaults(path, () => new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs, enableForeignKeyConstraints: true }));
  }

  get isTransaction(): boolean {
    return this.#db.isTransaction;
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
  pragma(name: string): unknown {
    const [row] = this.prepare(`pragma ${name}`).all() as Record<string, unknown>[];
    return Object.values(row ?? {})[0] ?? null;
  }

  close(): void {
    this.#prepared.clear();
    if (this.#db.isOpen) this.#db.close();
  }
}

/** The number of migrations this file has had; 0 for an empty one. Faults `ledger-newer` and `ledger-not-one`. Changes nothing. */
function versionOf(connection: Connection, schema: Schema): number {
  const { path } = connection;
  const version = Number(connection.pragma('user_version'));
  if (connection.pragma('application_id') !== schema.mark) {
    const tables = connection.prepare('select 1 from sqlite_schema limit 1').all().length;
    if (tables > 0 || version > 0) throw new Fault('ledger-not-one', `${path} is a SQLite file of another program`, { what: path });
  }
  if (version > schema.migrations.length) throw newer(path, version, schema);
  return version;
}

/** Brings the file to the newest schema, all of it or nothing. */
function migrate(connection: Connection, schema: Schema): void {
  const { migrations, folder, mark } = schema;
  if (versionOf(connection, schema) === migrations.length) return;
  connection.exec('begin immediate');
  try {
    // Another process may have been faster while this one waited for the lock.
    for (const migration of migrations.slice(versionOf(connection, schema))) connection.exec(textOf(folder, migration, 'sqlite'));
    connection.exec(`pragma application_id = ${mark}; pragma user_version = ${migrations.length}; commit`);
  } catch (error) {
    if (connection.isTransaction) connection.exec('rollback');
    throw error;
  }
}

// Of the file's pages in memory: for what is asked as a rule, and for what goes through everything, where rows come in no order of the file. What does
// not fit is written more than once before the transaction ends, so that takes an eighth of the machine's memory, within bounds.
const KIB = 32_000;
const WIDE_KIB = Math.round(Math.min(2_000_000, Math.max(400_000, totalmem() / 8 / 1024)));

/** How long to wait before a lock is tried again. */
const PAUSE_MS = 20;

/** Sets the write-ahead log, where readers never wait for the writer. SQLite lets nobody wait who wants to change the mode of a file in use, so it is tried again. */
function logAhead(connection: Connection, busyTimeoutMs: number): void {
  const deadline = Date.now() + busyTimeoutMs;
  while (connection.pragma('journal_mode') !== 'wal') {
    try {
      connection.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'ledger-busy') || Date.now() >= deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function prepared(connection: Connection, { readonly: readOnly, busyTimeoutMs, schema = LEDGER }: EngineOptions): void {
  const version = versionOf(connection, schema);
  if (readOnly && version < schema.migrations.length)
    throw new Fault('ledger-unwritable', `${connection.path} has an older schema and is opened for reading only`, { what: connection.path });
  if (!readOnly) {
    logAhead(connection, busyTimeoutMs);
    // What is answered as written is on the disk.
    connection.exec('pragma synchronous = full');
    migrate(connection, schema);
  }
  connection.exec(`pragma cache_size = -${KIB}; pragma temp_store = memory`);
}

const damaged = (path: string, message: string): Problem => ({
  code: 'ledger-damaged',
  severity: 'error',
  what: path,
  message,
  remedy: 'Restore the file from a backup.',
});

function damages(connection: Connection): Problem[] {
  const lines = connection.prepare('pragma integrity_check').all() as { integrity_check: string }[];
  const strays = connection.prepare('pragma foreign_key_check').all() as { table: string; parent: string }[];
  return [
    ...lines.filter((line) => line.integrity_check !== 'ok').map((line) => damaged(connection.path, `The file is damaged: ${line.integrity_check}.`)),
    ...strays.map(({ table, parent }) => damaged(connection.path, `A row of ${table} leads to a row of ${parent} that is gone.`)),
  ];
}

/** Triggers are taken away and put back, in the transaction at hand. */
async function lifted(session: Session, work: () => Promise<void>): Promise<void> {
  const guards = await session.all("select name, sql from sqlite_schema where type = 'trigger' order by name");
  for (const { name } of guards) await session.run(`drop trigger ${name}`);
  await work();
  for (const { sql: text } of guards) await session.run(String(text));
}

const asWritten = (text: string): string => text;

export interface EngineOptions {
  readonly readonly: boolean;
  readonly busyTimeoutMs: number;
  /** The tables; those of a ledger if left out. */
  readonly schema?: Schema | undefined;
}

const writerOf =
  (connection: Connection, db: Kysely<Tables>): Engine['write'] =>
  (work) =>
    db.connection().execute(async (own) => {
      const session = sessionOn(own, asWritten);
      connection.exec('begin immediate');
      try {
        // The row of the transaction comes last, as it holds the digest of the others, which refer to it.
        connection.exec('pragma defer_foreign_keys = on');
        const answer = await work(session, own);
        connection.exec('commit');
        return answer;
      } catch (error) {
        // A full disk has rolled back already.
        if (connection.isTransaction) connection.exec('rollback');
        throw error;
      }
    });

/** Opens the file, making or upgrading it if need be. Faults `ledger-*`. */
export function openSqlite(path: string, options: EngineOptions): Engine {
  const { readonly, busyTimeoutMs } = options;
  checkPath(path, readonly);
  const connection = new Connection(path, readonly, busyTimeoutMs);
  try {
    prepared(connection, options);
  } catch (error) {
    connection.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  return {
    name: 'SQLite',
    place: path,
    db,
    read: sessionOn(db, asWritten),
    find: sqliteFinder(db),
    sharing: sqliteSharing,
    anyOf: (values) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`,
    write: writerOf(connection, db),
    lifted,
    // Rows come in the order of their keys, and indexes take them as they come.
    loading: (_session, _tables, work) => work(),
    sweep: async () => connection.exec('pragma secure_delete = on; vacuum; pragma wal_checkpoint(truncate)'),
    // Its ways are told by the indexes alone.
    recount: async () => {},
    spread: (wide) => connection.exec(`pragma cache_size = -${wide ? WIDE_KIB : KIB}`),
    bytes: async () => Number(connection.pragma('page_count')) * Number(connection.pragma('page_size')),
    damages: async () => damages(connection),
    close: async () => connection.close(),
  };
}
