// Dates: absolute ones in every precision and usual order, and those that count from the document's date. Vague ones give none.

import type { Stretch } from '../text/parse.ts';
import { dateOf, nearest, shiftDays, shiftUnit, weekdayFrom } from './calendar.ts';
import type { Words } from './lexicon.ts';

interface Found {
  readonly to: number;
  readonly date: string | null;
}

/** What dates count from: the document's date, if it has one, and whether the clause tells of the future. */
export interface Now {
  readonly published: string | undefined;
  future(i: number): boolean;
}

/** The date that starts at a token. A date of null is one that cannot be told (no year, no such day); its words are nothing else either. */
export function dateAt(words: Words, from: number, now: Now): (Stretch & { readonly type: 'date'; readonly date: string | null }) | null {
  const found =
    bigEndianAt(words, from, now) ??
    numericAt(words, from) ??
    dayMonthAt(words, from, now) ??
    monthAt(words, from, now) ??
    relativeAt(words, from, now) ??
    yearAt(words, from);
  return found && { type: 'date', from, ...found };
}

const numberAt = (words: Words, i: number): number | null => {
  const text = words.tokens[i]?.kind === 'number' ? (words.tokens[i]?.text ?? '') : '';
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
};

const yearOf = (words: Words, i: number): number | null => {
  const year = numberAt(words, i);
  if (year === null || year < 1900 || year >= 2100) return null;
  // "2010s", "2025-06-30", "2024/25".
  const [next, second] = [words.tokens[i + 1], words.tokens[i + 2]];
  return next?.glued && (next.kind !== 'mark' || (second?.glued && second.kind === 'number')) ? null : year;
};

/** 2025-06-30, 30.06.2025, 30/6/2025. */
function numericAt(words: Words, i: number): Found | null {
  const { tokens } = words;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[i]?.text ?? '');
  if (dotted) return { to: i + 1, date: dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) };
  const sign = tokens[i + 1]?.key;
  const first = numberAt(words, i);
  const second = numberAt(words, i + 2);
  if (first === null || second === null || (sign !== '-' && sign !== '/') || !words.sign(i + 1, sign) || !tokens[i + 2]?.glued) return null;
  const third = words.sign(i + 3, sign) && tokens[i + 4]?.glued ? numberAt(words, i + 4) : null;
  if (first >= 1900 && first < 2100 && /^\d\d$/.test(tokens[i + 2]?.text ?? '')) {
    if (third === null) return sign === '-' ? { to: i + 3, date: dateOf(first, second) } : null;
    return { to: i + 5, date: dateOf(first, second, third) };
  }
  return third !== null && third >= 1900 && third < 2100 ? { to: i + 5, date: slashed(words, first, second, third) } : null;
}

/** "2025年11月17日", "去年11月", "11月17日", "17日": the year first, and a word behind each number. Only where words are not parted by spaces. */
function bigEndianAt(words: Words, i: number, now: Now): Found | null {
  if (!words.language.unspaced) return null;
  const told = numberAt(words, i);
  const isYear = told !== null && told >= 1900 && told < 2100 && words.at(i + 1, 'unit')?.unit === 'Y';
  const relative = words.at(i, 'stretch');
  const shifted = relative?.unit === 'Y' && now.published ? Number(shiftUnit(now.published, 'Y', relative.by)) : null;
  const year = isYear ? told : shifted;
  const at = isYear ? i + 2 : year !== null && relative ? relative.to : i;
  const month = words.at(at, 'month');
  const day = month ? dayOnly(words, month.to) : null;
  if (year !== null) return { to: day?.to ?? month?.to ?? at, date: dateOf(year, month?.n, day?.day) };
  if (month) return { to: day?.to ?? month.to, date: now.published ? nearest(now.published, month.n, day?.day, now.future(i)) : null };
  const bare = dayOnly(words, i);
  if (!bare || !now.published || now.published.length < 10) return null;
  const date = dateOf(Number(now.published.slice(0, 4)), Number(now.published.slice(5, 7)), bare.day);
  const past = shiftUnit(now.published, 'M', -1) ?? '';
  return { to: bare.to, date: date && date <= now.published ? date : dateOf(Number(past.slice(0, 4)), Number(past.slice(5, 7)), bare.day) };
}

/** "17日", but not "17日間". */
function dayOnly(words: Words, i: number): { readonly day: number; readonly to: number } | null {
  const day = numberAt(words, i);
  return day !== null && day >= 1 && day <= 31 && words.has(i + 1, 'dateJoiner') && words.tokens[i + 1]?.glued && !words.has(i + 1, 'preposition')
    ? { day, to: i + 2 }
    : null;
}

/** 30/6/2025 and 6/30/2025 tell their order; 5/6/2025 is read day first in languages with a decimal comma, else only its year is sure. */
function slashed({ language }: Words, first: number, second: number, year: number): string | null {
  if (second > 12) return dateOf(year, first, second);
  return first > 12 || language.numbers.decimal === ',' ? dateOf(year, second, first) : dateOf(year);
}

/** Past the words that may stand within a date ("de", "of"), two at most; commas only before a year. */
function joined(words: Words, at: number, commas: boolean): number {
  for (let n = 0; n < 2; n++) {
    const next = words.at(at, 'dateJoiner');
    if (!next || (words.tokens[at]?.kind === 'mark' && !commas)) break;
    at = next.to;
  }
  return at;
}

