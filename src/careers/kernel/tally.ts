// What is counted over the spells: flows and lengths. Moves are dealt by the organisation left, and flows counted after a sort of each deal; a
// hash table would miss the cache at every move.

import { type Flows, LENGTHS, type Lengths, NO_ORG, SPELL, type Spells } from '../../model/career.ts';
import { sortNumbers } from './sort.ts';

const YEAR_BITS = 8;

/** The spells, what each thread counts of its share of them, and room for what all is put into. */
export interface Tally {
  readonly spells: Spells;
  readonly orgs: number;
  readonly firstYear: number;
  readonly threads: number;
  /** By thread, length, ended or not, and organisation. Short spells are most of all: their counts lie together, and stay in the cache. */
  readonly planes: Uint32Array;
  /** By thread and organisation left: how many moves; one cell more for each thread. */
  readonly left: Uint32Array;
  /** Moves as `to << 8 | year`, those from one organisation together. */
  readonly moves: Uint32Array;
  /** A flow of each move at most; what is not written takes no memory. */
  readonly flows: Flows;
  readonly lengths: Lengths;
  /** Of each thread: where its flows begin and end. */
  readonly shares: Uint32Array;
}

export type Room = (bytes: number) => ArrayBuffer | SharedArrayBuffer;

export function tallyFor(spells: Spells, orgs: number, firstYear: number, threads: number, room: Room): Tally {
  const size = spells.org.length;
  const numbers = (length: number): Uint32Array => new Uint32Array(room(length * 4));
  return {
    spells,
    orgs,
    firstYear,
    threads,
    planes: numbers(threads * 2 * LENGTHS * orgs),
    left: numbers(threads * (orgs + 1)),
    moves: numbers(size),
    flows: { from: numbers(size), to: numbers(size), year: new Uint16Array(room(size * 2)), people: numbers(size) },
    lengths: { ended: numbers(orgs * LENGTHS), open: numbers(orgs * LENGTHS) },
    shares: numbers(threads * 2),
  };
}

const shareOf = (all: number, thread: number, threads: number): number => Math.floor((all * thread) / threads);

function countLengths(planes: Uint32Array, { org, first, last, marks }: Spells, orgs: number, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const length = Math.min((last[i] as number) - (first[i] as number), LENGTHS - 1);
    const cell = (2 * length + ((marks[i] as number) & SPELL.ended)) * orgs + (org[i] as number);
    planes[cell] = (planes[cell] as number) + 1;
  }
}

function countMoves(left: Uint32Array, from: Uint32Array, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const origin = from[i] as number;
    if (origin !== NO_ORG) left[origin] = (left[origin] as number) + 1;
  }
}

/** Counts a share of the spells. Two passes: one that does both waits for the memory twice as long. */
export function countSpells({ spells, orgs, threads, planes, left }: Tally, thread: number): void {
  const [start, end] = [shareOf(spells.org.length, thread, threads), shareOf(spells.org.length, thread + 1, threads)];
  countLengths(planes.subarray(thread * 2 * LENGTHS * orgs, (thread + 1) * 2 * LENGTHS * orgs), spells, orgs, start, end);
  countMoves(left.subarray(thread * (orgs + 1), (thread + 1) * (orgs + 1)), spells.from, start, end);
}

/** How many moves go before those from each organisation, one more at the end; `upTo` counts those of the first threads from it too. */
function startsIn({ left, orgs, threads }: Tally, upTo: number): Uint32Array {
  const starts = new Uint32Array(orgs + 1);
  let sum = 0;
  for (let org = 0; org <= orgs; org++) {
    let own = 0;
    for (let thread = 0; thread < threads; thread++) {
      if (thread === upTo) starts[org] = sum + own;
      own += left[thread * (orgs + 1) + org] as number;
    }
    sum += own;
  }
  return starts;
}

