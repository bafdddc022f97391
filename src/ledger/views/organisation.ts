// One organisation: what there is of each of its lists, who came and went, and the rows that are wanted. What is counted is counted from a few
// columns of all its events; rows, which cost most, are made of those alone that are shown.

import { sql } from 'kysely';
import type { RoleName } from '../../model/claim.ts';
import { type Belief, happened } from '../../model/event.ts';
import type { EventRow, Excerpt, Flow, ListCount, OrganisationList, OrganisationView } from '../../model/views.ts';
import { kindOf } from '../args.ts';
import type { Store } from '../store.ts';
import { selectEntities, unitsOf } from './entity.ts';
import { flowsOf } from './flows.ts';
import { profileOf } from './profile.ts';
import { repliesAbout } from './replies.ts';
import { eventRows, LATEST_FIRST, selectEvents } from './rows.ts';

interface Told {
  readonly ev: string;
  readonly list: OrganisationList;
  readonly belief: Belief;
}

/** What is moved inside an organisation neither comes nor goes. */
function listOf(kind: string, comes: number, goes: number): OrganisationList {
  const { section } = kindOf(kind);
  if (section !== 'moves') return section;
  if (comes === goes) return 'other';
  return comes === 1 ? 'arrivals' : 'departures';
}

/** Every event that names one of these, the latest first, with no more than what tells its list. */
async function toldOf(store: Store, entities: readonly string[]): Promise<readonly Told[]> {
  const stands = (role: RoleName) => sql<number>`max(case when role = ${sql.lit(role)} then 1 else 0 end)`;
  const named = store.db
    .selectFrom('d_ent')
    .where('ent', 'in', store.anyOf(entities))
    .where(store.live('d_ent'))
    .groupBy('d_ent.ev')
    .select(['d_ent.ev as told', stands('to').as('comes'), stands('from').as('goes')]);
  const events = store.db
    .selectFrom(named.as('named'))
    .innerJoin('d_event', 'd_event.ev', 'named.told')
    .where(store.live('d_event'))
    .select(['d_event.ev', 'kind', 'belief', 'comes', 'goes']);
  const rows = await LATEST_FIRST.reduce((query, by) => query.orderBy(by), events).execute();
  return rows.map(({ ev, kind, belief, comes, goes }) => ({ ev, list: listOf(kind, comes, goes), belief: belief as Belief }));
}

type Lists<T> = Readonly<Record<OrganisationList, T>>;

const eachList = <T>(make: (list: OrganisationList) => T): Lists<T> => ({
  arrivals: make('arrivals'),
  departures: make('departures'),
  offers: make('offers'),
  capital: make('capital'),
  posts: make('posts'),
  other: make('other'),
});

const idsOf = (told: readonly Told[]): string[] => told.map(({ ev }) => ev);
const countOf = (told: readonly Told[]): ListCount => ({ all: told.length, happened: told.filter(happened).length });

/** Which events of each list are shown. */
function shownOf(lists: Lists<readonly Told[]>, flows: readonly Flow[], { limit, offset = 0, list: only, other }: Excerpt): Lists<readonly string[]> {
  const counted = other === undefined ? null : new Set(flows.filter((flow) => (flow.other?.id ?? null) === other).flatMap(({ events }) => events));
  return eachList((list) => {
    if ((only ?? list) !== list) return [];
    const ids = idsOf(lists[list]);
    return (counted ? ids.filter((ev) => counted.has(ev)) : ids).slice(offset, offset + limit);
  });
}

async function rowsOf(store: Store, shown: Lists<readonly string[]>): Promise<Lists<readonly EventRow[]>> {
  const wanted = Object.values(shown).flat();
  const records = wanted.length === 0 ? [] : await selectEvents(store).where('ev', 'in', store.anyOf(wanted)).execute();
  const rows = new Map((await eventRows(store, records)).map((row) => [row.id, row]));
  return eachList((list) => shown[list].flatMap((ev) => rows.get(ev) ?? []));
}

async function aboutOf(store: Store, registered: string | null): Promise<OrganisationView['about']> {
  const known = registered === null ? undefined : store.register.organisation(registered);
  if (!known) return null;
  const { kind, country, founded, homepage } = known;
  const parent = known.parent === null ? undefined : await selectEntities(store).where('registered', '=', known.parent).executeTakeFirst();
  return { kind, country, founded, homepage, parent: parent ? { id: parent.ent, name: parent.name, type: 'organisation' } : null };
}

/** See `Ledger.organisation`. */
export async function organisation(store: Store, id: string, excerpt?: Excerpt): Promise<OrganisationView | null> {
  const profile = await profileOf(store, id, 'organisation');
  if (!profile) return null;
  const told = await toldOf(store, profile.ids);
  const lists = eachList((list) => told.filter((event) => event.list === list));
  const units = await unitsOf(store);
  const inflow = await flowsOf(store, idsOf(lists.arrivals.filter(happened)), 'from', units);
  const outflow = await flowsOf(store, idsOf(lists.departures.filter(happened)), 'to', units);
  const rows = await rowsOf(store, excerpt ? shownOf(lists, [...inflow, ...outflow], excerpt) : eachList((list) => idsOf(lists[list])));
  return {
    entity: profile.link,
    aliases: profile.aliases,
    about: await aboutOf(store, profile.record.registered),
    ...rows,
    counts: eachList((list) => countOf(lists[list])),
    replies: await repliesAbout(store, new Set(idsOf(told))),
    inflow,
    outflow,
  };
}
