// When an event happened, from the days that its statements allow.

import { type Interval, intersect, UNKNOWN } from '../base/interval.ts';
import type { Statement } from './statement.ts';

type Dated = Pick<Statement, 'interval' | 'dated' | 'origin' | 'voice'>;

const isOwn = ({ voice }: Dated): boolean => voice === 'party' || voice === 'official';

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

const within = (inner: Interval, outer: Interval): boolean => {
  const days = intersect(inner, outer);
  return days !== null && days.lo === inner.lo && days.hi === inner.hi;
};

/** The days most spoken for: by parties, then by the number of origins ("May" speaks for each of its days). What is equal in both is left open. */
function bestAttested(statements: readonly Dated[]): Interval {
  const distinct = [...new Map(statements.map(({ interval }) => [`${interval.lo}..${interval.hi}`, interval])).values()];
  const ranked = distinct.map((interval) => {
    const speaking = statements.filter((statement) => within(interval, statement.interval));
    const count = (of: readonly Dated[]): number => new Set(of.map(({ origin }) => origin)).size;
    return { interval, own: count(speaking.filter(isOwn)), origins: count(speaking) };
  });
  ranked.sort((a, b) => b.own - a.own || b.origins - a.origins);
  return span(ranked.filter(({ own, origins }) => own === ranked[0]?.own && origins === ranked[0].origins).map(({ interval }) => interval));
}

/** What dates itself decides; claims without a date only bound an event that no claim dates. */
export function whenOf(statements: readonly Dated[]): Interval {
  const dated = statements.filter((statement) => statement.dated);
  const judged = dated.length > 0 ? dated : statements;
  return common(judged.map(({ interval }) => interval)) ?? bestAttested(judged);
}
