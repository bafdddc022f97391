// What lies in ClickHouse. An edition is the careers of one lens; it is filled and derived beside those that are read, and marked when it is whole.
// On a cluster, whose tables are Distributed, every shard derives its own people.

import { type CareerRules, RULES } from '../../model/career.ts';
import type { Lens } from '../../model/career-views.ts';
import { type ClickHouse, sqlOf } from './clickhouse.ts';

const TABLES = ['authorships', 'spells', 'flows', 'lengths'] as const;
const BY_PERSON: ReadonlySet<string> = new Set(['authorships', 'spells']);
const PARTS = 16;
/** Of each lens: somebody may still be reading the last but one. */
const KEPT = 2;
/** What has not become whole by then was given up. */
const UNFINISHED_HOURS = 24;

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

/** Spells, flows and lengths from the authorships of an edition. */
export async function deriveEdition(house: ClickHouse, edition: number, clustered: boolean, rules: CareerRules = RULES): Promise<void> {
  const spells = sqlOf('spells');
  const source = clustered ? `select * from cluster('{cluster}', view(${spells}))` : spells;
  await house.run(`insert into spells ${source}`, { edition, ...rules, authorships: clustered ? 'authorships_here' : 'authorships' });
  await house.run(sqlOf('flows'), { edition });
  await house.run(sqlOf('lengths'), { edition });
}

const partitionsOf = (table: string, edition: number): readonly string[] =>
  BY_PERSON.has(table) ? Array.from({ length: PARTS }, (_, part) => `(${edition}, ${part})`) : [`${edition}`];

export async function dropEdition(house: ClickHouse, edition: number, clustered: boolean): Promise<void> {
  for (const table of TABLES) {
    const drops = partitionsOf(table, edition).map((partition) => `drop partition ${partition}`);
    await house.run(`alter table ${clustered ? `${table}_here on cluster '{cluster}'` : table} ${drops.join(', ')}`);
  }
}

/** The newest whole edition of such rows. */
export async function editionOf(house: ClickHouse, content: string): Promise<number | null> {
  const [row] = await house.rows<[number]>(
    'select toFloat64(edition) from editions where content = {content:String} group by edition having max(whole) = 1 order by max(made) desc limit 1',
    { content },
  );
  return row?.[0] ?? null;
}

/** Before its first row, and again when it is whole. */
export async function note(house: ClickHouse, edition: number, lens: Lens, content: string, whole: boolean): Promise<void> {
  await house.run('insert into editions (edition, lens, content, whole) values ({edition:UInt64}, {lens:String}, {content:String}, {whole:UInt8})', {
    edition,
    lens,
    content,
    whole: whole ? 1 : 0,
  });
}

/** Empties the editions of a lens that nobody needs any more: all but the last ones, and what was given up. */
export async function dropOld(house: ClickHouse, lens: Lens, clustered: boolean): Promise<void> {
  const editions = await house.rows<[number, number, number]>(
    `select toFloat64(edition), max(whole) as state, max(made) < now() - interval ${UNFINISHED_HOURS} hour
     from editions where lens = {lens:String} group by edition having state < 2 order by max(made) desc`,
    { lens },
  );
  const old = [...editions.filter(([, whole]) => whole === 1).slice(KEPT), ...editions.filter(([, whole, late]) => whole === 0 && late === 1)];
  for (const [edition] of old) {
    await dropEdition(house, edition, clustered);
    await house.run('insert into editions (edition, lens, whole) values ({edition:UInt64}, {lens:String}, 2)', { edition, lens });
  }
}
