// "Us": the organisation of whoever speaks, as what somebody joins or leaves.

import type { Slot } from '../frame.ts';
import type { Filling, State } from './filling.ts';
import { ownOf } from './own.ts';

/** "X nous a rejoints", "se nos ha ido X": an object right before the verb, or among its words, that is the organisation of whoever speaks. */
export function oursBefore({ role, where }: Slot, filling: Filling, { used }: State): string | undefined {
  const { trigger, diathesis, line } = filling.clause;
  if ((role !== 'to' && role !== 'from') || !where.includes('undergoer') || diathesis !== 'active' || used.size === 0) return undefined;
  let at = trigger.from;
  while (line.marks.has(at - 1, 'perfect')) at--;
  const ours = line.marks.list('pronoun', at - 1, trigger.to).find((m) => m.sort === 'speakers');
  const subject = ours === undefined || [...used].some((i) => i.from <= ours.from && i.to >= ours.to);
  return subject ? undefined : ownOf('speakers', 'object', filling).find((name) => name !== undefined);
}
