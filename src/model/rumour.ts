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

/** All that is on record, and the day on which it is asked. */
export interface Rumours {
  readonly today: number;
  readonly told: readonly EventRumour[];
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

/** Scores open rumours by all that is on record. */
export type Forecaster = (open: readonly EventRumour[], all: readonly EventRumour[], today: number) => readonly Omit<Forecast, 'at'>[];

/** A rumour has so long to come true. */
export const DEADLINE_DAYS = 365;
