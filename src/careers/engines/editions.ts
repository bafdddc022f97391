// What lies in ClickHouse. An edition is what one import has left; it is filled and derived beside the one that is read. On a cluster, whose tables
// are Distributed, every shard derives its own people.

import { type CareerRules, RULES } from '../../model/career.ts';
import type { Lens } from '../../model/career-views.ts';
import { type ClickHouse, sqlOf } from './clickhouse.ts';

const TABLES = ['authorships', 'spells', 'flows', 'lengths'] as const;
const BY_PERSON: ReadonlySet<string> = new Set(['authorships', 'spells']);
const PARTS = 16;

/** Does somebody run a cluster? Then its tables are there, made by `sql/cluster.sql`. */
async function isClustered(house: ClickHouse): Promise<boolean> {
  const [row] = await house.rows<[string]>(`select engine from system.tables where database = currentDatabase() and name = 'authorships'`);
  return row?.[0] === 'Distributed';
}

/** The tables, if there are none. Answers whether they are those of a cluster. */
export async function prepare(house: ClickHouse): Promise<boolean> {
  if (await isClustered(house)) return true;
  await house.run(sqlOf('tables'));
  return false;
}

/** Spells, flows and lengths of one lens, from the authorships of the edition. */
export async function deriveLens(house: ClickHouse, edition: string, lens: Lens, clustered: boolean, rules: CareerRules = RULES): Promise<void> {
  const spells = sqlOf('spells');
  const source = clustered ? `select * from cluster('{cluster}', view(${spells}))` : spells;
  await house.run(`insert into spells ${source}`, { edition, lens, ...rules, authorships: clustered ? 'authorships_here' : 'authorships' });
  await house.run(sqlOf('flows'), { edition, lens });
  await house.run(sqlOf('lengths'), { edition, lens });
}

const partitionsOf = (table: string, edition: string): readonly string[] =>
  BY_PERSON.has(table) ? Array.from({ length: PARTS }, (_, part) => `('${edition}', ${part})`) : [`'${edition}'`];

/** Empties an edition: one that nobody reads any more, or what an interrupted import has left. */
export async function dropEdition(house: ClickHouse, edition: string, clustered: boolean): Promise<void> {
  for (const table of TABLES) {
    const drops = partitionsOf(table, edition).map((partition) => `drop partition ${partition}`);
    await house.run(`alter table ${clustered ? `${table}_here on cluster '{cluster}'` : table} ${drops.join(', ')}`);
  }
}
