// Opens a ledger and puts its parts together.

import type { Problem } from '../base/fault.ts';
import type { Marking } from '../model/erasure.ts';
import type { Register } from '../model/register.ts';
import { namedTogether, pendingPeople, peopleBeside, peopleNamed, peopleToCompare, peopleUnder, propose } from './alike.ts';
import { append, markDirty } from './append.ts';
import { attestations, refs } from './attest.ts';
import { lastTx } from './chain.ts';
import { check } from './check.ts';
import { type Copied, type Copying, copyLedger } from './copy.ts';
import { decide, decisions, importDecisions, revoke } from './decide.ts';
import { digestOf, dropDerived, markOutdated } from './derive.ts';
import { deriving } from './deriving/deriving.ts';
import { erase, eraseAgain, planErasure, sweep, traces } from './erase.ts';
import { forecast } from './forecast.ts';
import { storeKnownBy } from './known.ts';
import type { Ledger, Past, Views } from './ledger.ts';
import { linkDocuments, links, relink } from './links.ts';
import { isPostgres, openPostgres } from './postgres.ts';
import { importReplies, reply, revokeReply } from './reply.ts';
import { liveAt } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import { indexRegister, type Store } from './store.ts';
import { idsBeginning } from './views/beginning.ts';
import { board } from './views/board.ts';
import { counts, meta, problems } from './views/counts.ts';
import { document, documents, hasDocument } from './views/document.ts';
import { findEntity, people, refsOf } from './views/entity.ts';
import { event } from './views/event.ts';
import { exportClaims, exportEvents } from './views/export.ts';
import { versions } from './views/history.ts';
import { organisation } from './views/organisation.ts';
import { person } from './views/profile.ts';
import { proposals } from './views/proposals.ts';
import { replies } from './views/replies.ts';
import { review } from './views/review.ts';
import { forecasts, rumours, rumoursAround, rumoursOf } from './views/rumours.ts';
import { search } from './views/search.ts';
import { standings } from './views/standings.ts';
import { transactions } from './views/transactions.ts';

export interface LedgerOptions {
  readonly now: () => Date;
  /** Nothing is written; the ledger must be there, and of this program's schema. */
  readonly readonly?: boolean | undefined;
  /** Whether a database without a ledger gets one (true). Files are made in any case. */
  readonly create?: boolean | undefined;
  /** Gives entities their aliases and what is known about them; without it they have only the names that documents use. */
  readonly register?: Register | undefined;
  /** Knows what was erased by its marks, so that it does not come in again. Asked at each write: the first erasure may come from another process. */
  readonly marking?: (() => Marking | undefined) | undefined;
  /** How long a write waits for another process, in milliseconds (5000). */
  readonly busyTimeoutMs?: number | undefined;
}

const BUSY_TIMEOUT_MS = 5000;
const NO_REGISTER: Register = { organisations: [], people: [], publishers: [] };

/**
 * Opens the ledger in the file at `place` (`:memory:` for one that is not kept) or in the PostgreSQL database at that address, making or
 * upgrading it if need be. Faults `ledger-*`.
 */
export async function openLedger(place: string, options: LedgerOptions): Promise<Ledger> {
  return ledgerOn(await openStore(place, options));
}

const ledgerOn = (store: Store): Ledger => ({
  ...writing(store),
  ...proposing(store),
  ...viewing(store),
  path: store.engine.place,
  forecast: (forecaster) => forecast(store, forecaster),
  decide: (deciding) => decide(store, deciding),
  revoke: (ids, reason, actor) => revoke(store, ids, reason, actor),
  importDecisions: (given, actor) => importDecisions(store, given, actor),
  reply: (replying) => reply(store, replying),
  revokeReply: (id, reason, actor) => revokeReply(store, id, reason, actor),
  importReplies: (given, actor) => importReplies(store, given, actor),
  planErasure: (target) => planErasure(store, target),
  erase: (erasing) => erase(store, erasing),
  eraseAgain: (marks, mark) => eraseAgain(store, marks, mark),
  hasErasures: async () => (await store.engine.read.get('select 1 from erasure limit 1')) !== undefined,
  traces: (needles) => traces(store, needles),
  sweep: () => sweep(store),
  asOf: (moment) => asOf(store, moment),
  publishedBy: (end) => publishedBy(store, end),
  meta: () => meta(store),
  check: () => check(store),
  close: () => store.engine.close(),
});

/** Copies the ledger at one place into an empty one at another, with all its history. Faults: `ledger-*`, `copy-differs`. */
export async function copyBetween(from: string, to: string, options: LedgerOptions, told?: Copying): Promise<Copied> {
  const source = await openStore(from, { ...options, create: false });
  try {
    const target = await openStore(to, options);
    try {
      return await copyLedger(source, target, told);
    } finally {
      await target.engine.close();
    }
  } finally {
    await source.engine.close();
  }
}

