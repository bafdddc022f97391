import { describe, expect, it } from 'vitest';
import { organisation, register } from '../reading.fixture.ts';
import { tokenize } from '../text/tokens.ts';
import { aliasAt, directoryOf } from './directory.ts';

const directory = directoryOf(register);
const aliasIn = (text: string, at = 0, among = directory): string | undefined => aliasAt(among, tokenize(text), at)?.name;

describe('aliases', () => {
  it.each([
    ['OpenAI', 0, 'OpenAI'],
    ['at OpenAI', 1, 'OpenAI'],
    ['at OpenAI', 0, undefined],
    ['Google', 0, 'Google'],
    ['Google DeepMind', 0, 'Google DeepMind'],
    ['google deepmind', 0, undefined],
    ['GOOGLE', 0, 'Google'],
    ['Google Brain', 0, 'Google'],
    ['ssi', 0, undefined],
    ['SSI', 0, 'Safe Superintelligence'],
    ['MistralAI', 0, 'Mistral AI'],
    ['apple', 0, undefined],
    ['APPLE', 0, undefined],
    ['Apple', 0, 'Apple'],
  ])('%s at %i is %s', (text, at, name) => expect(aliasIn(text, at)).toBe(name));

  it('says which are weak', () => {
    expect(aliasAt(directory, tokenize('Scale'), 0)?.weak).toBe(true);
    expect(aliasAt(directory, tokenize('Scale AI'), 0)?.weak).toBe(false);
  });

  it('takes one letter for weak without being told', () => {
    const own = directoryOf({ organisations: [organisation('X')], people: [], publishers: [] });
    expect(aliasAt(own, tokenize('X'), 0)?.weak).toBe(true);
  });

  it('follows units to the organisation at the top', () => {
    const organisations = [organisation('A1'), organisation('B1', { parent: 'A1', unit: true }), organisation('C1', { parent: 'B1', unit: true })];
    expect(aliasIn('C1', 0, directoryOf({ organisations, people: [], publishers: [] }))).toBe('A1');
  });
});

describe('people', () => {
  it.each([
    ['sam altman', 'Sam Altman'],
    ['alex wang', 'Alexandr Wang'],
    ['altman', undefined],
  ])('full name %s is %s', (key, name) => expect(directory.people.get(key)).toBe(name));

  it.each([
    ['altman', 'Sam Altman'],
    ['amodei', undefined],
  ])('surname %s is %s', (key, name) => expect(directory.surnames.get(key)).toBe(name));

  it('takes no short surname, which may be any word', () => {
    const own = directoryOf({ organisations: [], people: [{ id: 'x', name: 'Jane Lee', aliases: [] }], publishers: [] });
    expect(own.surnames.size).toBe(0);
  });
});
