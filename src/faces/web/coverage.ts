// Coverage: moves that are reported, held against moves by publications, organisation by organisation and year by year. Only people who publish can be
// in both, so of those reported only they count.

import { isoDay } from '../../base/interval.ts';
import type { Views } from '../../ledger/ledger.ts';
import { type Coverage, coverageOf } from '../../market/coverage.ts';
import type { CareersBook } from '../../model/career-views.ts';
import { happened } from '../../model/event.ts';
import type { EventRow } from '../../model/views.ts';

const REGISTER = 'register:';
/** Papers appear after a move, and the news before it: years that are so near are one. */
const NEAR_YEARS = 1;
const ALL = 1_000_000;

export interface CoverageQuery {
  /** The id of an organisation: its years instead of all organisations. */
  readonly org?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** One who moved, as far as known from either side. */
export interface CoveredPerson {
  readonly name: string;
  readonly side: 'in' | 'out';
  /** The event that reports it. */
  readonly event: string | null;
  /** The researcher whose papers show it. */
  readonly researcher: string | null;
  readonly year: number;
}

export interface CoverageRow extends Coverage {
  /** The id of the organisation, or the year. */
  readonly key: string;
  readonly name: string;
  readonly people: readonly CoveredPerson[];
}

export interface CoverageView {
  readonly org: { readonly id: string; readonly name: string } | null;
  readonly years: { readonly since: number; readonly until: number };
  readonly rows: readonly CoverageRow[];
  /** Reported movers who bear no name of the records: outside the scope of both. */
  readonly beyond: number;
}

interface Reported {
  readonly org: string;
  readonly orgName: string;
  readonly side: 'in' | 'out';
  readonly key: string;
  readonly name: string;
  readonly event: string;
  readonly since: number;
  readonly until: number;
}

const yearOf = (day: number): number => Number(isoDay(day).slice(0, 4));

/** Moves of named people that are told of as facts, one row for each organisation left or entered. */
function reportedIn(events: readonly EventRow[], nameKey: (name: string) => string): readonly Reported[] {
  return events.filter(happened).flatMap(({ id, when: { lo, hi }, entities }) => {
    if (lo === null && hi === null) return [];
    const [since, until] = [yearOf(lo ?? (hi as number)), yearOf(hi ?? (lo as number))];
    const people = entities.filter(({ role, type }) => role === 'who' && type === 'person');
    const places = entities.filter(({ role, type }) => type === 'organisation' && (role === 'from' || role === 'to'));
    return people.flatMap(({ name }) =>
      places.map((place) => ({
        org: place.id,
        orgName: place.name,
        side: place.role === 'to' ? ('in' as const) : ('out' as const),
        key: nameKey(name),
        name,
        event: id,
        since,
        until,
      })),
    );
  });
}

interface Pair extends CoveredPerson {
  readonly org: string;
}

/** Each person once for each organisation and side: what is in both lists is one. */
async function peopleOf(reported: readonly Reported[], book: CareersBook, query: CoverageQuery): Promise<readonly Pair[]> {
  const wanted = new Set(reported.map(({ org }) => `${REGISTER}${org}`));
  const movers = await book.movers(wanted, query);
  const found: Pair[] = [];
  const told = new Set<Reported>();
  for (const { id, name, key, org, side, between } of movers) {
    const place = org.slice(REGISTER.length);
    const match = reported.find(
      (one) => one.org === place && one.side === side && one.key === key && one.since <= between[1] + NEAR_YEARS && one.until >= between[0] - NEAR_YEARS,
    );
    if (match) told.add(match);
    found.push({ org: place, name, side, event: match?.event ?? null, researcher: id, year: match?.since ?? between[1] });
  }
  for (const one of reported)
    if (!told.has(one)) found.push({ org: one.org, name: one.name, side: one.side, event: one.event, researcher: null, year: one.since });
  const seen = new Set<string>();
  return found.filter(({ org, side, name, year, event }) => {
    const once = `${org} ${side} ${event ?? ''} ${book.nameKey(name)} ${year}`;
    return seen.has(once) ? false : seen.add(once);
  });
}

const rowOf = (key: string, name: string, people: readonly CoveredPerson[]): CoverageRow => {
  const count = (wanted: (one: CoveredPerson) => boolean): number => people.filter(wanted).length;
  const [news, papers] = [(one: CoveredPerson) => one.event !== null, (one: CoveredPerson) => one.researcher !== null];
  return {
    key,
    name,
    people,
    ...coverageOf(
      count(news),
      count(papers),
      count((one) => news(one) && papers(one)),
    ),
  };
};

export async function coverageIn(ledger: Views, book: CareersBook, query: CoverageQuery): Promise<CoverageView> {
  const { rows: events } = await ledger.board({ kind: 'move', org: query.org, limit: ALL });
  const years = { since: query.since ?? book.summary.years.since, until: query.until ?? book.summary.years.until };
  const all = reportedIn(events, book.nameKey).filter(
    ({ org, since, until }) => (query.org === undefined || org === query.org) && until >= years.since && since <= years.until,
  );
  const borne = await book.bearers(all.map(({ name }) => name));
  const reported = all.filter(({ key }) => borne.has(key));
  const people = (await peopleOf(reported, book, query)).filter(({ year }) => year >= years.since && year <= years.until);
  const names = new Map(all.map(({ org, orgName }) => [org, orgName]));
  const groups = Map.groupBy(people, ({ org, year }) => (query.org === undefined ? org : String(year)));
  const rows = [...groups]
    .map(([key, those]) => rowOf(key, query.org === undefined ? (names.get(key) ?? key) : key, those))
    .sort((a, b) => (query.org === undefined ? b.both - a.both || b.seen - a.seen || (a.name < b.name ? -1 : 1) : Number(b.key) - Number(a.key)));
  return {
    org: query.org === undefined ? null : { id: query.org, name: names.get(query.org) ?? query.org },
    years,
    rows,
    beyond: all.length - reported.length,
  };
}
