import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../ledger/engines.fixture.ts';
import type { BatchDocument, Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { documentOf } from '../model/document.ts';
import type { Register } from '../model/register.ts';
import { refreshAll, refreshLedger } from './refresh.ts';

const REGISTER: Register = { organisations: [], people: [], publishers: [] };
const register = { register: () => Promise.resolve(REGISTER) };

/** 200 ledgers are made and filled. */
const SLOW = 120_000;

const opened: Ledger[] = [];
afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close();
});

interface Told {
  readonly doc: string;
  readonly who: readonly string[];
  readonly to: string;
}

/** A document that tells of these people's arrival. */
function documentsOf(told: readonly Told[]): BatchDocument[] {
  return told.map(({ doc, who, to }) => {
    const text = `${who.join(' and ')} join ${to}.`;
    const claim = { kind: 'move', stance: 'fact' as const, roles: { who: who.map((name) => ({ name })), to }, reader: 'test@1', score: 1, because: [] };
    return {
      document: documentOf({ url: `https://${doc}.example/`, text, format: 'test' }, 'en'),
      claims: [{ ...claim, quote: text, start: 0, end: text.length }],
    };
  });
}

async function append(ledger: Ledger, ...told: readonly Told[]): Promise<void> {
  await ledger.append({ kind: 'test', actor: 'test', documents: documentsOf(told) });
  await refreshLedger(ledger, register);
}

/** The proposals as pairs of names with their score. */
async function proposed(ledger: Ledger): Promise<string[]> {
  return (await ledger.review({ sort: 'names', limit: 100 }))
    .map(({ title, question }) => `${title.split(' · ').sort().join(' · ')} ${question.slice(0, 34)}`)
    .sort();
}

describe.each(ENGINES)('on $name', (engine) => {
  const open = async (): Promise<Ledger> => {
    const ledger = await openLedger(await engine.place(), { now: () => new Date('2024-06-01T12:00:00Z') });
    opened.push(ledger);
    return ledger;
  };

  test('names of one person are proposed with reasons, and asked about until somebody decides', async () => {
    const ledger = await open();
    await append(ledger, { doc: 'a', who: ['Ilya Sutskever'], to: 'Orrery' }, { doc: 'b', who: ['Anna Roe'], to: 'Orrery' });
    expect(await ledger.review({ sort: 'names' })).toEqual([]);
    await append(ledger, { doc: 'c', who: ['Илья Суцкевер'], to: 'Orrery' });
    const [item, second] = await ledger.review({ sort: 'names' });
    expect(second).toBeUndefined();
    expect(item?.question).toMatch(/^Are these one person\? Score 0\.9\d: “.*”: another script, 100 % alike; both told of with Orrery\.$/);
    expect(item?.evidence.map(({ quote }) => quote).sort()).toEqual(['Ilya Sutskever join Orrery.', 'Илья Суцкевер join Orrery.']);

    const { found } = await ledger.findEntity('Ilya Sutskever');
    expect((await ledger.proposals(found?.id ?? '')).map(({ entity }) => entity.name)).toEqual(['Илья Суцкевер']);
    const same = item?.choices.find(({ key }) => key === 's')?.decide;
    if (!same) throw new Error('invalid choices');
    const { ids } = await ledger.decide({ decisions: [same], reason: 'the same', actor: 'ana' });
    await refreshLedger(ledger, register);
    expect(await ledger.review({ sort: 'names' })).toEqual([]);
    expect((await ledger.findEntity('Илья Суцкевер')).found?.id).toBe(found?.id);

    await ledger.revoke(ids, 'a slip', 'ana');
    await refreshLedger(ledger, register);
    expect((await ledger.review({ sort: 'names' })).map(({ id }) => id)).toEqual([item?.id]);
  });

  test('who is named side by side is two people', async () => {
    const ledger = await open();
    await append(ledger, { doc: 'a', who: ['Robert Ellison', 'Bob Ellison'], to: 'Orrery' });
    expect(await proposed(ledger)).toEqual([]);
  });

  test('a past moment shows what was proposed then', async () => {
    const ledger = await open();
    await append(ledger, { doc: 'a', who: ['Robert Ellison'], to: 'Orrery' });
    await append(ledger, { doc: 'b', who: ['Bob Ellison'], to: 'Orrery' });
    const id = (await ledger.findEntity('Robert Ellison')).found?.id ?? '';
    expect(await ledger.proposals(id)).toHaveLength(1);
    expect(await (await ledger.asOf(new Date('2024-05-01'))).proposals(id)).toEqual([]);
  });
});

test(
  '100 random orders of reading: what is proposed step by step is what is proposed at once',
  async () => {
    const names = ['Ilya Sutskever', 'Илья Суцкевер', 'I. Sutskever', 'Robert Ellison', 'Bob Ellison', 'Robert Allison', 'Anna Roe', 'Roe Anna'];
    const told = fc.record({ who: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }), to: fc.constantFrom('Orrery', 'Kite') });
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 6 }), async (stories) => {
        const [steps, atOnce] = [await openLedger(':memory:', { now: () => new Date(0) }), await openLedger(':memory:', { now: () => new Date(0) })];
        for (const [n, story] of stories.entries()) await append(steps, { doc: `d${n}`, ...story });
        const expected = await proposed(steps);
        await steps.dropDerived();
        await refreshAll(steps, REGISTER);
        expect(await proposed(steps)).toEqual(expected);
        await append(atOnce, ...stories.map((story, n) => ({ doc: `d${n}`, ...story })));
        expect(await proposed(atOnce)).toEqual(expected);
        await steps.close();
        await atOnce.close();
      }),
      { numRuns: 100 },
    );
  },
  SLOW,
);
