import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoney, type Money } from './money.ts';

fc.configureGlobal({ seed: 5 });

describe('amounts take the shortest scale that keeps them', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1500, '1,500'],
    [999_999, '999,999'],
    [1e6, '1 m'],
    [1.5e6, '1.5 m'],
    [100e6, '100 m'],
    [14.3e9, '14.3 bn'],
    [6.6e9, '6.6 bn'],
    [1e12, '1 tn'],
    [1.234e12, '1.234 tn'],
  ])('%d is %s', (value, wording) => expect(formatAmount(value)).toBe(wording));

  it('and stay within a tenth of a per cent', () => {
    const scales: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, tn: 1e12 };
    fc.assert(
      fc.property(fc.double({ min: 1e6, max: 1e14, noNaN: true }), (value) => {
        const [figure = '', scale = ''] = formatAmount(value).split(' ');
        expect(Math.abs((Number(figure) * (scales[scale] ?? 1)) / value - 1)).toBeLessThan(1e-3);
      }),
    );
  });
});

describe('sums', () => {
  it.each<[Money, string]>([
    [{ value: 14.3e9, currency: 'USD' }, '$14.3 bn'],
    [{ value: 600e6, currency: 'EUR' }, '€600 m'],
    [{ value: 5e6, currency: 'PLN' }, 'zł 5 m'],
    [{ value: 5e6, currency: 'SEK' }, 'SEK 5 m'],
    [{ value: 5e6 }, '5 m'],
    [{ value: 100e6, currency: 'EUR', bound: 'at-least' }, '≥ €100 m'],
    [{ value: 100e6, currency: 'USD', bound: 'at-most' }, '≤ $100 m'],
    [{ value: 100e6, currency: 'USD', bound: 'about' }, '~ $100 m'],
    [{ value: 300e6, low: 100e6, currency: 'USD', bound: 'at-most' }, '$100 m – $300 m'],
  ])('%j is %s', (money, wording) => expect(formatMoney(money)).toBe(wording));
});
