// People of the news beside researchers of the records: what is proven, what is asked, and what a verdict does.

import { describe, expect, test } from 'vitest';
import { app } from '../web/app.tsx';
import { coverageIn } from '../web/coverage.ts';
import { likelyOf, personOf, reviewOf } from '../web/researchers.ts';
import { told, type World, worldOf } from './beside.fixture.ts';
import { NOW } from './world.fixture.ts';

async function likely({ ledger, book }: World, name: string): Promise<readonly string[]> {
  const { found } = await ledger.findEntity(name, 'person');
  const view = await ledger.person(found?.id ?? '');
  if (!view) throw new Error(`nobody is called ${name}`);
  return (await likelyOf(ledger, book, view.entity, [...view.career, ...view.other])).map(({ researcher, standing }) => `${researcher.name} ${standing}`);
}

const questions = ({ ledger, book }: World) => reviewOf(ledger, async () => book, { sort: 'papers', limit: 10 });

describe('people of the news and researchers', () => {
  test('name, organisation and time in both: one person, on both pages, and no question', async () => {
    const world = await worldOf(told('Ada Norberg', 'OpenAI', '2021-03'));
    expect(await likely(world, 'Ada Norberg')).toEqual(['Ada Norberg proven']);
    expect(await questions(world)).toEqual([]);
    const [ada] = await world.book.researchers('Ada Norberg');
    const person = await personOf(world.ledger, world.book, ada!);
    expect(person?.name).toBe('Ada Norberg');
    const pages = app(world.ledger, { now: () => NOW, careers: async () => world.book });
    expect(await (await pages.request(`/researcher/${ada!.id}`)).text()).toContain(`href="/person/${person?.id}"`);
    expect(await (await pages.request(`/person/${person?.id}`)).text()).toContain('the same person, by name, organisation and time');
  });

  test('less is asked about; each verdict does what it says, and can be taken back', async () => {
    const world = await worldOf(told('Ada Norberg', 'OpenAI', '2012'));
    expect(await likely(world, 'Ada Norberg')).toEqual(['Ada Norberg open']);
    const [item, second] = await questions(world);
    expect(second).toBeUndefined();
    expect(item).toMatchObject({ sort: 'papers', evidence: [{ quote: 'Ada Norberg joins OpenAI.' }] });
    expect(item?.question).toMatch(
      /^Is this the researcher ada-norberg-\w+, whose papers print .*OpenAI 2021–2025\? Score 0\.88: the same name; OpenAI in both; in other years/,
    );
    const [ada] = await world.book.researchers('Ada Norberg');
    for (const [key, after, person] of [
      ['s', ['Ada Norberg decided'], 'Ada Norberg'],
      ['d', [], undefined],
      ['u', ['Ada Norberg unsure'], undefined],
    ] as const) {
      const decide = item?.choices.find((choice) => choice.key === key)?.decide;
      const { ids } = await world.ledger.decide({ decisions: [decide!], reason: 'seen', actor: 'ana' });
      await world.refresh();
      expect(await likely(world, 'Ada Norberg')).toEqual(after);
      expect((await personOf(world.ledger, world.book, ada!))?.name).toBe(person);
      expect(await questions(world)).toEqual([]);
      await world.ledger.revoke(ids, 'a slip', 'ana');
      await world.refresh();
      expect((await questions(world)).map(({ id }) => id)).toEqual([item?.id]);
    }
  });

  test('a verdict holds no name, and joins no two people of the ledger', async () => {
    const world = await worldOf(told('Ada Norberg', 'OpenAI', '2012'), told('Jun Park', 'Google', '2012'));
    const [item] = await questions(world);
    const decide = item?.choices[0]?.decide;
    if (!decide || !('b' in decide)) throw new Error('no pair');
    const jun = (await world.ledger.refsOf((await world.ledger.findEntity('Jun Park', 'person')).found?.id ?? ''))[0]?.id ?? '';
    expect(decide.b).toMatch(/^researcher:[0-9a-f]{8}$/);
    await world.ledger.decide({ decisions: [decide, { ...decide, a: jun }], reason: '', actor: 'ana' });
    await world.refresh();
    const ids = await Promise.all(['Ada Norberg', 'Jun Park'].map(async (name) => (await world.ledger.findEntity(name, 'person')).found?.id));
    expect(new Set(ids).size).toBe(2);
    await expect(world.ledger.decide({ decisions: [{ kind: 'same', a: 'researcher:1', b: 'researcher:2' }], reason: '', actor: 'ana' })).rejects.toMatchObject({
      code: 'usage',
    });
  });
});

test('coverage: who is in both lists, in one, or beyond the scope of both', async () => {
  // Papers have Ada Norberg and Jun Park come to OpenAI, from 2018–2021 and 2021–2025.
  const { ledger, book } = await worldOf(
    told('Ada Norberg', 'OpenAI', '2021-03'),
    told('Bela Kovacs', 'OpenAI', '2021'),
    told('Nobody Atall', 'OpenAI', '2021'),
    told('Jun Park', 'OpenAI', '2010'),
  );
  const years = { since: 2019, until: 2025 };
  const one = await coverageIn(ledger, book, { org: 'openai', ...years });
  const who = one.rows.map(({ key, people }) => [
    key,
    ...people.map(({ name, event, researcher }) => `${name}${event ? ' news' : ''}${researcher ? ' papers' : ''}`),
  ]);
  expect(who).toEqual([
    ['2025', 'Jun Park papers'],
    ['2021', 'Ada Norberg news papers', 'Bela Kovacs news'],
  ]);
  expect(one.rows.map(({ first, second, both, seen, estimate }) => [first, second, both, seen, estimate?.value])).toEqual([
    [0, 1, 0, 1, undefined],
    [2, 1, 1, 2, 2],
  ]);
  expect(one.beyond).toBe(1);

  // (2 + 1) (2 + 1) / (1 + 1) - 1 of whom 3 are seen; the variance is 3 · 3 · 1 · 1 / (2² · 3) = 3/4.
  const [all] = (await coverageIn(ledger, book, years)).rows;
  expect(all).toMatchObject({ key: 'openai', first: 2, second: 2, both: 1, seen: 3, thin: true });
  const reach = Math.exp(1.959963984540054 * Math.sqrt(Math.log(4)));
  for (const [found, wanted] of [
    [all?.estimate?.value, 3.5],
    [all?.estimate?.low, 3 + 0.5 / reach],
    [all?.estimate?.high, 3 + 0.5 * reach],
  ] as const)
    expect(found).toBeCloseTo(wanted, 9);
  const page = await (await app(ledger, { now: () => NOW, careers: async () => book }).request('/coverage.csv?since=2019&until=2025')).text();
  expect(page).toContain('openai');
});
