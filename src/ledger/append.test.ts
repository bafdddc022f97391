import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Claim, RoleName } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import { documentOf } from '../model/document.ts';
import { append } from './append.ts';
import { check } from './check.ts';
import { ENGINES } from './engines.fixture.ts';
import { article, claimIn, MOVE, move, newLedger, newStore } from './ledger.fixture.ts';
import type { Batch, Ledger } from './ledger.ts';

const URL_A = 'https://example.com/a';

const batch = (documents: Batch['documents'], more: Partial<Batch> = {}): Batch => ({ kind: 'read', actor: 'test', documents, ...more });
const told = article(URL_A, MOVE, [[MOVE, move]]);

describe.each(ENGINES)('on $name', (engine) => {
  const opened: { close(): Promise<void> }[] = [];
  const ledgerHere = async (): Promise<Ledger> => {
    const ledger = await newLedger(engine);
    opened.push(ledger);
    return ledger;
  };
  const storeHere = async () => {
    const store = await newStore(engine);
    opened.push(store.engine);
    return store;
  };
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  describe('what is known adds nothing', () => {
    test('the same batch without a key', async () => {
      const ledger = await ledgerHere();
      expect(await ledger.append(batch([told]))).toEqual({ tx: 1, replayed: false, documents: 1, claims: 1, revisions: 0, closed: 0 });
      expect(await ledger.append(batch([told]))).toEqual({ tx: null, replayed: false, documents: 0, claims: 0, revisions: 0, closed: 0 });
      expect(await ledger.lastTx()).toBe(1);
    });

    test('the same key and payload is a no-op that says so', async () => {
      const ledger = await ledgerHere();
      await ledger.append(batch([told], { key: 'k' }));
      await ledger.append(batch([article('https://example.com/b', 'Other words.')]));
      expect(await ledger.append(batch([told], { key: 'k' }))).toMatchObject({ tx: 1, replayed: true, documents: 0 });
      expect(await ledger.lastTx()).toBe(2);
    });

    test('the same key with another payload is a fault, and writes nothing', async () => {
      const ledger = await ledgerHere();
      await ledger.append(batch([told], { key: 'k' }));
      await expect(ledger.append(batch([article(URL_A, 'Other words.')], { key: 'k' }))).rejects.toMatchObject({ code: 'replay-mismatch' });
      expect((await ledger.counts()).documents).toBe(1);
    });

    test('a claim found again beside a new one', async () => {
      const ledger = await ledgerHere();
      await ledger.append(batch([told]));
      const more = article(URL_A, MOVE, [
        [MOVE, move],
        ['Jane Roe left OpenAI', { kind: 'move', roles: { who: [{ name: 'Jane Roe' }], from: 'OpenAI' } }],
      ]);
      expect(await ledger.append(batch([more]))).toMatchObject({ tx: 2, documents: 0, claims: 1 });
    });

    test('the same problem', async () => {
      const ledger = await ledgerHere();
      const problems = [{ code: 'file-missing', severity: 'error' as const, what: 'a.txt', message: 'There is no a.txt.' }];
      await ledger.append(batch([], { problems }));
      expect((await ledger.append(batch([], { problems }))).tx).toBeNull();
      expect(await ledger.problems()).toEqual([{ ...problems[0], document: null, tx: 1 }]);
    });
  });

  describe('versions of a document', () => {
    test('another text at a known address is a revision of the last one', async () => {
      const ledger = await ledgerHere();
      const [second, third] = [article(URL_A, 'Second words.'), article(URL_A, 'Third words.')];
      await ledger.append(batch([told]));
      expect(await ledger.append(batch([second]))).toMatchObject({ documents: 1, revisions: 1 });
      await ledger.append(batch([third]));
      expect((await ledger.document(third.document.id))?.document.revises).toBe(second.document.id);
      expect((await ledger.document(second.document.id))?.document.revises).toBe(told.document.id);
      expect((await ledger.document(told.document.id))?.document.revises).toBeNull();
    });

    test('a text does not revise a page that was only paraphrased', async () => {
      const ledger = await ledgerHere();
      await ledger.append(batch([article(URL_A, '', [], { format: 'starter' })]));
      expect(await ledger.append(batch([told]))).toMatchObject({ documents: 1, revisions: 0 });
    });

    test('one text at two addresses is two documents', async () => {
      const ledger = await ledgerHere();
      expect(await ledger.append(batch([told, article('https://example.com/b', MOVE, [[MOVE, move]])]))).toMatchObject({ documents: 2, claims: 2 });
    });
  });

  describe('re-reading', () => {
    const shorter = (reader: string): Claim =>
      claimIn(MOVE, 'Jane Roe left OpenAI', { kind: 'move', roles: { who: [{ name: 'Jane Roe' }], from: 'OpenAI' }, reader });
    const reread = (claims: readonly Claim[]) => batch([{ document: told.document, claims, reread: true }]);

    test('closes what the newer rules do not find, and opens it again when they do', async () => {
      const ledger = await ledgerHere();
      await ledger.append(batch([told]));
      expect(await ledger.append(reread([shorter('rules@2')]))).toMatchObject({ claims: 1, closed: 1 });
      expect((await ledger.attestations()).map(({ claim }) => claim.quote)).toEqual(['Jane Roe left OpenAI']);
      expect(await ledger.append(reread(told.claims))).toMatchObject({ claims: 1, closed: 1 });
      expect((await ledger.attestations()).map(({ claim }) => claim.quote)).toEqual([MOVE]);
      expect(await ledger.check()).toEqual([]);
    });

    test('leaves the claims of other readers', async () => {
      const ledger = await ledgerHere();
      await ledger.append(batch([told]));
      expect(await ledger.append(reread([shorter('llm@1')]))).toMatchObject({ claims: 1, closed: 0 });
    });
  });

  describe('what was recorded stays', () => {
    test('a quote that is no span of its text is refused, with all of its batch', async () => {
      const ledger = await ledgerHere();
      const wrong = { ...told, claims: told.claims.map((claim) => ({ ...claim, start: claim.start + 1 })) };
      await expect(ledger.append(batch([article('https://example.com/b', 'Fine.'), wrong]))).rejects.toThrow('invalid claim');
      expect(await ledger.counts()).toMatchObject({ documents: 0, claims: 0, lastTransaction: null });
    });

    test.each([
      ["update claim set quote = 'other'", 'claim is append-only'],
      ['delete from claim', 'claim is append-only'],
      ["update tx set actor = 'other'", 'tx is append-only'],
      ["update document set url = 'other'", 'document is append-only'],
    ])('%s', async (statement, message) => {
      const store = await storeHere();
      await append(store, batch([told]));
      await expect(store.engine.read.run(statement)).rejects.toThrow(message);
    });

    const lift = (trigger: string, table: string): string => (engine.name === 'SQLite' ? `drop trigger ${trigger}` : `drop trigger ${trigger} on ${table}`);
    test.each([
      ['a claim', [lift('claim_kept', 'claim'), "update claim set quote = 'other', paraphrase = 1"], 'is not what was recorded'],
      ['a transaction', [lift('tx_kept', 'tx'), "update tx set actor = 'other' where tx = 1"], 'Transaction 1 does not hold'],
      ['a lost row', ['delete from problem'], 'Transaction 2 does not hold'],
    ])('check finds out: %s', async (_, statements, message) => {
      const store = await storeHere();
      await append(store, batch([told]));
      await append(store, batch([], { problems: [{ code: 'x', severity: 'info', what: 'y', message: 'z' }] }));
      expect(await check(store)).toEqual([]);
      for (const statement of statements) await store.engine.read.run(statement);
      expect((await check(store)).map((problem) => problem.message).join('\n')).toContain(message);
    });
  });

  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const amount = fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0);
  const bound = fc.constantFrom('at-least' as const, 'at-most' as const, 'about' as const);
  const money = fc.record({ value: amount, currency: fc.constantFrom('USD', 'EUR'), bound, low: amount }, { requiredKeys: ['value'] });
  const group = fc.record({ noun: name, count: amount, of: amount, bound }, { requiredKeys: ['noun'] });
  const answer = fc.constantFrom('accepted', 'declined', 'countered', 'lapsed');
  const period = fc.constantFrom('P4Y', '2025', '2025-01/2025-10');

  const ROLES: Readonly<Record<RoleName, fc.Arbitrary<unknown>>> = {
    who: fc.array(fc.oneof(fc.record({ name }), group), { minLength: 1, maxLength: 4 }),
    by: fc.array(name, { minLength: 1, maxLength: 3 }),
    from: name,
    to: name,
    at: name,
    org: name,
    of: name,
    as: name,
    manner: fc.constantFrom('resigned', 'dismissed', 'laid-off', 'poached', 'returned'),
    answer,
    form: fc.constant('licence-and-hire'),
    former: fc.constant(true),
    interim: fc.constant(true),
    end: fc.constant(true),
    pay: fc.record({ form: fc.constantFrom('salary', 'package'), amount: money, period }, { requiredKeys: ['form'] }),
    amount: money,
    valuation: money,
    share: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    what: name,
    value: fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0),
    unit: name,
    period,
    unless: name,
  };

  describe('a claim comes back as it was appended', () => {
    test.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s', async (_, kind) => {
      const shape = Object.keys((kind.roles as unknown as { shape: Record<string, unknown> }).shape) as RoleName[];
      const roles = fc
        .record(Object.fromEntries(shape.map((role) => [role, ROLES[role]])), { requiredKeys: [] })
        .filter((made) => kind.roles.safeParse(made).success);
      const claim = fc.record({
        roles,
        stance: fc.constantFrom('fact' as const, 'rumour' as const, 'denial' as const),
        quote: fc.string({ unit: 'grapheme', maxLength: 40 }),
        score: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
        because: fc.array(name, { maxLength: 3 }),
      });
      const ledger = await ledgerHere();
      let n = 0;
      await fc.assert(
        fc.asyncProperty(claim, async (made) => {
          const given: Claim = { ...made, kind: kind.kind, start: 0, end: 0, paraphrase: true, reader: 'test@1' };
          const document = documentOf({ url: `https://example.com/${n++}`, text: '', format: 'starter' }, 'en');
          await ledger.append(batch([{ document, claims: [given] }]));
          const [stored] = (await ledger.attestations()).filter(({ doc }) => doc === document.id);
          expect(stored?.claim).toEqual(given);
          const names = Object.keys(kind.entities).flatMap((role) => [given.roles[role as RoleName] ?? []].flat()) as unknown[];
          expect(stored?.refs).toHaveLength(names.filter((item) => typeof item === 'string' || Object.hasOwn(item as object, 'name')).length);
        }),
        { numRuns: 25, seed: 7 },
      );
      expect(await ledger.check()).toEqual([]);
    });
  });
});
