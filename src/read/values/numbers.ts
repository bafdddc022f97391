// Numbers: digits with the signs of the language, number words, scales ("mil millones" multiply), and indefinite plurals.

import type { Language } from '../packs/language.ts';
import type { Words } from './lexicon.ts';

export interface Amount {
  readonly to: number;
  readonly value: number;
  /** The number before its scales, and what they multiply to. */
  readonly raw: number;
  readonly scale: number;
  /** Told in words, not in digits. */
  readonly words: boolean;
  /** "millions", "dozens": at least so many. */
  readonly vague: boolean;
  /** A scale alone: "mil", "million-dollar". */
  readonly bare: boolean;
  /** A scale word that means less in English. */
  readonly long: boolean;
}

/**
 * The value of digits as written ("14,9", "1.000.000", "32 000"), or NaN if they are no number (a date, a version). Three digits
 * after the language's decimal sign are decimals if a scale follows (`scaled`: "1,375 milliard"), else a group: translations keep "1,000".
 */
export function parseNumber(text: string, language: Language, scaled: boolean): number {
  const plain = text.replace(/[\s'’ʼ‘`´]/g, '');
  if (!/[.,]/.test(plain)) return Number(plain);
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const sign = plain.charAt(last);
  const [head, tail] = [plain.slice(0, last), plain.slice(last + 1)];
  const grouped = /^[1-9]\d{0,2}([.,]\d{3})*$/.test(head) && tail.length === 3;
  if (/[.,]/.test(head)) {
    const other = sign === '.' ? ',' : '.';
    if (!head.includes(sign)) return /^\d{1,3}(.\d{3})*$/.test(head) ? Number(`${head.replaceAll(other, '')}.${tail}`) : Number.NaN;
    return grouped && !plain.includes(other) ? Number(plain.replaceAll(sign, '')) : Number.NaN;
  }
  const group = grouped && !(scaled && sign === language.numbers.decimal);
  return Number(group ? head + tail : `${head}.${tail}`);
}

/** The amount that starts at token `i`, scales included, or null; read once a token, for sums, shares, counts and durations all ask for it. */
export function amountAt(words: Words, i: number): Amount | null {
  let amount = words.amounts[i];
  if (amount === undefined) words.amounts[i] = amount = readAmount(words, i);
  return amount;
}

function readAmount(words: Words, i: number): Amount | null {
  if (!words.begins(i, 'amount')) return null;
  const token = words.tokens[i];
  if (token?.kind !== 'number') return wordedAt(words, i) ?? vagueAt(words, i) ?? bareAt(words, i);
  const scales = scalesAt(words, i + 1);
  const raw = parseNumber(token.text, words.language, scales.scale > 1 || words.has(i + 1, 'percent'));
  if (!Number.isFinite(raw)) return null;
  const amount = { ...scales, value: exact(raw * scales.scale), raw, words: false, vague: false, bare: false };
  return words.language.unspaced ? withSmaller(words, amount) : scales.scale === 1000 ? withHundreds(words, amount) : amount;
}

/** "2 mil 500 millones": thousands and hundreds apart, of one scale. */
function withHundreds(words: Words, amount: Amount): Amount {
  const next = words.tokens[amount.to];
  if (next?.kind !== 'number' || !/^[1-9]\d\d$/.test(next.text)) return amount;
  const scales = scalesAt(words, amount.to + 1);
  return scales.scale < 1e6 ? amount : { ...amount, ...scales, value: exact((amount.value + Number(next.text)) * scales.scale) };
}

/** "1億5000万": where numbers go up by ten thousands, a smaller part of the same number may follow. */
function withSmaller(words: Words, amount: Amount): Amount {
  const next = words.tokens[amount.to];
  if (next?.kind !== 'number' || !next.glued || scalesAt(words, amount.to + 1).scale >= amount.scale) return amount;
  const smaller = amountAt(words, amount.to);
  return smaller && smaller.scale < amount.scale && smaller.value < amount.scale
    ? { ...amount, to: smaller.to, value: exact(amount.value + smaller.value) }
    : amount;
}

/** 6.6 × 1e9 without the last binary digits. */
const exact = (value: number): number => (Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12)));

interface Scales {
  readonly to: number;
  readonly scale: number;
  readonly long: boolean;
}

