// What is derived, as a whole: its digest, its end, and the search index from what is stored.

import { createHash } from 'node:crypto';
import { canonical } from '../base/canonical.ts';
import { sha256 } from '../base/hash.ts';
import { RULES_VERSION } from '../model/resolution.ts';
import { forgetProposals } from './alike.ts';
import { markDirty } from './append.ts';
import { lastTx, nextTx, recordTx } from './chain.ts';
import { indexEntities, indexEvents } from './deriving/apply.ts';
import { columnsOf, type Derived, ENTITY, EVENT, TABLES } from './deriving/rows.ts';
import type { Engine, Row, Session } from './engine.ts';
import type { FindEntry } from './find.ts';
import { UNRESOLVED } from './ledger.ts';
import { END } from './schema.ts';
import type { Store } from './store.ts';
import { UNDERSTANDING } from './tables.ts';
import { recount } from './totals.ts';

const PAGE = 1000;
/** Texts are longer than rows. */
const TEXTS = 200;

/** See `Ledger.dropDerived`. */
export const dropDerived = ({ engine }: Store): Promise<void> =>
  engine.write(async (session) => {
    for (const { table } of [...TABLES, ...UNDERSTANDING]) await session.run(`delete from ${table}`);
    await engine.find.dropDerived(session);
    await forgetProposals(session);
    await recount(session);
    await markDirty(session, [UNRESOLVED], await lastTx(session));
  });

/** Rows of a table in the order of its key, a page at a time. */
async function* orderedRows(session: Session, table: string, key: readonly string[], columns: readonly string[], where: string): AsyncGenerator<Row[]> {
  const order = key.join(', ');
  for (let last: Row | undefined; ; ) {
    const after = last ? `and (${order}) > (${key.map(() => '?').join(', ')})` : '';
    const values = last ? key.map((column) => last?.[column] ?? null) : [];
    const rows = await session.all(`select ${columns.join(', ')} from ${table} where ${where} ${after} order by ${order} limit ${PAGE}`, values);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/** See `Ledger.derivedDigest`. */
export async function digestOf(session: Session): Promise<string> {
  const digest = createHash('sha256');
  const add = async (pages: AsyncGenerator<Row[]>): Promise<void> => {
    for await (const rows of pages) for (const row of rows) digest.update(canonical(row));
    digest.update('\n');
  };
  for (const derived of TABLES) await add(orderedRows(session, derived.table, derived.key, columnsOf(derived), `tx_out = ${END}`));
  for (const { table, key, rest } of UNDERSTANDING) await add(orderedRows(session, table, key, [...key, ...rest], '1 = 1'));
  return digest.digest('hex');
}

/** Fills an empty search index from what is stored. `store` is on the connection of the session. */
export async function reindex(store: Store, session: Session): Promise<void> {
  const at = { store, session };
  const each = async (derived: Derived, work: (rows: readonly Row[]) => Promise<void>): Promise<void> => {
    for await (const rows of orderedRows(session, derived.table, derived.key, columnsOf(derived), `tx_out = ${END}`)) await work(rows);
  };
  for await (const rows of textRows(session)) await store.engine.find.put(session, rows.flatMap(textEntry));
  await each(ENTITY, (rows) =>
    indexEntities(
      at,
      rows.map(({ ent }) => String(ent)),
    ),
  );
  await each(EVENT, (rows) => indexEvents(at, rows));
}

/** Documents with their texts, some at a time; what was erased has none. */
async function* textRows(session: Session): AsyncGenerator<Row[]> {
  for (let last = ''; ; ) {
    const rows = await session.all(
      `select doc, title, bytes from document join blob on blob.sha = document.text_sha
        where document.tx_out = ${END} and doc > ? order by doc limit ${TEXTS}`,
      [last],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < TEXTS) return;
    last = String(rows.at(-1)?.['doc']);
  }
}

function textEntry({ doc, title, ...row }: Row): FindEntry[] {
  const bytes: unknown = row['bytes'];
  const body = bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : '';
  return body === '' ? [] : [{ kind: 'document', id: String(doc), head: String(title), body }];
}

/** Derived rows that older rules made are dirty: the next refresh makes all of them anew, under a transaction that says so. */
export async function markOutdated(engine: Engine, now: () => Date): Promise<void> {
  const rules = await engine.read.get(
    `select (select min(rules) from d_event where tx_out = ${END}) as oldest, (select max(rules) from d_event where tx_out = ${END}) as newest`,
  );
  if ([rules?.['oldest'], rules?.['newest']].every((version) => version === null || version === RULES_VERSION)) return;
  await engine.write(async (session) => {
    const dirty = await session.get('select 1 from dirty where bucket = ?', UNRESOLVED);
    if (dirty) return;
    // A transaction of its own: what was believed before it stays on record as it was.
    const tx = await nextTx(session);
    await markDirty(session, [UNRESOLVED], tx);
    await recordTx(session, now(), tx, { kind: 'rules', actor: 'mercato', key: undefined, payload: sha256(String(RULES_VERSION)) });
  });
}
