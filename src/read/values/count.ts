// Counts: whole numbers that can say how many. Years, ordinals, times, and numbers in names ("GPT-4") are none.

import type { Value } from '../text/parse.ts';
import { isWide } from '../text/unspaced.ts';
import type { Words } from './lexicon.ts';
import type { Quantity } from './quantity.ts';

export function countOf(words: Words, quantity: Quantity): Value | null {
  const { from, to, value, currency, percent, amount, low } = quantity;
  if (currency !== undefined || percent || value < 1 || !Number.isInteger(value) || (low !== undefined && !Number.isInteger(low))) return null;
  if (beginsWord(words, to) || (amount.words ? isArticle(words, quantity) : isNoCount(words, quantity))) return null;
  const some = amount.bare && words.has(from - 1, 'some');
  const bound = quantity.bound ?? (some ? 'at-least' : undefined);
  return { type: 'count', from, to, count: value, ...(bound ? { bound } : {}), ...(low === undefined ? {} : { low }), words: amount.words };
}

/** "nine-figure packages": a number that is part of a word counts nobody. */
function beginsWord(words: Words, to: number): boolean {
  const [sign, next] = [words.tokens[to], words.tokens[to + 1]];
  return sign?.key === '-' && sign.glued && next?.kind === 'word' && next.glued && !words.has(to + 1, 'group', 'scale', 'unit');
}

/** "un" is one only where no noun follows: "un d'Anthropic". */
function isArticle(words: Words, { from, to, value, bound }: Quantity): boolean {
  const next = words.tokens[to];
  if (value !== 1 || to - from !== 1 || bound !== undefined || !words.has(from, 'determiner')) return false;
  return !(next === undefined || next.kind === 'mark' || words.has(to, 'origin'));
}

function isNoCount(words: Words, quantity: Quantity): boolean {
  const { from, to, amount, bound } = quantity;
  const { tokens } = words;
  const digits = tokens.slice(from, to).filter((token) => token.kind === 'number');
  const next = tokens[to];
  // "3rd", "10 000x", "20:06", "H1", "4-2".
  if (digits.some((token) => /^0\d/.test(token.text) || !isWhole(token.text))) return amount.scale === 1;
  const { unspaced } = words.language;
  if (next?.glued && ((next.kind === 'word' && !unspaced) || next.key === ':' || next.key === '/') && !next.text.startsWith("'")) return true;
  // "8 h 15": the sign of the hour is the same everywhere.
  if (next?.key === 'h' || tokens[from - 1]?.key === 'h') return true;
  if (next?.glued && next.key === '.' && amount.scale === 1 && to + 1 < tokens.length) return true;
  const first = digits[0];
  const before = first ? tokens[tokens.indexOf(first) - 1] : undefined;
  // A number glued to a word or sign belongs to it: GPT-4, #4, 20:06; a range's dash does not come here.
  if (first?.glued && before && !(unspaced && isWide(before.text)) && !/^["'(«[„–~≈<>]$/.test(before.key)) return true;
  if (inName(words, quantity)) return true;
  return isYear(digits[0]?.text ?? '') && amount.scale === 1 && bound === undefined && !words.has(to, 'group');
}

/** "Office 365", "Llama 3": a number after a capitalised word, with no people counted after it. */
function inName(words: Words, { from, to, amount, bound }: Quantity): boolean {
  const before = words.tokens[from - 1];
  // "«Somos 52», dice …": the first word of a quotation has a capital.
  const opens = from < 2 || /^["'“„«‘]$/.test(words.tokens[from - 2]?.text ?? '');
  if (bound !== undefined || amount.scale > 1 || opens || !before?.capital || words.has(from - 1, 'determiner')) return false;
  return (
    ![0, 1, 2].some((n) => words.has(to + n, 'group')) &&
    !words.has(from - 1, 'month', 'weekday', 'dateJoiner', 'preposition', 'bound') &&
    !words.has(to, 'preposition')
  );
}

const isWhole = (text: string): boolean => !/[.,]\d{1,2}$/.test(text);
const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);
