// Organisations taken together: as they stood then, by owner then or today, by country, by sector. Careers are derived anew for each, because a
// move between two labs of one owner is none of the owner's; nor is it a move of a person when their organisation changes hands.

import { type Authorships, type Careers, NO_ORG, SPELL, type Spells } from '../model/career.ts';
import type { Lens, YearRange } from '../model/career-views.ts';
import type { DeriveLens } from './engines/remote.ts';
import { tallied } from './kernel/tally.ts';
import { type Owners, TODAY } from './owners.ts';

export interface OrganisationRow {
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string;
  readonly known: boolean;
}

/** One group of organisations. */
export interface LensGroup {
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
}

export interface Seen {
  readonly groups: readonly LensGroup[];
  /** The group of an organisation in a year, or -1 where it has none. */
  readonly groupIn: (org: number, year: number) => number;
  readonly careers: Careers;
  /** By spell: the group that it went over into, because the organisation did. */
  readonly carried: ReadonlyMap<number, number>;
}

const SECTORS: Readonly<Record<string, string>> = { university: 'Universities', industry: 'Industry', institute: 'Institutes', government: 'Government' };
const countryName = new Intl.DisplayNames('en', { type: 'region' });

/** Lenses in which an organisation is not the same group in every year. */
const DATED: ReadonlySet<Lens> = new Set(['organisation', 'owner-then']);

/** Which group is whose, and their numbers. */
class Groups {
  readonly all: LensGroup[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lens: Lens;
  readonly #organisations: readonly OrganisationRow[];
  readonly #owners: Owners;
  readonly #byKey: ReadonlyMap<string, OrganisationRow>;

  constructor(lens: Lens, organisations: readonly OrganisationRow[], owners: Owners) {
    [this.#lens, this.#organisations, this.#owners] = [lens, organisations, owners];
    this.#byKey = new Map(organisations.map((row) => [row.key, row]));
  }

  #groupFor({ key, country, sector }: OrganisationRow, year: number): LensGroup | null {
    if (this.#lens === 'country') return country === null ? null : { key: country, name: countryName.of(country) ?? country, country };
    if (this.#lens === 'sector') return { key: sector, name: SECTORS[sector] ?? sector, country: null };
    const at = this.#lens === 'organisation' ? this.#owners.whole(key, year) : this.#owners.owner(key, this.#lens === 'owner' ? TODAY : year);
    const row = this.#byKey.get(at);
    return { key: at, name: this.#owners.nameOf(at) ?? row?.name ?? at, country: row?.country ?? null };
  }

  of(org: number, year: number): number {
    const group = this.#groupFor(this.#organisations[org] as OrganisationRow, year);
    if (!group) return -1;
    const known = this.#numbers.get(group.key);
    if (known !== undefined) return known;
    this.#numbers.set(group.key, this.all.length);
    return this.all.push(group) - 1;
  }
}

/** Which organisation is in which group in which year; those of one group for good are looked up once. */
function grouping(lens: Lens, organisations: readonly OrganisationRow[], owners: Owners, { since, until }: YearRange) {
  const groups = new Groups(lens, organisations, owners);
  const dated = new Map<number, Int32Array>();
  const always = Int32Array.from(organisations, ({ key }, org) => {
    if (DATED.has(lens) && owners.isOwned(key))
      dated.set(
        org,
        Int32Array.from({ length: until - since + 1 }, (_, i) => groups.of(org, since + i)),
      );
    return groups.of(org, until);
  });
  const groupIn = (org: number, year: number): number => (dated.get(org) ?? [])[year - since] ?? (always[org] as number);
  return { groups: groups.all, groupIn, changing: dated.size > 0 };
}

function regroup({ person, org, year }: Authorships, groupIn: Seen['groupIn']): Authorships {
  const room = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes * org.length);
  const columns = { person: new Uint32Array(room(4)), org: new Uint32Array(room(4)), year: new Uint16Array(room(2)) };
  let to = 0;
  for (let i = 0; i < org.length; i++) {
    const group = groupIn(org[i] as number, year[i] as number);
    if (group < 0) continue;
    columns.person[to] = person[i] as number;
    columns.org[to] = group;
    columns.year[to++] = year[i] as number;
  }
  return { person: columns.person.subarray(0, to), org: columns.org.subarray(0, to), year: columns.year.subarray(0, to) };
}

/** Where the rows of a person begin; they stand together, in order. */
export function firstRow(person: Uint32Array, who: number): number {
  let [low, high] = [0, person.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((person[middle] as number) < who) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What decides whether somebody went, or an organisation with them. */
interface Carrying {
  readonly rows: Authorships;
  readonly groups: readonly LensGroup[];
  readonly groupIn: Seen['groupIn'];
  readonly owners: Owners;
}

/**
 * Did an organisation that they print with the old owner belong to the new one by then? Or did a part of the old become a part of the new meanwhile? Not
 * every paper says in which part its author was.
 */
function isCarried({ person, org, first, from, fromLast }: Spells, move: number, { rows, groups, groupIn, owners }: Carrying): boolean {
  const [start, end] = [first[move] as number, fromLast[move] as number];
  if (owners.merged(groups[from[move] as number]?.key ?? '', groups[org[move] as number]?.key ?? '', Math.min(start, end), Math.max(start, end))) return true;
  const [who, year] = [person[move] as number, first[move] as number];
  for (let i = firstRow(rows.person, who); rows.person[i] === who; i++)
    if (rows.year[i] === fromLast[move] && groupIn(rows.org[i] as number, fromLast[move] as number) === from[move])
      if (groupIn(rows.org[i] as number, year) === org[move]) return true;
  return false;
}

/** The spell that a move comes from. */
function originOf({ person, org, last, from, fromLast }: Spells, move: number): number {
  let at = move;
  while (at > 0 && person[at - 1] === person[move]) at--;
  while (org[at] !== from[move] || last[at] !== fromLast[move]) at++;
  return at;
}

/** Takes out the moves that are an organisation's: it was sold, or became a part. Who came with it is not said to have left. */
function withoutCarried(careers: Careers, carrying: Carrying, since: number): Pick<Seen, 'careers' | 'carried'> {
  const groups = carrying.groups.length;
  const carried = new Map<number, number>();
  const spells = { ...careers.spells, marks: careers.spells.marks.slice(), from: careers.spells.from.slice(), fromLast: careers.spells.fromLast.slice() };
  for (let i = 0; i < spells.from.length; i++) {
    if (spells.from[i] === NO_ORG || !isCarried(careers.spells, i, carrying)) continue;
    const origin = originOf(careers.spells, i);
    carried.set(origin, spells.org[i] as number);
    spells.marks[origin] = (spells.marks[origin] as number) & ~SPELL.ended;
    [spells.from[i], spells.fromLast[i]] = [NO_ORG, 0];
  }
  return { careers: { spells, ...tallied(spells, groups, since) }, carried };
}

/** What is seen through: rows in the order of people, and who owned whom in their years, the first and the last. */
export interface Seeable {
  readonly rows: Authorships;
  readonly organisations: readonly OrganisationRow[];
  readonly owners: Owners;
  readonly years: YearRange;
}

export async function seeThrough(lens: Lens, { rows, organisations, owners, years }: Seeable, derive: DeriveLens): Promise<Seen> {
  const { groups, groupIn, changing } = grouping(lens, organisations, owners, years);
  const careers = await derive(lens, regroup(rows, groupIn));
  const kept = changing ? withoutCarried(careers, { rows, groups, groupIn, owners }, years.since) : { careers, carried: new Map<number, number>() };
  return { groups, groupIn, ...kept };
}
