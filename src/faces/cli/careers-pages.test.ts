// Pages of careers, on records of the fixtures beside the starter ledger.

import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { importHere } from '../../careers/careers.fixture.ts';
import { openLedger } from '../../ledger/open.ts';
import { refreshCareers, servedBook } from '../../work/careers.ts';
import { refreshAll } from '../../work/refresh.ts';
import { loadRegister } from '../../work/register.ts';
import { loadStarter } from '../../work/starter.ts';
import { app } from '../web/app.tsx';
import { NOW } from './world.fixture.ts';

let pages: Hono;
let served: ReturnType<typeof servedBook>;
let empty: Hono;

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'mercato-pages-'));
  await importHere(home, ['papers', 'contributors.csv', 'works']);
  await refreshCareers(home);
  const register = loadRegister();
  const ledger = await openLedger(':memory:', { now: () => NOW, register });
  await ledger.append(loadStarter());
  await refreshAll(ledger, register);
  served = servedBook(home);
  pages = app(ledger, { now: () => NOW, register, careers: served.book });
  empty = app(ledger, { now: () => NOW, register });
  return async () => {
    await served.close();
    await ledger.close();
    rmSync(home, { recursive: true, force: true });
  };
});

const get = async (path: string, from = pages): Promise<{ readonly status: number; readonly text: string }> => {
  const answer = await from.request(path);
  return { status: answer.status, text: await answer.text() };
};

const words = (html: string): string =>
  html
    .replace(/<title>.*?<\/title>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

describe('flows', () => {
  test('a picture, gains and losses, and a matrix whose numbers lead to who it is', async () => {
    const { status, text } = await get('/flows');
    expect(status).toBe(200);
    expect(words(text)).toContain('From row to column');
    expect(text).toContain('<svg class="flow wide"');
    const [, href = ''] = /<td class="heat-\d"><a href="([^"]+)">/.exec(text) ?? [];
    const moves = await get(href.replaceAll('&amp;', '&'));
    expect(moves.status).toBe(200);
    expect(words(moves.text)).toMatch(/→ .* 1 person in 2015–2025/);
    expect(moves.text).toMatch(/href="\/researcher\/[\w-]+"/);
  });

  test('of one organisation, by country, within years; as JSON and CSV', async () => {
    expect(words((await get('/flows?org=OpenAI')).text)).toContain('from and to OpenAI : 2 came, 0 went, net +2');
    expect((await get('/flows?lens=country&since=2016&until=2020')).status).toBe(200);
    expect(JSON.parse((await get('/flows.json?lens=sector')).text)).toMatchObject({ by: 'sector' });
    expect((await get('/flows.csv')).text).toContain('from,to,people,since,until\r\n');
    expect((await get('/moves.csv?from=University+of+Toronto&to=OpenAI')).text).toMatch(/Ada Norberg,University of Toronto,OpenAI,2018,2021/);
  });

  test('what is not there is told, what makes no sense is refused', async () => {
    expect(words((await get('/flows?org=<b>Nowhere')).text)).toContain('Nothing called “&lt;b&gt;Nowhere” in the records');
    expect((await get('/flows?lens=planet')).status).toBe(400);
    expect((await get('/flows?since=soon')).status).toBe(400);
    expect((await get('/moves?from=Nowhere&to=OpenAI')).status).toBe(404);
    expect((await get('/moves')).status).toBe(404);
  });
});

test('retention: curves with the numbers at risk, over that of all', async () => {
  const { status, text } = await get('/retention?org=OpenAI; Google');
  expect(status).toBe(200);
  expect(text.match(/<svg class="retention"/g)).toHaveLength(2);
  expect(words(text)).toMatch(/OpenAI thin 2 0/);
  expect((await get('/retention.csv')).text).toContain('organisation,year,watched,left,censored,share,low,high');
});

describe('researchers', () => {
  test('are found by name; one has a career line, with papers as evidence', async () => {
    const list = await get('/researchers?q=Norberg');
    const [, href = ''] = /href="(\/researcher\/ada-norberg-[\w]+)"/.exec(list.text) ?? [];
    const { status, text } = await get(href);
    expect(status).toBe(200);
    expect(text).toContain('<svg class="career wide"');
    expect(words(text)).toMatch(/2021–2025 OpenAI US moved from University of Toronto, 2018–2021 · latest known Profiles conf 2021/);
    expect((await get(`${href}.csv`)).text).toContain('Ada Norberg,OpenAI,US,2021,2025');
  });

  test('a name in place of an id leads on, if one alone bears it', async () => {
    const answer = await pages.request('/researcher/Ada%20Norberg');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, expect.stringMatching(/^\/researcher\/ada-norberg-/)]);
    expect((await get('/researcher/nobody')).status).toBe(404);
  });
});

test('an organisation of the news has its flows by publications beside it', async () => {
  expect(words((await get('/org/openai')).text)).toContain('By publications 2 researchers came and 0 went (net +2)');
  expect((await get('/org/openai.json')).text).toContain('"publications"');
});

test('without records the pages say how to begin, and others are as they were', async () => {
  for (const path of ['/flows', '/retention', '/researchers']) expect(words((await get(path, empty)).text)).toContain('No publication records yet');
  expect((await get('/researcher/ada', empty)).status).toBe(404);
  expect(words((await get('/org/openai', empty)).text)).not.toContain('By publications');
});

test('records that are taken in while pages are served are seen', async () => {
  const home = mkdtempSync(join(tmpdir(), 'mercato-pages-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const served = servedBook(home);
  expect(await served.book()).toBeNull();
  await importHere(home, ['papers']);
  await refreshCareers(home);
  expect((await served.book())?.summary.papers).toBe(9);
  await importHere(home, ['contributors.csv']);
  expect((await served.book())?.summary.papers).toBe(9);
  await refreshCareers(home);
  expect((await served.book())?.summary.papers).toBe(11);
  await served.close();
});

test('records that could not be opened are opened when the trouble is over', async () => {
  const home = mkdtempSync(join(tmpdir(), 'mercato-pages-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  await importHere(home, ['papers']);
  await refreshCareers(home);
  const people = join(home, 'careers', 'derived', 'people.parquet');
  renameSync(people, `${people}.away`);
  const served = servedBook(home);
  await expect(served.book()).rejects.toMatchObject({ code: 'ledger-damaged' });
  renameSync(`${people}.away`, people);
  expect((await served.book())?.summary.papers).toBe(9);
  await served.close();
});

test('a name leads to all who bear it, with or without middle names, and to nobody by one word', async () => {
  const found = await (await served.book())?.namesakes(['Ada Norberg', 'Ada M. Norberg', 'Norberg', 'No Body']);
  expect([...(found ?? [])].map(([name, bearers]) => [name, bearers.map(({ name: printed, exact }) => [printed, exact])])).toEqual([
    ['Ada Norberg', [['Ada Norberg', true]]],
    ['Ada M. Norberg', [['Ada Norberg', false]]],
  ]);
});

describe('coverage', () => {
  test('of all organisations and of one, with its definition', async () => {
    const { status, text } = await get('/coverage');
    expect(status).toBe(200);
    expect(words(text)).toContain('The estimate is Chapman’s, with its 95 % interval');
    expect(words((await get('/coverage?org=OpenAI')).text)).toContain('Coverage of OpenAI');
    expect((await get('/coverage?org=Nowhere')).status).toBe(404);
    expect(words((await get('/coverage', empty)).text)).toContain('No publication records yet');
    expect(words((await get('/method')).text)).toContain('Chapman’s estimate from the two lists');
  });
});
