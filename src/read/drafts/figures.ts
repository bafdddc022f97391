// Figures about people that no verb of a frame tells: shares of them, how many there are and are to be.

import { chained } from './chained.ts';
import type { Draft } from './draft.ts';
import type { SentenceInput } from './drafting.ts';
import { earlierFigures } from './earlier.ts';
import { heads } from './heads.ts';
import { likelier, withoutOdds } from './likelier.ts';
import { openings, withoutBases } from './openings.ts';
import { contrasts, portions, withoutFractions } from './portions.ts';
import { grownTo, headcounts, intended } from './staff.ts';
import { alsoHeld, tendered } from './tenders.ts';

export function figuresIn(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const portioned = portions(input, drafts);
  const staffed = headcounts(input, drafts);
  const counted = heads(input, [...drafts, ...portioned, ...staffed]);
  const told = [
    ...portioned,
    ...staffed,
    ...counted,
    ...openings(input, drafts),
    ...grownTo(input, drafts),
    ...intended(input, [...drafts, ...staffed]),
    ...contrasts(input, [...drafts, ...portioned]),
  ];
  const chain = chained(input, [...drafts, ...told]);
  return [
    ...told,
    ...chain,
    ...tendered(input, drafts),
    ...alsoHeld(input, drafts),
    ...likelier(input),
    ...earlierFigures(input, [...drafts, ...told, ...chain]),
  ];
}

/** What is told of those whom a figure is about makes no claim about them. */
export const withoutFigures = (input: SentenceInput, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.length === 0 ? drafts : withoutBases(input, withoutFractions(input, withoutOdds(input, drafts)));
