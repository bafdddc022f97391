// People of the news beside researchers of the records: what is proven, what is asked, and what a verdict does.

import { describe, expect, onTestFinished, test } from 'vitest';
import { homeHere, importHere } from '../../careers/careers.fixture.ts';
import type { BatchDocument, Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import type { CareersBook } from '../../model/career-views.ts';
import { documentOf } from '../../model/document.ts';
import { openBook } from '../../work/careers.ts';
import { refreshLedger } from '../../work/refresh.ts';
import { loadRegister } from '../../work/register.ts';
import { app } from '../web/app.tsx';
import { likelyOf, personOf, reviewOf } from '../web/researchers.ts';
import { NOW } from './world.fixture.ts';

/** The news of somebody's arrival, dated. */
function told(who: string, to: string, date: string): BatchDocument {
  const text = `${who} joins ${to}.`;
  const claim = { kind: 'move', stance: 'fact' as const, roles: { who: [{ name: who }], to }, reader: 'test@1', score: 1, because: [], date };
  return {
    document: documentOf({ url: `https://${who.length}${to.length}.example/`, text, format: 'test' }, 'en'),
    claims: [{ ...claim, quote: text, start: 0, end: text.length }],
  };
}

interface World {
  readonly ledger: Ledger;
  readonly book: CareersBook;
  readonly refresh: () => Promise<void>;
}

async function worldOf(...documents: readonly BatchDocument[]): Promise<World> {
  const home = homeHere();
  await importHere(home, ['papers', 'contributors.csv']);
  const register = loadRegister();
  const ledger = await openLedger(':memory:', { now: () => NOW, register });
  await ledger.append({ kind: 'test', actor: 'test', documents });
  const refresh = async (): Promise<void> => void (await refreshLedger(ledger, { register: () => Promise.resolve(register) }));
  await refresh();
  const book = await openBook(home);
  if (!book) throw new Error('there are no records');
  onTestFinished(async () => {
    book.close();
    await ledger.close();
  });
  return { ledger, book, refresh };
}

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
