// What decisions bring about, and that taking them back leaves no trace in what is derived; on both engines.

import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../ledger/engines.fixture.ts';
import type { BatchDocument, Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import type { Decidable } from '../model/decision.ts';
import { documentOf } from '../model/document.ts';
import { refreshAll, refreshLedger } from './refresh.ts';
import { loadRegister } from './register.ts';
import { loadStarter } from './starter.ts';

const register = loadRegister();
const starter = loadStarter();
const context = { register: () => Promise.resolve(register) };

/** People whom no register knows, in documents of their own. */
const STORIES: readonly (readonly [string, string, string])[] = [
  ['a', 'Anna Roe', 'Anna Roe left OpenAI for Meta in June 2025.'],
  ['b', 'A. Roe', 'A. Roe left OpenAI for Meta in June 2025.'],
  ['c', 'Anna Roe', 'Anna Roe left Google for xAI in May 2024.'],
  ['d', 'Benno Roe', 'Benno Roe left OpenAI for Mistral AI in June 2025.'],
];
const entry = ([page, name, text]: (typeof STORIES)[number], reader = 'rules@1') => {
  const document = documentOf({ url: `https://news.example/${page}`, text, publisher: `Paper ${page}`, published: '2025-07-01', format: 'text' }, 'en');
  const [, from = '', to = '', date = ''] = /left (.+) for (.+) in (.+)\./.exec(text) ?? [];
  const roles = { who: [{ name }], from, to };
  return {
    document,
    claims: [
      {
        kind: 'move',
        roles,
        stance: 'fact' as const,
        date: date === 'June 2025' ? '2025-06' : '2024-05',
        quote: text,
        start: 0,
        end: text.length,
        reader,
        score: 0.9,
        because: [],
      },
    ],
  };
};

const opened: Ledger[] = [];
afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close();
});

