// Who is who by people's decisions, on top of what the rules say. A ref that is told to be different leaves its group, the younger of the two;
// groups that are told to be the same become one. `same` goes over `different`, and the conflict can be listed.

import type { Decision } from '../model/decision.ts';

/** A verdict about two refs; other decisions do not count here. */
type Told = Pick<Decision, 'kind' | 'a' | 'b'>;

interface Pair {
  readonly a: string;
  readonly b: string;
}

const pairsOf = (decisions: readonly Told[], kind: Decision['kind']): Pair[] =>
  decisions
    .flatMap((decision) => (decision.kind === kind && decision.b !== null ? [{ a: decision.a, b: decision.b }] : []))
    .sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));

/**
 * Ref → identity, as decided. `oldestFirst` holds every ref; it is enough to be given those that decisions are about, and of each of their
 * identities the oldest of the others. `isFirm` tells the identities that go on under their own name
 * (registered ones).
 */
export function decideIdentities<I extends string>(
  identities: ReadonlyMap<string, I>,
  oldestFirst: readonly { readonly id: string }[],
  decisions: readonly Told[],
  { alone, isFirm }: { readonly alone: (ref: { readonly id: string }) => I; readonly isFirm: (identity: I) => boolean },
): ReadonlyMap<string, I> {
  const [apart, together] = [pairsOf(decisions, 'different'), pairsOf(decisions, 'same')];
  if (apart.length + together.length === 0) return identities;
  const decided = new Map(identities);
  const age = new Map(oldestFirst.map((ref, n) => [ref.id, n]));
  const byId = new Map(oldestFirst.map((ref) => [ref.id, ref]));
  for (const { a, b } of apart) {
    const younger = byId.get((age.get(a) ?? 0) > (age.get(b) ?? 0) ? a : b);
    if (younger && decided.has(a) && decided.get(a) === decided.get(b)) decided.set(younger.id, alone(younger));
  }
  const oldest = new Map<I, number>();
  for (const [n, ref] of oldestFirst.entries()) {
    const identity = decided.get(ref.id);
    if (identity !== undefined && !oldest.has(identity)) oldest.set(identity, n);
  }
  const into = new Map<I, I>();
  const rootOf = (identity: I): I => {
    let root = identity;
    for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next;
    return root;
  };
  // The registered one goes on, else the older.
  const weight = (identity: I): number => (isFirm(identity) ? -Infinity : (oldest.get(identity) ?? Infinity));
  for (const { a, b } of together) {
    const [x, y] = [decided.get(a), decided.get(b)].map((identity) => (identity === undefined ? undefined : rootOf(identity)));
    if (x === undefined || y === undefined || x === y) continue;
    const xFirst = weight(x) < weight(y) || (weight(x) === weight(y) && (oldest.get(x) ?? 0) < (oldest.get(y) ?? 0));
    if (xFirst) into.set(y, x);
    else into.set(x, y);
  }
  return new Map([...decided].map(([ref, identity]) => [ref, rootOf(identity)]));
}
