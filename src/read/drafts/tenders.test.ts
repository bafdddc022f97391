// Sales of employees' shares and holdings, told over sentences.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const told = (text: string, language: string, kind: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind: is, roles: { by, of, share, valuation } }) => (is === kind ? [[by, of, share ?? valuation?.value]] : []));

describe('sales of employees’ shares', () => {
  it.each([
    ['en', 'OpenAI let employees sell $6.6 billion of shares. The buyers are SoftBank and Nvidia. The deal values the company at $500 billion.'],
    [
      'pt',
      'Os funcionários da OpenAI venderam 6,6 mil milhões de dólares em ações. Entre os compradores estão a SoftBank e a Nvidia. O negócio avalia a empresa em 500 mil milhões.',
    ],
    ['pl', 'Pracownicy OpenAI sprzedali akcje za 6,6 mld dolarów. Kupili je SoftBank i Nvidia. Transakcja wyceniła spółkę na 500 mld dolarów.'],
  ])('have their buyers in later sentences: %s', (language, text) => {
    expect(told(text, language, 'buyback')).toEqual([[['SoftBank', 'Nvidia'], 'OpenAI', undefined]]);
    expect(told(text, language, 'acquire')).toEqual([]);
  });
});

describe('holdings', () => {
  it.each([
    ['en', 'Nvidia now owns 22 percent of Mistral AI. SoftBank keeps 31 percent.'],
    ['pl', 'Nvidia ma 22 proc. akcji Mistral AI. SoftBank zachował 31 proc.'],
    ['en', 'Nvidia holds 22 percent of Mistral AI, SoftBank 31 percent.'],
    ['de', 'Nvidia hält 22 Prozent an Mistral AI, SoftBank 31 Prozent.'],
  ])('are told beside the first: %s: %s', (language, text) => {
    expect(told(text, language, 'stake')).toEqual([
      [['Nvidia'], 'Mistral AI', 0.22],
      [['SoftBank'], 'Mistral AI', 0.31],
    ]);
  });

  it.each([
    ['en', 'Nvidia now owns 22 percent of Mistral AI. Revenue at SoftBank grew 31 percent.'],
    ['en', 'Nvidia now owns 22 percent of Mistral AI. SoftBank closed 3 percent higher.'],
    ['de', 'Nvidia hält 22 Prozent an Mistral AI. Der Umsatz von SoftBank stieg um 31 Prozent.'],
  ])('are no growth: %s: %s', (language, text) => {
    expect(told(text, language, 'stake')).toEqual([[['Nvidia'], 'Mistral AI', 0.22]]);
  });
});
