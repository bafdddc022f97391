import type { ErasureMark } from '../model/erasure.ts';
import type { Session } from './engine.ts';

/** What this ledger knows to have been erased. */
export async function marksIn(session: Session): Promise<ErasureMark[]> {
  return (await session.all('select match_hmac from erasure order by erasure')).map((row) => JSON.parse(String(row['match_hmac'])) as ErasureMark);
}
