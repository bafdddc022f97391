// What a verb expects beside it, read off the frames: who joins is people, what is joined an organisation. It tells of an unknown
// capitalised word what it is.

import type { Frame, Sense, SlotType } from '../frame.ts';
import { FRAMES } from '../frames/index.gen.ts';

export type Sort = 'people' | 'organisation';

/** Who does it, to whom it is done, and what stands behind prepositions of a class. */
export const PLACES = ['actor', 'undergoer', 'origin', 'destination', 'at', 'with'] as const;
type Place = (typeof PLACES)[number];

const SORTS: Readonly<Partial<Record<SlotType, Sort>>> = {
  people: 'people',
  organisation: 'organisation',
  organisations: 'organisation',
  parties: 'organisation',
};

function expected(senses: readonly Sense[], place: Place): Sort | null {
  const sorts = new Set(senses.flatMap((sense) => sense.slots.flatMap((slot) => (slot.where.includes(place) ? (SORTS[slot.type] ?? []) : []))));
  return sorts.size === 1 ? ([...sorts][0] ?? null) : null;
}

const frames: readonly Frame[] = FRAMES;
const bySense = new Map<string, Sense[]>();
for (const frame of frames) for (const [name, senses] of Object.entries(frame.senses)) bySense.set(name, [...(bySense.get(name) ?? []), ...[senses].flat()]);

const EXPECTATIONS: ReadonlyMap<string, ReadonlyMap<Place, Sort | null>> = new Map(
  [...bySense].map(([name, senses]) => [name, new Map(PLACES.map((place) => [place, expected(senses, place)]))]),
);

/** What a verb of that sense expects in a place, or null where it may be anything. */
export const expects = (sense: string, place: Place): Sort | null => EXPECTATIONS.get(sense)?.get(place) ?? null;
