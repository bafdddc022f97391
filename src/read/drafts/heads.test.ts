// How many people there are, told without a verb of having.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const measures = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind, stance, roles: { of, value, unit } }) => (kind === 'measure' ? [[of, value, unit, stance]] : []));

describe('heads', () => {
  it.each([
    ['en', 'Anthropic is growing. “We are 52 now”, says Dario Amodei, chief executive of Anthropic.', 52],
    ['de', 'Anthropic wächst. „Wir sind 52“, sagt Dario Amodei, Chef von Anthropic.', 52],
    ['fr', 'Anthropic grandit. « Nous sommes 52 », dit Dario Amodei, patron d’Anthropic.', 52],
    ['es', 'Anthropic crece. «Somos 52», dice Dario Amodei, director ejecutivo de Anthropic.', 52],
    ['it', 'Anthropic cresce. «Siamo in 52», dice Dario Amodei, amministratore delegato di Anthropic.', 52],
    ['pt', 'A Anthropic cresce. «Somos 52», diz Dario Amodei, presidente executivo da Anthropic.', 52],
  ])('are told by whoever says "we": %s', (language, text, value) => {
    expect(measures(text, language)).toEqual([['Anthropic', value, 'people', 'fact']]);
  });

  it.each([
    ['en', 'Anthropic is moving. Its 60 researchers will get new desks.'],
    ['de', 'Anthropic zieht um. Seine 60 Forscher bekommen neue Tische.'],
    ['es', 'Anthropic se muda. Los 60 investigadores de la empresa tendrán mesas nuevas.'],
    ['it', 'Anthropic trasloca. I 60 ricercatori della società avranno scrivanie nuove.'],
  ])('are those whom somebody has: %s', (language, text) => {
    expect(measures(text, language)).toEqual([['Anthropic', 60, 'people', 'fact']]);
  });

  it.each([
    ['en', 'It is a start-up with just 50 people.'],
    ['de', 'Es ist ein Start-up mit gerade mal 50 Mitarbeitern.'],
    ['fr', 'C’est une jeune pousse avec à peine 50 salariés.'],
    ['pt', 'É uma startup com apenas 50 funcionários.'],
  ])('stand behind a noun for a firm: %s', (language, text) => {
    expect(measures(text, language).map((m) => (m as readonly unknown[])[1])).toEqual([50]);
  });

  it.each([
    ['en', 'We are 12 points ahead. We are 40 years old.'],
    ['en', 'With 300 engineers at the demo, Google showed its model.'],
    ['fr', 'Nous sommes 12 points devant Google.'],
    ['de', 'Wir sind 40 Jahre alt.'],
  ])('are not points, years or guests: %s: %s', (language, text) => {
    expect(measures(text, language)).toEqual([]);
  });
});

describe('parts of a whole', () => {
  it.each([
    ['en', 'Of the 22 students of our group, fifteen now work for companies.', 15],
    ['fr', 'Sur les onze ingénieurs de notre équipe, huit sont restés.', 8],
    ['it', 'Dei dodici ricercatori di allora restano tre.', 3],
  ])('are counted where nobody is told to move: %s', (language, text, value) => {
    expect(measures(text, language).map((m) => (m as readonly unknown[])[1])).toEqual([value]);
  });
});

describe('people at a place', () => {
  it.each([
    ['en', 'Anthropic, with an office of 88 people in Zurich, is silent.'],
    ['de', 'Bei Anthropic sitzen 88 Leute auf zwei Etagen.'],
    ['pt', 'A Anthropic, que mantém em Lisboa um escritório de 88 pessoas, cala-se.'],
  ])('are counted: %s', (language, text) => {
    expect(measures(text, language)).toEqual([['Anthropic', 88, 'people', 'fact']]);
  });

  it.each([
    ['en', 'A letter by 500 employees reached the board of Anthropic.'],
    ['pl', 'W mediach pojawił się list podpisany przez ponad 500 pracowników.'],
    ['en', 'Anthropic has not 88 employees.'],
  ])('are none who write a letter, and none who are denied: %s: %s', (language, text) => {
    expect(measures(text, language)).toEqual([]);
  });
});
