import { afterAll, beforeAll, expect, test } from 'vitest';
import { app } from '../app.tsx';
import { attributes, textOf } from '../html.fixture.ts';
import { type Market, NOW, openMarket } from '../web.fixture.ts';

let market: Market;
let pages: ReturnType<typeof app>;
let event = '';
beforeAll(async () => {
  market = await openMarket();
  const { ledger } = market;
  const nobody = () => Promise.reject(new Error('invalid form'));
  const deciding = {
    decide: nobody,
    revoke: nobody,
    reply: (replying: Omit<Parameters<typeof ledger.reply>[0], 'actor'>) => ledger.reply({ ...replying, actor: 'ana' }),
    revokeReply: (id: string, reason: string) => ledger.revokeReply(id, reason, 'ana'),
  };
  pages = app(ledger, { now: () => NOW, deciding });
  event = (await ledger.board({ search: 'Dubois', kind: 'move' })).rows[0]?.id ?? '';
});
afterAll(() => market.ledger.close());

const html = async (address: string): Promise<string> => (await pages.request(address)).text();
const send = (fields: Record<string, string>): Promise<Response> => {
  const body = new URLSearchParams(fields).toString();
  const headers = { 'origin': 'http://localhost', 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
  return Promise.resolve(pages.request('/statements', { method: 'POST', body, headers }));
};
const SAID = { who: 'Guillaume Dubois', said: '2026-09-05', evidence: 'https://dubois.example/letter', basis: 'right of reply' };

test('a statement is entered beside an event or one of its claims, is shown there, and is taken back with a reason', async () => {
  expect(attributes(await html(`/event/${event}`), 'href')).toContain(`/statements?event=${event}`);
  const form = await html(`/statements?event=${event}`);
  const claims = (await market.ledger.event(event))?.claims.map(({ id }) => id) ?? [];
  expect(attributes(form, 'value')).toEqual(expect.arrayContaining([event, ...claims]));

  const long = `It was my own wish. ${'Nobody asked me to go. '.repeat(40)}`.trim();
  const answer = await send({ ...SAID, event, claim: '', text: long });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/event/${event}`]);
  expect((await send({ ...SAID, event, claim: claims[0] ?? '', text: 'Not in these words.' })).status).toBe(303);
  expect(textOf(await html(`/event/${event}`))).toContain(long);
  const [second, first] = (await market.ledger.replies()).toReversed();
  expect([first?.event, second?.event, second?.claim, second?.actor]).toEqual([event, null, claims[0], 'ana']);

  expect(textOf(await html('/statements'))).toContain('2 statements');
  expect((await send({ undo: first?.id ?? '', reason: 'withdrawn by him' })).headers.get('location')).toBe('/statements');
  expect(textOf(await html('/statements'))).not.toContain(long);
  expect((await market.ledger.replies()).find(({ revokes }) => revokes === first?.id)?.text).toBe('withdrawn by him');
  const { replies } = (await (await pages.request('/statements.json')).json()) as { replies: { id: string }[] };
  expect(replies.map(({ id }) => id)).toEqual([second?.id]);
});

test.each<[string, Record<string, string>]>([
  ['more words than are kept', { ...SAID, text: 'I stayed. '.repeat(500) }],
  ['no words', { ...SAID, text: '' }],
  ['no date', { ...SAID, said: 'soon', text: 'I stayed.' }],
  ['an address that leads nowhere', { ...SAID, evidence: 'javascript:alert(1)', text: 'I stayed.' }],
])('what cannot stand is refused: %s', async (_, fields) => {
  const before = await market.ledger.lastTx();
  expect((await send({ event, claim: '', ...fields })).status).toBe(422);
  expect(await market.ledger.lastTx()).toBe(before);
});

test('of nothing there is no form, and without deciding there is none at all', async () => {
  expect((await pages.request('/statements?event=v000')).status).toBe(404);
  const reading = app(market.ledger, { now: () => NOW });
  for (const address of ['/statements', `/statements?event=${event}`, `/event/${event}`])
    expect(await (await reading.request(address)).text(), address).not.toMatch(/method="post"|Put a statement/);
});
