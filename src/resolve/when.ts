// When an event happened, from the days that its statements allow.

import { type Interval, intersect, UNKNOWN } from '../base/interval.ts';
import type { Statement } from './statement.ts';

type Dated = Pick<Statement, 'interval' | 'dated' | 'origin' | 'voice'>;

const isOwn = ({ voice }: Dated): boolean => voice === 'party' || voice === 'official';
const keyOfInterval = ({ lo, hi }: Interval): string => `${lo}..${hi}`;

/** The days they all allow; null if there are none. */
const common = (intervals: readonly Interval[]): Interval | null => intervals.reduce<Interval | null>((left, next) => left && intersect(left, next), UNKNOWN);

/** From the first to the last day that any allows. */
function span(intervals: readonly Interval[]): Interval {
  const lows = intervals.map(({ lo }) => lo);
  const highs = intervals.map(({ hi }) => hi);
  return {
    lo: lows.includes(null) ? null : Math.min(...(lows as number[])),
    hi: highs.includes(null) ? null : Math.max(...(highs as number[])),
  };
}

/** The dates most spoken for: by parties, then by the number of origins. Two that are equal in both leave it open between them. */
function bestAttested(statements: readonly Dated[]): Interval {
  const groups = new Map<string, { interval: Interval; own: Set<string>; origins: Set<string> }>();
  for (const statement of statements) {
    const key = keyOfInterval(statement.interval);
    const group = groups.get(key) ?? { interval: statement.interval, own: new Set(), origins: new Set() };
    group.origins.add(statement.origin);
    if (isOwn(statement)) group.own.add(statement.origin);
    groups.set(key, group);
  }
  const ranked = [...groups.values()].sort((a, b) => b.own.size - a.own.size || b.origins.size - a.origins.size);
  const [best] = ranked;
  if (!best) return UNKNOWN;
  return span(ranked.filter(({ own, origins }) => own.size === best.own.size && origins.size === best.origins.size).map(({ interval }) => interval));
}

/** What dates itself decides; claims without a date only bound an event that no claim dates. */
export function whenOf(statements: readonly Dated[]): Interval {
  const dated = statements.filter((statement) => statement.dated);
  const judged = dated.length > 0 ? dated : statements;
  return common(judged.map(({ interval }) => interval)) ?? bestAttested(judged);
}
