// One document's claims, told apart: which gold claim was found as what, which were missed, which were invented.

import type { ClaimSet, ScoredClaim } from './claims-file.ts';
import { matchClaims, type Overlap, sameStance } from './match.ts';

export interface Match {
  readonly gold: ScoredClaim;
  readonly found: ScoredClaim;
  readonly overlap: Overlap;
  readonly stance: boolean;
}

/** Arguable gold claims stand nowhere in it; neither does what was found of them. */
export interface Judgement {
  readonly matches: readonly Match[];
  readonly missed: readonly ScoredClaim[];
  readonly invented: readonly ScoredClaim[];
}

/** `forgive`: found claims of this kind that match nothing are passed over, for gold that does not annotate it. */
export function judge({ claims: golds }: ClaimSet, founds: readonly ScoredClaim[], forgive?: string): Judgement {
  const pairs = matchClaims(golds, founds);
  const foundOf = new Map(pairs.map((pair) => [pair.gold, pair]));
  const taken = new Set(pairs.map(({ found }) => found));
  const matches: Match[] = [];
  const missed: ScoredClaim[] = [];
  for (const [i, gold] of golds.entries()) {
    if (gold.optional) continue;
    const pair = foundOf.get(i);
    const found = pair && founds[pair.found];
    if (pair && found) matches.push({ gold, found, overlap: pair.overlap, stance: sameStance(gold, found) });
    else missed.push(gold);
  }
  return { matches, missed, invented: founds.filter(({ kind }, j) => !taken.has(j) && kind !== forgive) };
}
