// One thread of the kernel. It is told a phase, runs it on its share, and says so.

import { parentPort } from 'node:worker_threads';
import { runPhase, type Told } from './phases.ts';

parentPort?.on('message', ({ told, thread }: { readonly told: Told; readonly thread: number }) => {
  runPhase(told, thread);
  parentPort?.postMessage(null);
});
