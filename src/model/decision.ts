// What people decide. A decision is a row like any other: appended with its reason, and revoked by a later one.

import { nameKey } from '../base/fold.ts';
import type { RoleName, Roles } from './claim.ts';

/**
 * `same`, `different`, `unsure`: two refs, or a ref and a researcher · `accept`, `reject`: an event, or `reject` a claim · `pin`: a value of an event · `family`: whose a
 * publication is.
 */
export const VERDICTS = ['same', 'different', 'unsure', 'accept', 'reject', 'pin', 'family'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** What is decided about. */
export type Decidable =
  | { readonly kind: 'same' | 'different' | 'unsure'; readonly a: string; readonly b: string }
  | { readonly kind: 'accept' | 'reject'; readonly event: string }
  | { readonly kind: 'reject'; readonly claim: string }
  | { readonly kind: 'pin'; readonly event: string; readonly role: RoleName; readonly value: NonNullable<Roles[RoleName]> }
  | { readonly kind: 'family'; readonly publisher: string; readonly family: string };

/** A publication by its name, as a decision is about it. */
export const publisherKey = (name: string): string => `publisher:${nameKey(name)}`;

const RESEARCHER = 'researcher:';

/** A researcher of the publication records, as a decision about who is the same is about them: the end of their id, which holds no name. */
export const researcherKey = (id: string): string => `${RESEARCHER}${id.slice(id.lastIndexOf('-') + 1)}`;
export const isResearcher = (key: string): boolean => key.startsWith(RESEARCHER);

/** What goes along with `a` and `b`: where an event's claims find it again, and which value is pinned. */
export interface DecisionPayload {
  readonly bucket?: string | undefined;
  /** The oldest claim of the event. */
  readonly claim?: string | undefined;
  /** Its document and place, for when newer rules read it anew. */
  readonly at?: { readonly doc: string; readonly start: number; readonly end: number; readonly kind: string } | undefined;
  readonly role?: RoleName | undefined;
  readonly family?: string | undefined;
  readonly value?: NonNullable<Roles[RoleName]> | undefined;
}

/** As it is stored, exported and imported. */
export interface Decision {
  readonly id: string;
  readonly kind: VerdictKind;
  /** A ref, an event, a claim, a publication (`publisherKey`), or a researcher (`researcherKey`). */
  readonly a: string;
  readonly b: string | null;
  readonly payload: DecisionPayload;
  readonly reason: string;
  readonly actor: string;
  /** The last transaction when it was made: what the person could see. */
  readonly seenTx: number;
  /** The decision that this one takes back or replaces. */
  readonly revokes: string | null;
  /** Does it count? A decision that was taken back does not, and one that only takes back never did. */
  readonly live: boolean;
  readonly at: string;
}
