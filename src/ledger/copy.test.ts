import { describe, expect, test } from 'vitest';
import { append } from './append.ts';
import { attestations, refs } from './attest.ts';
import { check } from './check.ts';
import { copyLedger } from './copy.ts';
import { deriving } from './deriving/deriving.ts';
import { ENGINES, SQLITE } from './engines.fixture.ts';
import { applied, article, MOVE, move, newStore, plainResolution } from './ledger.fixture.ts';
import type { Store } from './store.ts';
import { KEPT } from './tables.ts';
import { search } from './views/search.ts';

const RAISE = 'OpenAI raised $10 billion in May 2025.';
const raise = (value: number) => ({ kind: 'raise', roles: { org: 'OpenAI', amount: { value, currency: 'USD' } }, date: '2025-05' });

/** Two transactions, the second of which closes derived rows of the first. */
async function fill(store: Store): Promise<void> {
  const batches = [
    [article('https://example.com/1', MOVE, [[MOVE, move]]), article('https://example.com/2', RAISE, [[RAISE, raise(10e9)]])],
    [article('https://other.test/3', RAISE, [[RAISE, raise(11e9)]])],
  ];
  for (const documents of batches) {
    await append(store, { kind: 'read', actor: 'test', documents });
    await applied({ deriving: (work) => deriving(store, work) }, plainResolution(await attestations(store), await refs(store)));
  }
}

test('every table and column is among what is copied', async () => {
  const { engine } = await newStore(SQLITE);
  const tables = await engine.read.all(
    "select name from sqlite_schema where type = 'table' and name not like 'find%' and name not like 'sqlite%' order by name",
  );
  expect(tables.map(({ name }) => name)).toEqual(KEPT.map(({ table }) => table).sort());
  for (const { table, key, rest, versioned } of KEPT) {
    const columns = await engine.read.all(`pragma table_info(${table})`);
    expect(columns.map(({ name }) => String(name)).sort(), table).toEqual([...key, ...rest, ...(versioned ? ['tx_out'] : [])].sort());
  }
  await engine.close();
});

describe.each(ENGINES)('from $name', (source) => {
  test.each(ENGINES)('to $name: every row with its history, and the search', async (target) => {
    const [from, to] = [await newStore(source), await newStore(target)];
    await fill(from);
    const copied = await copyLedger(from, to);
    expect(copied).toMatchObject({ transactions: 2, rows: { document: 3, claim: 3, d_event: 3, blob: 2 } });
    expect(await check(to)).toEqual([]);
    const closed = 'select ev, claims, tx_in, tx_out from d_event where tx_out < 99 order by ev';
    expect(await to.engine.read.all(closed)).toEqual(await from.engine.read.all(closed));
    expect(await to.engine.read.all(closed)).toHaveLength(1);
    const found = async (store: Store) => (await search(store, 'openai')).map(({ id }) => id).sort();
    expect(await found(to)).toEqual(await found(from));
    expect(await append(to, { kind: 'read', actor: 'test', documents: [article('https://example.com/4', 'More.')] })).toMatchObject({ tx: 3 });
    await expect(copyLedger(from, to)).rejects.toMatchObject({ code: 'ledger-not-empty' });
    await Promise.all([from.engine.close(), to.engine.close()]);
  });
});
