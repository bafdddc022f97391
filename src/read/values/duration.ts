// Durations: "four years" (bare), "over four years" (over), "a year" (rate).

import type { Value } from '../text/parse.ts';
import type { Unit, Words } from './lexicon.ts';
import { amountAt } from './numbers.ts';

export function durationAt(words: Words, from: number): Value | null {
  for (const over of words.all(from, 'over')) {
    const start = words.all(over.to, 'bound').find(({ place }) => place === 'before' || place === 'both')?.to ?? over.to;
    const found = periodAt(words, start) ?? words.at(over.to, 'rate');
    if (found) return { type: 'duration', from, to: found.to, period: found.period, role: 'over' };
  }
  const found = periodAt(words, from);
  // "4年で": where words stand behind what they govern.
  const over = found && words.language.postpositions ? words.all(found.to, 'over')[0] : undefined;
  if (found && over) return { type: 'duration', from, to: over.to, period: found.period, role: 'over' };
  if (found) return { type: 'duration', from, to: found.to, period: found.period, role: 'bare' };
  const rate = words.at(from, 'rate');
  return rate && { type: 'duration', from, to: rate.to, period: rate.period, role: 'rate' };
}

function periodAt(words: Words, from: number): { readonly to: number; readonly period: string } | null {
  const amount = amountAt(words, from);
  if (!amount || amount.vague || amount.value <= 0 || amount.value > 1000) return null;
  // The article of "a year" is a rate's; a number glued to a word is part of a name.
  const unit = words.at(amount.to, 'unit') ?? (words.sign(amount.to, '-') ? words.at(amount.to + 1, 'unit') : null);
  const period = unit && periodOf(amount.value, unit.unit);
  return period ? { to: unit.to, period } : null;
}

const PARTS: Readonly<Record<Unit, readonly [number, Unit] | null>> = { Y: [12, 'M'], M: null, W: [7, 'D'], D: null };

/** ISO 8601; halves of years and weeks as months and days. */
function periodOf(n: number, unit: Unit): string | null {
  if (Number.isInteger(n)) return `P${n}${unit}`;
  const parts = PARTS[unit];
  const whole = parts && Math.round(n * parts[0]);
  return parts && whole ? `P${whole}${parts[1]}` : null;
}
