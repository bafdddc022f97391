// Which of two values is the vaguer: one that holds the other ("over $100 m" holds "$120 m", "researcher" holds "senior researcher").

import { canonical } from '../base/canonical.ts';
import type { Money } from '../base/money.ts';
import type { Group, Pay, RoleName, Roles } from '../model/claim.ts';
import { holds, rangeOf } from './amounts.ts';
import { keyOf } from './register-index.ts';

export type Value = NonNullable<Roles[RoleName]>;

const isMoney = (value: Value): value is Money => typeof value === 'object' && 'value' in value;
const isPay = (value: Value): value is Pay => typeof value === 'object' && 'form' in value;
const wordsOf = (text: string): string[] => keyOf(text).split(' ');

/** The form in which equal values are equal. */
export const valueKey = (value: Value): string => (typeof value === 'string' ? keyOf(value) : canonical(value));

function moneyHolds(outer: Money, inner: Money): boolean {
  return (!outer.currency || outer.currency === inner.currency) && holds(rangeOf(outer), rangeOf(inner));
}

function payHolds(outer: Pay, inner: Pay): boolean {
  const amount = outer.amount === undefined || (inner.amount !== undefined && moneyHolds(outer.amount, inner.amount));
  return outer.form === inner.form && amount && (outer.period === undefined || outer.period === inner.period);
}

function textHolds(outer: string, inner: string): boolean {
  const words = new Set(wordsOf(inner));
  return wordsOf(outer).every((word) => words.has(word));
}

export function groupHolds(outer: Group, inner: Group): boolean {
  if (outer.count === undefined) return true;
  if (inner.count === undefined || (outer.of !== undefined && inner.of !== undefined && outer.of !== inner.of)) return false;
  return holds(rangeOf({ value: outer.count, bound: outer.bound }), rangeOf({ value: inner.count, bound: inner.bound }));
}

/** Does `outer` allow all that `inner` says? Lists and flags hold nothing but themselves. */
export function valueHolds(outer: Value, inner: Value): boolean {
  if (typeof outer === 'string' && typeof inner === 'string') return textHolds(outer, inner);
  if (isPay(outer) && isPay(inner)) return payHolds(outer, inner);
  if (isMoney(outer) && isMoney(inner)) return moneyHolds(outer, inner);
  return valueKey(outer) === valueKey(inner);
}

const sharpness = (money: Money): number => {
  const { lo, hi } = rangeOf(money);
  return hi === 0 ? 1 : Math.abs(lo / hi);
};

/** Greater is sharper; comparable between values of one role. */
export function precisionOf(value: Value): number {
  if (typeof value === 'string') return wordsOf(value).length;
  if (Array.isArray(value)) return value.length;
  if (isPay(value)) return (value.amount ? 1 + sharpness(value.amount) : 0) + (value.period ? 0.5 : 0);
  return isMoney(value) ? sharpness(value) : 1;
}

/** The sum or number in a value, to look for slips. */
export function magnitude(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return isPay(value) ? value.amount?.value : isMoney(value) ? value.value : undefined;
}
