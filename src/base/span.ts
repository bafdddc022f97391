/** A stretch of a text: UTF-16 code units, half-open (`text.slice(start, end)`). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Do two spans share at least one code unit? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds all of `spans`; throws on an empty list. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new Error('invalid spans: none');
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
