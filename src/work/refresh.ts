// Derived rows brought up to date with the claims, step by step: what a document, a decision or a re-reading changes is found by keys, so that it
// costs the same in a small ledger and in a large one. The rows are those of a full recomputation, to the byte. Each step is one transaction,
// under the writer's lock: nothing can be written between what is read and what is made of it.

import type { Deriving } from '../ledger/deriving/deriving.ts';
import { type Ledger, markedDocument } from '../ledger/ledger.ts';
import { forecastsOf } from '../market/sources.ts';
import type { Register } from '../model/register.ts';
import { createLinker } from '../resolve/links/linker.ts';
import { proposeSames } from './propose.ts';
import { fuseAnew } from './refreshing/events.ts';
import { everythingAnew } from './refreshing/everything.ts';
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

async function whole(to: Deriving, register: Register): Promise<Refreshed> {
  const fused = await everythingAnew(refreshingOf(to, register));
  await to.unmark('all');
  return { ...to.counts, ...fused };
}

/** Everything, or the documents that are marked, or the buckets. Buckets of many documents are left marked for the next step. */
async function step(to: Deriving, register: Register): Promise<Refreshed & { readonly more: boolean }> {
  if (await to.allMarked()) return { ...(await whole(to, register)), more: false };
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

/** After appends and decisions: compares what has come in, brings up to date what is marked, and notes the scores of new rumours. Nothing marked, nothing done. Fault: `ledger-busy`. */
export async function refreshLedger(ledger: Ledger, { register }: { register(): Promise<Register> }): Promise<Refreshed> {
  await ledger.link(async () => createLinker(await register()));
  if (!(await ledger.isDirty())) return NOTHING;
  const known = await register();
  let total = NOTHING;
  for (let more = true; more; ) {
    const done = await ledger.deriving((to) => step(to, known));
    total = plus(total, done);
    more = done.more;
  }
  await proposeSames(ledger);
  await ledger.forecast(forecastsOf);
  return total;
}

/** Makes everything anew, marked or not. Rows that come out equal are left as they are. */
export async function refreshAll(ledger: Ledger, register: Register): Promise<Refreshed> {
  const refreshed = await ledger.deriving((to) => whole(to, register));
  await proposeSames(ledger);
  return refreshed;
}
