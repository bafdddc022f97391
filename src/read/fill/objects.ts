// Objects that are pronouns before their verb: which person, and which organisation, they stand for.

import { objectClitic, ownerClitic, subjectBehind } from '../clause/clitics.ts';
import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import type { Filling } from './filling.ts';

/** "Zuckerberg le ofreció …": whoever else than its subject the sentence or the text told of last, for a pronoun that is an object. */
export function otherPerson(subject: string | undefined, { from }: { readonly from: number }, { items, scene }: Filling): string | undefined {
  const named = items.findLast((i) => i.type === 'person' && i.to <= from && i.name !== subject);
  return named?.type === 'person' ? named.name : scene.person(subject);
}

/** Who stands right before a pronoun does what the pronoun undergoes. */
export const subjectRightBefore = ({ around }: Clause, { from }: { readonly from: number }): string | undefined => {
  const subject = around.find((i) => i.type === 'person' && i.to === from && i.marked.length === 0);
  return subject?.type === 'person' ? subject.name : undefined;
};

/** "X lui a offert", "X le había ofrecido": an object right before the verb, which is no article. */
export function cliticBefore(filling: Filling): string | undefined {
  const { trigger, line, diathesis } = filling.clause;
  let at = trigger.from;
  while (line.marks.has(at - 1, 'perfect')) at--;
  const clitic = filling.items.find((i) => i.type === 'pronoun' && (i.sort === 'person' || i.sort === 'speaker') && i.inflected && i.to === at);
  if (clitic?.type === 'pronoun' && clitic.sort === 'speaker') return diathesis === 'active' ? filling.speaker : undefined;
  return clitic && diathesis === 'active' ? otherPerson(subjectRightBefore(filling.clause, clitic), clitic, filling) : undefined;
}

/** "X l'a nommée", "Lo ha assunto X": an object of one short word before the verb, which looks like an article. */
export function objectBefore(filling: Filling): string | undefined {
  const { clause } = filling;
  const from = objectClitic(clause);
  if (from === undefined) return undefined;
  const [behind] = subjectBehind(clause);
  const start = Math.min(from, clause.trigger.from);
  const told = clause.before.find((i) => i.to === start && i.type !== 'value');
  if (!told && !behind) return undefined;
  return otherPerson(behind?.type === 'person' ? behind.name : subjectRightBefore(clause, { from: start }), { from: told?.from ?? start }, filling);
}

/** Of other verbs, those who are somewhere are the object: "la contrató". */
const LEADS: ReadonlySet<string> = new Set(['lead', 'led']);

/** "X l'ha fondata", "X ne possiede il 12 per cento": does a pronoun before the verb stand for the organisation of that slot? */
export function organisationBefore({ where, role }: Slot, { clause }: Filling): boolean {
  if (role === 'by' || (role === 'at' && !LEADS.has(clause.trigger.sense))) return false;
  return where.includes('undergoer') && objectClitic(clause) !== undefined ? true : role === 'of' && ownerClitic(clause);
}
