// Fuses what has come in.

import { refreshLedger } from '../../refresh.ts';
import { counted, type Task } from '../task.ts';

export const refresh: Task = async ({ ledger, register }) => {
  const { buckets, events } = await refreshLedger(ledger, { register });
  return { about: 'what has come in', outcome: `${counted(events, 'event')} in ${counted(buckets, 'bucket')}`, problems: [] };
};
