import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../base/cpu.fixture.ts';
import { language } from '../languages/en.ts';
import { packOf } from '../pack.fixture.ts';
import { tokenize } from '../text/tokens.ts';
import { findValues } from './index.ts';
import { told } from './values.fixture.ts';

/** A Friday. */
const PUBLISHED = '2025-07-04';

describe('values in English', () => {
  test.each<[string, string[]]>([
    ['OpenAI’s $6.6 billion round at no less than $157 billion', ['$6.6 billion → 6600000000 USD', 'no less than $157 billion → ≥157000000000 USD']],
    ['US$14.3bn for 49 per cent', ['US$14.3bn → 14300000000 USD', '49 per cent → 0.49']],
    [
      '€105m, R$ 5 million, USD 20m, 5 million dollars',
      ['€105m → 105000000 EUR', 'R$ 5 million → 5000000 BRL', 'USD 20m → 20000000 USD', '5 million dollars → 5000000 USD'],
    ],
    ['a 100 million-dollar bonus, a $100-million bonus', ['100 million-dollar → 100000000 USD', '$100-million → 100000000 USD']],
    ['a multi-million-dollar package', ['million-dollar → ≥1000000 USD']],
    ['€2-3bn or $4bn-$5bn', ['€2-3bn → 2000000000–3000000000 EUR', '$4bn-$5bn → 4000000000–5000000000 USD']],
    ['between $10m and $20m', ['between $10m and $20m → 10000000–20000000 USD']],
    ['$10-20 million; from 10 to 20 million dollars', ['$10-20 million → 10000000–20000000 USD', 'from 10 to 20 million dollars → 10000000–20000000 USD']],
    ['rose from $300 million to $2 billion', ['$300 million → 300000000 USD', '$2 billion → 2000000000 USD']],
    ['$100M+ or $1.5bn-plus or $250 million or more', ['$100M+ → ≥100000000 USD', '$1.5bn-plus → ≥1500000000 USD', '$250 million or more → ≥250000000 USD']],
    ['up to $100m, about $13 billion', ['up to $100m → ≤100000000 USD', 'about $13 billion → ~13000000000 USD']],
    ['millions of dollars, hundreds of millions of dollars', ['millions of dollars → ≥1000000 USD', 'hundreds of millions of dollars → ≥100000000 USD']],
    ['pays tens of millions to keep them', ['tens of millions → ≥10000000 ?']],
    ['millions of users', ['millions → count ≥1000000']],
    ['a billion dollars, half a billion dollars', ['a billion dollars → 1000000000 USD', 'half a billion dollars → 500000000 USD']],
    ['$60,000 a year; $0.5 million', ['$60,000 → 60000 USD', 'a year → rate P1Y', '$0.5 million → 500000 USD']],
    ['It won 5 awards', ['5 → count 5']],
  ])('sums: %s', (text, expected) => expect(told(text, language)).toEqual(expected));

  test.each<[string, string[]]>([
    ['a 49-percent stake, 49%, between 5% and 10%, 10-15%', ['49-percent → 0.49', '49% → 0.49', 'between 5% and 10% → ≤0.1', '10-15% → ≤0.15']],
    ['nearly 800 staff, some 20 researchers', ['nearly 800 → count ~800', 'some 20 → count ~20']],
    ['eleven engineers, twenty-five people, a dozen', ['eleven → count 11', 'twenty-five → count 25', 'a dozen → count 12']],
    ['over one hundred and twenty people', ['over one hundred and twenty → count ≥120']],
    ['two hundred thousand, 1.5 million people, 60,000 GPUs', ['two hundred thousand → count 200000', '1.5 million → count 1500000', '60,000 → count 60000']],
    ['700 of 770 employees', ['700 → count 700', '770 → count 770']],
    ['3 or 4 engineers, 5 or more engineers', ['3 or 4 → count 3–4', '5 or more → count ≥5']],
    ['one from Anthropic, three from Google', ['one → count 1', 'three → count 3']],
    ['from three rivals', ['three → count 3']],
    ['GPT-4o, Llama 3, Office 365, 1st, 10,000x, at 20:06:00, version 2.5.1', []],
  ])('shares and counts: %s', (text, expected) => expect(told(text, language)).toEqual(expected));

  test.each<[string, string[]]>([
    [
      'over four years, 18 months, a two-year deal, for 1.5 years',
      ['over four years → over P4Y', '18 months → bare P18M', 'two-year → bare P2Y', 'for 1.5 years → over P18M'],
    ],
    ['annual pay, per month', ['annual → rate P1Y', 'per month → rate P1M']],
    ['July 3, 2025; 3 July 2025; the 3rd of July 2025', ['July 3, 2025 → 2025-07-03', '3 July 2025 → 2025-07-03', '3rd of July 2025 → 2025-07-03']],
    [
      'June 2025; 2025-06-30; 30.06.2025; 6/30/2025; 5/6/2025',
      ['June 2025 → 2025-06', '2025-06-30 → 2025-06-30', '30.06.2025 → 2025-06-30', '6/30/2025 → 2025-06-30', '5/6/2025 → 2025'],
    ],
    ['July 3-5, 2025', ['July 3-5, 2025 → 2025-07']],
    ['in 2024 with 2000 employees (2023)', ['2024 → 2024', '2000 → count 2000', '2023 → 2023']],
    ['the 2010s, 2024-25', []],
    ['on 31 February 2025', []],
    ['He may leave. They march on, in June, in December, on Feb. 9', ['June → 2025-06', 'December → 2024-12', 'Feb. 9 → 2025-02-09']],
    ['yesterday, on Friday, on Monday, March 30', ['yesterday → 2025-07-03', 'Friday → 2025-07-04', 'Monday → 2025-06-30', 'March 30 → 2025-03-30']],
    ['last Friday; announced on Monday that she will join', ['Friday → 2025-06-27', 'Monday → 2025-06-30']],
    ['next Monday; will join on Friday; will leave in March', ['Monday → 2025-07-07', 'Friday → 2025-07-11', 'March → 2026-03']],
    ['last week, last month, next year', ['last week → 2025-06', 'last month → 2025-06', 'next year → 2026']],
  ])('times: %s', (text, expected) => expect(told(text, language, PUBLISHED)).toEqual(expected));

  test('no document date, no relative dates; a reduced one gives reduced dates', () => {
    expect(told('yesterday, on Friday, last week, in June, March 30', language)).toEqual([]);
    expect(told('yesterday, last month, in June, March 30', language, '2025-07')).toEqual(['last month → 2025-06', 'June → 2025-06', 'March 30 → 2025-03-30']);
    expect(told('last month, last year', language, '2025')).toEqual(['last year → 2024']);
  });

  test('a week that lies in two months is a year, one in two years is none', () => {
    expect(told('this week', language, '2025-07-01')).toEqual(['this week → 2025']);
    expect(told('this week', language, '2025-01-01')).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '$',
    '€',
    '1',
    '10',
    '2.5',
    '2,500',
    '-',
    ' ',
    ' million ',
    'bn',
    '%',
    ' percent',
    ' between ',
    ' and ',
    ' to ',
    ' one ',
    ' hundred ',
    'May ',
    ' 2025 ',
    ' of ',
    ' over ',
    ' years ',
    ', ',
    '.',
    ' last ',
    ' week ',
    '+',
  );
  test('values lie within the sentence, in order, without overlap, and are sound', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const tokens = tokenize(pieces.join(''), undefined, language);
        let at = 0;
        for (const value of findValues(tokens, language, PUBLISHED)) {
          expect(value.from).toBeGreaterThanOrEqual(at);
          expect(value.to).toBeGreaterThan(value.from);
          expect(value.to).toBeLessThanOrEqual(tokens.length);
          at = value.to;
          if (value.type === 'date') expect(value.date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
          if (value.type === 'duration') expect(value.period).toMatch(/^P\d+[YMWD]$/);
          if (value.type === 'count') expect(Number.isInteger(value.count) && value.count > 0 && (value.low ?? 0) < value.count).toBe(true);
          if (value.type === 'money') expect(value.money.value > 0 && (value.money.low ?? 0) < value.money.value).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['1 ', '1.', '1 to ', '$1-', 'one-', 'one hundred ', 'millions of ', 'between ', 'over ', 'May 1 ', 'in 2024 ', '('])(
    'linear in a sentence of 10,000 times %j',
    (unit) => {
      const tokens = tokenize(unit.repeat(10_000), undefined, language);
      const begin = cpuMs();
      findValues(tokens, language, PUBLISHED);
      expect(cpuMs() - begin).toBeLessThan(1000);
    },
  );

  test('an empty pack finds digits only', () => {
    expect(told('He paid $5m to 20 of 30 on 2025-06-30', packOf({}))).toEqual(['20 → count 20', '30 → count 30', '2025-06-30 → 2025-06-30']);
  });
});
