// Everything made anew in parts, with others reading and writing in between: nobody sees some of it, nothing that is written meanwhile is lost, and
// what comes out is what is derived out of nothing, to the byte.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../ledger/engines.fixture.ts';
import { type Ledger, UNRESOLVED } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { UNDERSTANDING } from '../ledger/tables.ts';
import { markingWith } from '../model/erasure.ts';
import { anyWorld, person, REGISTER, type Said, worldOf } from '../resolve/world.fixture.ts';
import { batchOf } from './batches.fixture.ts';
import { refreshAll, refreshLedger } from './refresh.ts';
import { anewPart } from './refreshing/everything.ts';

const RUNS: Readonly<Record<string, number>> = { SQLite: 60, PostgreSQL: 12 };
const marking = markingWith('a key');
const register = { register: () => Promise.resolve(REGISTER) };
const AT_ONCE = { most: 1, pauseMs: 0 };
const open = (place: string): Promise<Ledger> => openLedger(place, { now: () => new Date('2024-06-01T12:00:00Z'), register: REGISTER, marking: () => marking });

const part = (ledger: Ledger) => ledger.deriving((to) => anewPart(to, REGISTER, 1));

async function shown(ledger: Ledger): Promise<string> {
  const events: unknown[] = [];
  for await (const event of ledger.exportEvents()) events.push(event);
  return JSON.stringify([events, (await ledger.counts()).events, await ledger.people()]);
}

/** Something that somebody else writes. */
type Write =
  | { readonly do: 'append'; readonly world: Parameters<typeof batchOf>[0]; readonly reread: boolean }
  | { readonly do: 'pair' | 'reject' | 'erase' | 'again'; readonly n: number };

const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('append' as const), world: anyWorld, reread: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('pair' as const, 'reject' as const), n: fc.nat(1000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('erase' as const, 'again' as const), n: fc.nat(1000) }) },
);

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

async function write(ledger: Ledger, change: Write): Promise<void> {
  if (change.do === 'append') return void (await ledger.append(batchOf(change.world, change.reread)));
  const { n } = change;
  if (change.do === 'again') return ledger.markDirty([UNRESOLVED]);
  if (change.do === 'pair') {
    const refs = await ledger.refs();
    const [a, b] = [pick(refs, n), pick(refs, n + 1)];
    if (a && b && a !== b) await ledger.decide({ decisions: [{ kind: n % 2 ? 'same' : 'different', a: a.id, b: b.id }], reason: '', actor: 'ana' });
  } else if (change.do === 'reject') {
    const claim = pick(await ledger.attestations(), n);
    if (claim) await ledger.decide({ decisions: [{ kind: 'reject', claim: claim.claimId }], reason: '', actor: 'ana' });
  } else {
    const document = pick((await ledger.documents()).rows, n);
    if (document) await ledger.erase({ target: { document: document.id }, basis: 'a request', actor: 'ana', mark: marking, journal: () => Promise.resolve() });
  }
}

