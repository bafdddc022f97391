// How documents hang together, found when they come in. A document is compared with those that share most numbers of its sketch (`sketches.ts`) and
// were published in the same days, so what it costs does not grow with the ledger. Links are versioned like derived rows, and bear the last transaction.

import { sql } from 'kysely';
import { canonical } from '../base/canonical.ts';
import { type Comparable, type DocLink, LINK_KINDS, type Linker, type LinkKind } from '../model/link.ts';
import { markDirty } from './append.ts';
import { lastTx } from './chain.ts';
import { Shelf } from './comparables.ts';
import { change, type Derived } from './deriving/rows.ts';
import type { Row, Session } from './engine.ts';
import type { Linked } from './ledger.ts';
import { inParts, partsOf, rowsInParts } from './parts.ts';
import { END } from './schema.ts';
import { candidatesOf, putSketches } from './sketches.ts';
import type { Store } from './store.ts';
import { Growth } from './totals.ts';

const LINK: Derived = { table: 'doc_edge', scope: 'src', key: ['src', 'dst', 'kind'], rest: ['score', 'method', 'spans'] };
const KINDS = LINK_KINDS.map((kind) => `'${kind}'`).join(', ');

const AT_ONCE = 256;
/** So many are told in their order at once. */
const PAGE = 20_000;

const rowOf = ({ spans, ...link }: DocLink): Row => ({ ...link, spans: canonical(spans.map(({ start, end }) => [start, end])) });

const linkOf = (row: Row): DocLink => ({
  src: String(row['src']),
  dst: String(row['dst']),
  kind: row['kind'] as LinkKind,
  score: Number(row['score']),
  method: String(row['method']),
  spans: (JSON.parse(String(row['spans'])) as [number, number][]).map(([start, end]) => ({ start, end })),
});

/** Every pair of one of these documents with one that it is to be compared with. */
async function pairsOf(store: Store, session: Session, documents: readonly Comparable[]): Promise<readonly (readonly [string, string])[]> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const [doc, candidates] of await candidatesOf(store, session, documents))
    for (const candidate of candidates) {
      const pair = doc < candidate ? ([doc, candidate] as const) : ([candidate, doc] as const);
      pairs.set(pair.join(' '), pair);
    }
  return [...pairs.values()];
}

interface Linking {
  readonly store: Store;
  readonly session: Session;
  readonly tx: number;
}

/** Compares these documents with their candidates. Answers those whose links have changed. */
async function compareAnew({ store, session, tx }: Linking, documents: readonly Comparable[], linker: Linker, shelf: Shelf): Promise<string[]> {
  const pairs = await pairsOf(store, session, documents);
  const there = await shelf.of(session, [...new Set(pairs.flat())]);
  const found = pairs.flatMap(([a, b]) => {
    const [one, other] = [there.get(a), there.get(b)];
    return one && other ? linker.compare(one, other) : [];
  });
  const live = await rowsInParts(
    documents.map(({ doc }) => doc),
    (part, marks) =>
      session.all(
        `select src, dst, kind, score, method, spans from doc_edge where tx_out = ${END} and kind in (${KINDS}) and src in (${marks})
       union select src, dst, kind, score, method, spans from doc_edge where tx_out = ${END} and kind in (${KINDS}) and dst in (${marks})`,
        [...part, ...part],
      ),
  );
  const { closed, opened } = await change({ session, tx, counts: { closed: 0, opened: 0 }, growth: new Growth() }, LINK, live, found.map(rowOf));
  return [...closed, ...opened].map((row) => String(row['src']));
}

/** Marks the buckets in which these documents have a word. */
async function markWordsOf(session: Session, docs: readonly string[], tx: number): Promise<void> {
  const rows = await rowsInParts(docs, (part, marks) => session.all(`select distinct bucket from claim_key where doc in (${marks})`, part));
  await markDirty(session, [...new Set(rows.map(({ bucket }) => String(bucket)))].sort(), tx);
}

/** Those of these documents that still wait: compared, and taken off the list. */
const linkSome = (store: Store, linker: Linker, shelf: Shelf, some: readonly string[]): Promise<Linked> =>
  store.engine.write(async (session) => {
    const waiting = (await rowsInParts(some, (part, marks) => session.all(`select doc from unlinked where doc in (${marks})`, part))).map(({ doc }) =>
      String(doc),
    );
    const tx = await lastTx(session);
    shelf.at(tx);
    const documents = [...(await shelf.of(session, waiting)).values()].filter(({ text }) => text !== '');
    await putSketches(
      session,
      documents.map((document) => ({ document, numbers: linker.sketch(document) })),
    );
    const changed = await compareAnew({ store, session, tx }, documents, linker, shelf);
    await inParts(waiting, (part, marks) => session.run(`delete from unlinked where doc in (${marks})`, part));
    const touched = [...new Set(changed)].sort();
    await markWordsOf(session, touched, tx);
    return { documents: waiting.length, touched };
  });

/** The next that wait, in the order of their days: who is compared with the same documents comes one after the other. */
async function waitingIn({ engine: { read } }: Store): Promise<readonly string[]> {
  // Few wait, and documents are many: the order is not one that an index has, or SQLite would go through all of them by it.
  const rows = await read.all(`select doc from document where doc in (select doc from unlinked) order by published || '', doc limit ${PAGE}`);
  return rows.map(({ doc }) => String(doc));
}

/** See `Ledger.link`. */
export async function linkDocuments(store: Store, linkerOf: () => Promise<Linker>): Promise<Linked> {
  let documents = 0;
  const [touched, shelf] = [new Set<string>(), new Shelf()];
  for (let page = await waitingIn(store); page.length > 0; page = await waitingIn(store)) {
    const linker = await linkerOf();
    if (page.length === PAGE) store.engine.spread(true);
    for (const part of partsOf(page, AT_ONCE)) {
      const some = await linkSome(store, linker, shelf, part);
      documents += some.documents;
      for (const doc of some.touched) touched.add(doc);
    }
    store.engine.spread(false);
  }
  return { documents, touched: [...touched].sort() };
}

/** See `Ledger.relink`. */
export const relink = ({ engine }: Store): Promise<void> =>
  engine.write(async (session) => {
    await session.run(`insert into unlinked (doc) select doc from document where tx_out = ${END} and format <> 'starter' on conflict do nothing`);
  });

/** See `Ledger.links`; those of which one of `docs` is the later one, if they are given. */
export async function links({ db, moment, anyOf }: Pick<Store, 'db' | 'moment' | 'anyOf'>, docs?: readonly string[]): Promise<DocLink[]> {
  const live = sql.raw(moment === null ? `tx_out = ${END}` : `tx_in <= ${moment} and tx_out > ${moment}`);
  const of = docs ? sql`and src in ${anyOf(docs)}` : sql``;
  const { rows } = await sql<Row>`
    select src, dst, kind, score, method, spans from doc_edge where ${live} and kind in (${sql.raw(KINDS)}) ${of} order by src, dst, kind`.execute(db);
  return rows.map(linkOf);
}
