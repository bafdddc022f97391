import { describe, expect, test } from 'vitest';
import { formatInterval } from '../base/interval.ts';
import type { Roles, Stance } from '../model/claim.ts';
import { KINDS } from '../model/claims/index.gen.ts';
import { resolve } from './resolve.ts';
import { person, REGISTER, type Said, worldOf } from './world.fixture.ts';

/** "17 November 2023 | Sam Altman: leaves OpenAI | 1 2": an event with the claims that count, by their place in the list, and "?3" for an ambiguous one. */
function eventsOf(said: readonly Said[]): string[] {
  const { attestations, refs } = worldOf(said);
  const { events, claims } = resolve(attestations, refs, REGISTER);
  const at = new Map(attestations.map(({ claimId }, place) => [claimId, place + 1]));
  return events
    .map(({ id, kind, when, roles }) => {
      const own = claims.filter(({ event }) => event === id).map(({ claimId, part }) => `${part === 'ambiguous' ? '?' : ''}${at.get(claimId)}`);
      return `${formatInterval(when)} | ${KINDS.find((one) => one.kind === kind)?.describe(roles)} | ${own.sort().join(' ')}`;
    })
    .sort();
}

const said = (kind: string, roles: Roles, date = '', more: Partial<Said> = {}): Said => ({ kind, roles, ...(date && { date }), ...more });
const move = (roles: Omit<Roles, 'who'>, date = '', more: Partial<Said> = {}): Said => said('move', { who: [person('Sam Altman')], ...roles }, date, more);
const raise = (roles: Omit<Roles, 'org'>, date = '', more: Partial<Said> = {}): Said => said('raise', { org: 'OpenAI', ...roles }, date, more);
const usd = (value: number) => ({ value, currency: 'USD' });
const as = (stance: Stance): Partial<Said> => ({ stance });
const out = { from: 'OpenAI' };

describe('days', () => {
  test.each<[string, Said[], string[]]>([
    ['close days are one event', [move(out, '2023-11-17'), move(out, '2023-11-19')], ['17–19 November 2023 | Sam Altman: leaves OpenAI | 1 2']],
    [
      'far ones two',
      [move(out, '2023-11-17'), move(out, '2024-02-01')],
      ['1 February 2024 | Sam Altman: leaves OpenAI | 2', '17 November 2023 | Sam Altman: leaves OpenAI | 1'],
    ],
    ['a month holds its days', [move(out, '2023-11-17'), move(out, '2023-11')], ['17 November 2023 | Sam Altman: leaves OpenAI | 1 2']],
    [
      'a fact without a date has happened by its publication',
      [move(out, '2023-11-17'), move(out, '', { published: '2023-06-01' })],
      ['17 November 2023 | Sam Altman: leaves OpenAI | 1', 'by 1 June 2023 | Sam Altman: leaves OpenAI | 2'],
    ],
    [
      'talk without a date is about something within a year',
      [move(out, '2023-11-17'), move(out, '', { stance: 'rumour', published: '2023-03-01' }), move(out, '', { stance: 'rumour', published: '2021-03-01' })],
      ['17 November 2023 | Sam Altman: leaves OpenAI | 1 2', 'date unknown | Sam Altman: leaves OpenAI | 3'],
    ],
    [
      'what happens once has one event, whatever the dates',
      [said('found', { who: [person('Sam Altman')], org: 'OpenAI' }, '2015'), said('found', { who: [person('Sam Altman')], org: 'OpenAI' }, '2017')],
      ['2015–2017 | Sam Altman founds OpenAI | 1 2'],
    ],
  ])('%s', (_, claims, events) => {
    expect(eventsOf(claims)).toEqual(events);
  });
});

