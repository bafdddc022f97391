// Engines that derive the same careers beside the kernel. Each is given the table, then runs `query.sql`; ClickHouse runs what Mercato sends it.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { findClickHouse, startClickHouse } from '../../scripts/clickhouse.ts';
import { findPostgres, startPostgres, stopPostgres } from '../../scripts/postgres.ts';
import { openDuck } from '../../src/careers/duck.ts';
import { openClickHouse } from '../../src/careers/engines/clickhouse.ts';
import { deriveEdition, prepare } from '../../src/careers/engines/editions.ts';

export interface Counts {
  readonly spells: number;
  readonly flows: number;
  readonly moves: number;
}

export interface Peer {
  derive(): unknown;
  /** Sorts the table by person and year, where that is asked for. */
  readonly sort?: () => unknown;
  readonly cpuMs?: () => number;
  counts(): Promise<Counts>;
  close(): Promise<void>;
}

/** The table, and a folder to work in. */
export interface World {
  readonly rows: number;
  readonly parquet: string;
  readonly folder: string;
}

type OpenPeer = (world: World) => Promise<Peer | null>;

const QUERY = readFileSync(new URL('./query.sql', import.meta.url), 'utf8');
const COUNTS = 'select (select count(*) from spells) as spells, (select count(*) from flows) as flows, (select sum(people) from flows) as moves';
const countsOf = (row: Readonly<Record<string, unknown>> = {}): Counts => ({
  spells: Number(row['spells']),
  flows: Number(row['flows']),
  moves: Number(row['moves']),
});

const folderIn = ({ folder }: World, name: string): string => {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
};

/** Hundredths of a second that a process has worked, with those of its children that have ended. */
function ticksOf(pid: number): { readonly parent: number; readonly ticks: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, ticks: [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0) };
  } catch {
    return { parent: 0, ticks: 0 };
  }
}

/** Processor time of a process and its children. */
function cpuMsOf(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => ticksOf(Number(name))).filter(({ parent }) => parent === pid); // biome-ignore format: one line
  return children.reduce((sum, { ticks }) => sum + ticks, ticksOf(pid).ticks) * 10;
}

/** May spill to disk. */
const duckDb: OpenPeer = async (world) => {
  const duck = await openDuck('the benchmark', { threads: 2, memory: '8GB' });
  await duck.run(`set temp_directory = '${folderIn(world, 'duckdb')}'`);
  await duck.run(`create table authorships as from '${world.parquet}'`);
  return {
    derive: () => duck.run(QUERY),
    sort: async () => {
      await duck.run('create or replace table sorted as from authorships order by person, year');
      await duck.run('drop table sorted');
    },
    counts: async () => countsOf((await duck.rows(COUNTS))[0]),
    close: async () => duck.close(),
  };
};

const postgres: OpenPeer = async (world) => {
  const bin = findPostgres();
  if (!bin) return null;
  const folder = mkdtempSync(join(tmpdir(), 'mercato-bench-postgres-'));
  const client = new Client({ connectionString: await startPostgres(bin, folder) });
  await client.connect();
  await client.query(`set work_mem = '1GB'; set max_parallel_workers_per_gather = 1; set jit = off; set client_min_messages = error`);
  await client.query('create unlogged table authorships (person integer, org integer, year smallint)');
  const csv = join(world.folder, 'authorships.csv');
  const duck = await openDuck('the benchmark');
  await duck.run(`copy (from '${world.parquet}') to '${csv}' (header false)`);
  duck.close();
  await client.query(`copy authorships from '${csv}' (format csv)`);
  await client.query('analyze authorships');
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  return {
    derive: () => client.query(QUERY),
    cpuMs: () => cpuMsOf(pid),
    counts: async () => countsOf((await client.query(COUNTS)).rows[0]),
    close: async () => {
      await client.end();
      await stopPostgres(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const sqlite: OpenPeer = async (world) => {
  const database = new DatabaseSync(':memory:');
  database.exec('pragma temp_store = memory; pragma cache_size = -2000000; create table authorships (person integer, org integer, year integer); begin');
  const insert = database.prepare('insert into authorships values (?, ?, ?)');
  const columns = [new Uint32Array(world.rows), new Uint32Array(world.rows), new Uint16Array(world.rows)] as const;
  const duck = await openDuck('the benchmark');
  await duck.fill(`select person, org, year from '${world.parquet}'`, columns);
  duck.close();
  for (let i = 0; i < world.rows; i++) insert.run(columns[0][i] ?? 0, columns[1][i] ?? 0, columns[2][i] ?? 0);
  database.exec('commit; analyze');
  return {
    derive: () => database.exec(QUERY),
    counts: async () => countsOf(database.prepare(COUNTS).get()),
    close: async () => database.close(),
  };
};

const clickHouse: OpenPeer = async (world) => {
  const engine = findClickHouse();
  if (!engine) return null;
  const running = await startClickHouse(engine, folderIn(world, 'clickhouse'));
  const house = await openClickHouse(running.url);
  await prepare(house);
  await house.run(`insert into authorships select 1, person, org, year from file('${world.parquet}')`);
  return {
    derive: async () => {
      for (const table of ['spells', 'flows', 'lengths']) await house.run(`truncate table ${table}`);
      await deriveEdition(house, 1, false);
    },
    cpuMs: () => cpuMsOf(running.pid),
    counts: async () => {
      const [[spells, flows, moves] = []] = await house.rows<[number, number, number]>(COUNTS);
      return { spells: Number(spells), flows: Number(flows), moves: Number(moves) };
    },
    close: async () => {
      await house.close();
      await running.stop();
    },
  };
};

/** With the most rows that each is asked to derive: more would take the others too long to be waited for. */
export const PEERS: readonly { readonly name: string; readonly open: OpenPeer; readonly atMost: number }[] = [
  { name: 'DuckDB', open: duckDb, atMost: Number.POSITIVE_INFINITY },
  { name: 'ClickHouse', open: clickHouse, atMost: 10_000_000 },
  { name: 'PostgreSQL', open: postgres, atMost: 10_000_000 },
  { name: 'SQLite', open: sqlite, atMost: 10_000_000 },
];
