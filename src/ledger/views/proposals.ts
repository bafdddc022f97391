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
  const about = of === undefined ? sql<boolean>`1 = 1` : sql<boolean>`(x.ent = ${of} or y.ent = ${of})`;
  const { rows } = await sql<EdgeRow>`
    select ref_edge.a, ref_edge.b, x.ent as ent_a, p.name as name_a, y.ent as ent_b, q.name as name_b, score, because from ref_edge
      join d_ref as x on x.ref = ref_edge.a and ${store.live('x')}
      join d_ref as y on y.ref = ref_edge.b and ${store.live('y')}
      join d_entity as p on p.ent = x.ent and ${store.live('p')}
      join d_entity as q on q.ent = y.ent and ${store.live('q')}
    where ${store.live('ref_edge')} and ${about} and ${open(store)}
    order by score desc, ref_edge.a, ref_edge.b limit ${limit}`.execute(store.db);
  return rows.map(pairOf);
}

const MOST = 10;

/** See `Views.proposals`. */
export async function proposals(store: Store, entity: string): Promise<readonly ProposedSame[]> {
  const pairs = await proposedPairs(store, MOST, entity);
  return pairs.map(({ people: [a, b], score, because }) => ({ entity: a.id === entity ? b : a, score, because }));
}
