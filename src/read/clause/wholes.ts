// Wholes: the organisation that a unit beside a verb is part of.

import type { Clause } from '../clause.ts';
import type { Item } from '../nominals/items.ts';

/** How far from its verb a unit may stand, in tokens. */
const MAX_NEAR = 5;
/** How far behind a unit the organisation that it is of may begin, in tokens. */
const MAX_UNIT = 8;

/** "rejoint l'équipe de X", "integrar el laboratorio de X": the organisation that a unit right behind the verb is of. */
export function wholes({ from, before, after, trigger, bracket, diathesis, line: { marks, sentence } }: Clause): readonly Item[] {
  if (bracket?.last) {
    // "wird das Team von X verstärken": all of it stands before the verb.
    const origin = (at: number): boolean => marks.list('preposition', at - 3, at).some((m) => m.classes.includes('origin'));
    const unit = marks.list('unitNoun', bracket.from, trigger.from).findLast((m) => !origin(m.from));
    const whole = unit && before.find((i) => i.type === 'organisation' && i.from >= unit.to && i.from <= unit.to + 2 && i.marked.includes('of'));
    // "die Metas KI-Team geleitet hat"
    // "X, a developer of Y's project, has joined Z": of a phrase of its own.
    const joined = (i: Item): boolean => !sentence.tokens.slice(i.to, trigger.from).some((t) => t.text === ',');
    const owner = before.find((i) => i.type === 'organisation' && i.possessor && joined(i) && marks.list('unitNoun', i.to, i.to + MAX_NEAR).length > 0);
    return whole ? [whole] : owner ? [owner] : [];
  }
  // "La ricerca di X sarà guidata da Y"
  const led = diathesis === 'passive' ? marks.list('unitNoun', from, trigger.from).at(-1) : undefined;
  const owner = led && before.find((i) => i.type === 'organisation' && i.marked.includes('of') && i.from > led.to && i.from <= led.to + 2);
  if (owner) return [owner];
  const unit = marks.list('unitNoun', trigger.to, trigger.to + MAX_NEAR)[0] ?? marks.list('organisationNoun', trigger.to, trigger.to + MAX_NEAR)[0];
  const whole = unit && after.find((i) => i.type === 'organisation' && i.from >= unit.to);
  if (!whole || whole.from > unit.to + MAX_UNIT || !whole.marked.some((c) => c === 'of' || c === 'at')) return [];
  const apart = sentence.tokens.slice(trigger.to, whole.from).some((t) => t.text === ',') || marks.list('trigger', unit.to, whole.from).length > 0;
  return apart ? [] : [whole];
}
