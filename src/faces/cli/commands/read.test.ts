import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type World, world } from '../world.fixture.ts';

const STORY = `Mira Murati leaves OpenAI

Mira Murati has left OpenAI, the company said on Wednesday. She had been its chief technology officer for six years.

Sam Altman, the chief executive of OpenAI, thanked her in a letter to employees.
`;

const FINNISH = `Tutkija jättää yhtiön kuuden vuoden jälkeen. Lehden mukaan hän siirtyy kilpailijalle, joka on tarjonnut hänelle suuren summan
rahaa. Yhtiö ei halunnut vastata toimituksen kysymyksiin, eikä tutkija itsekään kertonut, mitä hän aikoo tehdä.
`;

function withFiles(files: Readonly<Record<string, string | Uint8Array>>, given: Parameters<typeof world>[0] = {}): World {
  const here = world(given);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(here.folder, name, '..'), { recursive: true });
    writeFileSync(join(here.folder, name), content);
  }
  return here;
}

interface Listed {
  readonly stem: string;
  readonly lang: string;
  readonly claims: readonly { readonly kind: string; readonly quote: string }[];
}

const documentsIn = async (here: World): Promise<number> => (JSON.parse((await here.run('document', '--json')).out) as { total: number }).total;

describe('a story', () => {
  test('is read, kept, and not read again', async () => {
    const here = withFiles({ 'story.txt': STORY });
    const first = await here.run('read', 'story.txt');
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/^Read 1 document in [\d.]+ s · en 1 · \d+ claims? \(\d+ new\)\.$/m);
    expect(await documentsIn(here)).toBe(1);
    const second = await here.run('read', 'story.txt');
    expect(second.code).toBe(0);
    expect(second.err).toContain('1 known already, not read again');
    expect(await documentsIn(here)).toBe(1);
  });

  test('that has changed is a revision', async () => {
    const here = withFiles({ 'story.txt': STORY });
    await here.run('read', 'story.txt');
    writeFileSync(join(here.folder, 'story.txt'), `${STORY}\nThe company has not named a successor.\n`);
    expect((await here.run('read', 'story.txt')).err).toContain('1 revision');
    expect(await documentsIn(here)).toBe(2);
  });

  test('comes from standard input', async () => {
    const { code, out } = await world({ stdin: STORY }).run('read', '-', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ stem: 'stdin', lang: 'en' }]);
  });

  test('is not stored by --dry-run, and no folder is made for it', async () => {
    const here = withFiles({ 'story.txt': STORY });
    const { code, err } = await here.run('read', 'story.txt', '--dry-run');
    expect(code).toBe(0);
    expect(err).toContain('nothing was stored');
    expect(readdirSync(here.folder)).toEqual(['story.txt']);
  });

  test('every quote of --json is in its text', async () => {
    const here = withFiles({ 'story.txt': STORY });
    const [story] = JSON.parse((await here.run('read', 'story.txt', '--json')).out) as Listed[];
    expect(story?.claims.length).toBeGreaterThan(0);
    for (const { quote } of story?.claims ?? []) expect(STORY).toContain(quote);
  });

  test('--explain shows each claim with its words, its score and its reasons', async () => {
    const here = withFiles({ 'story.txt': STORY });
    const { out } = await here.run('read', 'story.txt', '--dry-run', '--explain');
    expect(out).toMatch(/Mira Murati: leaves OpenAI {2}move · fact/);
    expect(out).toMatch(/“.*OpenAI.*” \[\d+, \d+\)/);
    expect(out).toMatch(/^ {6}[01]\.\d\d: /m);
  });
});

