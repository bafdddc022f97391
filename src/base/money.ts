/** How a stated figure bounds the true one. */
export type Bound = 'at-least' | 'at-most' | 'about';

/** A sum as a document states it. A range has its upper end as `value`, bound `at-most`, and its lower end as `low`. */
export interface Money {
  /** In whole units of `currency` (dollars, not cents). */
  readonly value: number;
  /** ISO 4217; left out where the document names none. */
  readonly currency?: string | undefined;
  readonly bound?: Bound | undefined;
  readonly low?: number | undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CNY: 'CN¥', INR: '₹', PLN: 'zł ', KRW: '₩' };
const BOUND_WORDS: Readonly<Record<Bound, string>> = { 'at-least': '≥ ', 'at-most': '≤ ', about: '~ ' };

/** A figure with the shortest scale that keeps it: 14.3e9 → "14.3 bn". */
export function formatAmount(value: number): string {
  for (const [scale, word] of [
    [1e12, ' tn'],
    [1e9, ' bn'],
    [1e6, ' m'],
  ] as const)
    if (value >= scale) return `${Number((value / scale).toPrecision(4))}${word}`;
  return value.toLocaleString('en-US');
}

/** "$14.3 bn", "≥ €100 m", "$100 m – $300 m". */
export function formatMoney(money: Money): string {
  const sign = money.currency ? (SYMBOLS[money.currency] ?? `${money.currency} `) : '';
  const figure = `${sign}${formatAmount(money.value)}`;
  if (money.low !== undefined) return `${sign}${formatAmount(money.low)} – ${figure}`;
  return `${money.bound ? BOUND_WORDS[money.bound] : ''}${figure}`;
}
