// One thread of the kernel. It is told a phase, runs it on its share, and says so.

import { parentPort, workerData } from 'node:worker_threads';
import { count, type Deal, derive, measure, type Shared, scatter } from './phases.ts';

interface Told {
  readonly phase: 'measure' | 'count' | 'scatter' | 'derive';
  readonly deal: Deal | null;
}

const { shared, thread } = workerData as { readonly shared: Shared; readonly thread: number };

parentPort?.on('message', ({ phase, deal }: Told) => {
  if (phase === 'measure') measure(shared, thread);
  else if (deal && phase === 'count') count(shared, deal, thread);
  else if (deal && phase === 'scatter') scatter(shared, deal, thread);
  parentPort?.postMessage(deal && phase === 'derive' ? derive(shared, deal) : null);
});
