import { describe, expect, test } from 'vitest';
import { packOf } from './pack.fixture.ts';
import { compilePhrases, expand } from './phrases.ts';
import { tokenize } from './tokens.ts';

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
