// "Google hired X's chief in a $2.4bn licensing deal": the noun names no firm; it is the one that those who are hired come from.

import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput } from './drafting.ts';

/** How far from the noun its sum may stand, in tokens. */
const MAX_SUM = 4;

export function licensed(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { line, items } = input;
  const deal = line.marks.list('trigger').find((t) => t.sense === 'licence' && t.voice === 'noun');
  if (!deal || drafts.some(({ kind }) => kind === 'acquire')) return [];
  const move = drafts.find(({ kind, roles, stance }) => kind === 'move' && roles.from !== undefined && roles.to !== undefined && stance !== 'denial');
  if (move?.roles.to === undefined || move.roles.from === undefined) return [];
  const near = (i: Stretch): boolean => i.to >= deal.from - MAX_SUM && i.from <= deal.to + MAX_SUM;
  const sum = items.find((i) => i.type === 'value' && i.value.type === 'money' && near(i));
  const amount = sum?.type === 'value' && sum.value.type === 'money' ? { amount: sum.value.money } : {};
  const roles = { by: [move.roles.to], of: move.roles.from, ...amount, form: 'licence-and-hire' as const };
  const filled = { roles, used: [], others: [], because: ['whose people are hired under a licence'], score: 0.7 };
  const told = { stance: move.stance, because: 'like the move' } as const;
  const draft = draftOf(input, 'acquire', filled, [deal, ...(sum ? [sum] : [])], told, move.says, move.date, deal);
  return [{ ...draft, start: Math.min(draft.start, move.start), end: Math.max(draft.end, move.end) }];
}
