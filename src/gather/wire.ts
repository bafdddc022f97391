// The agency whose copy a text is, where the text begins with its mark: "(Agency) —", "LONDON, July 1 (Agency) -",
// "Paris (Agency) –". By shape alone; a name in brackets inside a sentence is none.

const HEAD_PARAGRAPHS = 4;
/** Nothing, or the place and perhaps the day: no verb fits in. */
const MARK = /^(?:\p{Lu}[\p{L}.'’/-]*(?:[ ,]+(?:\p{Lu}[\p{L}.'’/-]*|\d{1,4}\.?)){0,5},?\s*)?\((\p{Lu}[^()\n]{0,39})\)\s*[–—-]+\s/u;

/** The agency named by the mark, or null. */
export function wireOf(text: string): string | null {
  const paragraphs = text
    .slice(0, 4_000)
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  for (const paragraph of paragraphs.slice(0, HEAD_PARAGRAPHS)) {
    const [mark = '', name] = MARK.exec(paragraph.trim()) ?? [];
    // Something must follow: "Company (Country) – headline" alone on a line is a title or a caption.
    if (name && name.split(/\s+/).length <= 4 && paragraph.length > mark.length + 60) return name.trim();
  }
  return null;
}
