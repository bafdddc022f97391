import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GatherOptions, gather, placesOf } from './gather.ts';

const STORY = 'The chief scientist has left the laboratory that he founded, three people familiar with the matter said, and will start a company. ';
const PAGE = `<html lang=en><head><title>A page</title></head><body><article><h1>A page</h1><p>${STORY.repeat(3)}</p></article></body></html>`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'gather-'));
});
afterEach(() => rm(cwd, { recursive: true }));

/** Writes files into the working folder. */
async function files(contents: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), content);
  }
}

/** One line for everything gathered: `stem: title` or `severity code: what`. */
async function run(inputs: readonly string[], options: GatherOptions = {}, stdin = ''): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const item of gather(inputs, options, { cwd, stdin: async () => new TextEncoder().encode(stdin) }))
    lines.push('source' in item ? `${item.stem}: ${item.source.title}` : `${item.problem.severity} ${item.problem.code}: ${item.problem.what}`);
  return lines;
}

describe('places', () => {
  test('a folder: all below it of known formats, in order, and what is left out is said', async () => {
    await files({
      'in/b.txt': `B\n${STORY}`,
      'in/a.md': `# A\n${STORY}`,
      'in/deep/er/c.html': PAGE,
      'in/README.md': 'x',
      'in/x.pdf': 'x',
      'in/.hidden/d.txt': 'x',
      'in/.e.txt': 'x',
    });
    expect(await run(['in'])).toEqual(['info files-skipped: in', 'a: A', 'b: B', 'c: A page']);
  });

  test('a file named itself is read whatever its name', async () => {
    await files({ 'README.md': `# Read\n${STORY}`, 'notes.log': `Log\n${STORY}`, 'page': PAGE, 'data': `{"text": "${STORY}", "title": "Record"}\n` });
    expect(await run(['README.md', 'notes.log', 'page', 'data'])).toEqual(['README: Read', 'notes: Log', 'page: A page', 'data.L1: Record']);
  });

  test('patterns, and files whose names look like patterns', async () => {
    await files({ 'a.txt': `A\n${STORY}`, 'b.txt': `B\n${STORY}`, '[c].txt': `C\n${STORY}` });
    expect(await run(['?.txt', '[c].txt'])).toEqual(['a: A', 'b: B', '[c]: C']);
  });

  test('the same file is read once, however it is named', async () => {
    await files({ 'in/a.txt': `A\n${STORY}` });
    await symlink(join(cwd, 'in/a.txt'), join(cwd, 'link.txt'));
    expect(await run(['in/a.txt', './in/../in/a.txt', 'in', '**/*.txt', join(cwd, 'in/a.txt'), 'link.txt'])).toEqual(['a: A']);
    const { places } = await placesOf(['https://A.example/x#1', 'https://a.example/x#2', 'https://a.example/y', '-', '-'], cwd);
    expect(places.map(({ what }) => what)).toEqual(['https://A.example/x#1', 'https://a.example/y', 'standard input']);
  });

  test('a link that leads back to its folder', async () => {
    await files({ 'in/a.txt': `A\n${STORY}` });
    await symlink(join(cwd, 'in'), join(cwd, 'in/loop'));
    expect(await run(['in'])).toEqual(['a: A']);
  });

  test.each([
    ['missing.txt', 'file-missing'],
    ['missing/', 'file-missing'],
    ['*.none', 'file-missing'],
    ['empty-folder', 'file-missing'],
    ['file.txt/x', 'file-missing'],
    ['x'.repeat(5000), 'file-missing'],
    ['ftp://a.example/', 'bad-address'],
    ['', 'file-missing'],
  ])('nothing at %s', async (input, code) => {
    await files({ 'file.txt': 'x' });
    await mkdir(join(cwd, 'empty-folder'));
    expect(await run([input])).toEqual([`error ${code}: ${input}`]);
  });

  test('what is no regular file is not opened', async () => {
    const socket = createServer().listen(join(cwd, 'socket.txt'));
    await once(socket, 'listening');
    expect(await run(['socket.txt'])).toEqual(['error file-unreadable: socket.txt']);
    socket.close();
  });
});

test('a source is settled: address, language, date, agency', async () => {
  await files({ 'a.txt': `The headline\n\n3 July 2025\n\n(Northgate Wire) — ${STORY}` });
  for await (const item of gather(['a.txt'], {}, { cwd, stdin: async () => new Uint8Array() }))
    expect(item).toMatchObject({
      what: 'a.txt',
      stem: 'a',
      source: {
        url: pathToFileURL(join(cwd, 'a.txt')).href,
        title: 'The headline',
        lang: 'en',
        published: '2025-07-03',
        wire: 'Northgate Wire',
        format: 'text',
      },
    });
  expect.assertions(1);
});

