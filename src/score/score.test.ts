import { describe, expect, test } from 'vitest';
import type { ClaimSet, ScoredClaim } from './claims-file.ts';
import { placedIn } from './claims-file.ts';
import { halfOf } from './half.ts';
import { overlapOf } from './match.ts';
import { worst } from './mistakes.ts';
import { score } from './score.ts';

const ADA: ScoredClaim = { kind: 'move', who: [{ name: 'Ada Quist' }], from: 'Northwind Labs', to: 'Halden AI', stance: 'fact', start: 0, end: 30 };
const BO: ScoredClaim = { kind: 'post', who: [{ name: 'Bo Lindgren' }], at: 'Halden AI', as: 'chief executive', stance: 'fact', start: 40, end: 70 };
const ROUND: ScoredClaim = { kind: 'raise', org: 'Halden AI', amount: { value: 40e6, currency: 'EUR' }, stance: 'fact', start: 80, end: 120 };

const set = (claims: readonly ScoredClaim[], lang = 'en', id = 'd'): ClaimSet => ({ id, lang, claims });
const scored = (golds: readonly ScoredClaim[], founds: readonly ScoredClaim[]) => score([set(golds)], [set(founds)]);

describe('what two claims have in common', () => {
  test.each<[string, ScoredClaim, Partial<ScoredClaim>, number]>([
    ['everything', ADA, {}, 1],
    ['a surname alone', ADA, { who: [{ name: 'Quist' }] }, 1],
    ['another spelling', ADA, { who: [{ name: 'Áda QUIST' }] }, 1],
    ['an organisation by another name', { ...ADA, to: 'Meta' }, { to: 'Facebook' }, 1],
    ['all but a role', ADA, { from: null }, 2 / 3],
    ['all but a wrong role', ADA, { from: 'Fjord' }, 2 / 4],
    ['a title that shares a word', BO, { as: 'acting executive' }, 1],
    ['a sum of the same three figures', ROUND, { amount: { value: 40.04e6, currency: 'EUR' } }, 1],
    ['a sum in another currency', ROUND, { amount: { value: 40e6, currency: 'USD' } }, 1 / 3],
    ['another kind of employment, never exactly', ADA, { kind: 'appoint' }, 0.99],
  ])('%s', (_, gold, change, jaccard) => expect(overlapOf(gold, { ...gold, ...change }).jaccard).toBeCloseTo(jaccard));

  test('other values are as good, each for its field', () => {
    const gold: ScoredClaim = { ...BO, also: { as: ['head'], at: ['Halden'] } };
    expect(overlapOf(gold, { ...BO, as: 'head', at: 'Halden' }).jaccard).toBe(1);
    expect(overlapOf(gold, { ...BO, as: 'Halden' }).jaccard).toBe(0.5);
  });

  test('a form among the other values is a form of pay', () => {
    const gold: ScoredClaim = { kind: 'offer', by: ['Halden AI'], pay: { form: 'salary' }, also: { form: ['package'] } };
    expect(overlapOf(gold, { ...gold, pay: { form: 'package' } }).jaccard).toBe(1);
  });
});

describe('figures', () => {
  test('of a reader that finds all', () => {
    const { scores, mistakes } = scored([ADA, BO, ROUND], [ROUND, ADA, BO]);
    expect(scores.all).toMatchObject({ claim: { p: 1, r: 1, f1: 1 }, role: { f1: 1 }, exact: 1, stance: 1, gold: 3, pred: 3 });
    expect(mistakes).toEqual([]);
  });

  test('of one that finds nothing: no division by zero', () => {
    const { scores } = scored([ADA], []);
    expect(scores.all).toMatchObject({ claim: { p: 0, r: 0, f1: 0 }, exact: 0, stance: 0, gold: 1, pred: 0 });
  });

  test('an arguable claim counts neither way', () => {
    const arguable = { ...ADA, optional: true };
    expect(scored([arguable, BO], [BO]).scores.all).toMatchObject({ claim: { f1: 1 }, gold: 1, pred: 1 });
    expect(scored([arguable, BO], [BO, ADA]).scores.all).toMatchObject({ claim: { f1: 1 }, gold: 1, pred: 1 });
  });

  test('a found claim is taken once', () => {
    expect(scored([ADA, ADA], [ADA]).scores.all.claim).toEqual({ p: 1, r: 0.5, f1: 2 / 3 });
  });

  test('a stance is right if it is among the other values', () => {
    const rumour = { ...ADA, stance: 'rumour' };
    expect(scored([ADA], [rumour]).scores.all.stance).toBe(0);
    expect(scored([{ ...ADA, also: { stance: ['rumour'] } }], [rumour]).scores.all.stance).toBe(1);
  });

  test('stand in the row of their kind and of their language', () => {
    const { scores } = score([set([ADA, BO]), set([ROUND], 'pl', 'e')], [set([ADA]), set([ROUND, BO], 'pl', 'e')]);
    expect(scores.byLang['en']).toMatchObject({ gold: 2, pred: 1 });
    expect(scores.byLang['pl']).toMatchObject({ gold: 1, pred: 2 });
    expect(scores.byKind['post']).toMatchObject({ claim: { f1: 0 }, gold: 1, pred: 1 });
  });

  test('documents for which nothing was given are counted', () => expect(score([set([ADA])], []).scores).toMatchObject({ missingDocs: 1, quotes: 0 }));

  test('a kind may be forgiven', () => {
    expect(score([set([ADA])], [set([ADA, BO])], { forgive: 'post' }).scores.all).toMatchObject({ claim: { p: 1 }, pred: 1 });
  });
});

describe('mistakes', () => {
  const TEXT = `${'Ada Quist left for Halden AI.'.padEnd(40)}${'Bo Lindgren is its chief.'.padEnd(40)}Halden AI raised 40 million euros.`;

  test('are missed, invented, mistaken or of stance, and come with their words', () => {
    const wrong: ScoredClaim = { ...ROUND, org: 'Northwind Labs', amount: { value: 4e6, currency: 'EUR' } };
    const { mistakes } = score([set([ADA, BO, ROUND])], [set([{ ...ADA, stance: 'plan' }, wrong, { ...ROUND, kind: 'stake', start: 0, end: 3 }])], {
      texts: new Map([['d', TEXT]]),
    });
    expect(mistakes.map(({ sort }) => sort)).toEqual(['missed', 'mistaken', 'invented', 'stance']);
    expect(mistakes.map(({ words }) => words?.trim())).toEqual([
      'Bo Lindgren is its chief.',
      'Halden AI raised 40 million euros.',
      'Ada',
      'Ada Quist left for Halden AI.',
    ]);
  });

  test('are shown the worst first', () => {
    const { mistakes } = scored([{ kind: 'found', org: 'Halden AI' }, ADA, BO], []);
    expect(worst(mistakes, 2).map(({ gold }) => gold)).toEqual([ADA, BO]);
  });
});

test('gold of a page is moved to where its quote is found', () => {
  const gold = set([{ ...ADA, quote: 'Halden AI', start: 3, end: 12 }, { ...ADA, quote: 'nowhere' }, ADA]);
  expect(placedIn('At last: Halden AI.', gold).claims.map(({ start, end }) => [start, end])).toEqual([
    [9, 18],
    [0, 30],
    [0, 30],
  ]);
});

test('the half of a document follows from its id', () => {
  expect(halfOf('en-tessera-round')).toBe('test');
  expect(halfOf('en-karpathy-anthropic')).toBe('development');
  expect(halfOf('en-jumper-shazeer')).toBe('development');
});
