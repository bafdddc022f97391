// Appending: one batch, one numbered transaction. Ids are digests of content, so what is known already is met by its own id and adds no row.

import { canonical } from '../base/canonical.ts';
import { Fault, type Problem } from '../base/fault.ts';
import { idOf, sha256 } from '../base/hash.ts';
import { intervalOf, UNKNOWN } from '../base/interval.ts';
import { type Claim, claimId } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { argsOf, refsOf } from './args.ts';
import { nextTx, recordTx } from './chain.ts';
import { index } from './find.ts';
import type { Appended, Batch, BatchDocument } from './ledger.ts';
import { UNRESOLVED } from './ledger.ts';
import { END } from './schema.ts';
import type { Sqlite } from './sqlite.ts';
import type { Store } from './store.ts';

interface Counts {
  documents: number;
  claims: number;
  revisions: number;
  closed: number;
  problems: number;
}

const none = (): Counts => ({ documents: 0, claims: 0, revisions: 0, closed: 0, problems: 0 });

/** Texts are told by their digest. */
function payloadOf({ kind, documents, problems }: Batch): string {
  const told = documents.map((entry) => ({ ...entry, document: { ...entry.document, text: '' } }));
  return sha256(canonical({ kind, documents: told, problems: problems ?? [] }));
}

/** What an earlier transaction with this key was, or null. Fault `replay-mismatch` if it held something else. */
function replayOf(sqlite: Sqlite, key: string | undefined, payload: string): Appended | null {
  const row = key === undefined ? undefined : sqlite.prepare('select tx, payload from tx where idem = ?').get(key);
  if (!row) return null;
  if (row['payload'] !== payload)
    throw new Fault('replay-mismatch', `The key ${key} was used for other content in transaction ${row['tx']}`, { what: String(key) });
  return { tx: Number(row['tx']), replayed: true, documents: 0, claims: 0, revisions: 0, closed: 0 };
}

/** See `Ledger.append`. */
export function append(store: Store, batch: Batch): Appended {
  const { sqlite } = store;
  const payload = payloadOf(batch);
  return sqlite.write(() => {
    const replay = replayOf(sqlite, batch.key, payload);
    if (replay) return replay;
    // The row of the transaction comes last, as it holds the digest of the others, which refer to it.
    sqlite.exec('pragma defer_foreign_keys = on');
    const tx = nextTx(sqlite);
    const counts = none();
    for (const entry of batch.documents) appendDocument(store, entry, tx, counts);
    for (const problem of batch.problems ?? []) appendProblem(sqlite, problem, null, tx, counts);
    const { problems, ...told } = counts;
    const anything = counts.documents + counts.claims + counts.closed + problems > 0;
    if (!anything && batch.key === undefined) return { tx: null, replayed: false, ...told };
    if (counts.claims + counts.closed > 0) markDirty(sqlite, [UNRESOLVED], tx);
    recordTx(store, tx, { kind: batch.kind, actor: batch.actor, key: batch.key, payload });
    return { tx, replayed: false, ...told };
  });
}

export function markDirty(sqlite: Sqlite, buckets: readonly string[], tx: number): void {
  for (const bucket of buckets) sqlite.prepare('insert into dirty (bucket, since) values (?, ?) on conflict do nothing').run([bucket, tx]);
}

function appendDocument(store: Store, entry: BatchDocument, tx: number, counts: Counts): void {
  const { sqlite } = store;
  const { document, claims } = entry;
  if (insertDocument(store, entry, tx)) {
    counts.documents++;
    if (linkRevision(sqlite, document, tx)) counts.revisions++;
    if (document.text !== '') index(sqlite, 'document', document.id, document.title ?? '', document.text);
  }
  const ids = claims.map((claim) => claimId(document.id, claim));
  if (entry.reread) counts.closed += closeOthers(sqlite, document.id, claims, ids, tx);
  claims.forEach((claim, n) => {
    if (insertClaim(sqlite, document, claim, ids[n] ?? '', tx)) counts.claims++;
  });
  for (const problem of entry.problems ?? []) appendProblem(sqlite, problem, document.id, tx, counts);
}

