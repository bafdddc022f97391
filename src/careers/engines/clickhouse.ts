// ClickHouse, as far as it is used: statements with parameters, rows as arrays, and many numbers in either direction as bytes. The client is
// loaded when first asked for.

import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import { Fault } from '../../base/fault.ts';

type Parameters = Readonly<Record<string, string | number>>;

export interface ClickHouse {
  /** A statement without rows, or several that end in `;` and a new line. */
  run(sql: string, parameters?: Parameters): Promise<void>;
  rows<Row extends readonly unknown[]>(sql: string, parameters?: Parameters): Promise<readonly Row[]>;
  /** An insert whose rows follow in its format. */
  send(sql: string, bytes: Iterable<Uint8Array>): Promise<void>;
  /** The rows of a query in its format, piece by piece. */
  fetch(sql: string, parameters: Parameters, take: (bytes: Buffer) => void): Promise<void>;
  close(): Promise<void>;
}

const SETTING = 'MERCATO_CLICKHOUSE_URL';
/** A derivation may take a while; its progress keeps the connection alive. */
const LONGEST_MS = 6 * 60 * 60 * 1000;
const SETTINGS: ClickHouseSettings = {
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: '20000',
  // On a cluster: a statement that writes is done when every shard, and most of its replicas, have written.
  distributed_foreground_insert: 1,
  insert_quorum: 'auto',
  // Every shard derives its own rows, part by part.
  parallel_distributed_insert_select: '2',
  optimize_aggregation_in_order: 1,
  allow_aggregate_partitions_independently: 1,
};

const UNREACHABLE = /^(?:ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE)/;
/** Wrong password, unknown user, no right to. */
const REFUSED = new Set(['AUTHENTICATION_FAILED', 'UNKNOWN_USER', 'WRONG_PASSWORD', 'REQUIRED_PASSWORD', 'ACCESS_DENIED', 'UNKNOWN_DATABASE']);

function faultOf(error: unknown, what: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code, type } = error as { readonly code?: string; readonly type?: string };
  if (code !== undefined && UNREACHABLE.test(code))
    return new Fault('careers-unreachable', `No ClickHouse answers at ${what}: ${error.message}`, { what }, error);
  if (error.message === 'Timeout error.') return new Fault('careers-unreachable', `ClickHouse at ${what} does not answer`, { what }, error);
  if (type !== undefined && REFUSED.has(type)) return new Fault('careers-refused', `ClickHouse at ${what} refuses: ${error.message}`, { what }, error);
  return error;
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Fault('careers-address', `${SETTING} is no address of a ClickHouse database`, { what: SETTING });
  return url;
}

/** Comments of their own lines go, so that a `;` in them ends nothing. */
const statementsIn = (sql: string): readonly string[] =>
  sql
    .replaceAll(/^--.*\n/gm, '')
    .split(/;\s*\n/)
    .filter((statement) => statement.trim() !== '');

/** The text of a file of `sql/`. */
export const sqlOf = (name: string): string => readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8').trim();

function over(client: ClickHouseClient, what: string): ClickHouse {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw faultOf(error, what);
    }
  };
  return {
    run: (sql, parameters = {}) =>
      guarded(async () => {
        for (const query of statementsIn(sql)) await client.command({ query, query_params: parameters });
      }),
    rows: <Row extends readonly unknown[]>(query: string, parameters: Parameters = {}) =>
      guarded(async () => (await (await client.query({ query, query_params: parameters, format: 'JSONCompactEachRow' })).json<Row>()) as readonly Row[]),
    send: (query, bytes) =>
      guarded(async () => {
        const { stream } = await client.exec({ query, values: Readable.from(bytes, { objectMode: false }) });
        for await (const _ of stream);
      }),
    fetch: (query, parameters, take) =>
      guarded(async () => {
        const { stream } = await client.exec({ query, query_params: parameters });
        for await (const bytes of stream) take(bytes as Buffer);
      }),
    close: () => client.close(),
  };
}

/** `address` is `http(s)://user:password@host:port/database`. */
export async function openClickHouse(address: string): Promise<ClickHouse> {
  const url = addressOf(address);
  const { createClient, ClickHouseLogLevel } = await import('@clickhouse/client');
  const client = createClient({
    url: url.origin,
    username: decodeURIComponent(url.username) || 'default',
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'default',
    application: 'mercato',
    request_timeout: LONGEST_MS,
    clickhouse_settings: SETTINGS,
    log: { level: ClickHouseLogLevel.OFF },
  });
  return over(client, url.host);
}
