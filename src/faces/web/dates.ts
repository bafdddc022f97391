// Days as ISO dates, for programs. Inside, an interval counts days; nobody outside should have to.

import { type Interval, isoDay } from '../../base/interval.ts';

const isInterval = (value: object): value is Interval => {
  const keys = Object.keys(value);
  return keys.length === 2 && 'lo' in value && 'hi' in value;
};

const isoOrNull = (day: number | null): string | null => (day === null ? null : isoDay(day));

/** The interval with ISO dates for day numbers: `{lo: "2024-05-01", hi: "2024-05-31"}`. */
export const isoInterval = ({ lo, hi }: Interval): { readonly lo: string | null; readonly hi: string | null } => ({ lo: isoOrNull(lo), hi: isoOrNull(hi) });

/** JSON of any view, two spaces deep, every interval with ISO dates. */
export const toJson = (value: unknown): string =>
  `${JSON.stringify(value, (_, part: unknown) => (part !== null && typeof part === 'object' && isInterval(part) ? isoInterval(part) : part), 2)}\n`;
