// "When X resigned, Y countered with …", "Meta hired X. His package is worth $200m": pay is somebody's of whom the text has just told.

import type { Party } from '../../model/claim.ts';
import type { Clause } from '../clause.ts';
import { PAY } from '../marks/pay.ts';
import type { Item } from '../nominals/items.ts';
import type { Scene } from '../scene.ts';
import { type Filling, guess, type State } from './filling.ts';

/** How many words may stand between a possessive and the noun for pay: "his total pay". */
const MAX_OWNED = 2;

/** "His package", "il suo pacchetto", "o pacote dele": pay that is said to be somebody's. */
function isOwned({ trigger, line: { marks }, from }: Clause, sole: boolean): boolean {
  const nouns = marks.list('cue', from, trigger.from + 1).filter((m) => PAY.has(m.cue));
  // "Meta hired X. The package is worth $200m."
  if (sole && nouns.some((m) => m.from === 1 && marks.has(0, 'determiner') && !marks.has(0, 'indefinite'))) return true;
  return nouns.some(
    (m) => marks.list('possessive', m.from - MAX_OWNED, m.from).length > 0 || marks.list('pronoun', m.to, m.to + 1).some((p) => p.sort === 'person'),
  );
}

const LEAVING = new Set(['leave', 'resign', 'threaten', 'threaten-join', 'vow']);

/** "40 of its 50 employees signed a letter. Se ne andranno se …": where a verb without a subject opens its sentence, the group counted last. */
function signed({ trigger, language }: Clause, scene: Scene, state: State): readonly Party[] | undefined {
  const [group, ...more] = scene.several();
  if (!language.dropsSubject || trigger.from > MAX_OPENING || !group || !('noun' in group) || group.count === undefined || more.length > 0) return undefined;
  const employer = scene.groupEmployer();
  if (employer !== undefined) state.roles.from = employer;
  return [group];
}

/** How many words may stand before a verb that opens its sentence. */
const MAX_OPENING = 2;

/** Whom the sentence named before the clause, else whoever the one before told of. */
export function toldBefore({ clause, items, scene }: Filling, state: State): readonly Party[] | undefined {
  if (LEAVING.has(clause.trigger.sense)) return signed(clause, scene, state);
  // "to counter offers from rivals": somebody who is told of answers somebody.
  const answers = clause.trigger.sense === 'counter';
  if (answers && state.meant.has('by')) return undefined;
  if (!answers && !isOwned(clause, scene.sole() !== undefined)) return undefined;
  const { tokens } = clause.line.sentence;
  const apart = (i: Item): boolean => i.to <= clause.from || tokens.slice(i.to, clause.trigger.from).some((t) => t.text === ',');
  const named = items.findLast((i) => i.type === 'person' && i.to <= clause.trigger.from && apart(i) && !i.inTitle);
  const name = named?.type === 'person' ? named.name : scene.person();
  if (name === undefined) return undefined;
  if (answers && !named) guess(state, 'who');
  // "His package": paid by whoever he is told to work for now.
  const employer = answers || !state.meant.has('by') ? undefined : scene.joined(name);
  if (employer !== undefined) state.roles.by = [employer];
  return [{ name }];
}
