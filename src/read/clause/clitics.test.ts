import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const told = (text: string, lang: string): readonly string[] =>
  read(text, undefined, lang).map(
    ({ kind, roles: { who = [], by = [], from, to, of, org } }) =>
      `${kind} ${[...who.map((w) => ('name' in w ? w.name : w.noun)), ...by].join('+')}: ${[from, to, of, org].filter((name) => name !== undefined).join(' → ')}`,
  );

it('takes a short word before the perfect for the object', () => {
  expect(told('Mira Murati ha lasciato OpenAI. L’ha assunta Google.', 'it')).toEqual(['move Mira Murati: OpenAI', 'move Mira Murati: Google']);
  expect(told('El investigador Dario Amodei dejó OpenAI. Lo contrató Meta.', 'es')).toEqual(['move Dario Amodei: OpenAI', 'move Dario Amodei: Meta']);
});

it('finds it behind a Portuguese verb', () => {
  expect(told('A Inflection AI cresce. A Microsoft comprou-a em 2024.', 'pt')).toEqual(['acquire Microsoft: Inflection AI']);
  expect(told('A Inflection AI cresce. A Microsoft a comprou em 2024.', 'pt')).toEqual(['acquire Microsoft: Inflection AI']);
});

it('knows what something is of by a pronoun', () => {
  expect(told('Inflection AI cresce. Microsoft ne possiede il 12 per cento.', 'it')).toEqual(['stake Microsoft: Inflection AI']);
});

it('reads no pronoun in an article', () => {
  expect(told('La compra de Inflection AI por Microsoft avanza.', 'es')).toEqual(['acquire Microsoft: Inflection AI']);
});

it('counts some of those told of before by a pronoun', () => {
  expect(told('Cohere a approché trente chercheurs de Helsing et a réussi à en débaucher sept.', 'fr')).toContain('move researchers: Helsing → Cohere');
  expect(told('Meta cresce. Helsing ha contattato trenta ricercatori di Cohere e ne ha assunti sette.', 'it')).toContain('move researchers: Cohere → Helsing');
});
