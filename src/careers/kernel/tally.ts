// What is counted over the spells: flows and lengths. Flows are dealt by the organisation left, and counted after a sort of each deal; a
// hash table would miss the cache at every move.

import { type Flows, LENGTHS, type Lengths, NO_ORG, SPELL, type Spells } from '../../model/career.ts';

const YEAR_BITS = 8;

/** Moves as `to << 8 | year`, those from one organisation together; `starts` has one more at the end. */
interface Dealt {
  readonly moves: Uint32Array;
  readonly starts: Uint32Array;
}

function deal({ from, org, first }: Spells, orgs: number, firstYear: number): Dealt {
  const starts = new Uint32Array(orgs + 1);
  for (const origin of from) if (origin !== NO_ORG) starts[origin + 1] = (starts[origin + 1] as number) + 1;
  for (let i = 0; i < orgs; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const moves = new Uint32Array(starts[orgs] as number);
  for (let i = 0; i < from.length; i++) {
    const origin = from[i] as number;
    if (origin === NO_ORG) continue;
    const at = next[origin] as number;
    next[origin] = at + 1;
    moves[at] = ((org[i] as number) << YEAR_BITS) | ((first[i] as number) - firstYear);
  }
  return { moves, starts };
}

/** Moves by from, to and year, in this order. */
export function flowsOf(spells: Spells, orgs: number, firstYear: number): Flows {
  const { moves, starts } = deal(spells, orgs, firstYear);
  const size = moves.length;
  const flows = { from: new Uint32Array(size), to: new Uint32Array(size), year: new Uint16Array(size), people: new Uint32Array(size) };
  let count = 0;
  for (let origin = 0; origin < orgs; origin++) {
    const [start, end] = [starts[origin] as number, starts[origin + 1] as number];
    if (end - start > 1) moves.subarray(start, end).sort();
    for (let i = start; i < end; i++) {
      const move = moves[i] as number;
      if (i === start || move !== moves[i - 1]) {
        flows.from[count] = origin;
        flows.to[count] = move >>> YEAR_BITS;
        flows.year[count] = firstYear + (move & 0xff);
        count++;
      }
      flows.people[count - 1] = (flows.people[count - 1] as number) + 1;
    }
  }
  return { from: flows.from.slice(0, count), to: flows.to.slice(0, count), year: flows.year.slice(0, count), people: flows.people.slice(0, count) };
}

export function lengthsOf({ org, first, last, marks }: Spells, orgs: number): Lengths {
  const lengths = { ended: new Uint32Array(orgs * LENGTHS), open: new Uint32Array(orgs * LENGTHS) };
  for (let i = 0; i < org.length; i++) {
    const cell = (org[i] as number) * LENGTHS + Math.min((last[i] as number) - (first[i] as number), LENGTHS - 1);
    const table = ((marks[i] as number) & SPELL.ended) === 0 ? lengths.open : lengths.ended;
    table[cell] = (table[cell] as number) + 1;
  }
  return lengths;
}
