// Figures as ranges. A bound opens a figure by one order of magnitude and not without end: whoever writes "over $100 m" does not mean $5 bn.

import type { Money } from '../base/money.ts';
import type { Group, Pay } from '../model/claim.ts';

export interface Range {
  readonly lo: number;
  readonly hi: number;
}

const DECADE = 10;
const ABOUT = 1.1;

/**
 * How far apart two sources put one sum. In the starter ledger, where sources differ about a round's sum or valuation, they differ by at
 * most 15 % (before or after the new money); what is further apart there are different sums.
 */
export const TOLERANCE = 1.25;

/** Million for billion, in any language: the one slip that is common enough to be looked for. */
const SLIP = 1000;

export function rangeOf({ value, bound, low }: Pick<Money, 'value' | 'bound' | 'low'>): Range {
  if (low !== undefined) return { lo: Math.min(low, value), hi: Math.max(low, value) };
  if (bound === 'at-least') return { lo: value, hi: value * DECADE };
  if (bound === 'at-most') return { lo: value / DECADE, hi: value };
  if (bound === 'about') return ordered(value / ABOUT, value * ABOUT);
  return { lo: value, hi: value };
}

const ordered = (a: number, b: number): Range => (a <= b ? { lo: a, hi: b } : { lo: b, hi: a });

/** Do they overlap, or nearly so? Figures of different signs never do. */
export const near = (a: Range, b: Range, tolerance = TOLERANCE): boolean => reachOf(a, tolerance).hi >= b.lo && reachOf(b, tolerance).hi >= a.lo;

const reachOf = ({ lo, hi }: Range, tolerance: number): Range => ({ lo, hi: hi >= 0 ? hi * tolerance : hi / tolerance });

export const holds = (outer: Range, inner: Range): boolean => outer.lo <= inner.lo && inner.hi <= outer.hi;

/** Is one figure a thousandfold of the other? */
export function slipped(a: number, b: number): boolean {
  const [small, large] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return small > 0 && large / small >= SLIP / TOLERANCE && large / small <= SLIP * TOLERANCE;
}

export const sameCurrency = (a: Money, b: Money): boolean => !a.currency || !b.currency || a.currency === b.currency;

/** Sums in two currencies cannot be told apart without a rate of the day, and pass. */
const sameMoney = (a: Money, b: Money, tolerance: number): boolean =>
  !sameCurrency(a, b) || near(rangeOf(a), rangeOf(b), tolerance) || slipped(a.value, b.value);

/** Pay of two forms is one offer only if both name the same sum; of one form, as sums go. */
function samePay(a: Pay, b: Pay, tolerance: number): boolean {
  if (a.form === b.form) return !a.amount || !b.amount || sameMoney(a.amount, b.amount, tolerance);
  return a.amount !== undefined && b.amount !== undefined && sameCurrency(a.amount, b.amount) && near(exact(a.amount), exact(b.amount), tolerance);
}

const exact = ({ value }: Money): Range => ({ lo: value, hi: value });

type Amount = number | Money | Pay;
const isPay = (amount: Money | Pay): amount is Pay => 'form' in amount;

/** May both be what one event is about? A tolerance of 1 asks whether they are equal, as far as they are stated. */
export function sameAmount(a: Amount, b: Amount, tolerance = TOLERANCE): boolean {
  if (typeof a === 'number' || typeof b === 'number')
    return typeof a === 'number' && typeof b === 'number' && (near({ lo: a, hi: a }, { lo: b, hi: b }, tolerance) || slipped(a, b));
  if (isPay(a) || isPay(b)) return isPay(a) && isPay(b) && samePay(a, b, tolerance);
  return sameMoney(a, b, tolerance);
}

/** Groups of stated and clearly different size are two groups; anything else may be one. */
export function sameGroup(a: Group, b: Group): boolean {
  if (a.count === undefined || b.count === undefined) return true;
  return near(rangeOf({ value: a.count, bound: a.bound }), rangeOf({ value: b.count, bound: b.bound }));
}
