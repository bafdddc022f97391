import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Overlay, paragraphSpans, paragraphsOf, partStarts, piecesOf } from './segments.ts';

const over = (text: string, overlays: readonly Overlay[]): (readonly [string, string])[] =>
  piecesOf(text, { start: 0, end: text.length }, overlays).map((piece) => [piece.text, piece.over.join('')] as const);

describe('pieces', () => {
  test.each<[string, readonly Overlay[], (readonly [string, string])[]]>([
    ['none', [], [['abcdef', '']]],
    [
      'one',
      [{ id: 'x', start: 1, end: 3 }],
      [
        ['a', ''],
        ['bc', 'x'],
        ['def', ''],
      ],
    ],
    [
      'overlapping',
      [
        { id: 'x', start: 0, end: 4 },
        { id: 'y', start: 2, end: 6 },
      ],
      [
        ['ab', 'x'],
        ['cd', 'xy'],
        ['ef', 'y'],
      ],
    ],
    [
      'nested: the shortest first',
      [
        { id: 'x', start: 0, end: 6 },
        { id: 'y', start: 2, end: 4 },
      ],
      [
        ['ab', 'x'],
        ['cd', 'yx'],
        ['ef', 'x'],
      ],
    ],
    [
      'equal',
      [
        { id: 'x', start: 2, end: 4 },
        { id: 'y', start: 2, end: 4 },
      ],
      [
        ['ab', ''],
        ['cd', 'xy'],
        ['ef', ''],
      ],
    ],
    [
      'adjacent',
      [
        { id: 'x', start: 0, end: 3 },
        { id: 'y', start: 3, end: 6 },
      ],
      [
        ['abc', 'x'],
        ['def', 'y'],
      ],
    ],
    [
      'beyond the paragraph',
      [
        { id: 'x', start: -5, end: 2 },
        { id: 'y', start: 4, end: 99 },
      ],
      [
        ['ab', 'x'],
        ['cd', ''],
        ['ef', 'y'],
      ],
    ],
    ['empty', [{ id: 'x', start: 3, end: 3 }], [['abcdef', '']]],
  ])('%s', (_, overlays, wanted) => {
    expect(over('abcdef', overlays)).toEqual(wanted);
  });

  test('give the text again, and each span exactly its own words', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
    const texts = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '李', '\u{1F600}'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, spans, (text, pairs) => {
        const overlays = pairs.map(([a, b], i): Overlay => ({ id: `${i}`, start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }));
        const paragraphs = paragraphsOf(text, overlays);
        for (const paragraph of paragraphs) expect(paragraph.pieces.map((piece) => piece.text).join('')).toBe(text.slice(paragraph.start, paragraph.end));
        const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
        for (const { id, start, end } of overlays) {
          const mine = pieces.filter((piece) => piece.over.includes(id));
          for (const piece of mine) expect(piece.start >= start && piece.end <= end).toBe(true);
          // All of its words but the white space between paragraphs.
          expect(
            mine
              .map((piece) => piece.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.slice(start, end).replace(/\s/g, ''));
        }
      }),
    );
  });
});

test('paragraphs are the lines that are not blank', () => {
  expect(paragraphSpans('one\n\n  \r\ntwo\n')).toEqual([
    { start: 0, end: 3 },
    { start: 9, end: 12 },
  ]);
});

describe('parts', () => {
  test('cut at line ends where there are any', () => {
    expect(partStarts('aaaa\nbbbb\ncccc', 6)).toEqual([0, 5, 10]);
    expect(partStarts('short', 6)).toEqual([0]);
    expect(partStarts('', 6)).toEqual([0]);
  });

  test('never cut a character in two', () => {
    const text = 'a\u{1F600}'.repeat(9);
    for (const start of partStarts(text, 2)) expect(/^[\uDC00-\uDFFF]/.test(text.slice(start))).toBe(false);
  });

  test('are no longer than asked, give or take a character', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 4, max: 50 }), (text, size) => {
        const starts = partStarts(text, size);
        starts.forEach((start, i) => {
          expect((starts[i + 1] ?? text.length) - start).toBeLessThanOrEqual(size + 1);
        });
      }),
    );
  });
});
