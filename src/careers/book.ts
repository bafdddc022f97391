// Careers, opened to look things up in: the rows in memory as columns, papers and names on disk. What a lens shows is derived when it is
// first asked for, and kept.

import { nameKey } from '../base/fold.ts';
import { flowFigures } from '../market/flows.ts';
import { lifetimesOf, retentionCurve } from '../market/retention.ts';
import { type Authorships, NO_ORG, SPELL } from '../model/career.ts';
import type {
  CareerSpell,
  CareersBook,
  CareersSummary,
  CareerView,
  FlowQuery,
  FlowsView,
  Lens,
  MovesQuery,
  MovesView,
  Paper,
  Researcher,
  RetentionQuery,
  RetentionView,
  YearRange,
} from '../model/career-views.ts';
import type { Organisation, Ownership } from '../model/register.ts';
import { derivedAt, isDerived } from './derive.ts';
import { type Duck, openDuck, sqlText } from './duck.ts';
import { byKernel, type DeriveLens } from './engines/remote.ts';
import { firstRow, type LensGroup, type OrganisationRow, type Seen, seeThrough } from './lens.ts';
import { bearersOf, moversOf } from './movers.ts';
import { ENDS, namesakesOf, researcherOf } from './namesakes.ts';
import { type Owners, ownersOf, TODAY } from './owners.ts';
import { careersFolder, importsIn, tableOf } from './parts.ts';
import { personKey } from './people/names.ts';

/** Publications of the last two years are still coming in. */
const PROVISIONAL_YEARS = 2;
const GROUPS = 20;
const CURVES = 8;

interface Opened {
  readonly home: string;
  readonly duck: Duck;
  readonly rows: Authorships;
  readonly paper: BigInt64Array;
  readonly organisations: readonly OrganisationRow[];
  readonly register: readonly Organisation[];
  readonly owners: Owners;
  readonly summary: CareersSummary;
  readonly seen: Map<Lens, Promise<Seen>>;
  readonly derive: DeriveLens;
}

const through = (opened: Opened, lens: Lens): Promise<Seen> => {
  const known = opened.seen.get(lens);
  if (known) return known;
  const { rows, organisations, owners, summary, derive } = opened;
  const made = seeThrough(lens, { rows, organisations, owners, years: summary.years }, derive);
  opened.seen.set(lens, made);
  // A server that did not answer may answer next time.
  made.catch(() => opened.seen.delete(lens));
  return made;
};

/** The group that a name means: by key, by name, by an id or alias of the register; a part or an owned one means its owner. */
function groupCalled(name: string, { groups }: Seen, { register, owners }: Opened): number {
  const wanted = nameKey(name);
  const byKey = groups.findIndex(({ key }) => key === name || key === `register:${name}` || key === `name:${name}`);
  if (byKey >= 0) return byKey;
  const byName = groups.findIndex((group) => nameKey(group.name) === wanted);
  if (byName >= 0) return byName;
  const known = register.find(({ name: own, aliases }) => [own, ...aliases].some((wording) => nameKey(wording) === wanted));
  if (!known) return -1;
  const own = `register:${known.id}`;
  const found = [own, owners.whole(own, TODAY), owners.owner(own, TODAY)].map((wanted) => groups.findIndex(({ key }) => key === wanted));
  return found.find((group) => group >= 0) ?? -1;
}

const within = ({ since, until }: { readonly since?: number | undefined; readonly until?: number | undefined }, all: YearRange): YearRange => ({
  since: Math.max(since ?? all.since, all.since),
  until: Math.min(until ?? all.until, all.until),
});

async function flowsIn(opened: Opened, query: FlowQuery): Promise<FlowsView | null> {
  const { by = 'organisation', org, limit = GROUPS } = query;
  const seen = await through(opened, by);
  const of = org === undefined ? null : groupCalled(org, seen, opened);
  if (of !== null && of < 0) return null;
  const { years: all, provisionalFrom } = opened.summary;
  const years = within(query, all);
  const { groups, cells, moves } = flowFigures(seen.careers.flows, seen.groups, years, limit, of);
  return { by, years, all, provisionalFrom, of: of === null ? null : (groups[0] ?? null), groups: of === null ? groups : groups.slice(1), cells, moves };
}

