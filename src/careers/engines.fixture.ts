// What careers are derived with: the kernel, and ClickHouse where its engine is installed. All give rows of the same shape.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findClickHouse, type RunningClickHouse, startClickHouse } from '../../scripts/clickhouse.ts';
import { type Authorships, type CareerRules, type Careers, LENGTHS, RULES } from '../model/career.ts';
import { type ClickHouse, openClickHouse, sqlOf } from './engines/clickhouse.ts';
import { deriveEdition, dropEdition, prepare } from './engines/editions.ts';
import { readCareers, sendRows } from './engines/remote.ts';
import { deriveCareers } from './kernel.ts';
import type { NaiveSpell, Row } from './reference.fixture.ts';

export interface Derived {
  readonly spells: readonly NaiveSpell[];
  /** From, to, year, people. */
  readonly flows: readonly (readonly [number, number, number, number])[];
  /** Organisation, length, ended, people. */
  readonly lengths: readonly (readonly [number, number, number, number])[];
}

export interface CareersEngine {
  readonly name: string;
  start(): Promise<void>;
  derive(rows: readonly Row[], rules?: CareerRules): Promise<Derived>;
  stop(): Promise<void>;
}

export const columnsOf = (rows: readonly Row[]): Authorships => ({
  person: Uint32Array.from(rows, ({ person }) => person),
  org: Uint32Array.from(rows, ({ org }) => org),
  year: Uint16Array.from(rows, ({ year }) => year),
});

export const spellsOf = ({ spells }: Careers): NaiveSpell[] =>
  Array.from(spells.person, (person, i) => ({
    person,
    org: spells.org[i] as number,
    first: spells.first[i] as number,
    last: spells.last[i] as number,
    marks: spells.marks[i] as number,
    from: spells.from[i] as number,
    fromLast: spells.fromLast[i] as number,
  }));

function lengthsOf({ lengths: { open, ended } }: Careers): Derived['lengths'] {
  const found: [number, number, number, number][] = [];
  open.forEach((stillOpen, cell) => {
    const [org, length] = [Math.floor(cell / LENGTHS), cell % LENGTHS];
    if (stillOpen > 0) found.push([org, length, 0, stillOpen]);
    if (ended[cell]) found.push([org, length, 1, ended[cell]]);
  });
  return found;
}

const derivedOf = (careers: Careers): Derived => {
  const { from, to, year, people } = careers.flows;
  return {
    spells: spellsOf(careers),
    flows: Array.from(from, (origin, i) => [origin, to[i] as number, year[i] as number, people[i] as number] as const),
    lengths: lengthsOf(careers),
  };
};

export const KERNEL: CareersEngine = {
  name: 'the kernel',
  start: async () => undefined,
  derive: async (rows, rules = RULES) => derivedOf(await deriveCareers(columnsOf(rows), { rules, threads: 0 })),
  stop: async () => undefined,
};

const ENGINE = findClickHouse();
export const NO_CLICKHOUSE = '(skipped without the engine of ClickHouse: `npm test` installs it, or set CHDB)';
export const hasClickHouse = ENGINE !== null;

/** A server of its own, with a database named by its address. */
export async function newClickHouse(): Promise<RunningClickHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-clickhouse-'));
  const running = await startClickHouse(ENGINE ?? '', folder);
  const house = await openClickHouse(running.url);
  await house.run('create database careers');
  await house.close();
  return {
    ...running,
    url: running.url.replace(/\w+$/, 'careers'),
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `cluster.sql`, on one server that has nobody to copy to. */
export const CLUSTER = sqlOf('cluster').replaceAll(/ReplicatedMergeTree\([^)]*\)/g, 'MergeTree');

function inClickHouse(name: string, tables: string): CareersEngine {
  let [running, house, clustered, editions]: [RunningClickHouse | null, ClickHouse | null, boolean, number] = [null, null, false, 0];
  return {
    name,
    start: async () => {
      running = await newClickHouse();
      house = await openClickHouse(running.url);
      await house.run(tables);
      clustered = await prepare(house);
    },
    derive: async (rows, rules = RULES) => {
      if (!house) throw new Error('not started');
      const edition = ++editions;
      await sendRows(house, edition, columnsOf(rows));
      await deriveEdition(house, edition, clustered, rules);
      const derived = derivedOf(await readCareers(house, edition, 1 + Math.max(...rows.map(({ org }) => org))));
      await dropEdition(house, edition, clustered);
      return derived;
    },
    stop: async () => {
      await house?.close();
      await running?.stop();
    },
  };
}

export const CLICKHOUSE = inClickHouse('ClickHouse', sqlOf('tables'));
export const CLICKHOUSE_CLUSTER = inClickHouse('ClickHouse, as a cluster', CLUSTER);
