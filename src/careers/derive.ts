// Parts → who is who and who was where: tables in `careers/derived`, made anew when parts or rules have changed. Spells are not stored: the
// kernel makes them of the rows, by any grouping of organisations, faster than they could be read.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Appender, type Duck, openDuck, sqlText } from './duck.ts';
import { type Loaded, loadMentions, type ResolverOf } from './load.ts';
import type { Owners } from './owners.ts';
import { careersFolder, importsIn, tableOf } from './parts.ts';
import type { Mentions } from './people/mentions.ts';
import { nameTable } from './people/names.ts';
import { BASES, type People, resolvePeople } from './people/people.ts';
import { type RepairCounts, repairPlaces } from './repair.ts';

/** Raised when rules change what is derived. */
const RULES_VERSION = 6;
const NO_RULE = BASES.indexOf('alone');

export const derivedAt = (home: string, table: string): string => join(careersFolder(home), 'derived', `${table}.parquet`);
const stampAt = (home: string): string => join(careersFolder(home), 'derived', 'made-of.json');

const SCHEMA = `
  create or replace table people (person integer, id varchar, name varchar, key varchar, ids varchar, papers integer, first smallint, last smallint, basis varchar, score float);
  create or replace table organisations (org integer, key varchar, name varchar, country varchar, sector varchar, known boolean);
  create or replace table rows (person integer, org integer, year smallint, paper bigint);
  create or replace table totals (papers integer, authorships integer, placed integer, nameless integer, with_id integer, alone integer, misordered integer, moved integer, set_aside integer, placed_by_evidence integer);
`;
const TABLES: Readonly<Record<string, string>> = { people: 'person', organisations: 'org', rows: 'person, year, org, paper', totals: 'papers' };

const made = (home: string): string => JSON.stringify({ rules: RULES_VERSION, parts: importsIn(home).parts });

/** What the derived tables were made of; null where there are none, or where they are older than the parts. */
export function stampOf(home: string): string | null {
  const stamp = existsSync(stampAt(home)) ? readFileSync(stampAt(home), 'utf8') : null;
  return stamp === made(home) ? stamp : null;
}

export const isDerived = (home: string): boolean => stampOf(home) !== null;

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

function gatherPeople({ mentions, until, ids }: Loaded, { count, person, basis, score }: People): readonly Person[] {
  const people = Array.from<Person | undefined>({ length: count });
  for (let i = 0; i < mentions.count; i++) {
    const who = person[i] as number;
    const of = (people[who] ??= { names: new Map(), ids: new Set(), papers: 0, first: 9999, last: 0, basis: NO_RULE, score: 1, anchor: i });
    of.names.set(mentions.written[i] as number, (of.names.get(mentions.written[i] as number) ?? 0) + 1);
    for (let at = mentions.idsAt[i] as number; at < (mentions.idsAt[i + 1] as number); at++) of.ids.add(ids[mentions.ids[at] as number] ?? '');
    of.papers++;
    of.first = Math.min(of.first, mentions.year[i] as number);
    of.last = Math.max(of.last, until[i] as number);
    const [how, sure] = [basis[i] as number, score[i] as number];
    if (how !== NO_RULE && sure <= of.score) [of.basis, of.score] = [how, sure];
  }
  return people.filter((found) => found !== undefined);
}

const shortDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Stays the same while the first mention, or the first id, is theirs. */
function idOf(person: Person, key: string, { paperId, position }: Loaded): string {
  const anchor = [...person.ids].sort()[0] ?? `${String(paperId[person.anchor])}/${position[person.anchor]}`;
  return `${key.replaceAll(' ', '-') || 'name'}-${shortDigest(anchor)}`;
}

function addPeople(appender: Appender, people: readonly Person[], loaded: Loaded): void {
  people.forEach((person, number) => {
    const [[printed] = [0]] = [...person.names].sort(([a, many], [b, more]) => more - many || a - b);
    const key = loaded.nameKeys[loaded.mentions.name[person.anchor] as number] ?? '';
    const ids = person.ids.size === 0 ? null : [...person.ids].sort().join(' ');
    const { papers, first, last, basis, score } = person;
    appender.add([number, idOf(person, key, loaded), loaded.printed[printed] ?? '', key, ids, papers, first, last, BASES[basis] ?? '', score]);
  });
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

async function fill(duck: Duck, loaded: Loaded, people: People, { misordered, moved, setAside, placed: byEvidence }: RepairCounts): Promise<void> {
  await duck.run(SCHEMA);
  const into = async (table: string, add: (appender: Appender) => void): Promise<void> => {
    const appender = await duck.appender(table);
    add(appender);
    appender.close();
  };
  const gathered = gatherPeople(loaded, people);
  await into('people', (appender) => addPeople(appender, gathered, loaded));
  await into('organisations', (appender) =>
    loaded.organisations.forEach(({ key, name, country, sector, known }, org) => appender.add([org, key, name, country, sector, known])),
  );
  let placed = 0;
  await into('rows', (appender) => (placed = addRows(appender, loaded, people)));
  const withId = gathered.filter(({ ids }) => ids.size > 0).length;
  const alone = gathered.filter(({ ids, papers }) => ids.size === 0 && papers === 1).length;
  await into('totals', (appender) =>
    appender.add([new Set(loaded.mentions.paper).size, loaded.mentions.count, placed, loaded.nameless, withId, alone, misordered, moved, setAside, byEvidence]),
  );
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

/** Makes the derived tables if they are not those of the parts. False: there is nothing to make them of. */
export async function deriveTables(home: string, rules: () => Rules): Promise<boolean> {
  const imports = importsIn(home);
  const [papers, authorships] = [tableOf(home, imports, 'papers'), tableOf(home, imports, 'authorships')];
  if (papers === null || authorships === null) return false;
  if (isDerived(home)) return true;
  const stamp = made(home);
  mkdirSync(join(careersFolder(home), 'derived'), { recursive: true });
  const duck = await openDuck(careersFolder(home));
  try {
    const { resolverOf, owners } = rules();
    const loaded = await loadMentions(duck, papers, authorships, resolverOf, owners);
    const names = nameTable(loaded.nameKeys);
    const { mentions, counts } = repairPlaces(loaded.mentions, names, loaded.doubts);
    await fill(duck, { ...loaded, mentions }, resolvePeople(asWholes(loaded, mentions), names, loaded.organisations.length), counts);
    for (const [table, order] of Object.entries(TABLES)) {
      const path = derivedAt(home, table);
      await duck.run(`copy (from ${table} order by ${order}) to ${sqlText(`${path}.new`)} (format parquet, compression zstd)`);
      renameSync(`${path}.new`, path);
    }
  } finally {
    duck.close();
  }
  writeFileSync(stampAt(home), stamp);
  return true;
}
