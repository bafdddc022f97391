// PostgreSQL: a pool of connections to one database, whose tables are those of SQLite. Columns of text are in byte order, as there, so that
// what is derived is the same to the byte whatever the language of the server.

import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import { type ClientConfig, Pool, type PoolClient, types as parsers } from 'pg';
import { Fault } from '../base/fault.ts';
import { type Bulk, type Cell, type Engine, type Session, sessionOn, type Value } from './engine.ts';
import { LEDGER, newer, type Schema, textOf } from './migrate.ts';
import { faultOf } from './postgres-errors.ts';
import { postgresFinder } from './postgres-find.ts';
import { postgresLoading } from './postgres-load.ts';
import { Names } from './postgres-names.ts';
import { postgresSharing } from './postgres-sketches.ts';
import type { Tables } from './schema.ts';
import type { EngineOptions } from './sqlite.ts';
import { KEPT } from './tables.ts';

/** SQLite's words in those of PostgreSQL. References are looked at when the transaction ends, as `tx` gets its row last. */
const translated = (text: string): string =>
  text
    .replace(/\) strict(?:, without rowid)?;/g, ');')
    .replace(/^(\s+\w+\s+)integer\b/gm, '$1bigint')
    .replace(/^(\s+\w+\s+)real\b/gm, '$1double precision')
    .replace(/^(\s+\w+\s+)blob\b/gm, '$1bytea')
    .replace(/^(\s+\w+\s+)text\b/gm, '$1text collate "C"')
    .replace(/\breferences (\w+)/g, 'references $1 deferrable initially deferred');

/** The address without its password, to be shown. Fault `ledger-address`. */
export function placeOf(address: string): string {
  const url = URL.parse(address);
  if (!url || url.pathname.length < 2)
    throw new Fault('ledger-address', 'MERCATO_DATABASE_URL is no address of a PostgreSQL database', { what: 'MERCATO_DATABASE_URL' });
  url.password = '';
  url.search = '';
  return url.href;
}

export const isPostgres = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place);

// Counts and sums come as text, since they could be too large for a number; here they are not.
const BIGINT = 20;
const NUMERIC = 1700;
const types: NonNullable<ClientConfig['types']> = {
  getTypeParser: (oid: number) => (oid === BIGINT || oid === NUMERIC ? Number : (parsers.getTypeParser as (type: number) => (text: string) => unknown)(oid)),
};

const CONNECTIONS = 8;
const CONNECT_MS = 10_000;

/** What each connection is opened with. A page read out of order is taken to cost hardly more than the next one, as it does without turning disks. */
const settingsOf = ({ readonly, busyTimeoutMs }: EngineOptions): string =>
  [
    `lock_timeout=${busyTimeoutMs}`,
    `default_transaction_read_only=${readonly ? 'on' : 'off'}`,
    'default_transaction_isolation=read\\ committed',
    'jit=off',
    'random_page_cost=1.1',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/** A pool whose errors are faults, in the shape that Kysely asks for. */
function poolOf(address: string, place: string, options: EngineOptions, names: Names) {
  const pool = new Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'mercato',
    options: settingsOf(options),
    types,
  });
  // A connection that is lost while nobody uses it is replaced by the next one.
  pool.on('error', () => {});
  const known = new WeakMap<PoolClient, Faulty>();
  const connect = async (): Promise<Faulty> => {
    const client = await pool.connect().catch((error: unknown) => Promise.reject(faultOf(error, place)));
    const faulty = known.get(client) ?? new Faulty(client, place, names);
    known.set(client, faulty);
    return faulty;
  };
  return { options: pool.options, connect, end: () => pool.end() };
}

class Faulty implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly query: PostgresPoolClient['query'];

  constructor(client: PoolClient, place: string, names: Names) {
    this.#client = client;
    const query = (text: string, values: readonly unknown[]) => {
      const name = names.of(text);
      return client.query({ text, values: [...values], ...(name && { name }) }).catch((error: unknown) => Promise.reject(faultOf(error, place)));
    };
    // The other form, with a cursor, is never asked for.
    this.query = query as unknown as PostgresPoolClient['query'];
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }
}

const ROWS_AT_ONCE = 1000;

const cellOf = (value: Value): Cell =>
  value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : typeof value === 'string' ? value.toWellFormed() : (value ?? null);

/** All rows as one value: the server reads them faster than a list of thousands, and needs no plan for each length of it. */
const BY_JSON: Bulk = {
  rows: () => ROWS_AT_ONCE,
  statement: (table, columns, rows) => {
    const names = columns.join(', ');
    const objects = rows.map((row) => Object.fromEntries(columns.map((column) => [column, cellOf(row[column])])));
    return {
      text: `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, cast(? as json)) on conflict do nothing`,
      values: [JSON.stringify(objects)],
    };
  },
};

