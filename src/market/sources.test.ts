import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEADLINE_DAYS, type EventRumour } from '../model/rumour.ts';
import { brier, eventOutcome, eventScore, experienceOf, type Outcome, outcomeOf, reliability, replay, shrunk, sourcesView } from './sources.ts';

const rumour = (source: string, event: string, told: number, came: Partial<Pick<EventRumour, 'fact' | 'denial' | 'first'>> = {}): EventRumour => ({
  source,
  kind: 'publisher',
  event,
  claim: `c-${event}`,
  told,
  first: true,
  fact: null,
  denial: null,
  ...came,
});

test.each<[string, Partial<EventRumour>, number, Outcome]>([
  ['nothing, before the year is over', {}, 100 + DEADLINE_DAYS, 'open'],
  ['nothing, after it', {}, 101 + DEADLINE_DAYS, 'lapsed'],
  ['a fact', { fact: 150 }, 200, 'true'],
  ['a fact that is not known yet', { fact: 150 }, 149, 'open'],
  ['a fact after the year', { fact: 101 + DEADLINE_DAYS }, 900, 'lapsed'],
  ['a denial', { denial: 110 }, 200, 'denied'],
  ['a denial, and then the fact', { denial: 110, fact: 150 }, 200, 'true'],
  ['the fact, and then a denial', { denial: 160, fact: 150 }, 200, 'open'],
])('%s', (_, came, today, outcome) => {
  expect(outcomeOf(rumour('A', 'e', 100, came), today)).toBe(outcome);
});

describe('records', () => {
  const told = [
    rumour('A', '1', 100, { fact: 110 }),
    rumour('A', '2', 100, { fact: 130, first: false }),
    rumour('A', '3', 100, { denial: 120 }),
    rumour('A', '4', 790),
    rumour('B', '3', 101),
  ];
  const { records, resolved, came, mean } = experienceOf(told, 800);

  test('are counted, and shrunk towards the mean of all', () => {
    expect([resolved, came]).toEqual([4, 2]);
    expect(mean).toBeCloseTo((2 + 10 * 0.24) / 14);
    expect(records.map(({ source, told: count, first, leadDays, outcomes }) => [source, count, first, leadDays, outcomes])).toEqual([
      ['A', 4, 3, 20, { true: 2, denied: 1, lapsed: 0, open: 1 }],
      ['B', 1, 1, null, { true: 0, denied: 0, lapsed: 1, open: 0 }],
    ]);
    expect(records.map(({ score }) => score)).toEqual([shrunk(2, 3, mean), shrunk(0, 1, mean)]);
  });

  test('the score of an open rumour is by the best record of its tellers; one that is settled has none', () => {
    const open = [...told, rumour('B', '4', 795, { first: false })];
    const known = { told: open, today: 800, all: { resolved, came } };
    expect(eventScore('4', known)).toMatchObject({ source: 'A', came: 2, resolved: 3 });
    expect(eventScore('1', known)).toBeNull();
    expect(eventScore('nothing', known)).toBeNull();
  });
});

describe('replayed', () => {
  const anyRumours = fc
    .array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat(2000), fc.option(fc.nat(500)), fc.option(fc.nat(500))), { minLength: 1, maxLength: 40 })
    .map((list) =>
      list.map(([source, day, fact, denial], n) =>
        rumour(source, `e${n}`, day, { fact: fact === null ? null : day + fact, denial: denial === null ? null : day + denial }),
      ),
    );

  test('a rumour is scored by nothing that came after it', () => {
    fc.assert(
      fc.property(anyRumours, fc.nat(2500), (told, cut) => {
        const early = told.filter((one) => one.told <= cut);
        const scores = new Map(replay(told, 4000).map(({ event, score }) => [event, score]));
        for (const { event, score } of replay(early, 4000)) expect(scores.get(event)).toBe(score);
      }),
      { numRuns: 200 },
    );
  });

  test('scores are probabilities, and every resolved event has one', () => {
    fc.assert(
      fc.property(anyRumours, (told) => {
        const scored = replay(told, 2200);
        expect(scored.every(({ score }) => score > 0 && score < 1)).toBe(true);
        expect(scored.length).toBe(told.filter((one) => eventOutcome([one], 2200) !== 'open').length);
        expect(reliability(scored).reduce((sum, { count }) => sum + count, 0)).toBe(scored.length);
      }),
    );
  });
});

test('Brier scores: 0 is perfect, a coin gets 0.25', () => {
  expect(brier([{ score: 1, came: true }, { score: 0, came: false }])).toBe(0); // biome-ignore format: pairs
  expect(brier([{ score: 0.5, came: true }, { score: 0.5, came: false }])).toBe(0.25); // biome-ignore format: pairs
  expect(brier([])).toBeNull();
});

test('scores that were given are held against what came', () => {
  const told = [rumour('A', '1', 100, { fact: 110 }), rumour('A', '2', 790)];
  const given = (event: string, score: number) => ({ event, score, at: '2020-01-01T00:00:00Z', sources: ['A'], resolved: 0, came: 0 });
  const view = sourcesView({ told, today: 800 }, [given('1', 0.8), given('2', 0.3), given('gone', 0.5)]);
  expect(view.given).toBe(3);
  expect(view.kept).toMatchObject({ scored: 1, bins: [{ count: 1, came: 1 }] });
  expect(view.kept.brier).toBeCloseTo(0.04);
});
