import type { Register } from '../model/register.ts';
import type { Ledger } from './ledger.ts';

export interface LedgerOptions {
  readonly now: () => Date;
  readonly readonly?: boolean | undefined;
  /** Gives entities their aliases and what is known about them; without it they have only the names that documents use. */
  readonly register?: Register | undefined;
  /** How long a write waits for another process, in milliseconds (5000). */
  readonly busyTimeoutMs?: number | undefined;
}

/** Opens the ledger at `path` (`:memory:` for one that is not kept), making or upgrading it if need be. Faults `ledger-*`. */
export function openLedger(path: string, options: LedgerOptions): Ledger {
  throw new Error(`invalid ledger: not built yet (${path}, ${options.now().toISOString()})`);
}
