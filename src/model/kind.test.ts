// The eleven kinds of claims: what each takes and refuses, and how it is worded.

import { describe, expect, it } from 'vitest';
import type { Roles } from './claim.ts';
import { KINDS } from './claims/index.gen.ts';
import type { ClaimKind } from './kind.ts';

const kinds = new Map<string, ClaimKind>(KINDS.map((kind) => [kind.kind, kind]));
function kindOf(name: string): ClaimKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
}

const jane = [{ name: 'Jane Doe' }];
const usd = (value: number) => ({ value, currency: 'USD' });

/** Roles that a kind takes, their wording, and their terms on the board. */
const TAKEN: readonly (readonly [kind: string, roles: Roles, wording: string, terms: string])[] = [
  ['move', { who: jane, to: 'Meta' }, 'Jane Doe: joins Meta', ''],
  ['move', { who: jane, from: 'OpenAI' }, 'Jane Doe: leaves OpenAI', ''],
  ['move', { who: [{ noun: 'engineers', count: 7 }], from: 'OpenAI' }, '7 engineers: leave OpenAI', ''],
  ['move', { who: jane, from: 'OpenAI', to: 'Meta', as: 'researcher', manner: 'poached' }, 'Jane Doe: OpenAI → Meta, researcher', 'researcher · poached'],
  ['post', { who: jane, at: 'Meta', as: 'researcher' }, 'Jane Doe: researcher at Meta', 'researcher'],
  ['post', { who: jane, at: 'Meta', as: 'researcher', former: true }, 'Jane Doe: once researcher at Meta', 'researcher · former'],
  ['appoint', { who: jane, at: 'Meta', as: 'chief scientist' }, 'Jane Doe named chief scientist at Meta', 'chief scientist'],
  ['appoint', { who: jane, at: 'Meta', as: 'chief executive', interim: true }, 'Jane Doe named interim chief executive at Meta', 'chief executive · interim'],
  ['appoint', { who: jane, at: 'Meta', as: 'board chair', end: true }, 'Jane Doe no longer board chair at Meta', 'board chair · ended'],
  ['appoint', { who: jane, at: 'Meta', end: true }, 'Jane Doe no longer in a role at Meta', 'ended'],
  ['found', { who: jane, org: 'Anthropic' }, 'Jane Doe founds Anthropic', ''],
  ['found', { who: [...jane, { name: 'John Roe' }] }, 'Jane Doe and John Roe found a company', ''],
  ['offer', { by: ['Meta'] }, 'Meta offers people a job', ''],
  [
    'offer',
    { by: ['Meta'], who: jane, from: 'OpenAI', pay: { form: 'signing-bonus', amount: usd(1e8) }, answer: 'declined' },
    'Meta offers Jane Doe of OpenAI a signing bonus of $100 m (declined)',
    'signing bonus of $100 m · declined',
  ],
  ['offer', { who: jane, pay: { form: 'equity', amount: usd(2e6) } }, 'An employer offers Jane Doe equity of $2 m', 'equity of $2 m'],
  [
    'pledge',
    { who: [{ noun: 'employees', count: 700, of: 770 }], from: 'OpenAI', to: 'Microsoft', unless: 'the board resigns' },
    '700 of 770 employees threaten to leave OpenAI for Microsoft unless the board resigns',
    'unless the board resigns',
  ],
  ['pledge', { who: jane }, 'Jane Doe threatens to leave', ''],
  ['buyback', { of: 'OpenAI', amount: usd(6.6e9), valuation: usd(5e11) }, 'Buyers buy employee shares of OpenAI for $6.6 bn', '$6.6 bn · at $500 bn'],
  ['buyback', { by: ['SoftBank'] }, 'SoftBank buys employee shares of the company', ''],
  ['raise', { org: 'OpenAI' }, 'OpenAI raises money', ''],
  ['raise', { org: 'OpenAI', valuation: usd(157e9) }, 'OpenAI is valued at $157 bn', 'at $157 bn'],
  [
    'raise',
    { org: 'OpenAI', amount: usd(6.6e9), valuation: usd(157e9), by: ['Thrive Capital', 'Nvidia'] },
    'OpenAI raises $6.6 bn at $157 bn from Thrive Capital and Nvidia',
    '$6.6 bn · at $157 bn',
  ],
  ['stake', { by: ['Amazon', 'Google'], of: 'Anthropic' }, 'Amazon and Google invest in Anthropic', ''],
  ['stake', { by: ['Amazon'], of: 'Anthropic', amount: usd(4e9) }, 'Amazon invests $4 bn in Anthropic', '$4 bn'],
  ['stake', { by: ['Meta'], of: 'Scale AI', share: 0.49, amount: usd(14.3e9) }, 'Meta takes 49 % of Scale AI for $14.3 bn', '49 % · $14.3 bn'],
  ['acquire', { by: ['Databricks'], of: 'MosaicML', amount: usd(1.3e9) }, 'Databricks buys MosaicML for $1.3 bn', '$1.3 bn'],
  ['acquire', { by: ['OpenAI'], of: 'Windsurf', answer: 'declined' }, 'OpenAI bids for Windsurf (declined)', 'declined'],
  ['acquire', { by: ['Microsoft'], of: 'Inflection AI', form: 'licence-and-hire' }, 'Microsoft licenses and hires from Inflection AI', 'licence and hire'],
  ['measure', { what: 'AI engineers', value: 22_000, unit: 'people' }, 'AI engineers: 22,000 people', '22,000 people'],
  ['measure', { what: 'retention rate', of: 'Anthropic', value: 0.8, unit: 'share', period: 'P2Y' }, 'retention rate (Anthropic): 80 %', '80 % · 2 years'],
  ['measure', { what: 'AI jobs', value: 0.75, unit: 'growth' }, 'AI jobs: +75 %', '+75 %'],
  ['measure', { what: 'AI jobs', value: -0.2, unit: 'growth' }, 'AI jobs: -20 %', '-20 %'],
  ['measure', { what: 'shortage of engineers' }, 'shortage of engineers: no figure', ''],
];

