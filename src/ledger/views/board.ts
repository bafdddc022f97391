import { sql } from 'kysely';
import { intervalOf } from '../../base/interval.ts';
import type { BoardFilter, EventRow, Page } from '../../model/views.ts';
import { soughtIn } from '../find.ts';
import type { Store } from '../store.ts';
import { sumOf, totals } from '../totals.ts';
import { findEntity, withUnits } from './entity.ts';
import { eventRows, LATEST_FIRST, selectEvents } from './rows.ts';

const LIMIT = 50;

type Events = ReturnType<typeof selectEvents>;

/** Ids that a filter's name or id may mean. A name that nobody has is met by no event. */
async function idsOf(store: Store, nameOrId: string, type: 'person' | 'organisation'): Promise<string[]> {
  const { found, candidates } = await findEntity(store, nameOrId, type);
  return withUnits(store, found ? [found.id] : candidates.map(({ id }) => id));
}

const withEntity = (store: Store, events: Events, ids: readonly string[]): Events =>
  events.where(sql<boolean>`ev in (select d_ent.ev from d_ent where d_ent.ent in ${store.anyOf(ids)} and ${store.live('d_ent')})`);

/** Days: an event may have happened in the period. What has no date is in no period. */
function within(events: Events, since: string | undefined, until: string | undefined): Events {
  const [from, to] = [since ? intervalOf(since) : null, until ? intervalOf(until) : null];
  const after = from ? events.where(sql<boolean>`coalesce(s_hi, s_lo) >= ${from.lo}`) : events;
  return to ? after.where(sql<boolean>`coalesce(s_lo, s_hi) <= ${to.hi}`) : after;
}

function withWords({ engine }: Store, events: Events, words: string): Events {
  const sought = soughtIn(words);
  return sought === null ? events : events.where('ev', 'in', engine.find.ids(sought, ['event']));
}

async function filtered(store: Store, filter: BoardFilter): Promise<Events> {
  let events = within(selectEvents(store), filter.since, filter.until);
  if (filter.org) events = withEntity(store, events, await idsOf(store, filter.org, 'organisation'));
  if (filter.person) events = withEntity(store, events, await idsOf(store, filter.person, 'person'));
  if (filter.anyOf) events = withEntity(store, events, filter.anyOf);
  if (filter.kind) events = events.where('kind', '=', filter.kind);
  if (filter.belief) events = events.where('belief', '=', filter.belief);
  if (filter.lang) events = events.where('langs', 'like', `%,${filter.lang},%`);
  if (filter.starter === false) events = events.where('starter', '=', 0);
  return filter.search ? withWords(store, events, filter.search) : events;
}

/** All events, and those of a kind, are counted as they are written; under any other filter they are counted now. */
async function totalOf(store: Store, { kind, limit: _limit, offset: _offset, ...rest }: BoardFilter, events: Events): Promise<number> {
  if (Object.values(rest).every((part) => part === undefined || part === '')) {
    const found = (await totals(store.engine.read, store.moment)).get('event');
    return kind ? (found?.get(kind) ?? 0) : sumOf(found);
  }
  const counted = events.clearSelect().select(({ fn }) => fn.countAll<number>().as('total'));
  return (await counted.executeTakeFirstOrThrow()).total;
}

/** See `Ledger.board`. */
export async function board(store: Store, filter: BoardFilter): Promise<Page<EventRow>> {
  const [limit, offset] = [filter.limit ?? LIMIT, filter.offset ?? 0];
  const events = await filtered(store, filter);
  const total = await totalOf(store, filter, events);
  const records = await LATEST_FIRST.reduce((query, by) => query.orderBy(by), events)
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: await eventRows(store, records), total, limit, offset };
}
