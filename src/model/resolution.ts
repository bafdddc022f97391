// What `resolve` is given and what it answers: rows in, rows out. The ledger stores both; `work` carries them between the two.

import type { Interval } from '../base/interval.ts';
import type { Claim, RoleName } from './claim.ts';
import type { Belief, EntityType, MarketEvent, Part, Voice } from './event.ts';
import type { LinkKind } from './link.ts';
import type { Rumour } from './rumour.ts';

/** One entity as one document names it: `doc` names `surface` in the place of an entity of this type. */
export interface Ref {
  /** H(doc, type, folded surface). */
  readonly id: string;
  readonly doc: string;
  readonly type: EntityType;
  readonly surface: string;
}

/** A claim that counts, as far as names go: which refs it names. */
export interface Mention {
  readonly doc: string;
  readonly tx: number;
  readonly refs: readonly { readonly ref: string }[];
}

/** A live claim with what is needed to judge it. */
export interface Attestation {
  readonly claimId: string;
  /** The transaction that recorded it: the oldest claim anchors the event's id. */
  readonly tx: number;
  readonly claim: Claim;
  readonly doc: string;
  readonly url: string;
  /** The publication's name. */
  readonly publisher: string;
  /** The outlet this text is a copy of or cites as its own source, where it says so ("copy of a WIRED report"). */
  readonly wire: string | null;
  /** ISO date of reduced precision, or null. */
  readonly published: string | null;
  readonly lang: string;
  /** Role and position in the role's list → the ref that fills it. */
  readonly refs: readonly { readonly role: RoleName; readonly n: number; readonly ref: string }[];
}

export interface Entity {
  /** Derived from the register's id where it is registered, else from its oldest ref. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly registered: string | null;
}

export interface Via {
  readonly claim: string;
  readonly how: LinkKind;
}

/** What resolve makes of a ledger, or of the buckets of it that changed. */
export interface Resolution {
  readonly entities: readonly Entity[];
  readonly refs: readonly { readonly ref: string; readonly entity: string }[];
  readonly events: readonly (MarketEvent & {
    /** The fuse key this event belongs to; work is done, and redone, per bucket. */
    readonly bucket: string;
    readonly entities: readonly { readonly entity: string; readonly role: RoleName; readonly when: Interval }[];
    /** What sources told of it before it was a fact. */
    readonly rumours: readonly Rumour[];
  })[];
  readonly claims: readonly {
    readonly claimId: string;
    /** One claim may attest several events: one for each person it names. */
    readonly event: string;
    readonly part: Part;
    readonly origin: string;
    readonly voice: Voice;
    /** The claim that it was had from, and how its document hangs together with that one's. */
    readonly via: Via | null;
  }[];
}

/** Bumped when the rules of resolve change: derived rows of another version are made anew. */
export const RULES_VERSION = 3;

export type { Belief };
