import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../../model/claims/index.gen.ts';
import { BELIEFS } from '../../../model/event.ts';
import type { BoardFilter, DocumentRow, EventRow } from '../../../model/views.ts';
import { app } from '../app.tsx';
import { attributes, textOf, unescape } from '../html.fixture.ts';
import { type Market, NOW, openMarket } from '../web.fixture.ts';
import { BELIEF_WORDS } from '../words.ts';
import { PAGES } from './index.gen.ts';

let market: Market;
let pages: ReturnType<typeof app>;
let read: readonly DocumentRow[];

const bugs: unknown[] = [];

beforeAll(async () => {
  market = await openMarket();
  const { ledger, register } = market;
  pages = app(ledger, { now: () => NOW, register, onBug: (error) => bugs.push(error) });
  read = (await ledger.documents({ paraphrase: false })).rows;
});

afterAll(async () => {
  await market.ledger.close();
  expect(bugs).toEqual([]);
});

const get = (address: string): Promise<Response> => Promise.resolve(pages.request(address));
const html = async (address: string): Promise<string> => (await get(address)).text();

interface BoardJson {
  readonly rows: readonly (Omit<EventRow, 'when'> & { readonly when: { readonly lo: string | null; readonly hi: string | null } })[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}
const boardJson = async (search: string): Promise<BoardJson> => (await get(`/index.json${search}`)).json() as Promise<BoardJson>;

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
    expect(page).toContain('<summary>Filter (3 set)</summary>');
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

describe('one organisation, person, event', () => {
  test('an organisation counts arrivals that happened, shows the latest, and leads to all', async () => {
    const view = await market.ledger.organisation('openai');
    const page = await html('/org/openai');
    const sure = view?.arrivals.filter(({ belief }) => ['accepted', 'confirmed', 'corroborated', 'reported', 'disputed'].includes(belief)) ?? [];
    expect(textOf(page)).toMatch(new RegExp(`${sure.length} arrivals`));
    const ids = (rows: readonly { readonly id: string }[] = []): string[] => rows.map(({ id }) => `row-${id}`);
    const shown = attributes(page, 'id').filter((id) => id.startsWith('row-'));
    expect(shown).toEqual(expect.arrayContaining(ids(view?.arrivals.slice(0, 20))));
    expect(attributes(page, 'href')).toContain('/org/openai?list=arrivals');
    expect(attributes(await html('/org/openai?list=arrivals&limit=1000'), 'id').filter((id) => id.startsWith('row-'))).toEqual(ids(view?.arrivals));
    expect(((await (await get('/org/openai.json')).json()) as { arrivals: unknown[] }).arrivals).toHaveLength(view?.arrivals.length ?? 0);
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

  test('a list of an organisation stands alone, page by page, and as data', async () => {
    const view = await market.ledger.organisation('openai');
    const all = (view?.departures ?? []).map(({ id }) => id);
    const page = await html('/org/openai?list=departures&limit=7&page=2');
    expect(textOf(page)).toContain(`8–14 of ${all.length} events`);
    expect(attributes(page, 'id').filter((id) => id.startsWith('row-'))).toEqual(all.slice(7, 14).map((id) => `row-${id}`));
    expect(await (await get('/org/openai.json?list=departures&limit=7&page=2')).json()).toMatchObject({
      entity: { id: 'openai' },
      title: 'Departures',
      total: all.length,
      offset: 7,
    });
    expect((await (await get('/org/openai.csv?list=departures&limit=1000')).text()).trim().split('\r\n')).toHaveLength(all.length + 1);
    const flows = (view?.outflow ?? []).slice(0, 3);
    expect(flows.map(({ other }) => other === null)).toContain(true);
    for (const { other, events } of flows) {
      const some = await html(`/org/openai?list=departures&limit=1000&other=${other?.id ?? '-'}`);
      expect(attributes(some, 'id').filter((id) => id.startsWith('row-'))).toEqual(all.filter((id) => events.includes(id)).map((id) => `row-${id}`));
      expect(textOf(some)).toContain(other ? `with ${other.name}, latest first` : 'the other end not told, latest first');
    }
    expect((await get('/org/openai?list=gossip')).status).toBe(400);
    expect((await get('/org/openai?list=departures&other=nobody')).status).toBe(404);
    expect(textOf(await html('/org/openai?list=departures&page=999'))).toContain('Nothing stands on this page of the list.');
  });

  test('the flows of an organisation stand alone too, each figure with the events that it is counted from', async () => {
    const view = await market.ledger.organisation('openai');
    const flows = view?.outflow ?? [];
    const page = await html('/org/openai?list=outflow&limit=1000');
    expect(textOf(page)).toContain(`${flows.length} destinations, most people first.`);
    for (const { other, people, events } of flows) {
      expect(attributes(page, 'href')).toContain(`/org/openai?list=departures&other=${other?.id ?? '-'}`);
      expect(textOf(page)).toMatch(new RegExp(`${people}\\s*${events.length} events?`));
    }
    const second = (await (await get('/org/openai.json?list=outflow&limit=5&page=2')).json()) as { total: number; rows: { people: number }[] };
    expect([second.total, second.rows.map(({ people }) => people)]).toEqual([flows.length, flows.slice(5, 10).map(({ people }) => people)]);
    expect((await (await get('/org/openai.csv?list=outflow&limit=1000')).text()).trim().split('\r\n')).toHaveLength(flows.length + 1);
  });

  test('a list of a person stands alone too', async () => {
    const view = await market.ledger.person('ilya-sutskever');
    const page = await html('/person/ilya-sutskever?list=career&limit=3');
    expect(attributes(page, 'id').filter((id) => id.startsWith('row-'))).toEqual(view?.career.slice(0, 3).map(({ id }) => `row-${id}`));
    expect(await (await get('/person/ilya-sutskever.json?list=career&limit=3')).json()).toMatchObject({ title: 'Career', total: view?.career.length });
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

  test('who had it from whom is a tree for each origin', async () => {
    const { rows } = await market.ledger.board({ person: 'Guillaume Dubois', kind: 'move' });
    const page = await html(`/event/${rows[0]?.id}`);
    const [, section = ''] = /<section id="lineage">(.*?)<\/section>/s.exec(page) ?? [];
    expect(textOf(section)).toMatch(/^Who had it from whom 22 documents, had from 2 origins\./);
    expect(textOf(section)).toContain('La Dépêche du test passes on its word 2026-09-04 fact');
    const claims = (await market.ledger.event(rows[0]?.id ?? ''))?.claims ?? [];
    expect(
      attributes(section, 'href')
        .filter((href) => href.startsWith('#'))
        .sort(),
    ).toEqual(claims.map(({ id }) => `#${id}`).sort());
  });

  test('sources lead to what they told, in their words, and to the events', async () => {
    const { records, resolved } = (await (await get('/sources.json')).json()) as {
      records: { source: string; kind: string; told: number }[];
      resolved: number;
    };
    const page = await html('/sources');
    expect(textOf(page)).toContain(`Of ${resolved} that are resolved`);
    for (const { source, kind, told } of records) {
      const address = `/source/${kind}/${encodeURIComponent(source)}`;
      expect(attributes(page, 'href')).toContain(address);
      const own = await html(address);
      expect(
        attributes(own, 'href').filter((href) => href.startsWith('/event/')),
        source,
      ).toHaveLength(told);
      expect((own.match(/<blockquote|class="paraphrase"/g) ?? []).length, source).toBe(told);
    }
    expect((await get('/source/publisher/nobody')).status).toBe(404);
  });

  test('an open rumour has a score, with the record that it is made of; what is settled has none', async () => {
    const { told, today } = await market.ledger.rumours();
    const open = told.find((rumour) => rumour.fact === null && rumour.denial === null && rumour.told > today - 300);
    expect(textOf(await html(`/event/${open?.event}`))).toMatch(/Score \d+ of 100: /);
    const settled = told.find((rumour) => rumour.fact !== null);
    expect(textOf(await html(`/event/${settled?.event}`))).not.toMatch(/Score \d+ of 100/);
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
