// What a reader could know: a ledger in memory that holds the documents published by a day and what they say, and nothing else. Its rows bear
// the transactions of the first ledger, so that ids are the same. It is filled here and resolved by whoever asks for it.

import { sql } from 'kysely';
import { isPublishedBy } from '../model/moment.ts';
import { markDirty } from './append.ts';
import type { Row, Session } from './engine.ts';
import { UNRESOLVED } from './ledger.ts';
import { partsOf } from './parts.ts';
import { liveAt } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';
import { KEPT } from './tables.ts';
import { recount } from './totals.ts';

const columnsOf = (table: string): string[] => {
  const { key = [], rest = [] } = KEPT.find((kept) => kept.table === table) ?? {};
  return [...key, ...rest];
};

/** Rows of a table that meet a condition, in the order of its key. */
async function rowsOf(store: Store, table: string, where = sql<boolean>`1 = 1`): Promise<Row[]> {
  const columns = columnsOf(table);
  const { rows } = await sql<Row>`select ${sql.raw(columns.map((column) => `${table}.${column}`).join(', '))} from ${sql.table(table)} where ${where}`.execute(
    store.db,
  );
  return rows;
}

async function fillClaims(store: Store, to: Session, docs: readonly string[]): Promise<void> {
  for (const part of partsOf(docs)) {
    const ofThese = sql<boolean>`doc in ${store.anyOf(part)}`;
    const claims = await rowsOf(store, 'claim', sql<boolean>`${store.live('claim')} and ${ofThese}`);
    await to.insert('ref', await rowsOf(store, 'ref', ofThese));
    await to.insert('claim', claims);
    await to.insert('problem', await rowsOf(store, 'problem', ofThese));
    const ids = claims.map(({ claim }) => String(claim));
    await to.insert('claim_arg', await rowsOf(store, 'claim_arg', sql<boolean>`claim in ${store.anyOf(ids)}`));
    // Where these claims stand now, as rows of the past: an id that was issued for an event finds the one that has its claims here.
    const places = await rowsOf(store, 'd_claim', sql<boolean>`${store.live('d_claim')} and claim in ${store.anyOf(ids)}`);
    await to.insert(
      'd_claim',
      places.map((row) => ({ ...row, tx_in: 0, tx_out: 1 })),
    );
  }
}

async function fill(store: Store, target: Store, to: Session, end: Date): Promise<void> {
  const documents = (await rowsOf(store, 'document', store.live('document'))).filter(({ published }) => isPublishedBy(published as string | null, end));
  const docs = documents.map(({ doc }) => String(doc));
  await to.insert('tx', await rowsOf(store, 'tx'));
  await to.insert('publisher', await rowsOf(store, 'publisher'));
  for (const part of partsOf([...new Set(documents.map(({ text_sha: sha }) => String(sha)))]))
    await to.insert('blob', await rowsOf(store, 'blob', sql<boolean>`sha in ${store.anyOf(part)}`));
  await to.insert('document', documents);
  const there = new Set(docs);
  const edges = await rowsOf(store, 'doc_edge', store.live('doc_edge'));
  await to.insert(
    'doc_edge',
    edges.filter(({ src, dst }) => there.has(String(src)) && there.has(String(dst))),
  );
  await fillClaims(store, to, docs);
  const replies = await rowsOf(store, 'reply', store.live('reply'));
  await to.insert(
    'reply',
    replies.filter(({ doc, said }) => there.has(String(doc)) && isPublishedBy(String(said), end)),
  );
  for (const { doc, title, text_sha: sha } of documents) {
    const bytes: unknown = (await to.get('select bytes from blob where sha = ?', sha))?.['bytes'];
    if (bytes instanceof Uint8Array && bytes.length > 0)
      await target.engine.find.put(to, [{ kind: 'document', id: String(doc), head: String(title), body: Buffer.from(bytes).toString('utf8') }]);
  }
  await recount(to);
  await markDirty(to, [UNRESOLVED], 0);
}

/** The parts of such a ledger; its clock stands at the end of the day. */
export async function storeKnownBy(store: Store, end: Date): Promise<Store> {
  const engine = openSqlite(':memory:', { readonly: false, busyTimeoutMs: 0 });
  const now = () => (store.now() < end ? store.now() : end);
  const target: Store = { ...store, engine, db: engine.db, now, live: liveAt(null), anyOf: engine.anyOf, moment: null };
  await engine.write((session) => fill(store, target, session, end));
  return target;
}
