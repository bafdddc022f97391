// The working memory of names: how each ref is understood, and what that hangs on. All look-ups go by an index, from the documents at hand to
// what shares a key with them.

import { sql } from 'kysely';
import { isResearcher } from '../../model/decision.ts';
import type { EntityType } from '../../model/event.ts';
import type { Entity, Ref } from '../../model/resolution.ts';
import { END } from '../schema.ts';
import type { Access } from './access.ts';
import { type CareerStore, careerStore } from './careers.ts';
import { type RefStore, refStore } from './refs.ts';

/** The oldest ref of an identity, and the oldest that is called as it says; those of registered ones are only told to be there. */
export interface Head {
  readonly identity: string;
  readonly oldest: Ref | null;
  readonly inFull: Ref | null;
}

export interface PairDecision {
  readonly kind: 'same' | 'different';
  readonly a: string;
  readonly b: string;
}

export interface NameStore extends RefStore, CareerStore {
  /** Live verdicts about one of these refs. */
  pairs(refs: readonly string[]): Promise<PairDecision[]>;
  roots(identities: readonly string[]): Promise<ReadonlyMap<string, string>>;
  putRoots(identities: readonly string[], roots: ReadonlyMap<string, string>): Promise<void>;

  heads(identities: readonly string[]): Promise<Head[]>;
  /** The next identities in their order. */
  identitiesAfter(identity: string, limit: number): Promise<readonly string[]>;
  groups(identities: readonly string[]): Promise<ReadonlyMap<string, Entity>>;
  putGroups(gone: readonly string[], groups: ReadonlyMap<string, Entity>): Promise<void>;
  /** Every ref of these documents, with its entity. */
  entitiesIn(docs: readonly string[]): Promise<ReadonlyMap<string, Entity>>;
  /** The entities of these refs. */
  entitiesOf(refs: readonly string[]): Promise<ReadonlyMap<string, Entity>>;
}

type GroupRow = { readonly identity: string; readonly ent: string; readonly kind: string; readonly name: string; readonly registered: string | null };
const entityOf = ({ ent, kind, name, registered }: Omit<GroupRow, 'identity'>): Entity => ({ id: ent, type: kind as EntityType, name, registered });

const decisionStore = ({ db, session, anyOf }: Access) => ({
  pairs: async (refs: readonly string[]) => {
    const { rows } = await sql<PairDecision>`
      select kind, a, b from decision where tx_out = ${sql.raw(END)} and kind in ('same', 'different') and a in ${anyOf(refs)}
      union
      select kind, a, b from decision where tx_out = ${sql.raw(END)} and kind in ('same', 'different') and b in ${anyOf(refs)}`.execute(db);
    // Whom papers show is no name of the ledger: it joins none.
    return rows.filter(({ a, b }) => !isResearcher(a) && !isResearcher(b));
  },
  roots: async (identities: readonly string[]) => {
    const rows = await db.selectFrom('name_root').selectAll().where('identity', 'in', anyOf(identities)).execute();
    return new Map(rows.map(({ identity, root }) => [identity, root]));
  },
  putRoots: async (identities: readonly string[], roots: ReadonlyMap<string, string>) => {
    await db.deleteFrom('name_root').where('identity', 'in', anyOf(identities)).execute();
    await session.insert(
      'name_root',
      [...roots].map(([identity, root]) => ({ identity, root })),
    );
  },
});

const groupStore = ({ db, session, anyOf }: Access) => ({
  heads: async (identities: readonly string[]): Promise<Head[]> => {
    // What is registered goes by its id: the one that is called so is not looked for, as there may be none among many.
    const { rows } = await sql<{ identity: string; oldest: string | null; whole: string | null }>`
      select one.value as identity,
        (select ref from name_ref where identity = one.value order by age, ref limit 1) as oldest,
        case when one.value like 'r:%' then null else
          (select ref from name_ref where identity = one.value and folded = substr(one.value, 3) order by age, ref limit 1) end as whole
      from ${anyOf(identities)} as one`.execute(db);
    const ids = [...new Set(rows.flatMap(({ oldest, whole }) => [oldest ?? [], whole ?? []].flat()))];
    const refs = await db.selectFrom('ref').select(['ref', 'doc', 'kind', 'surface']).where('ref', 'in', anyOf(ids)).execute();
    const byId = new Map(refs.map(({ ref, doc, kind, surface }): [string, Ref] => [ref, { id: ref, doc, type: kind as EntityType, surface }]));
    const refOf = (id: string | null): Ref | null => (id === null ? null : (byId.get(id) ?? null));
    return rows.map(({ identity, oldest, whole }) => ({ identity, oldest: refOf(oldest), inFull: refOf(whole) }));
  },
  identitiesAfter: async (identity: string, limit: number) => {
    const next = db.selectFrom('name_ref').select('identity').distinct().where('identity', '>', identity).orderBy('identity').limit(limit);
    return (await next.execute()).map((row) => row.identity);
  },
  groups: async (identities: readonly string[]) => {
    const rows = await db.selectFrom('name_group').selectAll().where('identity', 'in', anyOf(identities)).execute();
    return new Map(rows.map((row) => [row.identity, entityOf(row)]));
  },
  putGroups: async (gone: readonly string[], groups: ReadonlyMap<string, Entity>) => {
    const all = [...gone, ...groups.keys()];
    if (all.length === 0) return;
    await db.deleteFrom('name_group').where('identity', 'in', anyOf(all)).execute();
    await session.insert(
      'name_group',
      [...groups].map(([identity, { id, type, name, registered }]) => ({ identity, ent: id, kind: type, name, registered })),
    );
  },
});

const entityStore = ({ db, anyOf }: Access) => ({
  entitiesIn: async (docs: readonly string[]) => {
    const { rows } = await sql<Omit<GroupRow, 'identity'> & { ref: string }>`
      select ref, ent, kind, name, registered from name_ref join name_group using (identity) where doc in ${anyOf(docs)}`.execute(db);
    return new Map(rows.map(({ ref, ...group }) => [ref, entityOf(group)]));
  },
  entitiesOf: async (refs: readonly string[]) => {
    const { rows } = await sql<Omit<GroupRow, 'identity'> & { ref: string }>`
      select ref, ent, kind, name, registered from name_ref join name_group using (identity) where ref in ${anyOf(refs)}`.execute(db);
    return new Map(rows.map(({ ref, ...group }) => [ref, entityOf(group)]));
  },
});

export const nameStore = (access: Access): NameStore => ({
  ...refStore(access),
  ...careerStore(access),
  ...decisionStore(access),
  ...groupStore(access),
  ...entityStore(access),
});
