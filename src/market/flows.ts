// Flows between organisations, countries or sectors: from moves by (from, to, year) to groups, gains and losses. Cost: one pass.

import type { Flows } from '../model/career.ts';
import type { FlowCell, FlowGroup, YearRange } from '../model/career-views.ts';

/** Figures on fewer people are marked. */
export const THIN = 10;

export interface Group {
  readonly key: string;
  readonly name: string;
}

export interface FlowFigures {
  readonly groups: readonly FlowGroup[];
  readonly cells: readonly FlowCell[];
  readonly moves: number;
}

const withNet = ({ key, name }: Group, arrivals: number, departures: number): FlowGroup => ({
  key,
  name,
  arrivals,
  departures,
  net: arrivals - departures,
  thin: arrivals + departures < THIN,
});

interface Sums {
  readonly came: Float64Array;
  readonly went: Float64Array;
  readonly pairs: ReadonlyMap<number, number>;
  readonly moves: number;
}

function sum({ from, to, year, people }: Flows, size: number, { since, until }: YearRange, of: number | null): Sums {
  const [came, went, pairs] = [new Float64Array(size), new Float64Array(size), new Map<number, number>()];
  let moves = 0;
  for (let i = 0; i < people.length; i++) {
    const [a, b, at, count] = [from[i] as number, to[i] as number, year[i] as number, people[i] as number];
    if (at < since || at > until || (of !== null && a !== of && b !== of)) continue;
    came[b] = (came[b] as number) + count;
    went[a] = (went[a] as number) + count;
    pairs.set(a * size + b, (pairs.get(a * size + b) ?? 0) + count);
    moves += count;
  }
  return { came, went, pairs, moves };
}

/** The `limit` groups that most people came to and left, and the flows between them. `of`: only flows of this one. */
export function flowFigures(flows: Flows, groups: readonly Group[], years: YearRange, limit: number, of: number | null): FlowFigures {
  const { came, went, pairs, moves } = sum(flows, groups.length, years, of);
  const total = (i: number): number => (came[i] as number) + (went[i] as number);
  const order = Array.from(groups, (_, i) => i)
    .filter((i) => total(i) > 0 && i !== of)
    .sort((a, b) => total(b) - total(a) || a - b)
    .slice(0, limit);
  const shown = new Set(of === null ? order : [of, ...order]);
  const cells = [...pairs]
    .map(([pair, people]) => ({ from: Math.floor(pair / groups.length), to: pair % groups.length, people }))
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .sort((a, b) => b.people - a.people || a.from - b.from || a.to - b.to)
    .map(({ from, to, people }) => ({ from: groups[from]?.key ?? '', to: groups[to]?.key ?? '', people }));
  return { groups: [...shown].map((i) => withNet(groups[i] as Group, came[i] as number, went[i] as number)), cells, moves };
}
