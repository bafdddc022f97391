import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Scores } from '../../../score/score.ts';
import { type World, world } from '../world.fixture.ts';

const STORY = `---
title: Murati leaves
published: 2024-09-25
lang: en
---
Mira Murati has left OpenAI, the company said on Wednesday. She had been its chief technology officer for six years.

Sam Altman, the chief executive of OpenAI, thanked her in a letter to employees.
`;

/** A text, and gold claims of which the reader finds all but the last, which is of its own making. */
function gold(): World {
  const here = world();
  mkdirSync(join(here.folder, 'gold', 'en'), { recursive: true });
  const claims = [
    { kind: 'move', who: [{ name: 'Mira Murati' }], from: 'OpenAI', stance: 'rumour', quote: 'Mira Murati has left OpenAI', start: 0, end: 27 },
    {
      kind: 'post',
      who: [{ name: 'Mira Murati' }],
      at: 'OpenAI',
      as: 'chief technology officer',
      former: true,
      stance: 'fact',
      quote: 'She had been its chief technology officer for six years',
      start: 60,
      end: 115,
    },
    { kind: 'post', who: [{ name: 'Sam Altman' }], at: 'OpenAI', as: 'chief executive', stance: 'fact', quote: 'Sam Altman', start: 118, end: 128 },
    {
      kind: 'offer',
      by: ['OpenAI'],
      who: [{ noun: 'employees' }],
      pay: { form: 'package' },
      stance: 'fact',
      quote: 'a letter to employees',
      start: 176,
      end: 197,
    },
  ];
  writeFileSync(join(here.folder, 'gold', 'en', 'story.txt'), STORY);
  writeFileSync(join(here.folder, 'gold', 'en', 'story.json'), JSON.stringify({ id: 'en-story', lang: 'en', claims }));
  return here;
}

const scoresOf = (out: string): Scores & { readonly errors?: readonly { readonly sort: string }[] } => JSON.parse(out) as Scores;

test('texts beside the gold claims are read, and nothing is stored', async () => {
  const here = gold();
  const { code, out, err } = await here.run('eval', '--gold', 'gold', '--json');
  expect(code).toBe(0);
  const { all, byKind, missingDocs, badQuotes } = scoresOf(out);
  expect({ missingDocs, badQuotes }).toEqual({ missingDocs: 0, badQuotes: 0 });
  expect(all.gold).toBe(4);
  expect(byKind['post']?.claim.f1).toBe(1);
  expect(byKind['move']?.stance).toBe(0);
  expect(byKind['offer']?.claim.r).toBe(0);
  expect(err).toMatch(/^1 document, read in [\d.]+ s · \d+ quotes, each a span of its document\.$/m);
  expect((await here.run('document')).code).toBe(5);
});

test('mistakes are shown with their words', async () => {
  const { out } = await gold().run('eval', '--gold', 'gold', '--errors', '9');
  expect(out).toContain('missed  en-story\n  gold   OpenAI offers employees a package  offer · fact\n  “a letter to employees”');
  expect(out).toMatch(
    /wrong stance {2}en-story\n {2}gold {3}Mira Murati: leaves OpenAI {2}move · rumour\n {2}found {2}Mira Murati: leaves OpenAI.* {2}move · fact/,
  );
  const { errors } = scoresOf((await gold().run('eval', '--gold', 'gold', '--errors', '1', '--json')).out);
  expect(errors).toMatchObject([{ sort: 'missed' }]);
});

test('the table has a row for each kind, each language and all', async () => {
  const { out } = await gold().run('eval', '--gold', 'gold');
  expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['move', 'offer', 'post', 'en', 'all']));
  const csv = (await gold().run('eval', '--gold', 'gold', '--csv')).out;
  expect(csv).toMatch(/^of,name,gold,found,precision,recall,f1,roles_precision,roles_recall,roles_f1,exact,stance\n/);
  expect(csv).toMatch(/^language,en,4,/m);
});

test('claims that were found before are measured without reading', async () => {
  const here = gold();
  await here.run('read', 'gold/en/story.txt', '--dry-run', '--claims', 'out');
  const read = scoresOf((await here.run('eval', '--gold', 'gold', '--json')).out);
  expect(scoresOf((await here.run('eval', '--gold', 'gold', '--pred', 'out', '--json')).out)).toEqual(read);
  rmSync(join(here.folder, 'gold', 'en', 'story.txt'));
  const unchecked = await here.run('eval', '--gold', 'gold', '--pred', 'out');
  expect(unchecked.code).toBe(0);
  expect(unchecked.err).toContain('not checked, for want of the texts');
});

test('what was not found before is told of', async () => {
  const here = gold();
  mkdirSync(join(here.folder, 'out'));
  writeFileSync(join(here.folder, 'out', 'other.json'), '{"id": "other", "lang": "en", "claims": []}');
  const { code, err } = await here.run('eval', '--gold', 'gold', '--pred', 'out');
  expect(code).toBe(3);
  expect(err).toContain('no claims for 1 document.');
});

test('one half at a time', async () => {
  const here = gold();
  const [development, inTest] = [await here.run('eval', '--gold', 'gold', '--half', 'development'), await here.run('eval', '--gold', 'gold', '--half', 'test')];
  expect([development.code, inTest.code].toSorted((a, b) => a - b)).toEqual([0, 4]);
  expect(development.err + inTest.err).toMatch(/holds no claims of the (?:development|test) half/);
});

test.each([
  ['no folder named', [], 2, 'Name their folder with --gold'],
  ['a folder that is not there', ['--gold', 'nowhere'], 4, 'cannot be read'],
  ['a folder without claims', ['--gold', '.', '--texts', 'gold', '--half', 'nonsense'], 2, 'Allowed choices are development, test'],
  ['no text', ['--gold', 'gold', '--texts', 'empty'], 4, 'no text that the gold claims are about'],
  ['a reader and claims found before', ['--gold', 'gold', '--pred', 'out', '--reader', 'rules'], 2, 'cannot be used with'],
])('%s', async (_, args, code, said) => {
  const here = gold();
  mkdirSync(join(here.folder, 'empty'));
  const ran = await here.run('eval', ...args);
  expect(ran.err).toContain(said);
  expect(ran.code).toBe(code);
});

test('a file that holds no JSON, or no claims, is named', async () => {
  const here = gold();
  writeFileSync(join(here.folder, 'gold', 'bad.json'), '{');
  const { code, err } = await here.run('eval', '--gold', 'gold');
  expect(code).toBe(4);
  expect(err).toMatch(/bad\.json cannot be read as JSON/);
});
