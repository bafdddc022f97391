// Who comes next, told beside the word for a successor.

import type { Clause } from '../clause.ts';
import type { Item } from '../nominals/items.ts';

/** "His successor is X", "urmașul său este X", "X is Y's successor", "his successor, X": who comes next, beside the noun. */
export function heirs({ around, trigger, line: { marks, sentence } }: Clause): readonly Item[] {
  const people = around.filter((i) => i.type === 'person' && !i.possessor);
  const verb = (i: number): boolean => marks.has(i, 'auxiliary', 'future', 'perfect', 'conditional');
  let to = trigger.to + (marks.has(trigger.to, 'possessive') ? 1 : 0);
  to = pastPlace(marks, to, verb);
  while (verb(to) || (to === trigger.to && /^[,:(]$/.test(sentence.tokens[to]?.text ?? ''))) to++;
  const behind = people.find((i) => i.from >= to && i.from <= to + MAX_TITLED && !i.marked.includes('of'));
  if (behind && (to > trigger.to || behind.from === trigger.to)) return [behind];
  const before = people.findLast((i) => i.to <= trigger.from && i.to >= trigger.from - MAX_HEIR);
  const linked = before && sentence.tokens.slice(before.to, trigger.from).every((t) => t.text !== ';' && t.text !== ':');
  const as = marks.list('preposition', before?.to ?? 0, trigger.from).some((m) => m.classes.includes('as'));
  const named = marks.list('trigger', 0, trigger.from).some((t) => t.sense === 'appoint');
  return before && linked && (as || named || verb(before.to) || sentence.tokens[before.to]?.text === ',') ? [before] : [];
}

/** "Her successor [at the firm] is X": past where it is, if a verb follows. */
function pastPlace(marks: Clause['line']['marks'], from: number, verb: (i: number) => boolean): number {
  if (!marks.has(from, 'preposition')) return from;
  for (let i = from + 1; i <= from + MAX_PLACE; i++) {
    if (verb(i)) return i;
    if (marks.has(i, 'relative', 'opener', 'and') && !marks.has(i, 'determiner')) return from;
  }
  return from;
}

/** How many tokens may say where it is. */
const MAX_PLACE = 7;

/** How many tokens a title before a name may take, and how far before the noun the name may end. */
const MAX_TITLED = 6;
const MAX_HEIR = 7;
