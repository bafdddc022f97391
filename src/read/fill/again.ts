// Numbers that stand alone, and count whom the sentence told of before.

import type { Party } from '../../model/claim.ts';
import { ofClitic } from '../clause/clitics.ts';
import type { Item } from '../nominals/items.ts';
import type { Filling } from './filling.ts';

/** Senses of verbs behind which a number alone may count people; of others, only where a pronoun says so: "en a recruté sept". */
const COUNTING: ReadonlySet<string> = new Set(['layoff', 'dismiss']);
/** Senses that take people from elsewhere. */
export const TAKING: ReadonlySet<string> = new Set(['hire', 'poach']);

/** "has 300 employees and will lay off 40": a number alone behind the verb counts those whom the sentence counted before. */
export function countedAgain({ clause, items }: Filling): { readonly items: readonly Item[]; readonly party: Party } | undefined {
  const { trigger, line } = clause;
  const ofPeople = TAKING.has(trigger.sense) && ofClitic(clause);
  if (!COUNTING.has(trigger.sense) && !ofPeople) return undefined;
  const item = items.find((i) => i.from >= trigger.to && i.from <= trigger.to + 1);
  if (item?.type !== 'value' || item.value.type !== 'count') return undefined;
  const next = line.sentence.tokens[item.to];
  const alone = next === undefined || next.kind === 'mark' || line.marks.has(item.to, 'and', 'opener') || items.some((i) => i.from === item.to);
  const counted = items.findLast((i) => i.type === 'group' && i.to <= trigger.from);
  return alone && counted?.type === 'group'
    ? {
        items: ofPeople ? [item, counted] : [item],
        party: { noun: counted.group.noun, count: item.value.count, ...(item.value.bound ? { bound: item.value.bound } : {}) },
      }
    : undefined;
}
