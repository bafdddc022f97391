import { expect, test } from 'vitest';
import { importAll } from '../fixtures/import-all.ts';
import { importer } from './jsonl.ts';

const record = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify(fields);

test('each line is a source', async () => {
  const lines = [
    record({
      url: 'https://a.example/1',
      title: 'T',
      text: 'Zażółć gęślą jaźń.\n',
      published: '2025-07-01T10:00:00Z',
      publisher: 'P',
      lang: 'pl',
      author: 'A',
      wire: 'W',
      other: 1,
    }),
    '',
    record({ id: 'second/one', text: 'Two' }),
    record({ text: 'Three' }),
  ];
  const { sources, problems, stems } = await importAll(importer, `\ufeff${lines.join('\r\n')}\n`);
  expect(problems).toEqual([]);
  expect(sources).toEqual([
    {
      url: 'https://a.example/1',
      title: 'T',
      text: 'Zażółć gęślą jaźń.\n',
      published: '2025-07-01',
      publisher: 'P',
      lang: 'pl',
      author: 'A',
      wire: 'W',
      format: 'jsonl',
    },
    { url: 'file:///a#second%2Fone', text: 'Two', format: 'jsonl' },
    { url: 'file:///a#L4', text: 'Three', format: 'jsonl' },
  ]);
  expect(stems).toEqual(['a.L1', 'a.second-one', 'a.L4']);
});

test('a broken line is named, and the others are read', async () => {
  const lines = [
    '{"text": "One"',
    '[1]',
    '{"title": "no text"}',
    '{"text": "  "}',
    '{"text": "a\\u0000b"}',
    '{"text": 5}',
    '{"text": "Good", "url": "nowhere", "published": 2025}',
  ];
  const { sources, problems } = await importAll(importer, lines.join('\n'));
  expect(sources).toEqual([{ url: 'file:///a#L7', text: 'Good', format: 'jsonl' }]);
  expect(problems.map(({ code, what }) => `${code} ${what}`)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((line) => `bad-record a file:${line}`),
    'bad-metadata a file:7',
    'bad-metadata a file:7',
  ]);
  expect(problems[1]?.message).toBe('a file, line 2: not an object');
});

test('many broken lines are counted', async () => {
  const { problems } = await importAll(importer, 'x\n'.repeat(1000));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message).toBe('a file: 980 more lines are broken');
});

test('half a surrogate pair does not enter a text', async () => {
  const { sources, problems } = await importAll(importer, '{"text": "a\\ud83db"}');
  expect(sources[0]?.text).toBe('a\ufffdb');
  expect(problems).toEqual([]);
});

test('a line without an end stops at the limit', async () => {
  await expect(importAll(importer, `{"text": "${'a'.repeat(200_000)}"}`, { maxBytes: 100_000 })).rejects.toMatchObject({ code: 'file-too-large' });
});

test('a file may be larger than one document', async () => {
  const { sources } = await importAll(importer, `${record({ text: 'a'.repeat(900) })}\n`.repeat(500), { maxBytes: 1000, size: 450_000 });
  expect(sources).toHaveLength(500);
});

test('binary junk is refused', async () => {
  await expect(importAll(importer, new Uint8Array(500))).rejects.toMatchObject({ code: 'not-text' });
});

test('an empty file is said to be empty', async () => {
  const { problems } = await importAll(importer, '\n\n');
  expect(problems.map(({ code }) => code)).toEqual(['file-empty']);
});
