// Attacks on pages that are served to others.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, hasPostgres, NO_POSTGRES } from '../../ledger/engines.fixture.ts';
import { may, PERMISSIONS, type Permission, ROLES } from '../../model/access.ts';
import { type House, ORIGIN, openHouse, PASSWORD, ROOT } from './entry.fixture.ts';
import { isPath } from './entry.ts';
import { textOf } from './html.fixture.ts';
import type { Page } from './page.ts';
import { PAGES } from './pages/index.gen.ts';

test.skipIf(hasPostgres)(`the entry with accounts on PostgreSQL ${NO_POSTGRES}`, () => {});

describe.each(ENGINES)('with accounts on $name', ({ place }) => {
  let house: House;
  const sessions: Record<string, string> = {};
  beforeAll(async () => {
    house = await openHouse(await place(), { proxies: ['10.0.0.0/8', '::1'] });
    for (const role of ROLES) sessions[role] = await house.logIn(`r.${role}`);
  });
  afterAll(async () => {
    await house.access.close();
    await house.market.ledger.close();
  });

  const as = (role: string) => ({ session: sessions[role] });
  const question = async (): Promise<{ readonly id: string; readonly key: string }> => {
    const [item] = await house.market.ledger.review({ limit: 1 });
    return { id: item?.id ?? '', key: item?.choices[0]?.key ?? '' };
  };

  test('who is not logged in sees nothing but the log-in', async () => {
    for (const { path } of PAGES as readonly Page[]) {
      const address = path.replace(/:\w+/, 'openai');
      const answer = await house.knock(address);
      expect([answer.status, answer.headers.get('location')?.split('?')[0]], address).toEqual([303, '/login']);
      const twin = await house.knock(`${address === '/' ? '/index' : address}.json`);
      expect([twin.status, ((await twin.json()) as { error: { code: string } }).error.code], address).toEqual([401, 'log-in-needed']);
    }
    expect((await house.knock('/nothing/here')).status).toBe(303);
    const page = await (await house.knock('/login')).text();
    expect(textOf(page)).toContain('Whoever runs it makes one for you');
    for (const hidden of ['/organisations', '/search', 'OpenAI']) expect(page).not.toContain(hidden);
  });

  test('the cookie is of this host alone, unseen by scripts, over TLS alone', async () => {
    const answer = await house.knock('/login', { body: { name: 'r.reader', password: PASSWORD, to: '/org/openai?x=1' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/org/openai?x=1']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['__Host-mercato=', 'Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=604800']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
    const page = await house.knock('/', as('reader'));
    expect([page.headers.get('cache-control'), page.headers.get('vary')]).toEqual(['private, no-cache', 'cookie, authorization']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(textOf(await page.text())).toContain('r.reader reader');
  });

  test('a name that is there fails as one that is not', async () => {
    const fail = async (name: string) => {
      const answer = await house.knock('/login', { body: { name, password: 'wrong horse battery' }, from: '198.51.100.99' });
      expect(answer.headers.get('set-cookie')).toBeNull();
      return [answer.status, textOf(await answer.text()).replaceAll(name, 'NAME')];
    };
    expect(await fail('r.admin')).toEqual(await fail('nobody'));
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/login?to=/', '/ x', '\t//evil', ''])(
    'the log-in leads nowhere else: %j',
    async (to) => {
      const answer = await house.knock('/login', { body: { name: 'r.reader', password: PASSWORD, to } });
      expect(answer.headers.get('location')).toBe('/');
      expect(isPath(to) && !to.startsWith('/login')).toBe(false);
    },
  );

  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['the origin of a page in a frame without one', { origin: 'null' }],
    ['this host in clear text', { origin: 'http://market.test' }],
    ['this host at another port', { origin: 'https://market.test:444' }],
    ['a neighbour', { 'origin': ORIGIN, 'sec-fetch-site': 'same-site' }],
    ['another site, by the browser’s word', { 'origin': ORIGIN, 'sec-fetch-site': 'cross-site' }],
    ['another origin that says it is this one', { 'origin': 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('a form is refused from: %s', async (_, headers) => {
    const { id, key } = await question();
    const before = await house.market.ledger.lastTx();
    for (const [path, body] of [
      ['/review', { question: id, key }],
      ['/account', { do: 'log-out-everywhere' }],
      ['/login', { name: 'r.admin', password: PASSWORD }],
    ] as const) {
      const answer = await house.knock(path, { body, headers, ...as('admin') });
      expect([path, answer.status, answer.headers.get('set-cookie')]).toEqual([path, 403, null]);
    }
    expect(await house.market.ledger.lastTx()).toBe(before);
    expect((await house.knock('/', as('admin'))).status).toBe(200);
  });

  test('each role may do what the table says, and no more', async () => {
    for (const role of ROLES)
      for (const page of PAGES as readonly Page[]) {
        if (page.path.includes(':') || page.path === '/moves') continue;
        const allowed = may(role, page.needs.see);
        const answer = await house.knock(page.path, as(role));
        expect(answer.status, `${role} ${page.path}`).toBe(allowed ? 200 : 403);
        if (page.act && !may(role, page.needs.act)) expect((await house.knock(page.path, { body: { do: 'x' }, ...as(role) })).status).toBe(403);
      }
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) expect(may('admin', permission)).toBe(true);
  });

  test('a reader decides nothing, an editor does under the own name, and the record tells', async () => {
    const { id, key } = await question();
    const before = await house.market.ledger.lastTx();
    expect(await (await house.knock('/review', as('reader'))).text()).not.toContain('method="post" action="/review"');
    expect((await house.knock('/review', { body: { question: id, key }, ...as('reader') })).status).toBe(403);
    expect(await house.market.ledger.lastTx()).toBe(before);
    expect((await house.access.audit({ limit: 1 }))[0]).toMatchObject({ who: 'r.reader', what: 'form of /review', outcome: 'not-allowed', about: 'reader' });
    const done = await house.knock('/review', { body: { question: id, key, reason: 'Jane Roe said so' }, ...as('editor') });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/review']);
    expect((await house.market.ledger.decisions()).at(-1)).toMatchObject({ actor: 'r.editor', reason: 'Jane Roe said so' });
    const record = (await (await house.knock('/audit.json?limit=5', as('admin'))).json()) as { rows: Record<string, unknown>[] };
    expect(record.rows[0]).toMatchObject({ who: 'r.editor', via: 'session', what: 'decide', outcome: 'done', address: '198.51.100.7', tx: before + 1 });
    // Reasons may name people, and the record outlives an erasure.
    expect(JSON.stringify(record)).not.toContain('Jane Roe');
    const again = await house.knock('/review', { body: { question: id, key }, ...as('editor') });
    expect(again.status).toBe(409);
  });

  test('a role that is taken away is gone with the next request', async () => {
    await house.access.add({ name: 'mallory', role: 'admin', password: PASSWORD }, ROOT);
    const session = await house.logIn('mallory');
    expect((await house.knock('/audit', { session })).status).toBe(200);
    await house.access.setRole('mallory', 'reader', ROOT);
    expect((await house.knock('/audit', { session })).status).toBe(403);
    await house.access.remove('mallory', ROOT);
    const answer = await house.knock('/', { session });
    expect([answer.status, answer.headers.get('set-cookie')?.includes('Max-Age=0')]).toEqual([303, true]);
  });

  test('a key reads and decides as far as its role goes, and changes no account', async () => {
    const make = async (role: 'reader' | 'editor' | 'admin') => (await house.access.issueKey('r.admin', { label: 'test', role, days: 1 }, ROOT)).key;
    const [reader, editor, admin] = [await make('reader'), await make('editor'), await make('admin')];
    expect((await house.knock('/index.json', { key: reader })).status).toBe(200);
    expect((await house.knock('/audit.json', { key: reader })).status).toBe(403);
    expect((await house.knock('/audit.json', { key: admin })).status).toBe(200);
    const { id, key } = await question();
    const decide = (own: string) => house.knock('/review', { body: { question: id, key }, key: own, headers: { origin: 'https://elsewhere.example' } });
    expect([(await decide(reader)).status, (await decide(editor)).status]).toEqual([403, 303]);
    expect((await house.knock('/account', { body: { do: 'key', role: 'admin', label: 'x' }, key: admin })).status).toBe(403);
    for (const wrong of ['', 'mercato_', reader.slice(0, -1), `${reader}x`]) expect((await house.knock('/', { key: wrong })).status).toBe(401);
    // A key that does not hold is not helped by a session beside it.
    expect((await house.knock('/', { key: 'mercato_x', ...as('admin') })).status).toBe(401);
  });

  test('an account makes a key that is shown once, and ends its own sessions', async () => {
    const session = await house.logIn('r.reader');
    const own = { session };
    const made = await house.knock('/account', { body: { do: 'key', label: '<b>nightly</b>', role: 'admin' }, ...own });
    const key = /mercato_[\w-]{43}/.exec(await made.text())?.[0] ?? '';
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await house.knock('/audit', { key })).status).toBe(403);
    const page = await (await house.knock('/account', own)).text();
    expect(page).not.toContain(key);
    expect(page).not.toContain('<b>nightly');
    expect(textOf(page)).toContain('<b>nightly</b>');
    const { keys } = (await (await house.knock('/account.json', own)).json()) as { keys: { id: string; used: string | null }[] };
    expect(JSON.stringify(keys)).not.toContain(key.slice(10));
    expect(keys[0]?.used).not.toBeNull();
    expect((await house.knock('/account', { body: { do: 'revoke', key: keys[0]?.id ?? '' }, ...as('editor') })).status).toBe(404);
    expect((await house.knock('/account', { body: { do: 'revoke', key: keys[0]?.id ?? '' }, ...own })).status).toBe(303);
    expect((await house.knock('/', { key })).status).toBe(401);
    const wrong = await house.knock('/account', { body: { do: 'password', old: 'wrong horse battery', new: 'another horse battery' }, ...own });
    expect(wrong.status).toBe(401);
    expect((await house.knock('/account', { body: { do: 'log-out' }, ...own })).headers.get('location')).toBe('/login');
    expect((await house.knock('/', own)).status).toBe(303);
  });

  test('nobody brings a session along: the log-in makes a new one', async () => {
    const fixed = 'A'.repeat(43);
    const answer = await house.knock('/login', { body: { name: 'r.reader', password: PASSWORD }, session: fixed });
    expect(answer.headers.get('set-cookie')).not.toContain(fixed);
    expect((await house.knock('/', { session: fixed })).status).toBe(303);
  });

  test('only a proxy that was named is believed', async () => {
    const seenFrom = async (from: string, forwarded: string): Promise<string> => {
      await house.knock('/login', { body: { name: 'prober', password: 'x' }, from, headers: { 'x-forwarded-for': forwarded } });
      return (await house.access.audit({ who: 'prober', limit: 1 }))[0]?.address ?? '';
    };
    expect(await seenFrom('203.0.113.9', '192.0.2.1')).toBe('203.0.113.9');
    expect(await seenFrom('10.1.2.3', '192.0.2.1')).toBe('192.0.2.1');
    expect(await seenFrom('10.1.2.3', '192.0.2.66, 192.0.2.2, 10.9.9.9')).toBe('192.0.2.2');
    expect(await seenFrom('::ffff:10.1.2.3', '192.0.2.3')).toBe('192.0.2.3');
    expect(await seenFrom('::1', '"><script>')).toBe('::1');
  });

  test('whoever makes up addresses is slowed all the same', async () => {
    const guess = async (n: number) =>
      await house.knock('/login', { body: { name: 'r.admin', password: `guess ${n}` }, from: '203.0.113.200', headers: { 'x-forwarded-for': `192.0.2.${n}` } });
    for (let n = 0; n < 5; n++) expect((await guess(n)).status).toBe(401);
    const slowed = await guess(6);
    expect(slowed.status).toBe(429);
    expect(textOf(await slowed.text())).toMatch(/Try again in \d+ seconds/);
    // In one network of IPv6 every address is the same asker.
    const six = async (n: number) => (await house.knock('/login', { body: { name: 'r.editor', password: 'guess' }, from: `2001:db8:1:2::${n}` })).status;
    expect([await six(1), await six(2), await six(3), await six(4), await six(5), await six(6)]).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('answers to no other name', async () => {
    expect((await house.knock('/', { headers: { host: 'rebound.example' } })).status).toBe(421);
  });
});

test('one account, one key and one address ask only so often', async () => {
  const house = await openHouse(':memory:', { perMinute: 20 });
  const session = await house.logIn('r.reader');
  for (let n = 0; n < 20; n++) expect((await house.knock('/account.json', { session })).status).toBe(200);
  const more = await house.knock('/account.json', { session });
  expect([more.status, Number(more.headers.get('retry-after')) > 0]).toEqual([429, true]);
  // The same account from elsewhere, and somebody else from here.
  expect((await house.knock('/account.json', { session, from: '192.0.2.44' })).status).toBe(429);
  const other = await house.logIn('r.editor');
  expect((await house.knock('/account.json', { session: other })).status).toBe(200);
  let refused = 0;
  for (let n = 0; n < 90; n++) if ((await house.knock('/login', { from: '192.0.2.55' })).status === 429) refused++;
  expect(refused).toBe(10);
  await house.access.close();
  await house.market.ledger.close();
});
