// What sources told before it was a fact, and the scores that were given to it.

import { sql } from 'kysely';
import { dayOfInstant } from '../../base/interval.ts';
import type { EventRumour, Forecast, Rumours, SourceKind } from '../../model/rumour.ts';
import type { SourceRumour } from '../../model/views.ts';
import type { Store } from '../store.ts';
import { claimsCalled, eventRows, selectEvents } from './rows.ts';

interface Asked {
  readonly event?: string | undefined;
  readonly source?: string | undefined;
  readonly kind?: SourceKind | undefined;
}

async function toldOf(store: Store, { event, source, kind }: Asked = {}): Promise<EventRumour[]> {
  const rows = await store.db
    .selectFrom('d_rumour')
    .select(['ev', 'source', 'kind', 'claim', 'told', 'first', 'fact', 'denial'])
    .where(store.live('d_rumour'))
    .$if(event !== undefined, (query) => query.where('ev', '=', event ?? ''))
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('ev')
    .orderBy('kind')
    .orderBy('source')
    .execute();
  return rows.map(({ ev, first, kind: told, ...row }) => ({ ...row, event: ev, kind: told as SourceKind, first: first === 1 }));
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
