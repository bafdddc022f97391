// Who does something along with whoever is told first.

import type { Item } from '../nominals/items.ts';
import type { Filling } from './filling.ts';

/** How far before a name the preposition that governs it may stand, in tokens. */
const MAX_GOVERNOR = 6;

/** "left X with Y", "is joining X along with seven engineers": right behind the verb, a name or a date; "after a dispute with Y" tells of no company. */
export function isAlong({ clause: { trigger, line, language }, items }: Filling, item: Item): boolean {
  const { marks, sentence } = line;
  // "X wraz z Y założył Z": where cases tell who does it, before the verb as well.
  if (language.cases && item.to <= trigger.from)
    return (
      item.type === 'person' &&
      !item.marked.includes('origin') &&
      marks.list('trigger', item.to, trigger.from).every((t) => t.voice === 'noun' || t === trigger)
    );
  if (item.from < trigger.to || item.marked.includes('origin') || !(item.type === 'person' || (item.type === 'group' && item.group.count !== undefined)))
    return false;
  const head = item.list[0] ?? item;
  const preposition = marks.list('preposition', head.from - MAX_GOVERNOR, head.from).findLast((m) => m.classes.includes('with'));
  const before = preposition?.from;
  // "founded the X startup with Y": a noun for organisations belongs to the name before it.
  const end = before !== undefined && marks.has(before - 1, 'organisationNoun', 'unitNoun') ? before - 1 : before;
  return (
    end !== undefined &&
    (end === trigger.to ||
      sentence.tokens[end - 1]?.text === ',' ||
      items.some((i) => i.to === end || i.to === before || (i.type === 'value' && i.to === end - 1)))
  );
}
