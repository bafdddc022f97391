// The recipes of CONTRIBUTING.md work: their diffs are applied to a copy of the sources, which is then compiled and asked.

import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exec, HOME } from '../../scripts/gates/gate.ts';
import { fencesOf, textOf } from './page.ts';

const COPIED = ['src', 'bin', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const LINKED = ['node_modules', 'data', 'examples'];
const SECONDS = 1000;

let root = '';

const node = (script: string, ...args: readonly string[]) => exec(process.execPath, [join(root, 'scripts', script), ...args], root);
const mercato = async (...args: readonly string[]): Promise<string> => {
  const { code, output } = await node('mercato.ts', ...args, '--home', 'var');
  expect({ args, code, ...(code === 0 ? {} : { output }) }).toEqual({ args, code: 0 });
  return output;
};

function file(name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return name;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mercato-recipes-'));
  for (const part of COPIED) cpSync(join(HOME, part), join(root, part), { recursive: true });
  for (const part of LINKED) symlinkSync(join(HOME, part), join(root, part));
  const patch = file('recipes.patch', fencesOf(textOf('CONTRIBUTING.md'), 'diff').join(''));
  expect(await exec('git', ['apply', patch], root)).toEqual({ code: 0, output: '' });
  expect((await node('registries.ts')).code).toBe(0);
  expect(await node('build.ts')).toEqual({ code: 0, output: '' });
  await mercato('import', 'starter');
}, 120 * SECONDS);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a recipe adds', { timeout: 60 * SECONDS }, () => {
  test('a language', async () => {
    const text = file('sv.txt', 'Lilian Weng lämnade OpenAI i november 2024, sa bolaget. Tre forskare följde med.\n');
    expect(await mercato('read', text, '--explain')).toMatch(/Lilian Weng: leaves OpenAI .*2024-11/);
  });

  test('a kind of claim, and what it takes to be read', async () => {
    const text = file('leave.txt', 'Lilian Weng took a sabbatical from OpenAI, the company said in a short note to its staff.\n');
    expect(await mercato('read', text)).toMatch(/1 claim \(1 new\)/);
    expect(await mercato('transfers', '--kind', 'sabbatical')).toMatch(/Lilian Weng on leave from OpenAI/);
  });

  test('an importer', async () => {
    const text = file('talk.srt', '1\n00:00:01,000 --> 00:00:03,000\nMistral AI poached seven engineers from Meta,\nthe company said on 3 July 2025.\n');
    expect(await mercato('read', text, '--explain')).toMatch(/7 engineers: Meta → Mistral AI/);
  });

  test('an importer of records', async () => {
    const work = {
      DOI: '10.1/x',
      title: ['On doubt'],
      issued: { 'date-parts': [[2020, 3]] },
      author: [{ given: 'Ada', family: 'Norberg', affiliation: [{ name: 'OpenAI' }] }],
    };
    await mercato('import', file('works.jsonl', `${JSON.stringify(work)}\n`));
    expect(await mercato('career', 'Ada', 'Norberg', '--csv')).toMatch(/Ada Norberg,OpenAI,US,2020/);
  });

  test('a command', async () => expect(await mercato('kinds', '--csv')).toMatch(/^kind,events\nacquire,\d+$/m));

  test('a page', async () => {
    const asked = `
      const { app } = await import('./dist/faces/web/app.js');
      const { openLedger } = await import('./dist/ledger/open.js');
      const now = () => new Date();
      const pages = app(await openLedger('./var/mercato.db', { now }), { now });
      for (const path of ['/kinds', '/kinds.csv']) {
        const answer = await pages.request(path);
        process.stdout.write(answer.status + ' ' + (await answer.text()).replaceAll('\\r', '') + '\\n');
      }`;
    const { output } = await exec(process.execPath, ['--input-type=module', '-e', asked], root);
    expect(output).toMatch(/^200 <!doctype html>/);
    expect(output).toMatch(/^200 kind,events\nacquire,\d+$/m);
  });
});
