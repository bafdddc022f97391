// The made-up market that the ledger is measured with: the same again for the same seed, in the rows that `append` would write.

import { expect, test } from 'vitest';
import { fill } from '../bench/ledger/fill.ts';
import { HUB, marketOf } from '../bench/ledger/world.ts';
import { ENGINES } from '../src/ledger/engines.fixture.ts';
import { type BatchDocument, type Ledger, UNRESOLVED } from '../src/ledger/ledger.ts';
import { openLedger } from '../src/ledger/open.ts';
import { refreshLedger } from '../src/work/refresh.ts';
import { loadRegister } from '../src/work/register.ts';

const register = loadRegister();
const options = { now: () => new Date('2026-06-01T00:00:00Z'), register };
const documents = [...marketOf(400)];

test('a seed gives one market, with about as many claims as are asked for', () => {
  const claims = documents.flatMap((one) => one.claims);
  expect([...marketOf(400)]).toEqual(documents);
  expect(claims.length).toBeGreaterThanOrEqual(400);
  expect(claims.length).toBeLessThan(500);
  expect(claims.filter(({ roles }) => [roles.from, roles.org, roles.at, roles.of, ...(roles.by ?? [])].includes(HUB)).length).toBeGreaterThan(0);
});

test.each(ENGINES.filter(({ name }) => name !== 'SQLite'))('on $name a filled ledger is one that was read', async ({ place }) => {
  const [filled, read] = [await place(), await openLedger(await place(), options)];
  const parts: BatchDocument[][] = [];
  const refresh = (ledger: Ledger) => refreshLedger(ledger, { register: () => Promise.resolve(register) });
  const market = documents.values();
  for (const claims of [200, Number.POSITIVE_INFINITY]) {
    const { documents: made } = await fill(filled, market, claims, options);
    const ledger = await openLedger(filled, options);
    expect(await ledger.dirty()).toEqual([UNRESOLVED]);
    await refresh(ledger);
    await ledger.close();
    parts.push(documents.slice(parts.flat().length, parts.flat().length + made));
  }
  expect(parts.flat().length).toBe(documents.length);
  for (const part of parts) {
    await read.append({ kind: 'read', actor: 'test', documents: part });
    await refresh(read);
  }
  const ledger = await openLedger(filled, options);
  expect(await ledger.derivedDigest()).toBe(await read.derivedDigest());
  expect(await ledger.counts()).toMatchObject({ ...(await read.counts()), lastTransaction: expect.anything() });
  expect(await ledger.check()).toEqual([]);
  for (const one of [ledger, read]) await one.close();
});