describe('--claims', () => {
  test('writes one file a document, in the form of gold claims', async () => {
    const here = withFiles({ 'in/story.txt': STORY, 'in/deep/other.md': STORY.replaceAll('OpenAI', 'Anthropic') });
    expect((await here.run('read', 'in', '--claims', 'out')).code).toBe(0);
    expect(readdirSync(join(here.folder, 'out')).sort()).toEqual(['other.json', 'story.json']);
    const { id, lang, claims } = JSON.parse(readFileSync(join(here.folder, 'out', 'story.json'), 'utf8')) as {
      id: string;
      lang: string;
      claims: { quote: string; start: number; end: number; stance: string }[];
    };
    expect({ id, lang }).toEqual({ id: 'story', lang: 'en' });
    expect(claims.length).toBeGreaterThan(0);
    for (const { quote, start, end } of claims) expect(STORY.slice(start, end)).toBe(quote);
    expect(Object.keys(claims[0] ?? {})).not.toContain('score');
  });

  test('numbers the documents of one file', async () => {
    const line = (url: string): string => JSON.stringify({ url, text: `${STORY}${url}`, lang: 'en' });
    const here = withFiles({ 'feed.jsonl': `${line('https://a.example/1')}\n${line('https://a.example/2')}\n` });
    await here.run('read', 'feed.jsonl', '--claims', 'out', '--dry-run');
    expect(readdirSync(join(here.folder, 'out')).sort()).toEqual(['feed-1.json', 'feed-2.json']);
  });

  test('writes them for known documents too', async () => {
    const here = withFiles({ 'story.txt': STORY });
    await here.run('read', 'story.txt');
    await here.run('read', 'story.txt', '--claims', 'out');
    expect(readdirSync(join(here.folder, 'out'))).toEqual(['story.json']);
  });
});

describe('what cannot be read', () => {
  test('is reported with file and remedy, and the others are read', async () => {
    const here = withFiles({ 'story.txt': STORY, 'empty.txt': '', 'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256) });
    const { code, err } = await here.run('read', 'story.txt', 'empty.txt', 'binary.txt', 'missing.txt');
    expect(code).toBe(3);
    for (const name of ['empty.txt', 'binary.txt', 'missing.txt']) expect(err).toMatch(new RegExp(`^✗ .*${name.replace('.', '\\.')}.*\\n {2}\\S`, 'm'));
    expect(err).toContain('3 failed');
    expect(await documentsIn(here)).toBe(1);
  });

  test('alone ends with 4', async () => {
    const { code, err } = await world().run('read', 'missing.txt');
    expect(code).toBe(4);
    expect(err).toContain('missing.txt');
  });

  test('a language without a pack: stored, nothing found, and said so', async () => {
    const here = withFiles({ 'tarina.txt': FINNISH });
    const { code, err } = await here.run('read', 'tarina.txt');
    expect(code).toBe(0);
    expect(err).toMatch(/tarina\.txt: The text is in Finnish \(fi\), which cannot be read yet/);
    expect(err).toMatch(/Languages that can be read: .*English \(en\)/);
    expect(await documentsIn(here)).toBe(1);
  });

  test('a folder for claims that cannot be made stops before anything is read', async () => {
    const here = withFiles({ 'story.txt': STORY });
    const { code, err } = await here.run('read', 'story.txt', '--dry-run', '--claims', 'story.txt');
    expect(code).toBe(4);
    expect(err).toContain('story.txt');
  });
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('an address', () => {
  test('of this machine is refused unless it is allowed', async () => {
    const host = await serving((_, response) => response.end(STORY));
    const { code, err } = await world().run('read', `http://${host}/story`);
    expect(code).toBe(4);
    expect(err).toContain(host);
  });

  const failing: readonly (readonly [string, RequestListener, RegExp])[] = [
    ['answers 500', (_, response) => response.writeHead(500).end(), /500/],
    ['hangs', () => {}, /✗/],
  ];

  test.each(failing)('that %s is reported, and the file beside it is read', async (_name, listener, message) => {
    const host = await serving(listener);
    const here = withFiles({ 'story.txt': STORY });
    const { code, err } = await here.run('read', `http://${host}/story`, 'story.txt', '--allow-loopback', host, '--timeout', '1');
    expect(code).toBe(3);
    expect(err).toMatch(message);
    expect(err).toContain(host);
    expect(await documentsIn(here)).toBe(1);
  });

  test('that answers is read', async () => {
    const host = await serving((_, response) => response.setHeader('content-type', 'text/plain; charset=utf-8').end(STORY));
    const { code, out } = await world().run('read', `http://${host}/story`, '--allow-loopback', host, '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ lang: 'en', url: `http://${host}/story` }]);
  });
});

test('a stop is obeyed: what was read is stored, and it says how to go on', async () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`in/${i}.txt`, `${STORY}\nPart ${i}.\n`]));
  const here = withFiles(files, { stopped: Promise.resolve() });
  const { code, err } = await here.run('read', 'in');
  expect(code).toBe(0);
  expect(err).toMatch(/Stopped after 1 document; what was read is stored/);
  expect(await documentsIn(here)).toBe(1);
});
