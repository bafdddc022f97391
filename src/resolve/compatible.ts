// May two statements of one bucket be about one event? By what their kind protects, by the ends they name, and by their days.

import { canonical } from '../base/canonical.ts';
import { compatible, type Interval } from '../base/interval.ts';
import type { Group, Party, RoleName, Stance } from '../model/claim.ts';
import { isPerson } from '../model/claim.ts';
import type { ClaimKind, Protection } from '../model/kind.ts';
import { sameAmount, sameGroup } from './amounts.ts';
import { familiesOf, sameRoleFamily } from './role-family.ts';
import { reaches, type Statement } from './statement.ts';

/** Is one organisation the other's parent, or further up? */
export type Related = (a: string, b: string) => boolean;

/** Two points of a percentage: what rounding and hasty reporting make of one share. */
const SHARE_POINTS = 0.02;

/**
 * "The same days" where the kind's own slack would be too much: two, for time zones and for the day of the report. It holds for a half
 * ("leaves A") and a whole ("from A to B"), which further apart are a departure and what followed it; and for two that name different
 * sums, since a source may be off in the day or in the sum, but two that differ in both tell of two things.
 */
export const SAME_DAYS = 2;

const meet = (a: readonly string[], b: readonly string[], related: Related): boolean => a.some((x) => b.some((y) => x === y || related(x, y)));

const CHECKS: Readonly<Record<Exclude<Protection, 'entity'>, (a: never, b: never) => boolean>> = {
  amount: sameAmount,
  share: (a: number, b: number) => Math.abs(a - b) <= SHARE_POINTS + 1e-9,
  same: (a: unknown, b: unknown) => canonical(a) === canonical(b),
  role: sameRoleFamily,
};

function sameRole(role: RoleName, protection: Protection, a: Statement, b: Statement, related: Related): boolean {
  if (protection === 'entity') {
    const [ofA, ofB] = [a.entities.get(role) ?? [], b.entities.get(role) ?? []];
    return ofA.length === 0 || ofB.length === 0 || meet(ofA, ofB, related);
  }
  const [valueA, valueB] = [a.roles[role], b.roles[role]];
  // A flag says something by its absence: "named" is not "no longer".
  if (typeof valueA === 'boolean' || typeof valueB === 'boolean') return Boolean(valueA) === Boolean(valueB);
  return valueA === undefined || valueB === undefined || CHECKS[protection](valueA as never, valueB as never);
}

const endsOf = (kind: ClaimKind): RoleName[] => (Object.keys(kind.protects) as RoleName[]).filter((role) => kind.protects[role] === 'entity');

const named = (ends: readonly RoleName[], statement: Statement): RoleName[] => ends.filter((role) => (statement.entities.get(role)?.length ?? 0) > 0);

const FIRMNESS: Readonly<Record<Stance, number>> = { fact: 4, plan: 3, rumour: 2, hypothesis: 1, denial: 0 };

/** For kinds with two ends: no organisation is both ends of one event. */
function crossed(kind: ClaimKind, a: Statement, b: Statement): boolean {
  const ends = endsOf(kind);
  return ends.some((x) => ends.some((y) => x !== y && a.entities.get(x)?.some((id) => b.entities.get(y)?.includes(id))));
}

/**
 * For kinds with two ends, of which a statement may name one. Statements that share no end are two events ("leaves A", "joins B": linking
 * them is a proposal, not fusion); one that is less firm may not add an end to a firmer one: that A was left as a fact makes nothing of a
 * mere plan to join B; and a half and a whole that contradict each other in what they tell besides ("dismissed from A", "returns from A
 * to B") are the departure and what followed it.
 */
function endsAgree(kind: ClaimKind, a: Statement, b: Statement): boolean {
  const ends = endsOf(kind);
  if (ends.length < 2) return true;
  const [ofA, ofB] = [named(ends, a), named(ends, b)];
  if (!ofA.some((end) => ofB.includes(end)) || (ofA.length !== ofB.length && contradict(kind, a, b))) return false;
  if (FIRMNESS[a.stance] === FIRMNESS[b.stance]) return true;
  const [firm, soft] = FIRMNESS[a.stance] > FIRMNESS[b.stance] ? [ofA, ofB] : [ofB, ofA];
  return soft.every((end) => firm.includes(end));
}

/**
 * Groups in a principal role are all that the event is known by, so their sizes must agree, and one statement must tell all that the
 * other tells: "offers to 100 employees" and "bonuses of $100 m" are not yet "a bonus of $100 m to 100 employees". Elsewhere a count is
 * a value that sources may differ in.
 */
function groupsAgree(kind: ClaimKind, a: Statement, b: Statement): boolean {
  return kind.principal.every((role) => {
    const [ofA, ofB] = [groups(a.roles[role]), groups(b.roles[role])];
    if (ofA.length === 0 || ofB.length === 0) return true;
    const [toldA, toldB] = [detailsOf(kind, a, ofA), detailsOf(kind, b, ofB)];
    return ofA.some((x) => ofB.some((y) => sameGroup(x, y))) && (toldA.isSubsetOf(toldB) || toldB.isSubsetOf(toldA));
  });
}

