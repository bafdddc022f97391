// What the tests of the docs ask of a page: its sections, its rows, and the commands it shows with what they print.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../scripts/gates/gate.ts';

export const PAGES: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(HOME, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/${file}`),
];

export const textOf = (page: string): string => readFileSync(join(HOME, page), 'utf8');

/** Each section by its heading, without backticks: the text up to the next heading of its level or above. Fences are no headings. */
export function sectionsOf(page: string): ReadonlyMap<string, string> {
  const lines = textOf(page).split('\n');
  const heads: { level: number; title: string; at: number }[] = [];
  let fenced = false;
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('```')) fenced = !fenced;
    const [, marks = '', title = ''] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
    if (!fenced && marks) heads.push({ level: marks.length, title: title.replaceAll('`', ''), at });
  }
  return new Map(
    heads.map(({ level, title, at }) => {
      const end = heads.find((other) => other.at > at && other.level <= level)?.at ?? lines.length;
      return [title, lines.slice(at + 1, end).join('\n')];
    }),
  );
}

/** The first cells of all table rows of a text, without backticks. */
export const rowsOf = (text: string): string[] =>
  [...text.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, cell = '']) => cell.replaceAll('`', '')).filter((cell) => !/^-+$/.test(cell));

/** The contents of all fences of one sort. */
export const fencesOf = (text: string, sort: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${sort}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, body = '']) => body);

/** A fence of commands, and the fence of their output if one follows. */
export const RUN = /^```sh\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm;
