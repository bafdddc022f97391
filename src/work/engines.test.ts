// The same documents give the same derived rows on every engine, to the byte: the starter ledger, and small worlds made at random.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENGINES, hasPostgres, NO_POSTGRES } from '../ledger/engines.fixture.ts';
import type { Batch } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { refreshAll, refreshLedger } from './refresh.ts';
import { loadRegister } from './register.ts';
import { loadStarter } from './starter.ts';

const register = loadRegister();
const now = () => new Date('2026-07-01T00:00:00Z');
const starter = loadStarter();

const part = (from: number, to: number): Batch => ({ kind: 'read', actor: 'test', documents: starter.documents.slice(from, to) });

test.skipIf(!hasPostgres)(`the starter ledger ${NO_POSTGRES}`, { timeout: 60_000 }, async () => {
  const answers = await Promise.all(
    ENGINES.map(async ({ place }) => {
      const ledger = await openLedger(await place(), { now, register });
      await ledger.append(starter);
      await refreshAll(ledger, register);
      const { rows } = await ledger.board({ org: 'OpenAI', limit: 100 });
      const answer = {
        digest: await ledger.derivedDigest(),
        counts: await ledger.counts(),
        board: rows,
        events: await Promise.all(rows.slice(0, 20).map(({ id }) => ledger.event(id))),
        organisation: await ledger.organisation('openai'),
        person: await ledger.person('ilya-sutskever'),
        people: await ledger.findEntity('Sutskever'),
        problems: await ledger.check(),
      };
      await ledger.close();
      return answer;
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
});

test.skipIf(!hasPostgres)(`parts of it, one after the other ${NO_POSTGRES}`, { timeout: 60_000 }, async () => {
  const cuts = fc.array(fc.nat(starter.documents.length), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const digests = await Promise.all(
        ENGINES.map(async ({ place }) => {
          const ledger = await openLedger(await place(), { now, register });
          for (const [n, from] of places.entries()) {
            await ledger.append(part(from, from + 12 + n));
            await refreshLedger(ledger, { register: () => Promise.resolve(register) });
          }
          const digest = await ledger.derivedDigest();
          await ledger.close();
          return digest;
        }),
      );
      expect(new Set(digests).size).toBe(1);
    }),
    { numRuns: 12, seed: 8 },
  );
});
