// What belongs to an event without any claim saying so: the other half of a move, the group and those who are named of it.

import { sql } from 'kysely';
import { groupings, MOST_APART } from '../../market/groups.ts';
import { halfMoves } from '../../market/halves.ts';
import type { EventRow, EventView } from '../../model/views.ts';
import type { Store } from '../store.ts';
import { eventsOf } from './profile.ts';
import { eventRows, selectEvents } from './rows.ts';

/** An organisation may have thousands of moves; a group of more than that near one day is no list to read. */
const MOST_NEAR = 400;

async function halvesOf(store: Store, row: EventRow): Promise<EventView['halves']> {
  const people = [...new Set(row.entities.filter(({ role, type }) => role === 'who' && type === 'person').map(({ id }) => id))];
  const pairs = await Promise.all(people.map(async (id) => halfMoves(await eventsOf(store, [id]))));
  return pairs.flat().filter(({ departure, arrival }) => departure.id === row.id || arrival.id === row.id);
}

/** Events of the same kind around the same time that name an organisation of this one. */
async function alike(store: Store, row: EventRow): Promise<EventRow[]> {
  const { lo, hi } = row.when;
  const organisations = row.entities.filter(({ type }) => type === 'organisation').map(({ id }) => id);
  if (lo === null || hi === null || organisations.length === 0) return [];
  const near = store.db
    .selectFrom('d_ent')
    .where('ent', 'in', store.anyOf(organisations))
    .where('d_ent.s_lo', '<=', hi + MOST_APART)
    .where('d_ent.s_lo', '>=', lo - MOST_APART - LONGEST_DATE)
    .where(store.live('d_ent'))
    .select('d_ent.ev');
  // By the organisation and not by the index of kinds, which has far more of them.
  const alike = sql<boolean>`d_event.kind || '' = ${row.kind}`;
  const records = await selectEvents(store).where(alike).where('ev', 'in', near).orderBy('ev').limit(MOST_NEAR).execute();
  return eventRows(store, records);
}

/** A date may be as vague as a year. */
const LONGEST_DATE = 366;

export async function linksOf(store: Store, row: EventRow): Promise<Pick<EventView, 'halves' | 'grouping'>> {
  const all = groupings(await alike(store, row));
  const own = all.find(({ group, members }) => group.id === row.id || members.some(({ id }) => id === row.id));
  return { halves: await halvesOf(store, row), grouping: own && own.members.length > 0 ? own : null };
}
