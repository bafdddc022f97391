import type { Problem } from '../../base/fault.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Reader } from '../../model/reader.ts';
import type { Register } from '../../model/register.ts';
import type { Queue } from './queue.ts';

/** What a task works with. */
export interface Shop {
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly reader: Reader;
  readonly register: () => Promise<Register>;
  readonly now: () => Date;
  /** Can what was erased be told from the rest? */
  readonly guarded: () => Promise<boolean>;
}

/** What was worked on, what came of it, and what was doubtful. */
export interface Done {
  readonly about: string;
  readonly outcome: string;
  readonly problems: readonly Problem[];
}

export const DONE_BEFORE: Done = { about: '', outcome: 'done before', problems: [] };

export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/**
 * One sort of work. It may be broken off anywhere and is then done again from the beginning, also while another process still does it: what it
 * appends must be known by its content. A throw is tried again, later and later.
 */
export type Task = (shop: Shop, id: string) => Promise<Done>;
