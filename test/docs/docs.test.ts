// The docs name everything there is: each verb, option, kind, language, importer, page, figure, table, setting, fault and exit code has its
// place, and nothing else has. That links lead somewhere is a gate of its own (`scripts/gates/links.ts`).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { filesOf, HOME } from '../../scripts/gates/gate.ts';
import { FAULTS } from '../../src/base/fault.ts';
import type { Command } from '../../src/faces/cli/command.ts';
import { COMMANDS } from '../../src/faces/cli/commands/index.gen.ts';
import type { Page } from '../../src/faces/web/page.ts';
import { PAGES as WEB_PAGES } from '../../src/faces/web/pages/index.gen.ts';
import { IMPORTERS } from '../../src/gather/importers/index.gen.ts';
import { STANCES } from '../../src/model/claim.ts';
import { KINDS } from '../../src/model/claims/index.gen.ts';
import { BELIEFS } from '../../src/model/event.ts';
import { LANGUAGES } from '../../src/read/languages/index.gen.ts';
import { fencesOf, PAGES, rowsOf, sectionsOf, textOf } from './page.ts';

const verbs = Object.entries(COMMANDS) as [string, () => Promise<Command>][];
const section = (page: string, title: string): string => {
  const found = sectionsOf(page).get(title);
  if (found === undefined) throw new Error(`${page} has no section "${title}"`);
  return found;
};
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();
const sourcesOf = (folder: string): string[] => filesOf(HOME, folder).filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|fixture)\./.test(path));

