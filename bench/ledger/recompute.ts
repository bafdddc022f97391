// Compares what has come into a ledger, then makes everything derived of it anew, and tells how long both took and how much memory.

import { openLedger } from '../../src/ledger/open.ts';
import { createLinker } from '../../src/resolve/links/linker.ts';
import { refreshAll } from '../../src/work/refresh.ts';
import { loadRegister } from '../../src/work/register.ts';
import { say } from './child.ts';

export interface Recomputed {
  /** Documents that were compared. */
  readonly compared: number;
  readonly comparing: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly events: number;
  readonly changed: number;
}

const register = loadRegister();
const ledger = await openLedger(process.argv[2] ?? '', { now: () => new Date(), register });
const before = performance.now();
const { documents: compared } = await ledger.link(() => Promise.resolve(createLinker(register)));
const from = performance.now();
const cpuBefore = process.resourceUsage();
const { events, closed, opened } = await refreshAll(ledger, register);
const seconds = (performance.now() - from) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
await ledger.close();
const cpu = userCPUTime + systemCPUTime - cpuBefore.userCPUTime - cpuBefore.systemCPUTime;
const comparing = (from - before) / 1000;
const answer: Recomputed = { compared, comparing, seconds, cpuSeconds: cpu / 1e6, megabytes: maxRSS / 1024, events, changed: closed + opened };
say(answer);
