// What sources told before it was a fact, and the scores that were given to it.

import { sql } from 'kysely';
import { dayOfInstant } from '../../base/interval.ts';
import { DEADLINE_DAYS, type EventRumour, type Forecast, type Resolved, type Rumours, type RumoursAround, type SourceKind } from '../../model/rumour.ts';
import type { SourceRumour } from '../../model/views.ts';
import type { Store } from '../store.ts';
import { claimsCalled, eventRows, selectEvents } from './rows.ts';

const COLUMNS = ['ev', 'source', 'kind', 'claim', 'told', 'first', 'fact', 'denial'] as const;

interface Asked {
  readonly event?: string | undefined;
  readonly source?: string | undefined;
  readonly kind?: SourceKind | undefined;
}

async function toldOf(store: Store, { event, source, kind }: Asked = {}): Promise<EventRumour[]> {
  const rows = await store.db
    .selectFrom('d_rumour')
    .select(COLUMNS)
    .where(store.live('d_rumour'))
    .$if(event !== undefined, (query) => query.where('ev', '=', event ?? ''))
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('ev')
    .orderBy('kind')
    .orderBy('source')
    .execute();
  return rows.map(rumourOf);
}

type Told = Omit<EventRumour, 'event' | 'kind' | 'first'> & { readonly ev: string; readonly kind: string; readonly first: number };

const rumourOf = ({ ev, first, kind, ...row }: Told): EventRumour => ({ ...row, event: ev, kind: kind as SourceKind, first: first === 1 });

/** What all sources come to by the end of a day: `outcomeOf` of `market/sources.ts`, over every rumour. */
async function resolvedBy(store: Store, today: number): Promise<Resolved> {
  const inTime = sql`(fact <= ${today} and fact <= told + ${DEADLINE_DAYS})`;
  const denied = sql`(denial <= ${today} and denial <= told + ${DEADLINE_DAYS})`;
  const { rows } = await sql<Resolved>`
    select coalesce(sum(case when came then 1 else 0 end), 0) as came,
      coalesce(sum(case when came or not known and (denied or ${today} > told + ${DEADLINE_DAYS}) then 1 else 0 end), 0) as resolved
    from (
      select told, coalesce(${inTime}, 1 = 0) as known, coalesce(${denied}, 1 = 0) as denied,
        coalesce(${inTime}, 1 = 0) and not coalesce(denial <= ${today} and denial > fact, 1 = 0) as came
      from d_rumour where ${store.live('d_rumour')}) as judged`.execute(store.db);
  return rows[0] ?? { resolved: 0, came: 0 };
}

/** See `Views.rumoursAround`; of several events. */
export async function rumoursAround(store: Store, events: readonly string[]): Promise<RumoursAround> {
  const today = dayOfInstant(store.now());
  const { rows } = await sql<Told>`
    select ${sql.raw(COLUMNS.map((column) => `told.${column}`).join(', '))}
    from (select distinct source, kind from d_rumour where ev in ${store.anyOf(events)} and ${store.live('d_rumour')}) as teller
      join d_rumour as told on told.source = teller.source and told.kind = teller.kind
    where ${store.live('told')} order by told.ev, told.kind, told.source`.execute(store.db);
  return { today, told: rows.map(rumourOf), all: rows.length > 0 ? await resolvedBy(store, today) : { resolved: 0, came: 0 } };
}

/** See `Views.rumours`. */
export const rumours = async (store: Store, asked: Asked = {}): Promise<Rumours> => ({ today: dayOfInstant(store.now()), told: await toldOf(store, asked) });

/** See `Views.rumoursOf`. */
export async function rumoursOf(store: Store, kind: SourceKind, source: string): Promise<SourceRumour[]> {
  const told = await toldOf(store, { source, kind });
  const records = await selectEvents(store)
    .where('ev', 'in', store.anyOf(told.map(({ event }) => event)))
    .execute();
  const events = new Map((await eventRows(store, records)).map((row) => [row.id, row]));
  const claims = new Map(
    (
      await claimsCalled(
        store,
        told.map(({ claim }) => claim),
      )
    ).map((claim) => [claim.id, claim]),
  );
  return told
    .flatMap((rumour) => {
      const [event, claim] = [events.get(rumour.event), claims.get(rumour.claim)];
      return event && claim ? [{ rumour, event, claim }] : [];
    })
    .sort((a, b) => b.rumour.told - a.rumour.told || (a.event.id < b.event.id ? -1 : 1));
}

/** See `Views.forecasts`. */
export async function forecasts(store: Store): Promise<Forecast[]> {
  const rows = await store.db
    .selectFrom('forecast')
    .select(['ev', 'sources', 'at', 'score', 'resolved', 'came'])
    .$if(store.moment !== null, (query) => query.where(sql<boolean>`tx <= ${store.moment}`))
    .orderBy('at')
    .orderBy('ev')
    .orderBy('sources')
    .execute();
  return rows.map(({ ev, sources, ...row }) => ({ event: ev, sources: JSON.parse(sources) as string[], ...row }));
}
