// How much is not seen: capture and recapture. Two lists that came about independently name some people both; the fewer of the one the other knows,
// the more neither has. Chapman's estimator of all of them, and Chao's interval, which never falls below what was seen.

import { THIN } from './flows.ts';

/** Fewer in both, and the estimate rests on chance. */
const LEAST_BOTH = 3;
/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

export interface Coverage {
  /** In the one list, in the other, and in both. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /** In either. */
  readonly seen: number;
  /** How many there are in all, with its 95 % interval; null where nobody is in both. */
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Fewer than ten are seen, or fewer than three in both. */
  readonly thin: boolean;
}

/** Chapman (1951), unbiased for small lists; the interval is log-normal in how many are unseen (Chao 1987). */
export function coverageOf(first: number, second: number, both: number): Coverage {
  const seen = first + second - both;
  const thin = seen < THIN || both < LEAST_BOTH;
  if (both === 0) return { first, second, both, seen, estimate: null, thin };
  const value = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const variance = ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2));
  const unseen = value - seen;
  if (unseen <= 0 || variance === 0) return { first, second, both, seen, estimate: { value, low: value, high: value }, thin };
  const reach = Math.exp(Z * Math.sqrt(Math.log(1 + variance / unseen ** 2)));
  return { first, second, both, seen, estimate: { value, low: seen + unseen / reach, high: seen + unseen * reach }, thin };
}
