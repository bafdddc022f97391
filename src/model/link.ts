// How documents hang together, and what is compared to find out.

import type { Interval } from '../base/interval.ts';
import type { Span } from '../base/span.ts';

/**
 * `copy`: most of its own words stand there · `quotes`: some of its words do · `translates`: the same names and numbers in the same order, in another
 * language · `cites`: it names the other's publisher as its source.
 */
export const LINK_KINDS = ['copy', 'translates', 'quotes', 'cites'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface DocLink {
  /** The later one, which has it from the other. */
  readonly src: string;
  readonly dst: string;
  readonly kind: LinkKind;
  /** In [0, 1]: how much of it is the other's, by the measure of the method. */
  readonly score: number;
  /** What it was found by: `words`, `quotations`, `numbers`, `name`, `address`. */
  readonly method: string;
  /** The places in `src` that are word for word in `dst`; of `copy` and `quotes` by words. */
  readonly spans: readonly Span[];
}

/** A document as it is compared. */
export interface Comparable {
  readonly doc: string;
  readonly url: string;
  readonly text: string;
  readonly lang: string;
  readonly publisher: string;
  readonly wire: string | null;
  readonly published: Interval | null;
  readonly claims: readonly ComparableClaim[];
}

export interface ComparableClaim {
  readonly kind: string;
  readonly says: string | null;
  /** The names it holds. */
  readonly names: readonly string[];
}

/** Finds links. Pure: the same two documents give the same links, whatever else is known. */
export interface Linker {
  /** What a document is found by: whole numbers below 2 ** 48. Two that hang together share some of them. */
  sketch(document: Comparable): readonly number[];
  /** At most one link of each kind. */
  compare(a: Comparable, b: Comparable): readonly DocLink[];
}

/** How long a story travels: documents further apart are not compared. */
export const TRAVEL_DAYS = 5;
