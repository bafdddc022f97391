import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../base/cpu.fixture.ts';
import { packOf } from '../pack.fixture.ts';
import { tokenize } from './tokens.ts';

const english = packOf({ enclitics: ["'s"], abbreviations: ['Mr.', 'Inc.', 'vs.'], notNames: ['The', 'It'], currencies: { usd: 'USD' } });
const french = packOf({ elisions: ['l', 'd', 'qu'], numbers: { decimal: ',', group: ['.', ' '], words: {}, scales: {}, vague: {}, joiners: [] } });
const whole = (text: string) => ({ start: 0, end: text.length });
const cut = (text: string, pack = english) => tokenize(text, whole(text), pack).map((token) => token.text);

describe('tokenize', () => {
  test.each([
    ['Noam Shazeer of Character.AI and Z.ai left.', ['Noam', 'Shazeer', 'of', 'Character.AI', 'and', 'Z.ai', 'left', '.']],
    ['ASML ASML.AS and SoftBank (9984.T) of the U.S. left Scale.AI', ['ASML', 'and', 'SoftBank', '(', ')', 'of', 'the', 'U.S.', 'left', 'Scale.AI']],
    ['the U.S. government', ['the', 'U.S.', 'government']],
    ['Geoffrey E. Hinton left.', ['Geoffrey', 'E.', 'Hinton', 'left', '.']],
    ['Its Series B. OpenAI led.', ['Its', 'Series', 'B', '.', 'OpenAI', 'led', '.']],
    ['plan B. The end', ['plan', 'B', '.', 'The', 'end']],
    ['Mr. Musk vs. Apple Inc.', ['Mr.', 'Musk', 'vs.', 'Apple', 'Inc.']],
    ['the end.The start', ['the', 'end', '.', 'The', 'start']],
    ['brain. . drain', ['brain', '.', '.', 'drain']],
    ['OpenAI’s co-founder', ['OpenAI', '’s', 'co', '-', 'founder']],
    ["don't O'Brien's", ["don't", "O'Brien", "'s"]],
    ['$6.6bn and US$14.3 billion', ['$', '6.6', 'bn', 'and', 'US', '$', '14.3', 'billion']],
    ['USD14.3bn', ['USD', '14.3', 'bn']],
    ['H100s cost 1,000,000.50 on 30.06.2025', ['H100s', 'cost', '1,000,000.50', 'on', '30.06.2025']],
    ['GPT-4o at 49%.', ['GPT', '-', '4', 'o', 'at', '49', '%', '.']],
    ['20 300 staff in 2025.', ['20', '300', 'staff', 'in', '2025', '.']],
    ['32\u00a0000 and 10\u202f000x', ['32\u00a0000', 'and', '10\u202f000', 'x']],
    ['2025-06-30 20:06', ['2025', '-', '06', '-', '30', '20', ':', '06']],
    ['😀 ok', ['😀', 'ok']],
  ])('%s', (text, expected) => expect(cut(text)).toEqual(expected));

  test.each([
    ['l’entreprise d’OpenAI qu’il', ['l’', 'entreprise', 'd’', 'OpenAI', 'qu’', 'il']],
    ["aujourd'hui", ["aujourd'hui"]],
    ['32 000 millions en 2025 300', ['32 000', 'millions', 'en', '2025', '300']],
    ['14,9 et 1.000.000', ['14,9', 'et', '1.000.000']],
  ])('with elisions: %s', (text, expected) => expect(cut(text, french)).toEqual(expected));

  test('keys, kinds, capitals and gluing', () => {
    const [elision, name, dash, number] = tokenize('l’Élan-3', { start: 0, end: 8 }, french);
    expect(elision).toMatchObject({ key: "l'", kind: 'word', capital: false, glued: false });
    expect(name).toMatchObject({ key: 'elan', capital: true, glued: true });
    expect(dash).toMatchObject({ key: '-', kind: 'mark', glued: true });
    expect(number).toMatchObject({ key: '3', kind: 'number', glued: true });
    expect(tokenize('Mr. U.S. E. Hinton', { start: 0, end: 18 }, english).map((token) => token.key)).toEqual(['mr', 'u.s', 'e', 'hinton']);
  });

  test('a span limits what is read, and offsets count in the text', () => {
    expect(tokenize('abc def-ghi', { start: 4, end: 9 }, english).map(({ text, start }) => [text, start])).toEqual([
      ['def', 4],
      ['-', 7],
      ['g', 8],
    ]);
  });

  test('tokens cover the text in order, without overlap; only white space and invisible characters lie between', () => {
    const piece = fc.constantFrom('a', 'É', "'", '’', '.', ',', '-', ' ', '\u00a0', '\u200b', '1', '000', '$', '😀', 'S', 'AI', '\n', '\u0301', '\ud83d');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), fc.constantFrom(english, french, undefined), (pieces, pack) => {
        const text = pieces.join('');
        let at = 0;
        for (const token of tokenize(text, whole(text), pack)) {
          expect(token.text).toBe(token.kind === 'word' ? text.slice(token.start, token.end).replace(/\p{Cf}+/gu, '') : text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{M}\p{Cf}]*$/u);
          if (token.glued) expect(text.slice(at, token.start)).toMatch(/^[\p{M}\p{Cf}]*$/u);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{M}\p{Cf}]*$/u);
      }),
    );
  });

  test.each(['1', '1.', '000 ', "a'", 'A.', '.', '(', 'é', '\u0301', '-'])('linear on 400 kB of %j', (unit) => {
    const text = unit.repeat(400_000 / unit.length);
    const begin = cpuMs();
    tokenize(text, whole(text), french);
    expect(cpuMs() - begin).toBeLessThan(1500);
  });
});
