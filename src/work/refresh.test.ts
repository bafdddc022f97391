import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../base/hash.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { anyWorld, person, REGISTER, type Said, worldOf } from '../resolve/world.fixture.ts';
import { batchOf } from './batches.fixture.ts';
import { recompute } from './recompute.ts';
import { refreshAll, refreshLedger } from './refresh.ts';

const register = { register: () => Promise.resolve(REGISTER) };
const open = (): Promise<Ledger> => openLedger(':memory:', { now: () => new Date('2024-06-01T12:00:00Z'), register: REGISTER });

const append = (ledger: Ledger, ...said: readonly Said[]) => ledger.append(batchOf(worldOf(said)));

/** Titles of the board, with their belief. */
async function board(ledger: Ledger): Promise<string[]> {
  const { rows } = await ledger.board({ limit: 100 });
  return rows.map(({ title, belief }) => `${title}: ${belief}`).sort();
}

const leaves = (name: string, from: string, doc: string): Said => ({ kind: 'move', roles: { who: [person(name)], from }, date: '2023-11-17', doc });

describe('refresh', () => {
  test('resolves what is dirty, once', async () => {
    const ledger = await open();
    await append(ledger, leaves('Sam Altman', 'OpenAI', 'https://a.example/1'));
    expect(await refreshLedger(ledger, register)).toMatchObject({ buckets: 1, events: 1, closed: 0 });
    expect(await ledger.dirty()).toEqual([]);
    expect(await refreshLedger(ledger, register)).toEqual({ buckets: 0, events: 0, closed: 0, opened: 0 });
    expect(await board(ledger)).toEqual(['Sam Altman: leaves OpenAI: reported']);
    await ledger.close();
  });

  test('touches only the buckets that changed', async () => {
    const ledger = await open();
    await append(ledger, leaves('Sam Altman', 'OpenAI', 'https://a.example/1'), leaves('Dario Amodei', 'OpenAI', 'https://a.example/1'));
    await refreshLedger(ledger, register);
    await append(ledger, leaves('Sam Altman', 'OpenAI', 'https://b.example/1'));
    expect(await refreshLedger(ledger, register)).toMatchObject({ buckets: 1, events: 1 });
    expect(await board(ledger)).toEqual(['Dario Amodei: leaves OpenAI: reported', 'Sam Altman: leaves OpenAI: corroborated']);
    await ledger.close();
  });

  test('a full name makes someone of a surname that was read before', async () => {
    const ledger = await open();
    await append(ledger, leaves('Altman', 'OpenAI', 'https://a.example/1'));
    await refreshLedger(ledger, register);
    expect(await board(ledger)).toEqual(['Altman: leaves OpenAI: reported']);
    await append(ledger, leaves('Sam Altman', 'OpenAI', 'https://b.example/1'));
    await refreshLedger(ledger, register);
    expect(await board(ledger)).toEqual(['Sam Altman: leaves OpenAI: corroborated']);
    expect((await recompute(ledger, REGISTER)).same).toBe(true);
    await ledger.close();
  });

  test('a claim that is not found again leaves no event behind', async () => {
    const ledger = await open();
    const doc = 'https://a.example/1';
    const appoint: Said = { kind: 'appoint', roles: { who: [person('Sam Altman')], at: 'OpenAI' }, doc };
    await append(ledger, leaves('Sam Altman', 'OpenAI', doc), appoint);
    await refreshLedger(ledger, register);
    await ledger.append(batchOf(worldOf([leaves('Sam Altman', 'OpenAI', doc)]), true));
    await refreshLedger(ledger, register);
    expect(await board(ledger)).toEqual(['Sam Altman: leaves OpenAI: reported']);
    await ledger.close();
  });
});

test('step by step gives the same bytes as all at once', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyWorld, fc.boolean()), { minLength: 1, maxLength: 4 }), async (steps) => {
      const ledger = await open();
      for (const [world, reread] of steps) {
        await ledger.append(batchOf(world, reread));
        await refreshLedger(ledger, register);
      }
      const stepwise = await ledger.derivedDigest();
      expect(await refreshAll(ledger, REGISTER)).toMatchObject({ closed: 0, opened: 0 });
      await ledger.dropDerived();
      await refreshAll(ledger, REGISTER);
      expect(await ledger.derivedDigest()).toBe(stepwise);
      await ledger.close();
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('permuted, and imported again piece by piece, an import is the same', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, fc.nat(), async (world, seed) => {
      const batch = batchOf(world);
      const order = (n: number): string => sha256(`${seed} ${n}`);
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item, n) => ({ item, at: order(n) }))
          .sort((a, b) => (a.at < b.at ? -1 : 1))
          .map(({ item }) => item);
      const [first, other] = [await open(), await open()];
      await first.append(batch);
      await other.append({ ...batch, documents: shuffled(batch.documents).map((entry) => ({ ...entry, claims: shuffled(entry.claims) })) });
      for (const ledger of [first, other]) await refreshAll(ledger, REGISTER);
      expect(await other.derivedDigest()).toBe(await first.derivedDigest());
      for (const document of batch.documents) expect((await other.append({ ...batch, documents: [document, document] })).tx).toBeNull();
      expect([await other.lastTx(), await other.check()]).toEqual([1, []]);
      await Promise.all([first.close(), other.close()]);
    }),
    { numRuns: 200, seed: 11 },
  );
});

describe('recompute', () => {
  const world = worldOf([leaves('Sam Altman', 'OpenAI', 'https://a.example/1'), { kind: 'raise', roles: { org: 'OpenAI' } }]);

  test('out of nothing it gives the same bytes', async () => {
    const ledger = await open();
    await ledger.append(batchOf(world));
    const { same, before, after, detail } = await recompute(ledger, REGISTER, { drop: true });
    expect({ same, equal: before === after }).toEqual({ same: true, equal: true });
    expect(detail).toMatch(/^2 events made anew give the same bytes \([0-9a-f]{12}\)$/);
    await ledger.close();
  });

  test('tells what is not as it should be, and puts it right', async () => {
    const ledger = await open();
    await ledger.append(batchOf(world));
    // What the rules make of another register is not what they make of this one.
    await refreshLedger(ledger, { register: () => Promise.resolve({ ...REGISTER, people: [] }) });
    const first = await recompute(ledger, { ...REGISTER, organisations: [] });
    expect(first.same).toBe(false);
    expect(first.differences.length).toBeGreaterThan(0);
    expect(first.detail).toContain(first.differences[0]);
    expect((await recompute(ledger, { ...REGISTER, organisations: [] })).same).toBe(true);
    await ledger.close();
  });
});
