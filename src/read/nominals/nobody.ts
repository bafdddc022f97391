// "called an engineer who left X": a relative pronoun behind a word for somebody of whom no name is told means nobody that is known; nor
// does one behind a round ("w rundzie, której przewodził X").

import type { Marks } from '../marks.ts';
import type { Token } from '../text/parse.ts';
import type { Item } from './items.ts';

/** Does the relative pronoun at token `relative` take up a word for a person that is no part of any phrase, or a round? */
export function meansNobody(marks: Marks, tokens: readonly Token[], around: readonly Item[], relative: number): boolean {
  const head = marks.has(relative - 1, 'preposition') ? relative - 1 : relative;
  const word = tokens[head - 1]?.text === ',' ? head - 2 : head - 1;
  if (word < 0) return false;
  if (marks.over(word, word + 1).some((m) => m.is === 'trigger' && m.sense === 'round' && m.to === word + 1)) return true;
  const said = marks.over(word, word + 1).filter((m) => (m.is === 'role' || m.is === 'group') && m.to === word + 1);
  const [told] = around.filter((i) => i.from <= word && i.to > word);
  if (said.length === 0) return false;
  // "an engineer": a role that no one person bears.
  return told === undefined || (told.type === 'role' && told.title.person === undefined && said.some((m) => m.is === 'group'));
}
