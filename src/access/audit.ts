import type { Row } from '../ledger/engine.ts';
import type { AuditFilter, AuditRow, Via } from '../model/access.ts';
import { instant, type Store } from './store.ts';

const rowOf = (row: Row): AuditRow => ({
  at: String(row['at']),
  who: String(row['who']),
  via: row['via'] as Via,
  address: String(row['address']),
  what: String(row['what']),
  about: String(row['about']),
  outcome: String(row['outcome']),
  tx: row['tx'] === null ? null : Number(row['tx']),
});

export async function audit({ engine }: Store, { who, before, limit }: AuditFilter): Promise<AuditRow[]> {
  const conditions = [...(who === undefined ? [] : ['who = ?']), ...(before === undefined ? [] : ['at < ?'])];
  const values = [who, before].filter((value) => value !== undefined);
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const rows = await engine.read.all(`select at, who, via, address, what, about, outcome, tx from audit ${where} order by n desc limit ?`, [...values, limit]);
  return rows.map(rowOf);
}

const DAY_MS = 86_400_000;
/** An address is personal: it is kept as long as somebody may still look into what happened. */
const ADDRESS_MS = 180 * DAY_MS;

export const forgetAddresses = async (store: Store): Promise<void> =>
  void (await store.engine.write((session) => session.run("update audit set address = '' where at < ? and address <> ''", [instant(store, -ADDRESS_MS)])));
