// Rumours and plans, and what came of them.

/** Who told it: a publication, or somebody whose words are passed on (an organisation's own site included). */
export type SourceKind = 'publisher' | 'speaker';

/** One rumour or plan as one source told it first; repeats are not counted. Days are counted from 1970-01-01. */
export interface Rumour {
  readonly source: string;
  readonly kind: SourceKind;
  /** The claim by which it was told. */
  readonly claim: string;
  readonly told: number;
  /** Did nobody tell it before? */
  readonly first: boolean;
  /** The first day on which it was told as a fact, and the last on which a party denied it. */
  readonly fact: number | null;
  readonly denial: number | null;
}

export interface EventRumour extends Rumour {
  readonly event: string;
}

/** How many rumours are resolved, and how many of these came true. */
export interface Resolved {
  readonly resolved: number;
  readonly came: number;
}

/** All that is on record, or what is asked for of it, and the day on which it is asked. */
export interface Rumours {
  readonly today: number;
  readonly told: readonly EventRumour[];
}

/** All rumours of some sources, and what all sources come to. */
export interface RumoursAround extends Rumours {
  readonly all: Resolved;
}

/** A score of a rumour as it was given: nothing of it is changed afterwards. */
export interface Forecast {
  readonly event: string;
  /** When it was given; an instant in UTC. */
  readonly at: string;
  readonly score: number;
  /** Those that told the rumour then. */
  readonly sources: readonly string[];
  /** So many rumours of the one that the score is of had been resolved, and so many of them had come true. */
  readonly resolved: number;
  readonly came: number;
}

/** Scores open rumours by all that their tellers have told. */
export type Forecaster = (open: readonly EventRumour[], around: RumoursAround) => readonly Omit<Forecast, 'at'>[];

/** A rumour has so long to come true. */
export const DEADLINE_DAYS = 365;
