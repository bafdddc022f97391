// Parts → who is who and who was where: tables in `careers/derived`, made anew when parts or rules have changed. Spells are not stored: the
// kernel makes them of the rows, by any grouping of organisations, faster than they could be read.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Appender, openDuck, sqlText } from './duck.ts';
import { type Loaded, mentionsOf, type Records, type ResolverOf, readRecords } from './load.ts';
import type { Owners } from './owners.ts';
import { careersFolder, importsIn, manifestAt, tableOf } from './parts.ts';
import { groupBy, groupOf, type Mentions } from './people/mentions.ts';
import { nameTable } from './people/names.ts';
import { BASES, type People, resolvePeople } from './people/people.ts';
import { type RepairCounts, repairPlaces } from './repair.ts';

/** Raised when rules change what is derived. */
const RULES_VERSION = 6;
const NO_RULE = BASES.indexOf('alone');

export const derivedAt = (home: string, table: string): string => join(careersFolder(home), 'derived', `${table}.parquet`);
const stampAt = (home: string): string => join(careersFolder(home), 'derived', 'made-of.json');

interface DerivedTable {
  readonly columns: string;
  readonly order: string;
}

const TABLES = {
  people: {
    columns: 'person integer, id varchar, name varchar, key varchar, ids varchar, papers integer, first smallint, last smallint, basis varchar, score float',
    order: 'person',
  },
  organisations: { columns: 'org integer, key varchar, name varchar, country varchar, sector varchar, known boolean', order: 'org' },
  rows: { columns: 'person integer, org integer, year smallint, paper bigint', order: 'person, year, org, paper' },
  totals: {
    columns:
      'papers integer, authorships integer, placed integer, nameless integer, with_id integer, alone integer, misordered integer, moved integer, set_aside integer, placed_by_evidence integer',
    order: 'papers',
  },
} as const satisfies Readonly<Record<string, DerivedTable>>;

const made = (home: string, known: string): string => JSON.stringify({ rules: RULES_VERSION, known, parts: importsIn(home).parts });

/**
 * What the derived tables were made of; null where there are none, or where they are older than the parts or than what is known of
 * organisations beside them, of which `known` is a digest.
 */
export function stampOf(home: string, known: string): string | null {
  const stamp = existsSync(stampAt(home)) ? readFileSync(stampAt(home), 'utf8') : null;
  return stamp === made(home, known) ? stamp : null;
}

/** The files that the stamp hangs on: while they stay as they are, so does it. */
export const stampFiles = (home: string): readonly string[] => [stampAt(home), manifestAt(home)];

export const isDerived = (home: string, known: string): boolean => stampOf(home, known) !== null;

interface Person {
  readonly names: Map<number, number>;
  readonly ids: Set<string>;
  papers: number;
  first: number;
  last: number;
  basis: number;
  score: number;
  readonly anchor: number;
}

/** One person of the mentions that are theirs. */
function gather(own: Uint32Array, { mentions, until, ids }: Loaded, { basis, score }: People): Person {
  const of: Person = { names: new Map(), ids: new Set(), papers: own.length, first: 9999, last: 0, basis: NO_RULE, score: 1, anchor: own[0] as number };
  for (const i of own) {
    of.names.set(mentions.written[i] as number, (of.names.get(mentions.written[i] as number) ?? 0) + 1);
    for (let at = mentions.idsAt[i] as number; at < (mentions.idsAt[i + 1] as number); at++) of.ids.add(ids[mentions.ids[at] as number] ?? '');
    of.first = Math.min(of.first, mentions.year[i] as number);
    of.last = Math.max(of.last, until[i] as number);
    const [how, sure] = [basis[i] as number, score[i] as number];
    if (how !== NO_RULE && sure <= of.score) [of.basis, of.score] = [how, sure];
  }
  return of;
}

const shortDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Stays the same while the first mention, or the first id, is theirs. */
function idOf(person: Person, key: string, { paperId, position }: Loaded): string {
  const anchor = [...person.ids].sort()[0] ?? `${String(paperId[person.anchor])}/${position[person.anchor]}`;
  return `${key.replaceAll(' ', '-') || 'name'}-${shortDigest(anchor)}`;
}

/** Answers how many have an id, and how many are a name printed once. */
function addPeople(appender: Appender, loaded: Loaded, people: People): { readonly withId: number; readonly alone: number } {
  const own = groupBy(people.person, loaded.mentions.count);
  let [withId, alone] = [0, 0];
  for (let number = 0; number < people.count; number++) {
    const person = gather(groupOf(own, number), loaded, people);
    if (person.ids.size > 0) withId++;
    else if (person.papers === 1) alone++;
    const [[printed] = [0]] = [...person.names].sort(([a, many], [b, more]) => more - many || a - b);
    const key = loaded.nameKeys[loaded.mentions.name[person.anchor] as number] ?? '';
    const ids = person.ids.size === 0 ? null : [...person.ids].sort().join(' ');
    const { papers, first, last, basis, score } = person;
    appender.add([number, idOf(person, key, loaded), loaded.printed[printed] ?? '', key, ids, papers, first, last, BASES[basis] ?? '', score]);
  }
  return { withId, alone };
}

