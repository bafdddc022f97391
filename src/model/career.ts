// Careers from publication records, as columns: authorships go in, spells come out. A move is part of the spell it leads to.
// The definitions are those of `docs/careers.md`; the letters of the columns are the same in the kernel and in SQL.

/** One row for each author, organisation and paper; rows may repeat. All columns have the same length. */
export interface Authorships {
  /** Numbers from 0, without large gaps. */
  readonly person: Uint32Array;
  /** Below `MAX_ORGS`. */
  readonly org: Uint32Array;
  /** Calendar years, at most `MAX_SPAN` apart. */
  readonly year: Uint16Array;
}

export const MAX_ORGS = 2 ** 22;
export const MAX_SPAN = 255;

/** What the definitions leave open. */
export interface CareerRules {
  /** Two papers at one organisation belong to one spell if they are at most so many years apart. */
  readonly bridge: number;
  /** Two spells that share at most so many calendar years may still be a hand-over: papers appear after their author has left. */
  readonly overlap: number;
}

export const RULES: CareerRules = { bridge: 3, overlap: 2 };

export const NO_ORG = 0xff_ff_ff_ff;

/** The marks of a spell, as bits. */
export const SPELL = {
  /** The person goes on to publish, elsewhere, after its last year. */
  ended: 1,
  /** The person had an earlier spell here. */
  back: 2,
  /** Part of a double post. */
  beside: 4,
  /** Begins in the first year of the person. */
  first: 8,
} as const;

/** Spells in the order of person, first year, last year, organisation. */
export interface Spells {
  readonly person: Uint32Array;
  readonly org: Uint32Array;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  readonly marks: Uint8Array;
  /** Where the person moved here from, or `NO_ORG`. */
  readonly from: Uint32Array;
  /** The last year there; 0 without a move. */
  readonly fromLast: Uint16Array;
}

/** Room for so many. */
export const spellsFor = (size: number): Spells => ({
  person: new Uint32Array(size),
  org: new Uint32Array(size),
  first: new Uint16Array(size),
  last: new Uint16Array(size),
  marks: new Uint8Array(size),
  from: new Uint32Array(size),
  fromLast: new Uint16Array(size),
});

/** How many people moved between two organisations, by the year of their first paper with the new one; in the order of from, to, year. */
export interface Flows {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly year: Uint16Array;
  readonly people: Uint32Array;
}

/** Spells by length: cell `org * LENGTHS + (last - first)`, those that ended and those still open. The last cell of each holds all longer ones. */
export interface Lengths {
  readonly ended: Uint32Array;
  readonly open: Uint32Array;
}

export const LENGTHS = 64;

export interface Careers {
  readonly spells: Spells;
  readonly flows: Flows;
  readonly lengths: Lengths;
}
