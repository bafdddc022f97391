// What all events add up to for each organisation or person. Counted by the database; rows are made of those alone that are shown.

import { sql } from 'kysely';
import { KINDS } from '../../model/claims/index.gen.ts';
import { BELIEFS, type EntityType, happened } from '../../model/event.ts';
import type { EventRow, Page, Standing, StandingFilter, StandingOrder } from '../../model/views.ts';
import type { Store } from '../store.ts';
import { eventRows, LATEST_FIRST, selectEvents } from './rows.ts';

const LIMIT = 100;

const MOVES = KINDS.filter(({ section }) => section === 'moves').map(({ kind }) => kind);
const HAPPENED = BELIEFS.filter((belief) => happened({ belief }));

const ORDER: Readonly<Record<StandingOrder, ReturnType<typeof sql>>> = {
  events: sql`events desc`,
  arrivals: sql`arrivals desc`,
  departures: sql`departures desc`,
  net: sql`arrivals - departures desc`,
  latest: sql`latest desc nulls last`,
  name: sql`lower(name)`,
};

/** Moves told as having happened in which the entity stands in that role: of an event, each role of an entity is one row. */
const moved = (role: 'to' | 'from') =>
  sql<number>`sum(case when d_ent.role = ${sql.lit(role)} and d_event.kind in (${sql.join(MOVES)}) and belief in (${sql.join(HAPPENED)}) then 1 else 0 end)`;

const counted = (store: Store, type: EntityType) =>
  store.db
    .selectFrom('d_entity')
    .innerJoin('d_ent', 'd_ent.ent', 'd_entity.ent')
    .innerJoin('d_event', 'd_event.ev', 'd_ent.ev')
    .where('d_entity.kind', '=', type)
    .where(store.live('d_ent'))
    .where(store.live('d_event'))
    .where(store.live('d_entity'))
    .groupBy(['d_entity.ent', 'd_entity.name'])
    .select(({ fn }) => [
      'd_entity.ent',
      'd_entity.name',
      fn.count<number>('d_ent.ev').distinct().as('events'),
      moved('to').as('arrivals'),
      moved('from').as('departures'),
      sql<number | null>`max(coalesce(d_event.s_lo, d_event.s_hi))`.as('latest'),
      sql<number>`count(*) over ()`.as('total'),
    ]);

/** The latest event of each of these. */
async function latestOf(store: Store, entities: readonly string[]): Promise<ReadonlyMap<string, EventRow>> {
  const events = store.db
    .selectFrom('d_ent')
    .innerJoin('d_event', 'd_event.ev', 'd_ent.ev')
    .where('d_ent.ent', 'in', store.anyOf(entities))
    .where(store.live('d_ent'))
    .where(store.live('d_event'))
    .select(['d_ent.ent', 'd_event.ev', 'd_event.s_lo', 'd_event.s_hi'])
    .distinct();
  const order = sql.join(LATEST_FIRST.map((by) => by));
  const ranked = sql<{ ent: string; ev: string }>`
    select ent, ev from (select ent, ev, row_number() over (partition by ent order by ${order}) as place from ${events.as('told')}) as ranked where place = 1`;
  const { rows: first } = await ranked.execute(store.db);
  const records = await selectEvents(store)
    .where('ev', 'in', store.anyOf(first.map(({ ev }) => ev)))
    .execute();
  const byId = new Map((await eventRows(store, records)).map((row) => [row.id, row]));
  return new Map(first.flatMap(({ ent, ev }) => (byId.has(ev) ? [[ent, byId.get(ev) as EventRow] as const] : [])));
}

/** See `Ledger.standings`. */
export async function standings(store: Store, type: EntityType, { by = 'events', limit = LIMIT, offset = 0 }: StandingFilter): Promise<Page<Standing>> {
  const sorted = store.db.selectFrom(counted(store, type).as('standing')).selectAll().orderBy(ORDER[by]).orderBy(sql`lower(name)`).orderBy('ent');
  const rows = await sorted.limit(limit).offset(offset).execute();
  const latest =
    rows.length === 0
      ? new Map<string, EventRow>()
      : await latestOf(
          store,
          rows.map(({ ent }) => ent),
        );
  // Behind the last page nothing says how many there are.
  const total = rows[0]?.total ?? (offset === 0 ? 0 : ((await counted(store, type).limit(1).executeTakeFirst())?.total ?? 0));
  return {
    rows: rows.flatMap(({ ent, name, events, arrivals, departures }): Standing[] => {
      const event = latest.get(ent);
      return event ? [{ entity: { id: ent, name, type }, events, arrivals, departures, latest: event }] : [];
    }),
    total,
    limit,
    offset,
  };
}
