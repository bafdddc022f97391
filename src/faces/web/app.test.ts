import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../model/claims/index.gen.ts';
import { BELIEFS } from '../../model/event.ts';
import type { BoardFilter, DocumentRow, EventRow } from '../../model/views.ts';
import { app } from './app.tsx';
import { PAGES } from './pages/index.gen.ts';
import { type Market, NOW, openMarket } from './web.fixture.ts';
import { BELIEF_WORDS } from './words.ts';

let market: Market;
let pages: ReturnType<typeof app>;
/** One address for each page of the registry, by its route. */
let addresses: Record<string, string>;
let read: readonly DocumentRow[];

const bugs: unknown[] = [];

beforeAll(async () => {
  market = await openMarket();
  const { ledger, register } = market;
  pages = app(ledger, { now: () => NOW, register, onBug: (error) => bugs.push(error) });
  read = (await ledger.documents({ paraphrase: false })).rows;
  const [event] = (await ledger.board()).rows;
  addresses = {
    '/': '/',
    '/document/:id': `/document/${read[0]?.id}`,
    '/documents': '/documents',
    '/event/:id': `/event/${event?.id}`,
    '/method': '/method',
    '/org/:id': '/org/openai',
    '/organisations': '/organisations',
    '/people': '/people',
    '/person/:id': '/person/ilya-sutskever',
    '/search': '/search?q=sutskever',
  };
});

afterAll(() => {
  market.ledger.close();
  expect(bugs).toEqual([]);
});

const get = (address: string, init?: RequestInit): Promise<Response> => Promise.resolve(pages.request(address, init));
const html = async (address: string): Promise<string> => (await get(address)).text();

interface BoardJson {
  readonly rows: readonly (Omit<EventRow, 'when'> & { readonly when: { readonly lo: string | null; readonly hi: string | null } })[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}
const boardJson = async (search: string): Promise<BoardJson> => (await get(`/index.json${search}`)).json() as Promise<BoardJson>;

const twin = (address: string, ending: string): string => {
  const [path = '', search] = address.split('?');
  return `${path === '/' ? '/index' : path}.${ending}${search ? `?${search}` : ''}`;
};

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
const textOf = (page: string): string => unescape(page.replace(/<[^>]+>/g, ''));
const attributes = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => unescape(match[1] ?? ''));

