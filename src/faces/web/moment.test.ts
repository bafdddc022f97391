import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeMoments, viewsAt } from '../../work/moment.ts';
import { app } from './app.tsx';
import { attributes, textOf } from './html.fixture.ts';
import { keepMoment, withMoment } from './moment.ts';
import { type Market, NOW, openMarket } from './web.fixture.ts';

let market: Market;
let pages: ReturnType<typeof app>;
beforeAll(async () => {
  market = await openMarket();
  const { ledger, register } = market;
  pages = app(ledger, { now: () => NOW, register, viewsAt: (moment) => viewsAt(ledger, register, moment) });
});
afterAll(async () => {
  await closeMoments(market.ledger);
  await market.ledger.close();
});

const get = async (address: string): Promise<Response> => pages.request(address);
const html = async (address: string): Promise<string> => (await get(address)).text();

test('a page of a day says so, knows less, and leads back', async () => {
  const [then, now] = [await html('/?known=2023-11-21'), await html('/')];
  expect(textOf(then)).toContain('As known on 21 November 2023: only documents published by then count.');
  expect(textOf(now)).not.toContain('As known on');
  expect(attributes(then, 'href')).toContain('/');
  const total = async (address: string): Promise<number> => ((await (await get(address)).json()) as { total: number }).total;
  expect(await total('/index.json?known=2023-11-21')).toBeLessThan(await total('/index.json'));
  expect(await total('/index.json?as-of=2001')).toBe(0);
  expect((await (await get('/index.csv?known=2023-11-21')).text()).split('\r\n').length).toBeGreaterThan(2);
});

test('every link and form of the page keeps the day', async () => {
  const body = await html('/?org=openai&known=2023-11-21');
  const inner = [...body.matchAll(/<a [^>]*>/g)].map(([tag]) => tag).filter((tag) => /href="\//.test(tag) && !tag.includes('data-now'));
  expect(inner.length).toBeGreaterThan(10);
  for (const tag of inner) expect(tag).toContain('known=2023-11-21');
  for (const [form = ''] of body.matchAll(/<form [^>]*method="get"[\s\S]*?<\/form>/g)) expect(form).toMatch(/name="known" value="2023-11-21"|data-now/);
  const { headers } = await get('/org/OpenAI?known=2023-11-21');
  expect(headers.get('location')).toBe('/org/openai?known=2023-11-21');
});

test('the control leads to an address that can be passed on', async () => {
  expect((await get('/?org=openai&by=known&day=2023-11-21')).headers.get('location')).toBe('/?org=openai&known=2023-11-21');
  expect((await get('/?by=as-of&day=2026-01-01&known=2023')).headers.get('location')).toBe('/?as-of=2026-01-01&known=2023');
  expect((await get('/?by=known&day=')).headers.get('location')).toBe('/');
  expect((await get('/?known=soon')).status).toBe(400);
  expect((await get('/?by=luck&day=2023')).status).toBe(400);
});

test('an event shows how its belief grew, each day a link to what was known then', async () => {
  const { rows } = await market.ledger.board({ person: 'Sam Altman', since: '2023-11-21', until: '2023-11-21', kind: 'appoint' });
  const body = await html(`/event/${rows[0]?.id}`);
  expect(textOf(body)).toContain('How belief grew');
  const links = attributes(body, 'href').filter((href) => href.includes('known='));
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect((await get(link)).status, link).toBe(200);
  const twin = (await (await get(`/event/${rows[0]?.id}.json`)).json()) as { history: { belief: string }[]; versions: unknown[] };
  expect(twin.history.length).toBe(links.length);
  expect(twin.versions).toHaveLength(1);
});

test('an event of which nothing was known yet is not found', async () => {
  const { rows } = await market.ledger.board({ person: 'Sam Altman', since: '2023-11-21', until: '2023-11-21', kind: 'appoint' });
  const answer = await get(`/event/${rows[0]?.id}?known=2023-11-19`);
  expect(answer.status).toBe(404);
  expect(textOf(await answer.text())).toContain('The ledger holds nothing under this address of that day.');
});

describe('addresses', () => {
  const moment = { known: '2023-11-21' };
  test.each([
    ['/', '/?known=2023-11-21'],
    ['/?org=a&kind=move', '/?org=a&kind=move&known=2023-11-21'],
    ['/event/v1?known=2020#c', '/event/v1?known=2023-11-21#c'],
  ])('%s', (address, kept) => expect(withMoment(address, moment)).toBe(kept));

  test('of strangers, of the style sheet, and words that look like links stay', () => {
    const body = '<a href="https://x.test/">x</a><link rel="stylesheet" href="/style.1.css"/><p>&lt;a href=&quot;/&quot;&gt;</p><a href="#top">t</a>';
    expect(keepMoment(body, moment)).toBe(body);
    expect(keepMoment('<a href="/?a=1&amp;b=2">', moment)).toBe('<a href="/?a=1&amp;b=2&amp;known=2023-11-21">');
  });
});