const MOVES = 200;

async function movesIn(opened: Opened, query: MovesQuery): Promise<MovesView | null> {
  const { by = 'organisation', limit = MOVES } = query;
  const seen = await through(opened, by);
  const [from, to] = [groupCalled(query.from, seen, opened), groupCalled(query.to, seen, opened)];
  if (from < 0 || to < 0) return null;
  const { spells, flows } = seen.careers;
  const years = within(query, opened.summary.years);
  const found: { readonly who: number; readonly between: readonly [number, number] }[] = [];
  for (let i = 0; i < spells.org.length; i++) {
    const [first, last] = [spells.first[i] as number, spells.fromLast[i] as number];
    if (spells.org[i] !== to || spells.from[i] !== from || first < years.since || first > years.until) continue;
    found.push({ who: spells.person[i] as number, between: [Math.min(first, last), Math.max(first, last)] });
  }
  const shown = found.sort((a, b) => b.between[1] - a.between[1] || a.who - b.who).slice(0, limit);
  const rows = shown.length === 0 ? [] : await opened.duck.rows(`select * from people where person in (${shown.map(({ who }) => who).join(', ')})`);
  const byNumber = new Map(rows.map((row) => [Number(row['person']), researcherOf(row)]));
  const groups = flowFigures(flows, seen.groups, years, seen.groups.length, null).groups;
  const group = (number: number) =>
    groups.find(({ key }) => key === seen.groups[number]?.key) ?? { ...(seen.groups[number] as LensGroup), arrivals: 0, departures: 0, net: 0, thin: true };
  return {
    by,
    from: group(from),
    to: group(to),
    years,
    total: found.length,
    rows: shown.flatMap(({ who, between }) => {
      const researcher = byNumber.get(who);
      return researcher ? [{ researcher, between }] : [];
    }),
  };
}

/** Who has most people, where nobody says which. */
function largest({ careers: { spells }, groups }: Seen, years: YearRange, limit: number): readonly number[] {
  const counts = new Uint32Array(groups.length);
  for (let i = 0; i < spells.org.length; i++)
    if ((spells.first[i] as number) >= years.since && (spells.first[i] as number) <= years.until)
      counts[spells.org[i] as number] = (counts[spells.org[i] as number] as number) + 1;
  return Array.from(counts, (_, i) => i)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, limit);
}

async function retentionIn(opened: Opened, query: RetentionQuery): Promise<RetentionView | null> {
  const { by = 'organisation', orgs = [], limit = CURVES } = query;
  const seen = await through(opened, by);
  const { years: all } = opened.summary;
  // Who is there in the first year of the data has been there for nobody knows how long.
  const years = within(query, { ...all, since: all.since + 1 });
  const wanted = orgs.length > 0 ? orgs.map((name) => groupCalled(name, seen, opened)) : largest(seen, years, limit);
  if (wanted.includes(-1)) return null;
  const lifetimes = lifetimesOf(seen.careers.spells, years, null);
  return {
    by,
    years,
    pooled: retentionCurve(
      { key: 'all', name: by === 'country' ? 'All countries' : by === 'sector' ? 'All sectors' : 'All organisations' },
      [...lifetimes.values()].flat(),
    ),
    curves: wanted.map((group) => retentionCurve(seen.groups[group] as LensGroup, lifetimes.get(group) ?? [])),
  };
}

async function researchersIn(opened: Opened, name: string, limit: number): Promise<readonly Researcher[]> {
  const key = personKey(name);
  if (key === '') return [];
  const find = (where: string) => opened.duck.rows(`select * from people where ${where} order by papers desc, first, id limit ${limit}`);
  const exact = await find(`key = ${sqlText(key)}`);
  return (exact.length > 0 ? exact : await find(`starts_with(key, ${sqlText(`${key} `)}) or ends_with(key, ${sqlText(` ${key}`)})`)).map(researcherOf);
}

