// Quantities: an amount with its currency or percent sign, its bound, or a range of two. What a sum, a share and a count have in common.

import type { Bound } from '../../base/money.ts';
import type { Stretch } from '../text/parse.ts';
import type { Words } from './lexicon.ts';
import { type Amount, amountAt } from './numbers.ts';

export interface Operand extends Stretch {
  readonly amount: Amount;
  readonly value: number;
  readonly currency: string | undefined;
  readonly percent: boolean;
}

export interface Quantity extends Operand {
  readonly bound: Bound | undefined;
  readonly low: number | undefined;
}

/** As `readOperand`, once a token: ranges, bounds and figures all ask for it. */
function operandAt(words: Words, from: number): Operand | null {
  let operand = words.operands[from];
  if (operand === undefined) words.operands[from] = operand = readOperand(words, from);
  return operand;
}

/** "$6.6 billion", "6,6 milliards de dollars", "R$ 5", "49-percent", "eleven". */
function readOperand(words: Words, from: number): Operand | null {
  if (!words.begins(from, 'operand')) return null;
  const sign = currencyBefore(words, from);
  // "yüzde 49", "%49": some languages say so before the number.
  const lead = sign || words.tokens[from + 1]?.kind !== 'number' ? null : words.at(from, 'percent');
  const amount = amountAt(words, sign?.to ?? lead?.to ?? from);
  if (!amount) return null;
  const percent = sign ? null : (lead ?? after(words, amount.to, 'percent'));
  const word = percent ? null : currencyAfter(words, amount.to);
  // "$5 million dollars" says it twice.
  const closing = (lead ? null : percent) ?? (sign && word?.code !== sign.code ? null : word);
  // "13 mil mdd": a scale word may name the currency as well.
  const within = amount.scale > 1 && !percent ? words.at(amount.to - 1, 'currency') : null;
  return { from, to: closing?.to ?? amount.to, amount, value: amount.value, currency: sign?.code ?? word?.code ?? within?.code, percent: percent !== null };
}

/** A sign close to the next number is that one's: "$4bn-$5bn". */
function currencyAfter(words: Words, at: number) {
  const found = after(words, at, 'currency');
  const next = found && words.tokens[found.to];
  return next?.kind === 'number' && next.glued ? null : found;
}

function currencyBefore(words: Words, i: number) {
  for (const entry of words.all(i, 'currency')) {
    // "a $5m bonus" is no sum in A$.
    if (entry.before === 'sign' && words.tokens.slice(i + 1, entry.to).every((token) => token.glued)) return entry;
    if (entry.before === 'iso' && words.tokens.slice(i, entry.to).every((token) => token.text === token.text.toUpperCase())) return entry;
  }
  return null;
}

/** A word of a sort right after an amount, or after a hyphen or a joiner ("of", "d'"). */
function after<I extends 'percent' | 'currency'>(words: Words, at: number, is: I) {
  const joined = words.sign(at, '-') ? at + 1 : words.at(at, 'joiner')?.to;
  return words.at(at, is) ?? (joined === undefined ? null : words.at(joined, is));
}

/** The quantity that starts at token `from`, bounds included, or null. */
export function quantityAt(words: Words, from: number): Quantity | null {
  // The number of "$5" begins no quantity of its own.
  if (words.tokens[from - 1]?.kind === 'mark' && words.has(from - 1, 'currency') && words.tokens[from]?.kind === 'number') return null;
  const range = rangeAt(words, from);
  if (range) return range;
  // "ein Paket über 5 Millionen": behind a noun that is no people's, a single word is a preposition.
  const preposition = words.language.capitalNouns === true && words.has(from, 'preposition') && words.tokens[from - 1]?.capital === true;
  const bounds = words.all(from, 'bound').filter(({ to, bound }) => !preposition || to > from + 1 || bound === 'about');
  const before = bounds.find(({ place }) => place === 'before' || place === 'both');
  const operand = before ? (rangeAt(words, before.to) ?? operandAt(words, before.to)) : operandAt(words, from);
  if (!operand) return null;
  const behind = boundAfter(words, operand.to);
  const bound = before?.bound ?? behind?.bound ?? (operand.amount.vague ? 'at-least' : undefined);
  const low = 'low' in operand ? (operand as Quantity).low : undefined;
  return { ...operand, from, to: behind?.to ?? operand.to, bound: low === undefined ? bound : 'at-most', low };
}

/** "+", "or more": what begins with "and" or "or" belongs to the figure before it; other words to what follows. */
function boundAfter(words: Words, at: number) {
  const dash = words.sign(at, '-') ? at + 1 : at;
  const close = words.tokens[dash]?.glued === true;
  return words.all(dash, 'bound').find(({ place }) => place === 'after' || (place === 'both' && close) || (place === 'hyphen' && dash > at)) ?? null;
}

/** "between A and B", "from A to B", "A-B": B is the value, at most, and A the lower end. */
function rangeAt(words: Words, from: number): Quantity | null {
  for (const before of words.all(from, 'rangeBefore')) {
    const low = operandAt(words, before.to);
    const found = low && pair(words, from, low, before.range);
    if (found) return found;
  }
  const low = operandAt(words, from);
  return low && pair(words, from, low, undefined);
}

function pair(words: Words, from: number, low: Operand, range: number | undefined): Quantity | null {
  for (const between of words.all(low.to, 'rangeBetween')) {
    if (range === undefined ? !between.open : between.range !== range) continue;
    const high = operandAt(words, between.to);
    if (!high || high.amount.vague || low.amount.vague || (isYear(low) && isYear(high))) continue;
    const inherits = low.amount.scale === 1 && high.amount.scale > 1 && low.amount.raw <= high.amount.raw;
    const least = inherits ? low.value * high.amount.scale : low.value;
    const loose = between.loose || (range === undefined && words.has(from - 1, 'rangeBefore'));
    if (least >= high.value || (low.percent && !high.percent) || (loose && high.value > least * 5)) continue;
    // "700 or 49%" and "$5 to 20 people" are two figures each.
    if (low.currency && !high.currency && high.percent) continue;
    const currency = high.currency ?? low.currency;
    if (low.currency && high.currency && low.currency !== high.currency) continue;
    return { ...high, from, currency, low: least, bound: 'at-most' };
  }
  return null;
}

const isYear = ({ value, amount, currency }: Operand): boolean =>
  amount.scale === 1 && !amount.words && currency === undefined && value >= 1900 && value <= 2100;