test('standard input is known by its content', async () => {
  const urls: string[] = [];
  for (const stdin of [`One\n${STORY}`, `Two\n${STORY}`, `One\n${STORY}`])
    for await (const item of gather(['-'], {}, { cwd, stdin: async () => new TextEncoder().encode(stdin) })) if ('source' in item) urls.push(item.source.url);
  expect(urls[0]).toMatch(/^stdin:[0-9a-f]{20}$/);
  expect(urls[2]).toBe(urls[0]);
  expect(urls[1]).not.toBe(urls[0]);
  expect(await run(['-'], {}, PAGE)).toEqual(['stdin: A page']);
  expect(await run(['-'])).toEqual(['error file-empty: standard input']);
});

describe('a batch goes on', () => {
  test('whatever one of its files is', async () => {
    const junk = Uint8Array.from({ length: 9000 }, (_, i) => (i * 2654435761) >>> 11);
    await files({
      '1-empty.txt': '',
      '2-junk.txt': junk,
      '3-pdf.txt': '%PDF-1.4 words',
      '4-large.txt': '',
      '5-broken.html': `<html><body><article><h1>Broken</h1><p>${STORY.repeat(3)}<div><b`,
      '6-nothing.html': '<html><body><script>x</script>',
      '7-wrong.txt': Buffer.from(
        `Directeur général\n${'Où ira-t-il après l’été, à Genève ou à Paris, nul ne le sait encore. '.replace('’', "'").repeat(4)}`,
        'latin1',
      ),
      '8-lines.jsonl': `{"text": "${STORY}", "title": "First"}\n{oops\n{"text": "${STORY}", "title": "Third"}\n`,
      '9-good.txt': `Good\n${STORY}`,
    });
    await truncate(join(cwd, '4-large.txt'), 50_000_000);
    expect(await run(['missing.txt', '.'])).toEqual([
      'error file-missing: missing.txt',
      'error file-empty: 1-empty.txt',
      'error not-text: 2-junk.txt',
      'error not-text: 3-pdf.txt',
      'error file-too-large: 4-large.txt',
      '5-broken: Broken',
      'error no-article: 6-nothing.html',
      'warning encoding-guessed: 7-wrong.txt',
      '7-wrong: Directeur général',
      '8-lines.L1: First',
      'error bad-record: 8-lines.jsonl:2',
      '8-lines.L3: Third',
      '9-good: Good',
    ]);
  });

  test('every problem tells what to do', async () => {
    await files({ 'a.txt': '', 'b.txt': new Uint8Array(9), 'c.html': '<p>', 'd.jsonl': '{' });
    for await (const item of gather(['.', 'missing', 'http://127.0.0.1/', 'ftp://a.example/'], {}, { cwd, stdin: async () => new Uint8Array() })) {
      if ('source' in item) throw new Error('nothing here is readable');
      expect(item.problem.remedy).toMatch(/^[A-Z].*\.$/);
      expect(item.problem.message).toContain(item.problem.what.split(':')[0]);
    }
  });

  test('a language without a pack is a source like any other', async () => {
    const finnish = 'Johtava tutkija on jättänyt perustamansa laboratorion, kertovat kolme asiaa tuntevaa henkilöä, ja aikoo perustaa oman yrityksen. ';
    await files({ 'a.txt': finnish.repeat(3) });
    for await (const item of gather(['a.txt'], {}, { cwd, stdin: async () => new Uint8Array() })) expect(item).toMatchObject({ source: { lang: 'fi' } });
    expect.assertions(1);
  });
});

test('50 MB of text are refused without being read', async () => {
  await files({ 'large.txt': 'x' });
  await truncate(join(cwd, 'large.txt'), 50_000_000);
  const before = process.memoryUsage().arrayBuffers;
  const { value } = await gather(['large.txt'], {}, { cwd, stdin: async () => new Uint8Array() }).next();
  expect(value).toMatchObject({ problem: { code: 'file-too-large', message: 'large.txt has 50 MB, more than the limit of 20 MB for one document' } });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
});

describe('addresses', () => {
  let server: Server;
  let host = '';
  beforeEach(async () => {
    const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
      '/page': ['text/html; charset=utf-8', PAGE],
      '/plain.txt': ['text/plain', `Plain\n${STORY}`],
      '/octets.md': ['application/octet-stream', `# Marked\n${STORY}`],
      '/picture': ['image/png', 'x'],
      '/untyped/': ['', PAGE],
    };
    server = createServer((request, response) => {
      const [type, body] = answers[request.url ?? ''] ?? [];
      if (body === undefined) response.writeHead(request.url === '/robots.txt' ? 404 : 500).end();
      else response.writeHead(200, type ? { 'content-type': type } : {}).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => server.close());
  afterAll(() => expect(server.listening).toBe(false));

  test('are read by the type the server declares, the ending, or the content', async () => {
    const urls = ['page', 'plain.txt', 'octets.md', 'untyped/', 'picture', 'broken'].map((path) => `http://${host}/${path}`);
    expect(await run(urls, { allowLoopback: [host] })).toEqual([
      'page: A page',
      'plain: Plain',
      'octets: Marked',
      'untyped: A page',
      `error not-text: http://${host}/picture`,
      `error fetch-failed: http://${host}/broken`,
    ]);
  });

  test('on loopback are refused without an allowance', async () => {
    expect(await run([`http://${host}/page`])).toEqual([`error address-refused: http://${host}/page`]);
  });
});
