// Is the ledger what it should be? The file by the engine's own check, the chain of transactions, and every claim against the id it was given.

import type { Problem } from '../base/fault.ts';
import { claimId } from '../model/claim.ts';
import { type ClaimRow, claimOf } from './attest.ts';
import { checkChain } from './chain.ts';
import type { Engine } from './engine.ts';
import type { Store } from './store.ts';

const changed = (place: string, claim: string): Problem => ({
  code: 'ledger-damaged',
  severity: 'error',
  what: place,
  message: `Claim ${claim} is not what was recorded.`,
  remedy: 'Restore the ledger from a backup.',
});

async function checkClaims({ read, place }: Engine): Promise<Problem[]> {
  const columns = 'claim, doc, kind, roles, stance, speaker, date, quote, q_from, q_to, paraphrase, reader, score, because';
  const rows = (await read.all(`select ${columns} from claim where reader <> 'erased'`)) as unknown as (ClaimRow & { claim: string; doc: string })[];
  return rows.filter((row) => claimId(row.doc, claimOf(row)) !== row.claim).map((row) => changed(place, row.claim));
}

/** See `Ledger.check`. */
export const check = async ({ engine }: Store): Promise<Problem[]> => [
  ...(await engine.damages()),
  ...(await checkChain(engine.read, engine.place)),
  ...(await checkClaims(engine)),
];
