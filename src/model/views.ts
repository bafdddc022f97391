// What the faces show. The ledger answers with these shapes; command line, pages and files only lay them out.

import type { Interval } from '../base/interval.ts';
import type { Claim, RoleName, Roles, Stance } from './claim.ts';
import type { Belief, EntityLink, EntityType, Part, RoleValue, Tally, Voice } from './event.ts';
import type { Reply, ReplyAbout } from './reply.ts';
import type { Via } from './resolution.ts';
import type { EventRumour } from './rumour.ts';

/** A filter of the board; everything is optional and all of it must hold. Dates are ISO, of reduced precision if need be. */
export interface BoardFilter {
  readonly org?: string | undefined;
  readonly person?: string | undefined;
  /** Ids: only events that any of these have a part in. */
  readonly anyOf?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly belief?: Belief | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Only events attested in this language (ISO 639-1). */
  readonly lang?: string | undefined;
  /** Words to be found in names, roles, titles. */
  readonly search?: string | undefined;
  /** `false` hides the starter ledger: only what was read from documents. */
  readonly starter?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly when: Interval;
  /** One line: the kind's own wording of the roles. */
  readonly title: string;
  readonly terms: string;
  readonly roles: Roles;
  /** Every entity with its role. */
  readonly entities: readonly (EntityLink & { readonly role: RoleName })[];
  readonly belief: Belief;
  /** A plan or rumour whose time has passed without a fact. Computed when read. */
  readonly lapsed: boolean;
  readonly origins: number;
  readonly documents: number;
  readonly claims: number;
  readonly langs: readonly string[];
  /** Do sources give differing values? */
  readonly conflict: boolean;
  /** Only paraphrases of the starter ledger, no words of a read document. */
  readonly starter: boolean;
}

/** An event as one transaction left it. */
export interface EventVersion {
  readonly tx: number;
  readonly at: string;
  /** Of the transaction: `read`, `import`, `decision`, …, and who asked for it. */
  readonly kind: string;
  readonly actor: string;
  readonly belief: Belief;
  readonly because: string;
  readonly origins: number;
  readonly documents: number;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

export interface DocumentRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly lang: string;
  /** ISO date or null. */
  readonly published: string | null;
  readonly claims: number;
  /** Paraphrased by the starter ledger; the text itself is not stored. */
  readonly paraphrase: boolean;
  /** An earlier version of the same address, if there is one. */
  readonly revises: string | null;
}

/** One claim with where it stands and what became of it. */
export interface ClaimView extends Claim {
  readonly id: string;
  readonly document: DocumentRow;
  readonly event: string | null;
  readonly part: Part;
  /** The origin it is counted under. */
  readonly origin: string;
  readonly voice: Voice;
  /** The claim of the same event that it was had from, if it is known to be had from one. */
  readonly via: Via | null;
  readonly title: string;
  /** What is said to it by those whom it is about; left out where nothing is. */
  readonly replies?: readonly Reply[] | undefined;
}

/** A departure without a destination and a later arrival without an origin, proposed as one move. Nobody claims it, and it is never stored. */
export interface HalfMove {
  readonly departure: EventRow;
  readonly arrival: EventRow;
  /** At least and at most so many days lie between them; null where no date bounds it. */
  readonly days: { readonly lo: number | null; readonly hi: number | null };
  /** From 0 to 1: how likely both are one move. */
  readonly score: number;
  /** What speaks for it and against it. */
  readonly because: readonly string[];
}

/** An event of one counted group, and the events of named people who are in it: at most as many as it counts. */
export interface Grouping<T = EventRow> {
  readonly group: T;
  readonly members: readonly T[];
}

export interface EventView {
  readonly event: EventRow;
  readonly tally: Tally;
  readonly values: readonly RoleValue[];
  /** By publication date, then id. */
  readonly claims: readonly ClaimView[];
  /** Other events of the same people or organisations around the same time. */
  readonly related: readonly EventRow[];
  /** With which other half it may be one move. */
  readonly halves: readonly HalfMove[];
  /** The group it tells of with those who are named, or the group that it is part of. */
  readonly grouping: Grouping | null;
}

