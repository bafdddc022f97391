// Parts → numbered columns: names, organisations and ids become numbers, each mention (one author of one paper) knows its own. Texts are numbered
// by DuckDB, so that of the rows only numbers come into memory here, and each text once.

import type { Duck } from './duck.ts';
import type { Organised } from './organisations/known.ts';
import type { TaughtPair } from './organisations/lexicon.ts';
import type { Resolver } from './organisations/organisations.ts';
import type { Owners } from './owners.ts';
import type { Mentions } from './people/mentions.ts';
import { personKey } from './people/names.ts';
import type { Doubts } from './repair.ts';

/** Numbers for texts, in the order of first sight. */
class Numbers {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const found = this.#numbers.get(text);
    if (found !== undefined) return found;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

export interface Loaded {
  readonly mentions: Mentions;
  readonly doubts: Doubts;
  /** By mention. */
  readonly paperId: BigInt64Array;
  readonly position: Int32Array;
  readonly until: Uint16Array;
  /** By name. */
  readonly nameKeys: readonly string[];
  /** Names as printed: the texts of `written`. */
  readonly printed: readonly string[];
  readonly ids: readonly string[];
  readonly organisations: readonly Organised[];
  /** By organisation: the one that it counts as, where it is a part of one of them. */
  readonly whole: Uint32Array;
  /** Affiliations that name no organisation. */
  readonly nameless: number;
}

/** A resolver that has learned from the records. */
export type ResolverOf = (pairs: readonly TaughtPair[]) => Resolver;

interface Placed {
  readonly organisations: readonly Organised[];
  /** By affiliation: its organisation, or -1. */
  readonly of: Int32Array;
}

/** Countries that addresses tell are those of an organisation where most of them say so. */
class Votes {
  readonly #votes = new Map<number, Map<string, number>>();

  add(org: number, country: string | null, weight: number): void {
    if (country === null) return;
    const of = this.#votes.get(org) ?? new Map<string, number>();
    of.set(country, (of.get(country) ?? 0) + weight);
    this.#votes.set(org, of);
  }

