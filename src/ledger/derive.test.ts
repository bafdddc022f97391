import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append } from './append.ts';
import { attestations, refs } from './attest.ts';
import { deriving } from './deriving/deriving.ts';
import { ENGINES } from './engines.fixture.ts';
import { applied, article, MOVE, move, newLedger, newStore, plainResolution, refresh } from './ledger.fixture.ts';
import { type Batch, type Ledger, markOf, UNRESOLVED } from './ledger.ts';

const RAISE = 'OpenAI raised $10 billion in May 2025.';
const raise = (value: number) => ({ kind: 'raise', roles: { org: 'OpenAI', amount: { value, currency: 'USD' } }, date: '2025-05' });
const documents: Batch['documents'] = [
  article('https://example.com/1', MOVE, [[MOVE, move]]),
  article('https://other.test/2', MOVE, [[MOVE, move]], { publisher: 'Other' }),
  article('https://example.com/3', RAISE, [[RAISE, raise(10e9)]]),
  article('https://third.test/4', 'Łukasz Kaiser joined Facebook.', [
    ['Łukasz Kaiser joined Facebook', { kind: 'move', roles: { who: [{ name: 'Łukasz Kaiser' }], to: 'Facebook' } }],
  ]),
];

describe.each(ENGINES)('on $name', (engine) => {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await newLedger(engine);
  });
  afterEach(() => ledger.close());

  const read = (of: Batch['documents']): Promise<unknown> => ledger.append({ kind: 'read', actor: 'test', documents: of });

  test('a permuted import gives the same derived rows', async () => {
    const digests = new Set<string>();
    for (const order of [documents, documents.toReversed(), [...documents.slice(2), ...documents.slice(0, 2)]]) {
      const other = await newLedger(engine);
      for (const document of order) await other.append({ kind: 'read', actor: 'test', documents: [document] });
      await refresh(other);
      digests.add(await other.derivedDigest());
      await other.close();
    }
    expect(digests.size).toBe(1);
  });

  test('dropped and made again, the derived rows are the same', async () => {
    await read(documents);
    await refresh(ledger);
    const before = [await ledger.derivedDigest(), await ledger.board(), await ledger.search('meta')];
    await ledger.dropDerived();
    expect((await ledger.board()).total).toBe(0);
    expect((await ledger.search('Roe')).map(({ type }) => type)).toEqual(['document', 'document']);
    expect(await ledger.dirty()).toEqual([UNRESOLVED]);
    await refresh(ledger);
    expect([await ledger.derivedDigest(), await ledger.board(), await ledger.search('meta')]).toEqual(before);
  });

  test('what stays equal is not touched', async () => {
    await read(documents);
    const resolution = await refresh(ledger);
    expect(await applied(ledger, resolution)).toEqual({ closed: 0, opened: 0 });
  });

  describe('buckets', () => {
    test('new claims leave a mark, a resolution of all lifts it', async () => {
      expect(await ledger.dirty()).toEqual([]);
      await read(documents);
      await ledger.markDirty(['b', 'a', 'b']);
      expect(await ledger.dirty()).toEqual(['a', 'b', ...documents.map(({ document }) => markOf(document.id)).sort()]);
      await refresh(ledger);
      expect(await ledger.dirty()).toEqual([]);
    });

    test('a resolution of some leaves the events of the others', async () => {
      await read(documents.slice(0, 3));
      const whole = await refresh(ledger);
      const kept = whole.events.find(({ kind }) => kind === 'raise');
      const closed = whole.events.filter((event) => event !== kept).map(({ bucket }) => bucket);
      await applied(ledger, { ...whole, events: [], claims: [] }, closed);
      expect((await ledger.board()).rows.map(({ id }) => id)).toEqual([kept?.id]);
      await applied(ledger, whole, []);
      expect((await ledger.board()).total).toBe(2);
    });
  });

  test('an event that changes is closed and opened anew; its old version stays on record', async () => {
    const store = await newStore(engine);
    const apply = async () => applied({ deriving: (work) => deriving(store, work) }, plainResolution(await attestations(store), await refs(store)));
    await append(store, { kind: 'read', actor: 'test', documents: documents.slice(2, 3) });
    await apply();
    await append(store, { kind: 'read', actor: 'test', documents: [article('https://other.test/5', RAISE, [[RAISE, raise(11e9)]])] });
    await apply();
    const live = 'case when tx_out = 9223372036854775807 then 1 else 0 end';
    const versions = await store.engine.read.all(
      `select claims, conflict, tx_in, ${live} as live, case when tx_out < 99 then tx_out else 99 end as closed from d_event order by tx_in`,
    );
    expect(versions.map((row) => ({ ...row }))).toEqual([
      { claims: 1, conflict: 0, tx_in: 1, live: 0, closed: 2 },
      { claims: 2, conflict: 1, tx_in: 2, live: 1, closed: 99 },
    ]);
    await store.engine.close();
  });
});
