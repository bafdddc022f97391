import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { intervalOf, isoDay } from '../base/interval.ts';
import type { Comparable } from '../model/link.ts';
import { append } from './append.ts';
import { ENGINES } from './engines.fixture.ts';
import { article } from './ledger.fixture.ts';
import { openStore } from './open.ts';
import { candidatesOf, putSketches } from './sketches.ts';
import type { Store } from './store.ts';

describe.each(ENGINES)('on $name', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(await engine.place(), { now: () => new Date('2025-09-01T12:00:00Z') });
  });
  afterEach(() => store.engine.close());

  /** Documents with their days and numbers; answers the candidates of each. */
  async function candidates(of: readonly (readonly [published: string | null, numbers: readonly number[]])[]) {
    const entries = of.map(([published], n) => article(`https://paper.example/${n}`, `text ${n}`, [], published === null ? {} : { published }));
    await append(store, { kind: 'read', actor: 'test', documents: entries });
    const documents = entries.map(({ document: { id } }, n): Comparable => {
      const published = of[n]?.[0] ?? null;
      return { doc: id, url: '', text: '', lang: 'en', publisher: '', wire: null, published: published === null ? null : intervalOf(published), claims: [] };
    });
    const order = new Map(documents.map(({ doc }, n) => [doc, n]));
    return store.engine.write(async (session) => {
      await putSketches(
        session,
        documents.map((document, n) => ({ document, numbers: of[n]?.[1] ?? [] })),
      );
      const found = await candidatesOf(store, session, documents);
      return documents.map(({ doc }) => (found.get(doc) ?? []).map((candidate) => order.get(candidate) ?? -1));
    });
  }

  test('who shares a number within the days of travel is a candidate, whatever period the days are in, the one that shares most first', async () => {
    const day = (n: number) => isoDay(20_000 + n);
    for (let n = 0; n < 16; n += 3) {
      const found = await candidates([
        [day(n), [1, 2, 3, 900 + n]],
        [day(n + 5), [900 + n, 2]],
        [day(n - 5), [900 + n]],
        [day(n + 6), [900 + n]],
        [day(n - 6), [900 + n]],
      ]);
      expect(found[0]?.filter((one) => one >= 0)).toEqual([1, 2]);
    }
  });

  test('a document without a day is found by all, and finds all', async () => {
    const found = await candidates([
      [null, [1, 2]],
      ['2019-03-01', [1]],
      ['2024-03-01', [2, 3]],
      ['2024-03', [3]],
      [null, [2]],
    ]);
    expect(found.map((list) => list.toSorted((a, b) => a - b))).toEqual([[1, 2, 4], [0], [0, 3, 4], [2], [0, 2]]);
  });

  test('what hundreds have in common leads to some of them, and what two have in common to each other', async () => {
    const many = Array.from({ length: 500 }, (_, n) => ['2024-03-01', n >= 498 ? [7, 8, 9, 1000] : [7, 8]] as const);
    const found = await candidates(many);
    expect(Math.max(...found.map((list) => list.length))).toBe(64);
    expect(found[498]?.[0]).toBe(499);
    expect(found[499]?.[0]).toBe(498);
  });
});
