// What waits for a person: a question, the evidence side by side, and the verdicts that answer it.

import type { RoleName, Roles } from './claim.ts';
import type { Decidable } from './decision.ts';
import type { ClaimView } from './views.ts';

/** `papers`: is somebody of the news a researcher of the records? */
export const REVIEWS = ['conflict', 'ambiguous', 'score', 'names', 'papers', 'publisher', 'revision'] as const;
export type ReviewSort = (typeof REVIEWS)[number];

export interface Choice {
  /** The key that stands for it: a letter, or the number of a value. */
  readonly key: string;
  readonly label: string;
  readonly decide: Decidable;
}

export interface ReviewItem {
  /** Made of what it asks, so that it is the same as long as the question is. */
  readonly id: string;
  readonly sort: ReviewSort;
  /** What it is about: the event's title, a name. */
  readonly title: string;
  /** The event, if it is about one. */
  readonly event: string | null;
  readonly question: string;
  readonly evidence: readonly ClaimView[];
  readonly role?: RoleName | undefined;
  readonly values?: readonly NonNullable<Roles[RoleName]>[] | undefined;
  readonly choices: readonly Choice[];
}
