// Where a quote stands in the text. A model changes quotation marks and white space without noticing; nothing else is forgiven.

import type { Span } from '../../base/span.ts';

/** Marks that are taken for each other. None is longer or shorter than another, so offsets hold. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»‟″]/g, '"'],
  [/[‘’‚‹›`´′]/g, "'"],
  [/[‐‑‒–—]/g, '-'],
];

const evened = (text: string): string => MARKS.reduce((changed, [marks, plain]) => changed.replace(marks, plain), text).replace(/\s/g, ' ');

/** The text with each run of white space as one space, and where each of its characters stood. */
function folded(text: string): { readonly text: string; readonly at: readonly number[] } {
  const even = evened(text);
  const at: number[] = [];
  let out = '';
  for (let i = 0; i < even.length; i++) {
    if (even[i] === ' ' && out.endsWith(' ')) continue;
    out += even[i];
    at.push(i);
  }
  return { text: out, at };
}

export interface Found extends Span {
  /** Letter for letter; else with white space and quotation marks folded. */
  readonly exact: boolean;
}

/** The quote within `span`: as it stands, else its only folded match. Null: it is not there, or in several places. */
export function locate(text: string, quote: string, span: Span): Found | null {
  const sought = quote.trim();
  if (sought === '') return null;
  const exact = text.indexOf(sought, span.start);
  if (exact >= 0 && exact + sought.length <= span.end) return { start: exact, end: exact + sought.length, exact: true };
  const here = folded(text.slice(span.start, span.end));
  const like = folded(sought).text;
  const first = here.text.indexOf(like);
  if (first < 0 || here.text.indexOf(like, first + 1) >= 0) return null;
  const [start, last] = [here.at[first], here.at[first + like.length - 1]];
  return start === undefined || last === undefined ? null : { start: span.start + start, end: span.start + last + 1, exact: false };
}
