import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, nameKey } from './fold.ts';

fc.configureGlobal({ seed: 5 });

describe('fold', () => {
  it.each([
    ['OpenAI', 'openai'],
    ['Éléonore', 'eleonore'],
    ['ELEONORE', 'eleonore'],
    ['E\u0301le\u0301onore', 'eleonore'],
    ['Łukasz', 'lukasz'],
    ['Ørsted', 'orsted'],
    ['Straße', 'strasse'],
    ['Æther', 'aether'],
    ['İstanbul', 'istanbul'],
    ['O’Brien', "o'brien"],
    ['O`Brien', "o'brien"],
    ['O´Brien', "o'brien"],
    ['𝕬I', 'ai'],
    ['ﬁne', 'fine'],
    ['Ｆｕｌｌ', 'full'],
    ['', ''],
    ['東京', '東京'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

  const word = fc.string({ unit: 'grapheme', maxLength: 20 });
  it('again changes nothing', () =>
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    ));
  it('knows no case in letters of the alphabet', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z '-]*$/), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    ));
  it('keeps no mark', () =>
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text)).not.toMatch(/\p{M}/u);
      }),
    ));
});

describe('fold by its table', () => {
  const whole = (text: string): string =>
    text
      .replace(/[’ʼ‘`´]/g, "'")
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .replace(/[łøđħıßæœþð]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' })[letter] ?? 'd');
  it('says of any letters beside each other what folding them as a whole says', () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0x600 }), fc.integer({ min: 0x1e00, max: 0x2100 })).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(fold(text)).toBe(whole(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('nameKey', () => {
  it.each([
    ['Sam Altman', 'sam altman'],
    ['  Sam   Altman ', 'sam altman'],
    ['SAM-ALTMAN', 'sam altman'],
    ["O'Brien, Jane", 'o brien jane'],
    ['Character.AI', 'character ai'],
    ['x̂AI', 'xai'],
    ['…', ''],
  ])('%j is %j', (name, key) => expect(nameKey(name)).toBe(key));

  it('is a key of itself', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    ));
});
