// Parts → numbered columns: names, organisations and ids become numbers, each mention (one author of one paper) knows its own.

import type { Duck, Value } from './duck.ts';
import type { Organised } from './organisations/known.ts';
import type { TaughtPair } from './organisations/lexicon.ts';
import type { Resolver } from './organisations/organisations.ts';
import type { Owners } from './owners.ts';
import { personKey } from './people/names.ts';
import type { Mentions } from './people/people.ts';
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
  /** By mention: the name as printed, as a number of `printed`. */
  readonly printedAs: Uint32Array;
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
  readonly of: ReadonlyMap<string, number>;
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

const keyOfAffiliation = (raw: string, ror: Value | undefined): string => `${String(ror ?? '')}\t${raw}`;

/** What the records teach of names: affiliations with a normalised name beside them. Parts written earlier may not say. */
async function pairsIn(duck: Duck, authorships: string): Promise<readonly TaughtPair[]> {
  const columns = await duck.rows(`describe select * from ${authorships}`);
  if (!columns.some((column) => column['column_name'] === 'normal')) return [];
  const [raws = [], names = [], counts = []] = await duck.columns(
    `select affiliation, normal, count(*) from ${authorships} where affiliation is not null and normal is not null group by all order by all`,
  );
  return raws.map((raw, i) => ({ raw: String(raw), name: String(names[i]), count: Number(counts[i]) }));
}

/** Resolves each distinct affiliation once. */
async function placeAffiliations(duck: Duck, authorships: string, resolverOf: ResolverOf): Promise<Placed> {
  const resolver = resolverOf(await pairsIn(duck, authorships));
  const [raws = [], rors = [], countries = [], counts = []] = await duck.columns(
    `select affiliation, ror, mode(country), count(*) from ${authorships} where affiliation is not null group by all order by count(*) desc, affiliation`,
  );
  const keys = new Numbers();
  const organisations: Organised[] = [];
  const [of, votes] = [new Map<string, number>(), new Votes()];
  raws.forEach((raw, i) => {
    const text = String(raw);
    const found = resolver.resolve(text);
    if (!found) {
      of.set(keyOfAffiliation(text, rors[i]), -1);
      return;
    }
    const { organisation, country } = found;
    const ror = rors[i];
    const key = !organisation.known && typeof ror === 'string' ? `ror:${ror}` : organisation.key;
    const number = keys.of(key);
    if (number === organisations.length) organisations.push({ ...organisation, key });
    of.set(keyOfAffiliation(text, ror), number);
    votes.add(number, (countries[i] as string | null) ?? country, Number(counts[i]));
  });
  return { of, organisations: organisations.map((organisation, i) => ({ ...organisation, country: organisation.country ?? votes.winner(i) })) };
}

/** Lists of numbers, one for each mention, laid end to end. */
class Lists {
  readonly values: number[] = [];
  readonly at: number[] = [];

  begin(): void {
    this.at.push(this.values.length);
  }

  /** Adds to the last list what is not in it. */
  add(value: number): void {
    for (let i = this.at.at(-1) ?? 0; i < this.values.length; i++) if (this.values[i] === value) return;
    this.values.push(value);
  }

  columns(): { readonly values: Uint32Array; readonly at: Uint32Array } {
    return { values: Uint32Array.from(this.values), at: Uint32Array.from([...this.at, this.values.length]) };
  }
}

/** Mentions as they come, author by author. */
class Collector {
  readonly printed = new Numbers();
  readonly nameKeys = new Numbers();
  readonly ids = new Numbers();
  readonly orgs = new Lists();
  readonly idLists = new Lists();
  readonly name: number[] = [];
  readonly printedAs: number[] = [];
  readonly paper: number[] = [];
  readonly year: number[] = [];
  readonly until: number[] = [];
  readonly position: number[] = [];
  readonly paperId: bigint[] = [];
  nameless = 0;
  readonly #keyOf: number[] = [];
  readonly #shuffled: number[] = [];
  readonly #unplaced: number[][] = [];
  #papers = -1;

