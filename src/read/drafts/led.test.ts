import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const told = (text: string): readonly string[] =>
  read(text, undefined, 'es').map(
    ({ kind, roles: { who = [], at, org } }) => `${kind} ${who.map((w) => ('name' in w ? w.name : w.noun)).join('+')}: ${at ?? org}`,
  );

it('reads a post from who leads an organisation, or a part of one', () => {
  expect(told('Mistral AI, dirigida por Mira Murati, crece.')).toEqual(['post Mira Murati: Mistral AI']);
  expect(told('Meta ha crecido. La división es liderada por Mira Murati y Dario Amodei.')).toEqual(['post Mira Murati+Dario Amodei: Meta']);
});

it('makes nobody a founder by it', () => {
  expect(told('Mistral AI, fundada en 2023 y dirigida por Mira Murati, crece.')).toEqual(['post Mira Murati: Mistral AI']);
});

it('leaves rounds to those who invest', () => {
  expect(told('Mistral AI ha cerrado una ronda de 10 millones de euros liderada por Mira Murati.')).toEqual(['raise : Mistral AI']);
});
