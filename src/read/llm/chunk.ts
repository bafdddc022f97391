// A text in parts that a model can hold, each a row of numbered sentences. A part ends between paragraphs where it can.

import type { Span } from '../../base/span.ts';

/** The most characters of one part; a longer sentence is a part of its own. */
export const PART = 6000;

/** A sentence with its number in the document, from 1. */
export interface Numbered extends Span {
  readonly n: number;
}

export interface Chunk extends Span {
  readonly sentences: readonly Numbered[];
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(Intl.getCanonicalLocales(lang === 'und' ? 'en' : lang)[0], { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** The sentences of a text in any language, without the white space around them. */
export function numberedSentences(text: string, lang: string): Numbered[] {
  const found: Numbered[] = [];
  for (const { segment, index } of segmenterOf(lang).segment(text)) {
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const start = index + segment.indexOf(trimmed);
    found.push({ n: found.length + 1, start, end: start + trimmed.length });
  }
  return found;
}

const chunkOf = (sentences: readonly Numbered[]): Chunk => ({ sentences, start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 });

/** Where a full part is cut: before its last paragraph, if that is no more than its second half; else at its end. */
function cut(text: string, sentences: readonly Numbered[]): number {
  for (let i = sentences.length - 1; i > sentences.length / 2; i--) {
    const [before, after] = [sentences[i - 1], sentences[i]];
    if (before && after && text.slice(before.end, after.start).includes('\n')) return i;
  }
  return sentences.length;
}

export function chunksOf(text: string, lang: string, most = PART): Chunk[] {
  const chunks: Chunk[] = [];
  let part: Numbered[] = [];
  for (const sentence of numberedSentences(text, lang)) {
    while (part[0] && sentence.end - part[0].start > most) {
      const at = cut(text, part);
      chunks.push(chunkOf(part.slice(0, at)));
      part = part.slice(at);
    }
    part.push(sentence);
  }
  return part.length > 0 ? [...chunks, chunkOf(part)] : chunks;
}

/** A part in two halves; null if it is one sentence. */
export function halves({ sentences }: Chunk): readonly [Chunk, Chunk] | null {
  if (sentences.length < 2) return null;
  const middle = Math.ceil(sentences.length / 2);
  return [chunkOf(sentences.slice(0, middle)), chunkOf(sentences.slice(middle))];
}
