import pc from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Context } from './context.ts';
import { type Column, csvOf, tableOf } from './output.ts';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

const COLUMNS: readonly Column<Item>[] = [
  { title: 'id', text: ({ id }, { colors }) => colors.dim(id) },
  { title: 'title', text: ({ title }) => title, flex: 1 },
  { title: 'count', text: ({ count }) => String(count), align: 'right' },
];

const ROWS: readonly Item[] = [
  { id: 'a1', title: 'short', count: 7 },
  { id: 'a2', title: 'a title that goes on and on until it is wider than any terminal should have to be, and then some more', count: 1200 },
  { id: 'a3', title: '移籍：三人の研究者が新しい研究所へ移ったという発表がきょう東京であった', count: 3 },
];

const contextOf = (width: number | null, color = false): Context => ({ width, colors: pc.createColors(color) }) as Context;

describe('a table', () => {
  test('keeps each row on one line where there is no terminal', () => {
    expect(tableOf(COLUMNS, ROWS, contextOf(null)).split('\n')).toHaveLength(ROWS.length + 1);
  });

  test.each([40, 60, 80, 120])('fits %i columns', (width) => {
    for (const line of tableOf(COLUMNS, ROWS, contextOf(width)).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  test('loses no word when it wraps', () => {
    const words = tableOf(COLUMNS, ROWS, contextOf(60)).replace(/\s+/g, ' ');
    for (const word of ROWS[1]?.title.split(' ') ?? []) expect(words).toContain(word);
  });

  test('has colours only if they are wanted', () => {
    expect(tableOf(COLUMNS, ROWS, contextOf(80, true))).toContain('\u001b[');
    expect(tableOf(COLUMNS, ROWS, contextOf(80, false))).not.toContain('\u001b[');
  });
});

describe('csv', () => {
  test('quotes what must be quoted', () => {
    expect(csvOf([{ a: 'x,y', b: 'say "so"', c: null, d: true }])).toBe('a,b,c,d\n"x,y","say ""so""",,true');
  });

  test.each(['=1+1', '+1', '-1+2', '@SUM(A1)'])('%s is no formula', (cell) => {
    expect(csvOf([{ a: cell }], false)).toMatch(/^"?'/);
  });
});
