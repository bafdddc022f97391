import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewsAt } from '../../../work/moment.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import { app } from '../app.tsx';
import { attributes, textOf } from '../html.fixture.ts';
import { type Market, NOW, openMarket } from '../web.fixture.ts';

let market: Market;
let pages: ReturnType<typeof app>;
beforeAll(async () => {
  market = await openMarket();
  const { ledger, register } = market;
  const refresh = () => refreshLedger(ledger, { register: () => Promise.resolve(register) });
  pages = app(ledger, {
    now: () => NOW,
    register,
    viewsAt: (moment) => viewsAt(ledger, register, moment),
    deciding: {
      decide: async (deciding) => {
        await ledger.decide({ ...deciding, actor: 'ana' });
        await refresh();
      },
      revoke: async (ids, reason) => {
        await ledger.revoke(ids, reason, 'ana');
        await refresh();
      },
      reply: (replying) => ledger.reply({ ...replying, actor: 'ana' }),
      revokeReply: (id, reason) => ledger.revokeReply(id, reason, 'ana'),
    },
  });
});
afterAll(() => market.ledger.close());

const OWN = { 'origin': 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };

const send = (fields: Record<string, string>, headers: Record<string, string> = OWN): Promise<Response> => {
  const body = new URLSearchParams(fields).toString();
  return Promise.resolve(pages.request('/review', { method: 'POST', body, headers: { ...headers, 'content-length': String(body.length) } }));
};
const html = async (address = '/review'): Promise<string> => (await pages.request(address)).text();

test('a question is answered with a button, is gone, and can be taken back', async () => {
  const [item] = await market.ledger.review({ limit: 1 });
  if (!item) throw new Error('invalid world: nothing to decide');
  const body = await html();
  expect(textOf(body)).toContain(item.question);
  expect(attributes(body, 'value')).toContain(item.id);
  const answer = await send({ question: item.id, key: item.choices[0]?.key ?? '', reason: 'the filing says so', seen: '1' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/review']);
  const after = await html();
  expect(after).not.toContain(`id="${item.id}"`);
  expect(textOf(after)).toContain(`ana, ${NOW.toISOString().slice(0, 10)}: the filing says so`);
  const [decision] = await market.ledger.decisions();
  expect(decision).toMatchObject({ seenTx: 1, reason: 'the filing says so', live: true });
  expect((await send({ question: item.id, key: '1' })).status).toBe(409);
  expect((await send({ undo: decision?.id ?? '' })).status).toBe(303);
  expect(await html()).toContain(`id="${item.id}"`);
});

test.each<[string, Record<string, string>]>([
  ['another site', { ...OWN, origin: 'http://evil.example' }],
  ['another site, by the browser’s word', { ...OWN, 'sec-fetch-site': 'cross-site' }],
  ['nobody says from where', { 'content-type': OWN['content-type'] }],
  ['another type', { ...OWN, 'content-type': 'text/plain' }],
])('a form is refused that comes from: %s', async (_, headers) => {
  const before = await market.ledger.lastTx();
  const answer = await send({ question: 'q', key: '1' }, headers);
  expect(answer.status).toBe(403);
  expect(await market.ledger.lastTx()).toBe(before);
});

test('only forms, only here, and not too long', async () => {
  expect((await pages.request('/review', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST');
  expect((await pages.request('/', { method: 'POST', headers: OWN })).status).toBe(405);
  expect((await send({ question: 'x'.repeat(30_000) })).status).toBe(403);
});

test('where nothing can be decided, questions are only read', async () => {
  const readOnly = app(market.ledger, { now: () => NOW });
  expect((await readOnly.request('/review', { method: 'POST', headers: OWN })).status).toBe(405);
  expect(await (await readOnly.request('/review')).text()).not.toContain('method="post"');
  expect(await html('/review?as-of=2026-07-01')).not.toContain('method="post"');
});
