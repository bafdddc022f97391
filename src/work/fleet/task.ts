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

/**
 * One sort of work. It may be broken off anywhere and is then done again from the beginning, also while another process still does it: what it
 * appends must be known by its content. Answers what it was about; a throw is tried again, later and later.
 */
export type Task = (shop: Shop, id: string) => Promise<string>;
