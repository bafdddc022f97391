// Relative pronouns that have cases: their form says whether what they take up does something in their clause, or has it done.

import type { Clause } from './clause.ts';
import type { Stretch } from './parse.ts';

const formOf = ({ line: { sentence, marks } }: Clause, { from, to }: Stretch): string | undefined =>
  marks.has(from - 1, 'preposition') ? undefined : sentence.tokens[to - 1]?.text.toLowerCase();

/** "badacze, którzy odeszli" */
export const isOfSubject = (clause: Clause, relative: Stretch): boolean =>
  clause.language.relativeCases?.subject.includes(formOf(clause, relative) ?? '') === true;

/** "X, którego przejęło Y" */
export const isOfObject = (clause: Clause, relative: Stretch): boolean =>
  clause.language.relativeCases?.object.includes(formOf(clause, relative) ?? '') === true;
