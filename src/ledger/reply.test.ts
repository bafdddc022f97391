import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentOf } from '../model/document.ts';
import { markingWith } from '../model/erasure.ts';
import type { Reply } from '../model/reply.ts';
import { refreshLedger } from '../work/refresh.ts';
import { ENGINES } from './engines.fixture.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open.ts';

const REGISTER = { organisations: [], people: [], publishers: [] };
const STATEMENT = { text: 'I never left.', who: 'Ann Lee', said: '2026-07-03', evidence: 'https://lee.example/letter', basis: 'right of reply' };

const TEXT = 'Ann Lee left OpenAI for Cohere. Bo Chen joined Meta.';
const document = documentOf({ url: 'https://news.example/1', text: TEXT, published: '2026-06-01', format: 'text' }, 'en');
const told = (name: string, quote: string, reader = 'rules@1') => {
  const start = TEXT.indexOf(quote);
  return {
    kind: 'move',
    roles: { who: [{ name }], to: 'Cohere' },
    stance: 'fact',
    quote,
    start,
    end: start + quote.length,
    reader,
    score: 0.9,
    because: [],
  } as const;
};

describe.each(ENGINES)('a statement beside a claim, on $name', ({ place }) => {
  let ledger: Ledger;
  let now: Date;
  const refresh = () => refreshLedger(ledger, { register: () => Promise.resolve(REGISTER) });
  const claimOf = async (who: string) => (await ledger.document(document.id))?.claims.find(({ quote }) => quote.includes(who));
  const texts = async (who = 'Ann') => ((await claimOf(who))?.replies ?? []).map(({ text }) => text);
  const state = (claim = '') => ledger.reply({ about: { claim }, statement: STATEMENT, actor: 'ana' });

  beforeEach(async () => {
    now = new Date('2026-07-04T08:00:00Z');
    ledger = await openLedger(await place(), { now: () => now, register: REGISTER });
    await ledger.append({
      kind: 'read',
      actor: 'x',
      documents: [{ document, claims: [told('Ann Lee', 'Ann Lee left OpenAI for Cohere'), told('Bo Chen', 'Bo Chen joined Meta')] }],
    });
    await refresh();
  });
  afterEach(() => ledger.close());

  test('is shown with its claim, its event, its person and in exports, and moves no belief', async () => {
    const claim = await claimOf('Ann');
    const before = await ledger.derivedDigest();
    const first = await state(claim?.id);
    expect(await state(claim?.id)).toEqual(first);
    expect([await texts(), await texts('Bo')]).toEqual([['I never left.'], []]);
    const event = await ledger.event(claim?.event ?? '');
    expect(event?.claims[0]?.replies?.[0]).toMatchObject({ ...STATEMENT, claim: claim?.id, event: null, actor: 'ana', live: true });
    const person = event?.event.entities.find(({ type }) => type === 'person')?.id ?? '';
    expect((await ledger.person(person))?.replies).toMatchObject([{ text: 'I never left.', about: { event: event?.event.id } }]);
    expect((await ledger.organisation(event?.event.entities.find(({ type }) => type === 'organisation')?.id ?? ''))?.replies).toHaveLength(1);
    const exported = await Array.fromAsync(ledger.exportClaims());
    expect(exported.filter(({ replies }) => replies).map(({ id }) => id)).toEqual([claim?.id]);
    expect(await ledger.derivedDigest()).toBe(before);
    expect(await ledger.check()).toEqual([]);
  });

  test('of an event stands beside its oldest claim', async () => {
    const event = (await claimOf('Ann'))?.event ?? '';
    await ledger.reply({ about: { event }, statement: STATEMENT, actor: 'ana' });
    expect((await ledger.event(event))?.claims[0]?.replies?.[0]?.event).toBe(event);
  });

  test('is taken back, stays in the past, and is not taken back twice', async () => {
    const { ids } = await state((await claimOf('Ann'))?.id);
    const then = now;
    now = new Date('2026-07-06T08:00:00Z');
    await ledger.revokeReply(ids[0] ?? '', 'withdrawn', 'ana');
    expect(await texts()).toEqual([]);
    const past = await ledger.asOf(then);
    expect((await past.document(document.id))?.claims[0]?.replies?.map(({ text }) => text)).toEqual(['I never left.']);
    expect((await past.replies()).map(({ live }) => live)).toEqual([true]);
    expect((await ledger.replies()).map(({ live, revokes, text }) => [live, revokes, text])).toEqual([
      [false, null, 'I never left.'],
      [false, ids[0], 'withdrawn'],
    ]);
    await expect(ledger.revokeReply(ids[0] ?? '', '', 'ana')).rejects.toMatchObject({ code: 'decision-closed' });
    // Made again, it is another one.
    expect((await state((await claimOf('Ann'))?.id)).ids).not.toEqual(ids);
    expect(await texts()).toEqual(['I never left.']);
    expect(await ledger.check()).toEqual([]);
  });

  test('counts on a day only if it was made by then', async () => {
    await state((await claimOf('Ann'))?.id);
    for (const [day, shown] of [
      ['2026-07-02', 0],
      ['2026-07-03', 1],
    ] as const) {
      const known = await ledger.publishedBy(new Date(`${day}T23:59:59.999Z`));
      expect((await known.document(document.id))?.claims.flatMap(({ replies = [] }) => replies)).toHaveLength(shown);
      await known.close();
    }
  });

  test('stays in its place when newer rules read the claim anew', async () => {
    await state((await claimOf('Ann'))?.id);
    const anew = [told('Ann Lee', 'Ann Lee left OpenAI', 'rules@2'), told('Bo Chen', 'Bo Chen joined Meta', 'rules@2')];
    await ledger.append({ kind: 'read', actor: 'x', documents: [{ document, claims: anew, reread: true }] });
    await refresh();
    expect([await texts(), await texts('Bo')]).toEqual([['I never left.'], []]);
  });

  test('goes with its claim when that is erased, and when it names somebody who is', async () => {
    const bo = await claimOf('Bo');
    await state((await claimOf('Ann'))?.id);
    await ledger.reply({ about: { claim: bo?.id ?? '' }, statement: { ...STATEMENT, text: 'It was Ann Lee, not me.', who: 'Bo Chen' }, actor: 'ana' });
    await ledger.reply({ about: { claim: bo?.id ?? '' }, statement: { ...STATEMENT, text: 'Quite right.', who: 'Bo Chen' }, actor: 'ana' });
    const { found } = await ledger.findEntity('Ann Lee');
    await ledger.erase({ target: { entity: found?.id ?? '' }, basis: 'asked', actor: 'x', mark: markingWith('key'), journal: () => Promise.resolve() });
    await refresh();
    await ledger.sweep();
    expect(await ledger.traces(['Ann Lee', 'I never left'])).toEqual([]);
    expect(await texts('Bo')).toEqual(['Quite right.']);
    expect(await ledger.check()).toEqual([]);
  });

  test('goes to another ledger that has the document; what was taken back stays so', async () => {
    const claim = (await claimOf('Ann'))?.id;
    const { ids } = await state(claim);
    await ledger.reply({ about: { claim: claim ?? '' }, statement: { ...STATEMENT, text: 'Nor will I.' }, actor: 'ana' });
    await ledger.revokeReply(ids[0] ?? '', 'withdrawn', 'ana');
    const all = await ledger.replies();
    const other = await openLedger(':memory:', { now: () => now, register: REGISTER });
    expect(await other.importReplies(all, 'x')).toBe(0);
    await other.append({ kind: 'read', actor: 'x', documents: [{ document, claims: [told('Ann Lee', 'Ann Lee left OpenAI for Cohere')] }] });
    expect([await other.importReplies(all, 'x'), await other.importReplies(all, 'x')]).toEqual([3, 0]);
    expect((await other.document(document.id))?.claims[0]?.replies?.map(({ text }) => text)).toEqual(['Nor will I.']);
    const lines = (rows: readonly Reply[]) => rows.map(({ recorded: _, ...row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(lines(await other.replies())).toEqual(lines(all));
    await other.close();
  });

  test.each([
    ['no words', { text: ' ' }],
    ['nobody', { who: '' }],
    ['no day', { said: 'yesterday' }],
    ['an address that is none', { evidence: 'javascript:alert(1)' }],
    ['too many words', { text: 'x'.repeat(4001) }],
  ])('is refused with %s', async (_, wrong) => {
    const tx = await ledger.lastTx();
    const claim = (await claimOf('Ann'))?.id ?? '';
    await expect(ledger.reply({ about: { claim }, statement: { ...STATEMENT, ...wrong }, actor: 'ana' })).rejects.toMatchObject({ code: 'bad-statement' });
    await expect(ledger.reply({ about: { claim: 'c0' }, statement: STATEMENT, actor: 'ana' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await ledger.lastTx()).toBe(tx);
  });
});
