// Shares: "49%", "49 por ciento", "a third". Fractions of one, whatever way they are told.

import type { Value } from '../text/parse.ts';
import type { Words } from './lexicon.ts';
import { amountAt } from './numbers.ts';
import type { Quantity } from './quantity.ts';

export function percentOf({ from, to, value, percent, currency, bound, amount }: Quantity): Value | null {
  const fraction = amount.words && value > 0 && value < 1 && currency === undefined;
  if (!percent && !fraction) return null;
  const share = fraction ? value : Number((value / 100).toPrecision(12));
  return { type: 'percent', from, to, share, ...(bound ? { bound } : {}) };
}

/** What people count in when they mean a share: "one in three", "seven in ten". */
const ROUND = new Set([2, 3, 4, 5, 10, 100]);

/** "seven in ten", "uno de cada tres": the share that two small numbers make. */
export function ratioOf(words: Words, { from, to, value, currency, percent, bound }: Quantity): Value | null {
  const between = words.at(to, 'ratio');
  const of = between && amountAt(words, between.to);
  if (!of || currency !== undefined || percent || !ROUND.has(of.value) || !(value > 0 && value < of.value)) return null;
  return { type: 'percent', from, to: of.to, share: Number((value / of.value).toPrecision(3)), ratio: true, ...(bound ? { bound } : {}) };
}
