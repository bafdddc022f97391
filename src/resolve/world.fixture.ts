// Small worlds for tests: claims in a few words, with the refs that a ledger would give them.

import fc from 'fast-check';
import { nameKey } from '../base/fold.ts';
import { idOf } from '../base/hash.ts';
import { type Claim, claimId, type Party, type RoleName, type Roles, type Stance } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import type { Organisation, Publisher, Register } from '../model/register.ts';
import type { Attestation, Ref } from '../model/resolution.ts';

export interface Said {
  readonly kind: string;
  readonly roles: Roles;
  readonly stance?: Stance;
  readonly says?: string;
  readonly date?: string;
  readonly quote?: string;
  /** The document: its address, and its publisher's name unless that is given. */
  readonly doc?: string;
  readonly publisher?: string;
  readonly wire?: string;
  readonly published?: string | null;
  readonly tx?: number;
}

export interface World {
  readonly attestations: readonly Attestation[];
  readonly refs: readonly Ref[];
}

const refOf = (doc: string, type: Ref['type'], surface: string): Ref => ({ id: idOf('r', doc, type, nameKey(surface)), doc, type, surface });

function refsOf(doc: string, { kind, roles }: Claim): (Ref & { role: RoleName; n: number })[] {
  const entities = KINDS.find((one) => one.kind === kind)?.entities ?? {};
  return (Object.entries(entities) as [RoleName, string][]).flatMap(([role, type]) => {
    const value = roles[role];
    const items = (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly (Party | string)[];
    return items.flatMap((item, n) => {
      const surface = typeof item === 'string' ? item : 'name' in item ? item.name : null;
      return surface === null ? [] : [{ ...refOf(doc, type === 'people' ? 'person' : 'organisation', surface), role, n }];
    });
  });
}

/** Claims without a document of their own are each the only one of a paper: "Paper 1", "Paper 2", …, all published on 1 December 2023. */
export function worldOf(said: readonly Said[]): World {
  const refs = new Map<string, Ref>();
  const attestations = said.map((one, at): Attestation => {
    const doc = one.doc ?? `https://paper-${at + 1}.example/a`;
    const quote = one.quote ?? `${one.kind} ${at}`;
    const claim: Claim = {
      kind: one.kind,
      roles: one.roles,
      stance: one.stance ?? 'fact',
      ...(one.says && { says: one.says }),
      ...(one.date && { date: one.date }),
      quote,
      start: at * 100,
      end: at * 100 + quote.length,
      reader: 'test@1',
      score: 1,
      because: [],
    };
    const placed = refsOf(doc, claim);
    for (const { id, type, surface } of placed) refs.set(id, { id, doc, type, surface });
    return {
      claimId: claimId(doc, claim),
      tx: one.tx ?? 1,
      claim,
      doc,
      url: doc,
      publisher: one.publisher ?? one.doc ?? `Paper ${at + 1}`,
      wire: one.wire ?? null,
      published: one.published === undefined ? '2023-12-01' : one.published,
      lang: 'en',
      refs: placed.map(({ role, n, id }) => ({ role, n, ref: id })),
    };
  });
  return { attestations, refs: [...refs.values()] };
}

const organisation = (id: string, name: string, rest: Partial<Organisation> = {}): Organisation => ({
  id,
  name,
  aliases: [],
  kind: 'lab',
  country: null,
  founded: null,
  parent: null,
  wikidata: null,
  homepage: null,
  ...rest,
});

const publisher = (domain: string, name: string, family: string, kind: Publisher['kind'] = 'press'): Publisher => ({ domain, name, kind, family });

export const REGISTER: Register = {
  organisations: [
    organisation('openai', 'OpenAI', { aliases: ['Open AI'], homepage: 'openai.com' }),
    organisation('anthropic', 'Anthropic'),
    organisation('google', 'Google', { kind: 'company', homepage: 'google.com' }),
    organisation('google-deepmind', 'Google DeepMind', { aliases: ['DeepMind'], parent: 'google' }),
    organisation('meta', 'Meta', { aliases: ['Facebook'], kind: 'company' }),
    organisation('meta-superintelligence-labs', 'Meta Superintelligence Labs', { aliases: ['MSL'], parent: 'meta', unit: true }),
    organisation('microsoft', 'Microsoft', { kind: 'company' }),
    organisation('sec', 'SEC', { kind: 'government' }),
  ],
  people: [
    { id: 'sam-altman', name: 'Sam Altman', aliases: ['Samuel Altman'] },
    { id: 'greg-brockman', name: 'Greg Brockman', aliases: [] },
    { id: 'dario-amodei', name: 'Dario Amodei', aliases: [] },
    { id: 'daniela-amodei', name: 'Daniela Amodei', aliases: [] },
    { id: 'andrew-ng', name: 'Andrew Ng', aliases: ['吴恩达'] },
  ],
  publishers: [
    publisher('wired.com', 'WIRED', 'conde-nast'),
    publisher('vogue.com', 'Vogue', 'conde-nast'),
    publisher('bloomberg.com', 'Bloomberg', 'bloomberg'),
    publisher('reuters.com', 'Reuters', 'reuters'),
    publisher('openai.com', 'OpenAI', 'openai', 'party'),
    publisher('sec.gov', 'SEC', 'sec', 'official'),
    publisher('x.com', 'X', 'x', 'social'),
  ],
};

export const person = (name: string): Party => ({ name });

const pick = <const T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const anyOrganisation = pick('OpenAI', 'Meta', 'MSL', 'Google', 'DeepMind', 'Zork Labs');
const anyParty = fc.oneof(
  pick('Sam Altman', 'Altman', 'Jane Zork', 'Zork', 'Greg Brockman').map(person),
  fc.record({ noun: pick('engineers', 'staff'), count: maybe(pick(5, 7, 700)), bound: maybe(pick('at-least', 'about')) }),
);
const anyPeople = fc.array(anyParty, { minLength: 1, maxLength: 3 });
const anyMoney = fc.record({ value: pick(1e6, 6e9, 6.6e9, 1.5e10), currency: maybe(pick('USD')), bound: maybe(pick('at-least', 'at-most', 'about')) });
const anyRole = pick('chief executive', 'CEO and co-founder', 'researcher', 'adviser');

// Each kind as its schema has it, so that what comes out can be held against the same schema.
const ANY_ROLES: Readonly<Record<string, fc.Arbitrary<Roles>>> = {
  move: fc
    .record({
      who: anyPeople,
      from: maybe(anyOrganisation),
      to: maybe(anyOrganisation),
      as: maybe(anyRole),
      manner: maybe(pick('resigned', 'dismissed', 'returned')),
    })
    .map((roles) => (roles.from || roles.to ? roles : { ...roles, from: 'OpenAI' })),
  appoint: fc.record({ who: anyPeople, at: anyOrganisation, as: maybe(anyRole), end: maybe(pick(true)) }),
  post: fc.record({ who: anyPeople, at: anyOrganisation, as: maybe(anyRole), former: maybe(pick(true)) }),
  found: fc.record({ who: anyPeople, org: maybe(anyOrganisation) }),
  raise: fc.record({
    org: anyOrganisation,
    amount: maybe(anyMoney),
    valuation: maybe(anyMoney),
    by: maybe(fc.array(anyOrganisation, { minLength: 1, maxLength: 2 })),
  }),
  offer: fc.record({ by: fc.array(anyOrganisation, { minLength: 1, maxLength: 2 }), who: maybe(anyPeople), from: maybe(anyOrganisation) }),
};

// A document has one date of publication; one of these has none.
const PUBLISHED = new Map([
  ['https://wired.com/1', '2023-11'],
  ['https://vogue.com/1', '2023-11-23'],
  ['https://openai.com/1', '2023-12'],
  ['https://a.example/1', '2023-11-21'],
  ['https://c.example/1', '2024-03'],
]);

const anySaidOf = (kind: string, roles: fc.Arbitrary<Roles>): fc.Arbitrary<Said> =>
  fc
    .record({
      roles,
      stance: pick<Stance>('fact', 'fact', 'fact', 'plan', 'rumour', 'denial', 'hypothesis'),
      date: maybe(pick('2023', '2023-11', '2023-11-17', '2023-11-20', '2023-12-20', '2024-02')),
      says: maybe(pick('Sam Altman', 'Altman', 'OpenAI', 'Reuters', 'people who know')),
      doc: pick(...PUBLISHED.keys(), 'https://b.example/1'),
      quote: maybe(pick('It was said in these very words, which are long enough to be a copy.')),
      tx: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ roles: filled, date, says, quote, ...rest }) => ({
      kind,
      roles: Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined)) as Roles,
      published: PUBLISHED.get(rest.doc) ?? null,
      ...rest,
      ...(date && { date }),
      ...(says && { says }),
      ...(quote && { quote }),
    }));

