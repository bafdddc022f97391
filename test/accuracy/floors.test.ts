// Accuracy may rise, and must not fall: the reader against gold claims, with floors that `node scripts/floors.ts` sets.

import { describe, expect, test } from 'vitest';
import type { Scores } from '../../src/score/score.ts';
import type { Row } from '../../src/score/tally.ts';
import { type Floors, floorsOf, judge, readFloors, TOLERANCE } from './floors.ts';
import { labelled, missing, SET_NAMES, score } from './score.ts';

const floors = readFloors();

describe.each(SET_NAMES)('%s', (set) => {
  const absent = missing(set);

  test.skipIf(absent !== null)(`are read as well as their floors say${absent ? ` (skipped: ${absent})` : ''}`, async () => {
    const { scores, table } = await score(set);
    const { below, above } = judge(scores, floors[set] ?? {});
    const hint = above.length > 0 ? `\nCould be raised with \`node scripts/floors.ts\`:\n${above.join('\n')}` : '';
    expect(below, `${below.join('\n')}\n\nMeasured on ${set}:\n${table}${hint}\n`).toEqual([]);
    expect(scores.missingDocs, `documents of ${set} without claims`).toBe(0);
    expect(scores.badQuotes, 'quotes that are no span of their document').toBe(0);
    expect(scores.quotes).toBeGreaterThan(0);
    expect(Object.keys(floors[set] ?? {})).toContain('all');
  });

  test.skipIf(absent !== null)('have gold claims whose words stand in the texts', async () => {
    const documents = await labelled(set);
    expect(documents.length).toBeGreaterThan(0);
    for (const { gold, document } of documents)
      for (const { kind, quote, start, end } of gold.claims) {
        // Where a role is called `end`, it stands in the place of the offset.
        const words = typeof end === 'number' ? document.text.slice(start ?? 0, end) : quote;
        expect(document.text, gold.id).toContain(words);
        if (quote) expect({ id: gold.id, kind, words }).toEqual({ id: gold.id, kind, words: quote });
      }
  });
});

describe('judging', () => {
  const row = (p: number, f1: number, gold = 10): Row => ({ claim: { p, r: f1, f1 }, role: { p, r: f1, f1 }, exact: 1, stance: 1, gold, pred: gold });
  const scores = (all: Row, byLang: Record<string, Row> = {}, byKind: Record<string, Row> = {}): Scores => ({
    all,
    byLang,
    byKind,
    quotes: 1,
    badQuotes: 0,
    missingDocs: 0,
  });
  const own: Floors = { 'all': { f1: 0.7, precision: 0.8 }, 'kind move': { f1: 0.6, precision: 0.9 } };

  test.each([
    ['at its floor', 0.8, 0.7, 0],
    ['within the tolerance', 0.8 - TOLERANCE, 0.7 - TOLERANCE, 0],
    ['below it in one measure', 0.79, 0.7, 1],
    ['below it in both', 0.79, 0.69, 2],
  ])('a value %s', (_, p, f1, count) => expect(judge(scores(row(p, f1)), { all: own['all'] ?? { f1: 0, precision: 0 } }).below).toHaveLength(count));

  test('a row of few may lose one claim', () => {
    const floors: Floors = { 'all': { f1: 0, precision: 0 }, 'kind move': { f1: 0.6, precision: 0.9 } };
    expect(judge(scores(row(0, 0), {}, { move: row(0.81, 0.51) }), floors).below).toEqual([]);
    expect(judge(scores(row(0, 0), {}, { move: row(0.79, 0.51) }), floors).below).toEqual(['kind move: precision 0.790 is below its floor of 0.9']);
  });

  test('a floor that is not measured is a failure', () => expect(judge(scores(row(0.9, 0.9)), own).below).toHaveLength(2));
  test('a value well above says so', () => expect(judge(scores(row(0.9, 0.7), {}, { move: row(0.9, 0.7) }), own).above).toEqual(['all: precision 0.900, floor 0.8', 'kind move: f1 0.700, floor 0.6'])); // biome-ignore format: a line

  test('floors are rounded down, and rows with few gold claims have none', () => {
    const measured = scores(row(0.8129, 0.7999), { en: row(1, 1, 5), pl: row(1, 1, 4) }, { move: row(0.5, 0.5) });
    expect(floorsOf(measured)).toEqual({
      'all': { f1: 0.799, precision: 0.812 },
      'kind move': { f1: 0.5, precision: 0.5 },
      'lang en': { f1: 1, precision: 1 },
    });
    expect(judge(measured, floorsOf(measured)).below).toEqual([]);
  });
});