describe('what is protected', () => {
  const appoint = (roles: Omit<Roles, 'who' | 'at'>): Said => said('appoint', { who: [person('Sam Altman')], at: 'OpenAI', ...roles }, '2023-11');
  test.each<[string, Said[], number]>([
    ['sums near each other', [raise({ amount: usd(6.6e9) }, '2024-10'), raise({ amount: usd(6.5e9) }, '2024-10')], 1],
    ['sums far apart', [raise({ amount: usd(6.6e9) }, '2024-10'), raise({ amount: usd(1.5e9) }, '2024-10')], 2],
    ['a slip of a thousand', [raise({ amount: usd(6.6e9) }, '2024-10'), raise({ amount: usd(6.6e6) }, '2024-10')], 1],
    ['a sum within a bound', [raise({ amount: usd(6.6e9) }, '2024-10'), raise({ amount: { value: 5e9, bound: 'at-least' } }, '2024-10')], 1],
    ['a sum and a valuation', [raise({ amount: usd(6.6e9) }, '2024-10'), raise({ valuation: usd(157e9) }, '2024-10')], 1],
    ['another sum on another day', [raise({ amount: usd(6.6e9) }, '2024-10-02'), raise({ amount: usd(6e9) }, '2024-11-02')], 2],
    ['the same sum on another day', [raise({ amount: usd(6.6e9) }, '2024-10-02'), raise({ amount: usd(6.6e9) }, '2024-11-02')], 1],
    [
      'shares two points apart',
      [said('stake', { by: ['Microsoft'], of: 'OpenAI', share: 0.49 }, '2023'), said('stake', { by: ['Microsoft'], of: 'OpenAI', share: 0.47 }, '2023')],
      1,
    ],
    [
      'shares further apart',
      [said('stake', { by: ['Microsoft'], of: 'OpenAI', share: 0.49 }, '2023'), said('stake', { by: ['Microsoft'], of: 'OpenAI', share: 0.27 }, '2023')],
      2,
    ],
    ['roles of one family', [appoint({ as: 'CEO' }), appoint({ as: 'co-founder and chief executive' })], 1],
    ['roles of two', [appoint({ as: 'chief executive' }), appoint({ as: 'research scientist' })], 2],
    ['a role given and a role lost', [appoint({ as: 'chief executive' }), appoint({ as: 'chief executive', end: true })], 2],
    [
      'accepted and declined',
      [
        said('acquire', { by: ['Meta'], of: 'OpenAI', answer: 'declined' }, '2024'),
        said('acquire', { by: ['Meta'], of: 'OpenAI', answer: 'accepted' }, '2024'),
      ],
      2,
    ],
    [
      'pay of one form',
      [
        said('offer', { by: ['Meta'], who: [person('Sam Altman')], pay: { form: 'signing-bonus', amount: usd(1e8) } }),
        said('offer', { by: ['Meta'], who: [person('Sam Altman')], pay: { form: 'signing-bonus' } }),
      ],
      1,
    ],
    [
      'of two',
      [
        said('offer', { by: ['Meta'], who: [person('Sam Altman')], pay: { form: 'signing-bonus', amount: usd(1e8) } }),
        said('offer', { by: ['Meta'], who: [person('Sam Altman')], pay: { form: 'package', amount: usd(3e8) } }),
      ],
      2,
    ],
    ['an organisation and its part', [move({ from: 'Google' }, '2024-05'), move({ from: 'DeepMind' }, '2024-05')], 1],
    ['two organisations', [move({ from: 'Meta' }, '2024-05'), move({ from: 'DeepMind' }, '2024-05')], 2],
  ])('%s: %i', (_, claims, count) => {
    expect(eventsOf(claims)).toHaveLength(count);
  });
});

