// The agency whose copy a text is, where the text begins with its mark: "(Agency) —", "LONDON, July 1 (Agency) -",
// "Paris (Agency) –". By shape alone; a name in brackets inside a sentence is none.

import { nameKey } from '../base/fold.ts';

const HEAD_PARAGRAPHS = 4;
/** Nothing, or the place and perhaps the day: no verb fits in. */
const MARK = /^(?:\p{Lu}[\p{L}.'’/-]*(?:[ ,]+(?:\p{Lu}[\p{L}.'’/-]*|\d{1,4}\.?)){0,5},?\s*)?\((\p{Lu}[^()\n]{0,39})\)\s*[–—-]+\s/u;

/** A paper's own name or initials, as it signs its own reports. */
function isOwn(name: string, publisher: string | undefined): boolean {
  if (!publisher) return false;
  const initials = publisher.split(/[\s&-]+/).map((word) => word[0] ?? '');
  return nameKey(name) === nameKey(publisher) || initials.join('').toLowerCase().endsWith(name.toLowerCase());
}

/** The agency named by the mark, or null. */
export function wireOf(text: string, publisher?: string): string | null {
  const paragraphs = text
    .slice(0, 4_000)
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  for (const paragraph of paragraphs.slice(0, HEAD_PARAGRAPHS)) {
    const [mark = '', name] = MARK.exec(paragraph.trim()) ?? [];
    // Something must follow: "Company (Country) – headline" alone on a line is a title or a caption.
    if (name && !isOwn(name.trim(), publisher) && name.split(/\s+/).length <= 4 && paragraph.length > mark.length + 60) return name.trim();
  }
  return null;
}
