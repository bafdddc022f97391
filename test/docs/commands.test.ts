// The commands of the docs are run, in the order of the page, on a ledger that `npm start` has filled, and what the page shows as their
// output is what they print. A page is its own snapshot: `npm test -- test/docs -u` writes the output of today into it.
//
// Fences: `sh` is run, a `text` right behind it is its output, up to a last line `…` if there is one; `console` is not run.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME } from '../../scripts/gates/gate.ts';
import type { Effects } from '../../src/base/effects.ts';
import { run } from '../../src/faces/cli/run.ts';
import { PAGES, RUN, textOf } from './page.ts';

const LINE = /^(?:echo '([^']*)' \| )?(?:mercato|npm run -s mercato --) (.+?)(?: > \S+)?$/;
const NOW = new Date('2026-07-01T12:00:00Z');
const COLUMNS = 100;

let folder = '';

/** What the process does to the world, in a folder of its own; both streams are one terminal. */
function worldIn(cwd: string, stdin: string, heard: string[]): Effects {
  const terminal = { write: (text: string) => heard.push(text) };
  return {
    now: () => NOW,
    env: { NO_COLOR: '1' },
    cwd,
    stdout: { ...terminal, isTTY: true, columns: COLUMNS },
    stderr: terminal,
    stdin: async () => new TextEncoder().encode(stdin),
    stopped: () => new Promise(() => {}),
  };
}

/** Words of a command line; quotes keep them together. */
const wordsOf = (line: string): string[] => [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');

/** What never ends, and what needs the network, is shown and not run. */
const isRun = (argv: readonly string[]): boolean =>
  argv[0] !== 'serve' && (argv[0] !== 'start' || argv.includes('--no-serve')) && !argv.some((word) => /^https?:/.test(word));

async function outputOf(line: string, cwd: string): Promise<string> {
  const [, stdin = '', rest = ''] = LINE.exec(line) ?? [];
  const argv = wordsOf(rest);
  if (!isRun(argv)) return '';
  const heard: string[] = [];
  const code = await run(argv, worldIn(cwd, stdin, heard));
  expect({ line, code, ...(code === 0 ? {} : { said: heard.join('') }) }).toEqual({ line, code: 0 });
  return heard.join('').replaceAll(cwd, '~/market');
}

/** What differs from one run to the next: durations, sizes, versions, instants, and how much has been read so far. */
const masked = (line: string): string =>
  line
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '#')
    .replace(/\b\d+\.\d+\.\d+\b/g, '#')
    .replace(/\b\d+(?:\.\d+)? ?(?:s|ms|[kMG]?B)\b/g, '#')
    .replace(/\bof [\d,]+ (?:events|documents)\b/g, '#')
    .replace(/^(?:[✓✗] |Wrote |Copied |Proved |Market |Read | {9}\p{Lu}).*/u, (report) => report.replace(/\b[\da-f]{12}\b|[\d,]+/g, '#').replace(/ +/g, ' '));

/** The lines printed, as the page shows them: up to its `…`, and with its own figures where only these differ. */
function shown(printed: string, before: string): string {
  const [now, then] = [printed.trimEnd().split('\n'), before.trimEnd().split('\n')];
  const cut = then.at(-1) === '…' ? now.slice(0, then.length - 1) : now;
  const kept = cut.map((line, i) => (masked(line) === masked(then[i] ?? '') ? (then[i] ?? '') : line));
  return `${[...kept, ...(cut.length < now.length ? ['…'] : [])].join('\n')}\n`;
}

async function withOutputs(page: string, cwd: string): Promise<string> {
  const text = textOf(page);
  let [made, from] = ['', 0];
  for (const match of text.matchAll(RUN)) {
    const [whole, commands = '', output] = match;
    let printed = '';
    for (const line of commands.split('\n').filter((one) => LINE.test(one))) printed += await outputOf(line, cwd);
    made +=
      text.slice(from, match.index) + (output === undefined ? whole : whole.replace(`\`\`\`text\n${output}`, () => `\`\`\`text\n${shown(printed, output)}`));
    from = match.index + whole.length;
  }
  return made + text.slice(from);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mercato-docs-'));
  cpSync(join(HOME, 'examples'), join(folder, 'examples'), { recursive: true });
  expect(await run(['start', '--no-serve'], worldIn(folder, '', []))).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the commands of', () => {
  test.each(PAGES.filter((page) => fencesRun(page)))('%s print what the page says', async (page) => {
    const own = join(folder, page.replace(/\W/g, '-'));
    mkdirSync(own);
    for (const part of ['examples', 'var']) cpSync(join(folder, part), join(own, part), { recursive: true });
    expect(existsSync(join(own, 'var', 'mercato.db'))).toBe(true);
    await expect(await withOutputs(page, own)).toMatchFileSnapshot(join(HOME, page));
  });
});

function fencesRun(page: string): boolean {
  return [...textOf(page).matchAll(RUN)].some(([, commands = '']) => commands.split('\n').some((line) => LINE.test(line)));
}
