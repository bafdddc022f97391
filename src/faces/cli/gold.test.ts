import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { documentOf } from '../../model/document.ts';
import type { Ingested } from '../../work/ingest.ts';
import { goldWriter } from './gold.ts';

const TEXT = 'Ada joins Mistral.';
const CLAIM: Claim = {
  kind: 'move',
  roles: { who: [{ name: 'Ada' }], to: 'Mistral AI' },
  stance: 'fact',
  quote: TEXT,
  start: 0,
  end: TEXT.length,
  reader: 'rules@1',
  score: 0.9,
  because: ['both roles in the clause'],
};

const ingested = (stem: string, claims: readonly Claim[] = [CLAIM]): Ingested => ({
  document: documentOf({ url: `file:///${stem}`, text: TEXT, format: 'text' }, 'en'),
  claims,
  problems: [],
  known: false,
  stem,
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-gold-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a file holds the claims in the form of gold claims, and nothing of the reader', () => {
  const folder = join(temporaryFolder(), 'made', 'for it');
  goldWriter(folder).add(ingested('story'));
  expect(JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'))).toEqual({
    id: 'story',
    lang: 'en',
    claims: [{ kind: 'move', who: [{ name: 'Ada' }], to: 'Mistral AI', stance: 'fact', quote: TEXT, start: 0, end: TEXT.length }],
  });
});

test('a document without claims has its file too', () => {
  const folder = temporaryFolder();
  goldWriter(folder).add(ingested('empty', []));
  expect(JSON.parse(readFileSync(join(folder, 'empty.json'), 'utf8'))).toEqual({ id: 'empty', lang: 'en', claims: [] });
});

test('stems that are one, or no file name, get files of their own', () => {
  const folder = temporaryFolder();
  const writer = goldWriter(folder);
  for (const stem of ['a', 'a', 'a-2', '../../out', '', 'b/c']) writer.add(ingested(stem));
  const files = readdirSync(folder);
  expect(files).toHaveLength(6);
  expect(writer.written()).toBe(6);
  expect(files).toEqual(expect.arrayContaining(['a.json', 'a-2.json', 'b-c.json']));
});

test('a folder that cannot be made is a fault that names it', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => goldWriter(join(file, 'out'))).toThrow(/file\/out cannot be made/);
});
