// Figures about people that no verb of a frame tells: shares of them, how many there are and are to be.

import type { Draft } from './draft.ts';
import type { SentenceInput } from './drafting.ts';
import { earlierFigures } from './earlier.ts';
import { likelier } from './likelier.ts';
import { contrasts, portions } from './portions.ts';
import { grownTo, headcounts, intended } from './staff.ts';

export function figuresIn(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const portioned = portions(input, drafts);
  const staffed = headcounts(input, drafts);
  const told = [
    ...portioned,
    ...staffed,
    ...grownTo(input, drafts),
    ...intended(input, [...drafts, ...staffed]),
    ...contrasts(input, [...drafts, ...portioned]),
  ];
  return [...told, ...likelier(input), ...earlierFigures(input, [...drafts, ...told])];
}
