// What fills the roles, by way of small sentences read whole.

import { describe, expect, it } from 'vitest';
import type { Roles } from '../model/claim.ts';
import { read } from './reading.fixture.ts';

type Expected = { readonly kind: string } & Roles;
const told = (text: string): Expected[] => read(text).map(({ kind, roles }) => ({ kind, ...roles }));
const jane = [{ name: 'Jane Doe' }];
const john = [{ name: 'John Roe' }];
const usd = (value: number) => ({ value, currency: 'USD' });

describe('moves', () => {
  it.each<[string, Expected[]]>([
    ['Microsoft hired most of the 70 employees of OpenAI.', [{ kind: 'move', who: [{ noun: 'employees' }], from: 'OpenAI', to: 'Microsoft' }]],
    ['Microsoft hired a group of twelve engineers from OpenAI.', [{ kind: 'move', who: [{ noun: 'engineers', count: 12 }], from: 'OpenAI', to: 'Microsoft' }]],
    ['Jane Doe joined Meta from OpenAI.', [{ kind: 'move', who: jane, from: 'OpenAI', to: 'Meta' }]],
    ['Jane Doe was hired away from OpenAI by Meta.', [{ kind: 'move', who: jane, from: 'OpenAI', to: 'Meta' }]],
    ['Meta poached Jane Doe from OpenAI.', [{ kind: 'move', who: jane, from: 'OpenAI', to: 'Meta', manner: 'poached' }]],
    ['Jane Doe, who joined Meta in 2023, spoke.', [{ kind: 'move', who: jane, to: 'Meta' }]],
    ['Jane Doe is leaving OpenAI to join Meta.', [{ kind: 'move', who: jane, from: 'OpenAI', to: 'Meta' }]],
    ['Jane Doe left OpenAI for Meta.', [{ kind: 'move', who: jane, from: 'OpenAI', to: 'Meta' }]],
    ['Meta hired Jane Doe as chief scientist.', [{ kind: 'move', who: jane, to: 'Meta', as: 'chief scientist' }]],
    ['OpenAI laid off 50 workers.', [{ kind: 'move', who: [{ count: 50, noun: 'workers' }], from: 'OpenAI', manner: 'laid-off' }]],
    ['Jane Doe, John Roe, and Mary Major left OpenAI.', [{ kind: 'move', who: [...jane, ...john, { name: 'Mary Major' }], from: 'OpenAI' }]],
    ['Two Apple researchers, Jane Doe and John Roe, joined Meta.', [{ kind: 'move', who: [...jane, ...john], from: 'Apple', to: 'Meta' }]],
    [
      'Meta hired three engineers from OpenAI: Jane Doe, John Roe and Mary Major.',
      [{ kind: 'move', who: [...jane, ...john, { name: 'Mary Major' }], from: 'OpenAI', to: 'Meta' }],
    ],
    [
      'Two engineers from OpenAI are on their way to Meta. Three researchers from OpenAI joined Meta: Jane Doe, John Roe and Mary Major.',
      [
        { kind: 'move', who: [{ noun: 'engineers', count: 2 }], from: 'OpenAI', to: 'Meta' },
        { kind: 'move', who: [...jane, ...john, { name: 'Mary Major' }], from: 'OpenAI', to: 'Meta' },
      ],
    ],
    ['Jane Doe left OpenAI with John Roe.', [{ kind: 'move', who: [...jane, ...john], from: 'OpenAI' }]],
    ['Jane Doe left OpenAI after a dispute with John Roe.', [{ kind: 'move', who: jane, from: 'OpenAI' }]],
    ['Having left OpenAI in September, Jane Doe joined Meta.', [{ kind: 'move', who: jane, from: 'OpenAI', to: 'Meta' }]],
    ['Hired away from OpenAI by Meta, Jane Doe was busy.', [{ kind: 'move', who: jane, from: 'OpenAI', to: 'Meta' }]],
    ['Fired from OpenAI in May, Jane Doe was busy.', [{ kind: 'move', who: jane, from: 'OpenAI', manner: 'dismissed' }]],
    ['The departure of Jane Doe leaves OpenAI without a chief.', [{ kind: 'move', who: jane, from: 'OpenAI' }]],
    ['Another co-founder leaves OpenAI: Jane Doe left OpenAI in May.', [{ kind: 'move', who: jane, from: 'OpenAI' }]],
    ['One engineer joined Meta.', [{ kind: 'move', who: [{ count: 1, noun: 'engineer' }], to: 'Meta' }]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('several organisations make several claims', () => {
  it.each<[string, string[]]>([
    ['Meta hired engineers from OpenAI and Google.', ['OpenAI', 'Google']],
    ['Meta hired engineers from OpenAI, Google and Anthropic.', ['OpenAI', 'Google', 'Anthropic']],
  ])('%s', (text, employers) => expect(told(text).map(({ from, to }) => [from, to])).toEqual(employers.map((from) => [from, 'Meta'])));
});

it('a title behind a list is that of all whom it names', () =>
  expect(told('Jane Doe and John Roe, founders of OpenAI, spoke.')).toEqual([{ kind: 'found', who: [...jane, ...john], org: 'OpenAI' }]));

it('a number of all says nothing of each', () =>
  expect(told('Meta hired 12 engineers from OpenAI and Google.')).toEqual([{ kind: 'move', who: [{ count: 12, noun: 'engineers' }], to: 'Meta' }]));

describe('who "he", "they" and "the company" are', () => {
  it.each<[string, string, Expected]>([
    ['the person last spoken of', 'Jane Doe spoke. She left OpenAI.', { kind: 'move', who: jane, from: 'OpenAI' }],
    ['several persons', 'Jane Doe and John Roe spoke. They left OpenAI.', { kind: 'move', who: [...jane, ...john], from: 'OpenAI' }],
    ['a group', 'Ten engineers met. They left OpenAI.', { kind: 'move', who: [{ count: 10, noun: 'engineers' }], from: 'OpenAI' }],
    ['the organisation last spoken of', 'OpenAI is in trouble. Jane Doe left the company.', { kind: 'move', who: jane, from: 'OpenAI' }],
    ['an object', 'OpenAI is in trouble. Jane Doe grew famous. Meta hired her.', { kind: 'move', who: jane, to: 'Meta' }],
    ['several who are taken', 'Jane Doe and John Roe spoke. Meta hired them.', { kind: 'move', who: [...jane, ...john], to: 'Meta' }],
    ['as many as were named', 'Jane Doe and John Roe spoke. The two engineers left OpenAI.', { kind: 'move', who: [...jane, ...john], from: 'OpenAI' }],
    [
      'a chief stands for the organisation',
      'Mark Zuckerberg, chief executive of Meta, was busy. Zuckerberg poached Jane Doe.',
      { kind: 'move', who: jane, to: 'Meta', manner: 'poached' },
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toContainEqual(expected));

  it.each<[string, string, Expected[]]>([
    ['who has long been grown raises nothing', 'Meta bought Scale AI. It raised $5 million in May.', [{ kind: 'raise', org: 'Scale AI', amount: usd(5e6) }]],
  ])('%s', (_, text, expected) => expect(told(text).filter(({ kind }) => kind === 'raise')).toEqual(expected));

  it.each([
    ['others', 'Jane Doe and John Roe spoke. Two engineers left OpenAI.'],
    ['those before somebody else', 'Jane Doe and John Roe spoke. Max Moe came. The two engineers left OpenAI.'],
  ])('as many are not meant: %s', (_, text) => expect(told(text)).not.toContainEqual({ kind: 'move', who: [...jane, ...john], from: 'OpenAI' }));

  it('"they" are never one person', () => expect(told('Jane Doe spoke. They left OpenAI.')).toEqual([]));
  it('nobody is made up', () => expect(told('They left OpenAI. He left OpenAI.')).toEqual([]));
});

describe('verbs that are borrowed', () => {
  const engineers = (count: number) => [{ count, noun: 'engineers' }];

  it('by counts', () =>
    expect(told('Meta signed eleven engineers. Seven come from OpenAI, three from Google and one from Anthropic.')).toEqual([
      { kind: 'move', who: engineers(11), to: 'Meta' },
      { kind: 'move', who: engineers(7), from: 'OpenAI', to: 'Meta' },
      { kind: 'move', who: engineers(3), from: 'Google', to: 'Meta' },
      { kind: 'move', who: engineers(1), from: 'Anthropic', to: 'Meta' },
    ]));

  it('by names, with their own dates', () =>
    expect(read('Jane Doe resigned from OpenAI in May and John Roe in June.', '2025-07-02').map(({ roles, date }) => [roles.who, roles.from, date])).toEqual([
      [jane, 'OpenAI', '2025-05'],
      [john, 'OpenAI', '2025-06'],
    ]));

  it('by counts, for where they go', () =>
    expect(told('Nine engineers left OpenAI for Google, four for Meta and two for Anthropic.').map(({ who, from, to }) => [who, from, to])).toEqual([
      [engineers(9), 'OpenAI', 'Google'],
      [engineers(4), 'OpenAI', 'Meta'],
      [engineers(2), 'OpenAI', 'Anthropic'],
    ]));

  it.each<[string, Expected[]]>([
    ['Jane Doe left OpenAI for Meta. John Roe did the same.', [{ kind: 'move', who: john, from: 'OpenAI', to: 'Meta' }]],
    ['Jane Doe left OpenAI for Meta. Several engineers followed suit.', [{ kind: 'move', who: [{ noun: 'engineers' }], from: 'OpenAI', to: 'Meta' }]],
    ['Jane Doe left OpenAI for Meta. John Roe followed in May.', [{ kind: 'move', who: john, from: 'OpenAI', to: 'Meta' }]],
    ['Jane Doe left OpenAI for Meta. John Roe followed the news.', []],
    ['Jane Doe left OpenAI for Meta. John Roe followed her career.', []],
    ['John Roe did the same.', []],
  ])('by "the same": %s', (text, expected) =>
    expect(told(text).filter(({ who }) => who?.every((one) => !('name' in one) || one.name !== 'Jane Doe'))).toEqual(expected),
  );
});

describe('sums and shares', () => {
  it.each<[string, Expected[]]>([
    [
      'With the $13 million round led by Nvidia, OpenAI is valued at $90 million.',
      [{ kind: 'raise', org: 'OpenAI', amount: usd(13e6), valuation: usd(90e6), by: ['Nvidia'] }],
    ],
    ['Some 49 percent of Scale AI was bought by Meta.', [{ kind: 'stake', by: ['Meta'], of: 'Scale AI', share: 0.49 }]],
    [
      'The retention rate of OpenAI stands at 67 percent, against 80 percent at Anthropic.',
      [
        { kind: 'measure', what: 'retention rate', of: 'OpenAI', value: 0.67, unit: 'share' },
        { kind: 'measure', what: 'retention rate', of: 'Anthropic', value: 0.8, unit: 'share' },
      ],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

it.each(['If Jane Doe had not returned, 50 engineers would have left OpenAI.', 'Google offered students its new model.'])('nothing is told by: %s', (text) =>
  expect(told(text)).toEqual([]),
);

describe('pledges', () => {
  it('keep their parties, numbers and condition', () =>
    expect(told('More than 700 employees of OpenAI threatened to quit and join Microsoft unless the board resigns.')).toEqual([
      {
        kind: 'pledge',
        who: [{ count: 700, noun: 'employees', bound: 'at-least' }],
        from: 'OpenAI',
        to: 'Microsoft',
        unless: 'the board resigns',
      },
    ]));
});

describe('roles and offers', () => {
  it.each<[string, Expected[]]>([
    ['Jane Doe was offered $5 million over two years.', [{ kind: 'offer', who: jane, pay: { form: 'package', amount: usd(5e6), period: 'P2Y' } }]],
    ["Jane Doe, who led OpenAI's research, spoke.", [{ kind: 'post', who: jane, at: 'OpenAI', as: 'head' }]],
    ['Jane Doe, who leads a team at OpenAI, spoke.', [{ kind: 'post', who: jane, at: 'OpenAI', as: 'head' }]],
    ['Meta named Jane Doe chief scientist.', [{ kind: 'appoint', who: jane, at: 'Meta', as: 'chief scientist' }]],
    ['Jane Doe stepped down as chief scientist of Meta.', [{ kind: 'appoint', who: jane, at: 'Meta', as: 'chief scientist', end: true }]],
    ['Jane Doe was named interim chief executive of Meta.', [{ kind: 'appoint', who: jane, at: 'Meta', as: 'chief executive', interim: true }]],
    ['Jane Doe, a former researcher at Meta, spoke.', [{ kind: 'post', who: jane, at: 'Meta', as: 'researcher', former: true }]],
    ['Jane Doe founded Anthropic.', [{ kind: 'found', who: jane, org: 'Anthropic' }]],
    ['Anthropic, which was founded by Jane Doe, grows.', [{ kind: 'found', who: jane, org: 'Anthropic' }]],
    ['Anthropic co-founder Jane Doe spoke.', [{ kind: 'found', who: jane, org: 'Anthropic' }]],
    ['Jane Doe turned down an offer from Meta.', [{ kind: 'offer', by: ['Meta'], who: jane, answer: 'declined' }]],
    [
      'Meta offered Jane Doe a signing bonus of $100 million over four years.',
      [{ kind: 'offer', by: ['Meta'], who: jane, pay: { form: 'signing-bonus', amount: usd(1e8), period: 'P4Y' } }],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('which sum is what', () => {
  it.each<[string, Expected[]]>([
    ['OpenAI raised $6.6 billion at a valuation of $157 billion.', [{ kind: 'raise', org: 'OpenAI', amount: usd(6.6e9), valuation: usd(157e9) }]],
    ['OpenAI raised $6.6 billion, valuing it at $157 billion.', [{ kind: 'raise', org: 'OpenAI', amount: usd(6.6e9), valuation: usd(157e9) }]],
    ['OpenAI is valued at $527 a share.', []],
    ['Nvidia led a $40 billion round.', []],
    ['OpenAI is valued at $157 billion.', [{ kind: 'raise', org: 'OpenAI', valuation: usd(157e9) }]],
    ['Amazon and Nvidia invested $4 billion in Anthropic.', [{ kind: 'stake', by: ['Amazon', 'Nvidia'], of: 'Anthropic', amount: usd(4e9) }]],
    ['Meta took a 49% stake in Scale AI for $14.3 billion.', [{ kind: 'stake', by: ['Meta'], of: 'Scale AI', share: 0.49, amount: usd(14.3e9) }]],
    ['Microsoft acquired Inflection AI for $650 million.', [{ kind: 'acquire', by: ['Microsoft'], of: 'Inflection AI', amount: usd(650e6) }]],
    ['OpenAI bought back shares worth $6.6 billion.', [{ kind: 'buyback', by: ['OpenAI'], of: 'OpenAI', amount: usd(6.6e9) }]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('nothing is told', () => {
  it.each([
    ['a required role is missing', 'Jane Doe was hired.'],
    ['nobody in particular', 'Meta wants to hire talent.'],
    ['an idiom', 'OpenAI and Microsoft joined forces.'],
    ['an organisation does not join itself', 'Meta hired engineers from Meta.'],
    ['two unnamed parties', 'The company hired them from a rival.'],
    ['a sum without a party', 'It cost $3 billion to build.'],
  ])('%s', (_, text) => expect(told(text)).toEqual([]));
});
