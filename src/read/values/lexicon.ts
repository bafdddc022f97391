// The words of a language pack that values are made of, and what of them stands in a sentence. They are in two tries: what values begin with is looked for
// at every token, the other words, which are many and common, only where they are asked for.

import type { Bound } from '../../base/money.ts';
import { once } from '../../base/remembered.ts';
import type { Language, Phrases } from '../packs/language.ts';
import { compilePhrases, type Match, type Matcher } from '../packs/phrases.ts';
import type { Token } from '../text/parse.ts';
import type { Amount } from './numbers.ts';
import type { Operand } from './quantity.ts';

export type Unit = 'Y' | 'M' | 'W' | 'D';

export type Entry =
  | { readonly is: 'number' | 'vague'; readonly n: number }
  /** `long`: the word means a thousand times less in English, so translated text may mean that. */
  | { readonly is: 'scale'; readonly n: number; readonly long: boolean }
  /** `before`: may stand before the number (a sign or an ISO code); a word may not: "won", "mark". */
  | { readonly is: 'currency'; readonly code: string; readonly before: 'sign' | 'iso' | 'never' }
  /** `place`: "more than" stands before, "or more" after the figure, "plus" only after a hyphen ("$1bn-plus"). */
  | { readonly is: 'bound'; readonly bound: Bound; readonly place: 'before' | 'after' | 'both' | 'hyphen' }
  /** `loose`: what is between is no "and", so it may tell a change ("from 5 to 100") as well as a range. */
  | { readonly is: 'rangeBefore' | 'rangeBetween'; readonly range: number; readonly open: boolean; readonly loose: boolean }
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'rate'; readonly period: string }
  /** `n` from 1. */
  | { readonly is: 'month'; readonly n: number }
  /** `n` from 0, Monday. */
  | { readonly is: 'weekday'; readonly n: number }
  | { readonly is: 'day'; readonly by: number }
  | { readonly is: 'stretch'; readonly unit: 'Y' | 'M' | 'W'; readonly by: number }
  /** Words of "next year" and "last year" that stand in no phrase of another direction: `next`, `last`. */
  | { readonly is: 'shift'; readonly by: -1 | 1 }
  | { readonly is: Plain };
export type Plain =
  | 'ratio'
  | 'valued'
  | 'percent'
  | 'joiner'
  | 'over'
  | 'dateJoiner'
  | 'and'
  | 'group'
  | 'some'
  | 'future'
  | 'opener'
  | 'determiner'
  | 'preposition'
  | 'origin';

const plain = function* (is: Plain, phrases: Phrases): Generator<readonly [string, Entry]> {
  for (const phrase of phrases) yield [phrase, { is }];
};

/** The long scale's billion and trillion. */
const isLong = (phrase: string, n: number): boolean => (n === 1e12 && phrase.startsWith('bi')) || (n === 1e18 && /^tr[iy]/.test(phrase));

function* numberEntries({ numbers, currencies, percent }: Language): Generator<readonly [string, Entry]> {
  for (const [phrase, n] of Object.entries(numbers.words)) yield [phrase, { is: 'number', n }];
  for (const [phrase, n] of Object.entries(numbers.scales)) yield [phrase, { is: 'scale', n, long: isLong(phrase, n) }];
  for (const [phrase, n] of Object.entries(numbers.vague)) yield [phrase, { is: 'vague', n }];
  for (const [phrase, code] of Object.entries(currencies)) {
    const before = /[^\p{L}.\s]/u.test(phrase) ? 'sign' : phrase.toUpperCase() === code ? 'iso' : 'never';
    yield [phrase, { is: 'currency', code, before }];
  }
  yield* plain('joiner', numbers.joiners);
  yield* plain('percent', percent);
  yield* plain('ratio', numbers.ratios ?? []);
}

function* boundEntries({ bounds, ranges, and, prepositions }: Language): Generator<readonly [string, Entry]> {
  // "from three rivals" bounds nothing, whatever "from $3m" may do.
  const linking = new Set([...and, ...prepositions.origin, ...prepositions.of]);
  const sorts = { 'at-least': bounds.atLeast, 'at-most': bounds.atMost, about: bounds.about };
  for (const [bound, phrases] of Object.entries(sorts) as [Bound, Phrases][])
    for (const phrase of phrases) {
      const after = and.includes(phrase.split(' ')[0] ?? '') ? 'after' : 'before';
      const place = linking.has(phrase) ? 'hyphen' : /^[^\p{L}]+$/u.test(phrase) ? 'both' : after;
      yield [phrase, { is: 'bound', bound, place }];
    }
  for (const phrase of bounds.behind ?? []) yield [phrase, { is: 'bound', bound: 'at-least', place: 'after' }];
  for (const [range, { before, between }] of ranges.entries()) {
    const rule = { range, open: before === '', loose: before !== '' && !and.includes(between) };
    if (before !== '') yield [before, { is: 'rangeBefore', ...rule }];
    yield [between, { is: 'rangeBetween', ...rule }];
  }
}