describe('what a kind takes', () => {
  it.each(TAKEN)('%s: %j', (name, roles, wording, terms) => {
    const kind = kindOf(name);
    expect(kind.roles.safeParse(roles)).toMatchObject({ success: true, data: roles });
    expect(kind.describe(roles)).toBe(wording);
    expect(kind.terms(roles)).toBe(terms);
  });

  it('is shown for all of them', () => expect(new Set(TAKEN.map(([name]) => name))).toEqual(new Set(kinds.keys())));
});

describe('what a kind refuses', () => {
  it.each<[string, string, object]>([
    ['move', 'neither from nor to', { who: jane }],
    ['move', 'nobody', { who: [], to: 'Meta' }],
    ['move', 'an unknown manner', { who: jane, to: 'Meta', manner: 'walked' }],
    ['move', 'a role of another kind', { who: jane, to: 'Meta', at: 'Meta' }],
    ['post', 'no place', { who: jane, as: 'researcher' }],
    ['post', 'a former that is false', { who: jane, at: 'Meta', former: false }],
    ['appoint', 'no place', { who: jane, as: 'researcher' }],
    ['appoint', 'an end that is an offset', { who: jane, at: 'Meta', end: 12 }],
    ['found', 'nobody', { org: 'Anthropic' }],
    ['offer', 'nobody who offers, and no pay', { who: jane }],
    ['offer', 'an unknown form of pay', { by: ['Meta'], pay: { form: 'cake' } }],
    ['offer', 'no list of those who offer', { by: 'Meta' }],
    ['pledge', 'nobody', { from: 'OpenAI' }],
    ['buyback', 'no party', { amount: usd(1e9) }],
    ['raise', 'no organisation', { amount: usd(1e9) }],
    ['raise', 'a currency that is none', { org: 'OpenAI', amount: { value: 1e9, currency: '$' } }],
    ['raise', 'a negative sum', { org: 'OpenAI', amount: usd(-1) }],
    ['stake', 'a share in hundredths', { by: ['Meta'], of: 'Scale AI', share: 49 }],
    ['stake', 'nothing that is held', { by: ['Meta'], share: 0.49 }],
    ['acquire', 'nobody who buys', { of: 'MosaicML' }],
    ['acquire', 'an empty list of those who buy', { by: [], of: 'MosaicML' }],
    ['acquire', 'an unknown form', { by: ['Meta'], of: 'MosaicML', form: 'merger' }],
    ['measure', 'nothing that is measured', { value: 3 }],
    ['measure', 'a value in words', { what: 'AI jobs', value: 'many' }],
  ])('%s: %s', (name, _, roles) => expect(kindOf(name).roles.safeParse(roles).success).toBe(false));
});

describe.each(KINDS.map((kind): [string, ClaimKind] => [kind.kind, kind]))('%s', (_, kind) => {
  it('is worded for pages', () => {
    expect(kind.label).toMatch(/^[A-Z]/);
    expect(kind.definition).toMatch(/^[A-Z].*\.$/);
  });

  it('makes its keys of entities, and sets its own roles side by side', () => {
    const example = new Set(TAKEN.filter(([name]) => name === kind.kind).flatMap(([, roles]) => Object.keys(roles)));
    for (const role of [...kind.standIns, ...kind.principal.filter((r) => r !== 'what')]) expect(Object.keys(kind.entities)).toContain(role);
    for (const role of [...kind.values, ...Object.keys(kind.protects), ...Object.keys(kind.entities)]) expect(example).toContain(role);
  });

  it('dates its events within some days', () => expect(kind.slackDays).toBeGreaterThan(0));
});

it('there are eleven, each once', () => expect([...kinds.keys()].sort()).toEqual(['acquire', 'appoint', 'buyback', 'found', 'measure', 'move', 'offer', 'pledge', 'post', 'raise', 'stake'])); // biome-ignore format: a list