/** Deals the moves of a share of the spells. */
export function dealMoves(tally: Tally, thread: number): void {
  const { spells, firstYear, threads, moves } = tally;
  const { from, org, first } = spells;
  const next = startsIn(tally, thread);
  const end = shareOf(from.length, thread + 1, threads);
  for (let i = shareOf(from.length, thread, threads); i < end; i++) {
    const origin = from[i] as number;
    if (origin === NO_ORG) continue;
    const at = next[origin] as number;
    next[origin] = at + 1;
    moves[at] = ((org[i] as number) << YEAR_BITS) | ((first[i] as number) - firstYear);
  }
}

/** The first organisation of a thread, so that all have about as many moves. */
function lowestOf(starts: Uint32Array, thread: number, threads: number): number {
  if (thread === threads) return starts.length - 1;
  const before = ((starts.at(-1) ?? 0) * thread) / threads;
  return starts.findIndex((moves) => moves >= before);
}

/** Flows by from, to and year, in this order; those of a thread lie where its moves begin. */
function putFlows(tally: Tally, thread: number): void {
  const { moves, flows, firstYear, threads, shares } = tally;
  const starts = startsIn(tally, 0);
  const [lowest, beyond] = [lowestOf(starts, thread, threads), lowestOf(starts, thread + 1, threads)];
  let at = starts[lowest] as number;
  shares[thread * 2] = at;
  for (let origin = lowest; origin < beyond; origin++) {
    const [start, end] = [starts[origin] as number, starts[origin + 1] as number];
    if (end - start > 1) sortNumbers(moves, start, end);
    for (let i = start; i < end; at++) {
      const move = moves[i] as number;
      const from = i;
      while (i < end && moves[i] === move) i++;
      flows.from[at] = origin;
      flows.to[at] = move >>> YEAR_BITS;
      flows.year[at] = firstYear + (move & 0xff);
      flows.people[at] = i - from;
    }
  }
  shares[thread * 2 + 1] = at;
}

/** Lengths of a share of the organisations. Most are none, and stay unwritten. */
function putLengths({ planes, orgs, threads, lengths: { ended, open } }: Tally, thread: number): void {
  const size = 2 * LENGTHS * orgs;
  const end = shareOf(orgs, thread + 1, threads);
  for (let org = shareOf(orgs, thread, threads); org < end; org++)
    for (let length = 0; length < LENGTHS; length++) {
      let [stillOpen, over] = [0, 0];
      for (let at = 2 * length * orgs + org; at < planes.length; at += size) {
        stillOpen += planes[at] as number;
        over += planes[at + orgs] as number;
      }
      if (stillOpen > 0) open[org * LENGTHS + length] = stillOpen;
      if (over > 0) ended[org * LENGTHS + length] = over;
    }
}

/** Puts together what all have counted and dealt. */
export function putTogether(tally: Tally, thread: number): void {
  putFlows(tally, thread);
  putLengths(tally, thread);
}

const cut = ({ from, to, year, people }: Flows, end: number): Flows => ({
  from: from.subarray(0, end),
  to: to.subarray(0, end),
  year: year.subarray(0, end),
  people: people.subarray(0, end),
});

/** The flows of all threads, pushed together. */
export function flowsIn({ flows, shares }: Tally): Flows {
  let size = 0;
  for (let share = 0; share < shares.length; share += 2) {
    const [start, end] = [shares[share] as number, shares[share + 1] as number];
    if (start !== size) for (const column of [flows.from, flows.to, flows.year, flows.people]) column.copyWithin(size, start, end);
    size += end - start;
  }
  return cut(flows, size);
}

/** Flows and lengths of spells that are there already. */
export function tallied(spells: Spells, orgs: number, firstYear: number): { readonly flows: Flows; readonly lengths: Lengths } {
  const tally = tallyFor(spells, orgs, firstYear, 1, (bytes) => new ArrayBuffer(bytes));
  for (const phase of [countSpells, dealMoves, putTogether]) phase(tally, 0);
  return { flows: flowsIn(tally), lengths: tally.lengths };
}
