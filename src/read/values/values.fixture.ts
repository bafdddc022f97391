// How tests tell values: the words, "→", the value in short. "$6.6 billion → 6.6e9 USD", "over 20 → count ≥20".

import type { Language } from '../language.ts';
import type { Value } from '../parse.ts';
import { tokenize } from '../tokens.ts';
import { findValues } from './index.ts';

const BOUNDS = { 'at-least': '≥', 'at-most': '≤', about: '~' } as const;

function short(value: Value): string {
  const limits = (bound: keyof typeof BOUNDS | undefined, low?: number) => (low === undefined ? (bound ? BOUNDS[bound] : '') : `${low}–`);
  switch (value.type) {
    case 'money': {
      const { bound, low, value: sum, currency } = value.money;
      return `${limits(bound, low)}${sum} ${currency ?? '?'}${value.flag ? ` ${value.flag}` : ''}`;
    }
    case 'percent':
      return `${limits(value.bound)}${value.share}`;
    case 'count':
      return `count ${limits(value.bound, value.low)}${value.count}`;
    case 'duration':
      return `${value.role} ${value.period}`;
    default:
      return value.date;
  }
}

/** The values of a text, each as `words → value`. */
export function told(text: string, language: Language, published?: string): string[] {
  const tokens = tokenize(text, undefined, language);
  return findValues(tokens, language, published).map((value) => {
    const [first, last] = [tokens[value.from], tokens[value.to - 1]];
    return `${text.slice(first?.start, last?.end)} → ${short(value)}`;
  });
}
