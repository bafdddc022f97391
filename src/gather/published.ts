// When a text was published, where its metadata do not say: from a date line near its beginning, else from its address. Only lines
// and addresses that can hardly mean anything else count; a date inside a sentence, a caption or a headline never does.

import { intervalOf } from '../base/interval.ts';
import type { Source } from '../model/document.ts';
import { dayFrom, isWeekday, monthOf, writtenDate } from './written-date.ts';

/** A date line stands at the head of a text. */
const HEAD_LINES = 20;
const MAX_LINE = 120;
const TIME = /^[\s,•·|(]*(?:\p{L}{1,3}\s+)?\d{1,2}\s?(?:[:.]\s?\d{2}|[hH]\s?\d{0,2})(?!\d)/u;
const CLOCK =
  /\d{1,2}\s?(?:[:.]\s?\d{2}(?:[:.]\d{2})?|[hH](?![\p{L}])\s?\d{0,2})\s*(?:[ap]\.?m\.?(?!\p{L}))?|\(?(?:GMT|UTC|[A-Z]{2,4}T)\)?(?:[+-]\d+)?|[+-]\d{2}:?\d{2}/gu;
const SEPARATED = /[:|·•–—-]\s*$/;
const SENTENCE = /[.!?…]\s/;
/** "LONDON, July 1, 2025 (Agency) —": a wire's own line before its first words. */
const AFTER_WIRE_DATE = /^\s*(?:\([^()]{1,40}\)\s*)?[–—-]\s/;
const BEFORE_WIRE_DATE = /^\p{Lu}[^.!?()\d]{1,50},\s+$/u;

const lettersOnly = (text: string, lang: string | undefined): string =>
  text
    .replace(CLOCK, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !isWeekday(word, lang))
    .join('');

/** The date that a line is about publishing on, or null. */
function dateOfLine(line: string, isTitle: boolean, lang: string | undefined): string | null {
  const found = writtenDate(line.slice(0, 200), lang);
  if (!found) return null;
  const [before, after] = [line.slice(0, found.start), line.slice(found.end)];
  const alone = line.length <= MAX_LINE && lettersOnly(before, lang) === '' && lettersOnly(after, lang) === '';
  if (alone) return found.date;
  if (isTitle) return null;
  if (BEFORE_WIRE_DATE.test(before) && AFTER_WIRE_DATE.test(after)) return found.date;
  if (line.length > MAX_LINE || before.length > 60 || SENTENCE.test(before)) return null;
  const ends = lettersOnly(after, lang) === '' || /^\s*[|·•–—]/.test(after) || TIME.test(after);
  const begins = SEPARATED.test(before) || (before.length <= 40 && TIME.test(after));
  return ends && begins ? found.date : null;
}

/** From a line near the beginning. Of two next to each other (published, updated) the earlier one counts. */
export function dateLine(text: string, lang: string | undefined): string | null {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
  for (const [i, line] of lines.entries()) {
    const date = dateOfLine(line, line === lines[0], lang);
    if (!date) continue;
    const next = dateOfLine(lines[i + 1] ?? '', false, lang);
    return next && next < date ? next : date;
  }
  return null;
}

const PATH_DAY = /(?<![\d])((?:19|20)\d{2})([-/_]?)(\d{2})\2(\d{2})(?!\d)/;
const PATH_NAMED_DAY = /\/((?:19|20)\d{2})\/(\p{L}{3,12})\/(\d{1,2})(?=\/|$)/u;
const PATH_MONTH = /\/((?:19|20)\d{2})\/(\d{2})(?=\/|$)/;

/** From the path of an http(s) address: `/2025/07/01/`, `-20250701.html`, `/2025/07/` (to the month). */
export function dateOfAddress(url: string, lang: string | undefined): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const path = new URL(url).pathname;
  const day = PATH_DAY.exec(path);
  const iso = day && dayFrom(Number(day[1]), Number(day[3]), Number(day[4]));
  if (iso) return iso;
  const named = PATH_NAMED_DAY.exec(path);
  const date = named && dayFrom(Number(named[1]), monthOf(named[2] ?? '', lang) ?? 0, Number(named[3]));
  if (date) return date;
  const month = PATH_MONTH.exec(path);
  const partial = month ? `${month[1]}-${month[2]}` : '';
  return intervalOf(partial) ? partial : null;
}

/** Metadata, then the date line, then the address; null where none of them says. */
export const publishedOf = (source: Pick<Source, 'published' | 'text' | 'url'>, lang: string | undefined): string | null =>
  source.published ?? dateLine(source.text, lang) ?? dateOfAddress(source.url, lang);
