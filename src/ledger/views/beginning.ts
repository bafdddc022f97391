import type { Store } from '../store.ts';

/** What ids are made of (`idOf`); anything else begins none, and is no pattern either. */
const ID = /^[0-9a-z]+$/;

/** See `Ledger.idsBeginning`. */
export async function idsBeginning({ db, live }: Store, what: 'event' | 'document', beginning: string, limit: number): Promise<readonly string[]> {
  if (!ID.test(beginning)) return [];
  const pattern = `${beginning}%`;
  if (what === 'event') {
    const rows = await db
      .selectFrom('d_event')
      .select('ev')
      .distinct()
      .where('ev', 'like', pattern)
      .where(live('d_event'))
      .orderBy('ev')
      .limit(limit)
      .execute();
    return rows.map(({ ev }) => ev);
  }
  const rows = await db.selectFrom('document').select('doc').where('doc', 'like', pattern).where(live('document')).orderBy('doc').limit(limit).execute();
  return rows.map(({ doc }) => doc);
}
