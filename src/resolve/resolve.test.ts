import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../base/canonical.ts';
import { formatInterval } from '../base/interval.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import { resolveNames } from './names.ts';
import { bucketsOf, resolve } from './resolve.ts';
import { anyWorld, person, REGISTER, type Said, shuffled, type World, worldOf } from './world.fixture.ts';

const kindOf = (name: string) => KINDS.find(({ kind }) => kind === name);

test('November 2023', () => {
  const move = (names: readonly string[], roles: Said['roles'], date: string, more: Partial<Said> = {}): Said => ({
    kind: 'move',
    roles: { who: names.map(person), ...roles },
    date,
    ...more,
  });
  const nadella: Partial<Said> = { says: 'Satya Nadella', doc: 'https://a.example/1', publisher: 'Paper A', stance: 'plan' };
  const both = ['Sam Altman', 'Greg Brockman'];
  const { attestations, refs } = worldOf([
    move(['Sam Altman'], { from: 'OpenAI', as: 'chief executive', manner: 'dismissed' }, '2023-11-17', { wire: 'Reuters' }),
    move(['Sam Altman'], { from: 'OpenAI', manner: 'dismissed' }, '2023-11', { says: 'OpenAI' }),
    move(['Altman'], { from: 'OpenAI' }, '', { published: '2023-11-25' }),
    move(['Greg Brockman'], { from: 'OpenAI', manner: 'resigned' }, '2023-11-17'),
    { kind: 'post', roles: { who: [person('Satya Nadella')], at: 'Microsoft', as: 'chief executive' }, doc: 'https://a.example/1', publisher: 'Paper A' },
    move(both, { from: 'OpenAI', to: 'Microsoft' }, '2023-11-20', nadella),
    move(both, { to: 'Microsoft' }, '', { stance: 'denial', published: '2023-12-04' }),
    { kind: 'pledge', roles: { who: [{ noun: 'employees', count: 700, of: 770 }], from: 'OpenAI', to: 'Microsoft' }, date: '2023-11-20' },
    { kind: 'pledge', roles: { who: [{ noun: 'employees', count: 738, of: 770 }], from: 'OpenAI' }, date: '2023-11-21', published: '2023-12-02' },
    { kind: 'appoint', roles: { who: [person('Sam Altman')], at: 'OpenAI', as: 'chief executive' }, date: '2023-11-21' },
    { kind: 'appoint', roles: { who: [person('Sam Altman')], at: 'OpenAI', as: 'CEO' }, date: '2023-11-22' },
    move(['Greg Brockman'], { to: 'OpenAI', manner: 'returned' }, '2023-11-22'),
  ]);
  const told = resolve(attestations, refs, REGISTER).events.map(({ kind, when, roles, belief, tally }) => {
    return `${formatInterval(when)} · ${kindOf(kind)?.describe(roles)} · ${belief}: ${tally.because}`;
  });
  expect(told.sort()).toEqual([
    '17 November 2023 · Greg Brockman: leaves OpenAI · reported: one origin tells it as a fact: Paper 4',
    '17 November 2023 · Sam Altman: leaves OpenAI, chief executive · confirmed: one party tells it as a fact: OpenAI',
    '20 November 2023 · Greg Brockman: OpenAI → Microsoft · disputed: one party announces it: Satya Nadella; one origin denies it: Paper 7',
    '20 November 2023 · Sam Altman: OpenAI → Microsoft · disputed: one party announces it: Satya Nadella; one origin denies it: Paper 7',
    '20–21 November 2023 · 738 of 770 employees threaten to leave OpenAI for Microsoft · corroborated: two origins tell it as a fact: Paper 8, Paper 9',
    '21–22 November 2023 · Sam Altman named chief executive at OpenAI · corroborated: two origins tell it as a fact: Paper 10, Paper 11',
    '22 November 2023 · Greg Brockman: joins OpenAI · reported: one origin tells it as a fact: Paper 12',
    'by 1 December 2023 · Satya Nadella: chief executive at Microsoft · reported: one origin tells it as a fact: Paper A',
  ]);
});

