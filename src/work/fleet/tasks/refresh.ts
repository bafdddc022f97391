// Fuses what has come in.

import { refreshLedger } from '../../refresh.ts';
import type { Task } from '../task.ts';

export const refresh: Task = async ({ ledger, register }) => {
  const { buckets, events } = await refreshLedger(ledger, { register });
  return `${buckets} buckets, ${events} events`;
};