export interface DocumentView {
  readonly document: DocumentRow;
  readonly author: string | null;
  readonly text: string;
  readonly claims: readonly ClaimView[];
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly start: number | null;
    readonly end: number | null;
  }[];
}

/** How often people went between this organisation and another one. */
export interface Flow {
  readonly other: EntityLink | null;
  readonly people: number;
  readonly events: readonly string[];
}

/** The lists of an organisation, each the latest first. */
export type OrganisationList = 'arrivals' | 'departures' | 'offers' | 'capital' | 'posts' | 'other';

/** How many events a list has, and how many of them are told as having happened. */
export interface ListCount {
  readonly all: number;
  readonly happened: number;
}

/** What all events add up to for one organisation or person. */
export interface Standing {
  readonly entity: EntityLink;
  /** Moves to it, and from it, that are told as having happened. */
  readonly arrivals: number;
  readonly departures: number;
  readonly events: number;
  readonly latest: EventRow;
}

export type StandingOrder = 'events' | 'arrivals' | 'departures' | 'net' | 'latest' | 'name';

export interface StandingFilter {
  /** Greatest or latest first (`events`); equals by name. */
  readonly by?: StandingOrder | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** Which rows of an organisation's lists are wanted. Counts and flows are of all of them in any case. */
export interface Excerpt {
  /** At most so many of each list. */
  readonly limit: number;
  /** After so many. */
  readonly offset?: number | undefined;
  /** Of this list alone. */
  readonly list?: OrganisationList | undefined;
  /** Only what its flows count from or to this organisation; null where none is told. */
  readonly other?: string | null | undefined;
}

export interface OrganisationView {
  /** What is said to claims about it. */
  readonly replies: readonly ReplyAbout[];
  readonly entity: EntityLink;
  readonly aliases: readonly string[];
  readonly about: {
    readonly kind: string;
    readonly country: string | null;
    readonly founded: string | null;
    readonly parent: EntityLink | null;
    readonly homepage: string | null;
  } | null;
  readonly arrivals: readonly EventRow[];
  readonly departures: readonly EventRow[];
  readonly offers: readonly EventRow[];
  readonly capital: readonly EventRow[];
  readonly posts: readonly EventRow[];
  readonly other: readonly EventRow[];
  /** Of the whole lists, however many rows are given. */
  readonly counts: Readonly<Record<OrganisationList, ListCount>>;
  readonly inflow: readonly Flow[];
  readonly outflow: readonly Flow[];
}

export interface PersonView {
  /** What is said to claims about it. */
  readonly replies: readonly ReplyAbout[];
  readonly entity: EntityLink;
  readonly aliases: readonly string[];
  /** Moves, appointments, foundings and posts by date. */
  readonly career: readonly EventRow[];
  readonly offers: readonly EventRow[];
  readonly other: readonly EventRow[];
  readonly halves: readonly HalfMove[];
}

/** Somebody who may be the same person, as the machine proposes. */
export interface ProposedSame {
  readonly entity: EntityLink;
  /** From 0 to 1. */
  readonly score: number;
  readonly because: readonly string[];
}

/** One rumour of a source, with the event it came to and the claim by which it was told. */
export interface SourceRumour {
  readonly rumour: EventRumour;
  readonly event: EventRow;
  readonly claim: ClaimView;
}

export interface SearchHit {
  readonly type: EntityType | 'event' | 'document';
  readonly id: string;
  readonly title: string;
  /** Plain text around the hit, with what makes it a match. */
  readonly excerpt: string;
}

export interface LedgerCounts {
  readonly documents: number;
  readonly claims: number;
  readonly events: number;
  readonly people: number;
  readonly organisations: number;
  readonly languages: readonly { readonly lang: string; readonly documents: number; readonly claims: number }[];
  readonly stances: readonly { readonly stance: Stance; readonly claims: number }[];
  readonly lastTransaction: { readonly tx: number; readonly at: string } | null;
}

/** One write of the ledger. */
export interface TransactionRow {
  readonly tx: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
}
