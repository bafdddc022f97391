// What stands right beside a participle comes before all else in its place.

import { at } from '../clause/parties.ts';
import type { Position } from '../frame.ts';
import type { Item } from '../nominals/items.ts';
import type { Filling } from './filling.ts';

/** "Meta buys the company founded by X": what a participle stands right behind is what it tells of. */
export function besideFirst({ clause, items: all }: Filling, where: Position): readonly Item[] {
  const items = at(clause, where);
  const { trigger, diathesis, verbLast, line, before, language } = clause;
  if (where !== 'undergoer' || diathesis !== 'passive' || verbLast || trigger.voice !== 'participle') return items;
  const beside = all.find((i) => i.to === trigger.from && (i.type === 'organisation' || (i.type === 'pronoun' && i.sort === 'organisation')));
  const told = beside !== undefined && (!language.cases || before.includes(beside)) && !line.marks.has(trigger.from - 1, 'auxiliary');
  return told ? [beside, ...items.filter((i) => i !== beside)] : items;
}
