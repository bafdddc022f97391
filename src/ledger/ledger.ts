// The ledger: the only door to what is stored. Everything is appended in numbered transactions; what is derived is kept beside it,
// versioned and disposable. Every answer is a view of `model/views.ts`, so that faces lay out and never query.

import type { Problem } from '../base/fault.ts';
import type { Claim } from '../model/claim.ts';
import type { Decidable, Decision } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { ErasureMark, ErasurePlan, Marking } from '../model/erasure.ts';
import type { EntityLink, EntityType, RoleValue, Tally } from '../model/event.ts';
import type { DocLink, Linker } from '../model/link.ts';
import type { Reply, Statement } from '../model/reply.ts';
import type { Attestation, Ref } from '../model/resolution.ts';
import type { ReviewItem, ReviewSort } from '../model/review.ts';
import type { Forecast, Forecaster, Rumours, RumoursAround, SourceKind } from '../model/rumour.ts';
import type {
  BoardFilter,
  ClaimView,
  DocumentRow,
  DocumentView,
  EventRow,
  EventVersion,
  EventView,
  Excerpt,
  LedgerCounts,
  OrganisationView,
  Page,
  PersonView,
  ProposedSame,
  SearchHit,
  SourceRumour,
  Standing,
  StandingFilter,
  TransactionRow,
} from '../model/views.ts';
import type { PendingPeople, PersonToCompare, Proposal, Proposing } from './alike.ts';
import type { Deriving } from './deriving/deriving.ts';

export type { PendingPeople, PersonToCompare, Proposal, Proposing };

/** One document with what was found in it. */
export interface BatchDocument {
  readonly document: Document;
  /** The outlet the text is a copy of, or names as its own source. */
  readonly wire?: string | null | undefined;
  readonly claims: readonly Claim[];
  readonly problems?: readonly Problem[] | undefined;
  /** Read again by newer rules: claims of this document by the same reader that are not among `claims` are closed. */
  readonly reread?: boolean | undefined;
}

/** What one transaction appends. */
export interface Batch {
  /** `read`, `import`, `starter`, … */
  readonly kind: string;
  /** Who asked for it: a command, a task, a person's handle. */
  readonly actor: string;
  /** The idempotency key: the same key and payload again is a no-op, another payload the fault `replay-mismatch`. */
  readonly key?: string | undefined;
  readonly documents: readonly BatchDocument[];
  /** Problems of no stored document: a missing file, an address that hangs. */
  readonly problems?: readonly Problem[] | undefined;
}

export interface Appended {
  /** The transaction that holds it: this one, the one that held it before (`replayed`), or null if there was nothing new to record. */
  readonly tx: number | null;
  /** The key was known, with the same payload: nothing was written. */
  readonly replayed: boolean;
  /** How much of the batch was new. */
  readonly documents: number;
  readonly claims: number;
  /** New versions of known addresses, among `documents`. */
  readonly revisions: number;
  /** Claims closed by a re-reading. */
  readonly closed: number;
}

export interface Linked {
  /** Documents that were compared. */
  readonly documents: number;
  /** Documents whose links have changed: what they say is judged anew by the next refresh. */
  readonly touched: readonly string[];
}

/** The dirty mark of everything: all that is derived is to be made anew. */
export const UNRESOLVED = '*';

const DOCUMENT = 'doc:';

/** The dirty mark of a document: its names, its claims, or what people have decided about them are others than before. */
export const markOf = (doc: string): string => `${DOCUMENT}${doc}`;

/** The document that a mark is of; null if it is a bucket's. */
export const markedDocument = (mark: string): string | null => (mark.startsWith(DOCUMENT) ? mark.slice(DOCUMENT.length) : null);

/** A name looked up: one entity, or several that it may mean. */
export interface Found {
  readonly found: EntityLink | null;
  /** Filled if the name is ambiguous, or only near to some; best first. */
  readonly candidates: readonly EntityLink[];
}

