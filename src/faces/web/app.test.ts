import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { homeForAll, importHere } from '../../careers/careers.fixture.ts';
import { refreshCareers, servedBook } from '../../work/careers.ts';
import { app } from './app.tsx';
import { attributes, textOf } from './html.fixture.ts';
import type { Page } from './page.ts';
import { PAGES } from './pages/index.gen.ts';
import { type Market, NOW, openMarket } from './web.fixture.ts';

let market: Market;
let pages: ReturnType<typeof app>;
let careers: ReturnType<typeof servedBook>;
/** One address for each page of the registry, by its route. */
let addresses: Record<string, string>;

const bugs: unknown[] = [];

beforeAll(async () => {
  market = await openMarket();
  const { ledger, register } = market;
  const home = homeForAll();
  await importHere(home, ['papers', 'contributors.csv']);
  await refreshCareers(home);
  careers = servedBook(home);
  pages = app(ledger, { now: () => NOW, register, careers: careers.book, onBug: (error) => bugs.push(error) });
  const [researcher] = (await (await careers.book())?.researchers('Ada Norberg')) ?? [];
  const [document] = (await ledger.documents({ paraphrase: false })).rows;
  const [event] = (await ledger.board()).rows;
  const statement = { who: 'Ann Lee', text: 'I stayed.', said: '2026-09', evidence: 'https://lee.example/', basis: 'right of reply' };
  await ledger.reply({ about: { event: event?.id ?? '' }, statement, actor: 'ana' });
  addresses = {
    '/': '/',
    '/audit': '/audit',
    '/document/:id': `/document/${document?.id}`,
    '/documents': '/documents',
    '/event/:id': `/event/${event?.id}`,
    '/coverage': '/coverage',
    '/flows': '/flows',
    '/method': '/method',
    '/moves': '/moves?from=University+of+Toronto&to=OpenAI',
    '/org/:id': '/org/openai',
    '/organisations': '/organisations',
    '/people': '/people',
    '/person/:id': '/person/ilya-sutskever',
    '/researcher/:id': `/researcher/${researcher?.id}`,
    '/researchers': '/researchers?q=Norberg',
    '/retention': '/retention',
    '/review': '/review',
    '/search': '/search?q=sutskever',
    '/source/:kind/:name': /href="(\/source\/[^"]+)"/.exec(await html('/sources'))?.[1] ?? '',
    '/sources': '/sources',
    '/statements': '/statements',
  };
});

afterAll(async () => {
  await market.ledger.close();
  await careers.close();
  expect(bugs).toEqual([]);
});

/** What is reported in the fixture, and its papers, are about other organisations. */
const NOTHING_SHARED = '/coverage';

/** Those of accounts are in `entry.test.ts`. */
const OPEN = (PAGES as readonly Page[]).filter(({ ofAccounts }) => !ofAccounts);

const get = (address: string, init?: RequestInit): Promise<Response> => Promise.resolve(pages.request(address, init));
const html = async (address: string): Promise<string> => (await get(address)).text();

const twin = (address: string, ending: string): string => {
  const [path = '', search] = address.split('?');
  return `${path === '/' ? '/index' : path}.${ending}${search ? `?${search}` : ''}`;
};

describe('every page', () => {
  test('has an address here', () => {
    expect(Object.keys(addresses).sort()).toEqual(OPEN.map(({ path }) => path).sort());
  });

  test.each(OPEN.map(({ path }) => path))('%s answers as a page, as JSON and as CSV', async (path) => {
    const address = addresses[path] ?? '';
    const page = await get(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const body = await page.text();
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(body.match(/<h1[ >]/g)).toHaveLength(1);
    expect(attributes(body, 'href')).toEqual(expect.arrayContaining([twin(address, 'json'), twin(address, 'csv')]));

    const json = await get(twin(address, 'json'));
    expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(Object.keys((await json.json()) as object).length).toBeGreaterThan(0);

    const csv = await get(twin(address, 'csv'));
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = (await csv.text()).split('\r\n');
    if (path === NOTHING_SHARED) return;
    expect(lines.length).toBeGreaterThan(2);
    expect(lines[0]).toMatch(/^[a-z,]+$/);
  });

  test.each(OPEN.map(({ path }) => path))('%s has headings in order, labelled fields, and nothing that its policy forbids', async (path) => {
    const body = await html(addresses[path] ?? '');
    const levels = [...body.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0), `h${level} after h${levels[i - 1]}`).toBeLessThanOrEqual(1);
    });
    const labelled = new Set(attributes(body, 'for'));
    for (const field of (body.match(/<(?:input|select)\b[^>]*>/g) ?? []).filter((tag) => !tag.includes('type="hidden"')))
      expect(labelled, field).toContain(attributes(field, 'id')[0]);
    const ids = attributes(body, 'id');
    expect(ids.length).toBe(new Set(ids).size);
    expect(/<script|<style|\sstyle="|\son[a-z]+="/i.exec(body)?.[0]).toBeUndefined();
    expect(attributes(body, 'src')).toEqual([]);
  });

  test('links only to pages and places that are there', async () => {
    const seen = new Map<string, Set<string> | null>();
    const queue = ['/'];
    const wanted: { from: string; path: string; fragment: string }[] = [];
    for (let path = queue.shift(); path !== undefined && seen.size < 150; path = queue.shift()) {
      if (seen.has(path)) continue;
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      const body = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : '';
      seen.set(path, new Set(attributes(body, 'id')));
      for (const href of attributes(body, 'href').filter((link) => link.startsWith('/') || link.startsWith('#'))) {
        const { pathname, search, hash } = new URL(href, `http://localhost${path}`);
        if (hash) wanted.push({ from: path, path: pathname + search, fragment: decodeURIComponent(hash.slice(1)) });
        queue.push(pathname + search);
      }
    }
    expect(seen.size).toBe(150);
    for (const { from, path, fragment } of wanted) {
      const ids = seen.get(path);
      // A section stands on an organisation's page only if there is something in it; its count of zero is not linked.
      if (ids) expect(ids, `${from} → ${path}#${fragment}`).toContain(fragment);
    }
  });
});

