// Groups and the people in them: "eleven engineers from OpenAI" and the three of them that other reports name. Whoever is named is in the group,
// and is counted once.

import { canonical } from '../base/canonical.ts';
import { type Group, isPerson } from '../model/claim.ts';
import type { EventRow, Grouping } from '../model/views.ts';

/** Reports of a group, and of those in it, are less than so many days apart. */
export const MOST_APART = 60;

/** The counted group of an event, if it is of one group alone. */
export function groupOf({ roles }: EventRow): (Group & { readonly count: number }) | null {
  const [only, second] = roles.who ?? [];
  return only && !second && !isPerson(only) && only.count !== undefined && only.count > 1 ? { ...only, count: only.count } : null;
}

const isNamed = ({ roles }: EventRow): boolean => (roles.who ?? []).length > 0 && (roles.who ?? []).every(isPerson);

// Nouns that say too little of people's work to keep anybody out.
const ANYBODY =
  /^(?:people|persons?|employees?|staff(?:ers)?|workers?|colleagues|members?|engineers?|researchers?|scientists?|experts?|developers?|specialists?)$/;

/** "co-founders" takes in whoever is told of as a co-founder; "former staff" takes in anybody. */
function takesIn({ noun }: Group, { roles }: EventRow): boolean {
  const head = noun.toLowerCase().split(' ').at(-1) ?? '';
  return ANYBODY.test(head) || (roles.as ?? '').toLowerCase().includes(head.replace(/s$/, ''));
}

/** Whatever the group tells of its way must be told of the person as well. */
function sameWay(group: EventRow, person: EventRow): boolean {
  const told = (['from', 'to', 'by'] as const).filter((end) => group.roles[end] !== undefined);
  return group.kind === person.kind && told.length > 0 && told.every((end) => canonical(group.roles[end]) === canonical(person.roles[end] ?? null));
}

/** Days between two events at the nearest; null where a date is unknown. */
function distance({ when: a }: EventRow, { when: b }: EventRow): number | null {
  if (a.lo === null || a.hi === null || b.lo === null || b.hi === null) return null;
  return Math.max(0, a.lo - b.hi, b.lo - a.hi);
}

function fills(person: EventRow, group: EventRow): boolean {
  const counted = groupOf(group);
  return counted !== null && takesIn(counted, person) && sameWay(group, person);
}

/**
 * Every counted group of these events with the named people that fill it. Somebody fills the group nearest in time, the larger one first among
 * equals; a group takes no more than it counts, the nearest first.
 */
export function groupings(events: readonly EventRow[]): readonly Grouping[] {
  const groups = events.filter((event) => groupOf(event) !== null);
  const members = new Map<string, EventRow[]>(groups.map(({ id }) => [id, []]));
  const room = (group: EventRow): boolean => (members.get(group.id)?.length ?? 0) < (groupOf(group)?.count ?? 0);
  const links = events
    .filter(isNamed)
    .flatMap((person) => groups.filter((group) => fills(person, group)).map((group) => ({ person, group, days: distance(group, person) ?? MOST_APART })))
    .filter(({ days }) => days < MOST_APART)
    .sort(
      (a, b) =>
        a.days - b.days || (groupOf(b.group)?.count ?? 0) - (groupOf(a.group)?.count ?? 0) || (a.person.id + a.group.id < b.person.id + b.group.id ? -1 : 1),
    );
  const placed = new Set<string>();
  for (const { person, group } of links) {
    if (placed.has(person.id) || !room(group)) continue;
    placed.add(person.id);
    members.get(group.id)?.push(person);
  }
  return groups.map((group) => ({ group, members: members.get(group.id) ?? [] }));
}
