// Right of reply: what somebody whom a claim is about says to it, shown beside it. A statement is appended like everything else, changes no
// belief by itself, and is taken back by a later row.

import { z } from 'zod';
import { intervalOf } from '../base/interval.ts';

/** The most characters of each part of a statement. */
export const LONGEST = { text: 4000, who: 200, evidence: 2000, basis: 200 } as const;

const words = (most: number) => z.string().trim().min(1).max(most);

export const statement = z.strictObject({
  /** The statement, in the words of whoever makes it. */
  text: words(LONGEST.text),
  /** The person or organisation that stands for it. */
  who: words(LONGEST.who),
  /** When it was made: a date of reduced precision. */
  said: z.string().refine((date) => intervalOf(date) !== null, 'is no date like 2026-07-03'),
  /** Where it can be looked up: a page, a letter that was published, a filing. */
  evidence: z.url({ protocol: /^https?$/ }).max(LONGEST.evidence),
  /** Why it is shown: "right of reply", an article of a law, a court's order. */
  basis: words(LONGEST.basis),
});

export type Statement = z.infer<typeof statement>;

export interface Reply extends Statement {
  readonly id: string;
  /** The claim it stands beside; of an event, its oldest. */
  readonly claim: string;
  /** The event, where it is about the whole of it. */
  readonly event: string | null;
  /** Where the claim stands, for when newer rules read it anew. */
  readonly at: { readonly doc: string; readonly start: number; readonly end: number; readonly kind: string };
  /** Who entered it. */
  readonly actor: string;
  /** The statement that this row takes back; its text is the reason. */
  readonly revokes: string | null;
  readonly live: boolean;
  /** When it was entered. */
  readonly recorded: string;
}

/** Beside which event a statement is shown. */
export interface ReplyAbout extends Reply {
  readonly about: { readonly event: string; readonly title: string };
}
