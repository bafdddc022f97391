// Every relative link of a Markdown page leads to a file, and every `#anchor` to a heading.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { filesOf, type Gate } from './gate.ts';

const LINK = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;

const withoutCode = (text: string): string => text.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));

/** The anchors GitHub gives to the headings of a page. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...text.replace(/^(`{3,})[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );

function broken(root: string, page: string, link: string): string | null {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return null;
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? page : path.startsWith('/') ? path.slice(1) : posix.join(dirname(page), path);
  if (!existsSync(join(root, target))) return `${page}: ${link} leads nowhere`;
  if (!anchor || !target.endsWith('.md')) return null;
  return anchorsOf(readFileSync(join(root, target), 'utf8')).has(anchor) ? null : `${page}: ${target} has no heading for #${anchor}`;
}

export const gate: Gate = {
  name: 'links',
  about: 'links of the docs lead somewhere',
  check: async (root) =>
    filesOf(root)
      .filter((path) => path.endsWith('.md') && !path.startsWith('examples/') && !path.includes('/cases/') && !path.includes('/fixtures/'))
      .flatMap((page) => [...withoutCode(readFileSync(join(root, page), 'utf8')).matchAll(LINK)].map((match) => broken(root, page, match[1] ?? '')))
      .filter((finding) => finding !== null),
};
