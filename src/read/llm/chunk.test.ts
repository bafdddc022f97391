import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, halves, numberedSentences } from './chunk.ts';

const words = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

test('sentences are numbered through the document, without the space around them', () => {
  const text = ' She left.  He stayed!\n\n彼は退社した。彼女は残った。';
  const sentences = numberedSentences(text, 'en');
  expect(words(text, sentences)).toEqual(['She left.', 'He stayed!', '彼は退社した。', '彼女は残った。']);
  expect(sentences.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
});

describe('parts', () => {
  test('end between paragraphs where they can', () => {
    const text = 'One is here. Two is here.\nThree is here. Four is here.';
    expect(words(text, chunksOf(text, 'en', 45))).toEqual(['One is here. Two is here.', 'Three is here. Four is here.']);
  });

  test('hold every sentence once, in order, and are no longer than asked for unless one sentence is', () => {
    const texts = fc.array(fc.constantFrom('A went. ', 'Bob Smith has left the lab after a year.\n', 'C', '. ', '\n\n', 'x'.repeat(60)), { maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (pieces, most) => {
        const text = pieces.join('');
        const chunks = chunksOf(text, 'en', most);
        expect(chunks.flatMap(({ sentences }) => sentences)).toEqual(numberedSentences(text, 'en'));
        for (const { start, end, sentences } of chunks) expect(end - start <= most || sentences.length === 1).toBe(true);
      }),
    );
  });

  test('can be halved down to one sentence', () => {
    const [chunk] = chunksOf('A went. B went. C went.', 'en');
    if (!chunk) throw new Error('no part');
    expect(halves(chunk)?.map(({ sentences }) => sentences.map(({ n }) => n))).toEqual([[1, 2], [3]]);
    expect(halves({ ...chunk, sentences: chunk.sentences.slice(0, 1) })).toBeNull();
  });

  test('of an empty text are none, and a language that nobody knows is no matter', () => {
    expect(chunksOf(' \n ', 'und')).toEqual([]);
  });
});