describe('in every world', () => {
  const runs = { numRuns: 300, seed: 11 };

  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), ({ attestations, refs }, seed) => {
        const again = resolve(shuffled(attestations, seed), shuffled(refs, seed + 1), REGISTER);
        expect(canonical(again)).toBe(canonical(resolve(attestations, refs, REGISTER)));
      }),
      runs,
    );
  });

  test('nor does the order of import, but for the events’ ids', () => {
    /** Entities by name, since an unregistered one goes by its oldest ref, as an event does by its oldest claim. */
    const withoutIds = ({ attestations, refs }: World) => {
      const { events, claims } = resolve(attestations, refs, REGISTER);
      const partsOf = Map.groupBy(claims, ({ event }) => event);
      return events
        .map(({ id, bucket: _, entities: __, ...event }) =>
          canonical([{ ...event, id: '' }, (partsOf.get(id) ?? []).map((claim) => ({ ...claim, event: '' }))]),
        )
        .sort();
    };
    fc.assert(
      fc.property(anyWorld, fc.nat(), ({ attestations, refs }, seed) => {
        const once = attestations.map((attestation, at) => ({ ...attestation, tx: at + 1 }));
        const txs = shuffled(once, seed).map(({ tx }) => tx);
        const again = once.map((attestation, at) => ({ ...attestation, tx: txs[at] ?? 0 }));
        // Copies go by who was first: where that is not told by publication, by transaction.
        const quiet = (of: typeof once) => of.map((one) => ({ ...one, claim: { ...one.claim, quote: one.claimId } }));
        expect(withoutIds({ attestations: quiet(again), refs })).toEqual(withoutIds({ attestations: quiet(once), refs }));
      }),
      runs,
    );
  });

  test('a bucket depends on its own claims and on the names alone', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), ({ attestations, refs }, seed) => {
        const all = resolve(attestations, refs, REGISTER);
        const buckets = [...bucketsOf(attestations, resolveNames(refs, attestations, REGISTER), REGISTER).keys()].sort();
        const bucket = buckets[seed % buckets.length] ?? '';
        const alone = resolve(attestations, refs, REGISTER, { buckets: new Set([bucket]) });
        const ids = new Set(alone.events.map(({ id }) => id));
        expect(alone.events).toEqual(all.events.filter((event) => event.bucket === bucket));
        expect(alone.claims).toEqual(all.claims.filter(({ event }) => ids.has(event)));
      }),
      runs,
    );
  });

  test('every claim counts once in each of its buckets, or is ambiguous between two events of it', () => {
    fc.assert(
      fc.property(anyWorld, ({ attestations, refs }) => {
        const { events, claims } = resolve(attestations, refs, REGISTER);
        const bucketOf = new Map(events.map(({ id, bucket }) => [id, bucket]));
        const places = Map.groupBy(claims, ({ claimId, event }) => `${claimId} ${bucketOf.get(event)}`);
        for (const [place, found] of places) {
          const counted = found.filter(({ part }) => part !== 'ambiguous').length;
          expect(counted === 1 ? found.length === 1 : counted === 0 && found.length > 1, place).toBe(true);
        }
        const buckets = bucketsOf(attestations, resolveNames(refs, attestations, REGISTER), REGISTER);
        const expected = [...buckets].flatMap(([bucket, statements]) => statements.map(({ claimId }) => `${claimId} ${bucket}`));
        expect([...places.keys()].sort()).toEqual([...new Set(expected)].sort());
      }),
      runs,
    );
  });

  test('events are well-formed: one id each, roles of their kind, at most one value of a role preferred', () => {
    fc.assert(
      fc.property(anyWorld, ({ attestations, refs }) => {
        const { events, entities } = resolve(attestations, refs, REGISTER);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        const known = new Set(entities.map(({ id }) => id));
        for (const event of events) {
          expect(kindOf(event.kind)?.roles.safeParse(event.roles).error).toBeUndefined();
          expect(event.entities.every(({ entity }) => known.has(entity))).toBe(true);
          const preferred = event.values.filter((value) => value.preferred).map(({ role }) => role);
          expect(new Set(preferred).size).toBe(preferred.length);
        }
      }),
      runs,
    );
  });
});

test('a decision is looked up by the event’s id', () => {
  const { attestations, refs } = worldOf([{ kind: 'raise', roles: { org: 'OpenAI' } }]);
  const [event] = resolve(attestations, refs, REGISTER).events;
  expect(
    resolve(attestations, refs, REGISTER, {
      decisions: [
        { id: 'x', kind: 'reject', a: event?.id ?? '', b: null, payload: {}, reason: 'a hoax', actor: 'ana', seenTx: 1, revokes: null, live: true, at: '' },
      ],
    }).events[0]?.belief,
  ).toBe('rejected');
});
