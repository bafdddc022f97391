// What is counted while careers are derived: flows in an open-addressed table, spells by length in a dense one. One of each per thread,
// merged at the end.

import { type Flows, LENGTHS, type Lengths, MAX_ORGS } from '../../model/career.ts';

const YEARS = 256;
const EMPTY = -1;

/** Flows by key: from, to and year (counted from the first year of the data) in one number below 2⁵². */
export interface FlowTally {
  size: number;
  mask: number;
  keys: Float64Array;
  people: Uint32Array;
}

export const flowTally = (capacity = 1 << 12): FlowTally => ({
  size: 0,
  mask: capacity - 1,
  keys: new Float64Array(capacity).fill(EMPTY),
  people: new Uint32Array(capacity),
});

const hashOf = (key: number): number => {
  const high = Math.floor(key / 2 ** 26);
  const mixed = Math.imul(key % 2 ** 26, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

function add(tally: FlowTally, key: number, people: number): void {
  const { keys, mask } = tally;
  let at = hashOf(key) & mask;
  while (keys[at] !== EMPTY && keys[at] !== key) at = (at + 1) & mask;
  if (keys[at] === EMPTY) {
    keys[at] = key;
    tally.size++;
  }
  tally.people[at] = (tally.people[at] as number) + people;
  if (tally.size * 2 > mask) grow(tally);
}

function grow(tally: FlowTally): void {
  const { keys, people } = tally;
  Object.assign(tally, flowTally(keys.length * 2));
  for (let i = 0; i < keys.length; i++) if (keys[i] !== EMPTY) add(tally, keys[i] as number, people[i] as number);
}

export const addFlow = (tally: FlowTally, from: number, to: number, year: number): void => add(tally, (from * MAX_ORGS + to) * YEARS + year, 1);

/** All flows of all threads, in order. */
export function flowsOf(tallies: readonly FlowTally[], firstYear: number): Flows {
  const [whole = flowTally(), ...others] = tallies;
  for (const { keys, people } of others) for (let i = 0; i < keys.length; i++) if (keys[i] !== EMPTY) add(whole, keys[i] as number, people[i] as number);
  const keys = whole.keys.filter((key) => key !== EMPTY).sort();
  const columns = {
    from: new Uint32Array(keys.length),
    to: new Uint32Array(keys.length),
    year: new Uint16Array(keys.length),
    people: new Uint32Array(keys.length),
  };
  keys.forEach((key, i) => {
    const pair = Math.floor(key / YEARS);
    columns.from[i] = Math.floor(pair / MAX_ORGS);
    columns.to[i] = pair % MAX_ORGS;
    columns.year[i] = firstYear + (key % YEARS);
    let at = hashOf(key) & whole.mask;
    while (whole.keys[at] !== key) at = (at + 1) & whole.mask;
    columns.people[i] = whole.people[at] as number;
  });
  return columns;
}

export const emptyLengths = (orgs: number): Lengths => ({ ended: new Uint32Array(orgs * LENGTHS), open: new Uint32Array(orgs * LENGTHS) });

export function mergeLengths(tallies: readonly Lengths[], orgs: number): Lengths {
  const [whole = emptyLengths(orgs), ...others] = tallies;
  for (const { ended, open } of others) {
    for (let i = 0; i < ended.length; i++) whole.ended[i] = (whole.ended[i] as number) + (ended[i] as number);
    for (let i = 0; i < open.length; i++) whole.open[i] = (whole.open[i] as number) + (open[i] as number);
  }
  return whole;
}
