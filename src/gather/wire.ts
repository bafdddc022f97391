// The agency whose copy a text is, where the text begins with its mark: "(Agency) —", "LONDON, July 1 (Agency) -",
// "Paris (Agency) –". By shape alone; a name in brackets inside a sentence is none. And the outlet that a text is credited to where it ends:
// "Source: Agency", "mit Agency", "(Agency)". Such lines have as many words as languages, so the name must be one that is known.

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

const TAIL_PARAGRAPHS = 3;
const CREDIT_WORDS = 6;
const NAME_WORDS = 3;

/** "Source : Agency" → "Agency", "Agency", the longest name that is known at the end of a line. */
function nameAtEnd(line: string, isOutlet: (name: string) => boolean): string | null {
  const words = line
    .replace(/[\s.)\]]+$/u, '')
    .split(/[\s/([:©]+/u)
    .filter(Boolean);
  if (words.length > CREDIT_WORDS) return null;
  const names = Array.from({ length: Math.min(NAME_WORDS, words.length) }, (_, n) => words.slice(n - Math.min(NAME_WORDS, words.length)).join(' '));
  return names.find(isOutlet) ?? null;
}

/** The outlet that the last lines name, or null. `isOutlet` knows them by name. */
export function creditOf(text: string, isOutlet: (name: string) => boolean, publisher?: string): string | null {
  const lines = text
    .slice(-2_000)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const marked = /\(([^()\n]{2,40})\)\.?$/u.exec(lines.at(-1) ?? '')?.[1] ?? '';
  const credits = [...lines.slice(-TAIL_PARAGRAPHS).reverse(), marked];
  for (const line of lines.length > 1 ? credits : [marked]) {
    const name = nameAtEnd(line, isOutlet);
    if (name !== null && !isOwn(name, publisher)) return name;
  }
  return null;
}
