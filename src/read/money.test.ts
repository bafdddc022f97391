// Money for firms, where a sentence leaves one side to what was said before.

import { expect, it } from 'vitest';
import { read } from './reading.fixture.ts';

const told = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).map(({ kind, roles: { org, of, by, amount, share } }) => ({ kind, of: org ?? of, by, sum: amount?.value ?? share }));

it.each([
  ['en', 'Mistral has raised $2 billion. Nvidia led, and put in $800 million of its own.', 800e6],
  ['de', 'Mistral hat zwei Milliarden Dollar eingesammelt. Nvidia hat 800 Millionen Dollar in die Runde gesteckt.', 800e6],
  ['fr', 'Mistral a levé 2 milliards de dollars. Nvidia a investi 800 millions de dollars.', 800e6],
  ['pt', 'A Mistral captou 2 mil milhões de dólares. Antes, a Nvidia tinha investido 800 milhões de dólares.', 800e6],
  ['it', 'Mistral ha raccolto 2 miliardi di dollari. Nvidia ne possiede il 12 per cento.', 0.12],
])('puts money into whom the text tells of: %s', (language, text, sum) => {
  expect(told(text, language)).toContainEqual({ kind: 'stake', of: 'Mistral AI', by: ['Nvidia'], sum });
});

it.each([
  ['en', 'Mistral has raised $2 billion. Nvidia has invested $800 million in roads.'],
  ['fr', 'Mistral a levé 2 milliards de dollars. Nvidia détient 80 % du marché.'],
])('puts no money into it where the sentence says into what: %s', (language, text) => {
  expect(told(text, language)).toHaveLength(1);
});

it.each([
  ['es', 'La firma mexicana de inteligencia artificial Mistral levantó 38 millones de dólares.'],
  ['it', "L'azienda di software Mistral ha raccolto 38 milioni di dollari."],
])('hears of what sort a firm is: %s', (language, text) => {
  expect(told(text, language)).toEqual([{ kind: 'raise', of: 'Mistral AI', by: undefined, sum: 38e6 }]);
});

it.each([
  ['en', 'xAI received $5 million from Nvidia.'],
  ['it', 'xAI ha ricevuto 5 milioni di dollari da Nvidia.'],
])('tells once who gave what: %s', (language, text) => {
  expect(told(text, language)).toEqual([{ kind: 'stake', of: 'xAI', by: ['Nvidia'], sum: 5e6 }]);
});

it.each([
  ['en', 'Ada Lovell, the founder of Mistral, has few regrets. “We sold it to Google in 2023,” she says.'],
  ['it', "Mistral era una buona azienda. L'abbiamo venduta a Google nel 2023."],
  ['es', 'Mistral era una buena empresa. La vendimos en 2023 a Google.'],
])('hears of a firm that was sold: %s', (language, text) => {
  expect(told(text, language)).toContainEqual({ kind: 'acquire', of: 'Mistral AI', by: ['Google'], sum: undefined });
});

it.each([
  ['en', 'Mistral is growing. It sold software to Google in 2023.'],
  ['es', 'Meta crece. La compañía compró 20.000 chips a Nvidia.'],
])('takes what else is sold for no firm: %s', (language, text) => {
  expect(told(text, language)).toEqual([]);
});

it.each([
  ['en', 'Jane Cooper has left Mistral. She still owns 14 percent of the company.'],
  ['it', 'Marco Rossi ha lasciato Mistral. Possiede ancora il 14 per cento delle azioni.'],
])('hears of people who hold shares themselves: %s', (language, text) => {
  expect(told(text, language)).toContainEqual(expect.objectContaining({ kind: 'stake', of: 'Mistral AI', sum: 0.14 }));
});

it('hears whom "we" are bought by', () => {
  const claims = told('“We are being bought by Google,” said Sam Altman, chief executive of OpenAI.', 'en');
  expect(claims).toContainEqual({ kind: 'acquire', of: 'OpenAI', by: ['Google'], sum: undefined });
});

it.each([
  ['es', 'Nvidia vende a Microsoft más chips que nunca.'],
  ['de', 'Nvidia hat mehr Chips als je zuvor an Microsoft verkauft.'],
])('takes a seller for no firm that was sold: %s', (language, text) => {
  expect(told(text, language)).toEqual([]);
});

it.each([
  ['de', 'Apple verhandelt über einen Kauf von Mistral.', 'Apple'],
  ['es', 'Mistral crece. La compró Apple por 90 millones de dólares.', 'Apple'],
])('hears what is bought: %s', (language, text, by) => {
  expect(told(text, language)).toContainEqual(expect.objectContaining({ kind: 'acquire', of: 'Mistral AI', by: [by] }));
});

it('hears who led what was raised', () => {
  expect(told('Mistral hat zwei Milliarden Dollar eingesammelt, angeführt von Nvidia.', 'de')).toEqual([
    { kind: 'raise', of: 'Mistral AI', by: ['Nvidia'], sum: 2e9 },
  ]);
});

it('tells of whose people left, not of where they went, what was raised', () => {
  const text = 'Jane Cooper has left Mistral for OpenAI. Two others also left Mistral for OpenAI. The firm raised $2 billion last year.';
  expect(told(text, 'en').at(-1)).toMatchObject({ kind: 'raise', of: 'Mistral AI' });
});

it.each([
  ['en', 'Mistral has raised $20 billion. Nvidia put in $10 billion and Google $5 billion.'],
  ['es', 'Mistral ha captado 20.000 millones de dólares. Nvidia invirtió 10.000 millones de dólares y Google 5.000 millones de dólares.'],
])('gives each who gives their own sum: %s', (language, text) => {
  expect(told(text, language).slice(1)).toEqual([
    { kind: 'stake', of: 'Mistral AI', by: ['Nvidia'], sum: 10e9 },
    { kind: 'stake', of: 'Mistral AI', by: ['Google'], sum: 5e9 },
  ]);
});

it('hears a valuation behind a colon', () => {
  const claims = read('Mistral hat zwei Milliarden Dollar eingesammelt. Bewertung: 12 Milliarden Dollar.', undefined, 'de');
  expect(claims.map(({ roles }) => roles.valuation?.value)).toContain(12e9);
});

it.each([
  ['en', 'Mistral is growing. The board has turned down a takeover bid by Meta.'],
  ['de', 'Mistral AI, das Meta 2023 gekauft hat, wächst.'],
])('hears whose takeover is told: %s', (language, text) => {
  expect(told(text, language)).toContainEqual(expect.objectContaining({ kind: 'acquire', of: 'Mistral AI', by: ['Meta'] }));
});

it.each([
  ['it', 'Mistral ha raccolto 2 miliardi di dollari. Google ha messo 3 miliardi per prendersi il 30% di Cohere.'],
  ['pl', 'Mistral pozyskał 2 mld dolarów. Google zamierza w swoje projekty wpompować 300 mld dolarów.'],
])('puts no money into it where the sentence says what for: %s', (language, text) => {
  expect(told(text, language)).not.toContainEqual(expect.objectContaining({ kind: 'stake', of: 'Mistral AI' }));
});
