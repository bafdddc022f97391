// What a verb expects beside it, read off the frames: who joins is people, what is joined an organisation. It tells of an unknown
// capitalised word what it is.

import type { Frame, Sense, SlotType } from './frame.ts';
import { FRAMES } from './frames/index.gen.ts';

export type Sort = 'people' | 'organisation';

interface Expectation {
  /** Who does it, or null where it may be either. */
  readonly actor: Sort | null;
  readonly undergoer: Sort | null;
  /** What it comes from, as behind "from". */
  readonly origin: Sort | null;
}

const SORTS: Readonly<Partial<Record<SlotType, Sort>>> = {
  people: 'people',
  organisation: 'organisation',
  organisations: 'organisation',
  parties: 'organisation',
};

function expected(senses: readonly Sense[], place: 'actor' | 'undergoer' | 'origin'): Sort | null {
  const sorts = new Set(senses.flatMap((sense) => sense.slots.flatMap((slot) => (slot.where.includes(place) ? (SORTS[slot.type] ?? []) : []))));
  return sorts.size === 1 ? ([...sorts][0] ?? null) : null;
}

const frames: readonly Frame[] = FRAMES;
const bySense = new Map<string, Sense[]>();
for (const frame of frames) for (const [name, senses] of Object.entries(frame.senses)) bySense.set(name, [...(bySense.get(name) ?? []), ...[senses].flat()]);

const EXPECTATIONS: ReadonlyMap<string, Expectation> = new Map(
  [...bySense].map(([name, senses]) => [
    name,
    { actor: expected(senses, 'actor'), undergoer: expected(senses, 'undergoer'), origin: expected(senses, 'origin') },
  ]),
);

/** What a verb of that sense expects in a place, or null where it may be anything. */
export const expects = (sense: string, place: keyof Expectation): Sort | null => EXPECTATIONS.get(sense)?.[place] ?? null;
