// Markdown: the file with its marks as they stand (offsets count in what is stored), behind front matter if there is any.

import type { Importer } from '../importer.ts';
import { importArticle } from '../plain.ts';

const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/m;
const UNDERLINED = /^(\S[^\n]*)\n[=-]{3,}[ \t]*$/m;
const FIRST_LINE = /^[^\S\n]*(\S[^\n]*)/m;

/** Links and emphasis of one line as their words. */
const plain = (line: string): string =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(.+?)\1/g, '$2')
    .trim();

/** The first heading, else the first line. */
function titleOf(text: string): string | undefined {
  const head = text.slice(0, 10_000).replace(/\r/g, '');
  const line = (HEADING.exec(head) ?? UNDERLINED.exec(head) ?? FIRST_LINE.exec(head))?.[1];
  return line === undefined ? undefined : plain(line);
}

export const importer: Importer = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  sniff: (head) => (/^(?:---\r?\n[\s\S]{0,2000}?\n---\r?\n\s*)?#{1,3} \S/.test(head) ? 0.5 : 0),
  import: (input) => importArticle(input, 'markdown', titleOf),
};
