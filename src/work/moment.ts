// A ledger as it stood, or as readers could know it. What could be known is resolved anew from the documents of the time, and kept for the next
// question; a ledger that has grown since is asked anew.

import { Fault } from '../base/fault.ts';
import type { Ledger, Views } from '../ledger/ledger.ts';
import { endOf, isNow, type Moment } from '../model/moment.ts';
import type { Register } from '../model/register.ts';
import { refreshAll } from './refresh.ts';

/** So many past days are kept resolved, each a file as large as what was published by then. */
const KEPT = 4;

const CACHE = new WeakMap<Ledger, Map<string, Promise<Ledger>>>();

function instantOf(text: string): Date {
  const end = endOf(text);
  if (!end) throw new Fault('bad-query', `"${text}" is no date like 2025, 2025-06 or 2025-06-30.`, { what: text });
  return end;
}

async function resolved(made: Promise<Ledger>, register: Register): Promise<Ledger> {
  const ledger = await made;
  await refreshAll(ledger, register);
  return ledger;
}

/** What the ledger shows of a moment. Fault `bad-query`. What is answered stays usable while a few other days are asked for. */
export async function viewsAt(ledger: Ledger, register: Register, moment: Moment): Promise<Views> {
  if (isNow(moment)) return ledger;
  const [asOf, known] = [moment.asOf, moment.known].map((text) => (text === undefined ? null : instantOf(text)));
  const past = asOf ? await ledger.asOf(asOf) : null;
  if (!known) return past ?? ledger;
  const key = `${past ? past.tx : await ledger.lastTx()} ${past ? '' : (await ledger.dirty()).length} ${known.toISOString()}`;
  const cache = CACHE.get(ledger) ?? new Map<string, Promise<Ledger>>();
  CACHE.set(ledger, cache);
  const found = cache.get(key) ?? resolved((past ?? ledger).publishedBy(known), register);
  // The one that was used last stands last. A failure is not kept.
  cache.delete(key);
  cache.set(key, found);
  found.catch(() => cache.delete(key));
  const [oldest] = cache;
  if (cache.size > KEPT && oldest) cache.delete(oldest[0]);
  return found;
}

/** Closes what was kept for a ledger. */
export async function closeMoments(ledger: Ledger): Promise<void> {
  const kept = [...(CACHE.get(ledger)?.values() ?? [])];
  CACHE.delete(ledger);
  for (const one of kept) await (await one.catch(() => null))?.close();
}
