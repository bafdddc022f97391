import { describe, expect, it } from 'vitest';
import { moves } from '../moves.fixture.ts';

describe('where somebody is since a day or month, or now', () => {
  it.each([
    ['en', 'Jane Hollis has been with Meta since June 2025.', ['Jane Hollis:  > Meta']],
    ['de', 'Seit Juni 2025 ist Jana Holl bei Meta.', ['Jana Holl:  > Meta']],
    ['fr', 'Depuis juin 2025, Claire Vidal est chez Meta.', ['Claire Vidal:  > Meta']],
    ['en', 'Jane Hollis has been with Meta since 2012.', []],
    ['en', 'The model has been at Meta since June 2025.', []],
    ['de', 'Seit Juni 2025 ist die Firma bei Anlegern gefragt.', []],
  ])('%s: %s', (lang, text, told) => expect(moves(text, lang)).toEqual(told));

  it('of several, by a pronoun', () => {
    expect(moves('Jan Sowa i Ewa Gajda odeszli z Google w maju. Oboje są teraz w OpenAI.', 'pl')).toContain('Jan Sowa + Ewa Gajda:  > OpenAI');
  });
});
