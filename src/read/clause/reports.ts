// Who only speaks of what a clause tells, and has no part in it.

import type { Clause } from '../clause.ts';
import type { Item } from '../nominals/items.ts';

/** "the exit of X was announced by Y", "la sortie est commentée par Y": who only tells of it. */
export function tellsOf(item: Item, { trigger, before, after, line: { marks } }: Clause): boolean {
  if ((item.type !== 'person' && item.type !== 'group') || item.from < trigger.to) return false;
  if (marks.list('speech', trigger.to, item.from).length > 0) return true;
  const verb = marks.list('auxiliary', trigger.to, item.from)[0];
  const own = (i: Item): boolean => i.type === 'person' || i.type === 'group';
  return verb !== undefined && (after.some((i) => own(i) && i.to <= verb.from) || before.some((i) => own(i) && i.possessor));
}

/** "'it would be enough to join Y', says an engineer": who speaks of an aim. */
export const saysOfAim = (item: Item, { trigger, line: { marks } }: Clause): boolean =>
  marks.has(trigger.from - 1, 'preposition') && marks.list('speech', trigger.to, item.from).length > 0;
