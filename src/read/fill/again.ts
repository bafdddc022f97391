// Numbers that stand alone, and count whom the sentence told of before.

import type { Party } from '../../model/claim.ts';
import type { Item } from '../items.ts';
import type { Filling } from './filling.ts';

/** "has 300 employees and will lay off 40": a number alone behind the verb counts those whom the sentence counted before. */
export function countedAgain({ clause: { trigger, line }, items }: Filling): { readonly item: Item; readonly party: Party } | undefined {
  if (trigger.sense !== 'layoff' && trigger.sense !== 'dismiss') return undefined;
  const item = items.find((i) => i.from >= trigger.to && i.from <= trigger.to + 1);
  if (item?.type !== 'value' || item.value.type !== 'count') return undefined;
  const next = line.sentence.tokens[item.to];
  const alone = next === undefined || next.kind === 'mark' || line.marks.has(item.to, 'and', 'opener') || items.some((i) => i.from === item.to);
  const counted = items.findLast((i) => i.type === 'group' && i.to <= trigger.from);
  return alone && counted?.type === 'group' ? { item, party: { noun: counted.group.noun, count: item.value.count } } : undefined;
}
