// A view of one organisation or person: a head and lists of events under titles.

import type { EventRow } from '../../model/views.ts';
import { toJson } from '../web/dates.ts';
import { eventCsv } from '../web/rows.ts';
import { EVENT_COLUMNS } from './columns.ts';
import type { FormatOptions, OptionRule } from './command.ts';
import type { Context } from './context.ts';
import { forPrograms, printCsv, tableOf } from './output.ts';
import { wholeNumber } from './parse.ts';
import { plural } from './wording.ts';

export interface Section {
  readonly title: string;
  /** The latest first. */
  readonly rows: readonly EventRow[];
  /** How many there are, if not all are given. */
  readonly total?: number | undefined;
}

/** How many rows of each section are written. */
export interface SectionOptions extends FormatOptions {
  readonly limit?: number;
  readonly all?: true;
}

const ROWS = 20;

export const SECTIONS: readonly OptionRule[] = [
  { flags: '--limit <n>', about: `how many rows of each list, the latest (${ROWS}; JSON and CSV have all)`, parse: wholeNumber(1), excludes: ['all'] },
  { flags: '--all', about: 'all rows of each list' },
];

/** How many rows of each section are asked for; undefined for all. */
export const rowsAsked = ({ limit, all, ...format }: SectionOptions): number | undefined => limit ?? (all || forPrograms(format) ? undefined : ROWS);

/** `whole` as JSON; every row with its section as CSV; else `head`, then each section that holds something. */
export function presentSections(context: Context, options: SectionOptions, whole: object, sections: readonly Section[], head: () => void): void {
  if (options.json) return context.print(toJson(whole).trimEnd());
  if (options.csv)
    return printCsv(
      context,
      sections.flatMap(({ title, rows }) => rows.map((row) => ({ section: title.toLowerCase(), ...eventCsv(row) }))),
    );
  head();
  for (const { title, rows, total = rows.length } of sections) {
    if (rows.length === 0) continue;
    context.print(`\n${context.colors.bold(title)}`);
    context.print(tableOf(EVENT_COLUMNS, rows, context));
    if (rows.length < total) context.print(context.colors.dim(`the latest ${rows.length} of ${plural(total, 'event')}; more: --limit N, or --all`));
  }
}
