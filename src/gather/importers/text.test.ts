import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importAll } from '../fixtures/import-all.ts';
import { importer as markdown } from './markdown.ts';
import { importer as text } from './text.ts';

describe('text', () => {
  test('the whole file is the text, as it stands', async () => {
    const content = '\r\n  A headline \r\n\r\nBody\u00a0with  spaces\t\n\n';
    const { sources, problems } = await importAll(text, content);
    expect(sources).toEqual([{ url: 'file:///a', title: 'A headline', text: content, format: 'text' }]);
    expect(problems).toEqual([]);
  });

  test('front matter is not text, and its address is the identity', async () => {
    const { sources } = await importAll(text, '---\ntitle: T\nurl: https://a.example/x\nlang: pl\n---\nBody');
    expect(sources).toEqual([{ url: 'https://a.example/x', title: 'T', lang: 'pl', text: 'Body', format: 'text' }]);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n'],
    ['front matter alone', '---\ntitle: T\n---\n\n'],
  ])('%s is empty', async (_, content) => {
    await expect(importAll(text, content)).rejects.toMatchObject({ code: 'file-empty' });
  });

  test('a size that is known is checked before anything is read', async () => {
    let reads = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      reads++;
      yield new Uint8Array(10);
    }
    const attempt = importAll(text, 'x', { size: 50_000_000, chunks: chunks() });
    await expect(attempt).rejects.toMatchObject({ code: 'file-too-large', message: 'a file has 50 MB, more than the limit of 20 MB for one document' });
    expect(reads).toBe(0);
  });

  test('a stream without an end is read to the limit and no further', async () => {
    let sent = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1_000_000;
        yield new Uint8Array(1_000_000).fill(97);
      }
    }
    await expect(importAll(text, 'x', { chunks: chunks() })).rejects.toMatchObject({ code: 'file-too-large' });
    expect(sent).toBe(21_000_000);
  });
});

describe('markdown', () => {
  test.each([
    ['# The headline #\n\nBody', 'The headline'],
    ['An intro\n\n## **Bold** [link](https://a.example)\n\nBody', 'Bold link'],
    ['The headline\n============\n\nBody', 'The headline'],
    ['First line\n\nBody', 'First line'],
    ['---\ntitle: Told\n---\n# Other\n', 'Told'],
  ])('%j', async (content, title) => {
    const { sources } = await importAll(markdown, content);
    expect(sources[0]?.title).toBe(title);
    expect(content.endsWith(sources[0]?.text ?? '-')).toBe(true);
  });
});

const seeds = join(import.meta.dirname, '../../../../shared/seeds');
describe.skipIf(!existsSync(seeds))('the shared articles (skipped: they are not beside this checkout)', () => {
  test('their text is the file itself', async () => {
    for (const file of readdirSync(seeds)) {
      const { sources, problems } = await importAll(text, readFileSync(join(seeds, file)));
      expect(sources[0]?.text).toBe(readFileSync(join(seeds, file), 'utf8'));
      expect(problems).toEqual([]);
    }
  });
});
