import { expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';

it.each([
  [
    'en',
    'Twelve engineers have left OpenAI for Meta. Among them are Sam Altman and Jane Doe.',
    ['12 engineers: OpenAI > Meta', 'Sam Altman + Jane Doe: OpenAI > Meta'],
  ],
  ['it', 'Dodici ingegneri hanno lasciato OpenAI. Tra loro ci sono Sam Altman e Jane Doe.', ['12 engineers: OpenAI > ', 'Sam Altman + Jane Doe: OpenAI > ']],
  // Not of one person, nor two sentences later.
  ['en', 'Jane Doe has left OpenAI for Meta. Among them are Sam Altman and Ada Quist.', ['Jane Doe: OpenAI > Meta']],
  ['en', 'Twelve engineers have left OpenAI. The office is quiet. Among them are Sam Altman and Jane Doe.', ['12 engineers: OpenAI > ']],
])('%s: %s', (lang, text, expected) => expect(moves(text, lang)).toEqual(expected));

it.each([
  ['it', 'OpenAI ha perso Sam Altman, direttore della ricerca, e Jane Doe, ingegnera. Entrambi si sono dimessi.', 'Sam Altman + Jane Doe: OpenAI > '],
  ['pl', 'Sam Altman przyznaje, że z OpenAI odeszło ośmiu inżynierów.', '8 engineers: OpenAI > '],
])('%s: %s', (lang, text, expected) => expect(moves(text, lang)).toContain(expected));
