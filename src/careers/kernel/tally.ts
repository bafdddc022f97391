// What is counted over the spells: flows and lengths. Flows are dealt by the organisation left, and counted after a sort of each deal; a
// hash table would miss the cache at every move.

import { type Careers, type Flows, LENGTHS, type Lengths, NO_ORG, SPELL, type Spells } from '../../model/career.ts';

const YEAR_BITS = 8;

export type Counts = Pick<Careers, 'flows' | 'lengths'>;

/** Which part of the work is whose. */
export interface Share {
  readonly thread: number;
  readonly threads: number;
}

const ALL: Share = { thread: 0, threads: 1 };

/** Moves as `to << 8 | year`, those from one organisation together, from `lowest` on; `starts` has one more at the end. */
interface Dealt {
  readonly lowest: number;
  /** How many moves go before. */
  readonly base: number;
  readonly moves: Uint32Array;
  readonly starts: Uint32Array;
}

/** The first organisation of a thread, so that all have about as many moves. */
function lowestOf(starts: Uint32Array, thread: number, threads: number): number {
  const before = ((starts.at(-1) ?? 0) * thread) / threads;
  return starts.findIndex((moves) => moves >= before);
}

function deal({ from, org, first }: Spells, orgs: number, firstYear: number, { thread, threads }: Share): Dealt {
  const all = new Uint32Array(orgs + 1);
  for (let i = 0; i < from.length; i++) {
    const origin = from[i] as number;
    if (origin !== NO_ORG) all[origin + 1] = (all[origin + 1] as number) + 1;
  }
  for (let i = 0; i < orgs; i++) all[i + 1] = (all[i + 1] as number) + (all[i] as number);
  const [lowest, end] = [lowestOf(all, thread, threads), thread + 1 === threads ? orgs : lowestOf(all, thread + 1, threads)];
  const base = all[lowest] as number;
  const starts = all.subarray(lowest, end + 1).map((start) => start - base);
  const next = starts.slice();
  const moves = new Uint32Array(starts.at(-1) ?? 0);
  for (let i = 0; i < from.length; i++) {
    const origin = from[i] as number;
    if (origin < lowest || origin >= end) continue;
    const at = next[origin - lowest] as number;
    next[origin - lowest] = at + 1;
    moves[at] = ((org[i] as number) << YEAR_BITS) | ((first[i] as number) - firstYear);
  }
  return { lowest, base, moves, starts };
}

const flowColumns = (size: number): Flows => ({
  from: new Uint32Array(size),
  to: new Uint32Array(size),
  year: new Uint16Array(size),
  people: new Uint32Array(size),
});

/** Room for the flows of so many spells, that threads share; what is not written takes no memory. */
export const sharedFlows = (size: number): Flows => ({
  from: new Uint32Array(new SharedArrayBuffer(size * 4)),
  to: new Uint32Array(new SharedArrayBuffer(size * 4)),
  year: new Uint16Array(new SharedArrayBuffer(size * 2)),
  people: new Uint32Array(new SharedArrayBuffer(size * 4)),
});

const cut = ({ from, to, year, people }: Flows, start: number, end: number): Flows => ({
  from: from.subarray(start, end),
  to: to.subarray(start, end),
  year: year.subarray(start, end),
  people: people.subarray(start, end),
});

/** Moves by from, to and year, in this order; a share lies in the common room where its moves would begin. */
export function flowsOf(spells: Spells, orgs: number, firstYear: number, share: Share = ALL, room: Flows | null = null): Flows {
  const { lowest, base, moves, starts } = deal(spells, orgs, firstYear, share);
  const flows = room ?? flowColumns(moves.length);
  let at = base;
  for (let origin = 0; origin + 1 < starts.length; origin++) {
    const start = starts[origin] as number;
    const end = starts[origin + 1] as number;
    if (end - start > 1) moves.subarray(start, end).sort();
    for (let i = start; i < end; at++) {
      const move = moves[i] as number;
      const from = i;
      while (i < end && moves[i] === move) i++;
      flows.from[at] = lowest + origin;
      flows.to[at] = move >>> YEAR_BITS;
      flows.year[at] = firstYear + (move & 0xff);
      flows.people[at] = i - from;
    }
  }
  return cut(flows, base, at);
}

/** Counted by length first: short spells are most of all, and their counts stay in the cache. The shares of all threads add up. */
export function lengthsOf({ org, first, last, marks }: Spells, orgs: number, { thread, threads }: Share = ALL): Lengths {
  const planes = new Uint32Array(2 * LENGTHS * orgs);
  const end = Math.floor((org.length * (thread + 1)) / threads);
  for (let i = Math.floor((org.length * thread) / threads); i < end; i++) {
    const length = Math.min((last[i] as number) - (first[i] as number), LENGTHS - 1);
    const cell = (2 * length + ((marks[i] as number) & SPELL.ended)) * orgs + (org[i] as number);
    planes[cell] = (planes[cell] as number) + 1;
  }
  const lengths = { ended: new Uint32Array(orgs * LENGTHS), open: new Uint32Array(orgs * LENGTHS) };
  for (let length = 0; length < LENGTHS; length++)
    for (let at = 0; at < orgs; at++) {
      lengths.open[at * LENGTHS + length] = planes[2 * length * orgs + at] as number;
      lengths.ended[at * LENGTHS + length] = planes[(2 * length + 1) * orgs + at] as number;
    }
  return lengths;
}

/** What is to be counted, and where flows go. */
export interface Tally {
  readonly spells: Spells;
  readonly orgs: number;
  readonly firstYear: number;
  readonly room: Flows;
}

export const tally = ({ spells, orgs, firstYear, room }: Tally, share?: Share): Counts => ({
  flows: flowsOf(spells, orgs, firstYear, share, room),
  lengths: lengthsOf(spells, orgs, share),
});

/** What all threads have counted: flows are pushed together, lengths are added up. */
export function together(parts: readonly Counts[], room: Flows): Counts {
  let size = 0;
  for (const { flows } of parts) {
    const [start, count] = [flows.from.byteOffset / flows.from.BYTES_PER_ELEMENT, flows.from.length];
    if (start !== size) for (const column of [room.from, room.to, room.year, room.people]) column.copyWithin(size, start, start + count);
    size += count;
  }
  const summed = (column: 'ended' | 'open'): Uint32Array =>
    parts.map(({ lengths }) => lengths[column]).reduce((sum, part) => sum.map((people, cell) => people + (part[cell] as number)));
  return { flows: cut(room, 0, size), lengths: { ended: summed('ended'), open: summed('open') } };
}
