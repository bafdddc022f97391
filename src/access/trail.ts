// Who did what: the record of accounts, and every transaction of the ledger that it does not tell of. The ledger numbers and chains its writes
// itself, so nothing that was written is missing here.

import type { Views } from '../ledger/ledger.ts';
import type { AuditFilter, AuditRow } from '../model/access.ts';
import type { TransactionRow } from '../model/views.ts';
import type { Access } from './access.ts';

const lineOf = ({ tx, at, actor, kind }: TransactionRow): AuditRow => ({
  at,
  who: actor,
  via: 'machine',
  address: '',
  what: kind,
  about: '',
  outcome: 'done',
  tx,
});

/** Latest first. Without accounts it is the ledger's own. */
export async function trail(ledger: Pick<Views, 'transactions'>, access: Pick<Access, 'audit'> | null, filter: AuditFilter): Promise<readonly AuditRow[]> {
  const told = access ? await access.audit(filter) : [];
  const known = new Set(told.map(({ tx }) => tx));
  // A transaction and its line in the record are written one after the other, so that both are found near each other.
  const written = (await ledger.transactions({ ...filter, limit: filter.limit + told.length })).filter(({ tx }) => !known.has(tx)).map(lineOf);
  return [...told, ...written].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, filter.limit);
}