function insertDocument({ sqlite, register }: Store, { document, wire }: BatchDocument, tx: number): boolean {
  if (sqlite.prepare('select 1 from document where doc = ?').get(document.id)) return false;
  sqlite.prepare('insert into blob (sha, bytes) values (?, ?) on conflict do nothing').run([document.textSha, Buffer.from(document.text)]);
  const known = register.publisher(document.url);
  if (known) {
    const row = [known.domain, known.domain, known.name, known.kind, known.family, tx];
    sqlite.prepare('insert into publisher (pub, domain, name, kind, family, tx_in) values (?, ?, ?, ?, ?, ?) on conflict do nothing').run(row);
  }
  const { id, url, textSha, publisher, title, author, lang, published, format } = document;
  sqlite
    .prepare(
      `insert into document (doc, url, text_sha, publisher, pub, wire, title, author, lang, published, format, tx_in)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run([
      id,
      url,
      textSha,
      publisher ?? known?.name ?? '',
      known?.domain ?? null,
      wire ?? null,
      title ?? '',
      author ?? null,
      lang,
      published ?? null,
      format,
      tx,
    ]);
  return true;
}

/** Another text at a known address revises the newest one before it. A page that was only paraphrased has no text to be revised. */
function linkRevision(sqlite: Sqlite, { id, url, text }: Document, tx: number): boolean {
  if (text === '') return false;
  const earlier = sqlite
    .prepare("select doc from document where url = ? and doc <> ? and format <> 'starter' order by tx_in desc, rowid desc limit 1")
    .get(url, id)?.['doc'];
  if (earlier === undefined) return false;
  sqlite.prepare("insert into doc_edge (src, dst, kind, score, method, tx_in) values (?, ?, 'revises', 1, 'address', ?)").run([id, earlier, tx]);
  return true;
}

/** "rules@3" → "rules": claims of one reader's older rules give way to those of its newer ones. */
const readerName = (reader: string): string => reader.split('@')[0] ?? reader;

function closeOthers(sqlite: Sqlite, doc: string, claims: readonly Claim[], found: readonly string[], tx: number): number {
  const kept = new Set(found);
  const readers = new Set(claims.map(({ reader }) => readerName(reader)));
  const rows = sqlite.prepare(`select claim, reader, paraphrase from claim where doc = ? and tx_out = ${END}`).all([doc]);
  const gone = rows.filter(
    (row) => !kept.has(String(row['claim'])) && row['paraphrase'] === 0 && (readers.size === 0 || readers.has(readerName(String(row['reader'])))),
  );
  for (const row of gone) sqlite.prepare(`update claim set tx_out = ? where claim = ? and tx_out = ${END}`).run([tx, row['claim']]);
  return gone.length;
}

function insertClaim(sqlite: Sqlite, document: Document, claim: Claim, id: string, tx: number): boolean {
  const { quote, start, end, paraphrase } = claim;
  if (!paraphrase && document.text.slice(start, end) !== quote) throw new Error(`invalid claim: ${document.url} [${start},${end}) is not "${quote}"`);
  if (sqlite.prepare(`select 1 from claim where claim = ? and tx_out = ${END}`).get(id)) return false;
  const when = (claim.date && intervalOf(claim.date)) || UNKNOWN;
  sqlite
    .prepare(
      `insert into claim (claim, doc, q_from, q_to, quote, paraphrase, speaker, kind, stance, date, s_lo, s_hi, roles, reader, score, because, tx_in)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run([id, document.id, start, end, quote, paraphrase ? 1 : 0, claim.says ?? null, claim.kind, claim.stance, claim.date ?? null, when.lo, when.hi,
      canonical(claim.roles), claim.reader, claim.score, canonical(claim.because), tx]); // biome-ignore format: one row
  insertArgs(sqlite, document.id, claim, id, tx);
  return true;
}

function insertArgs(sqlite: Sqlite, doc: string, claim: Claim, id: string, tx: number): void {
  const refs = refsOf(doc, claim);
  for (const ref of refs)
    sqlite
      .prepare('insert into ref (ref, doc, kind, surface, tx_in) values (?, ?, ?, ?, ?) on conflict do nothing')
      .run([ref.id, doc, ref.type, ref.surface, tx]);
  for (const { role, n, ref, lo, hi, unit, txt } of argsOf(claim.roles, refs))
    sqlite
      .prepare('insert into claim_arg (claim, role, n, ref, lo, hi, unit, txt) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing')
      .run([id, role, n, ref, lo, hi, unit, txt]);
}

function appendProblem(sqlite: Sqlite, problem: Problem, doc: string | null, tx: number, counts: Counts): void {
  const { code, severity, what, span, message, remedy } = problem;
  const id = idOf('p', doc ?? '', code, what, canonical(span), message);
  const { changes } = sqlite
    .prepare(
      `insert into problem (problem, doc, code, severity, what, q_from, q_to, message, remedy, tx_in)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    )
    .run([id, doc, code, severity, what, span?.start ?? null, span?.end ?? null, message, remedy ?? null, tx]);
  counts.problems += changes;
}
