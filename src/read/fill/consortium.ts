// Consortiums: "a consortium led by X, which includes A and B, offered …", "an offer by a group of investors made up of A, B and C". All that are
// named behind the word, up to the verb, act together.

import type { Clause } from '../clause.ts';
import type { OrganisationItem, PersonItem } from '../nominals/items.ts';
import type { Filling, State } from './filling.ts';

type Member = OrganisationItem | PersonItem;

/** How far behind an event a consortium that caused it may be named, in tokens. */
const MAX_BEHIND = 16;

/** Whoever belongs to the consortium that the clause names; nobody, if it names none. */
export function consortiumOf({ clause, items }: Filling, state: State): readonly Member[] {
  const { marks } = clause.line;
  const word = marks.list('cue').find((m) => m.cue === 'consortium');
  if (!word) return [];
  const before = word.to <= clause.trigger.from && word.from >= clause.from;
  if (!before && (word.from < clause.trigger.to || word.from > clause.trigger.to + MAX_BEHIND)) return [];
  // Its verb ends what is told of the members; a relative clause of theirs does not.
  const end = before ? clause.trigger.from : endBehind(clause, word.to);
  const member = (i: Filling['items'][number]): i is Member =>
    (i.type === 'person' || (i.type === 'organisation' && !i.publisher && !i.inTitle)) && i.from >= word.to && i.to <= end && !state.used.has(i);
  const found = items.filter(member);
  return found.some((i) => i.from <= word.to + MAX_BEHIND) ? found : [];
}

/** Where what is told of a consortium behind an event ends: at the next verb with a subject, or a sign. */
function endBehind({ line: { marks, sentence } }: Clause, from: number): number {
  for (let i = from; i < sentence.tokens.length; i++)
    if (/^[;:.]$/.test(sentence.tokens[i]?.text ?? '') || marks.has(i, 'speech') || marks.at(i).some((m) => m.is === 'trigger' && m.voice === 'active'))
      return i;
  return sentence.tokens.length;
}
