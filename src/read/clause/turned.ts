// Relative clauses and what they tell of: subjects behind their verb, objects before it.

import { bare, type Clause } from '../clause.ts';
import type { Item } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import { isInfinitive } from './cleft.ts';

/** "la empresa que lidera X": where order is free, a person right behind the verb of a relative clause is its subject. */
export function turned({ freeOrder, before, after, trigger, line: { marks } }: Clause): readonly Item[] {
  if (!freeOrder || !marks.has(trigger.from - 1, 'relative')) return [];
  const subject = after.find((i) => i.type === 'person' && bare(i) && i.from <= trigger.to + 1);
  const told = before.find((i) => i.to === trigger.from - 1 || i.to === trigger.from - 2);
  return subject && (told?.type === 'organisation' || (told?.type === 'pronoun' && told.sort === 'organisation')) ? subject.list : [];
}

/** Is it the subject behind the verb of a relative clause, and nobody's whom the sentence tells of: "X, chief of the firm que lidera [Y], anunció su salida"? */
export const isTurned = (item: Item, { freeOrder, line: { marks } }: Clause): boolean =>
  freeOrder &&
  item.type === 'person' &&
  marks.over(item.from - 1, item.from).some((m) => m.is === 'trigger' && m.to === item.from && marks.has(m.from - 1, 'relative'));

/** How many words may say what sort of firm it is, before a relative clause says which. */
const MAX_SORT = 6;

/** Does a relative pronoun take it up: "X, which …", "la startup [dedicata alla sicurezza] che …"? */
export function isTakenUp(item: Item, relative: Stretch, { around, line: { marks, sentence } }: Clause): boolean {
  if (item.to > relative.from) return false;
  if (item.to >= relative.from - 2) return true;
  if (item.type !== 'pronoun' || item.sort !== 'organisation' || item.to < relative.from - MAX_SORT) return false;
  for (let i = item.to; i < relative.from; i++)
    if (sentence.tokens[i]?.kind !== 'word' || (marks.has(i, 'and', 'opener', 'auxiliary', 'perfect', 'pronoun') && !marks.has(i, 'determiner'))) return false;
  return !around.some((i) => i.from >= item.to && i.to <= relative.from && i.type !== 'value');
}

/** "the start-up he launched", "the company she and X started": without a relative pronoun, what stands right before the people who do it. */
function contact(before: readonly Item[], trigger: Stretch): readonly Item[] {
  const isPeople = ({ type, ...item }: Item): boolean => type === 'person' || (type === 'pronoun' && 'sort' in item && item.sort !== 'organisation');
  let from = trigger.from;
  for (let subject = before.find((i) => i.to === from && isPeople(i) && bare(i)); subject; ) {
    from = subject.from;
    const { from: start } = subject;
    subject = before.find((i) => isPeople(i) && bare(i) && i.to === start - 1);
  }
  if (from === trigger.from) return [];
  return before.filter((i) => i.to === from && i.type === 'pronoun' && i.sort === 'organisation');
}

/** "DeepMind, which Google acquired in 2014": what the relative pronoun stands for, where the verb has its subject behind that. */
export function takenUp({ before, trigger, line: { marks } }: Clause): readonly Item[] {
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  if (!relative || !before.some((i) => bare(i) && i.from >= relative.to)) return contact(before, trigger);
  if (marks.has(relative.from - 1, 'speech')) return [];
  if (marks.list('trigger', relative.to, trigger.from).some((t) => t.voice !== 'noun')) return [];
  return before.filter((i) => i.to <= relative.from && i.to >= relative.from - 2 && i.type !== 'value').slice(0, 1);
}

/** "X odszedł, a zastąpiła go Y": where order is free, a person in the base form right behind the verb is its subject before one of another clause. */
export function inverted({ freeOrder, language, before, after, trigger, line: { marks } }: Clause): readonly Item[] {
  if (!freeOrder || !language.cases) return [];
  const subject = after.find((i) => (i.type === 'person' || i.type === 'group') && bare(i) && !i.inflected && i.from <= trigger.to + MAX_INVERTED);
  const own =
    subject && before.some((i) => bare(i) && !i.inflected && i.type !== 'value' && !marks.list('opener', i.to, trigger.from).some((m) => m.to <= trigger.from));
  // "zatrudniło czterech badaczy: X, Y …": of a group.
  return subject && !own && !after.some((i) => i.type === 'group' && bare(i) && i.to <= subject.from) ? subject.list : [];
}

/** How far behind its verb a subject may begin, in tokens. */
const MAX_INVERTED = 4;

/** "Zuckerbergowi udało się zatrudnić …": who stands before a verb without a subject of its own. */
export function datives({ trigger, language: { impersonals = [] }, line: { sentence } }: Clause, ranked: readonly Item[]): readonly Item[] {
  const verb = sentence.tokens.findLastIndex((t, i) => i < trigger.from && i >= trigger.from - MAX_DATIVE && impersonals.includes(t.text.toLowerCase()));
  return verb < 0 ? [] : ranked.filter((i) => i.inflected === true && i.from <= trigger.from && i.to >= verb - MAX_DATIVE);
}

/** How far from an impersonal verb its dative and the verb that it leads to may stand, in tokens. */
const MAX_DATIVE = 5;

/** "negociações da X para comprar Y": behind what it is to be done for, an infinitive has no subject behind it. */
export const isPurpose = (clause: Clause): boolean =>
  clause.trigger.voice === 'active' && clause.line.marks.get(clause.trigger.from - 1, 'preposition')?.classes.includes('for') === true && isInfinitive(clause);
