// A ledger of what could be known on a day is that of the documents published by then, whatever else the first one holds and in what order it came.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINES, SQLITE } from '../ledger/engines.fixture.ts';
import { storeKnownBy } from '../ledger/known.ts';
import { article } from '../ledger/ledger.fixture.ts';
import type { BatchDocument, Ledger } from '../ledger/ledger.ts';
import { openLedger, openStore } from '../ledger/open.ts';
import { KEPT } from '../ledger/tables.ts';
import type { Stance } from '../model/claim.ts';
import { endOf, isPublishedBy } from '../model/moment.ts';
import { REGISTER } from '../resolve/world.fixture.ts';
import { refreshAll, refreshLedger } from './refresh.ts';

const now = () => new Date('2026-07-01T12:00:00Z');
const register = () => Promise.resolve(REGISTER);

const anyDate = fc.constantFrom('2025-01-05', '2025-01-07', '2025-02', '2025-03-01', '2025', undefined, '2025-03-04');
const anyDocument = fc.record({
  who: fc.constantFrom('Jane Zork', 'Zork', 'J. Zork', 'Benno Tor', 'Tor'),
  from: fc.constantFrom('OpenAI', 'Meta', 'Anthropic'),
  to: fc.constantFrom('Google DeepMind', 'xAI', undefined),
  stance: fc.constantFrom<Stance>('fact', 'fact', 'rumour', 'denial', 'plan'),
  paper: fc.integer({ min: 0, max: 4 }),
  published: anyDate,
  own: fc.boolean(),
});

function documentsOf(drawn: readonly (typeof anyDocument extends fc.Arbitrary<infer T> ? T : never)[]): BatchDocument[] {
  return drawn.map(({ who, from, to, stance, paper, published, own }, n) => {
    const sentence = `${who} and ${from}${to ? ` and ${to}` : ''}: the boxes were carried out at night, through the door by the river, and nobody looked.`;
    const text = own ? `${sentence} Paper ${paper} saw it, number ${n}.` : sentence;
    const claim = { kind: 'move', roles: { who: [{ name: who }], from, ...(to && { to }) }, stance };
    return article(`https://paper-${paper}.example/${n}`, text, [[sentence, claim]], { publisher: `Paper ${paper}`, ...(published && { published }) });
  });
}

async function tellingOf(ledger: Ledger): Promise<unknown> {
  const { rows } = await ledger.board({ limit: 1000 });
  const events = await Promise.all(rows.map(async ({ id }) => ledger.event(id)));
  const people = [...new Set(rows.flatMap(({ entities }) => entities.filter(({ type }) => type === 'person').map(({ id }) => id)))];
  const persons = await Promise.all(people.map(async (id) => ledger.person(id)));
  const counts = { ...(await ledger.counts()), lastTransaction: null };
  return [rows, events, persons, counts, await ledger.search('zork'), (await ledger.documents({ limit: 1000 })).rows, await ledger.links()];
}

async function readInto(ledger: Ledger, documents: readonly BatchDocument[], parts: number): Promise<void> {
  const size = Math.max(1, Math.ceil(documents.length / parts));
  for (let from = 0; from < documents.length; from += size) {
    await ledger.append({ kind: 'read', actor: 'test', documents: documents.slice(from, from + size) });
    await refreshLedger(ledger, { register });
  }
}

describe.each(ENGINES)('on $name', ({ name, place }) => {
  test('what is known is what the documents of the time say', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDocument, { minLength: 1, maxLength: 14 }),
        fc.constantFrom('2025-01-06', '2025-02', '2025-03-01', '2026'),
        async (drawn, date) => {
          const [documents, end] = [documentsOf(drawn), endOf(date) ?? new Date(0)];
          const ledger = await openLedger(await place(), { now, register: REGISTER });
          await readInto(ledger, documents, 3);
          const known = await ledger.publishedBy(end);
          await refreshAll(known, REGISTER);
          const size = Math.max(1, Math.ceil(documents.length / 3));
          const then = await openLedger(await SQLITE.place(), { now: () => (now() < end ? now() : end), register: REGISTER });
          for (let from = 0; from < documents.length; from += size) {
            const part = documents.slice(from, from + size).filter(({ document }) => isPublishedBy(document.published ?? null, end));
            if (part.length > 0) await readInto(then, part, 1);
          }
          expect(await tellingOf(known)).toEqual(await tellingOf(then));
          for (const one of [ledger, known, then]) await one.close();
        },
      ),
      { numRuns: name === 'SQLite' ? 40 : 8 },
    );
  });
});

test('it is the same whether it is filled two documents at a time or all at once', async () => {
  const place = await SQLITE.place();
  const store = await openStore(place, { now, register: REGISTER });
  const drawn = fc.sample(anyDocument, { numRuns: 25, seed: 7 });
  const { append } = await import('../ledger/append.ts');
  await append(store, { kind: 'read', actor: 'test', documents: documentsOf(drawn) });
  const filled = async (atOnce?: number) => {
    const known = await storeKnownBy(store, endOf('2025-03-01') ?? new Date(0), atOnce);
    const rows = await Promise.all(
      KEPT.map(({ table, key, rest }) => known.engine.read.all(`select ${[...key, ...rest].join(', ')} from ${table} order by ${key.join(', ')}`)),
    );
    await known.engine.close();
    return rows;
  };
  const [whole] = [await filled()];
  expect(whole.flat().length).toBeGreaterThan(100);
  expect(await filled(2)).toEqual(whole);
  await store.engine.close();
});
