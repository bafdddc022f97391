// The chain of transactions: each row's hash covers the row, the digest of what it recorded, and the hash of the row before. A row that
// was changed or lost afterwards breaks the chain at its place.

import { canonical } from '../base/canonical.ts';
import type { Problem } from '../base/fault.ts';
import { sha256 } from '../base/hash.ts';
import { RULES_VERSION } from '../model/resolution.ts';
import type { Row, Sqlite } from './sqlite.ts';
import type { Store } from './store.ts';

interface Written {
  readonly kind: string;
  readonly actor: string;
  readonly key: string | undefined;
  /** Digest of the batch as it was handed in. */
  readonly payload: string;
}

const GENESIS = '';

export const nextTx = (sqlite: Sqlite): number => lastTx(sqlite) + 1;
export const lastTx = (sqlite: Sqlite): number => Number(sqlite.prepare('select coalesce(max(tx), 0) as tx from tx').get()?.['tx']);

/** The digest of what a transaction recorded, from the rows themselves: ids are digests of their content. */
function contentOf(sqlite: Sqlite, tx: number): string {
  const ids = (text: string) =>
    sqlite
      .prepare(text)
      .all([tx])
      .map((row) => row['id']);
  return sha256(
    canonical({
      documents: ids('select doc as id from document where tx_in = ? order by doc'),
      claims: ids('select claim as id from claim where tx_in = ? order by claim'),
      closed: ids('select claim as id from claim where tx_out = ? order by claim'),
      problems: ids('select problem as id from problem where tx_in = ? order by problem'),
    }),
  );
}

const hashOf = (row: Row): string =>
  sha256(canonical(['tx', 'at', 'actor', 'kind', 'idem', 'rules', 'payload', 'content', 'prev'].map((column) => row[column])));

/** Records that transaction `tx`, whose rows are all written, has taken place. Part of it. */
export function recordTx({ sqlite, now }: Store, tx: number, { kind, actor, key, payload }: Written): void {
  const prev = sqlite.prepare('select hash from tx where tx = ?').get(tx - 1)?.['hash'] ?? GENESIS;
  const row = { tx, at: now().toISOString(), actor, kind, idem: key ?? null, rules: RULES_VERSION, payload, content: contentOf(sqlite, tx), prev };
  const columns = { ...row, hash: hashOf(row) };
  sqlite.prepare(`insert into tx (${Object.keys(columns).join(', ')}) values (${Object.keys(columns).fill('?').join(', ')})`).run(Object.values(columns));
}

/** Where the chain is broken, if anywhere. */
export function checkChain(sqlite: Sqlite): Problem[] {
  const problems: Problem[] = [];
  let prev: unknown = GENESIS;
  for (const row of sqlite.prepare('select * from tx order by tx').all()) {
    const sound = row['prev'] === prev && row['hash'] === hashOf(row) && row['content'] === contentOf(sqlite, Number(row['tx']));
    if (!sound) problems.push(broken(sqlite.path, Number(row['tx'])));
    prev = row['hash'];
  }
  return problems;
}

const broken = (path: string, tx: number): Problem => ({
  code: 'ledger-damaged',
  severity: 'error',
  what: path,
  message: `Transaction ${tx} does not hold what it recorded.`,
  remedy: 'Restore the file from a backup.',
});
