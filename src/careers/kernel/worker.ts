// One thread of the kernel. It is told a phase, runs it on its share, and says so; of the last one it answers what it has counted.

import { parentPort } from 'node:worker_threads';
import { count, type Deal, derive, measure, type Shared, scatter } from './phases.ts';
import { type Counts, type Share, type Tally, tally } from './tally.ts';

export type Told =
  | { readonly phase: 'measure' | 'count' | 'scatter' | 'derive'; readonly shared: Shared; readonly thread: number; readonly deal: Deal | null }
  | { readonly phase: 'tally'; readonly tally: Tally; readonly share: Share };

function work(told: Told): Counts | null {
  if (told.phase === 'tally') return tally(told.tally, told.share);
  const { phase, shared, thread, deal } = told;
  if (phase === 'measure') measure(shared, thread);
  else if (deal && phase === 'count') count(shared, deal, thread);
  else if (deal && phase === 'scatter') scatter(shared, deal, thread);
  else if (deal) derive(shared, deal);
  return null;
}

parentPort?.on('message', (told: Told) => {
  const counts = work(told);
  parentPort?.postMessage(
    counts,
    Object.values(counts?.lengths ?? {}).map(({ buffer }) => buffer),
  );
});
