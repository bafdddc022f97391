import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const rounds = (text: string, lang: string): readonly string[] =>
  read(text, '2026-03-12', lang).flatMap(({ kind, roles: { org, amount, valuation, by = [] } }) =>
    kind === 'raise' ? [`${org ?? ''} ${amount ? amount.value / 1e6 : '-'} ${valuation ? valuation.value / 1e6 : '-'} ${by.join(' + ')}`.trim()] : [],
  );

it.each([
  ['de', 'Vexel AI (Hamburg): 40 Millionen Euro Series A, angeführt von Nvidia.'],
  ['it', 'Vexel AI: 40 milioni di euro di serie A, guidata da Nvidia.'],
  ['fr', 'Vexel AI (agents pour notaires) : 40 M€ en série A, avec Nvidia en chef de file.'],
  ['en', 'Vexel AI raised $40 million. Nvidia was the lead investor.'],
  ['es', 'Vexel AI levantó 40 millones de euros. El inversor principal fue Nvidia.'],
])('%s: who a list is about, and who leads by a noun: %s', (lang, text) => expect(rounds(text, lang)).toEqual(['Vexel AI 40 - Nvidia']));

it.each([
  ['en', 'Vexel AI is valued at $2 billion, up from $800 million a year ago.'],
  ['fr', 'Vexel AI vaut désormais 2 milliards de dollars, contre 800 millions il y a un an.'],
  ['de', 'Vexel AI wird mit zwei Milliarden Dollar bewertet. Vor einem Jahr waren es 800 Millionen.'],
])('%s: what it was worth before: %s', (lang, text) => expect(rounds(text, lang)).toEqual(['Vexel AI - 2000', 'Vexel AI - 800']));

it.each([
  ['en', 'Vexel AI is valued at $2 billion and had revenue of $80 million last year.'],
  ['de', 'Vexel AI wird mit zwei Milliarden Dollar bewertet. Der Umsatz lag 2024 bei 80 Millionen Dollar.'],
])('%s: what it earned is no worth: %s', (lang, text) => expect(rounds(text, lang)).toEqual(['Vexel AI - 2000']));

it.each([
  ['en', 'Vexel AI raised $40 million. Nvidia led it.'],
  ['es', 'Vexel AI levantó 40 millones de dólares. La lidera Nvidia.'],
])('%s: a pronoun stands for the round: %s', (lang, text) => expect(rounds(text, lang)).toEqual(['Vexel AI 40 - Nvidia']));

it.each([
  ['en', 'Vexel AI makes chips. There is a new funding round? Yes, $40 million.'],
  ['de', 'Vexel AI baut Chips. Es gibt eine neue Finanzierungsrunde? Genau, 40 Millionen Dollar.'],
])('%s: the sum of a round is an answer: %s', (lang, text) => expect(rounds(text, lang)).toEqual(['Vexel AI 40 -']));

it('a sum of something else is none', () => expect(rounds('Vexel AI makes chips. There is a new funding round. Revenue was $40 million.', 'en')).toEqual([]));
