// How long people stay: Kaplan–Meier over spells. A spell that ended is an event in the year after its last; an open one is censored in
// its last year. Spells that begin in the first year of the data are left out: nobody knows since when they lasted.

import { SPELL, type Spells } from '../model/career.ts';
import type { RetentionCurve, RetentionPoint, YearRange } from '../model/career-views.ts';
import { type Group, THIN } from './flows.ts';
import { kaplanMeier, type Lifetime } from './survival.ts';

/** Lifetimes by group, of the spells that begin within the years. */
export function lifetimesOf(
  { org, first, last, marks }: Spells,
  { since, until }: YearRange,
  wanted: ReadonlySet<number> | null,
): ReadonlyMap<number, readonly Lifetime[]> {
  const counts = new Map<number, Map<number, number>>();
  for (let i = 0; i < org.length; i++) {
    const [group, begin, ended] = [org[i] as number, first[i] as number, ((marks[i] as number) & SPELL.ended) !== 0];
    if (begin < since || begin > until || (wanted && !wanted.has(group))) continue;
    const of = counts.get(group) ?? new Map<number, number>();
    const length = (last[i] as number) - begin;
    const key = ended ? -(length + 1) : length;
    of.set(key, (of.get(key) ?? 0) + 1);
    counts.set(group, of);
  }
  return new Map([...counts].map(([group, of]) => [group, [...of].map(([key, count]) => ({ time: Math.abs(key), event: key < 0, count }))]));
}

export function retentionCurve({ key, name }: Group, lifetimes: readonly Lifetime[]): RetentionCurve {
  const { subjects, events, steps, median } = kaplanMeier(lifetimes);
  const points = steps
    .filter(({ time }) => time > 0)
    .map(
      ({ time, atRisk, events: left, censored, survival, low, high }): RetentionPoint => ({
        year: time,
        atRisk,
        events: left,
        censored,
        share: survival,
        low,
        high,
      }),
    );
  return { key, name, people: subjects, left: events, median, points, thin: subjects < THIN };
}
