// The career of one person: sorted years at organisations become spells, and spells are tied by moves. Linear in the spells, apart
// from sorting them and from comparing the distinct periods: a person who is in truth many must not stall the rest.

import { type CareerRules, MAX_ORGS, SPELL } from '../../model/career.ts';
import { SHORT } from './sort.ts';

/** Years are counted from the first year of the data, in 8 bits; organisations have 22. */
const YEARS = 256;
export const YEAR_BITS = 8;
const NONE = -1;
/** Up to here, comparing all pairs of spells is faster than tables by year. */
const FEW = 16;

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
  /** First and last year in one number, and the organisation with a bit for having been there before. */
  period: Uint16Array;
  place: Uint32Array;
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
  period: new Uint16Array(size),
  place: new Uint32Array(size),
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

/** Runs of years at one organisation, in the order of their rows: by organisation and year. */
function packRuns(rows: Uint32Array, from: number, to: number, bridge: number, { period, place }: PersonWork): number {
  let count = 0;
  let first = rows[from] as number;
  let last = first;
  let back = 0;
  for (let i = from + 1; i < to; i++) {
    const row = rows[i] as number;
    // Rows of another organisation are further apart than any years.
    const here = row >>> YEAR_BITS === last >>> YEAR_BITS;
    if (here && row - last <= bridge) {
      last = row;
      continue;
    }
    period[count] = ((first & (YEARS - 1)) << YEAR_BITS) | (last & (YEARS - 1));
    place[count++] = ((last >>> YEAR_BITS) << 1) | back;
    back = here ? 1 : 0;
    first = last = row;
  }
  period[count] = ((first & (YEARS - 1)) << YEAR_BITS) | (last & (YEARS - 1));
  place[count++] = ((last >>> YEAR_BITS) << 1) | back;
  return count;
}

/** Sorts runs by first and last year; those of equal years stay in the order of organisations. */
function sortRuns({ period, place }: PersonWork, count: number): void {
  if (count > SHORT) {
    const packed = Float64Array.from({ length: count }, (_, i) => (period[i] as number) * 2 * MAX_ORGS + (place[i] as number)).sort();
    for (let i = 0; i < count; i++) {
      period[i] = (packed[i] as number) / (2 * MAX_ORGS);
      place[i] = (packed[i] as number) % (2 * MAX_ORGS);
    }
    return;
  }
  for (let i = 1; i < count; i++) {
    const years = period[i] as number;
    const where = place[i] as number;
    let j = i - 1;
    for (; j >= 0 && (period[j] as number) > years; j--) {
      period[j + 1] = period[j] as number;
      place[j + 1] = place[j] as number;
    }
    period[j + 1] = years;
    place[j + 1] = where;
  }
}

function unpack({ count, period, place, org, first, last, marks, origin }: PersonWork): void {
  const start = (period[0] as number) >>> YEAR_BITS;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const years = period[i] as number;
    const where = place[i] as number;
    const since = years >>> YEAR_BITS;
    const until = years & (YEARS - 1);
    org[i] = where >>> 1;
    first[i] = since;
    last[i] = until;
    marks[i] = ((where & 1) === 1 ? SPELL.back : 0) | (since === start ? SPELL.first : 0);
    origin[i] = NONE;
    if (until > end) end = until;
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

/** The same for few spells: each pair is looked at once. Of two, the earlier in order never begins later. */
function tiePairs({ count, org, first, last, marks, next, origin }: PersonWork, overlap: number): void {
  for (let j = 0; j < count; j++) {
    const here = org[j] as number;
    const since = first[j] as number;
    const until = last[j] as number;
    let previous = NONE;
    next[j] = NONE;
    for (let i = 0; i < j; i++) {
      const end = last[i] as number;
      if ((first[i] as number) < since && end < until && end - since < overlap) {
        if (org[i] === here) continue;
        if (previous === NONE || end > (last[previous] as number)) previous = i;
        const known = next[i] as number;
        if (known === NONE || (first[known] === since && until > (last[known] as number))) next[i] = j;
      } else if (since <= end) {
        marks[i] = (marks[i] as number) | SPELL.beside;
        marks[j] = (marks[j] as number) | SPELL.beside;
      }
    }
    origin[j] = previous;
  }
  for (let j = 0; j < count; j++) {
    const previous = origin[j] as number;
    if (previous !== NONE && next[previous] !== j) origin[j] = NONE;
  }
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
  work.count = packRuns(rows, from, to, rules.bridge, work);
  if (work.count > 1) sortRuns(work, work.count);
  unpack(work);
  if (work.count === 1) return;
  if (work.count <= FEW) {
    tiePairs(work, rules.overlap);
    return;
  }
  markBeside(work, rules.overlap);
  tieMoves(work, rules.overlap);
}
