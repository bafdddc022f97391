import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { happened } from '../model/event.ts';
import type { BoardFilter, StandingOrder } from '../model/views.ts';
import { ENGINES } from './engines.fixture.ts';
import { applied, article, MOVE, move, newLedger, refresh } from './ledger.fixture.ts';
import type { Ledger } from './ledger.ts';
import { excerptOf } from './views/search.ts';

const TEXT = `Meta hires in Warsaw.

Łukasz Kaiser joined Meta Superintelligence Labs on 3 July 2025. Seven engineers came from OpenAI to Meta. OpenAI raised $10 billion. OpenAI is said to plan a tender.`;
const PLAIN = 'OpenAI a levé 11 milliards de dollars en mai 2025. On parle de Jane Roe chez OpenAI.';

const documents = [
  article('https://example.com/move', MOVE, [[MOVE, move]], { published: '2025-06-20', author: 'A. Writer' }),
  article('https://example.com/long', TEXT, [
    [
      'Łukasz Kaiser joined Meta Superintelligence Labs on 3 July 2025',
      { kind: 'move', roles: { who: [{ name: 'Łukasz Kaiser' }], to: 'MSL' }, date: '2025-07-03' },
    ],
    ['Seven engineers came from OpenAI to Meta', { kind: 'move', roles: { who: [{ noun: 'engineers', count: 7 }], from: 'OpenAI', to: 'Meta' }, date: '2025' }],
    ['OpenAI raised $10 billion', { kind: 'raise', roles: { org: 'OpenAI', amount: { value: 10e9, currency: 'USD' } }, date: '2025-05' }],
    ['OpenAI is said to plan a tender', { kind: 'buyback', roles: { of: 'OpenAI' }, stance: 'rumour', date: '2024-01' }],
  ]),
  article(
    'https://journal.test/leve',
    PLAIN,
    [
      [
        'OpenAI a levé 11 milliards de dollars en mai 2025',
        { kind: 'raise', roles: { org: 'OpenAI', amount: { value: 11e9, currency: 'USD' } }, date: '2025-05' },
      ],
      ['Jane Roe chez OpenAI', { kind: 'post', roles: { who: [{ name: 'Jane Roe' }], at: 'OpenAI' } }],
    ],
    { lang: 'fr', publisher: 'Journal', title: 'Dix ou onze ?', published: '2025-05-30' },
  ),
];
// A page that is only paraphrased, and two people of one surname.
const starter = article('https://news.test/p', '', [], { format: 'starter', title: '', published: '2024' });
const told = { stance: 'fact' as const, quote: 'joined as researcher', start: 0, end: 0, paraphrase: true, reader: 'starter@1', score: 1, because: [] };
const paraphrased = {
  ...starter,
  claims: [
    { ...told, kind: 'move', roles: { who: [{ name: 'Richard Roe' }], from: 'Meta', to: 'Meta Superintelligence Labs' }, date: '2026' },
    { ...told, kind: 'offer', roles: { by: ['脸书'], who: [{ name: 'Richard Roe' }] } },
  ],
};

