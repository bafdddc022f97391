import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const told = (text: string, language: string): unknown[] => read(text, undefined, language).map(({ kind, roles: { from, to } }) => [kind, from, to]);

describe('threats', () => {
  it.each<[string, string, string, unknown[]]>([
    ['a verb of joining', 'en', 'Ninety engineers of OpenAI threatened to down tools and join Meta.', [['pledge', 'OpenAI', 'Meta']]],
    ['two verbs', 'it', 'Novanta dipendenti di OpenAI hanno minacciato di smettere e di unirsi a Meta.', [['pledge', 'OpenAI', 'Meta']]],
    ['nouns', 'pl', 'Ponad 90 pracowników OpenAI zagroziło rzuceniem pracy i dołączeniem do Anthropic.', [['pledge', 'OpenAI', 'Anthropic']]],
    ['a verb at the end', 'de', '90 Mitarbeiter von OpenAI drohten, das Unternehmen zu verlassen.', [['pledge', 'OpenAI', undefined]]],
    [
      'what they say on a condition',
      'pt',
      'Noventa engenheiros da OpenAI dizem que vão se demitir e se juntar à Meta caso o conselho não renuncie.',
      [['pledge', 'OpenAI', 'Meta']],
    ],
    [
      'a condition that comes first',
      'pt',
      'Caso o conselho não renuncie, noventa engenheiros da OpenAI afirmam que vão se demitir.',
      [['pledge', 'OpenAI', undefined]],
    ],
    [
      'whom they would follow',
      'pt',
      'Os engenheiros da OpenAI alertam que seguiriam Jane Doe para a Meta, a menos que o conselho renuncie.',
      [['pledge', 'OpenAI', 'Meta']],
    ],
    ['what is said of others', 'en', 'The engineers said that Meta would fail if the board of OpenAI did not resign.', []],
    ['what is threatened is something else', 'en', 'Meta, which had threatened to sue, hired Jane Doe from OpenAI.', [['move', 'OpenAI', 'Meta']]],
  ])('%s', (_, language, text, expected) => expect(told(text, language)).toEqual(expected));
});