describe('wrong addresses', () => {
  const BAD = [
    ['/?kind=transfer', 'one of acquire'],
    ['/?belief=maybe', 'one of accepted'],
    ['/?since=yesterday', 'a date like'],
    ['/?until=2024-13', 'a date like'],
    ['/?page=0', 'a whole number'],
    ['/?limit=1e9', 'a whole number'],
    ['/?lang=<script>', 'a language code'],
    [`/search?q=${'x'.repeat(300)}`, 'shorter than 200'],
    ['/organisations?sort=luck', 'one of events'],
  ] as const;
  test.each(BAD)('%s is refused with what is wanted', async (address, wanted) => {
    const page = await get(address);
    expect(page.status).toBe(400);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const body = await page.text();
    expect(textOf(body)).toContain(wanted);
    expect(body.includes('<script')).toBe(false);
    const json = await get(twin(address, 'json'));
    expect(json.status).toBe(400);
    expect(await json.json()).toEqual({ error: { status: 400, code: 'bad-query', message: expect.stringContaining(wanted), remedy: expect.any(String) } });
  });

  test.each(['/nothing', '/event/v000', '/document/d000', '/org/nobody', '/person/nobody', '/event/..%2f', '/event/%E0%A4%A', '/style.0.css', '/org/a/b'])(
    '%s is not found',
    async (address) => {
      const page = await get(address);
      expect(page.status).toBe(404);
      expect(await page.text()).toContain('<h1>Not found</h1>');
      const json = await get(`${address}.json`);
      expect(json.status).toBe(404);
      expect(await json.json()).toMatchObject({ error: { status: 404, code: 'not-found' } });
      expect((await get(`${address}.csv`)).status).toBe(404);
    },
  );

  test('suggest what was meant', async () => {
    expect(attributes(await html('/event/ilya-sutskever'), 'href')).toContain('/person/ilya-sutskever');
  });

  test.each([
    ['/org/OpenAI', '/org/openai'],
    ['/org/OpenAI.csv', '/org/openai.csv'],
    ['/person/Ilya%20Sutskever', '/person/ilya-sutskever'],
  ])('%s leads to %s', async (address, to) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, to]);
  });

  test('an id cut short leads to the whole one, and one that may be several leads nowhere', async () => {
    for (const path of ['/event/:id', '/document/:id']) {
      const whole = addresses[path] ?? '';
      const answer = await get(whole.slice(0, -4));
      expect([answer.status, answer.headers.get('location')]).toEqual([302, whole]);
      expect((await get(path.replace(':id', 'v%25'))).status).toBe(404);
    }
    expect((await get('/event/v')).status).toBe(404);
  });
});

describe('answers', () => {
  test('bear security headers, also where they refuse', async () => {
    for (const address of ['/', '/index.json', '/nothing', '/?kind=x']) {
      const { headers } = await get(address);
      expect(headers.get('content-security-policy'), address).toMatch(/^default-src 'none'; style-src 'self'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  test('are not sent again while they are the same', async () => {
    const first = await get('/');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\w{24}"$/);
    const again = await get('/', { headers: { 'if-none-match': `W/"other", ${etag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get('/?page=2', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('come without a body for HEAD, and not at all for what would write', async () => {
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([200, '', 'text/html; charset=utf-8']);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await get('/', { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('share one style sheet that is kept for good', async () => {
    const [path = ''] = /\/style\.\w{12}\.css/.exec(await html('/')) ?? [];
    const style = await get(path);
    expect([style.status, style.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const css = await style.text();
    expect(css).toContain('prefers-color-scheme: dark');
    expect(css).not.toMatch(/url\(|@import/);
  });

  test('go only to the names that it is known by', async () => {
    const local = app(market.ledger, { now: () => NOW, hosts: ['127.0.0.1', 'localhost'] });
    const ask = async (host: string): Promise<number> => (await local.request('/method', { headers: { host } })).status;
    expect(await ask('localhost:4173')).toBe(200);
    expect(await ask('127.0.0.1')).toBe(200);
    expect(await ask('evil.example:4173')).toBe(421);
  });

  test('tell no one about a bug but the terminal', async () => {
    const seen: string[] = [];
    const broken = app(
      { ...market.ledger, counts: () => Promise.reject(new Error('secret path')) },
      { now: () => NOW, onBug: (error, address) => seen.push(`${address}: ${String(error)}`) },
    );
    const answer = await broken.request('/');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(seen).toEqual(['/: Error: secret path']);
  });

  test('keep formulas out of spreadsheets', async () => {
    const { rows } = await market.ledger.board({ kind: 'measure', limit: 1000 });
    expect(rows.some(({ terms }) => /^[-+=@]/.test(terms))).toBe(true);
    const csv = await (await get('/index.csv?kind=measure&limit=1000')).text();
    expect(csv).not.toMatch(/(^|,)"?[-+=@]/m);
  });
});
