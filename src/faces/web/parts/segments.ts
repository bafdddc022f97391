// A text with spans laid over it, cut so that no piece holds the edge of a span: overlapping and nested spans become runs of pieces.
// Pure; offsets count in the whole text. Cost: n log n in the number of spans, plus their overlaps.

import type { Span } from '../../../base/span.ts';

export interface Overlay extends Span {
  readonly id: string;
}

export interface Piece extends Span {
  readonly text: string;
  /** The spans that cover it, the shortest first. */
  readonly over: readonly string[];
  /** The spans that begin, and that end, with it. */
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

export interface Paragraph extends Span {
  readonly pieces: readonly Piece[];
}

const byLength = (a: Overlay, b: Overlay): number => a.end - a.start - (b.end - b.start) || a.start - b.start || (a.id < b.id ? -1 : 1);

/** The paragraphs of `text` from `from` to `to`: runs between line ends, blank ones left out. */
export function paragraphSpans(text: string, from = 0, to = text.length): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(from, to).matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() !== '') spans.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return spans;
}

/** One paragraph cut at every edge of the overlays that touch it. Empty overlays are left out. */
export function piecesOf(text: string, paragraph: Span, overlays: readonly Overlay[]): readonly Piece[] {
  const touching = overlays.filter(({ start, end }) => start < end && start < paragraph.end && end > paragraph.start).sort(byLength);
  const clip = (at: number): number => Math.min(paragraph.end, Math.max(paragraph.start, at));
  const edges = [...new Set([paragraph.start, paragraph.end, ...touching.flatMap(({ start, end }) => [clip(start), clip(end)])])].sort((a, b) => a - b);
  return edges.slice(1).map((end, i): Piece => {
    const start = edges[i] ?? paragraph.start;
    const over = touching.filter((overlay) => overlay.start <= start && overlay.end >= end);
    return {
      start,
      end,
      text: text.slice(start, end),
      over: over.map(({ id }) => id),
      opens: over.filter((overlay) => overlay.start === start).map(({ id }) => id),
      closes: over.filter((overlay) => overlay.end === end).map(({ id }) => id),
    };
  });
}

export const paragraphsOf = (text: string, overlays: readonly Overlay[], from = 0, to = text.length): readonly Paragraph[] =>
  paragraphSpans(text, from, to).map((span) => ({ ...span, pieces: piecesOf(text, span, overlays) }));

/** Where a text is cut into parts of about `size` code units, at line ends if there are any near. Always starts with 0. */
export function partStarts(text: string, size: number): readonly number[] {
  const starts = [0];
  while (text.length - (starts.at(-1) ?? 0) > size) {
    const from = starts.at(-1) ?? 0;
    const line = text.lastIndexOf('\n', from + size);
    const cut = line > from + size / 2 ? line + 1 : from + size;
    // Never between the halves of a surrogate pair.
    starts.push(cut + (/[\uDC00-\uDFFF]/.test(text.charAt(cut)) ? 1 : 0));
  }
  return starts;
}