/** The scales after a number; a letter ("M", "k") only close to it or before a currency. */
function scalesAt(words: Words, at: number): Scales {
  let [to, scale, long] = [at, 1, false];
  for (let n = 0; n < 4; n++) {
    const next = words.at(to, 'scale') ?? (words.sign(to, '-') && words.tokens[to + 1]?.glued ? words.at(to + 1, 'scale') : null);
    if (!next) break;
    const token = words.tokens[next.to - 1];
    const sum = words.has(next.to, 'currency') || (words.has(next.to, 'joiner') && words.has(next.to + 1, 'currency'));
    if (token?.key.length === 1 && !token.glued && !sum) break;
    scale *= next.n;
    long ||= next.long;
    to = next.to;
  }
  return { to, scale, long };
}

/** "eleven", "twenty-five", "quatre-vingt-dix", "treinta y cinco", "two hundred thousand". */
function wordedAt(words: Words, i: number): Amount | null {
  let first = words.at(i, 'number');
  if (!first) return null;
  let [total, part, to, raw] = [0, first.n, first.to, first.n];
  let [scale, long] = [1, false];
  for (let n = 0; n < 12; n++) {
    const next = scaleAfter(words, to);
    if (next) {
      long ||= next.long;
      scale *= next.n;
      if (next.n < 1000) part *= next.n;
      else if (part === 0) total *= next.n;
      else [total, part] = [total + part * next.n, 0];
      to = next.to;
      continue;
    }
    first = numberAfter(words, to, part);
    if (!first) break;
    part = part === 4 && first.n === 20 ? 80 : part + first.n;
    raw = part;
    to = first.to;
  }
  return { to, value: scale > 1 ? exact(total + part) : part, raw, scale, words: true, vague: false, bare: false, long };
}

function scaleAfter(words: Words, at: number) {
  const scale = words.at(at, 'scale') ?? (words.sign(at, '-') ? words.at(at + 1, 'scale') : null);
  return scale && words.tokens[scale.to - 1]?.key.length !== 1 ? scale : null;
}

/** The number word that adds to `part`: units after tens, tens after hundreds; a hyphen or "and" may stand between. */
function numberAfter(words: Words, at: number, part: number) {
  const linked = words.sign(at, '-') || words.has(at, 'and');
  const next = words.at(at, 'number') ?? (linked ? words.at(at + 1, 'number') : null);
  if (!next || next.n < 1) return null;
  if (part === 4 && next.n === 20 && words.sign(at, '-')) return next;
  const units = part % 100;
  const room = units === 0 ? (part >= 100 ? 100 : 0) : units % 10 === 0 && units >= 20 ? (units === 60 || units === 80 ? 20 : 10) : 0;
  return next.n < room ? next : null;
}

/** "hundreds of millions", "dziesiątki milionów". */
function vagueAt(words: Words, i: number): Amount | null {
  const first = words.at(i, 'vague');
  if (!first) return null;
  let [value, to, long] = [first.n, first.to, false];
  for (let n = 0; n < 3; n++) {
    const after = words.at(to, 'joiner')?.to ?? to;
    const scale = words.at(after, 'scale');
    const next = scale && words.tokens[scale.to - 1]?.key.length !== 1 ? scale : words.at(after, 'vague');
    if (!next) break;
    if (next.is === 'scale') long ||= next.long;
    [value, to] = [value * next.n, next.to];
  }
  return { to, value, raw: 1, scale: value, words: true, vague: true, bare: false, long };
}

/** A scale without a number: "mil", "cent"; of millions and up only before a currency: "miliard dolarów", and at least so many in "million-dollar". */
function bareAt(words: Words, i: number): Amount | null {
  const first = words.at(i, 'scale');
  if (!first || words.tokens[first.to - 1]?.key.length === 1 || (words.tokens[i]?.glued && first.n < 1e6)) return null;
  const scales = scalesAt(words, first.to);
  const value = first.n * scales.scale;
  const { to } = scales;
  const adjective = words.sign(to, '-') && words.has(to + 1, 'currency');
  const sum = words.has(to, 'currency') || adjective || (words.has(to, 'joiner') && words.has(to + 1, 'currency'));
  if (!sum && (first.n >= 1e6 || (!words.has(to, 'group', 'unit') && to === first.to))) return null;
  return { to, value, raw: 1, scale: value, words: true, vague: adjective, bare: true, long: first.long || scales.long };
}
