// The triggers of a sentence: those that its pack marks, in the voice that they have here, and those that only what stands around a word makes one.

import { OCCUPATIONS, withOccupations } from './clause/occupied.ts';
import { withStays } from './clause/stays.ts';
import { preferredVoice } from './clause.ts';
import type { SentenceInput } from './drafts/drafting.ts';
import { withGiven } from './fill/given.ts';
import type { TriggerMark } from './marks.ts';
import type { Item } from './nominals/items.ts';
import { NEED_OBJECT, readingsOf } from './senses.ts';
import { withAttempts } from './stance/attempts.ts';
import { withThreats } from './stance/threats.ts';
import { withRaises, withWorth } from './stance/worth.ts';

/** Words that may make a trigger with what stands around them. */
export const TELLING: ReadonlySet<string> = new Set(['raise', 'given', ...OCCUPATIONS.keys()]);

const JOBS: ReadonlySet<string> = new Set(['move', 'appoint', 'post']);
const tells = (sense: string): boolean => readingsOf(sense).some(({ frame }) => JOBS.has(frame.kind));

export function triggersOf({ line, titles, language }: SentenceInput, items: readonly Item[]): readonly TriggerMark[] {
  const verbLast = language.verbLast === true;
  const known = withThreats(line, preferredVoice(line, line.marks.list('trigger'), language, NEED_OBJECT));
  const worth = withRaises(line, withWorth(line, withAttempts(line, known, language), items, verbLast), verbLast);
  return withOccupations(line, withStays(line, withGiven(line, worth, items, titles, verbLast), items), items, { verbLast, tells });
}
