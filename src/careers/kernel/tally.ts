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

/** Different moves among the first `size`, which lie sorted from each start on. */
function countDifferent({ moves, starts }: Dealt): number {
  let count = 0;
  for (let origin = 0; origin + 1 < starts.length; origin++) {
    const [start, end] = [starts[origin] as number, starts[origin + 1] as number];
    if (end > start) count++;
    for (let i = start + 1; i < end; i++) if (moves[i] !== moves[i - 1]) count++;
  }
  return count;
}

/** Moves by from, to and year, in this order. */
export function flowsOf(spells: Spells, orgs: number, firstYear: number): Flows {
  const dealt = deal(spells, orgs, firstYear);
  const { moves, starts } = dealt;
  for (let origin = 0; origin < orgs; origin++) {
    const [start, end] = [starts[origin] as number, starts[origin + 1] as number];
    if (end - start > 1) moves.subarray(start, end).sort();
  }
  const size = countDifferent(dealt);
  const flows = { from: new Uint32Array(size), to: new Uint32Array(size), year: new Uint16Array(size), people: new Uint32Array(size) };
  let at = 0;
  for (let origin = 0; origin < orgs; origin++) {
    const end = starts[origin + 1] as number;
    for (let i = starts[origin] as number; i < end; at++) {
      const move = moves[i] as number;
      const from = i;
      while (i < end && moves[i] === move) i++;
      flows.from[at] = origin;
      flows.to[at] = move >>> YEAR_BITS;
      flows.year[at] = firstYear + (move & 0xff);
      flows.people[at] = i - from;
    }
  }
  return flows;
}

/** Counted by length first: short spells are most of all, and their counts stay in the cache. */
export function lengthsOf({ org, first, last, marks }: Spells, orgs: number): Lengths {
  const planes = new Uint32Array(2 * LENGTHS * orgs);
  for (let i = 0; i < org.length; i++) {
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