describe.each(ENGINES)('on $name', ({ place }) => {
  let minute = 0;
  const open = async (): Promise<Ledger> => {
    const ledger = await openLedger(await place(), { now: () => new Date(Date.UTC(2026, 0, 1, 8, minute++)), register });
    opened.push(ledger);
    return ledger;
  };
  const filled = async (): Promise<Ledger> => {
    const ledger = await open();
    await ledger.append({ kind: 'read', actor: 'test', documents: STORIES.map((story) => entry(story)) });
    await refreshLedger(ledger, context);
    return ledger;
  };
  const decide = async (ledger: Ledger, ...decisions: Decidable[]): Promise<readonly string[]> => {
    const { ids } = await ledger.decide({ decisions, reason: 'seen', actor: 'ana' });
    await refreshLedger(ledger, context);
    return ids;
  };
  const refOf = async (ledger: Ledger, name: string, page?: string): Promise<string> => {
    const { found } = await ledger.findEntity(name, 'person');
    const refs = await ledger.refsOf(found?.id ?? '');
    const { rows } = await ledger.documents();
    return refs.find(({ doc }) => page === undefined || rows.find(({ id }) => id === doc)?.url.endsWith(page))?.id ?? '';
  };
  const eventOf = async (ledger: Ledger, search: string) => (await ledger.board({ search })).rows[0]?.id ?? '';

  test('papers that people have put into one family are one origin, until that is taken back', async () => {
    const ledger = await filled();
    const same = { kind: 'same' as const, a: await refOf(ledger, 'Anna Roe', '/a'), b: await refOf(ledger, 'A. Roe') };
    await decide(ledger, same);
    const before = await ledger.derivedDigest();
    const told = async () => (await ledger.board({ search: 'Roe', since: '2025' })).rows.map(({ origins, documents, belief }) => [origins, documents, belief]);
    expect(await told()).toContainEqual([2, 2, 'corroborated']);
    await decide(ledger, { kind: 'family', publisher: 'Paper A', family: 'kanal-haus' });
    const [last = ''] = await decide(ledger, { kind: 'family', publisher: 'paper b', family: 'kanal-haus' });
    expect(await told()).toContainEqual([1, 2, 'reported']);
    const { rows } = await ledger.board({ search: 'Roe', since: '2025' });
    const event = await ledger.event(rows.find(({ documents }) => documents === 2)?.id ?? '');
    expect(event?.claims.map(({ origin }) => origin)).toEqual(['Kanal Haus', 'Kanal Haus']);
    await ledger.revoke([last], '', 'ana');
    await refreshLedger(ledger, context);
    expect(await told()).toContainEqual([2, 2, 'corroborated']);
    await ledger.revoke([(await ledger.decisions()).find(({ kind, live }) => kind === 'family' && live)?.id ?? ''], '', 'ana');
    await refreshLedger(ledger, context);
    expect(await ledger.derivedDigest()).toBe(before);
  });

  test('accept and reject give the belief, with who and why; undone, it is what it was', async () => {
    const ledger = await filled();
    const [id, before] = [await eventOf(ledger, 'Benno'), await ledger.derivedDigest()];
    const [accepted = ''] = await decide(ledger, { kind: 'accept', event: id });
    expect(await ledger.event(id)).toMatchObject({ event: { belief: 'accepted' }, tally: { because: 'ana has accepted it: seen', origins: 1 } });
    const [rejected = ''] = await decide(ledger, { kind: 'reject', event: id });
    expect((await ledger.event(id))?.event.belief).toBe('rejected');
    expect((await ledger.decisions()).map((decision) => [decision.id, decision.live, decision.revokes])).toEqual([[accepted, false, null], [rejected, true, accepted]]); // biome-ignore format: two rows
    await expect(ledger.revoke([accepted], '', 'ana')).rejects.toMatchObject({ code: 'decision-closed' });
    await ledger.revoke([rejected], 'a mistake', 'ana');
    await refreshLedger(ledger, context);
    expect(await ledger.derivedDigest()).toBe(before);
    expect(await ledger.check()).toEqual([]);
  });

  test('a rejected claim does not count, and its event goes with it', async () => {
    const ledger = await filled();
    const view = await ledger.event(await eventOf(ledger, 'Benno'));
    await decide(ledger, { kind: 'reject', claim: view?.claims[0]?.id ?? '' });
    expect((await ledger.board({ search: 'Benno' })).total).toBe(0);
    expect((await ledger.counts()).claims).toBe(4);
  });

  test('same makes one entity of two, whose ids both lead to it', async () => {
    const ledger = await filled();
    const [anna, short] = [await ledger.findEntity('Anna Roe'), await ledger.findEntity('A. Roe')];
    const before = await ledger.derivedDigest();
    const [id = ''] = await decide(ledger, { kind: 'same', a: await refOf(ledger, 'Anna Roe', '/a'), b: await refOf(ledger, 'A. Roe') });
    const [one, other] = [await ledger.person(anna.found?.id ?? ''), await ledger.person(short.found?.id ?? '')];
    expect(one?.entity).toEqual(other?.entity);
    expect(one?.aliases).toContain('A. Roe');
    expect((await ledger.board({ person: one?.entity.id ?? '', since: '2025' })).rows.map(({ origins }) => origins)).toEqual([2]);
    await ledger.revoke([id], '', 'ana');
    await refreshLedger(ledger, context);
    expect(await ledger.derivedDigest()).toBe(before);
  });

  test('different takes one namesake out, and survives reading again', async () => {
    const ledger = await filled();
    expect((await ledger.person((await ledger.findEntity('Anna Roe')).found?.id ?? ''))?.career).toHaveLength(2);
    await decide(ledger, { kind: 'different', a: await refOf(ledger, 'Anna Roe', '/a'), b: await refOf(ledger, 'Anna Roe', '/c') });
    expect((await ledger.findEntity('Anna Roe')).candidates).toHaveLength(2);
    await ledger.append({ kind: 'read', actor: 'test', documents: STORIES.map((story) => ({ ...entry(story, 'rules@2'), reread: true })) });
    await refreshAll(ledger, register);
    expect((await ledger.findEntity('Anna Roe')).candidates).toHaveLength(2);
  });

  test('a verdict follows its claim, also when newer rules find it anew', async () => {
    const ledger = await filled();
    const id = await eventOf(ledger, 'Benno');
    await decide(ledger, { kind: 'accept', event: id });
    const [first, ...others] = STORIES.toReversed();
    const again = entry(first ?? ['', '', '']);
    const changed = again.claims.map((claim) => ({ ...claim, roles: { ...claim.roles, as: 'engineer' }, reader: 'rules@2' }));
    await ledger.append({ kind: 'read', actor: 'test', documents: [{ ...again, claims: changed, reread: true }] });
    await refreshLedger(ledger, context);
    const { rows } = await ledger.board({ search: 'Benno' });
    expect(rows.map(({ belief, terms }) => [belief, terms])).toEqual([['accepted', 'engineer']]);
    expect(rows[0]?.id).not.toBe(id);
    expect(others).toHaveLength(3);
  });

  test('a pinned value is the preferred one, and no question any more', async () => {
    const ledger = await open();
    await ledger.append(starter);
    await refreshAll(ledger, register);
    const [item] = await ledger.review({ sort: 'conflict', limit: 1 });
    const choice = item?.choices.at(-1)?.decide;
    if (!choice || !('role' in choice)) throw new Error('invalid world: no conflict');
    await decide(ledger, choice);
    const values = (await ledger.event(choice.event))?.values.filter(({ role }) => role === choice.role);
    expect(values?.[0]).toMatchObject({ value: choice.value, preferred: true });
    expect((await ledger.review({ sort: 'conflict', limit: 100 })).map(({ id }) => id)).not.toContain(item?.id);
    await ledger.revoke(
      (await ledger.decisions()).map(({ id }) => id),
      '',
      'ana',
    );
    await refreshLedger(ledger, context);
    expect((await ledger.review({ sort: 'conflict', limit: 1 }))[0]?.id).toBe(item?.id);
  });

  test('a lone surname is asked about beside each who bears it in full, and an initial beside a name, until it is decided', async () => {
    const ledger = await filled();
    await ledger.append({ kind: 'read', actor: 'test', documents: [entry(['e', 'Roe', 'Roe left OpenAI for Cohere in June 2025.'])] });
    await refreshLedger(ledger, context);
    const asked = async () => (await ledger.review({ sort: 'names' })).map(({ title }) => title).sort();
    expect(await asked()).toEqual(['Anna Roe · A. Roe', 'Roe · A. Roe', 'Roe · Anna Roe', 'Roe · Benno Roe']);
    const item = (await ledger.review({ sort: 'names' })).find(({ title }) => title === 'Roe · Benno Roe');
    expect(item?.evidence.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['Roe left OpenAI for Cohere in June 2025.']));
    const unsure = item?.choices.find(({ label }) => label === 'unsure')?.decide;
    if (unsure) await decide(ledger, unsure);
    expect(await asked()).toEqual(['Anna Roe · A. Roe', 'Roe · A. Roe', 'Roe · Anna Roe']);
  });

  test('a page that does not say it any more, and a claim of little evidence, are asked about', async () => {
    const ledger = await filled();
    const doubtful = entry(['f', 'Carla Roe', 'Carla Roe left OpenAI for Cohere in June 2025.']);
    const later = documentOf(
      { url: 'https://news.example/d', text: 'Benno Roe left nobody.', publisher: 'Paper d', published: '2025-07-02', format: 'text' },
      'en',
    );
    const unsure = doubtful.claims.map((claim) => ({ ...claim, score: 0.6 }));
    await ledger.append({
      kind: 'read',
      actor: 'test',
      documents: [
        { ...doubtful, claims: unsure },
        { document: later, claims: [] },
      ],
    });
    await refreshLedger(ledger, context);
    const [revision] = await ledger.review({ sort: 'revision' });
    expect(revision).toMatchObject({ title: 'Benno Roe: OpenAI → Mistral AI', choices: [{ key: 'w' }, { key: 'a' }, { key: 'r' }] });
    const [score] = await ledger.review({ sort: 'score' });
    expect(score?.title).toBe('Carla Roe: OpenAI → Cohere');
    if (revision?.choices[0]) await decide(ledger, revision.choices[0].decide);
    if (score?.choices[1]) await decide(ledger, score.choices[1].decide);
    expect([...(await ledger.review({ sort: 'revision' })), ...(await ledger.review({ sort: 'score' }))]).toEqual([]);
    expect((await ledger.board({ search: 'Benno' })).total).toBe(0);
  });

  test('a publication that nobody has placed is asked about, beside whose texts it prints; what is answered counts, and can be taken back', async () => {
    const ledger = await open();
    const text = 'Anna Roe left OpenAI for Meta in June 2025. She had been there for nine years and took the harbour train home every day.';
    const at = (publisher: string, url: string, published: string): BatchDocument => {
      const [, , sentence] = STORIES[0] as (typeof STORIES)[number];
      return {
        document: documentOf({ url, text, publisher, published, format: 'text' }, 'en'),
        claims: entry(['x', 'Anna Roe', sentence]).claims,
      };
    };
    const documents = [
      at('Reuters', 'https://www.reuters.com/x', '2025-07-01'),
      at('Harbour Post', 'https://harbour.example/x', '2025-07-02'),
      at('Reuters Harbour', 'https://other.example/x', '2025-07-02'),
    ];
    await ledger.append({ kind: 'read', actor: 'test', documents });
    await refreshLedger(ledger, context);
    const asked = async () => ledger.review({ sort: 'publisher' });
    const [first, second, ...more] = await asked();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ title: 'Harbour Post', choices: [{ key: 'o' }, { key: '1', label: 'belongs to Reuters' }] });
    expect(first?.question).toContain('1 from Reuters');
    expect(first?.evidence.map(({ document }) => document.publisher)).toEqual(['Harbour Post']);
    expect(second).toMatchObject({
      title: 'Reuters Harbour',
      choices: [{ key: 'o' }, { key: '1', label: 'belongs to Reuters' }, { key: '2', label: 'belongs to Harbour Post' }],
    });
    const digest = await ledger.derivedDigest();
    const own = first?.choices[0]?.decide as Decidable;
    await decide(ledger, own);
    expect(await ledger.derivedDigest()).toBe(digest);
    const { ids } = await ledger.decide({ decisions: [second?.choices[1]?.decide as Decidable], reason: 'seen', actor: 'test' });
    await refreshLedger(ledger, context);
    expect(await asked()).toEqual([]);
    await ledger.revoke(ids, 'not sure', 'test');
    await refreshLedger(ledger, context);
    expect((await asked()).map(({ title }) => title)).toEqual(['Reuters Harbour']);
  });

  test('as of a moment before them, decisions are not seen', async () => {
    const ledger = await filled();
    const then = new Date(Date.UTC(2026, 0, 1, 8, minute++));
    const told = async () => {
      const past = await ledger.asOf(then);
      return [await past.board(), await past.decisions(), await past.findEntity('A. Roe'), await past.review()];
    };
    const before = await told();
    minute += 5;
    await decide(
      ledger,
      { kind: 'reject', event: await eventOf(ledger, 'Benno') },
      { kind: 'same', a: await refOf(ledger, 'Anna Roe'), b: await refOf(ledger, 'A. Roe') },
    );
    expect(await told()).toEqual(before);
  });

  test('exported and taken in elsewhere they do the same; revoked ones stay revoked; twice adds none', async () => {
    const ledger = await filled();
    const [gone = ''] = await decide(ledger, { kind: 'accept', event: await eventOf(ledger, 'Anna') });
    await ledger.revoke([gone], '', 'ana');
    await decide(
      ledger,
      { kind: 'reject', event: await eventOf(ledger, 'Benno') },
      { kind: 'same', a: await refOf(ledger, 'Anna Roe'), b: await refOf(ledger, 'A. Roe') },
    );
    const other = await filled();
    const exported = await ledger.decisions();
    expect(await other.importDecisions(exported, 'bea')).toBe(4);
    expect(await other.importDecisions(exported, 'bea')).toBe(0);
    await refreshLedger(other, context);
    expect(await other.derivedDigest()).toBe(await ledger.derivedDigest());
    expect((await other.decisions()).map(({ id, live }) => `${id} ${live}`).sort()).toEqual(exported.map(({ id, live }) => `${id} ${live}`).sort());
  });

  test('what is not there cannot be decided about, and nothing is written', async () => {
    const ledger = await filled();
    const tx = await ledger.lastTx();
    await expect(decide(ledger, { kind: 'accept', event: 'v0' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(decide(ledger, { kind: 'same', a: 'r0', b: 'r1' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await ledger.lastTx()).toBe(tx);
  });
});

test('any merges and splits, taken back in any order, leave the rows as they were', { timeout: 60_000 }, async () => {
  const ledger = await openLedger(':memory:', { now: () => new Date('2026-01-01'), register });
  opened.push(ledger);
  await ledger.append({ kind: 'read', actor: 'test', documents: [...STORIES.map((story) => entry(story)), ...starter.documents.slice(0, 25)] });
  await refreshAll(ledger, register);
  const refs = (await ledger.refs()).map(({ id }) => id);
  const before = await ledger.derivedDigest();
  const pair = fc.tuple(fc.constantFrom('same' as const, 'different' as const), fc.nat(refs.length - 1), fc.nat(refs.length - 1)).filter(([, a, b]) => a !== b);
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 5 }), fc.boolean(), async (pairs, reversed) => {
      for (const [kind, a, b] of pairs) await ledger.decide({ decisions: [{ kind, a: refs[a] ?? '', b: refs[b] ?? '' }], reason: '', actor: 'ana' });
      await refreshLedger(ledger, context);
      const stepwise = await ledger.derivedDigest();
      await refreshAll(ledger, register);
      expect(await ledger.derivedDigest()).toBe(stepwise);
      const live = (await ledger.decisions()).filter((decision) => decision.live).map(({ id }) => id);
      for (const id of reversed ? live.reverse() : live) await ledger.revoke([id], '', 'ana');
      await refreshLedger(ledger, context);
      expect(await ledger.derivedDigest()).toBe(before);
    }),
    { numRuns: 60, seed: 3 },
  );
});
