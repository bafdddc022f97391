// Dates that count from the document's own. Dates are ISO strings of reduced precision; a result is never more precise than what it counts from.

import { isoDay } from '../../base/interval.ts';

const MS_PER_DAY = 86_400_000;

/** The day number of a full date, or null for a month or year. */
const dayOf = (date: string): number | null => (date.length >= 10 ? Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / MS_PER_DAY : null);

export const pad = (n: number): string => String(n).padStart(2, '0');

/** An ISO date of the parts, or null where there is no such day. */
export function dateOf(year: number, month?: number, day?: number): string | null {
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${pad(month)}`;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isoDay(Date.UTC(year, month - 1, day) / MS_PER_DAY) === date ? date : null;
}

export function shiftDays(published: string, by: number): string | null {
  const day = dayOf(published);
  return day === null ? null : isoDay(day + by);
}

/** The last such weekday up to the date itself; the next one after it if `future`. Monday is 0. */
export function weekdayFrom(published: string, weekday: number, future: boolean): string | null {
  const day = dayOf(published);
  if (day === null) return null;
  // 1970-01-01 was a Thursday.
  const back = (((day + 3 - weekday) % 7) + 7) % 7;
  return isoDay(future ? day + 7 - back : day - back);
}

/**
 * A year, month or week counted from a date. There is no week in a date of reduced precision: it gives the month that holds the whole
 * week, else the year that does, else null.
 */
export function shiftUnit(published: string, unit: 'Y' | 'M' | 'W', by: number): string | null {
  const year = Number(published.slice(0, 4));
  if (unit === 'Y') return String(year + by);
  if (unit === 'M') {
    if (published.length < 7) return null;
    const months = year * 12 + Number(published.slice(5, 7)) - 1 + by;
    return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
  }
  const monday = weekdayFrom(published, 0, false);
  const day = monday && dayOf(monday);
  if (typeof day !== 'number') return null;
  const [first, last] = [isoDay(day + 7 * by), isoDay(day + 7 * by + 6)];
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : null;
}

/** A month, or a day of one, without its year: the nearest past one (the document's own month and day included), or the nearest to come. */
export function nearest(published: string, month: number, day: number | undefined, future: boolean): string | null {
  if (published.length < 7) return null;
  const year = Number(published.slice(0, 4));
  const told = day === undefined || published.length < 10 ? pad(month) : `${pad(month)}-${pad(day)}`;
  const now = published.slice(5, 5 + told.length);
  if (told === now) return dateOf(year, month, day);
  const shift = future ? (told < now ? 1 : 0) : told > now ? -1 : 0;
  return dateOf(year + shift, month, day);
}
