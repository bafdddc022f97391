// The career of one person: sorted years at organisations become spells, and spells are tied by moves. Linear in the spells, apart
// from sorting them and from comparing the distinct periods: a person who is in truth many must not stall the rest.

import { type CareerRules, MAX_ORGS, SPELL } from '../../model/career.ts';

/** Years are counted from the first year of the data, in 8 bits; organisations have 22. */
const YEARS = 256;
export const YEAR_BITS = 8;
const NONE = -1;
/** Below this, insertion sort is faster than the call into the engine. */
const SHORT = 24;

/** The spells of the person at hand, in order, as far as `count`. The arrays are used again for the next one. */
export interface PersonWork {
  count: number;
  org: Uint32Array;
  first: Uint8Array;
  last: Uint8Array;
  marks: Uint8Array;
  /** The spell each is a move from, or -1. */
  origin: Int32Array;
  next: Int32Array;
  packed: Float64Array;
  /** By first year: the best and second-best spell to go to. By last year: to come from. */
  readonly goTo: Int32Array;
  readonly goToElse: Int32Array;
  readonly comeFrom: Int32Array;
  readonly comeFromElse: Int32Array;
}

const arraysFor = (size: number) => ({
  org: new Uint32Array(size),
  first: new Uint8Array(size),
  last: new Uint8Array(size),
  marks: new Uint8Array(size),
  origin: new Int32Array(size),
  next: new Int32Array(size),
  packed: new Float64Array(size),
});

const byYear = (): Int32Array => new Int32Array(YEARS).fill(NONE);

export const personWork = (size = 256): PersonWork => ({
  count: 0,
  ...arraysFor(size),
  goTo: byYear(),
  goToElse: byYear(),
  comeFrom: byYear(),
  comeFromElse: byYear(),
});

export function sortSome(values: Float64Array | Uint32Array, from: number, to: number): void {
  if (to - from > SHORT) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number;
    let j = i - 1;
    for (; j >= from && (values[j] as number) > value; j--) values[j + 1] = values[j] as number;
    values[j + 1] = value;
  }
}

/** Runs of years at one organisation, packed so that their order as numbers is that of first year, last year, organisation. */
function packRuns(rows: Uint32Array, from: number, to: number, bridge: number, packed: Float64Array): number {
  let count = 0;
  let [org, first, last, back] = [NONE, 0, 0, 0];
  const push = (): void => {
    packed[count++] = ((first * YEARS + last) * MAX_ORGS + org) * 2 + back;
  };
  for (let i = from; i < to; i++) {
    const row = rows[i] as number;
    const year = row & (YEARS - 1);
    const here = row >>> YEAR_BITS;
    if (here === org && year - last <= bridge) {
      last = year;
      continue;
    }
    if (org !== NONE) push();
    back = here === org ? 1 : 0;
    [org, first, last] = [here, year, year];
  }
  push();
  return count;
}

function unpack(work: PersonWork): void {
  const { count, packed, org, first, last, marks, origin } = work;
  const start = Math.floor((packed[0] as number) / (2 * MAX_ORGS * YEARS));
  let end = 0;
  for (let i = 0; i < count; i++) {
    const value = packed[i] as number;
    const period = Math.floor(value / (2 * MAX_ORGS));
    org[i] = Math.floor(value / 2) % MAX_ORGS;
    first[i] = period >>> YEAR_BITS;
    last[i] = period & (YEARS - 1);
    marks[i] = (value % 2 === 1 ? SPELL.back : 0) | (first[i] === start ? SPELL.first : 0);
    origin[i] = NONE;
    end = Math.max(end, last[i] as number);
  }
  for (let i = 0; i < count; i++) if ((last[i] as number) < end) marks[i] = (marks[i] as number) | SPELL.ended;
}

/** Do two periods overlap without handing over? Two spells of one organisation never overlap. */
function areBeside(first: number, last: number, otherFirst: number, otherLast: number, overlap: number): boolean {
  const shared = Math.min(last, otherLast) - Math.max(first, otherFirst) + 1;
  if (shared < 1) return false;
  const staggered = (first < otherFirst && last < otherLast) || (first > otherFirst && last > otherLast);
  return !staggered || shared > overlap;
}