async function papersOf({ duck }: Opened, ids: readonly bigint[]): Promise<ReadonlyMap<bigint, Paper>> {
  if (ids.length === 0) return new Map();
  const rows = await duck.rows(`select * from papers where id in (${ids.join(', ')})`);
  return new Map(
    rows.map((row) => [row['id'] as bigint, { key: String(row['key']), title: String(row['title']), venue: String(row['venue']), year: Number(row['year']) }]),
  );
}

interface Evidence {
  readonly org: number;
  readonly year: number;
  readonly paper: bigint;
}

/** Under which names the papers of a spell print it, where these are others than that of the group: as they were in its last year. */
function printedAs({ organisations, owners }: Opened, group: LensGroup, rows: readonly Evidence[], last: number): readonly string[] {
  const names = [...new Set(rows.map(({ org }) => org))].map((org) => {
    const { key, name } = organisations[org] as OrganisationRow;
    return owners.called(key, last) ?? name;
  });
  return [...new Set(names)].filter((name) => name !== group.name);
}

function spellsOf(
  opened: Opened,
  { careers: { spells }, groups, groupIn, carried }: Seen,
  who: number,
  rows: readonly Evidence[],
  papers: ReadonlyMap<bigint, Paper>,
): CareerSpell[] {
  const found: CareerSpell[] = [];
  const named = (group: number): { readonly key: string; readonly organisation: string } => {
    const { key, name } = groups[group] as LensGroup;
    return { key, organisation: name };
  };
  for (let i = firstRow(spells.person, who); spells.person[i] === who; i++) {
    const [org, first, last, marks] = [spells.org[i] as number, spells.first[i] as number, spells.last[i] as number, spells.marks[i] as number];
    const [from, fromLast, into] = [spells.from[i] as number, spells.fromLast[i] as number, carried.get(i)];
    const evidence = rows.filter((row) => groupIn(row.org, row.year) === org && row.year >= first && row.year <= last);
    const group = groups[org] as LensGroup;
    found.push({
      ...named(org),
      country: group.country,
      as: printedAs(opened, group, evidence, last),
      first,
      last,
      ended: (marks & SPELL.ended) !== 0,
      back: (marks & SPELL.back) !== 0,
      beside: (marks & SPELL.beside) !== 0,
      into: into === undefined ? null : named(into),
      from: from === NO_ORG ? null : { ...named(from), between: [Math.min(fromLast, first), Math.max(fromLast, first)] },
      papers: [...new Set(evidence.map(({ paper }) => paper))].flatMap((paper) => papers.get(paper) ?? []),
    });
  }
  return found;
}

async function researcherIn(opened: Opened, id: string, by: Lens): Promise<CareerView | null> {
  const [row] = await opened.duck.rows(`select * from people where id = ${sqlText(id)}`);
  if (!row) return null;
  const who = Number(row['person']);
  const rows: Evidence[] = [];
  for (let i = firstRow(opened.rows.person, who); opened.rows.person[i] === who; i++)
    rows.push({ org: opened.rows.org[i] as number, year: opened.rows.year[i] as number, paper: opened.paper[i] as bigint });
  const papers = await papersOf(opened, [...new Set(rows.map(({ paper }) => paper))]);
  const ids = row['ids'] === null ? [] : String(row['ids']).split(' ');
  return {
    ...researcherOf(row),
    by,
    ids: ids.filter((text) => !text.startsWith('mail:')),
    score: Number(row['score']),
    spells: spellsOf(opened, await through(opened, by), who, rows, papers),
  };
}

/** Names and papers, kept in memory with an index each: a career is looked up in a millisecond instead of a hundred. */
async function index(duck: Duck, home: string): Promise<void> {
  await duck.run(`
    create table people as select *, ${ENDS} as ends from read_parquet(${sqlText(derivedAt(home, 'people'))});
    create unique index people_by_id on people (id);
    create index people_by_key on people (key);
    create index people_by_ends on people (ends);
    create table papers as select id, key, title, venue, year from ${tableOf(home, importsIn(home), 'papers') ?? ''};
    create unique index papers_by_id on papers (id);
  `);
}

