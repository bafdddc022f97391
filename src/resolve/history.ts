// How the belief in one event grew with what was published: the rules of belief over the claims of each day and all days before.

import { intervalOf, isoDay } from '../base/interval.ts';
import type { Belief } from '../model/event.ts';
import type { ClaimView } from '../model/views.ts';
import { beliefOf } from './belief.ts';

export interface BeliefStep {
  /** The last day on which the documents may have been published, as an ISO date; null for those without a date, which come last. */
  readonly day: string | null;
  readonly belief: Belief;
  /** The rule that gave it, as a sentence. */
  readonly because: string;
  readonly origins: number;
  /** The claims that came on this day. */
  readonly claims: readonly ClaimView[];
}

const lastDay = ({ document }: ClaimView): number | null => (document.published === null ? null : (intervalOf(document.published)?.hi ?? null));

const heardOf = (claim: ClaimView) => ({
  claimId: claim.id,
  stance: claim.stance,
  origin: claim.origin,
  voice: claim.voice,
  via: claim.via,
  published: claim.document.published === null ? null : intervalOf(claim.document.published),
  attestation: { doc: claim.document.id },
});

/** One step for each day on which something that counts was published. `claims`: those of one event. */
export function historyOf(claims: readonly ClaimView[]): BeliefStep[] {
  const counted = claims.filter(({ part }) => part !== 'ambiguous');
  const days = [...new Set(counted.map(lastDay))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return days.map((day) => {
    const known = counted.filter((claim) => (lastDay(claim) ?? Infinity) <= (day ?? Infinity));
    const { belief, tally } = beliefOf(known.map(heardOf));
    const came = counted.filter((claim) => lastDay(claim) === day);
    return { day: day === null ? null : isoDay(day), belief, because: tally.because, origins: tally.origins, claims: came };
  });
}
