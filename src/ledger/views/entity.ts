// Looking a name up. In this order: id, the very name, an alias, a surname, a part of a name. What fits several is answered as candidates.

import { sql } from 'kysely';
import { nameKey } from '../../base/fold.ts';
import type { EntityLink, EntityType } from '../../model/event.ts';
import type { Ref } from '../../model/resolution.ts';
import { soughtIn } from '../find.ts';
import type { Found } from '../ledger.ts';
import type { Store } from '../store.ts';

const CANDIDATES = 10;

export interface EntityRecord {
  readonly ent: string;
  readonly kind: string;
  readonly name: string;
  readonly registered: string | null;
}

const linkOf = ({ ent, name, kind }: EntityRecord): EntityLink => ({ id: ent, name, type: kind as EntityType });

export const selectEntities = (store: Store) => store.db.selectFrom('d_entity').select(['ent', 'kind', 'name', 'registered']).where(store.live('d_entity'));

/** See `Views.people`. */
export const people = async (store: Store): Promise<readonly EntityLink[]> =>
  (await selectEntities(store).where('kind', '=', 'person').orderBy('ent').execute()).map(linkOf);

/** The entity that holds most of the refs that this id once stood for: an id once issued finds them again, after a merge too. */
async function heirOf(store: Store, id: string, type?: EntityType): Promise<EntityRecord | undefined> {
  const heir = await store.db
    .selectFrom('d_ref as was')
    .innerJoin('d_ref as now', 'now.ref', 'was.ref')
    .where('was.ent', '=', id)
    .where(store.live('now'))
    .select(['now.ent', ({ fn }) => fn.countAll().as('n')])
    .groupBy('now.ent')
    .orderBy('n', 'desc')
    .orderBy('now.ent')
    .executeTakeFirst();
  return heir
    ? selectEntities(store)
        .where('ent', '=', heir.ent)
        .$if(type !== undefined, (query) => query.where('kind', '=', type ?? ''))
        .executeTakeFirst()
    : undefined;
}

/** The entity with this id, of the ledger or of the register, or what has become of it. */
export async function entityById(store: Store, id: string, type?: EntityType): Promise<EntityRecord | undefined> {
  const known = selectEntities(store).$if(type !== undefined, (query) => query.where('kind', '=', type ?? ''));
  const found = (await known.where('ent', '=', id).executeTakeFirst()) ?? (await known.where('registered', '=', id).executeTakeFirst());
  return found ?? heirOf(store, id, type);
}

/** What documents call an entity. Now, by the counts of the working memory: who is much told of has thousands of refs, and few names. */
async function surfacesOf({ db, live, moment }: Store, ent: string): Promise<string[]> {
  const now = db.selectFrom('name_group').innerJoin('name_surface', 'name_surface.identity', 'name_group.identity');
  const then = db.selectFrom('d_ref').innerJoin('ref', 'ref.ref', 'd_ref.ref').where(live('d_ref'));
  const rows = moment === null ? now.where('ent', '=', ent).select('surface') : then.where('ent', '=', ent).select('surface');
  return (await sql<{ surface: string }>`select distinct surface from ${rows.as('called')} order by surface`.execute(db)).rows.map(({ surface }) => surface);
}

/** Everything an entity is called: by the register, and by documents. Its name is not among them. */
export async function aliasesOf(store: Store, { ent, name, registered }: EntityRecord): Promise<string[]> {
  const all = new Set([...(registered === null ? [] : store.register.aliases(registered)), ...(await surfacesOf(store, ent))]);
  all.delete(name);
  return [...all];
}

/** Entities whose names or aliases hold all the words, those with the most events first. */
async function withWords(store: Store, words: string, type: EntityType | undefined): Promise<EntityRecord[]> {
  const sought = soughtIn(words);
  if (sought === null) return [];
  return selectEntities(store)
    .where('ent', 'in', store.engine.find.ids(sought, type ? [type] : ['person', 'organisation']))
    .orderBy(
      (of) =>
        of
          .selectFrom('d_ent')
          .whereRef('d_ent.ent', '=', 'd_entity.ent')
          .where(store.live('d_ent'))
          .select(({ fn }) => fn.countAll().as('n')),
      'desc',
    )
    .orderBy('ent')
    .limit(200)
    .execute();
}

/** See `Views.refsOf`. */
export async function refsOf(store: Store, entity: string): Promise<Ref[]> {
  const rows = await store.db
    .selectFrom('d_ref')
    .innerJoin('ref', 'ref.ref', 'd_ref.ref')
    .where('d_ref.ent', '=', entity)
    .where(store.live('d_ref'))
    .select(['ref.ref', 'ref.doc', 'ref.kind', 'ref.surface'])
    .orderBy('ref.tx_in')
    .orderBy('ref.ref')
    .execute();
  return rows.map(({ ref, doc, kind, surface }) => ({ id: ref, doc, type: kind as EntityType, surface }));
}

/** Entities that had this very name: the index knows only those of now. */
async function namedThen(store: Store, name: string, type: EntityType | undefined): Promise<EntityRecord[]> {
  if (store.moment === null) return [];
  const known = selectEntities(store).where('name', '=', name);
  return (type === undefined ? known : known.where('kind', '=', type)).orderBy('ent').execute();
}

/** See `Ledger.findEntity`. */
export async function findEntity(store: Store, nameOrId: string, type?: EntityType): Promise<Found> {
  const byId = await entityById(store, nameOrId, type);
  if (byId) return { found: linkOf(byId), candidates: [] };
  const key = nameKey(nameOrId);
  const found = [...(await namedThen(store, nameOrId, type)), ...(await withWords(store, nameOrId, type))];
  const near = [...new Map(found.map((entity) => [entity.ent, entity])).values()];
  const named = near.filter(({ name }) => nameKey(name) === key);
  const aliased: EntityRecord[] = [];
  if (named.length === 0) for (const entity of near) if ((await aliasesOf(store, entity)).some((alias) => nameKey(alias) === key)) aliased.push(entity);
  const surnamed = near.filter(({ kind, name }) => kind === 'person' && nameKey(name).endsWith(` ${key}`));
  for (const fitting of [named, aliased, surnamed, near]) {
    const [only] = fitting;
    if (only && fitting.length === 1) return { found: linkOf(only), candidates: [] };
    if (only) return { found: null, candidates: fitting.slice(0, CANDIDATES).map(linkOf) };
  }
  return { found: null, candidates: [] };
}

/** Units as the entities that they count as: Google Brain → Google. */
export async function unitsOf(store: Store): Promise<ReadonlyMap<string, EntityLink>> {
  const { units } = store.register;
  const records = await selectEntities(store)
    .where('registered', 'in', store.anyOf([...units.keys(), ...units.values()]))
    .execute();
  const byRegistered = new Map(records.map((record) => [record.registered, record]));
  return new Map(
    [...units].flatMap(([unit, whole]): [string, EntityLink][] => {
      const [part, all] = [byRegistered.get(unit), byRegistered.get(whole)];
      return part && all ? [[part.ent, linkOf(all)]] : [];
    }),
  );
}

/** These entities and the units that count as one of them. */
export async function withUnits(store: Store, ids: readonly string[]): Promise<string[]> {
  const units = await unitsOf(store);
  return [...ids, ...[...units].filter(([, whole]) => ids.includes(whole.id)).map(([unit]) => unit)];
}
