// How tests tell values: the words, "→", the value in short. "$6.6 billion → 6.6e9 USD", "over 20 → count ≥20".

import type { Language } from '../packs/language.ts';
import type { Value } from '../text/parse.ts';
import { tokenize } from '../text/tokens.ts';
import { findValues } from './index.ts';

const BOUNDS = { 'at-least': '≥', 'at-most': '≤', about: '~' } as const;

const limits = (bound: keyof typeof BOUNDS | undefined, low?: number): string => (low === undefined ? (bound ? BOUNDS[bound] : '') : `${low}–`);

function short(value: Value): string {
  if (value.type === 'percent') return `${limits(value.bound)}${value.share}`;
  if (value.type === 'count') return `count ${limits(value.bound, value.low)}${value.count}`;
  if (value.type === 'duration') return `${value.role} ${value.period}`;
  if (value.type === 'date') return value.date;
  const { bound, low, value: sum, currency } = value.money;
  return `${limits(bound, low)}${sum} ${currency ?? '?'}${value.flag ? ` ${value.flag}` : ''}`;
}

/** The values of a text, each as `words → value`. */
export function told(text: string, language: Language, published?: string): string[] {
  const tokens = tokenize(text, undefined, language);
  return findValues(tokens, language, published).map((value) => {
    const [first, last] = [tokens[value.from], tokens[value.to - 1]];
    return `${text.slice(first?.start, last?.end)} → ${short(value)}`;
  });
}
