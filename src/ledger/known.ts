// What a reader could know: a ledger of its own that holds the documents published by a day and what they say, and nothing else. Its rows bear the
// transactions of the first ledger, so that ids are the same. It is filled here, some documents at a time, and resolved by whoever asks for it. It
// stands in a file without a name, which is gone with the process: memory does not grow with it, and nothing that is erased later is left in it.

import { sql } from 'kysely';
import { isPublishedBy } from '../model/moment.ts';
import { markDirty } from './append.ts';
import { lastTx } from './chain.ts';
import type { Row, Session } from './engine.ts';
import { UNRESOLVED } from './ledger.ts';
import { partsOf } from './parts.ts';
import { liveAt } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import { UNNAMED } from './sqlite-file.ts';
import type { Store } from './store.ts';
import { KEPT } from './tables.ts';
import { recount } from './totals.ts';

const DOCUMENTS = 1000;

const columnsOf = (table: string): string => {
  const { key = [], rest = [] } = KEPT.find((kept) => kept.table === table) ?? {};
  return [...key, ...rest].map((column) => `${table}.${column}`).join(', ');
};

/** Rows of a table that meet a condition. */
async function rowsOf(store: Store, table: string, where = sql<boolean>`1 = 1`): Promise<Row[]> {
  return (await sql<Row>`select ${sql.raw(columnsOf(table))} from ${sql.table(table)} where ${where}`.execute(store.db)).rows;
}

/** The documents that were certainly published by then, in the order of their ids, so many at a time as are read at once. */
async function* documentsBy(store: Store, end: Date, atOnce: number): AsyncGenerator<readonly Row[]> {
  for (let last = ''; ; ) {
    const rows = await rowsOf(store, 'document', sql<boolean>`${store.live('document')} and doc > ${last} order by doc limit ${sql.raw(String(atOnce))}`);
    yield rows.filter(({ published }) => isPublishedBy(published as string | null, end));
    if (rows.length < atOnce) return;
    last = String(rows.at(-1)?.['doc']);
  }
}

/** Of rows that are never closed. */
const recordedBy = ({ moment }: Store) => sql<boolean>`tx_in <= ${moment}`;

const idsOf = (rows: readonly Row[], column: string): string[] => rows.map((row) => String(row[column]));

async function fillTexts(store: Store, target: Store, to: Session, documents: readonly Row[]): Promise<void> {
  const blobs = await rowsOf(store, 'blob', sql<boolean>`sha in ${store.anyOf([...new Set(idsOf(documents, 'text_sha'))])}`);
  await to.insert('blob', blobs);
  await to.insert('document', documents);
  const texts = new Map(blobs.map(({ sha, bytes }) => [sha, bytes as unknown]));
  const entries = documents.flatMap(({ doc, title, text_sha: sha }) => {
    const bytes = texts.get(sha ?? null);
    const body = bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : '';
    return body === '' ? [] : [{ kind: 'document' as const, id: String(doc), head: String(title), body }];
  });
  await target.engine.find.put(to, entries);
}

async function fillClaims(store: Store, to: Session, docs: readonly string[]): Promise<void> {
  const ofThese = sql<boolean>`doc in ${store.anyOf(docs)}`;
  const recorded = sql<boolean>`${ofThese} and ${recordedBy(store)}`;
  const claims = await rowsOf(store, 'claim', sql<boolean>`${store.live('claim')} and ${ofThese}`);
  await to.insert('ref', await rowsOf(store, 'ref', recorded));
  await to.insert('claim', claims);
  await to.insert('problem', await rowsOf(store, 'problem', recorded));
  for (const part of partsOf(idsOf(claims, 'claim'))) {
    await to.insert('claim_arg', await rowsOf(store, 'claim_arg', sql<boolean>`claim in ${store.anyOf(part)}`));
    // Where these claims stand now, as rows of the past: an id that was issued for an event finds the one that has its claims here.
    const places = await rowsOf(store, 'd_claim', sql<boolean>`${store.live('d_claim')} and claim in ${store.anyOf(part)}`);
    await to.insert(
      'd_claim',
      places.map((row) => ({ ...row, tx_in: 0, tx_out: 1 })),
    );
  }
}

/** How these documents hang together with others that are there too, and what was said to them by then. */
async function fillAround(store: Store, to: Session, docs: readonly string[], end: Date): Promise<void> {
  const edges = await rowsOf(store, 'doc_edge', sql<boolean>`${store.live('doc_edge')} and src in ${store.anyOf(docs)}`);
  const there = new Set<string>();
  for (const part of partsOf([...new Set(idsOf(edges, 'dst'))]))
    for (const doc of idsOf(await to.all(`select doc from document where doc in (${part.map(() => '?').join(', ')})`, part), 'doc')) there.add(doc);
  await to.insert(
    'doc_edge',
    edges.filter(({ dst }) => there.has(String(dst))),
  );
  const replies = await rowsOf(store, 'reply', sql<boolean>`${store.live('reply')} and doc in ${store.anyOf(docs)}`);
  await to.insert(
    'reply',
    replies.filter(({ said }) => isPublishedBy(String(said), end)),
  );
}

async function fill(store: Store, target: Store, end: Date, atOnce: number): Promise<void> {
  const { write } = target.engine;
  await write(async (to) => {
    await to.insert('tx', await rowsOf(store, 'tx', sql<boolean>`tx <= ${store.moment}`));
    await to.insert('publisher', await rowsOf(store, 'publisher', recordedBy(store)));
  });
  for await (const documents of documentsBy(store, end, atOnce))
    await write(async (to) => {
      await fillTexts(store, target, to, documents);
      await fillClaims(store, to, idsOf(documents, 'doc'));
    });
  for await (const documents of documentsBy(store, end, atOnce)) await write((to) => fillAround(store, to, idsOf(documents, 'doc'), end));
  await write(async (to) => {
    await recount(to);
    await markDirty(to, [UNRESOLVED], 0);
  });
}

/** The parts of such a ledger; its clock stands at the end of the day. `atOnce`: so many documents are held in memory. */
export async function storeKnownBy(store: Store, end: Date, atOnce = DOCUMENTS): Promise<Store> {
  // What is written while it is being filled does not count.
  const tx = store.moment ?? (await lastTx(store.engine.read));
  const engine = openSqlite(UNNAMED, { readonly: false, busyTimeoutMs: 0 });
  const now = () => (store.now() < end ? store.now() : end);
  const target: Store = { ...store, engine, db: engine.db, now, live: liveAt(null), anyOf: engine.anyOf, moment: null };
  await fill({ ...store, live: liveAt(tx), moment: tx }, target, end, atOnce);
  return target;
}