describe('every page', () => {
  test('has an address here', () => {
    expect(Object.keys(addresses).sort()).toEqual(PAGES.map(({ path }) => path).sort());
  });

  test.each(PAGES.map(({ path }) => path))('%s answers as a page, as JSON and as CSV', async (path) => {
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
    expect(lines.length).toBeGreaterThan(2);
    expect(lines[0]).toMatch(/^[a-z,]+$/);
  });

  test.each(PAGES.map(({ path }) => path))('%s has headings in order, labelled fields, and nothing that its policy forbids', async (path) => {
    const body = await html(addresses[path] ?? '');
    const levels = [...body.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0), `h${level} after h${levels[i - 1]}`).toBeLessThanOrEqual(1);
    });
    const labelled = new Set(attributes(body, 'for'));
    for (const field of body.match(/<(?:input|select)\b[^>]*>/g) ?? []) expect(labelled, field).toContain(attributes(field, 'id')[0]);
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

describe('the board', () => {
  test('shows what the ledger says', async () => {
    const ledger = await market.ledger.board();
    const json = await boardJson('');
    expect(json.total).toBe(ledger.total);
    expect(json.rows.map(({ id }) => id)).toEqual(ledger.rows.map(({ id }) => id));
    const page = textOf(await html('/'));
    expect(page).toContain(`1–50 of ${ledger.total} events`);
    for (const row of ledger.rows) expect(page).toContain(BELIEF_WORDS[row.belief].word);
    expect((await (await get('/index.csv')).text()).trim().split('\r\n')).toHaveLength(51);
  });

  test('tells dates as ISO days in JSON', async () => {
    const { rows } = await boardJson('?limit=1000');
    for (const { when } of rows) expect(`${when.lo} ${when.hi}`).toMatch(/^(\d{4}-\d\d-\d\d|null) (\d{4}-\d\d-\d\d|null)$/);
  });

  test('has pages that follow each other without gap or overlap', async () => {
    const { total } = await market.ledger.board();
    const ids: string[] = [];
    for (let page = 1; page <= Math.ceil(total / 200); page++) ids.push(...(await boardJson(`?limit=200&page=${page}`)).rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(total);
    const second = await html('/?kind=move&page=2');
    expect(attributes(second, 'href')).toEqual(expect.arrayContaining(['/?kind=move', '/?kind=move&page=3']));
    expect(textOf(second)).toContain('Page 2 of');
  });

  const FILTERS: readonly [string, BoardFilter][] = [
    ['?org=OpenAI', { org: 'openai' }],
    ['?org=openai&kind=raise', { org: 'openai', kind: 'raise' }],
    ['?person=Sutskever', { person: 'ilya-sutskever' }],
    ['?belief=rumoured', { belief: 'rumoured' }],
    ['?since=2024&until=2024-06', { since: '2024', until: '2024-06' }],
    ['?lang=fr', { lang: 'fr' }],
    ['?source=read', { starter: false }],
    ['?search=chief+executive', { search: 'chief executive' }],
  ];
  test.each(FILTERS)('filters by %s', async (search, filter) => {
    const wanted = await market.ledger.board({ ...filter, limit: 50 });
    const { rows, total } = await boardJson(search);
    expect(total).toBe(wanted.total);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan((await market.ledger.board()).total);
    expect(rows.map(({ id }) => id)).toEqual(wanted.rows.map(({ id }) => id));
  });

  test('keeps what was asked in its form', async () => {
    const page = await html('/?org=OpenAI&kind=raise&since=2024');
    expect(page).toMatch(/<details class="filters" open/);
    expect(page).toMatch(/name="org" value="OpenAI"/);
    expect(page).toMatch(/<option value="raise" selected/);
    expect(page).toMatch(/name="since" value="2024"/);
  });

  test('helps when nothing is found', async () => {
    const nobody = textOf(await html('/?org=Nobody+Knows'));
    expect(nobody).toContain('No organisation is called “Nobody Knows” here.');
    const unclear = await html('/?org=Meta+S&person=nobody');
    expect(textOf(unclear)).toContain('No person is called “nobody” here.');
    expect(textOf(await html('/?since=1990&until=1991'))).toContain('widen the period');
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
});

describe('one organisation, person, event', () => {
  test('an organisation counts arrivals that happened, and lists all', async () => {
    const view = await market.ledger.organisation('openai');
    const page = await html('/org/openai');
    const sure = view?.arrivals.filter(({ belief }) => ['accepted', 'confirmed', 'corroborated', 'reported', 'disputed'].includes(belief)) ?? [];
    expect(textOf(page)).toMatch(new RegExp(`${sure.length} arrivals`));
    for (const row of view?.arrivals ?? []) expect(page).toContain(`id="row-${row.id}"`);
    const came = view?.inflow.reduce((sum, { people }) => sum + people, 0);
    expect(textOf(page)).toContain(`${came} people came`);
    const index = (await (await get('/organisations.json?limit=1000')).json()) as { rows: { entity: { id: string }; arrivals: number; departures: number }[] };
    expect(index.rows.find(({ entity }) => entity.id === 'openai')).toMatchObject({ arrivals: sure.length });
  });

  test('pictures have a text that says the same, and bands for each organisation', async () => {
    const page = await html('/org/openai');
    expect(page).toMatch(/aria-label="People who came to OpenAI from: [^"]+\(\d+\)/);
    expect(page.match(/<svg class="flow wide"/g)).toHaveLength(1);
    expect(page.match(/class="band out"/g)?.length).toBeGreaterThan(5);
    expect(page).not.toContain('NaN');
    expect(await html('/person/ilya-sutskever')).toMatch(/aria-label="Career of Ilya Sutskever over time at [^"]*OpenAI/);
  });

  test('everyone and every organisation has a page without a hole', async () => {
    for (const [index, folder] of [
      ['/organisations.json?limit=1000', 'org'],
      ['/people.json?limit=1000', 'person'],
    ] as const) {
      const { rows, total } = (await (await get(index)).json()) as { rows: { entity: { id: string } }[]; total: number };
      expect(rows.length).toBe(total);
      for (const { entity } of rows) {
        const page = await get(`/${folder}/${entity.id}`);
        expect(page.status, entity.id).toBe(200);
        expect(/NaN|undefined|\[object/.exec(await page.text())?.[0], entity.id).toBeUndefined();
      }
    }
  });

  test('an event shows each source with its words, and the tally', async () => {
    const { rows } = await market.ledger.board({ person: 'Guillaume Dubois', kind: 'move' });
    const page = await html(`/event/${rows[0]?.id}`);
    expect(page).toContain('<blockquote lang="fr" dir="auto" cite="https://example.org/mistral?a=1&amp;b=2">');
    expect(page).toContain('<blockquote lang="pl" dir="auto"');
    const text = textOf(page);
    expect(text).toContain('Guillaume Dubois przechodzi z Mistral AI do Anthropic');
    expect(text).toContain('2 of 2 origins tell it as a fact.');
    expect(attributes(page, 'href').filter((href) => /^\/document\/d\w+\?claim=c\w+#c\w+$/.test(href))).toHaveLength(2);
  });

  test('differing values stand side by side with who says which', async () => {
    const { rows } = await market.ledger.board({ kind: 'raise', limit: 1000 });
    const conflict = rows.find((row) => row.conflict);
    const view = await market.ledger.event(conflict?.id ?? '');
    const page = await html(`/event/${conflict?.id}`);
    const [, section = ''] = /<section id="differences">(.*?)<\/section>/s.exec(page) ?? [];
    const shown = section.match(/<th scope="row"/g)?.length ?? 0;
    const roles = view?.values.map(({ role }) => role) ?? [];
    expect(shown).toBe(view?.values.filter(({ role }) => roles.filter((other) => other === role).length > 1).length);
    expect(shown).toBeGreaterThan(1);
  });

  test.each(BELIEFS.filter((belief) => BELIEF_WORDS[belief].caution))('what is %s is never worded as a fact', async (belief) => {
    const { rows } = await market.ledger.board({ belief, limit: 3 });
    for (const row of rows) {
      const { caution } = BELIEF_WORDS[belief];
      const page = await html(`/event/${row.id}`);
      expect(unescape(/<title>(.*?)<\/title>/.exec(page)?.[1] ?? '')).toMatch(new RegExp(`^${caution}: `));
      expect(textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1] ?? '')).toMatch(new RegExp(`^${caution}: `));
    }
    const board = await html(`/?belief=${belief}`);
    expect(board.match(/<span class="caution">/g)?.length ?? 0).toBe((await boardJson(`?belief=${belief}`)).rows.length);
  });
});

describe('a document', () => {
  const find = (title: string): DocumentRow => read.find((row) => row.title === title) as DocumentRow;

  test('shows its whole text with its claims marked, also those that overlap', async () => {
    const { id } = find('Mistral perd un chercheur');
    const view = await market.ledger.document(id);
    const page = await html(`/document/${id}`);
    const [, text = ''] = /<div class="text"[^>]*>(.*?)<\/div>/s.exec(page) ?? [];
    const plain = textOf(text.replace(/<sup>.*?<\/sup>/g, '').replace(/<\/p>/g, '\n'));
    expect(plain.split('\n').filter(Boolean)).toEqual(view?.text.split('\n').filter(Boolean));
    expect(text).toContain('<mark class="deep">');
    for (const claim of view?.claims ?? []) expect(text).toContain(`<span id="${claim.id}" class="anchor">`);
    expect(page).not.toContain('class="note"');
  });

  test('shows the roles of the claim that is asked for', async () => {
    const { id } = find('Mistral perd un chercheur');
    const view = await market.ledger.document(id);
    const rumour = view?.claims.find(({ kind }) => kind === 'offer');
    const page = await html(`/document/${id}?claim=${rumour?.id}`);
    const note = textOf(/<aside class="note".*?<\/aside>/s.exec(page)?.[0] ?? '');
    expect(note).toContain('signing bonus of $20 m');
    expect(note).toContain('rumour');
    expect(page.match(/<mark class="[^"]*chosen"/g)?.length).toBeGreaterThan(0);
    expect((await get(`/document/${id}?claim=cnothing`)).status).toBe(200);
  });

  test('of the starter ledger is marked as a paraphrase and links out', async () => {
    const [row] = (await market.ledger.documents({ limit: 1, search: 'wired' })).rows;
    const page = await html(`/document/${row?.id}`);
    expect(textOf(page)).toContain('paraphrases of what it says, not its words');
    expect(page).not.toContain('<blockquote');
    expect(page).toMatch(/<a href="https?:[^"]+" rel="noopener nofollow noreferrer"/);
  });

  test('cannot do anything but be text', async () => {
    const { id } = find('<b>Bold</b> & "quoted"');
    const { rows } = await market.ledger.board({ org: 'Cohere', starter: false });
    const places = [
      `/document/${id}`,
      `/document/${id}?claim=${(await market.ledger.document(id))?.claims[0]?.id}`,
      '/?source=read',
      '/documents?source=read',
      '/search?q=Lee',
      `/event/${rows[0]?.id}`,
      '/people',
    ];
    for (const place of places) {
      const page = await html(place);
      expect(/<script|<img|<u>|<i>|<b>Bold|<\/main>(?=.*<\/main>)/s.exec(page)?.[0], place).toBeUndefined();
      expect(
        attributes(page, 'href').filter((href) => /^\s*javascript:/i.test(href)),
        place,
      ).toEqual([]);
    }
    expect(textOf(await html(`/document/${id}`))).toContain('<script>alert("text")</script>');
  });
});

describe('answers', () => {
  test('bear security headers, also where they refuse', async () => {
    for (const address of ['/', '/index.json', '/nothing', '/?kind=x']) {
      const { headers } = await get(address);
      expect(headers.get('content-security-policy'), address).toMatch(/^default-src 'none'; style-src 'self'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
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

test('a search shows events as the board does, rumours as rumours', async () => {
  const { total } = await market.ledger.board({ search: 'openai' });
  const page = await html('/search?q=openai');
  expect(attributes(page, 'href')).toEqual(expect.arrayContaining(['/org/openai', '/?search=openai']));
  expect(textOf(page)).toContain(`All ${total} on the board`);
  const rumour = (await market.ledger.board({ belief: 'rumoured', limit: 1 })).rows[0];
  const found = textOf(await html(`/search?q=${encodeURIComponent(rumour?.title.replace(/[^\p{L}\d]+/gu, ' ') ?? '')}`));
  expect(found).toContain(`Rumour: ${rumour?.label}`);
  expect(textOf(await html('/search?q=zzzzzz'))).toContain('Nothing found for “zzzzzz”');
});

test('the method page names every kind and belief of the registries', async () => {
  const text = textOf(await html('/method'));
  for (const { label, definition } of KINDS) for (const words of [label, definition]) expect(text).toContain(words);
  for (const belief of BELIEFS) expect(text).toContain(BELIEF_WORDS[belief].meaning);
  for (const { figures } of PAGES) for (const { definition } of figures) expect(text).toContain(definition);
});
