// Agreement: what the ending of a verb says of its subject.

import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import { type Filling, guess, put, type State } from './filling.ts';

/** "odeszło ośmiu inżynierów": an ending that no verb has whose subject is one person. */
export const isOfNoPerson = ({ trigger, diathesis, language: { neuterEndings = [] }, line: { sentence } }: Clause): boolean =>
  diathesis === 'active' &&
  neuterEndings.length > 0 &&
  sentence.tokens.slice(trigger.from, trigger.to).some(({ text }) => text.length > MIN_VERB && neuterEndings.some((ending) => text.endsWith(ending)));

/** "Odeszli w maju": an ending that no verb has whose subject is one. */
export const isOfSeveral = ({ trigger, diathesis, language: { pluralEndings = [] }, line: { sentence } }: Clause): boolean =>
  diathesis === 'active' &&
  pluralEndings.some((ending) => sentence.tokens[trigger.to - 1]?.text.endsWith(ending) || sentence.tokens[trigger.from]?.text.endsWith(ending));

/** In letters. */
const MIN_VERB = 4;

/** "Odeszli w maju": those last told of together. */
export function severalLeftOut(slot: Slot, { scene }: Filling, state: State): boolean {
  const parties = scene.several();
  if (parties.length === 0) return false;
  guess(state, slot.role);
  return put(state, slot.role, parties, [], 'those last spoken of');
}

/** "Dołączył do firmy": where one person was spoken of, a verb without a subject is as good as a pronoun. */
export function guessLeftOut(slot: Slot, { dropsSubject, scene }: Filling, state: State, name: string): void {
  if (!dropsSubject || name !== scene.sole()) return guess(state, slot.role);
  state.guessed++;
  state.meant.add(slot.role);
}
