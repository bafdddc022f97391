// Who came from, or went, where: counted from who is named in which event, over all events of a list.

import { groupings, groupOf, type Moved } from '../../market/groups.ts';
import { isPerson, type RoleName, type Roles } from '../../model/claim.ts';
import type { EntityLink, EntityType } from '../../model/event.ts';
import type { Flow, Grouping } from '../../model/views.ts';
import type { Store } from '../store.ts';

interface Going {
  readonly other: EntityLink | null;
  readonly events: string[];
  /** A person counts once for each pair of organisations, however often told. */
  readonly persons: Set<string>;
  grouped: number;
}

const named = (store: Store, events: readonly string[], role: RoleName) =>
  store.db
    .selectFrom('d_ent')
    .innerJoin('d_entity', 'd_entity.ent', 'd_ent.ent')
    .where('d_ent.ev', 'in', store.anyOf(events))
    .where('d_ent.role', '=', role)
    .where(store.live('d_ent'))
    .where(store.live('d_entity'));

/** The organisation at the other end of each event, the first by name where there are several; a unit as the one that it counts as. */
async function endsOf(store: Store, events: readonly string[], role: RoleName, units: ReadonlyMap<string, EntityLink>): Promise<Map<string, EntityLink>> {
  const rows = await named(store, events, role).select(['d_ent.ev', 'd_ent.ent', 'd_entity.kind', 'd_entity.name']).orderBy('d_entity.name', 'desc').execute();
  return new Map(rows.map(({ ev, ent, kind, name }) => [ev, units.get(ent) ?? { id: ent, name, type: kind as EntityType }]));
}

async function whoOf(store: Store, events: readonly string[]): Promise<Map<string, string[]>> {
  const who = store.db.selectFrom('d_ent').where('ev', 'in', store.anyOf(events)).where('role', '=', 'who').where(store.live('d_ent'));
  const byEvent = new Map<string, string[]>();
  for (const { ev, ent } of await who.select(['ev', 'ent']).execute()) {
    const list = byEvent.get(ev);
    if (list) list.push(ent);
    else byEvent.set(ev, [ent]);
  }
  return byEvent;
}

const namesIn = ({ roles }: Moved): string[] => (roles.who ?? []).filter(isPerson).map(({ name }) => name);

/** How many people the groups of each event come to. Those of a counted group whom another event names are left out: they are counted there. */
async function groupedIn(store: Store, events: readonly string[]): Promise<Map<string, number>> {
  const moved = store.db
    .selectFrom('d_event')
    .select(['ev', 'kind', 's_lo', 's_hi', 'roles'])
    .where('ev', 'in', store.anyOf(events))
    .where(store.live('d_event'));
  const read = (rows: Awaited<ReturnType<typeof moved.execute>>): Moved[] =>
    rows.map(({ ev, kind, s_lo: lo, s_hi: hi, roles }) => ({ id: ev, kind, when: { lo, hi }, roles: JSON.parse(roles) as Roles }));
  // Groups alone have a noun.
  const groups = read(await moved.where('roles', 'like', '%"noun":%').execute());
  const left = ({ group, members }: Grouping<Moved>): number => Math.max(0, (groupOf(group)?.count ?? 0) - new Set(members.flatMap(namesIn)).size);
  const counted = groups.some((event) => groupOf(event) !== null) ? groupings(read(await moved.execute())) : [];
  const nameless = new Map(counted.map((grouping) => [grouping.group.id, left(grouping)]));
  const people = ({ id, roles }: Moved): number => (roles.who ?? []).reduce((sum, who) => sum + (isPerson(who) ? 0 : (nameless.get(id) ?? who.count ?? 0)), 0);
  return new Map(groups.map((event) => [event.id, people(event)]));
}

/**
 * The flows of these events, the latest first, by the organisation at the other end, most people first. Groups without a count add none, and of a
 * counted one those who are named elsewhere are counted once.
 */
export async function flowsOf(store: Store, events: readonly string[], otherEnd: RoleName, units: ReadonlyMap<string, EntityLink>): Promise<Flow[]> {
  if (events.length === 0) return [];
  const [ends, who, grouped] = [await endsOf(store, events, otherEnd, units), await whoOf(store, events), await groupedIn(store, events)];
  const goings = new Map<string, Going>();
  for (const ev of events) {
    const other = ends.get(ev) ?? null;
    const going = goings.get(other?.id ?? '') ?? { other, events: [], persons: new Set(), grouped: 0 };
    going.events.push(ev);
    for (const id of who.get(ev) ?? []) going.persons.add(id);
    going.grouped += grouped.get(ev) ?? 0;
    goings.set(other?.id ?? '', going);
  }
  const counted = [...goings.values()].map(({ other, events: ids, persons, grouped: more }) => ({ other, people: persons.size + more, events: ids }));
  return counted.sort((a, b) => b.people - a.people || ((a.other?.name ?? '~') < (b.other?.name ?? '~') ? -1 : 1));
}