async function summaryOf(duck: Duck, home: string, organisations: number, { person, year }: Authorships): Promise<CareersSummary> {
  const [totals = {}] = await duck.rows(`from read_parquet(${sqlText(derivedAt(home, 'totals'))})`);
  const [{ many = 0 } = {}] = await duck.rows('select count(*) as many from people');
  const years = { since: year.reduce((least, at) => Math.min(least, at), 9999), until: year.reduce((most, at) => Math.max(most, at), 0) };
  return {
    papers: Number(totals['papers']),
    authorships: Number(totals['authorships']),
    placed: Number(totals['placed']),
    people: Number(many),
    withId: Number(totals['with_id']),
    alone: Number(totals['alone']),
    repaired: {
      misordered: Number(totals['misordered']),
      moved: Number(totals['moved']),
      setAside: Number(totals['set_aside']),
      placed: Number(totals['placed_by_evidence']),
    },
    organisations,
    years: person.length === 0 ? { since: 0, until: 0 } : years,
    provisionalFrom: years.until - PROVISIONAL_YEARS + 1,
  };
}

async function loadRows(duck: Duck, home: string): Promise<{ readonly rows: Authorships; readonly paper: BigInt64Array }> {
  const table = `read_parquet(${sqlText(derivedAt(home, 'rows'))})`;
  const [{ size = 0 } = {}] = await duck.rows(`select count(*) as size from ${table}`);
  const count = Number(size);
  const rows: Authorships = { person: new Uint32Array(count), org: new Uint32Array(count), year: new Uint16Array(count) };
  const paper = new BigInt64Array(count);
  await duck.fill(`select person, org, year, paper from ${table} order by person, year, org, paper`, [rows.person, rows.org, rows.year, paper]);
  return { rows, paper };
}

async function loadOrganisations(duck: Duck, home: string): Promise<readonly OrganisationRow[]> {
  return (await duck.rows(`from read_parquet(${sqlText(derivedAt(home, 'organisations'))}) order by org`)).map(
    ({ key, name, country, sector, known }): OrganisationRow => ({
      key: String(key),
      name: String(name),
      country: country === null ? null : String(country),
      sector: String(sector),
      known: known === true,
    }),
  );
}

/** What is known of organisations beside the records. */
export interface Knowledge {
  /** Of all of it. */
  readonly digest: string;
  readonly register: readonly Organisation[];
  readonly ownership: readonly Ownership[];
}

/** Opens what `deriveTables` has made; null where there is nothing, or something older than what it was made of. */
export async function openCareers(home: string, { digest, register, ownership }: Knowledge, derive: DeriveLens = byKernel): Promise<CareersBook | null> {
  if (!isDerived(home, digest)) return null;
  const duck = await openDuck(careersFolder(home));
  await index(duck, home);
  const { rows, paper } = await loadRows(duck, home);
  const organisations = await loadOrganisations(duck, home);
  // From here on it is asked for single rows: waking a second thread takes longer than the work.
  await duck.run('set threads = 1');
  const opened: Opened = {
    home,
    duck,
    rows,
    paper,
    organisations,
    register,
    owners: ownersOf(register, ownership),
    summary: await summaryOf(duck, home, organisations.length, rows),
    seen: new Map(),
    derive,
  };
  return {
    summary: opened.summary,
    flows: (query) => flowsIn(opened, query),
    moves: (query) => movesIn(opened, query),
    movers: async (keys, years = {}) => moversOf(duck, await through(opened, 'organisation'), keys, within(years, opened.summary.years)),
    bearers: (names) => bearersOf(duck, names),
    namesakes: async (names) => namesakesOf(duck, await through(opened, 'organisation'), opened.owners, names),
    ownerOf: (key) => opened.owners.owner(key, TODAY),
    nameKey: personKey,
    retention: (query) => retentionIn(opened, query),
    researchers: (name, limit = 20) => researchersIn(opened, name, limit),
    researcher: (id, by = 'organisation') => researcherIn(opened, id, by),
    close: () => duck.close(),
  };
}
