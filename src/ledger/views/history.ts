import type { Belief, Tally } from '../../model/event.ts';
import type { EventVersion } from '../../model/views.ts';
import type { Store } from '../store.ts';

/** See `Ledger.versions`. */
export async function versions(store: Store, id: string): Promise<EventVersion[]> {
  const rows = await store.db
    .selectFrom('d_event')
    .innerJoin('tx', 'tx.tx', 'd_event.tx_in')
    .select(['d_event.tx_in as tx', 'tx.at', 'd_event.belief', 'd_event.tally', 'tx.kind', 'tx.actor'])
    .where('d_event.ev', '=', id)
    .$if(store.moment !== null, (query) => query.where('d_event.tx_in', '<=', store.moment ?? 0))
    .orderBy('d_event.tx_in')
    .execute();
  return rows.map(({ tx, at, belief, tally, kind, actor }) => {
    const { because, origins, documents } = JSON.parse(tally) as Tally;
    return { tx, at, kind, actor, belief: belief as Belief, because, origins, documents };
  });
}
