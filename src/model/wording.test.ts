import { describe, expect, it } from 'vitest';
import type { Party, Pay } from './claim.ts';
import { agree, joinTerms, nounOfRole, wordList, wordParty, wordPay, wordPeople, wordPeriod, wordShare } from './wording.ts';

describe('parties', () => {
  it.each<[Party, string]>([
    [{ name: 'Sam Altman' }, 'Sam Altman'],
    [{ noun: 'engineers' }, 'engineers'],
    [{ noun: 'engineers', count: 7 }, '7 engineers'],
    [{ noun: 'employees', count: 700, of: 770 }, '700 of 770 employees'],
    [{ noun: 'engineers', count: 20, bound: 'at-least' }, '≥ 20 engineers'],
    [{ noun: 'engineers', count: 20, bound: 'at-most' }, '≤ 20 engineers'],
    [{ noun: 'employees', count: 2500, bound: 'about' }, '~ 2,500 employees'],
  ])('%j reads %s', (who, wording) => expect(wordParty(who)).toBe(wording));

  it.each<[readonly Party[] | undefined, string]>([
    [undefined, 'people'],
    [[], 'people'],
    [[{ name: 'A' }, { name: 'B' }, { noun: 'engineers', count: 2 }], 'A, B and 2 engineers'],
  ])('%j reads %s', (who, wording) => expect(wordPeople(who)).toBe(wording));
});

describe('lists', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('%j reads %s', (items, wording) => expect(wordList(items)).toBe(wording));

  it('take their verb', () =>
    expect([agree(['A'], 'buys', 'buy'), agree(['A', 'B'], 'buys', 'buy'), agree(undefined, 'buys', 'buy')]).toEqual(['buys', 'buy', 'buy']));
  it('of terms leave out what is not there', () => expect(joinTerms('a', undefined, false, '', 'b')).toBe('a · b'));
});

describe('periods', () => {
  it.each([
    ['P1Y', 'a year'],
    ['P4Y', '4 years'],
    ['P1M', 'a month'],
    ['P18M', '18 months'],
    ['P2W', '2 weeks'],
    ['2023-01/2023-06', '2023-01/2023-06'],
    ['P1Y6M', 'P1Y6M'],
  ])('%s reads %s', (period, wording) => expect(wordPeriod(period)).toBe(wording));
});

describe('pay', () => {
  const usd = (value: number) => ({ value, currency: 'USD' });
  it.each<[Pay, string]>([
    [{ form: 'signing-bonus', amount: usd(100e6) }, 'signing bonus of $100 m'],
    [{ form: 'package', amount: { ...usd(300e6), bound: 'at-most' }, period: 'P4Y' }, 'package of ≤ $300 m over 4 years'],
    [{ form: 'salary', amount: usd(20e6), period: 'P1Y' }, 'salary of $20 m a year'],
    [{ form: 'match' }, 'match'],
    [{ form: 'retention-bonus', period: 'P2Y' }, 'retention bonus over 2 years'],
  ])('%j reads %s', (pay, wording) => expect(wordPay(pay)).toBe(wording));
});

describe('shares', () => {
  it.each([
    [0.49, '49 %'],
    [1, '100 %'],
    [0.333, '33.3 %'],
    [0.07, '7 %'],
    [-0.2, '-20 %'],
  ])('%d reads %s', (share, wording) => expect(wordShare(share)).toBe(wording));
});

describe('roles as nouns', () => {
  it.each([
    ['raise', 'by', 'investors'],
    ['acquire', 'by', 'buyer'],
    ['move', 'to', 'new employer'],
    ['raise', 'valuation', 'valuation'],
  ] as const)('of a %s, "%s" is its %s', (kind, role, noun) => expect(nounOfRole(kind, role)).toBe(noun));
});
