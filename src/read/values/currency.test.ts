import { expect, it } from 'vitest';
import type { Value } from '../text/parse.ts';
import { inCurrency } from './index.ts';

const sum = (value: number, currency?: string): Value => ({ type: 'money', from: 0, to: 1, money: { value, ...(currency ? { currency } : {}) } });
const currencies = (sentences: readonly (readonly Value[])[]) =>
  inCurrency(sentences).map((values) => values.map((v) => (v.type === 'money' ? v.money.currency : v.type)));

it.each<[string, Value[][], (string | undefined)[][]]>([
  ['the one told before in the sentence', [[sum(2e9, 'EUR'), sum(12e9)]], [['EUR', 'EUR']]],
  ['the one told later in the sentence, where none was told before', [[sum(2e9), sum(12e9, 'EUR')]], [['EUR', 'EUR']]],
  ['the one told in a sentence before', [[sum(1e9, 'USD')], [sum(12e9)]], [['USD'], ['USD']]],
  ['its own', [[sum(1e9, 'USD'), sum(1e9, 'EUR'), sum(3e9)]], [['USD', 'EUR', 'EUR']]],
  ['none, where the document tells none', [[sum(1e9)], [sum(2e9)]], [[undefined], [undefined]]],
])('a sum without a currency is in %s', (_, sentences, expected) => expect(currencies(sentences)).toEqual(expected));
