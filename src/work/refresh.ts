// Derived rows brought up to date with the claims, step by step: what a document, a decision or a re-reading changes is found by keys, so that it
// costs the same in a small ledger and in a large one. The rows are those of a full recomputation, to the byte. Each step is one transaction,
// under the writer's lock: nothing can be written between what is read and what is made of it.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Deriving } from '../ledger/deriving/deriving.ts';
import { type Ledger, markedDocument, UNRESOLVED } from '../ledger/ledger.ts';
import { forecastsOf } from '../market/sources.ts';
import type { Register } from '../model/register.ts';
import { createLinker } from '../resolve/links/linker.ts';
import { proposeSames } from './propose.ts';
import { fuseAnew } from './refreshing/events.ts';
import { anewPart } from './refreshing/everything.ts';
import { refreshingOf, understand } from './refreshing/names.ts';

export interface Refreshed {
  /** Buckets that were resolved anew. */
  readonly buckets: number;
  /** Events in them. */
  readonly events: number;
  /** Derived rows that were closed and opened. */
  readonly closed: number;
  readonly opened: number;
}

const NOTHING: Refreshed = { buckets: 0, events: 0, closed: 0, opened: 0 };

// Of one step. Larger ones save work where many documents share buckets, and hold the writer's lock for longer.
const DOCUMENTS = 1000;
const BUCKETS = 2000;

const plus = (a: Refreshed, b: Refreshed): Refreshed => ({
  buckets: a.buckets + b.buckets,
  events: a.events + b.events,
  closed: a.closed + b.closed,
  opened: a.opened + b.opened,
});

/** How everything is made anew. */
export interface Pace {
  /** About so many documents and claims in one transaction. */
  readonly most: number;
  /** Between two of them. Who waits for SQLite's lock looks every tenth of a second whether it is free. */
  readonly pauseMs: number;
}

const PACE: Pace = { most: 8000, pauseMs: 110 };

interface Step extends Refreshed {
  readonly more: boolean;
  /** Is others' turn to write before the next one? */
  readonly pause?: boolean;
}

/** A part of everything, or the documents that are marked, or the buckets. Buckets of many documents are left marked for the next step. */
async function step(to: Deriving, register: Register, { most }: Pace): Promise<Step> {
  if (await to.allMarked()) {
    const { done, ...fused } = await anewPart(to, register, most);
    return { ...to.counts, ...fused, more: true, pause: !done };
  }
  const refreshing = refreshingOf(to, register);
  const documents = await to.marked('documents', DOCUMENTS);
  const touched =
    documents.length > 0
      ? await understand(
          refreshing,
          documents.flatMap((mark) => markedDocument(mark) ?? []),
        )
      : [];
  await to.unmark(documents);
  if (documents.length === DOCUMENTS) {
    await to.mark([...touched]);
    return { ...NOTHING, ...to.counts, more: true };
  }
  const marked = await to.marked('buckets', BUCKETS);
  const fused = await fuseAnew(refreshing, [...new Set([...touched, ...marked])]);
  await to.unmark(marked);
  return { ...to.counts, ...fused, more: marked.length === BUCKETS };
}

async function untilClean(ledger: Ledger, register: Register, pace: Pace): Promise<Refreshed> {
  let total = NOTHING;
  for (let more = await ledger.isDirty(); more; ) {
    const done = await ledger.deriving((to) => step(to, register, pace));
    total = plus(total, done);
    if (done.pause) await sleep(pace.pauseMs);
    more = done.more && (done.pause === true || (await ledger.isDirty()));
  }
  return total;
}

/** After appends and decisions: compares what has come in, brings up to date what is marked, and notes the scores of new rumours. Nothing marked, nothing done. Fault: `ledger-busy`. */
export async function refreshLedger(ledger: Ledger, { register }: { register(): Promise<Register> }, pace = PACE): Promise<Refreshed> {
  await ledger.link(async () => createLinker(await register()));
  if (!(await ledger.isDirty())) return NOTHING;
  const total = await untilClean(ledger, await register(), pace);
  await proposeSames(ledger);
  await ledger.forecast(forecastsOf);
  return total;
}

/** Makes everything anew, marked or not. Rows that come out equal are left as they are. */
export async function refreshAll(ledger: Ledger, register: Register, pace = PACE): Promise<Refreshed> {
  await ledger.markDirty([UNRESOLVED]);
  const refreshed = await untilClean(ledger, register, pace);
  await proposeSames(ledger);
  return refreshed;
}
