// Jobs that wait for people.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const measures = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind, roles: { of, value, unit } }) => (kind === 'measure' ? [[of, value, unit]] : []));

describe('openings', () => {
  it.each([
    ['en', 'Anthropic has 35 open roles in research.'],
    ['es', 'Anthropic tiene 35 puestos sin cubrir.'],
  ])('are somebody’s: %s', (language, text) => {
    expect(measures(text, language)).toEqual([['Anthropic', 35, 'positions']]);
  });

  it.each([
    ['en', 'There are 2.7 vacancies for each qualified researcher.', 2.7],
    ['de', 'Auf hundert offene Stellen kommen nur 46 Bewerber.', 0.46],
    ['es', 'Hay 0,6 candidatos por cada vacante.', 0.6],
    ['it', 'Per ogni posto vacante si presentano 0,7 candidati.', 0.7],
    ['pl', 'Na jednego specjalistę przypadają trzy oferty pracy.', 3],
  ])('stand to those who might take them: %s', (language, text, value) => {
    expect(measures(text, language)).toEqual([[undefined, value, 'ratio']]);
  });

  it.each([
    ['en', 'Nvidia charges $2 per hour for each user.'],
    ['pl', 'Nvidia wysłała 20 ofert pracy pracownikom OpenAI.'],
  ])('are no prices and no offers: %s', (language, text) => {
    expect(measures(text, language)).toEqual([]);
  });
});

describe('shares of people', () => {
  it.each([
    ['en', 'One in five engineers left last year.', 0.2],
    ['de', 'Jeder fünfte Entwickler hat gekündigt.', 0.2],
    ['fr', 'Un salarié sur cinq est parti.', 0.2],
    ['fr', 'Neuf ingénieurs sur dix sont restés.', 0.9],
    ['pl', 'Co trzeci inżynier odszedł w zeszłym roku.', 1 / 3],
    ['pl', 'Siedmiu na dziesięciu absolwentów pracuje za granicą.', 0.7],
  ])('are told as one of so many: %s: %s', (language, text, value) => {
    expect(measures(text, language)).toEqual([[undefined, value, 'share']]);
  });
});
