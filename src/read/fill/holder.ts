// Holders: people who own shares themselves, where a pronoun stands for them, or nothing: "She still owns 14 %", "Possiede ancora il 14 per cento".

import { at } from '../clause/parties.ts';
import type { Slot } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import { type Filling, guess, put, type State } from './filling.ts';

const isPronoun = (item: Item): boolean => item.type === 'pronoun' && item.sort === 'person';

/** The one person whom the sentence before names, where the sentence itself names nobody before its verb. */
export function fillFromHolder({ role }: Slot, { clause, scene, items, dropsSubject }: Filling, state: State): boolean {
  const person = scene.sole();
  const named = items.some((i) => (i.type === 'organisation' || i.type === 'person') && i.to <= clause.trigger.from && i.marked.length === 0);
  if (person === undefined || named || clause.diathesis !== 'active') return false;
  const pronoun = at(clause, 'actor').find(isPronoun);
  if (!pronoun && (!dropsSubject || clause.before.some((i) => i.type !== 'value' && i.marked.length === 0))) return false;
  if (pronoun) state.guessed++;
  else guess(state, role);
  return put(state, role, [person], pronoun ? [pronoun] : [], `${person}, spoken of before`);
}
