// One answer, three ways to write it: a table for people, JSON and CSV for programs.

import Table from 'cli-table3';
import Papa from 'papaparse';
import stringWidth from 'string-width';
import { toJson } from '../web/dates.ts';
import type { FormatOptions } from './command.ts';
import type { Context } from './context.ts';

/** One column of a table. */
export interface Column<T> {
  readonly title: string;
  readonly text: (row: T, context: Context) => string;
  readonly align?: 'left' | 'right' | undefined;
  /** Gets what the others leave of the width, in this proportion, and is wrapped. */
  readonly flex?: number | undefined;
}

/** What a program gets of one row of CSV: the same columns as the pages' `.csv` twins. */
export type CsvRow = Readonly<Record<string, string | number | boolean | null>>;

/** The names, then one row each; no last line end. Cells that a spreadsheet would take for a formula are made text. */
export const csvOf = (rows: readonly CsvRow[], header = true): string => Papa.unparse([...rows], { escapeFormulae: true, newline: '\n', header });

/** Nothing is written where there is no row. */
export function printCsv(context: Context, rows: readonly CsvRow[]): void {
  if (rows.length > 0) context.print(csvOf(rows));
}

const BARE = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((part) => [part, '']),
);

const widthOf = (text: string): number => Math.max(0, ...text.split('\n').map((line) => stringWidth(line)));

const GAP = 2;

/** Column widths that fit the terminal: fixed columns as wide as their content, flexible ones share the rest. */
function widthsFor<T>(columns: readonly Column<T>[], cells: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map((column, i) => GAP + Math.max(column.title.length, ...cells.map((row) => widthOf(row[i] ?? ''))));
  const total = natural.reduce((sum, w) => sum + w, 0);
  if (total <= width) return natural;
  const shares = columns.reduce((sum, column) => sum + (column.flex ?? 0), 0);
  const fixed = natural.reduce((sum, w, i) => sum + (columns[i]?.flex ? 0 : w), 0);
  const rest = Math.max(width - fixed, 20 * shares);
  return natural.map((w, i) => Math.min(w, columns[i]?.flex ? Math.floor((rest * (columns[i]?.flex ?? 0)) / shares) : w));
}

export function tableOf<T>(columns: readonly Column<T>[], rows: readonly T[], context: Context): string {
  const cells = rows.map((row) => columns.map((column) => column.text(row, context)));
  const table = new Table({
    head: columns.map((column) => context.colors.dim(column.title)),
    chars: { ...BARE, middle: '' },
    style: { 'head': [], 'border': [], 'padding-left': 0, 'padding-right': GAP, 'compact': true },
    colAligns: columns.map((column) => column.align ?? 'left'),
    wordWrap: context.width !== null,
    ...(context.width === null ? {} : { colWidths: widthsFor(columns, cells, context.width) }),
  });
  table.push(...cells.map((row) => [...row]));
  return table.toString().replace(/[ \t]+$/gm, '');
}

interface Answer<T> {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly csv: (row: T) => CsvRow;
  /** What `--json` writes: the view that the rows are of. */
  readonly whole: unknown;
  /** Said where there is no row. */
  readonly none: string;
}

/** Writes an answer as the user asked for it. */
export function present<T>(context: Context, options: FormatOptions, { columns, rows, csv, whole, none }: Answer<T>): void {
  if (options.json) context.print(toJson(whole).trimEnd());
  else if (options.csv) printCsv(context, rows.map(csv));
  else if (rows.length === 0) context.print(none);
  else context.print(tableOf(columns, rows, context));
}

/** Is the answer for a program? */
export const forPrograms = ({ json, csv }: FormatOptions): boolean => json === true || csv === true;
