import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from './quote.ts';

const found = (text: string, quote: string, span = { start: 0, end: text.length }) => {
  const at = locate(text, quote, span);
  return at && { words: text.slice(at.start, at.end), exact: at.exact };
};

describe('a quote', () => {
  test.each([
    ['as it stands', 'He “left” Meta.', '“left” Meta', { words: '“left” Meta', exact: true }],
    ['with other quotation marks', 'He “left” Meta.', '"left" Meta', { words: '“left” Meta', exact: false }],
    ['with other white space', 'He left\n  Meta – today.', 'left Meta - today', { words: 'left\n  Meta – today', exact: false }],
    ['with an apostrophe', 'Meta’s hire', "Meta's hire", { words: 'Meta’s hire', exact: false }],
    ['in other words', 'He left Meta.', 'He quit Meta', null],
    ['of nothing', 'He left Meta.', ' ', null],
    ['that stands twice when folded', '“A” b “A”', '"A"', null],
  ])('%s', (_, text, quote, expected) => expect(found(text, quote)).toEqual(expected));

  test('is looked for in its part alone', () => expect(found('He left. She left.', 'He left', { start: 9, end: 18 })).toBeNull());

  test('of any text is found in it, changed marks or not', () => {
    const piece = fc.constantFrom('a', 'B', ' ', '\n', '“', '”', "'", '’', '—', '-', 'é', '漢', '😀');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const quote = text.trim();
        fc.pre(quote !== '');
        expect(found(text, quote)).toEqual({ words: quote, exact: true });
        const changed = locate(text, quote.replace(/[“”]/g, '"').replace(/—/g, '-'), { start: 0, end: text.length });
        if (changed && !changed.exact) expect(text.slice(changed.start, changed.end)).toBe(quote);
      }),
    );
  });
});
