// Figures that go on from a figure of people.

import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const measures = (text: string, language: string): readonly unknown[] =>
  read(text, undefined, language).flatMap(({ kind, roles: { of, value, unit } }) => (kind === 'measure' ? [[of, value, unit]] : []));

describe('chained figures', () => {
  it.each([
    ['it', 'Anthropic ha 330 dipendenti, di cui 210 a Milano.'],
    ['de', 'Anthropic beschäftigt 330 Menschen, davon 210 in Kiel.'],
    ['pl', 'Anthropic zatrudnia 330 osób, z czego 210 w Krakowie.'],
  ])('tell of a part: %s', (language, text) => {
    expect(measures(text, language)).toEqual([
      ['Anthropic', 330, 'people'],
      ['Anthropic', 210, 'people'],
    ]);
  });

  it.each([
    ['en', 'Anthropic has 330 employees. A year ago it was 190.'],
    ['pl', 'Anthropic zatrudnia 330 osób. W styczniu 2023 było ich 190.'],
    ['it', 'Anthropic ha 330 dipendenti. Un anno fa erano 190.'],
  ])('tell of another time: %s', (language, text) => {
    expect(measures(text, language)).toEqual([
      ['Anthropic', 330, 'people'],
      ['Anthropic', 190, 'people'],
    ]);
  });

  it.each([
    ['es', 'Anthropic tiene 330 empleados. La mitad son extranjeros.'],
    ['en', 'Anthropic has 330 employees. Half of them are foreigners.'],
  ])('tell of a share: %s', (language, text) => {
    expect(measures(text, language)).toEqual([
      ['Anthropic', 330, 'people'],
      ['Anthropic', 0.5, 'share'],
    ]);
  });

  it.each([
    ['en', 'Anthropic has 330 employees. Revenue rose by half in a year.'],
    ['de', 'Anthropic beschäftigt 330 Menschen. Der Umsatz stieg um 40 Prozent.'],
    ['fr', 'Anthropic a 330 salariés. Son chiffre d’affaires a progressé de 35 %.'],
  ])('are none of sales: %s', (language, text) => {
    expect(measures(text, language)).toEqual([['Anthropic', 330, 'people']]);
  });
});