describe('the two ends of a move', () => {
  test.each<[string, Said[], string[]]>([
    [
      'a half joins the whole of its day',
      [move(out, '2023-11-17'), move({ ...out, to: 'Meta' }, '2023-11-18')],
      ['17–18 November 2023 | Sam Altman: OpenAI → Meta | 1 2'],
    ],
    [
      'not of a later one',
      [move(out, '2023-11-17'), move({ ...out, to: 'Meta' }, '2023-11-27')],
      ['17 November 2023 | Sam Altman: leaves OpenAI | 1', '27 November 2023 | Sam Altman: OpenAI → Meta | 2'],
    ],
    [
      'a departure is no arrival',
      [move(out, '2023-11-17'), move({ to: 'Meta' }, '2023-11-17')],
      ['17 November 2023 | Sam Altman: joins Meta | 2', '17 November 2023 | Sam Altman: leaves OpenAI | 1'],
    ],
    [
      'two halves without a date join their whole',
      [move({ ...out, to: 'Meta' }, '2023-11-17'), move(out), move({ to: 'Meta' })],
      ['17 November 2023 | Sam Altman: OpenAI → Meta | 1 2 3'],
    ],
    [
      'nobody leaves for where he comes from',
      [move(out, '2023-11-17'), move({ to: 'OpenAI' }, '2023-11-17')],
      ['17 November 2023 | Sam Altman: joins OpenAI | 2', '17 November 2023 | Sam Altman: leaves OpenAI | 1'],
    ],
    [
      'a plan adds no end to a fact',
      [move(out, '2023-11-17'), move({ ...out, to: 'Microsoft' }, '2023-11-17', as('plan'))],
      ['17 November 2023 | Sam Altman: OpenAI → Microsoft | 2', '17 November 2023 | Sam Altman: leaves OpenAI | 1'],
    ],
    [
      'but comes true in one that says more',
      [move(out, '2023-11-17', as('plan')), move({ ...out, to: 'Microsoft' }, '2023-11-17')],
      ['17 November 2023 | Sam Altman: OpenAI → Microsoft | 1 2'],
    ],
    [
      'dismissed is not returned',
      [move({ ...out, manner: 'dismissed' }, '2026-01-14'), move({ ...out, to: 'Meta', manner: 'returned' }, '2026-01-14')],
      ['14 January 2026 | Sam Altman: OpenAI → Meta | 2', '14 January 2026 | Sam Altman: leaves OpenAI | 1'],
    ],
    [
      'dismissed or resigned is a conflict in one event',
      [move({ ...out, manner: 'dismissed' }, '2026-01-14'), move({ ...out, manner: 'resigned' }, '2026-01-14')],
      ['14 January 2026 | Sam Altman: leaves OpenAI | 1 2'],
    ],
  ])('%s', (_, claims, events) => {
    expect(eventsOf(claims)).toEqual(events);
  });
});

describe('layers', () => {
  test.each<[string, Said[], string[]]>([
    [
      'two odd dates do not tear a well-attested event apart',
      [move(out, '2024-05-14'), move(out, '2024-05-14'), move(out, '2024-05-14'), move(out, '2024-04-10'), move(out, '2024-05-30')],
      ['14 May 2024 | Sam Altman: leaves OpenAI | 1 2 3 4 5'],
    ],
    [
      'equally attested, what fits two incompatible ones is ambiguous',
      [move(out, '2024-04-10'), move(out, '2024-05-14'), move(out, '2024-06-20')],
      ['10 April 2024 | Sam Altman: leaves OpenAI | 1 ?2', '20 June 2024 | Sam Altman: leaves OpenAI | 3 ?2'],
    ],
    [
      'what tells less and fits two is ambiguous, and changes neither',
      [raise({ amount: usd(6.6e9) }, '2024-10-02'), raise({ amount: usd(4e10) }, '2025-03-31'), raise({}, '', { published: '2026-01-01' })],
      ['2 October 2024 | OpenAI raises $6.6 bn | 1 ?3', '31 March 2025 | OpenAI raises $40 bn | 2 ?3'],
    ],
    [
      'told without a date, it is news if that leaves one',
      [raise({ amount: usd(6.6e9) }, '2024-10-02'), raise({ amount: usd(4e10) }, '2025-03-31'), raise({}, '', { published: '2025-04-03' })],
      ['2 October 2024 | OpenAI raises $6.6 bn | 1', '31 March 2025 | OpenAI raises $40 bn | 2 3'],
    ],
    [
      'it is the one that tells the same',
      [
        raise({ amount: usd(6.6e9) }, '2022'),
        raise({ amount: usd(6e9) }, '2019'),
        raise({ amount: { ...usd(5e9), bound: 'at-least' } }, '2016'),
        raise({ amount: usd(6e9) }),
      ],
      ['2016 | OpenAI raises ≥ $5 bn | 3', '2019 | OpenAI raises $6 bn | 2 4', '2022 | OpenAI raises $6.6 bn | 1'],
    ],
    [
      'a detail without a day makes no part of an event that lacks it',
      [raise({ amount: usd(1e9) }, '2015-12-11'), raise({ valuation: usd(8e10) }, '', { published: '2024-02-16' })],
      ['11 December 2015 | OpenAI raises $1 bn | 1', 'by 16 February 2024 | OpenAI is valued at $80 bn | 2'],
    ],
    [
      'two that contradict each other do not both join',
      [move(out, '2024-05-14'), move(out, '2024-05-14'), move({ ...out, to: 'Meta' }, '2024-05-14'), move({ ...out, to: 'Anthropic' }, '2024-05-14')],
      ['14 May 2024 | Sam Altman: OpenAI → Anthropic | 4', '14 May 2024 | Sam Altman: OpenAI → Meta | 3', '14 May 2024 | Sam Altman: leaves OpenAI | 1 2'],
    ],
    [
      'a rumour never stands between facts',
      [raise({ amount: usd(6.6e9) }, '2024-10-02'), raise({ amount: usd(4e10) }, '2024-11-20'), raise({}, '2024-10-20', as('rumour'))],
      ['2 October 2024 | OpenAI raises $6.6 bn | 1 ?3', '20 November 2024 | OpenAI raises $40 bn | 2 ?3'],
    ],
  ])('%s', (_, claims, events) => {
    expect(eventsOf(claims)).toEqual(events);
  });
});

