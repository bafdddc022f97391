// Relative pronouns that have cases: their form says whether what they take up does something in their clause, or has it done.

import type { Clause } from '../clause.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';
import type { Language } from '../packs/language.ts';
import type { Stretch } from '../text/parse.ts';

const formOf = ({ line: { sentence, marks } }: Clause, { from, to }: Stretch): string | undefined =>
  marks.has(from - 1, 'preposition') ? undefined : sentence.tokens[to - 1]?.text.toLowerCase();

/** "badacze, którzy odeszli" */
export const isOfSubject = (clause: Clause, relative: Stretch): boolean =>
  clause.language.relativeCases?.subject.includes(formOf(clause, relative) ?? '') === true;

/** "X, którego przejęło Y" */
export const isOfObject = (clause: Clause, relative: Stretch): boolean =>
  clause.language.relativeCases?.object.includes(formOf(clause, relative) ?? '') === true;

/** "X, dont Y détient 20 %": right before its verb, what stands behind such a pronoun is its subject, though the word opens lists as well ("dont Y et Z"). */
export function freeSubjects({ marks }: MarkedSentence, items: readonly Item[], { relativesOf }: Language): void {
  if (relativesOf === undefined) return;
  for (const { to } of marks.list('relative')) {
    const subject = items.find((i) => i.type === 'organisation' && i.from === to);
    const last = subject?.list.at(-1) ?? subject;
    if (subject && last && marks.has(last.to, 'perfect', 'auxiliary', 'trigger'))
      for (const one of subject.list) Object.assign(one, { marked: [], ofVerb: false });
  }
}

/** "X, dont Y détient 20 %": where nothing else stands behind "of", the organisation that such a pronoun takes up. */
export function orOwner(
  found: readonly Item[],
  position: string,
  { before, trigger, language: { relativesOf }, line: { marks, sentence } }: Clause,
): readonly Item[] {
  if (relativesOf === undefined || position !== 'of' || found.length > 0) return found;
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  if (!relative || !relativesOf.includes(sentence.tokens[relative.from]?.key ?? '')) return found;
  const end = relative.from - (sentence.tokens[relative.from - 1]?.text === ',' ? 1 : 0);
  return before.filter((i) => i.type === 'organisation' && i.to === end);
}

/** "założył firmę X, która jest jednym [z członków] …": where names have cases, what a relative clause behind the verb tells is no subject of it. */
export const isRelated = ({ trigger, language, line: { marks, sentence } }: Clause, { from }: Item): boolean =>
  language.cases === true && marks.list('relative', trigger.to, from).some((r) => sentence.tokens[r.from - 1]?.text === ',');
