// November 2023 as readers could know it, from the starter ledger; and the cache that keeps such days.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { endOf, isPublishedBy } from '../model/moment.ts';
import { historyOf } from '../resolve/history.ts';
import { closeMoments, viewsAt } from './moment.ts';
import { refreshAll } from './refresh.ts';
import { loadRegister } from './register.ts';
import { loadStarter } from './starter.ts';

const register = loadRegister();
const starter = loadStarter();
const now = () => new Date('2026-07-01T00:00:00Z');

let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger(':memory:', { now, register });
  await ledger.append(starter);
  await refreshAll(ledger, register);
});
afterAll(async () => {
  await closeMoments(ledger);
  await ledger.close();
});

test.each(['2019', '2023-11-20', '2023-11-21', '2024-06', '2025-07-01'])('%s is what a ledger of the documents published by then holds', async (known) => {
  const end = endOf(known) ?? new Date(0);
  const other = await openLedger(':memory:', { now: () => end, register });
  await other.append({ ...starter, documents: starter.documents.filter(({ document }) => isPublishedBy(document.published ?? null, end)) });
  await refreshAll(other, register);
  const views = await viewsAt(ledger, register, { known });
  expect(await views.board({ limit: 1000 })).toEqual(await other.board({ limit: 1000 }));
  expect(await views.search('altman')).toEqual(await other.search('altman'));
  await other.close();
});

describe('the week of November 2023', () => {
  const believed = async (known: string): Promise<string[]> => {
    const { rows } = await (await viewsAt(ledger, register, { known })).board({ since: '2023-11-17', until: '2023-11-22', kind: 'move', limit: 100 });
    return rows
      .filter(({ title }) => title.startsWith('Sam Altman'))
      .map(({ title, belief }) => `${title.slice(0, 31)}: ${belief}`)
      .sort();
  };

  test('is told as it was known day by day', async () => {
    expect(await believed('2023-11-16')).toEqual([]);
    expect(await believed('2023-11-21')).toEqual(['Sam Altman: OpenAI → Microsoft,: planned', 'Sam Altman: leaves OpenAI, chie: reported']);
    expect(await believed('2023-11-30')).toEqual(['Sam Altman: OpenAI → Microsoft,: planned', 'Sam Altman: leaves OpenAI, chie: corroborated']);
  });
});

test('the last step of an event’s history is what is believed now', async () => {
  const { rows } = await ledger.board({ limit: 1000 });
  for (const { id, belief, origins } of rows) {
    const view = await ledger.event(id);
    const last = historyOf(view?.claims ?? []).at(-1);
    expect([last?.belief, last?.origins], id).toEqual([belief, origins]);
  }
});

test('a day that was asked is kept until the ledger grows', async () => {
  const known = '2022';
  const first = await viewsAt(ledger, register, { known });
  expect(await viewsAt(ledger, register, { known })).toBe(first);
  const other = await openLedger(':memory:', { now, register });
  await other.append({ ...starter, documents: starter.documents.slice(0, 5) });
  const before = await viewsAt(other, register, { known });
  await other.append({ ...starter, key: undefined, documents: starter.documents.slice(5) });
  const after = await viewsAt(other, register, { known });
  expect((await after.counts()).documents).toBeGreaterThan((await before.counts()).documents);
  expect((await (await viewsAt(other, register, { known, asOf: '2020' })).counts()).documents).toBe(0);
  await closeMoments(other);
  await other.close();
});

test('what is no date is a fault', async () => {
  await expect(viewsAt(ledger, register, { known: 'soon' })).rejects.toMatchObject({ code: 'bad-query' });
});
