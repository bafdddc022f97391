import { describe, expect, test } from 'vitest';
import { dayOfInstant } from '../base/interval.ts';
import { endOf } from '../model/moment.ts';
import { ENGINES } from './engines.fixture.ts';
import { article, MOVE, move, REGISTER, refresh } from './ledger.fixture.ts';
import type { Ledger, Views } from './ledger.ts';
import { openLedger } from './open.ts';

const RAISE = 'OpenAI raised $10 billion in May 2025.';
const raise = (value: number) => ({ kind: 'raise', roles: { org: 'OpenAI', amount: { value, currency: 'USD' } }, date: '2025-05' });
const PLAN = 'OpenAI plans a tender in 2026.';

/** One batch a day, from the first of January on. */
const DAYS = [
  [article('https://example.com/1', MOVE, [[MOVE, move]], { published: '2025-07-01' })],
  [article('https://other.test/3', RAISE, [[RAISE, raise(11e9)]], { published: '2025-05-30', publisher: 'Other' })],
  [article('https://example.com/2', RAISE, [[RAISE, raise(10e9)]], { published: '2025-06' })],
  [article('https://example.com/4', PLAN, [[PLAN, { kind: 'buyback', roles: { of: 'OpenAI' }, stance: 'plan', date: '2026-01-02' }]], { published: '2024' })],
  [article('https://example.com/5', 'No date here. Jane Roe left OpenAI.', [['Jane Roe left OpenAI', { kind: 'move', roles: { who: [{ name: 'Jane Roe' }], from: 'OpenAI' } }]], { published: undefined })], // biome-ignore format: one document
];

const told = async (views: Views): Promise<unknown> => {
  const board = await views.board();
  return {
    board,
    counts: await views.counts(),
    events: await Promise.all(board.rows.map(({ id }) => views.event(id))),
    organisation: await views.organisation('openai'),
    excerpt: await views.organisation('openai', { limit: 1 }),
    standings: [await views.standings('organisation'), await views.standings('person', { by: 'latest' })],
    documents: await views.documents(),
    person: await views.findEntity('Jane Roe'),
  };
};

describe.each(ENGINES)('on $name', ({ place }) => {
  let day = 1;
  const fill = async (after?: (ledger: Ledger, at: Date) => Promise<void>): Promise<Ledger> => {
    const ledger = await openLedger(await place(), { now: () => new Date(Date.UTC(2026, 0, day, 8)), register: REGISTER });
    for (const [n, documents] of DAYS.entries()) {
      day = n + 1;
      await ledger.append({ kind: 'read', actor: 'test', documents });
      await refresh(ledger);
      await after?.(ledger, new Date(Date.UTC(2026, 0, day, 23)));
    }
    return ledger;
  };

  test('what was recorded later changes no answer of before', async () => {
    const then: { at: Date; answer: unknown }[] = [];
    const ledger = await fill(async (now, at) => void then.push({ at, answer: await told(now) }));
    for (const { at, answer } of then) expect(await told(await ledger.asOf(at))).toEqual(answer);
    expect(new Set(then.map(({ answer }) => JSON.stringify(answer))).size).toBe(DAYS.length);
    await ledger.close();
  });

  test('before the first transaction there is nothing', async () => {
    const ledger = await fill();
    const past = await ledger.asOf(new Date('2025-12-31T00:00:00Z'));
    expect([past.tx, (await past.board()).total, (await past.documents()).total, await past.search('openai')]).toEqual([0, 0, 0, []]);
    expect((await past.counts()).lastTransaction).toBeNull();
    await ledger.close();
  });

  test('a plan has not lapsed on the day before its date', async () => {
    const ledger = await fill();
    const lapsed = async (views: Views) => (await views.board({ kind: 'buyback' })).rows.map((row) => row.lapsed);
    expect(await lapsed(ledger)).toEqual([false]);
    day = 30;
    expect(await lapsed(await ledger.asOf(new Date('2026-01-04T23:00:00Z')))).toEqual([false]);
    await ledger.close();
  });

  test('an event has its versions, oldest first', async () => {
    const ledger = await fill();
    const { rows } = await ledger.board({ kind: 'raise' });
    const versions = await ledger.versions(rows[0]?.id ?? '');
    expect(versions.map(({ tx, origins, kind }) => [tx, origins, kind])).toEqual([[2, 1, 'read'], [3, 2, 'read']]); // biome-ignore format: pairs
    expect((await (await ledger.asOf(new Date('2026-01-02T23:00:00Z'))).versions(rows[0]?.id ?? '')).map(({ tx }) => tx)).toEqual([2]);
    await ledger.close();
  });

  test('what was published by a day: those documents alone, and none without a date', async () => {
    const ledger = await fill();
    const urls = async (date: string): Promise<string[]> => {
      const known = await ledger.publishedBy(endOf(date) ?? new Date(0));
      await refresh(known);
      const { rows } = await known.documents();
      await known.close();
      return rows.map(({ url }) => url.slice(-1)).sort();
    };
    expect(await urls('2024-12-30')).toEqual([]);
    expect(await urls('2024')).toEqual(['4']);
    expect(await urls('2025-06-29')).toEqual(['3', '4']);
    expect(await urls('2025-06-30')).toEqual(['2', '3', '4']);
    expect(await urls('2025-07-01')).toEqual(['1', '2', '3', '4']);
    await ledger.close();
  });

  test('ids are those of the whole ledger, and ids of its other events lead to where their claims are', async () => {
    const ledger = await fill();
    const [whole] = (await ledger.board({ kind: 'raise' })).rows;
    const known = await ledger.publishedBy(endOf('2025-05-30') ?? new Date(0));
    await refresh(known);
    expect((await known.event(whole?.id ?? ''))?.claims.map(({ document }) => document.url)).toEqual(['https://other.test/3']);
    expect((await known.search('raised')).map(({ type }) => type)).toContain('document');
    expect(dayOfInstant(endOf('2025-05-30') ?? new Date(0))).toBeLessThan(dayOfInstant(new Date('2026-01-01')));
    await known.close();
    await ledger.close();
  });
});
