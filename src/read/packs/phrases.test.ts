import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../languages/index.gen.ts';
import { packOf } from '../pack.fixture.ts';
import { tokenize } from '../text/tokens.ts';
import type { Language } from './language.ts';
import { compilePhrases, expand } from './phrases.ts';
import { wordingsOf } from './wordings.ts';

const pack = packOf({ elisions: ['d', 'jusqu'], enclitics: ["'s"], abbreviations: ['mln.'] });
const tokensOf = (text: string) => tokenize(text, { start: 0, end: text.length }, pack);

describe('expand', () => {
  test.each([
    ['join{|s|ed}', [['join'], ['joins'], ['joined']]],
    [
      'announced {his|her} resignation',
      [
        ['announced', 'his', 'resignation'],
        ['announced', 'her', 'resignation'],
      ],
    ],
    ['{a|the|} Chef{|in}', [['a', 'chef'], ['a', 'chefin'], ['the', 'chef'], ['the', 'chefin'], ['chef'], ['chefin']]],
    ['dołącz* do', [['dolacz*', 'do']]],
    ['co-founder', [['co', '-', 'founder']]],
    ["jusqu'à", [["jusqu'", 'à']]],
    ["'s", [["'s"]]],
    ['mln.', [['mln']]],
  ])('%s', (phrase, expected) => expect(expand(phrase, pack)).toEqual(expected));

  test('braces must pair, and wordings are bounded', () => {
    expect(() => expand('join{|s')).toThrow('invalid phrase: join{|s');
    expect(() => expand('{a|b}'.repeat(13))).toThrow('more than 4096');
  });
});

describe('compilePhrases', () => {
  const matcher = compilePhrases(
    [
      ['chief', 'chief'],
      ['chief executive {|officer}', 'ceo'],
      ['executive', 'executive'],
      ['dołącz*', 'join'],
      ['dołącz* do', 'join to'],
      ["d'ici", 'by'],
    ],
    pack,
  );
  test.each([
    ['Chief Executive Officer', 3, 'ceo'],
    ['chief executive of', 2, 'ceo'],
    ['chief scientist', 1, 'chief'],
    ['Dołączyła do OpenAI', 2, 'join to'],
    ['dołączył', 1, 'join'],
    ['D’ici', 2, 'by'],
  ])('%s', (text, length, value) => expect(matcher.matchAt(tokensOf(text), 0)).toEqual({ length, value }));

  test('no match, and past the end', () => {
    expect(matcher.matchAt(tokensOf('doc'), 0)).toBeNull();
    expect(matcher.matchAt(tokensOf('chief'), 1)).toBeNull();
  });

  test('all matches, shortest first', () => {
    expect(matcher.at(tokensOf('chief executive officer'), 0)).toEqual([
      { length: 1, value: 'chief' },
      { length: 2, value: 'ceo' },
      { length: 3, value: 'ceo' },
    ]);
  });

  test('a wildcard needs two letters', () => expect(() => compilePhrases([['a*', 1]])).toThrow('invalid phrase word: a*'));
});

/** Every phrase of a pack, by what it is listed under. */
function* phrasesIn(list: unknown, name: string): Generator<readonly [string, string]> {
  if (typeof list === 'string') for (const part of list.split(' … ')) yield [part, name];
  else if (list && typeof list === 'object')
    for (const [key, one] of Object.entries(list)) yield* phrasesIn(one, Array.isArray(list) ? name : `${name} ${key}`);
}

describe.each(LANGUAGES.map((language): [string, Language] => [language.code, language]))('the pack %s', (_, language) => {
  const { triggers, roles, groups, cues, idioms, prepositions, conditionals, hearsay, plans, speech } = language;
  const entries = [...phrasesIn({ triggers, roles, groups, cues, idioms, prepositions, conditionals, hearsay, plans, speech }, '')];
  const matcher = compilePhrases(entries, language);
  test('is found in its wordings, of which every fifth is tried', () => {
    const missed = entries.flatMap(([phrase, value]) =>
      wordingsOf(phrase).filter((wording, n) => {
        if (n % 5 !== 0) return false;
        const tokens = tokenize(wording.replaceAll('*', ''), undefined, language);
        return tokens.length > 0 && !matcher.at(tokens, 0).some((match) => match.value === value && match.length === tokens.length);
      }),
    );
    expect(missed).toEqual([]);
  });
});