describe('denials', () => {
  test.each<[string, Said[], string[]]>([
    [
      'join what they deny',
      [raise({ amount: usd(1.5e10) }, '2025-11'), raise({ amount: usd(1.5e10) }, '', { stance: 'denial', published: '2025-11-20' })],
      ['November 2025 | OpenAI raises $15 bn | 1 2'],
    ],
    [
      'deny all that they say, not less',
      [raise({ amount: usd(1.5e10) }, '2025-11'), raise({ valuation: usd(2e11) }, '2025-11', as('denial'))],
      ['November 2025 | OpenAI is valued at $200 bn | 2', 'November 2025 | OpenAI raises $15 bn | 1'],
    ],
  ])('%s', (_, claims, events) => {
    expect(eventsOf(claims)).toEqual(events);
  });
});

describe('groups', () => {
  const group = (who: object, more: Partial<Roles> = {}): Said =>
    said('move', { who: [{ noun: 'engineers', ...who }], from: 'OpenAI', to: 'Meta', ...more }, '2025-06');
  const offer = (who: object, more: Partial<Roles> = {}): Said =>
    said('offer', { by: ['Meta'], who: [{ noun: 'researchers', ...who }], from: 'OpenAI', ...more }, '2025-06');
  test.each<[string, Said[], number]>([
    ['of one size', [group({ count: 7 }), group({ count: 7, noun: 'researchers' })], 1],
    ['of any size', [group({ count: 7 }), group({})], 1],
    ['of two sizes', [group({ count: 7 }), group({ count: 20 })], 2],
    ['within a bound', [group({ count: 7 }), group({ count: 5, bound: 'at-least' })], 1],
    ['with another detail each', [offer({ count: 100 }), offer({}, { pay: { form: 'signing-bonus', amount: usd(1e8) } })], 2],
    [
      'whose count is no more than a value',
      [
        said('pledge', { who: [{ noun: 'staff', count: 490 }], from: 'OpenAI' }, '2023-11-20'),
        said('pledge', { who: [{ noun: 'staff', count: 738 }], from: 'OpenAI' }, '2023-11-20'),
      ],
      1,
    ],
  ])('%s: %i', (_, claims, count) => {
    expect(eventsOf(claims)).toHaveLength(count);
  });
});
