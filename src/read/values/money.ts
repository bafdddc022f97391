// Sums of money. The value stays as written; a scale word that often is a mistranslation ("billion" in French) is flagged, not mended.

import type { Value } from '../text/parse.ts';
import { startsSentence } from '../text/tokens.ts';
import type { Words } from './lexicon.ts';
import type { Quantity } from './quantity.ts';

/** The sum that a quantity is, or null: it has a currency, or is of millions and counts nothing ("pays tens of millions for …"). */
export function moneyOf(words: Words, quantity: Quantity): Value | null {
  const { from, to, value, currency, bound, low, amount } = quantity;
  if (value <= 0 || (currency === undefined && !(value >= 1e6 && !quantity.percent && (countsNothing(words, to) || isValuation(words, to))))) return null;
  const money = { value, ...(currency ? { currency } : {}), ...(bound ? { bound } : {}), ...(low === undefined ? {} : { low }) };
  return { type: 'money', from, to, money, ...(amount.long ? { flag: 'long-scale' as const } : {}) };
}

/** "380 milliards de valorisation" */
function isValuation(words: Words, to: number): boolean {
  const joiner = words.at(to, 'joiner');
  return joiner !== null && words.has(joiner.to, 'valued');
}

/** Does no noun follow? */
function countsNothing(words: Words, to: number): boolean {
  const next = words.tokens[to];
  if (next === undefined || (next.kind === 'mark' && next.key !== '-')) return true;
  // "250 million weekly users"
  const rate = words.at(to, 'rate');
  const counted = rate ? words.tokens[rate.to] : undefined;
  if (rate && counted?.kind === 'word' && !words.has(rate.to, 'joiner', 'and', 'over', 'preposition') && !startsSentence(counted.key, words.language))
    return false;
  return !words.has(to, 'joiner', 'group') && (words.has(to, 'and', 'rate', 'over', 'preposition') || startsSentence(next.key, words.language));
}