function* timeEntries(pack: Language): Generator<readonly [string, Entry]> {
  for (const [phrase, unit] of Object.entries(pack.units)) yield [phrase, { is: 'unit', unit }];
  for (const [phrase, period] of Object.entries(pack.rates)) yield [phrase, { is: 'rate', period }];
  for (const [i, phrases] of pack.months.entries()) for (const phrase of phrases) yield [phrase, { is: 'month', n: i + 1 }];
  for (const [n, phrases] of pack.weekdays.entries()) for (const phrase of phrases) yield [phrase, { is: 'weekday', n }];
  for (const [phrase, by] of Object.entries(pack.relativeDays)) yield [phrase, { is: 'day', by }];
  for (const [phrase, { unit, by }] of Object.entries(pack.relativeUnits)) yield [phrase, { is: 'stretch', unit, by }];
  for (const by of [-1, 1] as const) for (const word of shiftWords(pack, by)) yield [word, { is: 'shift', by }];
  yield* plain('over', pack.overPeriod);
  yield* plain('dateJoiner', pack.dateJoiners);
}

/** Words in phrases of one direction ("next week", "next year") and in none of another. */
function shiftWords({ relativeUnits, units }: Language, by: -1 | 1): string[] {
  const words = (wanted: (n: number) => boolean) => new Set(Object.entries(relativeUnits).flatMap(([phrase, at]) => (wanted(at.by) ? phrase.split(' ') : [])));
  const others = words((n) => Math.sign(n) !== by);
  return [...words((n) => n === by)].filter((word) => !others.has(word) && !(word in units) && word.length > 2);
}

function* entriesOf(pack: Language): Generator<readonly [string, Entry]> {
  yield* numberEntries(pack);
  yield* boundEntries(pack);
  yield* timeEntries(pack);
  yield* plain('valued', pack.cues['valuation'] ?? []);
  yield* plain('and', pack.and);
  yield* plain('group', Object.values(pack.groups).flat());
  yield* plain('some', pack.someOf);
  yield* plain('future', [...pack.future, ...pack.plans]);
  yield* plain('opener', [...pack.clauseOpeners, ...pack.relative]);
  yield* plain('determiner', pack.determiners);
  yield* plain('preposition', Object.values(pack.prepositions).flat());
  yield* plain('origin', [...pack.prepositions.origin, ...pack.prepositions.of]);
}

type Of<I extends Entry['is']> = Entry extends infer E ? (E extends Entry ? (I extends E['is'] ? E : never) : never) : never;

const SORTS: readonly Entry['is'][] = [
  'number', 'vague', 'scale', 'currency', 'bound', 'rangeBefore', 'rangeBetween', 'unit', 'rate', 'month', 'weekday', 'day', 'stretch', 'shift', 'ratio', 'valued',
  'percent', 'joiner', 'over', 'dateJoiner', 'and', 'group', 'some', 'future', 'opener', 'determiner', 'preposition',
  'origin',
]; // biome-ignore format: a list
const BITS = Object.fromEntries(SORTS.map((is, n) => [is, 1 << n])) as Readonly<Record<Entry['is'], number>>;
const bitsOf = (...sorts: readonly Entry['is'][]): number => sorts.reduce((bits, is) => bits | BITS[is], 0);

/** Without digits or one of these, there is no value. */
const CORE = bitsOf('number', 'vague', 'scale', 'currency', 'percent', 'rate', 'month', 'weekday', 'day', 'stretch');

/** What values begin with. */
const FIRST = CORE | bitsOf('bound', 'rangeBefore', 'over');

interface Tries {
  readonly first: Matcher<Entry>;
  readonly other: Matcher<Entry>;
}

const triesOf = once((language: Language): Tries => {
  const begins = ([, { is }]: readonly [string, Entry]): boolean => (BITS[is] & FIRST) !== 0;
  const entries = [...entriesOf(language)];
  const other = entries.filter((entry) => !begins(entry));
  return { first: compilePhrases(entries.filter(begins), language), other: compilePhrases(other, language) };
});

/** What values begin with besides digits; other words stand within them or behind. */
const BEGINNINGS = {
  amount: bitsOf('number', 'vague', 'scale'),
  operand: bitsOf('number', 'vague', 'scale', 'currency', 'percent'),
  quantity: bitsOf('number', 'vague', 'scale', 'currency', 'percent', 'bound', 'rangeBefore'),
  date: bitsOf('month', 'weekday', 'day', 'stretch'),
  duration: bitsOf('number', 'vague', 'scale', 'over', 'rate'),
} as const;