  winner(org: number): string | null {
    const sorted = [...(this.#votes.get(org) ?? [])].sort(([, a], [, b]) => b - a);
    return sorted[0]?.[0] ?? null;
  }
}

/** What the records teach of names: affiliations with a normalised name beside them. Parts written earlier may not say. */
async function pairsIn(duck: Duck, authorships: string): Promise<readonly TaughtPair[]> {
  const columns = await duck.rows(`describe select * from ${authorships}`);
  if (!columns.some((column) => column['column_name'] === 'normal')) return [];
  const [raws = [], names = [], counts = []] = await duck.columns(
    `select affiliation, normal, count(*) from ${authorships} where affiliation is not null and normal is not null group by all order by all`,
  );
  return raws.map((raw, i) => ({ raw: String(raw), name: String(names[i]), count: Number(counts[i]) }));
}

/** Distinct texts of the authorships, each with its number `n`. */
const TEXTS = (authorships: string): string => `
  create or replace temp table affiliations as
    select cast(row_number() over (order by many desc, affiliation, ror) - 1 as integer) as n, *
    from (
      select affiliation, coalesce(ror, '') as ror, mode(country) as country, count(*) as many
      from ${authorships} where affiliation is not null group by 1, 2
    );
  create or replace temp table names as
    select cast(row_number() over (order by name) - 1 as integer) as n, name from (select distinct name from ${authorships} where position >= 0);
  create or replace temp table id_lists as
    select cast(row_number() over (order by ids) - 1 as integer) as n, ids from (select distinct ids from ${authorships} where ids is not null);
`;

/** Resolves each distinct affiliation once. */
async function placeAffiliations(duck: Duck, resolver: Resolver): Promise<Placed> {
  const keys = new Numbers();
  const organisations: Organised[] = [];
  const votes = new Votes();
  const place = (raw: string, ror: string, told: string | null, count: number): number => {
    const found = resolver.resolve(raw);
    if (!found) return -1;
    const { organisation, country } = found;
    const number = keys.of(!organisation.known && ror !== '' ? `ror:${ror}` : organisation.key);
    if (number === organisations.length) organisations.push({ ...organisation, key: keys.texts[number] as string });
    votes.add(number, told ?? country, count);
    return number;
  };
  const of: number[] = [];
  await duck.each('select affiliation, ror, country, many from affiliations order by n', ([raws = [], rors = [], countries = [], counts = []]) => {
    raws.forEach((raw, i) => of.push(place(String(raw), String(rors[i]), countries[i] as string | null, Number(counts[i]))));
  });
  return {
    of: Int32Array.from(of),
    organisations: organisations.map((organisation, i) => ({ ...organisation, country: organisation.country ?? votes.winner(i) })),
  };
}

/** Rows of authorships in the order of papers, their authors in order, then what nobody says whose it is. */
const ROWS = (papers: string, authorships: string): string => `
  select a.paper, a.position, p.year, p.until, coalesce(n.n, 0), coalesce(i.n, -1), coalesce(f.n, -1), cast(p.shuffled as tinyint), p.venue
  from ${authorships} a
       join (select id, year, until, shuffled, cast(least(dense_rank() over (order by venue) - 1, 65535) as integer) as venue from ${papers}) p on p.id = a.paper
       left join names n on n.name = a.name
       left join id_lists i on i.ids = a.ids
       left join affiliations f on f.affiliation = a.affiliation and f.ror = coalesce(a.ror, '')
  order by a.paper, a.position < 0, a.position
`;

interface Rows {
  readonly count: number;
  readonly paper: BigInt64Array;
  readonly position: Int32Array;
  readonly year: Uint16Array;
  readonly until: Uint16Array;
  readonly name: Uint32Array;
  readonly ids: Int32Array;
  readonly affiliation: Int32Array;
  readonly shuffled: Uint8Array;
  readonly venue: Uint16Array;
}

async function readRows(duck: Duck, papers: string, authorships: string): Promise<Rows> {
  const [{ many = 0 } = {}] = await duck.rows(`select count(*) as many from ${authorships}`);
  const size = Number(many);
  const rows = {
    paper: new BigInt64Array(size),
    position: new Int32Array(size),
    year: new Uint16Array(size),
    until: new Uint16Array(size),
    name: new Uint32Array(size),
    ids: new Int32Array(size),
    affiliation: new Int32Array(size),
    shuffled: new Uint8Array(size),
    venue: new Uint16Array(size),
  };
  return { ...rows, count: await duck.fill(ROWS(papers, authorships), Object.values(rows)) };
}

/** Lists of numbers, one for each mention or paper, laid end to end. */
class Lists {
  readonly #values: Uint32Array;
  readonly #at: Uint32Array;
  #count = 0;
  #size = 0;

  constructor(lists: number, values: number) {
    [this.#at, this.#values] = [new Uint32Array(lists + 1), new Uint32Array(values)];
  }

  begin(): void {
    this.#at[this.#count++] = this.#size;
  }

  /** Adds to the last list what is not in it. */
  add(value: number): void {
    for (let i = this.#at[this.#count - 1] as number; i < this.#size; i++) if (this.#values[i] === value) return;
    this.#values[this.#size++] = value;
  }

  columns(): { readonly values: Uint32Array; readonly at: Uint32Array } {
    this.#at[this.#count] = this.#size;
    return { values: this.#values.slice(0, this.#size), at: this.#at.slice(0, this.#count + 1) };
  }
}

/** Names and ids, as numbers that the rows refer to. */
interface Texts {
  readonly printed: readonly string[];
  readonly nameKeys: readonly string[];
  /** By printed name: its key. */
  readonly keyOf: Uint32Array;
  readonly ids: readonly string[];
  /** By list of ids: those in it. */
  readonly idsOf: readonly (readonly number[])[];
}

async function readTexts(duck: Duck): Promise<Texts> {
  const [printed = []] = await duck.columns('select name from names order by n');
  const [lists = []] = await duck.columns('select ids from id_lists order by n');
  const [keys, ids] = [new Numbers(), new Numbers()];
  const keyOf = Uint32Array.from(printed, (name) => keys.of(personKey(String(name))));
  const idsOf = lists.map((list) =>
    String(list)
      .split(' ')
      .map((id) => ids.of(id)),
  );
  return { printed: printed as readonly string[], nameKeys: keys.texts, keyOf, ids: ids.texts, idsOf };
}

/** Rows put together into mentions: several follow each other for an author with several affiliations. */
function collect(rows: Rows, { of }: Placed, { idsOf }: Texts) {
  const size = rows.count;
  const [first, paper, orgs, ids] = [new Uint32Array(size), new Uint32Array(size), new Lists(size, size), new Lists(size, size * 2)];
  const [shuffled, venue, listed] = [new Uint8Array(size), new Uint16Array(size), new Lists(size, size)];
  let [count, papers, nameless] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    if (i === 0 || rows.paper[i] !== rows.paper[i - 1]) {
      [shuffled[papers], venue[papers]] = [rows.shuffled[i] as number, rows.venue[i] as number];
      listed.begin();
      papers++;
    }
    const affiliation = rows.affiliation[i] as number;
    const org = affiliation < 0 ? null : (of[affiliation] as number);
    const isAuthor = (rows.position[i] as number) >= 0;
    if (isAuthor && (i === 0 || rows.paper[i] !== rows.paper[i - 1] || rows.position[i] !== rows.position[i - 1])) {
      [first[count], paper[count]] = [i, papers - 1];
      count++;
      orgs.begin();
      ids.begin();
      for (const id of idsOf[rows.ids[i] as number] ?? []) ids.add(id);
    }
    if (org !== null && org < 0) nameless++;
    else if (org !== null && isAuthor) orgs.add(org);
    else if (org !== null) listed.add(org);
  }
  const at = first.subarray(0, count);
  return { count, at, papers, nameless, paper: paper.slice(0, count), orgs: orgs.columns(), ids: ids.columns(), shuffled, venue, listed: listed.columns() };
}

/** By mention: the domain of an address of mail. */
function domainsOf(ids: readonly string[], { values, at }: { readonly values: Uint32Array; readonly at: Uint32Array }, count: number): Int32Array {
  const domains = new Numbers();
  const domainOf = ids.map((id) => (id.startsWith('mail:') ? domains.of(id.slice(id.indexOf('@') + 1)) : -1));
  return Int32Array.from({ length: count }, (_, i) => values.subarray(at[i], at[i + 1]).reduce((found, id) => (found < 0 ? (domainOf[id] ?? -1) : found), -1));
}

/** What is read of the parts; what is made of it needs no database any more. */
export interface Records {
  readonly rows: Rows;
  readonly placed: Placed;
  readonly texts: Texts;
}

export async function readRecords(duck: Duck, papers: string, authorships: string, resolverOf: ResolverOf): Promise<Records> {
  await duck.run(TEXTS(authorships));
  // First, while little else is in memory: it takes the most here.
  const rows = await readRows(duck, papers, authorships);
  const placed = await placeAffiliations(duck, resolverOf(await pairsIn(duck, authorships)));
  return { rows, placed, texts: await readTexts(duck) };
}

/** All mentions of the parts. Memory: some eighty bytes for each row. */
export function mentionsOf({ rows, placed, texts }: Records, owners: Owners): Loaded {
  const numbers = new Map(placed.organisations.map(({ key }, org) => [key, org]));
  const whole = Uint32Array.from(placed.organisations, ({ key }, org) => numbers.get(owners.alias(key)) ?? org);
  const { count, at, papers: many, nameless, paper, orgs, ids, shuffled, venue, listed } = collect(rows, placed, texts);
  const schemes = new Numbers();
  const mentions: Mentions = {
    count,
    name: Uint32Array.from(at, (row) => texts.keyOf[rows.name[row] as number] as number),
    paper,
    year: Uint16Array.from(at, (row) => rows.year[row] as number),
    orgs: orgs.values,
    orgsAt: orgs.at,
    ids: ids.values,
    idsAt: ids.at,
    schemes: Uint8Array.from(texts.ids, (id) => schemes.of(id.slice(0, id.indexOf(':')))),
    written: Uint32Array.from(at, (row) => rows.name[row] as number),
    venue: venue.slice(0, many),
    profiled: shuffled.slice(0, many),
    listed: listed.values,
    listedAt: listed.at,
  };
  return {
    mentions,
    doubts: { whole, domain: domainsOf(texts.ids, ids, count) },
    whole,
    paperId: BigInt64Array.from(at, (row) => rows.paper[row] as bigint),
    position: Int32Array.from(at, (row) => rows.position[row] as number),
    until: Uint16Array.from(at, (row) => rows.until[row] as number),
    nameKeys: texts.nameKeys,
    printed: texts.printed,
    ids: texts.ids,
    organisations: placed.organisations,
    nameless,
  };
}
