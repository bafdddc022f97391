// Dates as closed intervals of possible days. "May 2024" is the 31 days of May 2024 and never its first.

/** Days are counted from 1970-01-01 (UTC). A null end is unknown. */
export interface Interval {
  readonly lo: number | null;
  readonly hi: number | null;
}

export const UNKNOWN: Interval = { lo: null, hi: null };

const MS_PER_DAY = 86_400_000;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / MS_PER_DAY;

/** The days a reduced-precision ISO date may mean (`2024`, `2024-05`, `2024-05-17`), or null if it is not one. */
export function intervalOf(date: string): Interval | null {
  const match = PARTIAL.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null];
  if (month === null) return { lo: dayOf(year, 1, 1), hi: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  if (day === null) return { lo: dayOf(year, month, 1), hi: dayOf(year, month + 1, 1) - 1 };
  const at = dayOf(year, month, day);
  return new Date(at * MS_PER_DAY).getUTCDate() === day && day >= 1 ? { lo: at, hi: at } : null;
}

/** `YYYY-MM-DD` of a day number. */
export const isoDay = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** The day number of an instant, in UTC. */
export const dayOfInstant = (instant: Date): number => Math.floor(instant.getTime() / MS_PER_DAY);

/** May both be the same day? An unknown end matches all. */
export const compatible = (a: Interval, b: Interval, slackDays = 0): boolean =>
  (a.lo === null || b.hi === null || a.lo <= b.hi + slackDays) && (b.lo === null || a.hi === null || b.lo <= a.hi + slackDays);

/** The days that both allow, or null when there are none. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const lo = a.lo === null ? b.lo : b.lo === null ? a.lo : Math.max(a.lo, b.lo);
  const hi = a.hi === null ? b.hi : b.hi === null ? a.hi : Math.min(a.hi, b.hi);
  return lo !== null && hi !== null && lo > hi ? null : { lo, hi };
}

/** The shortest honest wording: "2024", "May 2024", "17 May 2024", "3–9 May 2024", "until 4 May 2024", "date unknown". */
export function formatInterval({ lo, hi }: Interval): string {
  if (lo === null && hi === null) return 'date unknown';
  if (lo === null) return `by ${formatDay(hi ?? 0)}`;
  if (hi === null) return `from ${formatDay(lo)}`;
  if (lo === hi) return formatDay(lo);
  const [a, b] = [isoDay(lo), isoDay(hi)];
  if (a.endsWith('-01-01') && b.endsWith('-12-31')) return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : `${a.slice(0, 4)}–${b.slice(0, 4)}`;
  if (a.slice(0, 7) === b.slice(0, 7) && a.endsWith('-01') && intervalOf(a.slice(0, 7))?.hi === hi) return formatMonth(a);
  return a.slice(0, 7) === b.slice(0, 7) ? `${Number(a.slice(8))}–${formatDay(hi)}` : `${formatDay(lo)} – ${formatDay(hi)}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const formatMonth = (iso: string): string => `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

/** "17 May 2024". */
export function formatDay(day: number): string {
  const iso = isoDay(day);
  return `${Number(iso.slice(8))} ${formatMonth(iso)}`;
}
