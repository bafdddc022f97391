// How many people an organisation has, as the press tells it.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const measures = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind, stance, roles: { of, value, unit } }) => (kind === 'measure' ? [{ of, value, unit, stance }] : []));
const staff = (of: string, value: number, stance = 'fact') => ({ of, value, unit: 'people', stance });

describe('headcounts', () => {
  it.each([
    ['en', 'Anthropic, which was founded in 2021, has 210 employees.'],
    ['it', 'Anthropic, fondata nel 2021, ha 210 dipendenti.'],
    ['es', 'Anthropic, fundada en 2021, tiene 210 empleados.'],
    ['fr', 'Anthropic, fondée en 2021, a 210 salariés.'],
    ['pt', 'A Anthropic, fundada em 2021, tem 210 funcionários.'],
  ])('are told over what commas enclose: %s', (language, text) => {
    expect(measures(text, language)).toEqual([staff('Anthropic', 210)]);
  });

  it.each([
    ['en', 'Today Anthropic has only about 130 employees.'],
    ['it', 'Oggi Anthropic ha solo circa 130 dipendenti.'],
    ['fr', 'Aujourd’hui, Anthropic ne compte qu’environ 130 salariés.'],
    ['de', 'Derzeit hat Anthropic nur etwa 130 Mitarbeiter.'],
  ])('are told behind small words, and before their subject: %s', (language, text) => {
    expect(measures(text, language)).toEqual([staff('Anthropic', 130)]);
  });

  it.each([
    ['en', 'Anthropic has 80 employees and wants to have 150 by December.'],
    ['it', 'Anthropic ha 80 dipendenti e vuole arrivare a 150 entro dicembre.'],
    ['de', 'Anthropic hat 80 Mitarbeiter und will bis Dezember auf 150 wachsen.'],
    ['fr', 'Anthropic compte 80 salariés et veut atteindre 150 avant décembre.'],
  ])('are followed by what they are to be: %s', (language, text) => {
    expect(measures(text, language)).toEqual([staff('Anthropic', 80), staff('Anthropic', 150, 'plan')]);
  });

  it.each([
    'Anthropic has trained 130 engineers.',
    'Anthropic has lost 130 employees to Meta.',
    'Anthropic does not have 130 employees.',
    'Does Anthropic have 130 employees?',
    'Das Haus, das Anthropic gemietet hat, 130 Mitarbeiter und ein Hund.',
  ])('are none: %s', (text) => {
    expect(measures(text, text.startsWith('Das') ? 'de' : 'en')).toEqual([]);
  });
});

it.each([
  ['en', 'Anthropic lost 7 percent of its staff last year.'],
  ['it', 'Anthropic ha perso il 7 per cento del suo personale.'],
  ['es', 'Anthropic perdió el 7 % de su plantilla.'],
  ['fr', 'Anthropic a perdu 7 % de ses effectifs.'],
  ['de', 'Anthropic verlor 7 Prozent seiner Belegschaft.'],
  ['pl', 'Anthropic stracił 7 proc. załogi.'],
])('measures the share of its people that a firm lost: %s', (language, text) => {
  expect(measures(text, language)).toEqual([{ of: 'Anthropic', value: 0.07, unit: 'share', stance: 'fact' }]);
});