describe.each(ENGINES)('on $name', (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await newLedger(engine);
    const problems = [
      { code: 'glued-words', severity: 'info' as const, what: 'https://example.com/long', span: { start: 3, end: 9 }, message: 'Words are glued.' },
    ];
    await ledger.append({ kind: 'read', actor: 'test', documents: documents.map((entry, n) => (n === 1 ? { ...entry, problems } : entry)) });
    await ledger.append({ kind: 'starter', actor: 'test', documents: [paraphrased] });
    await refresh(ledger);
  });
  afterAll(() => ledger.close());

  const titles = async (filter?: BoardFilter) => (await ledger.board(filter)).rows.map(({ title }) => title);
  const MOVES = {
    roe: 'Jane Roe: OpenAI → Meta',
    kaiser: 'Łukasz Kaiser: joins MSL',
    seven: '7 engineers: OpenAI → Meta',
    inside: 'Richard Roe: Meta → Meta Superintelligence Labs',
  };

  describe('the board', () => {
    test('latest first by the first possible day, undated last', async () => {
      const all = await titles();
      expect(all.slice(0, 3)).toEqual([MOVES.inside, MOVES.kaiser, MOVES.roe]);
      expect(all.slice(-2).sort()).toEqual(['Jane Roe: works at OpenAI', '脸书 offers Richard Roe a job']);
      expect(all).toHaveLength(8);
    });

    test.each<[string, BoardFilter, readonly string[]]>([
      ['person by id', { person: 'lukasz-kaiser' }, [MOVES.kaiser]],
      ['person by surname, of two people', { person: 'Roe', kind: 'move' }, [MOVES.inside, MOVES.roe]],
      ['organisation by alias, with its units', { org: 'Facebook', kind: 'move' }, [MOVES.inside, MOVES.kaiser, MOVES.roe, MOVES.seven]],
      ['an organisation that nobody knows', { org: 'Nobody Inc.' }, []],
      ['belief', { belief: 'rumoured' }, ['Buyers buy employee shares of OpenAI']],
      ['since', { since: '2025-07' }, [MOVES.inside, MOVES.kaiser, MOVES.seven]],
      ['until', { until: '2024' }, ['Buyers buy employee shares of OpenAI']],
      ['a period', { since: '2025-06', until: '2025-06' }, [MOVES.roe, MOVES.seven]],
      ['words, without diacritics', { search: 'lukasz' }, [MOVES.kaiser]],
      ['words of a name that the title does not show', { search: 'facebook', kind: 'move', org: 'openai' }, []],
      ['only what was read', { starter: false, since: '2026' }, []],
    ])('%s', async (_, filter, expected) => {
      expect(await titles(filter)).toEqual(expected);
    });

    test('by the ids of several: what any of them has a part in', async () => {
      const people = await ledger.people();
      const idsOf = (...names: readonly string[]) => people.filter(({ name }) => names.includes(name)).map(({ id }) => id);
      expect(await titles({ anyOf: [...idsOf('Łukasz Kaiser', 'Richard Roe'), 'nobody'], kind: 'move' })).toEqual([MOVES.inside, MOVES.kaiser]);
      expect(await titles({ anyOf: [] })).toEqual([]);
    });

    test('language, conflict and counts of a row', async () => {
      const { rows, total } = await ledger.board({ lang: 'fr', kind: 'raise' });
      expect(total).toBe(1);
      expect(rows[0]).toMatchObject({
        conflict: true,
        documents: 2,
        claims: 2,
        origins: 2,
        langs: ['en', 'fr'],
        starter: false,
        lapsed: false,
        label: 'Funding round',
      });
      expect(rows[0]?.entities).toEqual([{ id: 'openai', name: 'OpenAI', type: 'organisation', role: 'org' }]);
    });

    test('a rumour of two years ago has lapsed; a page of the starter ledger is told as such', async () => {
      expect((await ledger.board({ belief: 'rumoured' })).rows[0]?.lapsed).toBe(true);
      expect((await ledger.board({ since: '2026' })).rows[0]?.starter).toBe(true);
    });

    test('pages', async () => {
      const [first, second] = [await ledger.board({ limit: 5 }), await ledger.board({ limit: 5, offset: 5 })];
      expect([first.total, first.rows.length, second.rows.length]).toEqual([8, 5, 3]);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(8);
    });
  });

  describe('standings', () => {
    /** The same, counted from the rows of the board. */
    const fromBoard = async (type: 'organisation' | 'person') => {
      const { rows } = await ledger.board({ limit: 100 });
      const ids = [...new Set(rows.flatMap(({ entities }) => entities.flatMap((e) => (e.type === type ? [e.id] : []))))];
      return ids.map((id) => {
        const of = rows.filter(({ entities }) => entities.some((e) => e.id === id));
        const moved = (role: string) =>
          of.filter((row) => row.kind === 'move' && happened(row) && row.entities.some((e) => e.id === id && e.role === role)).length;
        return { id, events: of.length, arrivals: moved('to'), departures: moved('from'), latest: of[0]?.id };
      });
    };
    test.each(['organisation', 'person'] as const)('of each %s are those of all events', async (type) => {
      const { rows, total } = await ledger.standings(type);
      const expected = await fromBoard(type);
      expect(total).toBe(expected.length);
      const found = rows.map(({ entity, latest, ...counts }) => ({ id: entity.id, ...counts, latest: latest.id }));
      expect(found).toEqual(expect.arrayContaining(expected));
      expect(found.map(({ events }) => events)).toEqual(found.map(({ events }) => events).sort((a, b) => b - a));
    });

    test('are sorted, and told page by page', async () => {
      const names = async (by: StandingOrder) => (await ledger.standings('organisation', { by })).rows.map(({ entity }) => entity.name);
      expect(await names('name')).toEqual(['Meta', 'Meta Superintelligence Labs', 'OpenAI']);
      expect((await names('net')).at(-1)).toBe('OpenAI');
      const page = await ledger.standings('organisation', { by: 'name', limit: 1, offset: 1 });
      expect([page.rows.map(({ entity }) => entity.name), page.total]).toEqual([['Meta Superintelligence Labs'], 3]);
      expect(await ledger.standings('organisation', { offset: 9 })).toMatchObject({ rows: [], total: 3 });
    });
  });

  describe('an organisation', () => {
    test('arrivals and departures count its units, and nothing moved inside', async () => {
      const view = await ledger.organisation('meta');
      const shown = (rows: readonly { readonly title: string }[] | undefined) => rows?.map(({ title }) => title);
      expect(shown(view?.arrivals)).toEqual([MOVES.kaiser, MOVES.roe, MOVES.seven]);
      expect(view?.departures).toEqual([]);
      expect(shown(view?.other)).toEqual([MOVES.inside]);
      expect(shown(view?.offers)).toEqual(['脸书 offers Richard Roe a job']);
      expect(view?.inflow.map(({ other, people }) => [other?.name, people])).toEqual([
        ['OpenAI', 7],
        [undefined, 1],
      ]);
      expect(view?.aliases).toEqual(['Facebook', '脸书']);
      expect(view?.about).toEqual({ kind: 'company', country: 'US', founded: '2004', homepage: 'meta.com', parent: null });
    });

    test('of an excerpt, counts and flows are those of all rows', async () => {
      const whole = await ledger.organisation('meta');
      const { arrivals, counts } = whole ?? {};
      expect(counts?.arrivals).toEqual({ all: 3, happened: 3 });
      expect(await ledger.organisation('meta', { limit: 1 })).toEqual({ ...whole, arrivals: arrivals?.slice(0, 1) });
      const second = await ledger.organisation('meta', { list: 'arrivals', limit: 1, offset: 1 });
      expect(second).toEqual({ ...whole, arrivals: arrivals?.slice(1, 2), offers: [], other: [] });
      const told = async (other: string | null) => (await ledger.organisation('meta', { list: 'arrivals', limit: 9, other }))?.arrivals.map(({ id }) => id);
      for (const flow of whole?.inflow ?? []) expect(await told(flow.other?.id ?? null)).toEqual(flow.events);
      expect(await told('nobody')).toEqual([]);
      expect((await ledger.organisation('openai'))?.counts.capital).toEqual({ all: 2, happened: 1 });
    });

    test('capital, posts, outflow, parent', async () => {
      const view = await ledger.organisation('openai');
      expect(view?.capital.map(({ kind }) => kind)).toEqual(['raise', 'buyback']);
      expect(view?.posts).toHaveLength(1);
      expect(view?.outflow.map(({ other, people }) => [other?.name, people])).toEqual([['Meta', 7]]);
      expect((await ledger.organisation('msl'))?.about?.parent).toEqual({ id: 'meta', name: 'Meta', type: 'organisation' });
      expect(await ledger.organisation('lukasz-kaiser')).toBeNull();
      expect(await ledger.organisation('none')).toBeNull();
    });
  });

  test('a person', async () => {
    const { found } = await ledger.findEntity('Jane Roe');
    const view = await ledger.person(found?.id ?? '');
    expect(view?.career.map(({ title }) => title)).toEqual([MOVES.roe, 'Jane Roe: works at OpenAI']);
    const other = await ledger.person((await ledger.findEntity('Richard Roe')).found?.id ?? '');
    expect(other?.offers).toHaveLength(1);
  });

  describe('an event', () => {
    test("its sources' versions, by publication date, and its neighbours", async () => {
      const [row] = (await ledger.board({ kind: 'raise' })).rows;
      const view = await ledger.event(row?.id ?? '');
      expect(view?.event).toEqual(row);
      expect(view?.claims.map(({ document, title, part, origin }) => [document.publisher, title, part, origin])).toEqual([
        ['Journal', 'OpenAI raises $11 bn', 'attests', 'Journal'],
        ['The Example', 'OpenAI raises $10 bn', 'attests', 'The Example'],
      ]);
      expect(view?.values.map(({ value }) => value)).toHaveLength(2);
      expect(view?.related.map(({ title }) => title)).toContain(MOVES.roe);
      expect(await ledger.event('none')).toBeNull();
    });

    test('an id once issued finds the event that has its claims now', async () => {
      const other = await newLedger(engine);
      await other.append({ kind: 'read', actor: 'test', documents: documents.slice(0, 1) });
      const first = await refresh(other);
      await other.append({ kind: 'read', actor: 'test', documents: documents.slice(1, 2) });
      const renamed = {
        ...first,
        events: first.events.map((event) => ({ ...event, id: 'v-new' })),
        claims: first.claims.map((claim) => ({ ...claim, event: 'v-new' })),
      };
      await applied(other, renamed);
      expect((await other.event(first.events[0]?.id ?? ''))?.event.id).toBe('v-new');
      await other.close();
    });
  });

  describe('a document', () => {
    test('its text, its claims in order, its problems', async () => {
      const view = await ledger.document(documents[1]?.document.id ?? '');
      expect(view?.text).toBe(TEXT);
      expect(view?.claims.map(({ start, end }) => TEXT.slice(start, end))).toEqual(view?.claims.map(({ quote }) => quote));
      expect(view?.claims).toHaveLength(4);
      expect(view?.claims.every(({ event }) => event !== null)).toBe(true);
      expect(view?.problems).toEqual([{ code: 'glued-words', severity: 'info', message: 'Words are glued.', start: 3, end: 9 }]);
      expect((await ledger.document(documents[0]?.document.id ?? ''))?.author).toBe('A. Writer');
      expect(await ledger.document('none')).toBeNull();
    });

    test('lists', async () => {
      const urls = async (filter: Parameters<Ledger['documents']>[0]) => (await ledger.documents(filter)).rows.map(({ url }) => url);
      expect(await urls({})).toEqual(['https://example.com/long', 'https://example.com/move', 'https://journal.test/leve', 'https://news.test/p']);
      expect(await urls({ lang: 'fr' })).toEqual(['https://journal.test/leve']);
      expect(await urls({ paraphrase: false, search: 'EXAMPLE', limit: 1, offset: 1 })).toEqual(['https://example.com/move']);
      expect((await ledger.documents({ search: 'news.test' })).rows[0]).toMatchObject({ title: 'news.test/p', paraphrase: true, claims: 2, published: '2024' });
      expect(await ledger.hasDocument(documents[0]?.document.id ?? '')).toBe(true);
      expect(await ledger.hasDocument('none')).toBe(false);
    });
  });

  describe('search', () => {
    test.each([
      ['kaiser', 'person', 'Łukasz Kaiser'],
      ['Lukasz', 'person', 'Łukasz Kaiser'],
      ['openai', 'organisation', 'OpenAI'],
      ['脸', 'organisation', 'Meta'],
      ['脸书', 'organisation', 'Meta'],
      ['superintell', 'organisation', 'Meta Superintelligence Labs'],
      ['warsaw hires', 'document', 'An article'],
      ['LEVE milliards', 'document', 'Dix ou onze ?'],
    ])('%s', async (query, type, title) => {
      expect((await ledger.search(query))[0]).toMatchObject({ type, title });
    });

    test('signs and quotes are no syntax, and nothing is found for nothing', async () => {
      for (const query of ['', '  ', '"', 'a AND', '(*)', 'NEAR(x', 'o\'b"', 'x OR *']) expect(await ledger.search(query)).toBeInstanceOf(Array);
      expect(await ledger.search('zzz')).toEqual([]);
      expect(await ledger.search('roe', 1)).toHaveLength(1);
    });

    test('the excerpt stands around the first word that is sought', () => {
      const text = `${'before '.repeat(30)}Łukasz Kaiser ${'after '.repeat(30)}`;
      expect(excerptOf(text, 'kais')).toMatch(/^… .*Łukasz Kaiser.* …$/);
      expect(excerptOf('short', 'kais')).toBe('short');
    });
  });

  describe('a name looked up', () => {
    const name = async (...query: Parameters<Ledger['findEntity']>) => {
      const { found, candidates } = await ledger.findEntity(...query);
      return found ? found.name : candidates.map((candidate) => candidate.name).sort();
    };
    test.each<[string, Parameters<Ledger['findEntity']>, string | readonly string[]]>([
      ['id', ['lukasz-kaiser'], 'Łukasz Kaiser'],
      ['exact name before parts of names', ['meta'], 'Meta'],
      ['alias', ['MSL'], 'Meta Superintelligence Labs'],
      ['alias in another script', ['脸书'], 'Meta'],
      ['surname', ['Kaiser'], 'Łukasz Kaiser'],
      ['surname of two', ['Roe'], ['Jane Roe', 'Richard Roe']],
      ['part of a name', ['superintelligence'], 'Meta Superintelligence Labs'],
      ['of the other type', ['Kaiser', 'organisation'], []],
      ['none', ['Nobody'], []],
    ])('%s', async (_, query, expected) => {
      expect(await name(...query)).toEqual(expected);
    });
  });

  test('counts', async () => {
    expect(await ledger.counts()).toEqual({
      documents: 4,
      claims: 9,
      events: 8,
      people: 3,
      organisations: 3,
      languages: [
        { lang: 'en', documents: 3, claims: 7 },
        { lang: 'fr', documents: 1, claims: 2 },
      ],
      stances: [
        { stance: 'fact', claims: 8 },
        { stance: 'rumour', claims: 1 },
      ],
      lastTransaction: { tx: 2, at: '2026-01-15T08:00:00.000Z' },
    });
  });

  async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
    const list: T[] = [];
    for await (const item of items) list.push(item);
    return list;
  }

  test('files of everything', async () => {
    const claims = await listed(ledger.exportClaims());
    const events = await listed(ledger.exportEvents());
    expect([claims.length, new Set(claims.map(({ id }) => id)).size, events.length]).toEqual([9, 9, 8]);
    expect(events.flatMap(({ claimIds }) => claimIds).sort()).toEqual(claims.map(({ id }) => id));
  });
});
