// One transaction in which derived rows are brought up to date. What is to become of them is worked out by whoever asked for it; everything
// here goes by an index from what is dirty, so that it costs the same in a small ledger and in a large one.

import { sql } from 'kysely';
import type { Decision } from '../../model/decision.ts';
import type { DocLink } from '../../model/link.ts';
import type { Attestation, Resolution } from '../../model/resolution.ts';
import { markDirty } from '../append.ts';
import { attestations, type Named, namedIn } from '../attest.ts';
import { lastTx } from '../chain.ts';
import { decisionsAbout, familyDecisions } from '../decide.ts';
import { markOf, UNRESOLVED } from '../ledger.ts';
import { links } from '../links.ts';
import { END, liveAt } from '../schema.ts';
import { type Store, storeOn } from '../store.ts';
import { UNDERSTANDING } from '../tables.ts';
import { Growth } from '../totals.ts';
import { type Applying, type AttestedBy, applyEvents, applyNames, type NameScope, putInPlace } from './apply.ts';
import { type KeyStore, keyStore } from './keys.ts';
import { type NameStore, nameStore } from './names.ts';
import { forgetProgress, type Progress, progressOf, recordProgress } from './staging.ts';

export interface Deriving {
  readonly names: NameStore;
  readonly keys: KeyStore;
  /** Derived rows that were closed and opened so far. */
  readonly counts: { readonly closed: number; readonly opened: number };
  /** Is everything to be made anew? */
  allMarked(): Promise<boolean>;
  marked(what: 'documents' | 'buckets', limit: number): Promise<readonly string[]>;
  mark(buckets: readonly string[]): Promise<void>;
  unmark(marks: readonly string[] | 'all'): Promise<void>;
  /** Is nothing derived yet? */
  isBlank(): Promise<boolean>;
  /** How far it is to make everything anew; null if that is still to be begun. */
  progress(): Promise<Progress | null>;
  /** Null: it is done. */
  record(progress: Progress | null): Promise<void>;
  lastTx(): Promise<number>;
  /** The same with the claims of a past transaction, and derived rows laid up instead of written. */
  upTo(tx: number): Deriving;
  /** Puts in place what is laid up. */
  putInPlace(): Promise<void>;
  /** The next documents in the order in which they came, whether there is anything live of them or not. */
  documentsAfter(doc: string, limit: number): Promise<readonly string[]>;
  namedIn(docs: readonly string[]): Promise<Named>;
  /** Live claims that nobody has rejected. */
  claimsIn(docs: readonly string[]): Promise<readonly Attestation[]>;
  claims(ids: readonly string[]): Promise<readonly Attestation[]>;
  /** The links of which one of these documents is the later one. */
  linksOf(docs: readonly string[]): Promise<readonly DocLink[]>;
  /** Live decisions on whose publications are. */
  families(): ReturnType<typeof familyDecisions>;
  /** Live decisions about events that one of these claims may be part of, oldest first. */
  decisionsAbout(claims: readonly Attestation[], events: readonly string[]): Promise<readonly Decision[]>;
  /** Makes the rows of entities and refs in scope what is given. Answers the entities that refs have left or joined. */
  applyNames(names: Pick<Resolution, 'entities' | 'refs'>, scope: NameScope): Promise<readonly string[]>;
  /** Makes the events of these buckets what is given. `attested`: of their claims, where it is known already. */
  applyEvents(events: Pick<Resolution, 'events' | 'claims'>, buckets: readonly string[] | 'all', attested?: AttestedBy): Promise<void>;
  /** Empties the working memory. */
  forget(): Promise<void>;
  /** Live rows that nothing in the working memory stands for. */
  strays(): Promise<{ readonly entities: readonly string[]; readonly refs: readonly string[]; readonly buckets: readonly string[] }>;
}

