import type { Engine, Session } from '../ledger/engine.ts';
import type { AuditRow, Doer } from '../model/access.ts';
import type { Attempts } from './throttle.ts';

/** What every part of access works on. */
export interface Store {
  readonly engine: Engine;
  readonly now: () => Date;
  readonly attempts: Attempts;
  /** N of scrypt, for new passwords. */
  readonly cost: number;
}

export const instant = (store: Store, laterMs = 0): string => new Date(store.now().getTime() + laterMs).toISOString();

const MOST_WORDS = 500;

/** Writes one line of the record; part of the transaction at hand. */
export async function recordIn(store: Store, session: Session, row: Omit<AuditRow, 'at'>): Promise<void> {
  const n = Number((await session.get('select coalesce(max(n), 0) + 1 as n from audit'))?.['n']);
  const { who, via, address, what, about, outcome, tx } = row;
  await session.insert('audit', [{ n, at: instant(store), who, via, address, what, about: about.slice(0, MOST_WORDS), outcome, tx }]);
}

export const lineOf = (by: Doer, what: string, about: string): Omit<AuditRow, 'at'> => ({
  who: by.name,
  via: by.via,
  address: by.address,
  what,
  about,
  outcome: 'done',
  tx: null,
});