/** Marks double posts. Spells of the same period stand together and are compared once. */
function markBeside(work: PersonWork, overlap: number): void {
  const { count, first, last, marks } = work;
  const sameAs = (i: number, j: number): boolean => first[i] === first[j] && last[i] === last[j];
  let to = 0;
  for (let from = 0; from < count; from = to) {
    to = from + 1;
    while (to < count && sameAs(from, to)) to++;
    let beside = to - from > 1;
    for (let i = 0; i < count && !beside; i++) {
      if (i > 0 && sameAs(i, i - 1)) continue;
      if (i !== from) beside = areBeside(first[from] as number, last[from] as number, first[i] as number, last[i] as number, overlap);
    }
    if (beside) for (let i = from; i < to; i++) marks[i] = (marks[i] as number) | SPELL.beside;
  }
}

/** Where each could go: of those beginning in a year, the one that lasts longest. Where from: of those ending in a year, the oldest. */
function fillYears({ count, first, last, goTo, goToElse, comeFrom, comeFromElse }: PersonWork): void {
  for (let i = 0; i < count; i++) {
    const f = first[i] as number;
    const best = goTo[f] as number;
    if (best === NONE || (last[i] as number) > (last[best] as number)) {
      goToElse[f] = best;
      goTo[f] = i;
    } else {
      const second = goToElse[f] as number;
      if (second === NONE || (last[i] as number) > (last[second] as number)) goToElse[f] = i;
    }
    const l = last[i] as number;
    if (comeFrom[l] === NONE) comeFrom[l] = i;
    else if (comeFromElse[l] === NONE) comeFromElse[l] = i;
  }
}

function clearYears({ count, first, last, goTo, goToElse, comeFrom, comeFromElse }: PersonWork): void {
  for (let i = 0; i < count; i++) {
    goTo[first[i] as number] = goToElse[first[i] as number] = NONE;
    comeFrom[last[i] as number] = comeFromElse[last[i] as number] = NONE;
  }
}

/** The next spell elsewhere that begins when this one has (nearly) ended, and outlasts it. */
function nextOf({ org, first, last, goTo, goToElse }: PersonWork, i: number, end: number, overlap: number): number {
  const [here, until] = [org[i] as number, last[i] as number];
  for (let f = Math.max((first[i] as number) + 1, until - overlap + 1); f <= end; f++) {
    let other = goTo[f] as number;
    if (other !== NONE && org[other] === here) other = goToElse[f] as number;
    if (other !== NONE && (last[other] as number) > until) return other;
  }
  return NONE;
}

/** The last spell elsewhere that had (nearly) ended when this one begins, and is older. */
function previousOf({ org, first, last, comeFrom, comeFromElse }: PersonWork, i: number, overlap: number): number {
  const [here, since] = [org[i] as number, first[i] as number];
  for (let l = Math.min(since + overlap - 1, (last[i] as number) - 1); l >= 0; l--) {
    let other = comeFrom[l] as number;
    if (other !== NONE && org[other] === here) other = comeFromElse[l] as number;
    if (other !== NONE && (first[other] as number) < since) return other;
  }
  return NONE;
}

function tieMoves(work: PersonWork, overlap: number): void {
  const { count, first, next, origin } = work;
  const end = first[count - 1] as number;
  fillYears(work);
  for (let i = 0; i < count; i++) next[i] = nextOf(work, i, end, overlap);
  for (let i = 1; i < count; i++) {
    const before = previousOf(work, i, overlap);
    if (before !== NONE && next[before] === i) origin[i] = before;
  }
  clearYears(work);
}

/** Derives the spells of one person from sorted rows `organisation << 8 | year`, into `work`. There is at least one row. */
export function derivePerson(rows: Uint32Array, from: number, to: number, rules: CareerRules, work: PersonWork): void {
  if (to - from > work.org.length) Object.assign(work, arraysFor((to - from) * 2));
  work.count = packRuns(rows, from, to, rules.bridge, work.packed);
  if (work.count > 1) sortSome(work.packed, 0, work.count);
  unpack(work);
  if (work.count === 1) return;
  markBeside(work, rules.overlap);
  tieMoves(work, rules.overlap);
}
