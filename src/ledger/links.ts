// How documents hang together, found when they come in. A document is compared with those that share a number of its sketch and were published in
// the same days, so what it costs does not grow with the ledger. Links are versioned like derived rows, and bear the last transaction.

import { sql } from 'kysely';
import { canonical } from '../base/canonical.ts';
import { type Interval, intervalOf } from '../base/interval.ts';
import { type Comparable, type DocLink, LINK_KINDS, type Linker, type LinkKind, TRAVEL_DAYS } from '../model/link.ts';
import { markDirty } from './append.ts';
import { refsOf } from './args.ts';
import { type ClaimRow, claimOf } from './attest.ts';
import { lastTx } from './chain.ts';
import { change, type Derived } from './deriving/rows.ts';
import type { Row, Session } from './engine.ts';
import type { Linked } from './ledger.ts';
import { partsOf } from './parts.ts';
import { END } from './schema.ts';
import type { Store } from './store.ts';
import { Growth } from './totals.ts';

const LINK: Derived = { table: 'doc_edge', key: ['src', 'dst', 'kind'], rest: ['score', 'method', 'spans'] };
const KINDS = LINK_KINDS.map((kind) => `'${kind}'`).join(', ');

const AT_ONCE = 32;
const NUMBERS_AT_ONCE = 900;
/** With no more than these, the ones that share most, is a document compared; only a text that hundreds print alike has more. */
const MOST_CANDIDATES = 64;
const NO_DAY = -1;

const dayOf = (published: Interval | null): number => (published && published.lo !== null && published.lo === published.hi ? published.lo : NO_DAY);

async function textOf(session: Session, sha: string): Promise<string> {
  const bytes: unknown = (await session.get('select bytes from blob where sha = ?', sha))?.['bytes'];
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : '';
}

async function comparableOf(session: Session, doc: string): Promise<Comparable | null> {
  const row = await session.get(`select url, text_sha, lang, publisher, wire, published from document where doc = ? and tx_out = ${END}`, doc);
  if (!row) return null;
  const claims = await session.all(
    `select kind, roles, stance, speaker, date, quote, q_from, q_to, paraphrase, reader, score, because from claim where doc = ? and tx_out = ${END} order by claim`,
    [doc],
  );
  const published = row['published'];
  return {
    doc,
    url: String(row['url']),
    text: await textOf(session, String(row['text_sha'])),
    lang: String(row['lang']),
    publisher: String(row['publisher']),
    wire: row['wire'] as string | null,
    published: typeof published === 'string' ? intervalOf(published) : null,
    claims: claims.map((claim) => {
      const told = claimOf(claim as unknown as ClaimRow);
      return { kind: told.kind, says: told.says ?? null, names: refsOf(doc, told).map(({ surface }) => surface) };
    }),
  };
}

/** The documents that share most with it, within the days that a story travels. */
async function candidatesOf(session: Session, { doc, published }: Comparable, sketch: readonly number[]): Promise<string[]> {
  const day = dayOf(published);
  const when = day === NO_DAY ? ['day >= ?'] : ['day between ? and ?', 'day = ?'];
  const days = day === NO_DAY ? [[NO_DAY]] : [[day - TRAVEL_DAYS, day + TRAVEL_DAYS], [NO_DAY]];
  const shared = new Map<string, number>();
  for (const part of partsOf(sketch, NUMBERS_AT_ONCE)) {
    for (const [n, where] of when.entries()) {
      const rows = await session.all(
        `select doc, count(*) as n from sketch where hash in (${part.map(() => '?').join(', ')}) and ${where} and doc <> ? group by doc`,
        [...part, ...(days[n] ?? []), doc],
      );
      for (const row of rows) shared.set(String(row['doc']), (shared.get(String(row['doc'])) ?? 0) + Number(row['n']));
    }
  }
  return [...shared]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(([candidate]) => candidate);
}

const rowOf = ({ spans, ...link }: DocLink): Row => ({ ...link, spans: canonical(spans.map(({ start, end }) => [start, end])) });

const linkOf = (row: Row): DocLink => ({
  src: String(row['src']),
  dst: String(row['dst']),
  kind: row['kind'] as LinkKind,
  score: Number(row['score']),
  method: String(row['method']),
  spans: (JSON.parse(String(row['spans'])) as [number, number][]).map(([start, end]) => ({ start, end })),
});

/** Texts that are being compared, each loaded once. */
type Shelf = (doc: string) => Promise<Comparable | null>;

function shelfOf(session: Session): Shelf {
  const loaded = new Map<string, Comparable | null>();
  return async (doc) => {
    const known = loaded.get(doc);
    if (known !== undefined) return known;
    const made = await comparableOf(session, doc);
    loaded.set(doc, made);
    return made;
  };
}

async function linkOne(session: Session, document: Comparable, linker: Linker, shelf: Shelf, tx: number): Promise<string[]> {
  const { doc } = document;
  const sketch = [...new Set(linker.sketch(document))];
  await session.run('delete from sketch where doc = ?', [doc]);
  const day = dayOf(document.published);
  await session.insert('sketch', sketch.map((hash) => ({ hash, day, doc }))); // biome-ignore format: one line
  const found: DocLink[] = [];
  for (const candidate of await candidatesOf(session, document, sketch)) {
    const other = await shelf(candidate);
    if (other) found.push(...linker.compare(document, other));
  }
  const live = await session.all(
    `select src, dst, kind, score, method, spans from doc_edge where tx_out = ${END} and kind in (${KINDS}) and (src = ? or dst = ?)`,
    [doc, doc],
  );
  const { closed, opened } = await change({ session, tx, counts: { closed: 0, opened: 0 }, growth: new Growth() }, LINK, live, found.map(rowOf));
  return [...closed, ...opened].map((row) => String(row['src']));
}

/** Marks the buckets in which these documents have a word. */
async function markWordsOf(session: Session, docs: readonly string[], tx: number): Promise<void> {
  const buckets = new Set<string>();
  for (const doc of docs) {
    const rows = await session.all('select distinct bucket from claim_key where doc = ?', [doc]);
    for (const { bucket } of rows) buckets.add(String(bucket));
  }
  await markDirty(session, [...buckets].sort(), tx);
}

/** Some of those that wait: compared, and taken off the list. */
const linkSome = (store: Store, linker: Linker): Promise<Linked> =>
  store.engine.write(async (session) => {
    const waiting = (await session.all(`select doc from unlinked order by doc limit ${AT_ONCE}`)).map(({ doc }) => String(doc));
    const tx = await lastTx(session);
    const shelf = shelfOf(session);
    const touched = new Set<string>();
    for (const doc of waiting) {
      const document = await shelf(doc);
      if (document && document.text !== '') for (const src of await linkOne(session, document, linker, shelf, tx)) touched.add(src);
      await session.run('delete from unlinked where doc = ?', [doc]);
    }
    const docs = [...touched].sort();
    await markWordsOf(session, docs, tx);
    return { documents: waiting.length, touched: docs };
  });

/** See `Ledger.link`. */
export async function linkDocuments(store: Store, linkerOf: () => Promise<Linker>): Promise<Linked> {
  let documents = 0;
  const touched = new Set<string>();
  while (await store.engine.read.get('select 1 from unlinked limit 1')) {
    const some = await linkSome(store, await linkerOf());
    documents += some.documents;
    for (const doc of some.touched) touched.add(doc);
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