const detailsOf = (kind: ClaimKind, { roles }: Statement, of: readonly Group[]): Set<string> =>
  new Set([
    ...(Object.keys(kind.protects) as RoleName[]).filter((role) => roles[role] !== undefined),
    ...(of.some(({ count }) => count !== undefined) ? ['count'] : []),
  ]);

const groups = (value: unknown): Group[] =>
  Array.isArray(value) ? (value as readonly (Party | string)[]).filter((item): item is Group => typeof item !== 'string' && !isPerson(item)) : [];

/** Nothing that the kind protects speaks against one event. */
export function consistent(kind: ClaimKind, a: Statement, b: Statement, related: Related): boolean {
  const roles = Object.entries(kind.protects) as [RoleName, Protection][];
  return roles.every(([role, protection]) => sameRole(role, protection, a, b, related)) && !crossed(kind, a, b);
}

/** They are consistent, and share enough to be told as one. */
export const agree = (kind: ClaimKind, a: Statement, b: Statement, related: Related): boolean =>
  consistent(kind, a, b, related) && endsAgree(kind, a, b) && groupsAgree(kind, a, b);

/** Do the days allow one event, give or take what the kind allows (or `slackDays`)? */
export function datesAgree(kind: ClaimKind, a: Statement, b: Statement, slackDays = kind.slackDays): boolean {
  if (kind.once) return true;
  const ends = endsOf(kind);
  const halfAndWhole = ends.length > 1 && named(ends, a).length !== named(ends, b).length;
  const differ = sumsDiffer(kind, a, b);
  if (a.dated && b.dated) return reaches(a, b, halfAndWhole || differ ? Math.min(slackDays, SAME_DAYS) : slackDays);
  return reaches(a, b, slackDays) && (isNews(a, b, slackDays) || (!differ && sharesDetail(kind, a, b)));
}

/** When it happened as told, or else when it was told: what is told without a date is mostly news. */
const dayOf = ({ dated, interval, published }: Statement): Interval | null => (dated ? interval : published);

/** Are both of the same days, as far as these are known? */
export function isNews(a: Statement, b: Statement, slackDays: number): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA !== null && dayB !== null && compatible(dayA, dayB, slackDays);
}

/** Where no day ties them together, a detail must: "valued at $80 bn" some day is not the round of $1 bn that nobody valued. */
function sharesDetail(kind: ClaimKind, a: Statement, b: Statement): boolean {
  const details = (Object.keys(kind.protects) as RoleName[]).filter((role) => role in a.roles || role in b.roles);
  const [ofA, ofB] = [details.filter((role) => a.roles[role] !== undefined), details.filter((role) => b.roles[role] !== undefined)];
  return ofA.length === 0 || ofB.length === 0 || ofA.some((role) => ofB.includes(role));
}

const sumsDiffer = (kind: ClaimKind, a: Statement, b: Statement): boolean =>
  (Object.keys(kind.protects) as RoleName[]).some((role) => {
    const [valueA, valueB] = [a.roles[role], b.roles[role]];
    return kind.protects[role] === 'amount' && valueA !== undefined && valueB !== undefined && !sameAmount(valueA as never, valueB as never, 1);
  });

/** What a statement tells beyond its key, lists apart. */
export const toldRoles = (kind: ClaimKind, { key, roles }: Statement): RoleName[] =>
  [...new Set([...(Object.keys(kind.protects) as RoleName[]), ...kind.values])].filter(
    (role) => roles[role] !== undefined && !Array.isArray(roles[role]) && !key.pinned.includes(role),
  );

/** Single words of no role family come from a short list ("dismissed", "returned") and differ in earnest; free wording always differs. */
const isListed = (value: unknown): value is string => typeof value === 'string' && !value.includes(' ') && familiesOf(value).size === 0;

const contradict = (kind: ClaimKind, a: Statement, b: Statement): boolean =>
  toldRoles(kind, a).some((role) => !(role in kind.entities) && isListed(a.roles[role]) && isListed(b.roles[role]) && a.roles[role] !== b.roles[role]);

/** What the kind protects, as told: two that are equal in it tell the same. Empty if nothing of it is told. */
export function tellingOf(kind: ClaimKind, { roles }: Statement): string {
  const told = (Object.keys(kind.protects) as RoleName[]).flatMap((role) => (roles[role] === undefined ? [] : [[role, roles[role]]]));
  return told.length === 0 ? '' : canonical(told);
}

/** The roles by which two statements of one event are told to be of the same make. */
export const shapeOf = (kind: ClaimKind, { roles }: Statement): string =>
  (Object.keys(kind.protects) as RoleName[]).filter((role) => roles[role] !== undefined).join(' ');
