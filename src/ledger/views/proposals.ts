// Who may be the same person, as it is proposed, and as questions for the queue.

import { sql } from 'kysely';
import type { ProposedSame } from '../../model/views.ts';
import type { Store } from '../store.ts';

interface EdgeRow {
  readonly a: string;
  readonly b: string;
  readonly ent_a: string;
  readonly name_a: string;
  readonly ent_b: string;
  readonly name_b: string;
  readonly score: number;
  readonly because: string;
}

export interface ProposedPair {
  /** Refs. */
  readonly a: string;
  readonly b: string;
  readonly people: readonly [ProposedSame['entity'], ProposedSame['entity']];
  readonly score: number;
  readonly because: readonly string[];
}

/** Nobody has said anything about the pair, and both are not one already. */
const open = (store: Store) => sql<boolean>`x.ent <> y.ent and not exists (
  select 1 from decision where decision.a = ref_edge.a and decision.b = ref_edge.b and decision.kind in ('same', 'different', 'unsure') and ${store.live('decision')})`;

const pairOf = (row: EdgeRow): ProposedPair => ({
  a: row.a,
  b: row.b,
  people: [
    { id: row.ent_a, name: row.name_a, type: 'person' },
    { id: row.ent_b, name: row.name_b, type: 'person' },
  ],
  score: row.score,
  because: JSON.parse(row.because) as string[],
});

/** Open proposals, the surest first. `of`: only about this entity. */
export async function proposedPairs(store: Store, limit: number, of?: string): Promise<ProposedPair[]> {
  // Each end by its own index: with `or` both engines would go through all proposals.
  const own = sql`select ref from d_ref where ent = ${of} and ${store.live('d_ref')}`;
  const about = sql`(select * from ref_edge where a in (${own}) union select * from ref_edge where b in (${own}))`;
  const nameOf = (ref: string) => sql`(select name from d_entity where d_entity.ent = ${sql.ref(ref)}.ent and ${store.live('d_entity')})`;
  const { rows } = await sql<EdgeRow>`
    select ref_edge.a, ref_edge.b, x.ent as ent_a, ${nameOf('x')} as name_a, y.ent as ent_b, ${nameOf('y')} as name_b, score, because from ${of === undefined ? sql`ref_edge` : about} as ref_edge
      join d_ref as x on x.ref = ref_edge.a and ${store.live('x')}
      join d_ref as y on y.ref = ref_edge.b and ${store.live('y')}
    where ${store.live('ref_edge')} and ${open(store)}
    order by score desc, ref_edge.a, ref_edge.b limit ${limit}`.execute(store.db);
  return rows.map(pairOf);
}

const MOST = 10;

/** See `Views.proposals`. */
export async function proposals(store: Store, entity: string): Promise<readonly ProposedSame[]> {
  const pairs = await proposedPairs(store, MOST, entity);
  return pairs.map(({ people: [a, b], score, because }) => ({ entity: a.id === entity ? b : a, score, because }));
}