export interface DocumentFilter {
  readonly lang?: string | undefined;
  /** A part of the title, address or publisher. */
  readonly search?: string | undefined;
  /** `false` leaves out the pages that the starter ledger only paraphrases. */
  readonly paraphrase?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** Which transactions; latest first. */
export interface TransactionFilter {
  readonly who?: string | undefined;
  /** Only those that are older than this instant. */
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

export interface StoredProblem extends Problem {
  readonly tx: number;
  readonly document: string | null;
}

export interface ExportedEvent extends EventRow {
  readonly tally: Tally;
  readonly values: readonly RoleValue[];
  readonly claimIds: readonly string[];
}

/** What a person decides at once, in one transaction. */
export interface Deciding {
  readonly decisions: readonly Decidable[];
  readonly reason: string;
  readonly actor: string;
  /** The last transaction that the person saw; the last of all if left out. */
  readonly seenTx?: number | undefined;
}

/** A statement, and what it is to stand beside. */
export interface Replying {
  readonly about: { readonly claim: string } | { readonly event: string };
  readonly statement: Statement;
  /** Who enters it. */
  readonly actor: string;
}

export interface Decided {
  readonly tx: number;
  readonly ids: readonly string[];
}

/** What is to be erased, and how it is marked. */
export interface Erasing {
  readonly target: { readonly document: string } | { readonly entity: string; readonly aliases?: readonly string[] | undefined };
  /** Why, in law or in courtesy; it is kept. */
  readonly basis: string;
  readonly actor: string;
  readonly mark: Marking;
  /** Writes the mark down outside the ledger, durably, before anything is erased. */
  journal(mark: ErasureMark): Promise<void>;
}

export interface Erased {
  readonly tx: number;
  readonly plan: ErasurePlan;
}

export interface LedgerMeta {
  readonly engine: 'SQLite' | 'PostgreSQL';
  /** The file, or the address of the database without its password. */
  readonly path: string;
  /** The number of the last migration. */
  readonly schema: number;
  readonly bytes: number;
  readonly lastTransaction: { readonly tx: number; readonly at: string } | null;
}

/** What faces show. Ids are exact; names go through `findEntity` first. Null: there is none. */
export interface Views {
  board(filter?: BoardFilter): Promise<Page<EventRow>>;
  event(id: string): Promise<EventView | null>;
  /** With all rows of its lists, or those of an excerpt. */
  organisation(id: string, excerpt?: Excerpt): Promise<OrganisationView | null>;
  person(id: string): Promise<PersonView | null>;
  /** What all events add up to for each organisation, or person; at most `limit` (100). */
  standings(type: EntityType, filter?: StandingFilter): Promise<Page<Standing>>;
  document(id: string): Promise<DocumentView | null>;
  documents(filter?: DocumentFilter): Promise<Page<DocumentRow>>;
  hasDocument(id: string): Promise<boolean>;
  /** Ids of live events or documents with this beginning, in order, at most `limit`. */
  idsBeginning(what: 'event' | 'document', beginning: string, limit: number): Promise<readonly string[]>;
  /** Best first. Every word must occur, the last one may be a beginning. */
  search(query: string, limit?: number): Promise<readonly SearchHit[]>;
  /** By id, exact name, alias, or unambiguous part of a name, in this order. */
  findEntity(nameOrId: string, type?: EntityType): Promise<Found>;
  /** Everybody, by id. */
  people(): Promise<readonly EntityLink[]>;
  counts(): Promise<LedgerCounts>;
  /** Every version of an event that is on record, oldest first. */
  versions(id: string): Promise<readonly EventVersion[]>;
  problems(): Promise<readonly StoredProblem[]>;
  /** Who wrote what kind of thing when, latest first; at most `limit` (100). */
  transactions(filter?: TransactionFilter): Promise<readonly TransactionRow[]>;
  /** People who may be the same as this one, with reasons, the surest first; those that people have decided about are left out. */
  proposals(entity: string): Promise<readonly ProposedSame[]>;
  /** The names that are one entity, the oldest document's first. */
  refsOf(entity: string): Promise<readonly Ref[]>;
  /** What waits for a person, conflicts first; at most `limit` (50). */
  review(options?: { readonly sort?: ReviewSort | undefined; readonly limit?: number | undefined }): Promise<readonly ReviewItem[]>;
  /** Rumours and plans as each source told them first, of one event if it is given. */
  rumours(of?: { readonly event?: string | undefined }): Promise<Rumours>;
  /** All that those who tell an event before it is a fact have told, and what all sources come to: what its score rests on. */
  rumoursAround(event: string): Promise<RumoursAround>;
  /** Those of one source, latest first, each with its event and the claim that tells it. */
  rumoursOf(kind: SourceKind, source: string): Promise<readonly SourceRumour[]>;
  /** The scores that were given to rumours, oldest first. */
  forecasts(): Promise<readonly Forecast[]>;
  /** All that people have decided, oldest first, with what does not count any more. */
  decisions(): Promise<readonly Decision[]>;
  /** All statements beside claims, oldest first, with those that were taken back. */
  replies(): Promise<readonly Reply[]>;
  exportClaims(): AsyncIterable<ClaimView>;
  exportEvents(): AsyncIterable<ExportedEvent>;
}

/** A ledger as it stood. */
export interface Past extends Views {
  /** The last transaction that had been recorded, 0 if there was none. */
  readonly tx: number;
  publishedBy(end: Date): Promise<Ledger>;
}

export interface Ledger extends Views {
  readonly path: string;

  /** Appends one numbered transaction, or nothing at all. Documents and claims that are known add no row. */
  append(batch: Batch): Promise<Appended>;

