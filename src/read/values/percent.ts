// Shares: "49%", "49 por ciento", "a third". Fractions of one, whatever way they are told.

import type { Value } from '../parse.ts';
import type { Quantity } from './quantity.ts';

export function percentOf({ from, to, value, percent, currency, bound, amount }: Quantity): Value | null {
  const fraction = amount.words && value > 0 && value < 1 && currency === undefined;
  if (!percent && !fraction) return null;
  const share = fraction ? value : Number((value / 100).toPrecision(12));
  return { type: 'percent', from, to, share, ...(bound ? { bound } : {}) };
}
