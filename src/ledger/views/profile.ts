// One person: all events, in the sections that the kinds name.

import { halfMoves } from '../../market/halves.ts';
import type { EntityLink, EntityType } from '../../model/event.ts';
import type { EventRow, PersonView } from '../../model/views.ts';
import { kindOf } from '../args.ts';
import type { Store } from '../store.ts';
import { aliasesOf, type EntityRecord, entityById, withUnits } from './entity.ts';
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

export interface Profile {
  readonly record: EntityRecord;
  readonly link: EntityLink;
  readonly aliases: readonly string[];
  /** Its own id and those of the units that count as it. */
  readonly ids: readonly string[];
}

export async function profileOf(store: Store, id: string, type: EntityType): Promise<Profile | null> {
  const record = await entityById(store, id, type);
  if (!record) return null;
  const aliases = await aliasesOf(store, record);
  return { record, link: { id: record.ent, name: record.name, type }, aliases, ids: await withUnits(store, [record.ent]) };
}

/** See `Ledger.person`. */
export async function person(store: Store, id: string): Promise<PersonView | null> {
  const profile = await profileOf(store, id, 'person');
  if (!profile) return null;
  const events = await eventsOf(store, profile.ids);
  const inSections = (...sections: readonly string[]): EventRow[] => events.filter(({ kind }) => sections.includes(kindOf(kind).section));
  return {
    entity: profile.link,
    replies: await repliesAbout(store, new Set(events.map((event) => event.id))),
    aliases: profile.aliases,
    career: inSections('moves', 'posts'),
    offers: inSections('offers'),
    other: [...inSections('capital'), ...inSections('other')],
    halves: halfMoves(events),
  };
}
