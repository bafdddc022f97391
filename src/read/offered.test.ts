// Who offers, where the sentence tells only who gets it.

import { expect, it } from 'vitest';
import { read } from './reading.fixture.ts';

const offers = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).map(({ kind, roles: { by, from, who = [] } }) => ({ kind, by, from, who: who.map((w) => ('name' in w ? w.name : w.noun)) }));

it.each([
  ['en', 'Meta is building a new lab. Researchers at Anthropic were offered packages worth $10 million.'],
  ['pl', 'Meta buduje nowe laboratorium. Badaczom z Anthropic zaoferowano pakiety warte 10 mln dolarów.'],
])('tells what packages are worth once, and not by the employer: %s', (language, text) => {
  expect(offers(text, language)).toEqual([{ kind: 'offer', by: ['Meta'], from: 'Anthropic', who: ['researchers'] }]);
});

it('takes none of those whom people come from for who made the offer', () => {
  const [first] = offers('Meta is building a new lab. Employees of OpenAI and Google have been offered retention bonuses of $2 million.', 'en');
  expect(first).toMatchObject({ by: ['Meta'], from: 'OpenAI' });
});
