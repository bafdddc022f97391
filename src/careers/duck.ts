// DuckDB, as far as it is used: a connection in memory, rows appended in chunks, results as columns. It is loaded when first asked for.

import type { DuckDBAppender, DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { Fault } from '../base/fault.ts';

export type Value = string | number | bigint | boolean | null;
/** What a column of numbers is filled into. */
export type NumberColumn = Uint32Array | Uint16Array | Uint8Array | Int32Array | BigInt64Array;
export type Rows = readonly Readonly<Record<string, Value>>[];

/** The numbers of a vector, as they lie in memory; asking for them one by one takes twenty times as long. */
function itemsOf(vector: object): NumberColumn | null {
  const { items } = vector as { readonly items?: unknown };
  return ArrayBuffer.isView(items) ? (items as NumberColumn) : null;
}

async function fill(connection: DuckDBConnection, sql: string, into: readonly NumberColumn[]): Promise<number> {
  let rows = 0;
  for await (const chunk of await connection.stream(sql)) {
    into.forEach((column, at) => {
      const vector = chunk.getColumnVector(at);
      const items = itemsOf(vector);
      if (items) column.set(items.subarray(0, chunk.rowCount) as never, rows);
      else for (let i = 0; i < chunk.rowCount; i++) column[rows + i] = vector.getItem(i) as never;
    });
    rows += chunk.rowCount;
  }
  return rows;
}

type MakeChunk = typeof DuckDBDataChunk.create;

/** The most rows that one chunk holds; DuckDB's own size of a vector. */
const CHUNK_ROWS = 2048;

/** Appends rows to a table, chunk by chunk. */
export interface Appender {
  add(row: readonly Value[]): void;
  flush(): void;
  close(): void;
}

export interface Duck {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Rows>;
  /** Writes columns of numbers, none of them null, into typed arrays, chunk by chunk; answers how many rows there were. */
  fill(sql: string, into: readonly NumberColumn[]): Promise<number>;
  /** Hears rows in groups, one array for each column: all of them are never in memory at once. */
  each(sql: string, hear: (columns: readonly (readonly Value[])[]) => void): Promise<void>;
  /** One array for each column. */
  columns(sql: string): Promise<readonly (readonly Value[])[]>;
  appender(table: string): Promise<Appender>;
  /** Another connection to the same tables: what it runs holds nobody up here. */
  beside(): Promise<Duck>;
  close(): void;
}

function faultOf(error: unknown, what: string): unknown {
  if (!(error instanceof Error)) return error;
  if (/no space left/i.test(error.message)) return new Fault('ledger-full', `${what} cannot be written: no space is left`, { what }, error);
  if (/permission denied|read-only/i.test(error.message)) return new Fault('ledger-unwritable', `${what} cannot be written`, { what }, error);
  if (/^IO Error|Invalid Input Error.*parquet/i.test(error.message))
    return new Fault('ledger-damaged', `${what} cannot be read: ${error.message.split('\n')[0]}`, { what }, error);
  return error;
}

function appenderOver(appender: DuckDBAppender, types: readonly DuckDBType[], create: MakeChunk): Appender {
  const columns: DuckDBValue[][] = types.map(() => []);
  const chunk = create(types);
  const write = (): void => {
    const rows = columns[0]?.length ?? 0;
    if (rows === 0) return;
    chunk.reset();
    chunk.rowCount = rows;
    chunk.setColumns(columns);
    appender.appendDataChunk(chunk);
    for (const column of columns) column.length = 0;
  };
  return {
    add: (row) => {
      for (let i = 0; i < columns.length; i++) columns[i]?.push(row[i] as DuckDBValue);
      if (columns[0]?.length === CHUNK_ROWS) write();
    },
    flush: () => {
      write();
      appender.flushSync();
    },
    close: () => {
      write();
      appender.closeSync();
    },
  };
}

interface Connected {
  readonly connection: DuckDBConnection;
  readonly instance: DuckDBInstance;
  readonly create: MakeChunk;
  readonly close: () => void;
}

const over = ({ connection, instance, create, close }: Connected, what: string): Duck => {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw faultOf(error, what);
    }
  };
  return {
    run: (sql) => guarded(async () => void (await connection.run(sql))),
    rows: (sql) => guarded(async () => (await connection.runAndReadAll(sql)).getRowObjects() as Rows),
    fill: (sql, into) => guarded(() => fill(connection, sql, into)),
    each: (sql, hear) =>
      guarded(async () => {
        for await (const chunk of await connection.stream(sql)) hear(chunk.getColumns() as readonly (readonly Value[])[]);
      }),
    columns: (sql) => guarded(async () => (await connection.runAndReadAll(sql)).getColumns() as readonly (readonly Value[])[]),
    appender: (table) =>
      guarded(async () => {
        const types = (await connection.run(`from ${table} limit 0`)).columnTypes();
        return appenderOver(await connection.createAppender(table), types, create);
      }),
    beside: () =>
      guarded(async () => {
        const other = await instance.connect();
        return over({ connection: other, instance, create, close: () => other.closeSync() }, what);
      }),
    close,
  };
};

/** What it may keep of memory that a statement no longer needs. */
const KEPT = '16MB';

interface DuckOptions {
  readonly threads?: number;
  /** Memory is held down: the rest of the program needs some too. */
  readonly memory?: string;
}

/** `what` names the place in messages. */
export async function openDuck(what: string, { threads = 2, memory = '400MB' }: DuckOptions = {}): Promise<Duck> {
  const { DuckDBDataChunk, DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: memory,
    preserve_insertion_order: 'true',
    allocator_flush_threshold: KEPT,
  });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  return over({ connection, instance, create: DuckDBDataChunk.create.bind(DuckDBDataChunk), close }, what);
}

/** A text within SQL. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