describe.each(ENGINES)('on $name', ({ name, place }) => {
  test('in parts, with others writing in between, it is what comes out of nothing', { timeout: 300_000 }, async () => {
    const history = fc.array(anyWorld, { minLength: 1, maxLength: 3 });
    const writes = fc.array(fc.tuple(fc.nat(9), anyWrite), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(history, writes, async (worlds, changes) => {
        const ledger = await open(await place());
        for (const world of worlds) {
          await ledger.append(batchOf(world));
          await refreshLedger(ledger, register);
        }
        await ledger.markDirty([UNRESOLVED]);
        for (const [parts, change] of changes) {
          for (let n = 0; n < parts; n++) if ((await ledger.dirty()).includes(UNRESOLVED)) await part(ledger);
          await write(ledger, change);
        }
        await refreshLedger(ledger, register, AT_ONCE);
        const inParts = await ledger.derivedDigest();
        await ledger.dropDerived();
        await refreshLedger(ledger, register);
        expect(await ledger.derivedDigest()).toBe(inParts);
        await ledger.close();
      }),
      { numRuns: RUNS[name] ?? 10, seed: 8 },
    );
  });

  const leaves = (who: string, doc: string): Said => ({ kind: 'move', roles: { who: [person(who)], from: 'OpenAI' }, date: '2023-11-17', doc });

  test('until it is done, what was there before is shown, and all of it changes at once', async () => {
    const ledger = await open(await place());
    await ledger.append(batchOf(worldOf([leaves('Sam Altman', 'https://a.example/1'), leaves('Greg Brockman', 'https://b.example/1')])));
    await refreshLedger(ledger, { register: () => Promise.resolve({ ...REGISTER, people: [], organisations: [] }) });
    const before = await shown(ledger);
    await ledger.markDirty([UNRESOLVED]);
    let parts = 0;
    for (let done = false; !done; parts++) {
      expect(await shown(ledger)).toBe(before);
      done = (await part(ledger)).done;
      if (parts === 2) await ledger.append(batchOf(worldOf([leaves('Dario Amodei', 'https://c.example/1')])));
    }
    expect(parts).toBeGreaterThan(5);
    expect((await ledger.findEntity('sam-altman')).found?.name).toBe('Sam Altman');
    expect((await ledger.board()).total).toBe(2);
    await refreshLedger(ledger, register);
    expect((await ledger.board()).total).toBe(3);
    await ledger.close();
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

// Of every table of the working memory: rows that are gone, rows that are wrong, and rows that should not be there.
const SPOILT = [
  ...UNDERSTANDING.map(({ table }) => `delete from ${table}`),
  "update name_ref set rule = 'n:nobody', identity = 'n:nobody', age = 7",
  'update name_surface set refs = refs + 3',
  "update name_group set name = 'Nobody', ent = 'nobody'",
  "insert into name_surface values ('n:stray', 'Stray', 1)",
  "insert into name_group values ('n:stray', 'stray', 'person', 'Stray', null)",
  "insert into name_root values ('n:stray', 'r:sam-altman')",
  "update claim_key set bucket = bucket || 'x'",
  "insert or ignore into name_career select 'greg-brockman', 'meta', doc from document",
  "insert or ignore into name_asked select 'greg-brockman', doc from document",
];

test.each(SPOILT)('a working memory that is not as it should be is put right: %s', async (spoil) => {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-anew-'));
  folders.push(folder);
  const path = join(folder, 'mercato.db');
  const ledger = await open(path);
  const moves = (who: string, roles: Said['roles'], doc: string): Said => ({ kind: 'move', roles: { who: [person(who)], ...roles }, date: '2023-11', doc });
  await ledger.append(batchOf(worldOf([moves('Janet Roe', { to: 'Google' }, 'https://c.example/1')])));
  await ledger.append(
    batchOf(
      worldOf([
        moves('Sam Altman', { from: 'OpenAI', to: 'Meta' }, 'https://a.example/1'),
        moves('Altman', { from: 'OpenAI' }, 'https://b.example/1'),
        moves('Jane Roe', { to: 'Google' }, 'https://b.example/1'),
        moves('Jane Roe', { to: 'Google' }, 'https://d.example/1'),
      ]),
    ),
  );
  await refreshLedger(ledger, register);
  const refs = await ledger.refs();
  const [a, b] = ['Jane Roe', 'Janet Roe'].map((name) => refs.find(({ surface }) => surface === name));
  await ledger.decide({ decisions: [{ kind: 'same', a: a?.id ?? '', b: b?.id ?? '' }], reason: '', actor: 'ana' });
  await refreshLedger(ledger, register);
  const right = await ledger.derivedDigest();
  const raw = new DatabaseSync(path);
  raw.exec(spoil);
  raw.close();
  expect(await ledger.derivedDigest()).not.toBe(right);
  await refreshAll(ledger, REGISTER, AT_ONCE);
  expect(await ledger.derivedDigest()).toBe(right);
  await ledger.close();
});