describe('the command line', () => {
  test.each(verbs)('%s has its section, with every option and an example', async (verb, load) => {
    const text = section('docs/command-line.md', verb);
    const { options } = await load();
    expect(rowsOf(text).map((row) => /--[\w-]+/.exec(row)?.[0] ?? row)).toEqual(
      expect.arrayContaining(options.map(({ flags }) => /--[\w-]+/.exec(flags)?.[0])),
    );
    expect(rowsOf(text).filter((row) => row.startsWith('--'))).toHaveLength(options.length);
    expect(text).toMatch(new RegExp(`^(?:\\$ |echo .*)?(?:.*\\| )?mercato ${verb}`, 'm'));
  });

  test('no section tells of a verb that is not there', () => {
    const told = [...textOf('docs/command-line.md').matchAll(/^### `?([\w-]+)`?$/gm)].map(([, verb = '']) => verb);
    expect(sorted(told)).toEqual(sorted(verbs.map(([verb]) => verb)));
  });

  test('every exit code has its row', () => {
    const codes = [0, 1, 3, ...Object.values(FAULTS).map(({ exit }) => exit)].map(String);
    expect(sorted(rowsOf(section('docs/command-line.md', 'Exit codes')).slice(1))).toEqual(sorted(codes));
  });

  test('every fault has its row, with its exit code', () => {
    const text = section('docs/command-line.md', 'Faults');
    expect(sorted(rowsOf(text).slice(1))).toEqual(sorted(Object.keys(FAULTS)));
    for (const [code, { exit }] of Object.entries(FAULTS)) expect(text).toMatch(new RegExp(`^\\| \`${code}\` +\\| ${exit} +\\|`, 'm'));
  });
});

describe('claims', () => {
  test.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s has its section, every role, and examples that are such claims', (name, kind) => {
    const text = section('docs/claims.md', name);
    const schema = kind.roles as unknown as z.ZodObject;
    for (const role of Object.keys(schema.shape)) expect(rowsOf(text), role).toContain(role);
    const quoted = [...text.matchAll(/^> (.+)$/gm)].map(([, line = '']) => line).join('\n');
    const claims = fencesOf(text, 'json').flatMap((body) => body.trim().split('\n'));
    expect(claims.length).toBeGreaterThan(0);
    for (const line of claims) {
      const { kind: told, stance, says: _says, date: _date, quote, ...roles } = JSON.parse(line) as Record<string, unknown>;
      expect(told).toBe(name);
      expect(STANCES).toContain(stance);
      expect(quoted).toContain(quote);
      expect(kind.roles.parse(roles)).toEqual(roles);
    }
  });

  test('the kinds are these and no others', () => {
    const told = [...section('docs/claims.md', 'Kinds').matchAll(/^### `?([\w-]+)`?$/gm)].map(([, kind = '']) => kind);
    expect(sorted(told)).toEqual(sorted(KINDS.map(({ kind }) => kind)));
  });

  test('every stance has its row', () => expect(sorted(rowsOf(section('docs/claims.md', 'Stances')).slice(1))).toEqual(sorted(STANCES)));
});

test('every language that can be read has its row', () => {
  expect(sorted(rowsOf(section('docs/reading.md', 'Languages')).slice(1))).toEqual(sorted(LANGUAGES.map(({ code }) => code)));
});

test('every importer has its row, with its endings', () => {
  const text = section('docs/importing.md', 'Formats');
  expect(sorted(rowsOf(text).slice(1))).toEqual(sorted(IMPORTERS.map(({ id }) => id)));
  for (const { extensions } of IMPORTERS) for (const extension of extensions) expect(text).toContain(`\`${extension}\``);
});

test('every belief has its row, in their order', () => {
  expect(rowsOf(section('docs/events-and-belief.md', 'Belief')).slice(1)).toEqual([...BELIEFS]);
});

test('every kind has the row of its key, with its roles and days', () => {
  const rows = section('docs/events-and-belief.md', 'Keys and buckets').match(/^\| `.*$/gm) ?? [];
  const expected = KINDS.map(({ kind, principal, standIns, once, slackDays }) => [
    kind,
    principal.join(', '),
    standIns.join(', '),
    once ? 'any' : String(slackDays),
  ]);
  const cells = rows.map((row) => row.replaceAll('`', '').split('|').slice(1, -1).map((cell) => cell.trim().replace(/:.*/, ''))); // biome-ignore format: one chain
  expect(sorted(cells.map((row) => row.join(' | ')))).toEqual(sorted(expected.map((row) => row.join(' | '))));
});

describe('web pages', () => {
  const pages: readonly Page[] = WEB_PAGES;

  test('every page has its row', () => expect(sorted(rowsOf(section('docs/web.md', 'Pages')).slice(1))).toEqual(sorted(pages.map(({ path }) => path))));

  test('every figure of a page is defined', () => {
    const defined = sectionsOf('docs/figures.md');
    for (const { name } of pages.flatMap(({ figures }) => figures)) expect([...defined.keys()], name).toContain(name);
  });
});

test('every table of the ledger is told of', () => {
  const sql = filesOf(HOME, 'src/ledger/migrations').map((path) => readFileSync(join(HOME, path), 'utf8'));
  const tables = sql.flatMap((text) => [...text.matchAll(/^create (?:virtual )?table (\w+)/gm)].map(([, table = '']) => table));
  expect(sorted(rowsOf(section('docs/ledger.md', 'Tables')).filter((row) => row !== 'table'))).toEqual(sorted(tables));
});

test('every setting from the environment has its row', () => {
  const read = ['src', 'scripts', 'bench'].flatMap(sourcesOf).flatMap((path) => [...readFileSync(join(HOME, path), 'utf8').matchAll(/\benv\['(\w+)'\]/g)]);
  const settings = read.map(([, name = '']) => name).filter((name) => name !== 'PATH' && name !== 'TERM');
  expect(sorted(rowsOf(section('docs/configuration.md', 'Environment')).slice(1))).toEqual(sorted(settings));
});

test('every registry folder has its recipe', () => {
  const folders = sourcesOf('src').flatMap((path) => (path.endsWith('/index.gen.ts') ? [path.replace('index.gen.ts', '')] : []));
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) expect(textOf('CONTRIBUTING.md')).toContain(`+++ b/${folder}`);
});

describe('the glossary', () => {
  const terms = [...sectionsOf('docs/glossary.md').keys()].slice(1);
  const anchor = (term: string): string =>
    term
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');

  test('is in the order of the alphabet', () => expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en'))));

  test.each(terms)('%s is linked from a page', (term) => {
    const linking = PAGES.filter((page) => page !== 'docs/glossary.md' && textOf(page).includes(`glossary.md#${anchor(term)})`));
    expect(linking.length).toBeGreaterThan(0);
  });

  test.each(PAGES.filter((page) => page.startsWith('docs/') && page !== 'docs/glossary.md'))('is linked from %s', (page) => {
    expect(textOf(page)).toContain('glossary.md#');
  });
});

describe('the first page', () => {
  test('has at most 100 lines', () => expect(textOf('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(100));

  test.each(PAGES.filter((page) => page !== 'README.md'))('leads to %s', (page) => expect(textOf('README.md')).toContain(`](${page})`));
});
