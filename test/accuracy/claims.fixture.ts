// Claims of a small world, so that random ones have something in common now and then.

import fc from 'fast-check';

type Json = Readonly<Record<string, unknown>>;

const NAMES = ['Ada Quist', 'Quist', 'Cem Aydin', 'Łucja Żak', 'Lucja Zak', 'Bo Lindgren'];
const ORGANISATIONS = ['OpenAI', 'Open AI', 'DeepMind', 'Google DeepMind', 'Facebook', 'Meta', 'Halden AI', 'SSI'];
const TITLES = ['chief executive', 'chief scientist', 'head of research', 'research lead', 'cto'];
const STANCES = ['fact', 'plan', 'rumour', 'denial', 'hypothesis'];
const KINDS = ['move', 'post', 'appoint', 'found', 'offer', 'pledge', 'buyback', 'raise', 'stake', 'acquire', 'measure'];

const organisation = fc.constantFrom(...ORGANISATIONS);
const sum = fc.record(
  { value: fc.constantFrom(1e6, 1.004e6, 1.3e9, 6.6e9, 0), currency: fc.constantFrom('USD', 'EUR'), bound: fc.constantFrom('about', 'at-least') },
  { requiredKeys: ['value'] },
);
const party = fc.oneof(
  fc.record({ name: fc.constantFrom(...NAMES) }),
  fc.record({ noun: fc.constantFrom('engineers', 'employees'), count: fc.integer({ min: 1, max: 4 }), of: fc.constantFrom(7, 8) }, { requiredKeys: ['noun'] }),
);
const people = fc.array(party, { minLength: 1, maxLength: 3 });
const investors = fc.oneof(fc.array(organisation, { minLength: 1, maxLength: 3 }), organisation);
const pay = fc.record({ form: fc.constantFrom('salary', 'equity', 'package'), amount: sum }, { requiredKeys: ['form'] });

const FIELDS = {
  who: people,
  from: organisation,
  to: organisation,
  at: organisation,
  of: organisation,
  org: organisation,
  by: investors,
  as: fc.constantFrom(...TITLES),
  manner: fc.constantFrom('poached', 'resigned'),
  answer: fc.constantFrom('accepted', 'declined'),
  interim: fc.boolean(),
  former: fc.boolean(),
  pay,
  amount: sum,
  valuation: sum,
  share: fc.constantFrom(0.49, 0.494, 0.1),
  value: fc.constantFrom(75, 0.75, 3000),
  unit: fc.constantFrom('%', 'people'),
  unless: fc.constant('he returns'),
};
const field = fc
  .constantFrom(...Object.keys(FIELDS))
  .chain((name) => fc.tuple(fc.constant(name), FIELDS[name as keyof typeof FIELDS] as fc.Arbitrary<unknown>));
const roles = fc.array(field, { minLength: 1, maxLength: 4 }).map((entries) => Object.fromEntries(entries) as Json);

const also = fc.record(
  {
    stance: fc.array(fc.constantFrom(...STANCES), { minLength: 1, maxLength: 2 }),
    kind: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 2 }),
    as: fc.array(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 2 }),
    from: fc.array(organisation, { minLength: 1, maxLength: 2 }),
    by: fc.array(organisation, { minLength: 1, maxLength: 2 }),
    who: people,
    amount: fc.array(sum, { minLength: 1, maxLength: 2 }),
    form: fc.array(fc.constantFrom('salary', 'equity'), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const place = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }));
const found = fc
  .tuple(fc.constantFrom(...KINDS), roles, fc.constantFrom(...STANCES), place)
  .map(([kind, told, stance, where]): Json => ({ kind, ...told, stance, ...where }));
const gold = fc.tuple(found, fc.option(also, { nil: undefined }), fc.boolean(), fc.boolean()).map(
  ([claim, others, optional, ended]): Json => ({
    ...claim,
    ...(others ? { also: others } : {}),
    ...(optional ? { optional } : {}),
    ...(ended && claim['kind'] === 'appoint' ? { roles: { end: true } } : {}),
  }),
);

/** What a reader makes of gold: some claims as they are, some with another field or stance, some of its own. */
const readingOf = (golds: readonly Json[]): fc.Arbitrary<readonly Json[]> => {
  const copies = golds.map(({ also: _, optional: __, roles: ___, ...claim }) =>
    fc.tuple(fc.constantFrom('drop', 'keep', 'change', 'cut'), field, fc.constantFrom(...STANCES)).map(([how, [role, filler], stance]): readonly Json[] => {
      if (how === 'drop') return [];
      if (how === 'change') return [{ ...claim, [role]: filler, stance }];
      return [how === 'cut' ? { ...claim, as: undefined, from: undefined } : claim];
    }),
  );
  return fc.tuple(fc.tuple(...copies), fc.array(found, { maxLength: 3 })).map(([kept, own]) => [...kept.flat(), ...own]);
};

export interface Documents {
  readonly golds: readonly Json[];
  readonly founds: readonly Json[];
}

/** Documents with gold claims, and what was found in most of them. */
export const documents: fc.Arbitrary<Documents> = fc
  .array(fc.tuple(fc.constantFrom('en', 'fr', 'pl'), fc.array(gold, { maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .chain((sets) =>
    fc.tuple(
      ...sets.map(([lang, claims]) => fc.tuple(readingOf(claims), fc.boolean(), fc.boolean()).map(([read, a, b]) => ({ lang, claims, read, given: a || b }))),
    ),
  )
  .map((sets) => ({
    golds: sets.map(({ lang, claims }, i) => ({ id: `d${i}`, lang, claims })),
    founds: sets.flatMap(({ lang, read, given }, i) => (given ? [{ id: `d${i}`, lang, claims: read }] : [])),
  }));
