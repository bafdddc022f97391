// One thread of the kernel. It is told a phase, runs it on its share, and says so.

import { parentPort } from 'node:worker_threads';
import { count, type Deal, derive, measure, type Shared, scatter } from './phases.ts';

export interface Told {
  readonly phase: 'measure' | 'count' | 'scatter' | 'derive';
  readonly shared: Shared;
  readonly thread: number;
  readonly deal: Deal | null;
}

parentPort?.on('message', ({ phase, shared, thread, deal }: Told) => {
  if (phase === 'measure') measure(shared, thread);
  else if (deal && phase === 'count') count(shared, deal, thread);
  else if (deal && phase === 'scatter') scatter(shared, deal, thread);
  else if (deal) derive(shared, deal);
  parentPort?.postMessage(phase);
});
