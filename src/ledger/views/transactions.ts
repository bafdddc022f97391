import type { TransactionRow } from '../../model/views.ts';
import type { TransactionFilter } from '../ledger.ts';
import type { Store } from '../store.ts';

/** See `Views.transactions`. */
export async function transactions(store: Store, { who, before, limit = 100 }: TransactionFilter): Promise<TransactionRow[]> {
  const rows = await store.db
    .selectFrom('tx')
    .select(['tx', 'at', 'actor', 'kind'])
    .$if(store.moment !== null, (query) => query.where('tx', '<=', store.moment ?? 0))
    .$if(who !== undefined, (query) => query.where('actor', '=', who ?? ''))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? ''))
    .orderBy('tx', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row }));
}
