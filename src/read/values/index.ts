// Values of a sentence: sums, shares, counts, durations, dates. One engine; the words come from the language pack.

import type { Language } from '../packs/language.ts';
import type { Token, Value } from '../text/parse.ts';
import { countOf } from './count.ts';
import { dateAt, type Now } from './date.ts';
import { durationAt } from './duration.ts';
import { Words } from './lexicon.ts';
import { moneyOf } from './money.ts';
import { percentOf, ratioOf } from './percent.ts';
import { quantityAt } from './quantity.ts';

/** Where two values share words, the one that says more stays; of equal ones the longer, then the first. */
const RANK: Readonly<Record<Value['type'], number>> = { date: 0, money: 0, percent: 0, duration: 0, count: 1 };

/**
 * The values in a sentence, in order and without overlap. `published` is the document's date, ISO of any precision: without it there
 * are no relative dates. Of those, a weekday or a month without a year is the last past one, unless a word of the future stands near.
 */
export function findValues(tokens: readonly Token[], language: Language, published?: string): Value[] {
  const words = new Words(tokens, language);
  if (!words.hopeful) return [];
  const now: Now = { published, future: (i) => isFuture(words, i) };
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.length; i++) if (words.mayBegin(i)) addValues(words, i, now, found);
  if (found.length === 0) return [];
  const kept = resolve(found);
  return kept.filter((value, n) => !isConversion(value, kept[n - 1], tokens));
}

/** "150 Milliarden Dollar (etwa 135 Milliarden Euro)": a sum in brackets behind another says the same again. */
function isConversion(value: Value, before: Value | undefined, tokens: readonly Token[]): boolean {
  const opens = before?.type === 'money' && tokens[before.to]?.text === '(' && value.from <= before.to + 3;
  return value.type === 'money' && opens && tokens[value.to]?.text === ')' && before.money.currency !== value.money.currency;
}

type Candidate = Value | NonNullable<ReturnType<typeof dateAt>>;

function addValues(words: Words, i: number, now: Now, found: Candidate[]): void {
  const date = words.begins(i, 'date') ? dateAt(words, i, now) : null;
  if (date) found.push(date);
  const duration = words.begins(i, 'duration') ? durationAt(words, i) : null;
  if (duration) found.push(duration);
  const quantity = words.begins(i, 'quantity') ? quantityAt(words, i) : null;
  const value = quantity && (ratioOf(words, quantity) ?? moneyOf(words, quantity) ?? percentOf(quantity) ?? countOf(words, quantity));
  if (value) found.push(value);
}

/** A sum told without its currency ("… at a valuation of 12 billion") is in that of the sum told last, in its sentence or before. */
export function inCurrency(sentences: readonly (readonly Value[])[]): (readonly Value[])[] {
  let last: string | undefined;
  return sentences.map((values) => {
    const own = values.find((v) => v.type === 'money' && v.money.currency !== undefined);
    if (own === undefined && last === undefined) return values;
    return values.map((value) => {
      if (value.type !== 'money') return value;
      last = value.money.currency ?? last ?? (own?.type === 'money' ? own.money.currency : undefined);
      return value.money.currency || !last ? value : { ...value, money: { ...value.money, currency: last } };
    });
  });
}

const length = (value: Candidate): number => value.to - value.from;

function resolve(found: readonly Candidate[]): Value[] {
  const ranked = found.toSorted((a, b) => RANK[a.type] - RANK[b.type] || length(b) - length(a) || a.from - b.from);
  const taken = new Set<number>();
  const kept: Value[] = [];
  for (const value of ranked) {
    let free = true;
    for (let i = value.from; i < value.to; i++) free &&= !taken.has(i);
    if (!free) continue;
    for (let i = value.from; i < value.to; i++) taken.add(i);
    if (value.type !== 'date' || value.date !== null) kept.push(value as Value);
  }
  return kept.sort((a, b) => a.from - b.from);
}

const REACH = { before: 8, after: 4 };

/** Does a word of the future, or "next", stand in the clause of token `i`? Commas and "and" end it; "last" right beside it says no. */
function isFuture(words: Words, i: number): boolean {
  if (words.at(i - 1, 'shift')?.by === -1 || words.at(i + 1, 'shift')?.by === -1) return false;
  for (let at = i; at >= 0 && at >= i - REACH.before; at--) {
    if (words.at(at, 'shift')?.by === 1 || words.has(at, 'future')) return true;
    if (/^[,;:(]$/.test(words.tokens[at]?.key ?? '') || words.has(at, 'and')) break;
  }
  // "announced on Monday that she will join": what is still to come is told in another clause.
  for (let at = i + 1; at < words.tokens.length && at <= i + REACH.after && !words.has(at, 'opener'); at++) {
    if (words.at(at, 'shift')?.by === 1 || words.has(at, 'future')) return true;
    if (/^[,;:)]$/.test(words.tokens[at]?.key ?? '') || words.has(at, 'and')) break;
  }
  return false;
}
