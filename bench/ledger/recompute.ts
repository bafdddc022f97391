// Makes everything derived of a ledger anew, and tells how long it took and how much memory.

import { openLedger } from '../../src/ledger/open.ts';
import { refreshAll } from '../../src/work/refresh.ts';
import { loadRegister } from '../../src/work/register.ts';
import { say } from './child.ts';

export interface Recomputed {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly events: number;
  readonly changed: number;
}

const register = loadRegister();
const ledger = await openLedger(process.argv[2] ?? '', { now: () => new Date(), register });
const from = performance.now();
const { events, closed, opened } = await refreshAll(ledger, register);
const seconds = (performance.now() - from) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
await ledger.close();
const answer: Recomputed = { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, events, changed: closed + opened };
say(answer);