const wide = fc.array(fc.oneof(...Object.entries(ANY_ROLES).map(([kind, roles]) => anySaidOf(kind, roles))), { minLength: 1, maxLength: 25 });

// One bucket, days a little less than its slack apart: claims fit their neighbours, and these exclude each other.
const narrow = fc.oneof(
  fc.array(
    fc.record({
      kind: pick('move'),
      roles: fc
        .record({ from: maybe(pick('OpenAI', 'Google', 'DeepMind')), to: maybe(pick('Meta', 'Anthropic')) })
        .map(({ from, to }): Roles => ({ who: [person('Sam Altman')], from: from ?? 'OpenAI', ...(to && { to }) })),
      date: pick('2023-10-05', '2023-11-10', '2023-11-17', '2023-12-20', '2024-01-25', '2024-02', '2023'),
      stance: pick<Stance>('fact', 'fact', 'plan', 'denial'),
    }),
    { minLength: 3, maxLength: 10 },
  ),
  fc.array(
    fc.record({
      kind: pick('raise'),
      roles: fc.record({ org: pick('OpenAI'), amount: anyMoney }),
      date: pick('2023-10-05', '2023-11-10', '2023-12-20', '2024-02-10', '2024'),
      stance: pick<Stance>('fact', 'rumour'),
    }),
    { minLength: 3, maxLength: 10 },
  ),
);

/** Few names, days and sums, so that claims meet. */
export const anyWorld: fc.Arbitrary<World> = fc.oneof(wide, narrow).map(worldOf);

/** The same items in another order, told by a seed. */
export const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, at) => ({ item, rank: Math.imul(at + 1, seed | 1) ^ (seed >>> 7) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