const PLACED = new Map<string, string>();

/** `$1`, `$2` in the place of `?`. */
function placed(text: string): string {
  const known = PLACED.get(text);
  if (known !== undefined) return known;
  let n = 0;
  const made = text.replace(/\?/g, () => `$${++n}`);
  if (n <= 64) PLACED.set(text, made);
  return made;
}

/** The number of migrations this database has had, 0 for an empty one. Faults `ledger-newer`, `ledger-not-one`, `ledger-encoding`. */
async function versionOf(session: Session, place: string, schema: Schema): Promise<number> {
  const { table, own } = schema.versioned;
  const found = await session.get(
    `select current_setting('server_encoding') as encoding, to_regclass('${table}') is not null as known,
       exists (select 1 from pg_class where relname in (${own.map((name) => `'${name}'`).join(', ')}) and relnamespace = current_schema()::regnamespace) as used`,
  );
  if (found?.['encoding'] !== 'UTF8')
    throw new Fault('ledger-encoding', `${place} keeps its texts in ${found?.['encoding']}, which cannot hold every name`, { what: place });
  if (!found['known']) {
    if (found['used']) throw new Fault('ledger-not-one', `${place} has tables of another program`, { what: place });
    return 0;
  }
  const version = Number((await session.get(`select version from ${table}`))?.['version']);
  if (version > schema.migrations.length) throw newer(place, version, schema);
  return version;
}

async function migrate(session: Session, place: string, schema: Schema): Promise<void> {
  const { migrations, folder, versioned } = schema;
  const version = await versionOf(session, place, schema);
  if (version === migrations.length) return;
  if (version === 0) await session.run(`create table ${versioned.table} (version bigint not null)`);
  for (const migration of migrations.slice(version)) await session.run(textOf(folder, migration, 'postgres', translated));
  await session.run(`delete from ${versioned.table}`);
  await session.run(`insert into ${versioned.table} (version) values (?)`, [migrations.length]);
}

/** The guards stand aside for what this transaction says of itself. */
async function lifted(session: Session, work: () => Promise<void>): Promise<void> {
  const say = (word: 'on' | 'off') => session.run("select set_config('mercato.erasing', ?, true)", [word]);
  await say('on');
  await work();
  await say('off');
}

const writerOf =
  (db: Kysely<Tables>, schema: Schema): Engine['write'] =>
  (work) =>
    db.transaction().execute(async (own) => {
      const session = sessionOn(own, placed, BY_JSON);
      // The writer's lock, one in each database.
      await session.run('select pg_advisory_xact_lock(?)', [schema.mark]);
      return work(session, own);
    });

async function sweep(db: Kysely<Tables>): Promise<void> {
  for (const { table } of KEPT) await sql`vacuum (full) ${sql.table(table)}`.execute(db);
  await sql`vacuum (full) find_row`.execute(db);
}

/** Opens the database, making or upgrading its tables if need be. Faults `ledger-*`. */
export async function openPostgres(address: string, options: EngineOptions & { readonly create: boolean }): Promise<Engine> {
  const { schema = LEDGER } = options;
  const place = placeOf(address);
  const names = new Names();
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(address, place, options, names) }) });
  const [read, write] = [sessionOn(db, placed, BY_JSON), writerOf(db, schema)];
  try {
    const version = await versionOf(read, place, schema);
    if (version === 0 && !options.create) throw new Fault('ledger-missing', `There is no ledger in ${place}.`, { what: place });
    if (version < schema.migrations.length) {
      if (options.readonly) throw new Fault('ledger-unwritable', `${place} has an older schema and is opened for reading only`, { what: place });
      await write((session) => migrate(session, place, schema));
    }
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    name: 'PostgreSQL',
    place,
    db,
    write,
    read,
    find: postgresFinder(db),
    sharing: postgresSharing,
    anyOf: (values) => sql<string>`(select unnest(cast(${values} as text[])) as value)`,
    lifted,
    loading: postgresLoading,
    sweep: () => sweep(db),
    recount: async () => void (await sql`analyze`.execute(db)),
    spread: (wide) => {
      names.resting = wide;
    },
    bytes: async () => Number((await read.get('select pg_database_size(current_database()) as bytes'))?.['bytes']),
    // The engine keeps its references itself, and its pages with its own tools.
    damages: async () => [],
    close: () => db.destroy(),
  };
}