/** One row for each mention, organisation and year; a post of several years is there in each. */
function addRows(appender: Appender, { mentions, until, paperId }: Loaded, { person }: People): number {
  let placed = 0;
  for (let i = 0; i < mentions.count; i++) {
    const [from, to] = [mentions.orgsAt[i] as number, mentions.orgsAt[i + 1] as number];
    if (to > from) placed++;
    for (let at = from; at < to; at++)
      for (let year = mentions.year[i] as number; year <= (until[i] as number); year++)
        appender.add([person[i] as number, mentions.orgs[at] as number, year, paperId[i] as bigint]);
  }
  return placed;
}

/** Writes the tables one after the other: each is in memory alone. */
async function write(home: string, loaded: Loaded, people: People, { misordered, moved, setAside, placed: byEvidence }: RepairCounts): Promise<void> {
  const duck = await openDuck(careersFolder(home));
  const into = async (table: keyof typeof TABLES, add: (appender: Appender) => void): Promise<void> => {
    const { columns, order } = TABLES[table];
    await duck.run(`create table ${table} (${columns})`);
    const appender = await duck.appender(table);
    add(appender);
    appender.close();
    const path = derivedAt(home, table);
    await duck.run(`copy (from ${table} order by ${order}) to ${sqlText(`${path}.new`)} (format parquet, compression zstd)`);
    await duck.run(`drop table ${table}`);
  };
  try {
    let [counts, placed] = [{ withId: 0, alone: 0 }, 0];
    await into('people', (appender) => (counts = addPeople(appender, loaded, people)));
    await into('organisations', (appender) =>
      loaded.organisations.forEach(({ key, name, country, sector, known }, org) => appender.add([org, key, name, country, sector, known])),
    );
    await into('rows', (appender) => (placed = addRows(appender, loaded, people)));
    const { withId, alone } = counts;
    await into('totals', (appender) =>
      appender.add([
        new Set(loaded.mentions.paper).size,
        loaded.mentions.count,
        placed,
        loaded.nameless,
        withId,
        alone,
        misordered,
        moved,
        setAside,
        byEvidence,
      ]),
    );
  } finally {
    duck.close();
  }
  for (const table of Object.keys(TABLES)) renameSync(`${derivedAt(home, table)}.new`, derivedAt(home, table));
}

/** What is known of organisations beside the records. */
export interface Rules {
  readonly resolverOf: ResolverOf;
  readonly owners: Owners;
}

/** A part is evidence for who somebody is as much as the whole. */
const asWholes = ({ whole }: Loaded, mentions: Mentions): Mentions => ({
  ...mentions,
  orgs: mentions.orgs.map((org) => whole[org] as number),
  listed: mentions.listed.map((org) => whole[org] as number),
});

async function read(home: string, papers: string, authorships: string, resolverOf: ResolverOf): Promise<Records> {
  const duck = await openDuck(careersFolder(home));
  try {
    return await readRecords(duck, papers, authorships, resolverOf);
  } finally {
    duck.close();
  }
}

/** DuckDB is closed before anything is made of what was read: it gives its memory back. */
async function load(home: string, papers: string, authorships: string, { resolverOf, owners }: Rules): Promise<Loaded> {
  return mentionsOf(await read(home, papers, authorships, resolverOf), owners);
}

/** Makes the derived tables if they are not those of the parts and of what is `known`. False: there is nothing to make them of. */
export async function deriveTables(home: string, known: string, rules: () => Rules): Promise<boolean> {
  const imports = importsIn(home);
  const [papers, authorships] = [tableOf(home, imports, 'papers'), tableOf(home, imports, 'authorships')];
  if (papers === null || authorships === null) return false;
  if (isDerived(home, known)) return true;
  const stamp = made(home, known);
  mkdirSync(join(careersFolder(home), 'derived'), { recursive: true });
  const loaded = await load(home, papers, authorships, rules());
  const names = nameTable(loaded.nameKeys);
  const { mentions, counts } = repairPlaces(loaded.mentions, names, loaded.doubts);
  const people = resolvePeople(asWholes(loaded, mentions), names, loaded.organisations.length);
  await write(home, { ...loaded, mentions }, people, counts);
  writeFileSync(stampAt(home), stamp);
  return true;
}