/** Writes a whole and consistent copy of the file at `from`, while others read and write it. Answers what is wrong with the copy, if anything. */
export async function snapshot(from: string, to: string, options: LedgerOptions): Promise<readonly Problem[]> {
  const source = await openStore(from, { ...options, create: false });
  try {
    await source.engine.read.run('vacuum into ?', [to]);
  } finally {
    await source.engine.close();
  }
  const copy = await openLedger(to, { ...options, readonly: true });
  try {
    return await copy.check();
  } finally {
    await copy.close();
  }
}

/** The parts that a ledger is put together from. */
export async function openStore(place: string, options: LedgerOptions): Promise<Store> {
  const { now, readonly = false, create = true, register = NO_REGISTER, busyTimeoutMs = BUSY_TIMEOUT_MS } = options;
  const engine = isPostgres(place) ? await openPostgres(place, { readonly, busyTimeoutMs, create }) : openSqlite(place, { readonly, busyTimeoutMs });
  if (!readonly) await markOutdated(engine, now);
  return {
    engine,
    db: engine.db,
    now,
    register: indexRegister(register),
    live: liveAt(null),
    anyOf: engine.anyOf,
    moment: null,
    marking: options.marking ?? (() => undefined),
  };
}

type Writing =
  | 'append'
  | 'lastTx'
  | 'attestations'
  | 'refs'
  | 'link'
  | 'relink'
  | 'links'
  | 'dirty'
  | 'isDirty'
  | 'markDirty'
  | 'deriving'
  | 'dropDerived'
  | 'derivedDigest';

/** The store as it stood: rows of later transactions are not seen. */
async function storeAsOf(store: Store, moment: Date): Promise<{ store: Store; tx: number }> {
  const tx = Number((await store.engine.read.get('select coalesce(max(tx), 0) as tx from tx where at <= ?', moment.toISOString()))?.['tx']);
  const now = () => (store.now() < moment ? store.now() : moment);
  return { tx, store: { ...store, now, live: liveAt(tx), moment: tx } };
}

const publishedBy = async (store: Store, end: Date): Promise<Ledger> => ledgerOn(await storeKnownBy(store, end));

async function asOf(now: Store, moment: Date): Promise<Past> {
  const { store, tx } = await storeAsOf(now, moment);
  return { ...viewing(store), tx, publishedBy: (end) => publishedBy(store, end) };
}

const writing = (store: Store): Pick<Ledger, Writing> => ({
  append: (batch) => append(store, batch),
  lastTx: () => lastTx(store.engine.read),
  attestations: () => attestations(store),
  refs: () => refs(store),
  link: (linker) => linkDocuments(store, linker),
  relink: () => relink(store),
  links: () => links(store),
  dirty: async () => (await store.db.selectFrom('dirty').select('bucket').orderBy('bucket').execute()).map(({ bucket }) => bucket),
  isDirty: async () => (await store.engine.read.get('select 1 from dirty limit 1')) !== undefined,
  markDirty: (buckets) => store.engine.write(async (session) => markDirty(session, buckets, await lastTx(session))),
  deriving: (work) => deriving(store, work),
  dropDerived: () => dropDerived(store),
  derivedDigest: () => digestOf(store.engine.read),
});

const proposing = (
  store: Store,
): Pick<Ledger, 'pendingPeople' | 'peopleToCompare' | 'peopleNamed' | 'peopleUnder' | 'peopleBeside' | 'namedTogether' | 'propose'> => ({
  pendingPeople: () => pendingPeople(store),
  peopleToCompare: (entities) => peopleToCompare(store, entities),
  peopleNamed: (entities) => peopleNamed(store, entities),
  peopleUnder: (keys) => peopleUnder(store, keys),
  peopleBeside: (organisation) => peopleBeside(store, organisation),
  namedTogether: (a, b) => namedTogether(store, a, b),
  propose: (what) => propose(store, what),
});

const viewing = (store: Store): Views => ({
  board: (filter = {}) => board(store, filter),
  event: (id) => event(store, id),
  organisation: (id, excerpt) => organisation(store, id, excerpt),
  person: (id) => person(store, id),
  standings: (type, filter = {}) => standings(store, type, filter),
  document: (id) => document(store, id),
  documents: (filter = {}) => documents(store, filter),
  hasDocument: (id) => hasDocument(store, id),
  idsBeginning: (what, beginning, limit) => idsBeginning(store, what, beginning, limit),
  search: (query, limit) => search(store, query, limit),
  findEntity: (nameOrId, type) => findEntity(store, nameOrId, type),
  people: () => people(store),
  counts: () => counts(store),
  versions: (id) => versions(store, id),
  problems: () => problems(store),
  transactions: (filter = {}) => transactions(store, filter),
  refsOf: (entity) => refsOf(store, entity),
  proposals: (entity) => proposals(store, entity),
  rumours: (of) => rumours(store, of),
  rumoursAround: (of) => rumoursAround(store, [of]),
  rumoursOf: (kind, source) => rumoursOf(store, kind, source),
  forecasts: () => forecasts(store),
  decisions: () => decisions(store),
  replies: () => replies(store),
  review: ({ sort, limit = 50 } = {}) => review(store, { sort, limit }),
  exportClaims: () => exportClaims(store),
  exportEvents: () => exportEvents(store),
});
