// Agreement: what the ending of a verb says of its subject.

import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import { hasOwnBehind } from '../titles/title-parts.ts';
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

/** "Presenté la renuncia", "Odszedłem w maju", "sono rientrato": a form that no verb has but of whoever speaks. */
function isOfSpeaker({ trigger, diathesis, language: { selfEndings, selfStrangers, selfPerfect }, line: { sentence, marks } }: Clause): boolean {
  if (diathesis === 'noun') return false;
  if (selfEndings)
    return sentence.tokens
      .slice(trigger.from, Math.min(trigger.to, trigger.from + 2))
      .some(
        ({ text }) =>
          text.length >= MIN_SELF && !selfStrangers?.includes(text.toLowerCase()) && selfEndings.some((ending) => text.toLowerCase().endsWith(ending)),
      );
  if (!selfPerfect) return false;
  const auxiliary = selfPerfect.auxiliaries.includes(sentence.tokens[trigger.from - 1]?.text.toLowerCase() ?? '');
  return auxiliary && marks.has(trigger.from - 1, 'perfect', 'auxiliary') && selfPerfect.endings.some((ending) => sentence.tokens[trigger.from]?.text.endsWith(ending)); // biome-ignore format: one line
}

/** "Presenté la renuncia en enero", "pracuję w X": whoever speaks, and nobody else; undefined where no form of the verb says so. */
export function fillSpeaker(slot: Slot, { clause, speaker }: Filling, state: State, subject: Item | undefined): boolean | undefined {
  if (subject?.type === 'pronoun' && subject.sort === 'speaker' && subject.to === clause.trigger.from && speaker === undefined) return false;
  if (slot.where[0] !== 'actor' || !isOfSpeaker(clause)) return undefined;
  return speaker !== undefined && put(state, slot.role, [{ name: speaker }], [], `${speaker}, who speaks`);
}

/** "saí", in letters. */
const MIN_SELF = 3;

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

/** "named A chief scientist and B head of sales": what A is given, B is not. */
export const hasOwnRole = ({ trigger, line }: Clause, item: Item): boolean =>
  trigger.sense === 'appoint' && item.type === 'person' && item.from >= trigger.to && hasOwnBehind(line, item);
