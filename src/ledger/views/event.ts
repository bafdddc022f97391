import { sql } from 'kysely';
import type { EventRow, EventView } from '../../model/views.ts';
import type { Store } from '../store.ts';
import { linksOf } from './links.ts';
import { claimsOfEvent, detailsOf, type EventRecord, eventRows, selectEvents } from './rows.ts';

/** "Around the same time", for the list of related events. */
const NEAR_DAYS = 60;
const RELATED = 8;

/** The live event with this id, or the one that has its claims now: an id once issued finds them again. */
async function liveEvent(store: Store, id: string): Promise<EventRecord | undefined> {
  const found = await selectEvents(store).where('ev', '=', id).executeTakeFirst();
  if (found) return found;
  const heir = await store.db
    .selectFrom('d_claim as was')
    .innerJoin('d_claim as is', 'is.claim', 'was.claim')
    .where('was.ev', '=', id)
    .where(store.live('is'))
    .select(['is.ev', ({ fn }) => fn.countAll().as('n')])
    .groupBy('is.ev')
    .orderBy('n', 'desc')
    .orderBy('is.ev')
    .executeTakeFirst();
  return heir ? selectEvents(store).where('ev', '=', heir.ev).executeTakeFirst() : undefined;
}

/** Events that share people with this one, then those that share most of its organisations, within two months. */
async function relatedTo(store: Store, record: EventRecord): Promise<EventRow[]> {
  const day = record.s_lo ?? record.s_hi;
  if (day === null) return [];
  const { rows } = await sql<{ ev: string }>`
    select d_ent.ev, sum(case d_entity.kind when 'person' then 3 else 1 end) as shared, min(abs(d_event.s_lo - ${day})) as days
    from (select distinct ent from d_ent where ev = ${record.ev} and ${store.live('d_ent')}) as own
      join d_entity on d_entity.ent = own.ent and ${store.live('d_entity')}
      join d_ent on d_ent.ent = own.ent and ${store.live('d_ent')} and d_ent.ev <> ${record.ev}
        and d_ent.s_lo between ${day - NEAR_DAYS} and ${day + NEAR_DAYS}
      join d_event on d_event.ev = d_ent.ev and ${store.live('d_event')}
    group by d_ent.ev
    order by shared desc, days, d_ent.ev
    limit ${RELATED}`.execute(store.db);
  const order = new Map(rows.map(({ ev }, n) => [ev, n]));
  const records = await selectEvents(store)
    .where('ev', 'in', store.anyOf([...order.keys()]))
    .execute();
  return eventRows(
    store,
    records.sort((a, b) => (order.get(a.ev) ?? 0) - (order.get(b.ev) ?? 0)),
  );
}

/** See `Ledger.event`. */
export async function event(store: Store, id: string): Promise<EventView | null> {
  const record = await liveEvent(store, id);
  if (!record) return null;
  const [row] = await eventRows(store, [record]);
  const details = (await detailsOf(store, [record.ev])).get(record.ev);
  if (!row || !details) return null;
  return { event: row, ...details, claims: await claimsOfEvent(store, record.ev), related: await relatedTo(store, record), ...(await linksOf(store, row)) };
}
