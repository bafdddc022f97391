// One organisation, one person: all its events, in the sections that the kinds name.

import { groupings, groupOf } from '../../market/groups.ts';
import { halfMoves } from '../../market/halves.ts';
import { isPerson, type RoleName } from '../../model/claim.ts';
import { type EntityLink, type EntityType, happened } from '../../model/event.ts';
import type { Section } from '../../model/kind.ts';
import type { EventRow, Flow, Grouping, OrganisationView, PersonView } from '../../model/views.ts';
import { kindOf } from '../args.ts';
import type { Store } from '../store.ts';
import { aliasesOf, entityById, selectEntities, unitsOf, withUnits } from './entity.ts';
import { repliesAbout } from './replies.ts';
import { eventRows, LATEST_FIRST, selectEvents } from './rows.ts';

/** Every event that names one of these, the latest first. */
export const eventsOf = async (store: Store, entities: readonly string[]): Promise<EventRow[]> => {
  const events = selectEvents(store).where(
    'ev',
    'in',
    store.db.selectFrom('d_ent').where('ent', 'in', store.anyOf(entities)).where(store.live('d_ent')).select('d_ent.ev'),
  );
  return eventRows(store, await LATEST_FIRST.reduce((query, by) => query.orderBy(by), events).execute());
};

const inSection = (events: readonly EventRow[], section: Section): EventRow[] => events.filter(({ kind }) => kindOf(kind).section === section);

/** Does one of these stand in the role, and none of them at the other end? What is moved inside an organisation neither comes nor goes. */
const crosses = (event: EventRow, entities: readonly string[], role: RoleName, otherEnd: RoleName): boolean => {
  const stands = (at: RoleName): boolean => event.entities.some((link) => link.role === at && entities.includes(link.id));
  return stands(role) && !stands(otherEnd);
};

interface Going {
  other: EntityLink | null;
  events: string[];
  /** A person counts once for each pair of organisations, however often told. */
  persons: Set<string>;
  grouped: number;
}

/** How many of each counted group no other event names. */
function unnamed(events: readonly EventRow[]): ReadonlyMap<string, number> {
  const left = ({ group, members }: Grouping): number => Math.max(0, (groupOf(group)?.count ?? 0) - new Set(members.flatMap(namesIn)).size);
  return new Map(groupings(events.filter(happened)).map((grouping) => [grouping.group.id, left(grouping)]));
}

const namesIn = ({ roles }: EventRow): string[] => (roles.who ?? []).filter(isPerson).map(({ name }) => name);

/**
 * Who came from, or went, where: by the organisation at the other end, most people first. Groups without a count add none, and of a counted
 * one those who are named elsewhere are counted once.
 */
function flows(events: readonly EventRow[], otherEnd: RoleName, units: ReadonlyMap<string, EntityLink>): Flow[] {
  const goings = new Map<string, Going>();
  const nameless = unnamed(events);
  for (const event of events) {
    if (!happened(event)) continue;
    const told = event.entities.find(({ role }) => role === otherEnd);
    const end = told && (units.get(told.id) ?? told);
    const going = goings.get(end?.id ?? '') ?? {
      other: end ? { id: end.id, name: end.name, type: end.type } : null,
      events: [],
      persons: new Set(),
      grouped: 0,
    };
    going.events.push(event.id);
    for (const { role, id } of event.entities) if (role === 'who') going.persons.add(id);
    for (const who of event.roles.who ?? []) if (!isPerson(who)) going.grouped += nameless.get(event.id) ?? who.count ?? 0;
    goings.set(end?.id ?? '', going);
  }
  const counted = [...goings.values()].map(({ other, events: ids, persons, grouped }) => ({ other, people: persons.size + grouped, events: ids }));
  return counted.sort((a, b) => b.people - a.people || ((a.other?.name ?? '~') < (b.other?.name ?? '~') ? -1 : 1));
}

async function entityOf(store: Store, id: string, type: EntityType) {
  const record = await entityById(store, id, type);
  if (!record) return null;
  const ids = await withUnits(store, [record.ent]);
  return { record, link: { id: record.ent, name: record.name, type }, aliases: await aliasesOf(store, record), ids, events: await eventsOf(store, ids) };
}

async function aboutOf(store: Store, registered: string | null): Promise<OrganisationView['about']> {
  const known = registered === null ? undefined : store.register.organisation(registered);
  if (!known) return null;
  const { kind, country, founded, homepage } = known;
  const parent = known.parent === null ? undefined : await selectEntities(store).where('registered', '=', known.parent).executeTakeFirst();
  return { kind, country, founded, homepage, parent: parent ? { id: parent.ent, name: parent.name, type: 'organisation' } : null };
}

/** See `Ledger.organisation`. */
export async function organisation(store: Store, id: string): Promise<OrganisationView | null> {
  const entity = await entityOf(store, id, 'organisation');
  if (!entity) return null;
  const { link, aliases, ids, events } = entity;
  const moves = inSection(events, 'moves');
  const arrivals = moves.filter((event) => crosses(event, ids, 'to', 'from'));
  const departures = moves.filter((event) => crosses(event, ids, 'from', 'to'));
  const units = await unitsOf(store);
  const placed = new Set([...arrivals, ...departures]);
  return {
    entity: link,
    aliases,
    about: await aboutOf(store, entity.record.registered),
    arrivals,
    departures,
    offers: inSection(events, 'offers'),
    capital: inSection(events, 'capital'),
    posts: inSection(events, 'posts'),
    other: [...moves.filter((event) => !placed.has(event)), ...inSection(events, 'other')],
    replies: await repliesAbout(store, events),
    inflow: flows(arrivals, 'from', units),
    outflow: flows(departures, 'to', units),
  };
}

/** See `Ledger.person`. */
export async function person(store: Store, id: string): Promise<PersonView | null> {
  const entity = await entityOf(store, id, 'person');
  if (!entity) return null;
  const { link, aliases, events } = entity;
  const career = events.filter(({ kind }) => ['moves', 'posts'].includes(kindOf(kind).section));
  const offers = inSection(events, 'offers');
  const replies = await repliesAbout(store, events);
  return { entity: link, replies, aliases, career, offers, other: [...inSection(events, 'capital'), ...inSection(events, 'other')], halves: halfMoves(events) };
}
