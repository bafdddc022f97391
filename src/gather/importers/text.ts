// Plain text: the whole file, untouched, unless it begins with front matter. The format of everything that is text and nothing else.

import type { Importer } from '../importer.ts';
import { importArticle } from '../plain.ts';

/** The first line that is not empty. */
const titleOf = (text: string): string | undefined => /^[^\S\n]*(\S[^\n]*)/m.exec(text)?.[1]?.trim();

export const importer: Importer = {
  id: 'text',
  extensions: ['.txt', '.text'],
  mediaTypes: ['text/plain'],
  sniff: () => 0.1,
  import: (input) => importArticle(input, 'text', titleOf),
};
