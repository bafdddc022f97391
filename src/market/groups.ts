// Groups and the people in them: "eleven engineers from OpenAI" and the three of them that other reports name. Whoever is named is in the group,
// and is counted once.

import { canonical } from '../base/canonical.ts';
import { type Group, isPerson } from '../model/claim.ts';
import type { EventRow, Grouping } from '../model/views.ts';

/** What of an event tells whether it is of a group, or fills one. */
export type Moved = Pick<EventRow, 'id' | 'kind' | 'roles' | 'when'>;

/** Reports of a group, and of those in it, are less than so many days apart. */
export const MOST_APART = 60;

/** The counted group of an event, if it is of one group alone. */
export function groupOf({ roles }: Pick<EventRow, 'roles'>): (Group & { readonly count: number }) | null {
  const [only, second] = roles.who ?? [];
  return only && !second && !isPerson(only) && only.count !== undefined && only.count > 1 ? { ...only, count: only.count } : null;
}

const isNamed = ({ roles }: Moved): boolean => (roles.who ?? []).length > 0 && (roles.who ?? []).every(isPerson);

// Nouns that say too little of people's work to keep anybody out.
const ANYBODY =
  /^(?:people|persons?|employees?|staff(?:ers)?|workers?|colleagues|members?|engineers?|researchers?|scientists?|experts?|developers?|specialists?)$/;

/** "co-founders" takes in whoever is told of as a co-founder; "former staff" takes in anybody. */
function takesIn({ noun }: Group, { roles }: Moved): boolean {
  const head = noun.toLowerCase().split(' ').at(-1) ?? '';
  return ANYBODY.test(head) || (roles.as ?? '').toLowerCase().includes(head.replace(/s$/, ''));
}

const ENDS = ['from', 'to', 'by'] as const;

/** Whatever is told of the way. */
const wayOf = ({ roles }: Moved): ReadonlyMap<string, string> =>
  new Map(ENDS.flatMap((end) => (roles[end] === undefined ? [] : [[end, canonical(roles[end])]])));

/** Whatever the group tells of its way must be told of the person as well. */
const sameWay = (group: ReadonlyMap<string, string>, person: ReadonlyMap<string, string>): boolean =>
  group.size > 0 && [...group].every(([end, told]) => person.get(end) === told);

/** Days between two events at the nearest; null where a date is unknown. */
function distance({ when: a }: Moved, { when: b }: Moved): number | null {
  if (a.lo === null || a.hi === null || b.lo === null || b.hi === null) return null;
  return Math.max(0, a.lo - b.hi, b.lo - a.hi);
}

/**
 * Every counted group of these events with the named people that fill it. Somebody fills the group nearest in time, the larger one first among
 * equals; a group takes no more than it counts, the nearest first.
 */
export function groupings<T extends Moved>(events: readonly T[]): readonly Grouping<T>[] {
  const groups = events.flatMap((group) => {
    const counted = groupOf(group);
    return counted ? [{ group, counted, way: wayOf(group) }] : [];
  });
  if (groups.length === 0) return [];
  const members = new Map<string, T[]>(groups.map(({ group }) => [group.id, []]));
  const room = (group: T): boolean => (members.get(group.id)?.length ?? 0) < (groupOf(group)?.count ?? 0);
  const filled = (person: T): T[] => {
    const way = wayOf(person);
    return groups.filter((one) => one.group.kind === person.kind && sameWay(one.way, way) && takesIn(one.counted, person)).map(({ group }) => group);
  };
  const links = events
    .filter(isNamed)
    .flatMap((person) => filled(person).map((group) => ({ person, group, days: distance(group, person) ?? MOST_APART })))
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
  return groups.map(({ group }) => ({ group, members: members.get(group.id) ?? [] }));
}
