// Derived rows brought up to date with the claims. Names are resolved over everything, since a full name can explain a surname in another
// document; events only in the buckets whose statements are not what they were when this process last looked. A ledger seen for the first
// time is resolved in full, and so is one that lost a name. Either way the rows are those of a full recomputation.

import { Fault } from '../base/fault.ts';
import { type Ledger, UNRESOLVED } from '../ledger/ledger.ts';
import type { Register } from '../model/register.ts';
import { type Names, resolveNames } from '../resolve/names.ts';
import { type Buckets, bucketsOf, fingerprint, notRejected, resolveBuckets } from '../resolve/resolve.ts';

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

/** Others may write while we think; whoever is overtaken this often gives way. */
const ATTEMPTS = 8;

/** What the derived rows were made of, as this process left them. */
interface Seen {
  readonly register: Register;
  readonly entities: ReadonlySet<string>;
  readonly refs: ReadonlySet<string>;
  /** Bucket → fingerprint. */
  readonly buckets: ReadonlyMap<string, string>;
}

const SEEN = new WeakMap<Ledger, Seen>();

function seeing(register: Register, names: Names, buckets: Buckets): Seen {
  return {
    register,
    entities: new Set(names.entities.map(({ id }) => id)),
    refs: new Set(names.refs.map(({ ref }) => ref)),
    buckets: new Map([...buckets].map(([bucket, statements]) => [bucket, fingerprint(statements)])),
  };
}

/** The buckets to be made anew, or all of them. */
function changed(before: Seen | undefined, now: Seen, dirty: readonly string[]): readonly string[] | 'all' {
  if (!before || before.register !== now.register || !before.entities.isSubsetOf(now.entities) || !before.refs.isSubsetOf(now.refs)) return 'all';
  const differing = [...now.buckets].filter(([bucket, print]) => before.buckets.get(bucket) !== print).map(([bucket]) => bucket);
  const gone = [...before.buckets.keys()].filter((bucket) => !now.buckets.has(bucket));
  return [...new Set([...differing, ...gone, ...dirty, UNRESOLVED])];
}

async function attempt(ledger: Ledger, register: Register, dirty: readonly string[] | 'all'): Promise<Refreshed | null> {
  const tx = await ledger.lastTx();
  const decisions = (await ledger.decisions()).filter(({ live }) => live);
  const [attestations, refs] = [notRejected(await ledger.attestations(), decisions), await ledger.refs()];
  const names = resolveNames(refs, attestations, register, decisions);
  const buckets = bucketsOf(attestations, names, register);
  const now = seeing(register, names, buckets);
  const scope = dirty === 'all' ? 'all' : changed(SEEN.get(ledger), now, dirty);
  const resolution = resolveBuckets(buckets, names, register, { decisions, ...(scope === 'all' ? {} : { buckets: new Set(scope) }) });
  const { applied, closed, opened } = await ledger.applyResolution(resolution, scope, tx);
  if (!applied) return null;
  SEEN.set(ledger, now);
  const resolved = scope === 'all' ? buckets.size : scope.filter((bucket) => buckets.has(bucket)).length;
  return { buckets: resolved, events: resolution.events.length, closed, opened };
}

async function persist(ledger: Ledger, register: Register, dirty: readonly string[] | 'all'): Promise<Refreshed> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const refreshed = await attempt(ledger, register, dirty);
    if (refreshed) return refreshed;
  }
  throw new Fault('ledger-busy', `The events could not be brought up to date: ${ledger.path} was written to each time.`, { what: ledger.path });
}

/** After appends: resolves what is dirty, in one transaction. Nothing dirty, nothing done. Fault: `ledger-busy`. */
export async function refreshLedger(ledger: Ledger, { register }: { register(): Promise<Register> }): Promise<Refreshed> {
  const dirty = await ledger.dirty();
  return dirty.length === 0 ? NOTHING : persist(ledger, await register(), dirty);
}

/** Resolves everything, dirty or not. Rows that come out equal are left as they are. */
export const refreshAll = (ledger: Ledger, register: Register): Promise<Refreshed> => persist(ledger, register, 'all');
