// The three phases that every thread runs on its share: measure and count, scatter, derive. All columns are shared memory; a
// thread writes only where no other does, so nothing is locked but the number of the next bucket.

import { type CareerRules, NO_ORG, type Spells } from '../../model/career.ts';
import { derivePerson, type PersonWork, personWork, sortRows, YEAR_BITS } from './person.ts';

/** What the threads share. Spells of a bucket take the place of its rows: there are never more of them. */
export interface Shared {
  /** May be columns of `spells`: read before any of them is written. */
  readonly rows: { readonly person: Uint32Array; readonly org: Uint32Array; readonly year: Uint16Array };
  readonly threads: number;
  readonly rules: CareerRules;
  /** Rows by bucket, the low bits of a person in `fromLast`; then, from the start of each bucket, spells. */
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
  /** How many spells each bucket has. */
  readonly found: Uint32Array;
}

export const EXTENT = 4;

const shareOf = (shared: Shared, thread: number): readonly [number, number] => {
  const rows = shared.rows.person.length;
  return [Math.floor((rows * thread) / shared.threads), Math.floor((rows * (thread + 1)) / shared.threads)];
};

export function measure(shared: Shared, thread: number): void {
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

export function count(shared: Shared, { shift, buckets, places }: Deal, thread: number): void {
  const [from, to] = shareOf(shared, thread);
  const { person } = shared.rows;
  const counts = new Uint32Array(buckets);
  for (let i = from; i < to; i++) {
    const bucket = (person[i] as number) >>> shift;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  places.set(counts, thread * buckets);
}

export function scatter(shared: Shared, { shift, buckets, places, firstYear }: Deal, thread: number): void {
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

/** Rows of one bucket, sorted by person, in memory of the thread's own. `ends[p]` is where the rows of a person end. */
interface Bench {
  rows: Uint32Array;
  readonly ends: Uint32Array;
}

function sortBucket({ spells }: Shared, from: number, to: number, bench: Bench): void {
  if (bench.rows.length < to - from) bench.rows = new Uint32Array(Math.ceil((to - from) * 1.25));
  const { rows, ends } = bench;
  ends.fill(0);
  for (let i = from; i < to; i++) {
    const who = spells.fromLast[i] as number;
    ends[who] = (ends[who] as number) + 1;
  }
  let sum = 0;
  for (let who = 0; who < ends.length; who++) {
    const rowsHere = ends[who] as number;
    ends[who] = sum;
    sum += rowsHere;
  }
  for (let i = from; i < to; i++) {
    const who = spells.fromLast[i] as number;
    const at = ends[who] as number;
    ends[who] = at + 1;
    rows[at] = spells.org[i] as number;
  }
}

/** Writes the spells of one person from `at` on, and counts them. */
function writeSpells({ spells }: Shared, { firstYear }: Deal, who: number, at: number, work: PersonWork): void {
  const { person, org, first, last, marks, from, fromLast } = spells;
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

function deriveBucket(shared: Shared, deal: Deal, bucket: number, bench: Bench, work: PersonWork): void {
  const [from, to] = [deal.starts[bucket] as number, deal.starts[bucket + 1] as number];
  sortBucket(shared, from, to, bench);
  const { rows, ends } = bench;
  const base = bucket * 2 ** deal.shift;
  let [at, start] = [from, 0];
  for (let who = 0; start < to - from; who++) {
    const end = ends[who] as number;
    if (end === start) continue;
    if (end - start > 1) sortRows(rows, start, end);
    derivePerson(rows, start, end, shared.rules, work);
    writeSpells(shared, deal, base + who, at, work);
    at += work.count;
    start = end;
  }
  deal.found[bucket] = at - from;
}

export function derive(shared: Shared, deal: Deal): void {
  const work = personWork();
  const bench: Bench = { rows: new Uint32Array(0), ends: new Uint32Array(2 ** deal.shift) };
  for (let bucket = Atomics.add(shared.ticket, 0, 1); bucket < deal.buckets; bucket = Atomics.add(shared.ticket, 0, 1))
    deriveBucket(shared, deal, bucket, bench, work);
}
