// Senses: what the frames make of a trigger, and how its clause ends, looked up once.

import type { Borders } from './clause.ts';
import type { Frame, Sense, Slot } from './frame.ts';
import { FRAMES } from './frames/index.gen.ts';

export const frames: readonly Frame[] = FRAMES;
const sensesWith = (property: 'adjunct' | 'wholeSentence' | 'lures'): ReadonlySet<string> =>
  new Set(
    frames.flatMap((frame) => Object.entries(frame.senses).flatMap(([name, senses]) => ([senses].flat().some((sense) => sense[property]) ? [name] : []))),
  );
export const BORDERS: Borders = { adjuncts: sensesWith('adjunct'), open: sensesWith('wholeSentence') };
/** Senses of what is done so that somebody comes or stays. */
export const LURES = sensesWith('lures');
/** Senses that tell of somebody who comes or goes. */
export const MOVES: ReadonlySet<string> = new Set(Object.keys(frames.find((frame) => frame.kind === 'move')?.senses ?? {}));
/** And those that tell what people do or what is done to them, of whatever kind. */
export const DEEDS: ReadonlySet<string> = new Set(
  frames.filter(({ kind }) => ['move', 'pledge', 'offer', 'appoint'].includes(kind)).flatMap(({ senses }) => Object.keys(senses)),
);
/** One of the readings of a trigger. */
interface SenseReading {
  readonly frame: Frame;
  readonly sense: Sense;
}

const SLOT_FIELDS: readonly (keyof Slot)[] = [...new Set(frames.flatMap((frame) => Object.values(frame.senses).flat()).flatMap(({ slots }) => slots.flatMap((slot) => Object.keys(slot) as (keyof Slot)[])))].sort(); // biome-ignore format: one line
const SENSE_FIELDS: readonly (keyof Sense)[] = [...new Set(frames.flatMap((frame) => Object.values(frame.senses).flat()).flatMap((sense) => Object.keys(sense) as (keyof Sense)[]))].sort(); // biome-ignore format: one line

/** With all fields that any has, in one order: what is laid out alike is read several times quicker. */
const laidOut = <T extends object>(value: T, fields: readonly (keyof T)[]): T => Object.fromEntries(fields.map((field) => [field, value[field]])) as T;
const laidOutSense = (sense: Sense): Sense => laidOut({ ...sense, slots: sense.slots.map((slot) => laidOut(slot, SLOT_FIELDS)) }, SENSE_FIELDS);

const bySense = new Map<string, readonly SenseReading[]>();
for (const frame of frames)
  for (const [name, senses] of Object.entries(frame.senses))
    bySense.set(
      name,
      [...(bySense.get(name) ?? []), ...[senses].flat().map((sense) => ({ frame, sense: laidOutSense(sense) }))].sort(
        (a, b) => (a.sense.rank ?? 1) - (b.sense.rank ?? 1),
      ),
    );

/** "X replaces Y, who steps down as chief of Z": what somebody takes over may be told behind. */
const follows = ({ fallback }: Slot): boolean => fallback?.includes('predecessor') === true;

/** Senses of which some reading gives way to others, or takes up what they tell: asked last. */
export const WAITING: ReadonlySet<string> = new Set(
  [...bySense].filter(([, readings]) => readings.some(({ sense }) => sense.unlessTold !== undefined || sense.slots.some(follows))).map(([name]) => name),
);

/** The readings of a trigger's sense, likeliest first. */
export const readingsOf = (sense: string): readonly SenseReading[] => bySense.get(sense) ?? [];

/** Senses of verbs that tell nothing without an object: of these slots only names in place will do. */
export const NEED_OBJECT: ReadonlySet<string> = new Set(
  [...bySense].flatMap(([name, readings]) => (readings.every(({ sense }) => sense.object || sense.slots.some(isObject)) ? [name] : [])),
);

function isObject({ required, where, fallback }: Slot): boolean {
  return required === true && where.includes('undergoer') && !fallback?.includes('topic');
}
