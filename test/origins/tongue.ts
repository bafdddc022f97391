// What the stories are made of, in one language: sentences with places for names and numbers. The same number of each in every language, and those
// at one place say the same, so that an article put into another language is its translation.

export interface Facts {
  readonly who: string;
  readonly from: string;
  readonly to: string;
}

export type Wording = (facts: Facts, outlet: string) => string;
/** `n(0)`, `n(1)`: the numbers of whoever found them out. */
export type Detail = (n: (place: number) => number) => string;

export interface Tongue {
  readonly lang: string;
  readonly leads: readonly Wording[];
  readonly rumours: readonly Wording[];
  /** The organisation that is left denies it. */
  readonly denials: readonly Wording[];
  /** A paper takes back what it wrote. */
  readonly corrections: readonly Wording[];
  /** With the outlet that it was had from. */
  readonly cites: readonly Wording[];
  /** With the organisation that is joined as the speaker. */
  readonly announced: readonly Wording[];
  readonly details: readonly Detail[];
  readonly quotes: readonly string[];
  readonly backgrounds: readonly string[];
  /** The line under a text that names where it is from. */
  readonly credit: (outlet: string) => string;
  /** The line before a text of an agency. */
  readonly dateline: (agency: string) => string;
}
