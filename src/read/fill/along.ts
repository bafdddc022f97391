// Who does something along with whoever is told first.

import { at } from '../clause/parties.ts';
import type { Position } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import type { Filling } from './filling.ts';

/** How far before a name the preposition that governs it may stand, in tokens. */
const MAX_GOVERNOR = 6;

/** "left X with Y", "is joining X along with seven engineers": right behind the verb, a name or a date; "after a dispute with Y" tells of no company. */
function isAlong(filling: Filling, item: Item): boolean {
  const {
    clause: { trigger, line, language },
    items,
  } = filling;
  const { marks, sentence } = line;
  // "X wraz z Y założył Z": where cases tell who does it, before the verb as well.
  if (language.cases && item.to <= trigger.from)
    return (
      item.type === 'person' &&
      !item.marked.includes('origin') &&
      marks.list('trigger', item.to, trigger.from).every((t) => t.voice === 'noun' || t === trigger)
    );
  // "hat X 2020 mit Y gegründet"
  const ahead = filling.clause.verbLast && item.to <= trigger.from && item.type === 'person';
  if (
    (item.from < trigger.to && !ahead) ||
    item.marked.includes('origin') ||
    !(item.type === 'person' || (item.type === 'group' && item.group.count !== undefined))
  )
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

/** How many words may say who somebody is before the comma and the name: "with her old friend from school, Y". */
const MAX_DESCRIBED = 6;

/** "with his brother, Y", "avec un ami d'enfance, Y": the name behind the words that say who it is. */
function described({ clause: { trigger, line }, items }: Filling): readonly Item[] {
  const { marks, sentence } = line;
  const governor = marks.list('preposition', trigger.to, line.sentence.tokens.length).find((m) => m.classes.includes('with'));
  if (!governor) return [];
  const comma = sentence.tokens.findIndex((t, i) => i > governor.to && t.kind === 'mark');
  const name =
    comma > governor.to && comma <= governor.to + MAX_DESCRIBED && sentence.tokens[comma]?.text === ',' ? items.find((i) => i.from === comma + 1) : undefined;
  if (name?.type !== 'person' || items.some((i) => i.from >= governor.from && i.to <= comma && i.type !== 'role')) return [];
  // "with a loan from her uncle, Y"
  const from = marks.list('preposition', governor.to, comma).some((m) => m.classes.includes('origin') && !m.classes.includes('of'));
  return from || marks.list('trigger', governor.to, comma).some((t) => t.voice !== 'noun') ? [] : [name];
}

/** Whoever does it along, by the preposition that the slot says. */
export function companions(filling: Filling, position: Position): readonly Item[] {
  const told = at(filling.clause, position).filter((i) => isAlong(filling, i));
  return told.length > 0 ? told : described(filling);
}
