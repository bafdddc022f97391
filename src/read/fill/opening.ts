// Participles that open their sentence: of whom they tell, the sentence before names.

import type { Slot } from '../frame.ts';
import { type Filling, put, type State } from './filling.ts';

/** How far from the beginning of its sentence a participle without a subject may stand, in tokens. */
const MAX_OPENING = 9;

/** "X. Poached from Y by Z in May, …", "Dismissed by Y, and hired again by Z.": does the sentence begin with a participle, and name nobody itself? */
function opensSentence({ clause: { trigger, diathesis, around, line }, items }: Filling): boolean {
  if (diathesis !== 'passive' || trigger.voice !== 'participle') return false;
  const { marks, sentence } = line;
  const first = marks.list('trigger').find((t) => t.voice !== 'noun' && t.from < trigger.from) ?? trigger;
  const opens = (to: number): boolean =>
    to <= MAX_OPENING &&
    around.every((i) => i.from >= to || i.type === 'value' || i.marked.length > 0) &&
    sentence.tokens.slice(0, to).every((t, n) => t.kind === 'word' && !marks.has(n, 'auxiliary', 'perfect', 'relative', 'pronoun'));
  const joined = first !== trigger && first.voice === 'participle' && (marks.has(trigger.from - 1, 'and') || sentence.tokens[trigger.from - 1]?.text === ',');
  if (!opens(first.from) || (first !== trigger && !joined)) return false;
  return !items.some((i) => (i.type === 'person' || i.type === 'group') && i.marked.length === 0);
}

/** Of whoever was the only one that the sentence before named. */
export function fillOpening({ role, where: [first] }: Slot, filling: Filling, state: State): boolean {
  const sole = first === 'undergoer' && opensSentence(filling) ? filling.scene.sole() : undefined;
  if (sole === undefined) return false;
  state.guessed++;
  return put(state, role, [{ name: sole }], [], `${sole}, of whom the sentence goes on`);
}
