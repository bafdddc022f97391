import { appendFileSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { homeHere, importHere } from '../careers/careers.fixture.ts';
import { derivedAt } from '../careers/derive.ts';
import { careersFolder } from '../careers/parts.ts';
import type { CareerSpell, CareersBook } from '../model/career-views.ts';
import { openBook, refreshCareers } from './careers.ts';
import { DATA_DIR } from './register.ts';

async function open(home: string): Promise<CareersBook> {
  const book = await openBook(home);
  if (!book) throw new Error('there are no records');
  onTestFinished(() => book.close());
  return book;
}

async function bookOf(...names: readonly string[]): Promise<CareersBook> {
  const home = homeHere();
  await importHere(home, names);
  return open(home);
}

const told = ({ organisation, first, last, from, beside, papers }: CareerSpell): string =>
  `${organisation} ${first}–${last}${from ? ` from ${from.organisation} ${from.between.join('–')}` : ''}${beside ? ' beside' : ''}, ${papers.length} papers`;

test('without records there are no careers', async () => {
  expect(await openBook(homeHere())).toBeNull();
  expect(await refreshCareers(homeHere())).toBe(false);
});

describe('one researcher', () => {
  test('by name or id: spells with the papers that show them', async () => {
    const book = await bookOf('papers', 'contributors.csv');
    const found = await book.researchers('Norberg, Ada');
    expect(found).toMatchObject([{ name: 'Ada Norberg', first: 2015, last: 2025 }]);
    const ada = await book.researcher(found[0]!.id);
    expect(ada?.spells.map(told)).toEqual([
      'University of Toronto 2015–2018 beside, 3 papers',
      'Google 2018–2018 beside, 2 papers',
      'OpenAI 2021–2025 from University of Toronto 2018–2021, 4 papers',
    ]);
    expect(ada?.ids).toEqual(['ieee:111', 'openreview:~Ada_Norberg1', 'orcid:0000-0001-2345-6789']);
    expect(ada?.spells[0]?.papers[0]).toEqual({ key: 'conf2015/1', title: 'Sorting by touch', venue: 'conf', year: 2015 });
  });

  test('part of a name finds who bears it; nothing finds nobody', async () => {
    const book = await bookOf('papers');
    expect((await book.researchers('Kovacs')).map(({ name }) => name)).toEqual(['Bela Kovacs']);
    expect(await book.researchers("O'Nobody; drop table people")).toEqual([]);
    expect(await book.researchers('')).toEqual([]);
    expect(await book.researcher('nobody-00000000')).toBeNull();
  });

  test('addresses of mail are not shown; an employment lasts through its years', async () => {
    const book = await bookOf('papers', 'orcid.json');
    const [guest] = await book.researchers('Guest');
    expect((await book.researcher(guest!.id))?.ids).toEqual([]);
    const [ada] = await book.researchers('Ada Norberg');
    expect((await book.researcher(ada!.id))?.spells.map(told)[0]).toBe('University of Toronto 2009–2018 beside, 4 papers');
  });
});

describe('figures', () => {
  test('flows by every lens; internal moves of an owner are none', async () => {
    const book = await bookOf('papers', 'contributors.csv', 'works');
    const flows = await book.flows({});
    expect(flows?.years).toEqual({ since: 2015, until: 2025 });
    expect(flows?.cells).toContainEqual({ from: 'register:university-of-toronto', to: 'register:openai', people: 1 });
    for (const { groups, moves } of [
      flows!,
      (await book.flows({ by: 'owner' }))!,
      (await book.flows({ by: 'country' }))!,
      (await book.flows({ by: 'sector' }))!,
    ]) {
      expect(groups.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBe(moves);
      expect(groups.reduce((sum, { net }) => sum + net, 0)).toBe(0);
    }
  });

  test('one organisation by name, alias or key, within years', async () => {
    const book = await bookOf('papers', 'contributors.csv');
    for (const org of ['OpenAI', 'open ai', 'register:openai', 'openai']) expect((await book.flows({ org }))?.of).toMatchObject({ name: 'OpenAI', net: 2 });
    expect((await book.flows({ org: 'OpenAI', until: 2020 }))?.moves).toBe(0);
    expect(await book.flows({ org: 'Nowhere' })).toBeNull();
  });

  test('retention beside all; who is there in the first year of the data is left out', async () => {
    const book = await bookOf('papers', 'contributors.csv');
    const view = await book.retention({ orgs: ['OpenAI', 'University of Toronto'] });
    expect(view?.years.since).toBe(2016);
    expect(view?.curves.map(({ name, people, thin }) => [name, people, thin])).toEqual([
      ['OpenAI', 2, true],
      ['University of Toronto', 0, true],
    ]);
    expect(view?.pooled.people).toBeGreaterThan(2);
    expect(await book.retention({ orgs: ['Nowhere'] })).toBeNull();
  });

  test('the summary counts what was taken in', async () => {
    const { summary } = await bookOf('papers');
    expect(summary).toMatchObject({ papers: 9, authorships: 21, provisionalFrom: 2021, years: { since: 2015, until: 2022 } });
    expect(summary.placed).toBe(20);
    expect(summary.repaired).toEqual({ misordered: 0, moved: 0, setAside: 0, placed: 3 });
  });
});

describe('derived tables', () => {
  test('are made once, anew after an import, and again if they are lost', async () => {
    const home = homeHere();
    await importHere(home, ['papers']);
    await refreshCareers(home);
    const made = statSync(derivedAt(home, 'people')).mtimeMs;
    await refreshCareers(home);
    expect(statSync(derivedAt(home, 'people')).mtimeMs).toBe(made);
    await importHere(home, ['contributors.csv']);
    await refreshCareers(home);
    expect(statSync(derivedAt(home, 'people')).mtimeMs).toBeGreaterThan(made);
    const before = readFileSync(derivedAt(home, 'rows'));
    rmSync(join(careersFolder(home), 'derived'), { recursive: true });
    await refreshCareers(home);
    expect(readFileSync(derivedAt(home, 'rows'))).toEqual(before);
  });

  test('are stale when the register says something else', async () => {
    const home = homeHere();
    const register = join(home, 'register');
    cpSync(join(DATA_DIR, 'register'), register, { recursive: true });
    await importHere(home, ['papers', 'contributors.csv']);
    const names = async (): Promise<readonly string[] | undefined> => {
      const book = await openBook(home, undefined, register);
      const found = await book?.flows({ org: 'OpenAI' });
      book?.close();
      return found?.groups.map(({ name }) => name);
    };
    expect(await names()).toContain('University of Toronto');
    const made = statSync(derivedAt(home, 'people')).mtimeMs;
    await names();
    expect(statSync(derivedAt(home, 'people')).mtimeMs).toBe(made);
    for (const [file, line] of [
      ['ownership.jsonl', { of: 'university-of-toronto', owner: 'google', source: 'https://news.example/' }],
      ['institutions.jsonl', { name: 'Institute of Rest', aliases: [] }],
    ] as const) {
      const before = statSync(derivedAt(home, 'people')).mtimeMs;
      appendFileSync(join(register, file), `${JSON.stringify(line)}\n`);
      await names();
      expect(statSync(derivedAt(home, 'people')).mtimeMs, file).toBeGreaterThan(before);
    }
    const path = join(register, 'organisations.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"name": "University of Toronto"', '"name": "The University of Toronto"'));
    expect(await names()).toContain('The University of Toronto');
  });
});
