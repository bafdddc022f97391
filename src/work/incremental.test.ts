// Ledgers with a random history, brought up to date step by step: after every step what is derived is what the pure function `resolve` makes of
// everything, to the byte, and the working memory is that of a ledger made anew.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../base/fault.ts';
import { ENGINES } from '../ledger/engines.fixture.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import type { Decidable } from '../model/decision.ts';
import { markingWith } from '../model/erasure.ts';
import { indexLinks } from '../resolve/descent.ts';
import { resolve } from '../resolve/resolve.ts';
import { anyWorld, REGISTER, type World } from '../resolve/world.fixture.ts';
import { batchOf } from './batches.fixture.ts';
import { refreshAll, refreshLedger } from './refresh.ts';

const RUNS: Readonly<Record<string, number>> = { SQLite: 100, PostgreSQL: 25 };
const marking = markingWith('a key');
const register = { register: () => Promise.resolve(REGISTER) };

type Step =
  | { readonly do: 'append'; readonly world: World; readonly reread: boolean }
  | { readonly do: 'pair'; readonly kind: 'same' | 'different' | 'unsure'; readonly a: number; readonly b: number }
  | { readonly do: 'family'; readonly family: string; readonly n: number }
  | { readonly do: 'event'; readonly kind: 'accept' | 'reject' | 'pin'; readonly n: number }
  | { readonly do: 'claim' | 'revoke' | 'erase document' | 'erase person'; readonly n: number };

const n = fc.nat(1000);
const append: fc.Arbitrary<Step> = fc.record({ do: fc.constant('append' as const), world: anyWorld, reread: fc.boolean() });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: append },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pair' as const),
      kind: fc.constantFrom('same' as const, 'same' as const, 'different' as const, 'unsure' as const),
      a: n,
      b: n,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('family' as const), family: fc.constantFrom('north', 'south'), n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('event' as const), kind: fc.constantFrom('accept' as const, 'reject' as const, 'pin' as const), n }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('claim' as const, 'revoke' as const, 'revoke' as const), n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('erase document' as const, 'erase person' as const), n }) },
);

const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(1, items.length)];

async function decidableOf(ledger: Ledger, step: Step): Promise<Decidable | null> {
  if (step.do === 'pair') {
    const refs = await ledger.refs();
    const [a, b] = [pick(refs, step.a), pick(refs, step.b)];
    return a && b && a !== b ? { kind: step.kind, a: a.id, b: b.id } : null;
  }
  if (step.do === 'claim') {
    const claim = pick(await ledger.attestations(), step.n);
    return claim ? { kind: 'reject', claim: claim.claimId } : null;
  }
  if (step.do === 'family') {
    const publisher = pick((await ledger.documents()).rows, step.n)?.publisher;
    return publisher ? { kind: 'family', publisher, family: step.family } : null;
  }
  if (step.do !== 'event') return null;
  const event = pick((await ledger.board({ limit: 100 })).rows, step.n);
  if (!event) return null;
  if (step.kind !== 'pin') return { kind: step.kind, event: event.id };
  const [value] = (await ledger.event(event.id))?.values ?? [];
  return value ? { kind: 'pin', event: event.id, role: value.role, value: value.value } : null;
}

async function erase(ledger: Ledger, step: Step): Promise<void> {
  const person = (await ledger.board({ limit: 100 })).rows.flatMap(({ entities }) => entities).find(({ type }) => type === 'person');
  const document = 'n' in step ? pick((await ledger.documents()).rows, step.n) : undefined;
  const target = step.do === 'erase person' ? person && { entity: person.id } : document && { document: document.id };
  if (target) await ledger.erase({ target, basis: 'a request', actor: 'ana', mark: marking, journal: () => Promise.resolve() });
}

async function take(ledger: Ledger, step: Step): Promise<void> {
  if (step.do === 'append') return void (await ledger.append(batchOf(step.world, step.reread)));
  if (step.do === 'erase document' || step.do === 'erase person') return erase(ledger, step);
  if (step.do === 'revoke') {
    const decision = pick(
      (await ledger.decisions()).filter(({ live }) => live),
      step.n,
    );
    return void (decision && (await ledger.revoke([decision.id], '', 'ana')));
  }
  const decidable = await decidableOf(ledger, step);
  if (!decidable) return;
  try {
    await ledger.decide({ decisions: [decidable], reason: '', actor: 'ana' });
  } catch (error) {
    // What the board still shows may have lost its claims since it was brought up to date.
    if (!(error instanceof Fault) || error.code !== 'not-found') throw error;
  }
}

/** How many rows would change if everything were resolved at once. */
async function differing(ledger: Ledger): Promise<number> {
  const decisions = (await ledger.decisions()).filter(({ live }) => live);
  const resolution = resolve(await ledger.attestations(), await ledger.refs(), REGISTER, { decisions, links: indexLinks(await ledger.links()) });
  return ledger.deriving(async (to) => {
    await to.applyNames(resolution, { entities: 'all', refs: 'all' });
    await to.applyEvents(resolution, 'all');
    return to.counts.closed + to.counts.opened;
  });
}

/** What is counted as it is written, counted row by row. */
async function countedOf(ledger: Ledger): Promise<object> {
  const [claims, events] = [await ledger.attestations(), await ledger.board({ limit: 1 })];
  // Under this filter they are counted row by row.
  const documents = await ledger.documents({ search: '/' });
  let exported = 0;
  for await (const _ of ledger.exportEvents()) exported++;
  expect(events.total).toBe(exported);
  return { claims: claims.length, documents: documents.total, events: exported };
}

describe.each(ENGINES)('on $name', ({ name, place }) => {
  test('after every step the rows are those of everything at once', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(append, fc.array(fc.tuple(anyStep, fc.boolean()), { minLength: 2, maxLength: 8 }), async (first, steps) => {
        const ledger = await openLedger(await place(), { now: () => new Date('2024-06-01T12:00:00Z'), register: REGISTER, marking: () => marking });
        for (const [step, waits] of [[first, false] as const, ...steps]) {
          await take(ledger, step);
          if (waits) continue;
          await refreshLedger(ledger, register);
          expect(await differing(ledger), step.do).toBe(0);
          expect(await ledger.counts(), step.do).toMatchObject(await countedOf(ledger));
        }
        await refreshLedger(ledger, register);
        const stepwise = await ledger.derivedDigest();
        expect(await refreshAll(ledger, REGISTER)).toMatchObject({ closed: 0, opened: 0 });
        expect(await ledger.derivedDigest()).toBe(stepwise);
        await ledger.dropDerived();
        await refreshLedger(ledger, register);
        expect([await ledger.derivedDigest(), await differing(ledger)]).toEqual([stepwise, 0]);
        await ledger.close();
      }),
      { numRuns: RUNS[name] ?? 30, seed: 21 },
    );
  });
});