async function column(store: Store, query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> {
  return (await query.execute(store.db)).rows.map(({ id }) => id);
}

const strays = async (store: Store): ReturnType<Deriving['strays']> => ({
  entities: await column(
    store,
    sql`select ent as id from d_entity where tx_out = ${sql.raw(END)} and not exists (select 1 from name_group where name_group.ent = d_entity.ent)`,
  ),
  refs: await column(
    store,
    sql`select ref as id from d_ref where tx_out = ${sql.raw(END)} and not exists (select 1 from name_ref where name_ref.ref = d_ref.ref)`,
  ),
  buckets: await column(
    store,
    sql`select distinct bucket as id from d_event
        where tx_out = ${sql.raw(END)} and not exists (select 1 from claim_key where claim_key.bucket = d_event.bucket)`,
  ),
});

async function forget({ store, session }: Applying): Promise<void> {
  store.engine.spread(true);
  for (const { table } of UNDERSTANDING) await session.run(`delete from ${table}`);
}

/** The store with the claims of a past transaction, and all else as it is now. */
const upTo = (store: Store, tx: number): Store => {
  const then = liveAt(tx);
  return { ...store, live: (table) => (table === 'claim' ? then(table) : store.live(table)) };
};

const isBlank = async ({ session }: Applying): Promise<boolean> =>
  (await session.get('select 1 from name_ref limit 1')) === undefined && (await session.get('select 1 from d_ref limit 1')) === undefined;

const anewOn = (store: Store, applying: Applying) => ({
  isBlank: () => isBlank(applying),
  progress: () => progressOf(applying.session),
  record: (progress: Progress | null) => (progress ? recordProgress(applying.session, progress) : forgetProgress(applying.session)),
  lastTx: () => lastTx(applying.session),
  upTo: (tx: number) => {
    const then = upTo(store, tx);
    return derivingOn(then, { ...applying, store: then, laidUp: true }, tx);
  },
  putInPlace: () => putInPlace(applying),
  forget: () => forget(applying),
  strays: () => strays(store),
});

function derivingOn(store: Store, applying: Applying, until: number | null = null): Deriving {
  const { session } = applying;
  const { db, anyOf } = store;
  const access = { db, session, anyOf };
  const recorded = until === null ? sql<boolean>`1 = 1` : sql<boolean>`tx_in <= ${until}`;
  const after = (doc: string) => (doc === '' ? recorded : sql<boolean>`(tx_in, doc) > (select tx_in, doc from document where doc = ${doc}) and ${recorded}`);
  return {
    names: nameStore(access),
    keys: keyStore(access),
    counts: applying.counts,
    allMarked: async () => (await session.get('select 1 from dirty where bucket = ?', UNRESOLVED)) !== undefined,
    marked: async (what, limit) => {
      const rows = await db
        .selectFrom('dirty')
        .select('bucket')
        .where(sql<boolean>`bucket ${sql.raw(what === 'documents' ? '' : 'not')} like ${markOf('%')}`)
        .orderBy('bucket')
        .limit(limit)
        .execute();
      return rows.map(({ bucket }) => bucket);
    },
    unmark: async (marks) => {
      await (marks === 'all' ? db.deleteFrom('dirty') : db.deleteFrom('dirty').where('bucket', 'in', anyOf(marks))).execute();
    },
    ...anewOn(store, applying),
    mark: (buckets) => markDirty(session, buckets, applying.tx),
    documentsAfter: async (doc, limit) =>
      (await db.selectFrom('document').select('doc').where(after(doc)).orderBy('tx_in').orderBy('doc').limit(limit).execute()).map(({ doc: id }) => id),
    namedIn: (docs) => namedIn(store, docs),
    claimsIn: (docs) => attestations(store, { documents: docs }),
    claims: (ids) => attestations(store, { claims: ids }),
    linksOf: (docs) => links(store, docs),
    families: () => familyDecisions(store),
    decisionsAbout: (claims, events) => decisionsAbout(store, claims, events),
    applyNames: (names, scope) => applyNames(applying, names, scope),
    applyEvents: (events, buckets, attested) => applyEvents(applying, events, buckets, attested),
  };
}

const MANY_ROWS = 10_000;

/** See `Ledger.deriving`. */
export async function deriving<T>(store: Store, work: (deriving: Deriving) => Promise<T>): Promise<T> {
  const { engine } = store;
  let opened = 0;
  const answer = await engine
    .write(async (session, own) => {
      const within = storeOn(store, session, own);
      const applying: Applying = { store: within, session, tx: await lastTx(session), counts: { closed: 0, opened: 0 }, growth: new Growth() };
      const made = await work(derivingOn(within, applying));
      await applying.growth.record(session, applying.tx);
      opened = applying.counts.opened;
      return made;
    })
    .finally(() => engine.spread(false));
  if (opened > MANY_ROWS) await engine.recount();
  return answer;
}