  // For resolve.
  /** The number of the last transaction, 0 if there is none. */
  lastTx(): Promise<number>;
  /** All live claims with what is needed to judge them, by claim id. */
  attestations(): Promise<readonly Attestation[]>;
  /** Every ref of a live claim, by id. */
  refs(): Promise<readonly Ref[]>;
  /**
   * Compares the documents that have come in since with the others, and notes how they hang together. What this may change is marked. What a document
   * costs does not depend on the size of the ledger. The linker is asked for if there is anything to compare.
   */
  link(linker: () => Promise<Linker>): Promise<Linked>;
  /** Has every document compared anew by the next `link`. */
  relink(): Promise<void>;
  /** How documents hang together, by source, target and kind. */
  links(): Promise<readonly DocLink[]>;
  /** What is to be derived anew: documents by their marks, buckets by their names, `UNRESOLVED` for everything. */
  dirty(): Promise<readonly string[]>;
  isDirty(): Promise<boolean>;
  markDirty(buckets: readonly string[]): Promise<void>;
  /** Brings derived rows up to date, in one transaction: all that `work` does, or nothing of it. Nobody else writes meanwhile. */
  deriving<T>(work: (deriving: Deriving) => Promise<T>): Promise<T>;
  /** Deletes all that is derived; the claims stay. */
  dropDerived(): Promise<void>;
  /** SHA-256 over all live derived rows in a canonical order, without transaction numbers. */
  derivedDigest(): Promise<string>;

  // For proposals that two people are one.
  /** Who has changed since people were last compared. */
  pendingPeople(): Promise<PendingPeople>;
  /** Of these entities the live people, with all that proposals rest on. */
  peopleToCompare(entities: readonly string[]): Promise<readonly PersonToCompare[]>;
  /** The same without the organisations, which cost most. */
  peopleNamed(entities: readonly string[]): Promise<readonly Omit<PersonToCompare, 'organisations'>[]>;
  /** The entities that stand under one of these keys. */
  peopleUnder(keys: readonly string[]): Promise<readonly string[]>;
  /** The entities that are told of with this organisation. */
  peopleBeside(organisation: string): Promise<readonly string[]>;
  /** Does one claim name both side by side, as two? */
  namedTogether(a: string, b: string): Promise<boolean>;
  /** Puts what there is to propose in the place of what was proposed about the changed people. False if the ledger was written to meanwhile. */
  propose(proposing: Proposing): Promise<boolean>;

  /** Notes the scores of rumours that have come in since. They are never changed. Answers how many were noted. */
  forecast(forecaster: Forecaster): Promise<number>;

  /** Records decisions; an earlier one about the same is replaced. They count from the next refresh on. Fault `not-found`. */
  decide(deciding: Deciding): Promise<Decided>;
  /** Takes decisions back. Faults: `not-found`, `decision-closed`. */
  revoke(ids: readonly string[], reason: string, actor: string): Promise<Decided>;
  /** Takes in decisions of another ledger, by their ids; those that were revoked stay so. Answers how many were new. */
  importDecisions(decisions: readonly Decision[], actor: string): Promise<number>;

  /** Puts a statement beside a claim or an event; one that stands there already is not put twice. Faults: `not-found`, `bad-statement`. */
  reply(replying: Replying): Promise<Decided>;
  /** Faults: `not-found`, `decision-closed`. */
  revokeReply(id: string, reason: string, actor: string): Promise<Decided>;
  /** Takes in statements of another ledger, by their ids, where this one has the document; those taken back stay so. Answers how many were new. */
  importReplies(replies: readonly Reply[], actor: string): Promise<number>;

  /** What an erasure would take; changes nothing. Fault `not-found`. */
  planErasure(target: Erasing['target']): Promise<ErasurePlan>;
  /** Empties what matches and drops all that was derived of it, in one transaction. To be followed by a refresh and `sweep`. */
  erase(erasing: Erasing): Promise<Erased>;
  /** Carries out the erasures of a journal that this ledger does not know, or holds something of. Answers how many. */
  eraseAgain(marks: readonly ErasureMark[], mark: Marking): Promise<number>;
  /** Was anything ever erased from it? */
  hasErasures(): Promise<boolean>;
  /** The tables in which one of these texts still stands. */
  traces(needles: readonly string[]): Promise<readonly string[]>;
  /** Leaves nothing of what was erased in the file. Answers how many erasures were waiting for it. */
  sweep(): Promise<number>;

  /** What had been recorded by the end of a date or at an instant. Shares this ledger's connection. */
  asOf(moment: Date): Promise<Past>;
  /** A ledger in memory that holds what was published by the end of a day, not resolved yet. To be closed by whoever asked for it. */
  publishedBy(end: Date): Promise<Ledger>;

  meta(): Promise<LedgerMeta>;
  /** Integrity of the file, of the chain of transactions, and of every claim's id; empty if all is well. */
  check(): Promise<readonly Problem[]>;
  close(): Promise<void>;
}