/** "3 July 2025", "le 30 juin", "3. Juli", "the 3rd of July", "1er juillet". */
function dayMonthAt(words: Words, i: number, now: Now): Found | null {
  const day = numberAt(words, i);
  if (day === null || day < 1 || day > 31) return null;
  const dot = words.sign(i + 1, '.') || words.sign(i + 1, 'º') || words.sign(i + 1, 'o') ? i + 2 : i + 1;
  const month = words.at(joined(words, dot, false), 'month');
  if (!month) return null;
  const at = joined(words, month.to, true);
  const year = yearOf(words, at);
  if (year !== null) return { to: at + 1, date: dateOf(year, month.n, day) };
  return { to: month.to, date: now.published ? nearest(now.published, month.n, day, now.future(i)) : null };
}

/** "July 3, 2025", "July 3", "June 2025", "in June". */
function monthAt(words: Words, i: number, now: Now): Found | null {
  const month = words.at(i, 'month');
  if (!month) return null;
  const day = dayAfter(words, month.to);
  if (day) {
    const at = joined(words, day.to, true);
    const year = yearOf(words, at);
    if (year !== null) return { to: at + 1, date: dateOf(year, month.n, day.exact ? day.day : undefined) };
    // Without a year, only languages that write the month first mean a day: "juin 30 personnes".
    if (words.language.numbers.decimal === '.' && !words.has(day.to, 'group'))
      return { to: day.to, date: now.published ? nearest(now.published, month.n, day.exact ? day.day : undefined, now.future(i)) : null };
  }
  const at = joined(words, month.to, true);
  const year = yearOf(words, at);
  // "il primo luglio", "el primero de julio"
  const { firstDay } = words.language;
  const opening = firstDay !== undefined && [1, 2].some((n) => words.tokens[i - n]?.key === firstDay) ? 1 : undefined;
  if (year !== null) return { to: at + 1, date: dateOf(year, month.n, opening) };
  if (opening) return { to: month.to, date: now.published ? nearest(now.published, month.n, opening, now.future(i)) : null };
  return now.published && bareMonth(words, i) ? { to: month.to, date: nearest(now.published, month.n, undefined, now.future(i)) } : null;
}

/** The day after a month; of "July 3-5" no day is exact. */
function dayAfter(words: Words, at: number): { day: number; to: number; exact: boolean } | null {
  const day = numberAt(words, at);
  const next = words.tokens[at + 1];
  if (day === null || day < 1 || day > 31 || words.tokens[at]?.glued) return null;
  const last = next?.glued && (next.key === '-' || next.key === '–') ? numberAt(words, at + 2) : null;
  if (last !== null && last <= 31) return { day, to: at + 3, exact: false };
  if (next?.glued && next.kind === 'word') return words.has(at + 1, 'dateJoiner') ? { day, to: at + 2, exact: true } : null;
  return { day, to: at + 1, exact: true };
}

/** A month alone is one only after a preposition or the like ("in May"), for it may be a verb, a name or a number ("sept"). */
function bareMonth(words: Words, i: number): boolean {
  if (words.tokens[i - 1]?.kind !== 'word' || words.has(i, 'number') || words.has(i - 1, 'determiner')) return false;
  return words.has(i - 1, 'dateJoiner', 'preposition', 'shift');
}

/** "yesterday", "last week", "on Friday". */
function relativeAt(words: Words, i: number, { published, future }: Now): Found | null {
  if (!published) return null;
  const stretch = words.at(i, 'stretch');
  const day = words.at(i, 'day');
  if (stretch && stretch.to >= (day?.to ?? 0)) return { to: stretch.to, date: shiftUnit(published, stretch.unit, stretch.by) };
  if (day) return { to: day.to, date: shiftDays(published, day.by) };
  const weekday = words.at(i, 'weekday');
  if (!weekday) return null;
  const date = weekdayFrom(published, weekday.n, future(i));
  // "last Friday", told on a Friday
  const past = date === published && (words.at(i - 1, 'shift')?.by === -1 || words.at(weekday.to, 'shift')?.by === -1);
  return { to: weekday.to, date: past ? shiftDays(published, -7) : date };
}

/** "in 2024", "(2023)", "2024 roku": a bare year only where something says that it is one. */
function yearAt(words: Words, i: number): Found | null {
  const year = yearOf(words, i);
  const { tokens } = words;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (year === null || (tokens[i]?.glued && before?.key !== '(') || words.has(i + 1, 'group', 'currency', 'percent', 'scale')) return null;
  if (next?.glued && /^[-/–%$€£]$/.test(next.key)) return null;
  const bracketed = before?.key === '(' && (next?.key === ')' || next?.key === ',');
  // "gründete 2021", "hat X 2021 gegründet": in some languages years stand bare, before anything but a noun.
  const bare = words.language.capitalNouns === true && before?.kind === 'word' && next?.capital !== true;
  return bracketed || bare || (before?.kind === 'word' && (words.has(i - 1, 'dateJoiner', 'preposition') || precededBy(words, i)))
    ? { to: i + 1, date: String(year) }
    : null;
}

/** Phrases of several words end here ("since the end of 2022"): the matcher knows them by where they start. */
const precededBy = (words: Words, i: number): boolean => [2, 3].some((n) => words.all(i - n, 'preposition').some((one) => one.to === i));