const sortsOf = (found: readonly Match<Entry>[]): number => found.reduce((sorts, { value }) => sorts | BITS[value.is], 0);

/** A sentence, with the words of values that start at each of its tokens. */
export class Words {
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** By token, as they were asked for (`quantity.ts`). */
  readonly operands: (Operand | null | undefined)[] = [];
  /** Likewise (`numbers.ts`). */
  readonly amounts: (Amount | null | undefined)[] = [];
  readonly #first: (readonly Match<Entry>[])[] = [];
  /** As they are asked for. */
  readonly #other: (readonly Match<Entry>[] | undefined)[] = [];
  readonly #tries: Tries;
  /** By token: the sorts of what starts there, as far as it was looked up. */
  readonly #sorts: number[] = [];
  /** May there be a value at all? */
  readonly hopeful: boolean;

  constructor(tokens: readonly Token[], language: Language) {
    this.tokens = tokens;
    this.language = language;
    this.#tries = triesOf(language);
    let hopeful = false;
    for (let i = 0; i < tokens.length; i++) {
      const found = this.#tries.first.at(tokens, i);
      const sorts = found.length > 0 ? sortsOf(found) : 0;
      hopeful ||= (sorts & CORE) !== 0 || tokens[i]?.kind === 'number';
      this.#first.push(found);
      this.#other.push(undefined);
      this.#sorts.push(sorts);
    }
    this.hopeful = hopeful;
  }

  /** What starts at a token, of the trie that has words of these sorts. */
  #look(i: number, bits: number): readonly Match<Entry>[] {
    if (i < 0 || i >= this.tokens.length) return NONE;
    if ((bits & FIRST) !== 0) return this.#first[i] ?? NONE;
    let found = this.#other[i];
    if (!found) {
      this.#other[i] = found = this.#tries.other.at(this.tokens, i);
      if (found.length > 0) this.#sorts[i] = (this.#sorts[i] ?? 0) | sortsOf(found);
    }
    return found;
  }

  /** Of some sorts, those that start at a token. */
  #sortsAt(i: number, bits: number): number {
    if (i < 0 || i >= this.tokens.length) return 0;
    if ((bits & ~FIRST) !== 0 && this.#other[i] === undefined) this.#look(i, bits & ~FIRST);
    return (this.#sorts[i] ?? 0) & bits;
  }

  /** The longest phrase of a sort that starts at token `i`, with the index after it. */
  at<I extends Entry['is']>(i: number, is: I): (Of<I> & { readonly to: number }) | null {
    if (this.#sortsAt(i, BITS[is]) === 0) return null;
    const found = this.#look(i, BITS[is]).findLast(({ value }) => value.is === is);
    return found ? { ...(found.value as Of<I>), to: i + found.length } : null;
  }

  /** All phrases of a sort that start at token `i`, longest first. */
  all<I extends Entry['is']>(i: number, is: I): readonly (Of<I> & { readonly to: number })[] {
    if (this.#sortsAt(i, BITS[is]) === 0) return NONE;
    const found = this.#look(i, BITS[is]).filter(({ value }) => value.is === is);
    return found.map(({ value, length }) => ({ ...(value as Of<I>), to: i + length })).reverse();
  }

  has(i: number, ...sorts: readonly Entry['is'][]): boolean {
    for (const is of sorts) if (this.#sortsAt(i, BITS[is]) !== 0) return true;
    return false;
  }

  /** Is the token at `i` this sign, close to the token before? */
  sign(i: number, key: string): boolean {
    const token = this.tokens[i];
    return token?.key === key && token.glued;
  }

  /** Can any value begin here? */
  mayBegin(i: number): boolean {
    return this.tokens[i]?.kind === 'number' || (this.#sorts[i] !== 0 && !this.#isArticle(i));
  }

  /** "un", "eine": one only before words of values, or before none. Articles are many, and this spares them all further questions. */
  #isArticle(i: number): boolean {
    const [only, more] = this.#first[i] ?? NONE;
    if (only?.value.is !== 'number' || only.value.n !== 1 || only.length > 1 || more !== undefined) return false;
    return this.tokens[i + 1]?.kind === 'word' && this.has(i, 'determiner') && this.#first[i + 1]?.length === 0 && this.#look(i + 1, ~FIRST).length === 0;
  }

  /** Can a value of that sort, or the amount in one, begin here? */
  begins(i: number, what: keyof typeof BEGINNINGS): boolean {
    return this.tokens[i]?.kind === 'number' || this.#sortsAt(i, BEGINNINGS[what]) !== 0;
  }
}

const NONE: readonly never[] = [];
