// The chain of transactions: each row's hash covers the row, the digest of what it recorded, and the hash of the row before. A row that
// was changed or lost afterwards breaks the chain at its place.

import { canonical } from '../base/canonical.ts';
import type { Problem } from '../base/fault.ts';
import { sha256 } from '../base/hash.ts';
import { RULES_VERSION } from '../model/resolution.ts';
import type { Row, Session } from './engine.ts';
import { END } from './schema.ts';

interface Written {
  readonly kind: string;
  readonly actor: string;
  readonly key: string | undefined;
  /** Digest of the batch as it was handed in. */
  readonly payload: string;
}

const GENESIS = '';

export const lastTx = async (session: Session): Promise<number> => Number((await session.get('select coalesce(max(tx), 0) as tx from tx'))?.['tx']);
export const nextTx = async (session: Session): Promise<number> => (await lastTx(session)) + 1;

/** The digest of what a transaction recorded, from the rows themselves: ids are digests of their content. */
async function contentOf(session: Session, tx: number): Promise<string> {
  const ids = async (text: string) => (await session.all(text, [tx])).map((row) => row['id']);
  const replies = await ids('select reply as id from reply where tx_in = ? order by reply');
  const decisions = await ids('select decision as id from decision where tx_in = ? order by decision');
  return sha256(
    canonical({
      documents: await ids('select doc as id from document where tx_in = ? order by doc'),
      claims: await ids('select claim as id from claim where tx_in = ? order by claim'),
      closed: await ids(`select claim as id from claim where tx_out = ? and tx_out < ${END} order by claim`),
      problems: await ids('select problem as id from problem where tx_in = ? order by problem'),
      // Transactions from before there were any have no place for them.
      ...(decisions.length > 0 && { decisions }),
      ...(replies.length > 0 && { replies }),
    }),
  );
}

const hashOf = (row: Row): string =>
  sha256(canonical(['tx', 'at', 'actor', 'kind', 'idem', 'rules', 'payload', 'content', 'prev'].map((column) => row[column])));

/** Records that transaction `tx`, whose rows are all written, has taken place. Part of it. */
export async function recordTx(session: Session, at: Date, tx: number, { kind, actor, key, payload }: Written): Promise<void> {
  const prev = (await session.get('select hash from tx where tx = ?', tx - 1))?.['hash'] ?? GENESIS;
  const row = { tx, at: at.toISOString(), actor, kind, idem: key ?? null, rules: RULES_VERSION, payload, content: await contentOf(session, tx), prev };
  await session.insert('tx', [{ ...row, hash: hashOf(row) }]);
}

/** Where the chain is broken, if anywhere. */
export async function checkChain(session: Session, place: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  let prev: unknown = GENESIS;
  for (const row of await session.all('select * from tx order by tx')) {
    const sound = row['prev'] === prev && row['hash'] === hashOf(row) && row['content'] === (await contentOf(session, Number(row['tx'])));
    if (!sound) problems.push(broken(place, Number(row['tx'])));
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
