// The phases that every thread runs on its share: measure, count, scatter, derive, tally. All columns are shared memory; a thread writes only
// where no other does, so nothing is locked but the number of the next bucket.

import { type CareerRules, NO_ORG, type Spells, spellsFor } from '../../model/career.ts';
import { Outbox } from './outbox.ts';
import { derivePerson, type PersonWork, personWork, YEAR_BITS } from './person.ts';
import { sortNumbers } from './sort.ts';
import { countSpells, dealMoves, putTogether, type Tally } from './tally.ts';

/** What the threads share. Spells take the place of rows that have been read: there are never more of them. */
export interface Shared {
  /** May be columns of `spells`: read before any of them is written. */
  readonly rows: { readonly person: Uint32Array; readonly org: Uint32Array; readonly year: Uint16Array };
  readonly threads: number;
  readonly rules: CareerRules;
  /** Rows by bucket, the low bits of a person in `fromLast`; then spells. */
  readonly spells: Spells;
  /** Of each thread: the largest person and organisation, the first and last year. */
  readonly extent: Uint32Array;
  /** The number of the next bucket to derive. */
  readonly ticket: Int32Array;
}

/** How rows are dealt into buckets: by the high bits of the person, so that buckets follow each other in the order of persons. */
export interface Deal {
  readonly shift: number;
  readonly buckets: number;
  readonly orgs: number;
  readonly firstYear: number;
  /** Of each thread and bucket: first the count, then the place of the next row. */
  readonly places: Uint32Array;
  /** Where each bucket begins; one more at the end. */
  readonly starts: Uint32Array;
  /** How many spells each bucket has; -1 until it is known. */
  readonly found: Int32Array;
}

export const EXTENT = 4;

const shareOf = (shared: Shared, thread: number): readonly [number, number] => {
  const rows = shared.rows.person.length;
  return [Math.floor((rows * thread) / shared.threads), Math.floor((rows * (thread + 1)) / shared.threads)];
};

function measure(shared: Shared, thread: number): void {
  const [from, to] = shareOf(shared, thread);
  const { person, org, year } = shared.rows;
  let [people, orgs, since, until] = [0, 0, 0xff_ff, 0];
  for (let i = from; i < to; i++) {
    people = Math.max(people, person[i] as number);
    orgs = Math.max(orgs, org[i] as number);
    since = Math.min(since, year[i] as number);
    until = Math.max(until, year[i] as number);
  }
  shared.extent.set([people, orgs, since, until], thread * EXTENT);
}

function count(shared: Shared, { shift, buckets, places }: Deal, thread: number): void {
  const [from, to] = shareOf(shared, thread);
  const { person } = shared.rows;
  const counts = new Uint32Array(buckets);
  for (let i = from; i < to; i++) {
    const bucket = (person[i] as number) >>> shift;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  places.set(counts, thread * buckets);
}

function scatter(shared: Shared, { shift, buckets, places, firstYear }: Deal, thread: number): void {
  const [from, to] = shareOf(shared, thread);
  const { person, org, year } = shared.rows;
  const { fromLast: low, org: packed } = shared.spells;
  const lowBits = 2 ** shift - 1;
  const next = places.slice(thread * buckets, (thread + 1) * buckets);
  for (let i = from; i < to; i++) {
    const who = person[i] as number;
    const at = next[who >>> shift] as number;
    next[who >>> shift] = at + 1;
    low[at] = who & lowBits;
    packed[at] = ((org[i] as number) << YEAR_BITS) | ((year[i] as number) - firstYear);
  }
}

/** One bucket in memory of the thread's own: its rows sorted by person, and its spells. `ends[p]` is where the rows of a person end. */
interface Bench {
  rows: Uint32Array;
  spells: Spells;
  readonly ends: Uint32Array;
}

function benchFor(people: number): Bench {
  return { rows: new Uint32Array(0), spells: spellsFor(0), ends: new Uint32Array(people) };
}

function sortBucket({ spells: { fromLast: low, org: packed } }: Shared, from: number, to: number, bench: Bench): void {
  if (bench.rows.length < to - from) {
    const size = Math.ceil((to - from) * 1.25);
    [bench.rows, bench.spells] = [new Uint32Array(size), spellsFor(size)];
  }
  const { rows, ends } = bench;
  ends.fill(0);
  for (let i = from; i < to; i++) {
    const who = low[i] as number;
    ends[who] = (ends[who] as number) + 1;
  }
  let sum = 0;
  for (let who = 0; who < ends.length; who++) {
    const rowsHere = ends[who] as number;
    ends[who] = sum;
    sum += rowsHere;
  }
  for (let i = from; i < to; i++) {
    const who = low[i] as number;
    const at = ends[who] as number;
    ends[who] = at + 1;
    rows[at] = packed[i] as number;
  }
}

/** Writes the spells of one person from `at` on. */
function writeSpells({ person, org, first, last, marks, from, fromLast }: Spells, at: number, who: number, firstYear: number, work: PersonWork): void {
  for (let i = 0; i < work.count; i++) {
    const row = at + i;
    const origin = work.origin[i] as number;
    person[row] = who;
    org[row] = work.org[i] as number;
    first[row] = firstYear + (work.first[i] as number);
    last[row] = firstYear + (work.last[i] as number);
    marks[row] = work.marks[i] as number;
    from[row] = origin < 0 ? NO_ORG : (work.org[origin] as number);
    fromLast[row] = origin < 0 ? 0 : firstYear + (work.last[origin] as number);
  }
}

/** Answers how many spells there are. */
function deriveBucket(shared: Shared, { starts, shift, firstYear }: Deal, bucket: number, bench: Bench, work: PersonWork): number {
  const [from, to] = [starts[bucket] as number, starts[bucket + 1] as number];
  sortBucket(shared, from, to, bench);
  const { rows, ends, spells } = bench;
  const base = bucket * 2 ** shift;
  let [at, start] = [0, 0];
  for (let who = 0; start < to - from; who++) {
    const end = ends[who] as number;
    if (end === start) continue;
    if (end - start > 1) sortNumbers(rows, start, end);
    derivePerson(rows, start, end, shared.rules, work);
    writeSpells(spells, at, base + who, firstYear, work);
    at += work.count;
    start = end;
  }
  return at;
}

function derive(shared: Shared, deal: Deal): void {
  const [work, bench, outbox] = [personWork(), benchFor(2 ** deal.shift), new Outbox(shared.spells, deal.found)];
  for (let bucket = Atomics.add(shared.ticket, 0, 1); bucket < deal.buckets; bucket = Atomics.add(shared.ticket, 0, 1)) {
    const rows = deriveBucket(shared, deal, bucket, bench, work);
    outbox.put(bucket, bench.spells, rows);
  }
  outbox.empty();
}

const DEALING = { count, scatter, derive } as const;
const TALLYING = { counts: countSpells, moves: dealMoves, flows: putTogether } as const;

/** What a thread is told to do. */
export type Told =
  | { readonly phase: 'measure'; readonly shared: Shared }
  | { readonly phase: keyof typeof DEALING; readonly shared: Shared; readonly deal: Deal }
  | { readonly phase: keyof typeof TALLYING; readonly tally: Tally };

export function runPhase(told: Told, thread: number): void {
  if ('tally' in told) TALLYING[told.phase](told.tally, thread);
  else if ('deal' in told) DEALING[told.phase](told.shared, told.deal, thread);
  else measure(told.shared, thread);
}
