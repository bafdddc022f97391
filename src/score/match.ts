// Which found claim is which gold claim. Two match when at least half of what either tells is shared by both; pairs are made best first.

import type { ScoredClaim } from './claims-file.ts';
import { type Filler, fillersOf, sameFiller } from './fillers.ts';

export interface Overlap {
  /** How many fillers both tell, the gold claim tells, the found one tells. */
  readonly shared: number;
  readonly gold: number;
  readonly found: number;
  /** Shared ones that say whom or what the claim is about. */
  readonly core: number;
  /** Shared over all, in [0, 1]. */
  readonly jaccard: number;
}

export interface Pair {
  /** Indices into the claims of gold, and into those that were found. */
  readonly gold: number;
  readonly found: number;
  readonly overlap: Overlap;
}

const ENOUGH = 0.5;
/** Kinds that tell of one thing in three ways: they may match each other, and never exactly. */
const EMPLOYMENT = new Set(['move', 'appoint', 'post']);
const INEXACT = 0.99;

const family = (kind: string): string => (EMPLOYMENT.has(kind) ? 'employment' : kind);

const isListed = (values: unknown, value: string | null | undefined): boolean =>
  value != null && (typeof values === 'string' || Array.isArray(values)) && values.includes(value);

/** Is the stance of the found claim right? */
export const sameStance = (gold: ScoredClaim, found: ScoredClaim): boolean => found.stance === gold.stance || isListed(gold.also?.['stance'], found.stance);

/** The other values of a gold claim's fields, as fillers by role. `form` is that of pay. */
function alternativesOf({ kind, also }: ScoredClaim): ReadonlyMap<string, readonly Filler[]> {
  const claimWith = (field: string, value: unknown): ScoredClaim => {
    if (field === 'form') return { kind, pay: { form: value as string } };
    return { kind, [field]: field === 'who' && !Array.isArray(value) ? [value] : value };
  };
  const lists = Object.entries(also ?? {}).map(([field, values]) => {
    const fillers = [values].flat().flatMap((value) => fillersOf(claimWith(field, value)));
    return [field === 'form' ? 'pay' : field, fillers] as const;
  });
  return new Map(lists.filter(([, fillers]) => fillers.length > 0));
}

/** Each filler of gold takes the first of the found ones that is the same, or as good. */
export function overlapOf(gold: ScoredClaim, found: ScoredClaim): Overlap {
  const wanted = fillersOf(gold);
  const offered = fillersOf(found);
  const alternatives = alternativesOf(gold);
  const taken = new Set<number>();
  let core = 0;
  for (const filler of wanted) {
    const accepted = [filler, ...(alternatives.get(filler.role) ?? [])];
    const at = offered.findIndex((other, i) => !taken.has(i) && accepted.some((one) => sameFiller(one, other)));
    if (at < 0) continue;
    taken.add(at);
    if (filler.core) core++;
  }
  const shared = taken.size;
  const jaccard = shared / Math.max(1, wanted.length + offered.length - shared);
  return { shared, core, gold: wanted.length, found: offered.length, jaccard: gold.kind === found.kind ? jaccard : Math.min(jaccard, INEXACT) };
}

/** Are the two of kinds that may match? */
export const isAlike = (gold: ScoredClaim, found: ScoredClaim): boolean =>
  family(gold.kind) === family(found.kind) || isListed(gold.also?.['kind'], found.kind);

/** Do their words overlap? A claim without a place overlaps nothing. */
export const shareWords = (a: ScoredClaim, b: ScoredClaim): boolean =>
  Math.min(Number(a.end ?? NaN), Number(b.end ?? NaN)) - Math.max(a.start ?? NaN, b.start ?? NaN) > 0;

/** All pairs, best first: most in common, then words in common, then gold claims that count. */
export function matchClaims(golds: readonly ScoredClaim[], founds: readonly ScoredClaim[]): readonly Pair[] {
  const candidates = golds.flatMap((gold, i) =>
    founds.flatMap((found, j) => {
      if (!isAlike(gold, found)) return [];
      const overlap = overlapOf(gold, found);
      const about = overlap.core > 0 || overlap.jaccard === 1;
      return overlap.jaccard >= ENOUGH && about
        ? [{ gold: i, found: j, overlap, words: Number(shareWords(gold, found)), arguable: Number(gold.optional === true) }]
        : [];
    }),
  );
  const best = candidates.toSorted((a, b) => b.overlap.jaccard - a.overlap.jaccard || b.words - a.words || a.arguable - b.arguable);
  const taken = { gold: new Set<number>(), found: new Set<number>() };
  const pairs: Pair[] = [];
  for (const { gold, found, overlap } of best) {
    if (taken.gold.has(gold) || taken.found.has(found)) continue;
    taken.gold.add(gold);
    taken.found.add(found);
    pairs.push({ gold, found, overlap });
  }
  return pairs;
}
