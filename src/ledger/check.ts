// Is the ledger what it should be? The file by SQLite's own check, the chain of transactions, and every claim against the id it was given.

import type { Problem } from '../base/fault.ts';
import { claimId } from '../model/claim.ts';
import { type ClaimRow, claimOf } from './attest.ts';
import { checkChain } from './chain.ts';
import type { Store } from './store.ts';

const damaged = (path: string, message: string): Problem => ({
  code: 'ledger-damaged',
  severity: 'error',
  what: path,
  message,
  remedy: 'Restore the file from a backup.',
});

function checkFile({ sqlite }: Store): Problem[] {
  const found = sqlite
    .prepare('pragma integrity_check')
    .all()
    .map((row) => String(row['integrity_check']));
  const strays = sqlite.prepare('pragma foreign_key_check').all();
  return [
    ...found.filter((line) => line !== 'ok').map((line) => damaged(sqlite.path, `The file is damaged: ${line}.`)),
    ...strays.map((row) => damaged(sqlite.path, `A row of ${row['table']} leads to a row of ${row['parent']} that is gone.`)),
  ];
}

function checkClaims({ sqlite }: Store): Problem[] {
  const columns = 'claim, doc, kind, roles, stance, speaker, date, quote, q_from, q_to, paraphrase, reader, score, because';
  const rows = sqlite.prepare(`select ${columns} from claim`).all() as unknown as (ClaimRow & { claim: string; doc: string })[];
  return rows.filter((row) => claimId(row.doc, claimOf(row)) !== row.claim).map((row) => damaged(sqlite.path, `Claim ${row.claim} is not what was recorded.`));
}

/** See `Ledger.check`. */
export const check = (store: Store): Problem[] => [...checkFile(store), ...checkChain(store.sqlite), ...checkClaims(store)];
