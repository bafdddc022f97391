// Proof that what is derived is a function of the claims: everything is made anew in memory from all live claims, and put in the place of
// what is stored, where only what differs is touched. Stored bytes that were right are the same bytes afterwards.

import { canonical } from '../base/canonical.ts';
import type { ExportedEvent, Ledger } from '../ledger/ledger.ts';
import type { Register } from '../model/register.ts';
import { refreshAll, refreshLedger } from './refresh.ts';

export interface Recomputed {
  readonly same: boolean;
  /** One sentence. */
  readonly detail: string;
  /** SHA-256 over the derived rows, as they were stored and as they are now. */
  readonly before: string;
  readonly after: string;
  /** What was not as it should be; at most `DIFFERENCES`. */
  readonly differences: readonly string[];
}

const DIFFERENCES = 20;

async function eventsOf(ledger: Ledger): Promise<ReadonlyMap<string, ExportedEvent>> {
  const events = new Map<string, ExportedEvent>();
  for await (const event of ledger.exportEvents()) events.set(event.id, event);
  return events;
}

function differencesOf(before: ReadonlyMap<string, ExportedEvent>, after: ReadonlyMap<string, ExportedEvent>): string[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id) => {
    const [stored, made] = [before.get(id), after.get(id)];
    if (!stored) return [`${id} was missing: ${made?.title}`];
    if (!made) return [`${id} should not be there: ${stored.title}`];
    return canonical(stored) === canonical(made) ? [] : [`${id} differs: ${stored.title} (${stored.belief}) is ${made.title} (${made.belief})`];
  });
}

export interface RecomputeOptions {
  /** Delete what is derived first, its history too: the same bytes out of nothing. */
  readonly drop?: boolean | undefined;
}

/** Changes made since the last refresh are no fault: what is dirty is resolved first. What differs afterwards is put right and told. */
export async function recompute(ledger: Ledger, register: Register, { drop = false }: RecomputeOptions = {}): Promise<Recomputed> {
  await refreshLedger(ledger, { register: () => Promise.resolve(register) });
  const [before, stored] = [await ledger.derivedDigest(), await eventsOf(ledger)];
  if (drop) await ledger.dropDerived();
  const { events } = await refreshAll(ledger, register);
  const after = await ledger.derivedDigest();
  if (after === before) return { same: true, detail: `${events} events made anew give the same bytes (${after.slice(0, 12)})`, before, after, differences: [] };
  const differences = differencesOf(stored, await eventsOf(ledger));
  const listed = differences.length > 0 ? `: ${differences.slice(0, 3).join('; ')}` : ', none of them an event';
  return { same: false, detail: `rows differ (${differences.length} events)${listed}`, before, after, differences: differences.slice(0, DIFFERENCES) };
}