  /** A row of an author; several follow each other for one with several affiliations. */
  begin(paper: bigint, position: number, year: number, until: number, name: string, ids: Value | undefined): void {
    const isNew = this.paperId.at(-1) !== paper;
    if (!isNew && this.position.at(-1) === position) return;
    if (isNew) this.#papers++;
    const printed = this.printed.of(name);
    this.paperId.push(paper);
    this.position.push(position);
    this.paper.push(this.#papers);
    this.name.push((this.#keyOf[printed] ??= this.nameKeys.of(personKey(name))));
    this.printedAs.push(printed);
    this.year.push(year);
    this.until.push(until);
    this.orgs.begin();
    this.idLists.begin();
    if (typeof ids === 'string') for (const id of ids.split(' ')) this.idLists.add(this.ids.of(id));
  }

  place(org: number): void {
    if (org < 0) this.nameless++;
    else this.orgs.add(org);
  }

  /** The order of affiliations of this paper is in doubt. */
  doubt(): void {
    this.#shuffled[this.#papers] = 1;
  }

  /** An affiliation of this paper that nobody says whose it is; they come after its authors. */
  leave(org: number | null): void {
    if (org === null || org < 0) this.nameless++;
    else (this.#unplaced[this.#papers] ??= []).push(org);
  }

  doubts(whole: Uint32Array): Doubts {
    const papers = this.#papers + 1;
    const [unplaced, unplacedAt, domains]: [number[], number[], Numbers] = [[], [], new Numbers()];
    for (let paper = 0; paper < papers; paper++) {
      unplacedAt.push(unplaced.length);
      for (const org of this.#unplaced[paper] ?? []) unplaced.push(org);
    }
    const domainOf = this.ids.texts.map((id) => (id.startsWith('mail:') ? domains.of(id.slice(id.indexOf('@') + 1)) : -1));
    const { values, at } = this.idLists.columns();
    return {
      whole,
      shuffled: Uint8Array.from({ length: papers }, (_, paper) => this.#shuffled[paper] ?? 0),
      unplaced: Uint32Array.from(unplaced),
      unplacedAt: Uint32Array.from([...unplacedAt, unplaced.length]),
      domain: Int32Array.from(this.name, (_, i) => values.subarray(at[i], at[i + 1]).reduce((found, id) => (found < 0 ? (domainOf[id] ?? -1) : found), -1)),
    };
  }

  mentions(): Mentions {
    const [orgs, ids, schemes] = [this.orgs.columns(), this.idLists.columns(), new Numbers()];
    return {
      count: this.name.length,
      name: Uint32Array.from(this.name),
      paper: Uint32Array.from(this.paper),
      year: Uint16Array.from(this.year),
      orgs: orgs.values,
      orgsAt: orgs.at,
      ids: ids.values,
      idsAt: ids.at,
      schemes: Uint8Array.from(this.ids.texts, (id) => schemes.of(id.slice(0, id.indexOf(':')))),
    };
  }
}

const MENTIONS = (papers: string, authorships: string): string => `
  select a.paper, a.position, p.year, p.until, a.name, a.ids, a.affiliation, a.ror, p.shuffled
  from ${authorships} a join ${papers} p on p.id = a.paper
  order by a.paper, a.position < 0, a.position
`;

/** All mentions of the parts. Memory: some hundred bytes for each. */
export async function loadMentions(duck: Duck, papers: string, authorships: string, resolverOf: ResolverOf, owners: Owners): Promise<Loaded> {
  const placed = await placeAffiliations(duck, authorships, resolverOf);
  const numbers = new Map(placed.organisations.map(({ key }, org) => [key, org]));
  const whole = Uint32Array.from(placed.organisations, ({ key }, org) => numbers.get(owners.alias(key)) ?? org);
  const [paper = [], position = [], year = [], until = [], name = [], ids = [], raw = [], ror = [], shuffled = []] = await duck.columns(
    MENTIONS(papers, authorships),
  );
  const collector = new Collector();
  for (let i = 0; i < name.length; i++) {
    const org = typeof raw[i] === 'string' ? (placed.of.get(keyOfAffiliation(String(raw[i]), ror[i])) ?? -1) : null;
    if (Number(position[i]) < 0) {
      collector.leave(org);
      continue;
    }
    collector.begin(paper[i] as bigint, Number(position[i]), Number(year[i]), Number(until[i]), String(name[i]), ids[i]);
    if (shuffled[i] === true) collector.doubt();
    if (org !== null) collector.place(org);
  }
  return {
    mentions: collector.mentions(),
    doubts: collector.doubts(whole),
    whole,
    paperId: BigInt64Array.from(collector.paperId),
    position: Int32Array.from(collector.position),
    until: Uint16Array.from(collector.until),
    nameKeys: collector.nameKeys.texts,
    printedAs: Uint32Array.from(collector.printedAs),
    printed: collector.printed.texts,
    ids: collector.ids.texts,
    organisations: placed.organisations,
    nameless: collector.nameless,
  };
}
