// A view of one organisation or person: a head and lists of events under titles.

import type { EventRow } from '../../model/views.ts';
import { toJson } from '../web/dates.ts';
import { eventCsv } from '../web/rows.ts';
import { EVENT_COLUMNS } from './columns.ts';
import type { FormatOptions } from './command.ts';
import type { Context } from './context.ts';
import { printCsv, tableOf } from './output.ts';

export type Section = readonly [title: string, rows: readonly EventRow[]];

/** `whole` as JSON; every row with its section as CSV; else `head`, then each section that holds something. */
export function presentSections(context: Context, options: FormatOptions, whole: object, sections: readonly Section[], head: () => void): void {
  if (options.json) return context.print(toJson(whole).trimEnd());
  if (options.csv)
    return printCsv(
      context,
      sections.flatMap(([section, rows]) => rows.map((row) => ({ section: section.toLowerCase(), ...eventCsv(row) }))),
    );
  head();
  for (const [title, rows] of sections) {
    if (rows.length === 0) continue;
    context.print(`\n${context.colors.bold(title)}`);
    context.print(tableOf(EVENT_COLUMNS, rows, context));
  }
}
