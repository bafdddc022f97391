// "The valuation of X rose to $5 bn": what a noun for a firm's worth is the subject of may stand before the sum that it comes to.

import type { TriggerMark } from '../clause.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';

/** How far behind the noun the sum may stand, in tokens. */
const MAX_REACH = 12;

/** Where the sum ends to which a valuation grows, falls or is put; 0 where there is none, or where it is somebody else's. */
export function sumBehind({ marks, sentence: { tokens } }: MarkedSentence, trigger: TriggerMark, items: readonly Item[]): number {
  if (trigger.sense !== 'value' || trigger.voice !== 'noun') return 0;
  const sum = items.find((i) => i.type === 'value' && i.value.type === 'money' && i.from >= trigger.to && i.from <= trigger.to + MAX_REACH);
  const verb = marks.list('trigger', trigger.to).find((t) => t.voice !== 'noun');
  if (!sum || !verb || verb.from >= sum.from) return 0;
  for (let i = trigger.to; i < sum.from; i++) if ((tokens[i]?.kind === 'mark' && !tokens[i]?.glued) || marks.has(i, 'relative', 'and', 'negator')) return 0;
  // Of whom it is told, and nobody else.
  const between = items.filter((i) => i.type !== 'value' && i.from >= trigger.to && i.to <= sum.from);
  return between.length > 1 || between.some((i) => i.to > verb.from || !(i.marked.includes('of') || i.from <= trigger.to + 1)) ? 0 : sum.to;
}
