import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, type Bearer, PROPOSED } from './alike.ts';
import { candidateKeys, nameLikeness, spoken } from './names.ts';
import { likeness, romanise, scriptOf } from './sounds.ts';

const bearer = (name: string, ...organisations: string[]): Bearer => ({
  names: [spoken(name)],
  organisations: new Map(organisations.map((organisation) => [organisation, organisation])),
});

describe('names side by side', () => {
  test.each([
    ['Ilya Sutskever', 'Илья Суцкевер', ['script']],
    ['Ilya Sutskever', '伊利亚·苏茨克维', ['script']],
    ['Robert McGrew', 'Bob McGrew', ['nickname']],
    ['Wojciech Zaremba', 'Wojciecha Zaremby', ['ending']],
    ['Ilya Sutskever', 'I. Sutskever', ['initial']],
    ['Kaiming He', 'He Kaiming', ['order']],
    ['Kaiming He', '何恺明', ['script']],
    ['Anna Roe', 'Anna Roe', []],
  ])('%s and %s', (a, b, differences) => {
    const found = nameLikeness(spoken(a), spoken(b));
    expect(found.by).toEqual(differences);
    expect(found.score).toBeGreaterThan(0.75);
  });

  test.each([
    ['Ilya Sutskever', 'Jan Leike'],
    ['Dario Amodei', 'Daniela Amodei'],
    ['姚顺雨', '姚顺宇'],
    ['Ann Lee', 'Lena Ann'],
  ])('%s is not %s', (a, b) => expect(alike(bearer(a), bearer(b))?.score ?? 0).toBeLessThan(PROPOSED));

  test('the script of a name, and how it is written in Latin letters', () => {
    expect(['Ilya', 'Илья', '伊利亚', 'イリヤ', '일리야', 'إيليا', '…'].map(scriptOf)).toEqual([
      'latin',
      'cyrillic',
      'han',
      'kana',
      'hangul',
      'consonants',
      'other',
    ]);
    expect(romanise('伊利亚·苏茨克维')).toEqual(['yiliya', 'sucikewei']);
    expect(romanise('Sam Altman’s')).toEqual(['sam', 'altman']);
  });

  test('500 random pairs: likeness is between 0 and 1, the same from both sides, and 1 with oneself', () => {
    const name = fc.stringMatching(/^[a-zA-Zа-яА-Я伊利亚苏茨克维·サムアルトマン'’. -]{0,24}$/u);
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [x, y] = [spoken(a), spoken(b)];
        const { score } = nameLikeness(x, y);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(nameLikeness(y, x).score).toBeCloseTo(score, 9);
        if (x.words.length > 0) expect(nameLikeness(x, x).score).toBe(1);
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 9);
      }),
      { numRuns: 500 },
    );
  });
});

describe('are two people one?', () => {
  test('an organisation in common speaks for it, others speak against it, and both are said', () => {
    const [alone, shared, apart] = [[], ['openai'], ['google']].map((organisations) =>
      alike(bearer('Илья Суцкевер', 'openai'), bearer('Ilya Sutskever', ...organisations)),
    );
    expect(shared?.score).toBeGreaterThan(alone?.score ?? 1);
    expect(apart?.score).toBeLessThan(alone?.score ?? 0);
    expect(shared?.because).toEqual(['“Илья Суцкевер” and “Ilya Sutskever”: another script, 100 % alike', 'both told of with openai']);
    expect(apart?.because).toContain('no organisation in common');
  });

  test('one of several names is enough', () => {
    const known: Bearer = { names: [spoken('Weng Li'), spoken('Lilian Weng')], organisations: new Map() };
    expect(alike(known, bearer('Лилиан Венг'))?.score).toBeGreaterThan(PROPOSED);
    expect(alike({ names: [], organisations: new Map() }, known)).toBeNull();
  });

  test('keys: family name and the opening of the given one, in either order', () => {
    expect(candidateKeys(spoken('Ilya Sutskever'))).toEqual(candidateKeys(spoken('Илья Суцкевер')));
    expect(candidateKeys(spoken('Sutskever'))).toEqual([]);
    expect(candidateKeys(spoken('Bob McGrew')).some((key) => candidateKeys(spoken('Robert McGrew')).includes(key))).toBe(true);
  });
});
