import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../base/cpu.fixture.ts';
import { packOf } from '../pack.fixture.ts';
import { segment } from './segment.ts';
import { zonesOf } from './zones.ts';

const pack = packOf({
  abbreviations: ['Mr.', 'Inc.', 'No.', 'z. B.', 'ok.'],
  months: [['juli', 'july']],
  notNames: ['The', 'It', 'He'],
  determiners: ['the', 'der', 'den'],
  prepositions: { origin: [], destination: [], at: [], of: [], by: [], as: [], for: [], with: [], other: ['im', 'am'] },
});
const sentences = (text: string) =>
  segment(text, [{ start: 0, end: text.length, zone: 'body', paragraph: 0 }], pack).map((one) => text.slice(one.start, one.end));

describe('segment', () => {
  test.each<[string, string[]]>([
    ['He left. She stayed! Why? Money.', ['He left.', 'She stayed!', 'Why?', 'Money.']],
    ['Mr. Musk left. No. 5 stayed.', ['Mr. Musk left.', 'No. 5 stayed.']],
    ['It bought Scale Inc. The price is $1.5bn.', ['It bought Scale Inc.', 'The price is $1.5bn.']],
    ['Geoffrey E. Hinton of the U.S. left. He won.', ['Geoffrey E. Hinton of the U.S. left.', 'He won.']],
    ['the brain. . drain goes on', ['the brain. . drain goes on']],
    ['un importante inversor. en OpenAI.', ['un importante inversor. en OpenAI.']],
    ['He left OpenAI. xAI hired him.', ['He left OpenAI.', 'xAI hired him.']],
    ['That was the end.The start came.', ['That was the end.', 'The start came.']],
    ['Am 3. Juli kam er. Im 2. Quartal ging er.', ['Am 3. Juli kam er.', 'Im 2. Quartal ging er.']],
    ['It hired 7. The rest stayed.', ['It hired 7.', 'The rest stayed.']],
    ['Er kam z. B. Montag. Gut.', ['Er kam z. B. Montag.', 'Gut.']],
    ['“We lost them.” He sighed.', ['“We lost them.”', 'He sighed.']],
    ['« Nous savons ! » Il rit.', ['« Nous savons ! »', 'Il rit.']],
    ['"Why?" he asked. (It is so.) Good.', ['"Why?" he asked.', '(It is so.)', 'Good.']],
    ['Directamente... ¡Einstein gana! Fin', ['Directamente...', '¡Einstein gana!', 'Fin']],
    ['He joined Halden.[1][2] The end.', ['He joined Halden.[1][2]', 'The end.']],
    ['She said so on X. Altman replied. Malcolm X. Lee left.', ['She said so on X.', 'Altman replied.', 'Malcolm X. Lee left.']],
    ['In 2025. 700 of 770 left.', ['In 2025.', '700 of 770 left.']],
    ['Character.AI raised $1.5bn at U.S. banks.', ['Character.AI raised $1.5bn at U.S. banks.']],
    ['', []],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));

  test('sentences do not cross paragraphs and keep their zone', () => {
    const text = 'Seven leave OpenAI\n\nThey went to Meta. It pays.';
    expect(segment(text, zonesOf(text, pack), pack).map(({ zone, paragraph, start }) => [zone, paragraph, start])).toEqual([
      ['title', 0, 0],
      ['body', 1, 20],
      ['body', 1, 39],
    ]);
  });

  test('every token is in one sentence, in order', () => {
    const piece = fc.constantFrom('He', 'left', '.', '. ', ' ', '"', '”', '3', 'E.', 'Mr.', '?', '…', ')', ' xAI', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const tokens = segment(text, [{ start: 0, end: text.length, zone: 'body', paragraph: 0 }], pack).flatMap((one) => one.tokens);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s+/g, ''));
        expect(tokens.every((token, i) => i === 0 || token.start >= (tokens[i - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  test('no sentence is boundless', () => {
    const found = segment('a '.repeat(5000), [{ start: 0, end: 10_000, zone: 'body', paragraph: 0 }], pack);
    expect(found.length).toBeGreaterThan(10);
    expect(Math.max(...found.map((one) => one.tokens.length))).toBeLessThan(410);
  });

  test.each(['.', '. ', '."', '1.', '(', '»', 'A. '])('linear on 100 kB of %j', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const begin = cpuMs();
    segment(text, [{ start: 0, end: text.length, zone: 'body', paragraph: 0 }], pack);
    expect(cpuMs() - begin).toBeLessThan(1500);
  });
});
