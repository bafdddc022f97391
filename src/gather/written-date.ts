// Dates as people and machines write them. Names of months and days come from the platform's own locale data, by the text's
// language: no list of words is kept here. What may mean two days (03/07/2025 where the language's countries differ) means none.

import { fold } from '../base/fold.ts';
import { intervalOf } from '../base/interval.ts';

export interface WrittenDate {
  /** ISO, to the day. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

interface Words {
  /** Folded name → 1…12. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  /** What 03/07 means; null where it depends on the country. */
  readonly dayFirst: boolean | null;
}

const cache = new Map<string, Words>();

const namesOf = (lang: string, options: Intl.DateTimeFormatOptions, part: 'month' | 'weekday', day: Date): string =>
  fold(
    new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC', calendar: 'gregory' }).formatToParts(day).find(({ type }) => type === part)?.value ?? '',
  ).replace(/\.$/, '');

function monthNames(lang: string): Map<string, number> {
  const months = new Map<string, number>();
  for (let month = 0; month < 12; month++)
    // With a day beside it the name stands in another case in many languages.
    for (const options of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }] as const)
      months.set(namesOf(lang, options, 'month', new Date(Date.UTC(2024, month, 15))), month + 1);
  return months;
}

/** Does the day come first everywhere, nowhere, or does it depend? English alone has countries of both kinds. */
function orderOf(lang: string): boolean | null {
  const orders = new Set(
    [lang, `${lang}-GB`, `${lang}-US`].map((locale) => {
      const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(new Date(Date.UTC(2024, 0, 15))).map(({ type }) => type);
      return parts.indexOf('day') < parts.indexOf('month');
    }),
  );
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** The words of a language, or null if the platform does not know it. */
function wordsOf(lang: string | undefined): Words | null {
  if (!lang || lang === 'und') return null;
  const known = cache.get(lang);
  if (known) return known;
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return null;
  } catch {
    return null; // not a language tag at all
  }
  const weekdays = new Set<string>();
  for (let day = 1; day <= 7; day++)
    for (const weekday of ['long', 'short'] as const) weekdays.add(namesOf(lang, { weekday }, 'weekday', new Date(Date.UTC(2024, 0, day))));
  const words: Words = { months: monthNames(lang), weekdays, dayFirst: orderOf(lang) };
  cache.set(lang, words);
  return words;
}

/** A month by its name or an unmistakable beginning of it ("Sept."). */
export function monthOf(word: string, lang: string | undefined): number | null {
  const months = wordsOf(lang)?.months;
  const key = fold(word).replace(/\.$/, '');
  const exact = months?.get(key);
  if (exact !== undefined) return exact;
  if (!months || key.length < 3) return null;
  const meant = new Set([...months].filter(([name]) => name.startsWith(key)).map(([, month]) => month));
  return meant.size === 1 ? ([...meant][0] ?? null) : null;
}

export const isWeekday = (word: string, lang: string | undefined): boolean => wordsOf(lang)?.weekdays.has(fold(word).replace(/\.$/, '')) ?? false;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** An ISO day, or null if there is no such day or nobody can have published on it. */
export function dayFrom(year: number, month: number, day: number): string | null {
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return year >= 1900 && year <= 2099 && intervalOf(date) ? date : null;
}

function numeric(a: number, b: number, year: number, separator: string, lang: string | undefined): string | null {
  if (separator === '.') return dayFrom(year, b, a);
  const dayFirst = a > 12 ? true : b > 12 || a === b ? false : (wordsOf(lang)?.dayFirst ?? null);
  return dayFirst === null ? null : dayFirst ? dayFrom(year, b, a) : dayFrom(year, a, b);
}

type Pattern = readonly [pattern: RegExp, read: (match: RegExpExecArray, lang: string | undefined) => string | null];

// Between the parts stand at most one short word ("3 de julio de 2025", "3rd of July 2025") and a comma.
const PATTERNS: readonly Pattern[] = [
  [/(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/u, (m) => dayFrom(Number(m[1]), Number(m[3]), Number(m[4]))],
  [/(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})(?!\d)/u, (m) => dayFrom(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/(?<![\d./-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?![\d-])/u, (m, lang) => numeric(Number(m[1]), Number(m[3]), Number(m[4]), m[2] ?? '', lang)],
  [
    /(?<!\d)(\d{1,2})(?:\p{L}{1,2}|[.ºª])?[ \u00a0]+(?:\p{L}{1,3}[ \u00a0]+)?(\p{L}{3,})\.?,?[ \u00a0]+(?:\p{L}{1,3}[ \u00a0]+)?(\d{4})(?!\d)/u,
    (m, lang) => dayFrom(Number(m[3]), monthOf(m[2] ?? '', lang) ?? 0, Number(m[1])),
  ],
  [
    /(?<!\p{L})(\p{L}{3,})\.?[ \u00a0]+(\d{1,2})(?:\p{L}{2})?,?[ \u00a0]+(\d{4})(?!\d)/u,
    (m, lang) => dayFrom(Number(m[3]), monthOf(m[1] ?? '', lang) ?? 0, Number(m[2])),
  ],
];

/** The first date with day, month and year in a line. */
export function writtenDate(line: string, lang: string | undefined): WrittenDate | null {
  let first: WrittenDate | null = null;
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(line);
    const date = match ? read(match, lang) : null;
    if (match && date && (first === null || match.index < first.start)) first = { date, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

const ISO = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{1,2}[:.]\d{2}.*)?\s*$/;
/** RFC 2822, as feeds and headers write it, whatever the language of the text. */
const RFC = /^\s*(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4}(?: [\d:]+.*)?$/;

/**
 * A date in metadata, as ISO of the precision it has. An instant is the day it is written as: the publisher's own, not that of another zone.
 */
export function isoDateOf(value: string, lang?: string): string | null {
  const iso = ISO.exec(value)?.[1];
  if (iso) return intervalOf(iso) && Number(iso.slice(0, 4)) >= 1900 ? iso : null;
  if (value.length > 100) return null;
  return writtenDate(value, lang)?.date ?? (RFC.test(value) ? (writtenDate(value, 'en')?.date ?? null) : null);
}
