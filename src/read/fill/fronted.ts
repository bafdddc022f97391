// Where verbs may stand second or last, what stands before them need not be their subject: "Mit A und B verliert Y zwei Forscher", "Von A holte X
// den Fachmann Y", "warb X ihn ab".

import type { Clause } from '../clause.ts';
import type { Item, PersonItem } from '../nominals/items.ts';
import { type Filling, isPeople } from './filling.ts';

/** Senses that somebody is taken or lost by. */
const TAKING: ReadonlySet<string> = new Set(['lose', 'hire', 'poach']);

/** How far behind "with" the first of those may stand whom it opens the sentence with, in tokens: "Mit dem Forscher X". */
const MAX_OPENING = 5;

/** The people whom a phrase that opens the clause names, where the verb's object is as many, or nobody by name. */
export function namedBefore({ clause: { trigger, bracket, diathesis, line, before }, items }: Filling, object: Item | undefined): readonly PersonItem[] {
  if (bracket === undefined || diathesis !== 'active' || !TAKING.has(trigger.sense)) return [];
  const opens = line.marks.get(bracket.from, 'preposition')?.classes.includes('with') === true;
  const first = opens ? before.findLast((i): i is PersonItem => i.type === 'person' && i.from <= bracket.from + MAX_OPENING) : undefined;
  if (!first?.marked.includes('with') || (object && object.from < trigger.to)) return [];
  const list = first.list.filter((i): i is PersonItem => i.type === 'person');
  if (object?.type === 'person' || (object?.type === 'group' && (object.group.count ?? 1) !== list.length)) return [];
  return items.some((i) => isPeople(i) && i.from >= trigger.to && i !== object && i.to <= (object?.from ?? 0)) ? [] : list;
}

/** "warb X ihn ab", "warb X sie ab": whom the verb takes is not who does it; a pronoun right behind a name is its object. */
export const isObjectOf = ({ bracket, trigger, after }: Clause, { inflected, from }: Item): boolean =>
  bracket !== undefined &&
  TAKERS.has(trigger.sense) &&
  from >= trigger.to &&
  (inflected === true || after.some((i) => i.type === 'person' && i.marked.length === 0 && i.to === from));

/** "X kam 2015, zwei Jahre später warb Y ihn ab": whom the sentence told of before the clause, or before a comma where the taker stands behind the verb. */
export function subjectBefore({ clause: { from, trigger, after, line }, items }: Filling): string | undefined {
  const inverted = after.some((i) => i.type === 'person' && i.marked.length === 0);
  const comma = inverted ? line.sentence.tokens.findLastIndex((t, i) => i < trigger.from && t.text === ',') : -1;
  const person = items.findLast((i) => i.type === 'person' && i.marked.length === 0 && i.to <= Math.max(from, comma));
  return person?.type === 'person' ? person.name : undefined;
}

/** Senses of verbs whose object is people. */
const TAKERS: ReadonlySet<string> = new Set([...TAKING, 'dismiss', 'appoint']);

/** How many words may say who the object is. */
const MAX_DESCRIBED = 8;

/** Of two names behind a verb that takes people, is this one the subject? "lotste Bosch-Chef X Y zu Z", "Von A holte X den Fachmann Y", "holte X ihn zu Y". */
export function isTaker({ clause, items }: Filling, item: Item): boolean {
  const { trigger, verbLast, before, after, line } = clause;
  if (!verbLast || item.type !== 'person' || item.from < trigger.to) return false;
  if (after.some((i) => i.type === 'pronoun' && isObjectOf(clause, i))) return true;
  const { marks, sentence } = line;
  const opens = before.every((i) => i.type === 'value' || i.marked.length > 0) && marks.has(item.to, 'determiner');
  const isObject = ({ type, from }: Item): boolean =>
    type === 'person' &&
    (from === item.to ||
      (opens && from > item.to && from <= item.to + MAX_DESCRIBED && sentence.tokens.slice(item.to, from).every((t) => t.kind === 'word' || t.text === '-')));
  return items.some(isObject);
}

/** "A, the chief, and B, who led research": what a relative clause tells is of the one right before it. */
export function lastBefore({ clause, titles }: Filling, { list }: Item): readonly Item[] | undefined {
  const { trigger, line } = clause;
  const last = list.length > 1 ? list.at(-1) : undefined;
  const comma = last && line.sentence.tokens[last.to]?.text === ',' ? last.to + 1 : (last?.to ?? 0);
  const related = line.marks.has(comma, 'relative') && trigger.from > comma && line.marks.list('trigger', comma, trigger.from).length === 0;
  const apart = last && list.some((i) => i.to < last.from && titles.some((t) => t.person === i && !t.several && t.from >= i.to && t.to <= last.from));
  return last && related && apart ? [last] : undefined;
}
