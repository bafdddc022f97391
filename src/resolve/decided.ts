// What people have decided, as resolve needs it. A verdict is about an event, whose id is made of its oldest claim: it follows that claim into
// whatever event it is part of, and to the claim that newer rules find in the same place. Later decisions win.

import { idOf } from '../base/hash.ts';
import type { RoleName, Roles } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import type { Verdict } from './belief.ts';
import type { Statement } from './statement.ts';

/** What counts for one event. */
export interface Decided {
  readonly verdict?: { readonly kind: Verdict; readonly because: string } | undefined;
  readonly pins: ReadonlyMap<RoleName, NonNullable<Roles[RoleName]>>;
}

export interface DecisionIndex {
  decided(statements: readonly Statement[]): Decided;
  /** Was this claim rejected as such? */
  isRejected(claimId: string): boolean;
}

const NONE: Decided = { pins: new Map() };

const placeOf = (doc: string, start: number, end: number, kind: string): string => `${doc} ${start} ${end} ${kind}`;

const wordVerdict = ({ kind, actor, reason }: Decision): string => `${actor} has ${kind}ed it${reason ? `: ${reason}` : ''}`;

function decidedBy(found: readonly Decision[]): Decided {
  const verdict = found.findLast(({ kind }) => kind === 'accept' || kind === 'reject');
  const pins = new Map<RoleName, NonNullable<Roles[RoleName]>>();
  for (const { kind, payload } of found) if (kind === 'pin' && payload.role && payload.value !== undefined) pins.set(payload.role, payload.value);
  return { verdict: verdict && { kind: verdict.kind as Verdict, because: wordVerdict(verdict) }, pins };
}

/** Publication → the family that people have put it into. */
export type Families = ReadonlyMap<string, string>;

export const familiesOf = (decisions: readonly Pick<Decision, 'kind' | 'a' | 'payload'>[]): Families =>
  new Map(decisions.flatMap(({ kind, a, payload: { family } }): [string, string][] => (kind === 'family' && family !== undefined ? [[a, family]] : [])));

/** `decisions`: the live ones, oldest first. */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const onEvents = decisions.filter(({ kind, a }) => ['accept', 'reject', 'pin'].includes(kind) && a.startsWith('v'));
  const byEvent = Map.groupBy(onEvents, ({ a }) => a);
  const byPlace = Map.groupBy(
    onEvents.filter(({ payload }) => payload.at !== undefined),
    ({ payload: { at } }) => (at ? placeOf(at.doc, at.start, at.end, at.kind) : ''),
  );
  const rejected = new Set(decisions.filter(({ kind, a }) => kind === 'reject' && a.startsWith('c')).map(({ a }) => a));
  const order = new Map(onEvents.map((decision, n) => [decision, n]));
  const meant = ({ claimId, key, attestation: { doc, claim } }: Statement): readonly Decision[] => {
    const inPlace = byPlace.get(placeOf(doc, claim.start, claim.end, claim.kind)) ?? [];
    return [...(byEvent.get(idOf('v', claimId, key.place)) ?? []), ...inPlace.filter(({ a, payload }) => idOf('v', payload.claim ?? '', key.place) === a)];
  };
  return {
    isRejected: (claimId) => rejected.has(claimId),
    decided: (statements) => {
      if (onEvents.length === 0) return NONE;
      const found = [...new Set(statements.flatMap(meant))].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      return found.length === 0 ? NONE : decidedBy(found);
    },
  };
}
