// What went wrong, the worst first: a claim that tells much weighs more than one that tells little.

import type { ScoredClaim } from './claims-file.ts';
import { fillersOf } from './fillers.ts';
import type { Judgement } from './judge.ts';
import { isAlike, shareWords } from './match.ts';

export type MistakeSort = 'missed' | 'invented' | 'mistaken' | 'stance';

export interface Mistake {
  readonly doc: string;
  readonly lang: string;
  /** `mistaken`: one was missed and another invented of the same words. `stance`: only the stance is wrong. */
  readonly sort: MistakeSort;
  readonly gold?: ScoredClaim | undefined;
  readonly found?: ScoredClaim | undefined;
  /** The words of the gold claim, else of the found one. */
  readonly words?: string | undefined;
  /** How many fillers are wrong or missing; of a wrong stance, 1. */
  readonly weight: number;
}

const wordsOf = ({ quote, start, end }: ScoredClaim, text: string | undefined): string | undefined =>
  quote ?? (typeof start === 'number' && typeof end === 'number' ? text?.slice(start, end) : undefined);

const weightOf = (claims: readonly (ScoredClaim | undefined)[]): number => claims.reduce((sum, claim) => sum + (claim ? fillersOf(claim).length : 0), 0);

interface Of {
  readonly id: string;
  readonly lang: string;
}

export function mistakesOf({ id, lang }: Of, { matches, missed, invented }: Judgement, text?: string): readonly Mistake[] {
  const told = (sort: MistakeSort, gold?: ScoredClaim, found?: ScoredClaim): Mistake => {
    const words = [gold, found].map((claim) => claim && wordsOf(claim, text)).find((one) => one !== undefined);
    return { doc: id, lang, sort, gold, found, words, weight: sort === 'stance' ? 1 : weightOf([gold, found]) };
  };
  const left = new Set(invented);
  const mistakes = missed.map((gold) => {
    const found = [...left].find((other) => isAlike(gold, other) && shareWords(gold, other));
    if (found) left.delete(found);
    return told(found ? 'mistaken' : 'missed', gold, found);
  });
  const stances = matches.filter(({ stance }) => !stance).map(({ gold, found }) => told('stance', gold, found));
  return [...mistakes, ...[...left].map((found) => told('invented', undefined, found)), ...stances];
}

/** The heaviest first; of the same weight, in the order of the documents. */
export const worst = (mistakes: readonly Mistake[], count: number): readonly Mistake[] => mistakes.toSorted((a, b) => b.weight - a.weight).slice(0, count);
