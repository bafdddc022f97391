// Appending: one batch, one numbered transaction. Ids are digests of content, so what is known already is met by its own id and adds no row.

import { canonical } from '../base/canonical.ts';
import { Fault, type Problem } from '../base/fault.ts';
import { idOf, sha256 } from '../base/hash.ts';
import { intervalOf, UNKNOWN } from '../base/interval.ts';
import { type Claim, claimId } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { forgotten } from '../model/erasure.ts';
import { argsOf, refsOf } from './args.ts';
import { nextTx, recordTx } from './chain.ts';
import { forgetProgress } from './deriving/staging.ts';
import type { Row, Session } from './engine.ts';
import { marksIn } from './erasures.ts';
import type { Appended, Batch, BatchDocument } from './ledger.ts';
import { markOf, UNRESOLVED } from './ledger.ts';
import { END } from './schema.ts';
import type { Store } from './store.ts';
import { Growth } from './totals.ts';

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
async function replayOf(session: Session, key: string | undefined, payload: string): Promise<Appended | null> {
  const row = key === undefined ? undefined : await session.get('select tx, payload from tx where idem = ?', key);
  if (!row) return null;
  if (row['payload'] !== payload)
    throw new Fault('replay-mismatch', `The key ${key} was used for other content in transaction ${row['tx']}`, { what: String(key) });
  return { tx: Number(row['tx']), replayed: true, documents: 0, claims: 0, revisions: 0, closed: 0 };
}

/** A transaction that is being written. */
interface Writing {
  readonly store: Store;
  readonly session: Session;
  readonly tx: number;
  readonly counts: Counts;
  /** Documents with other claims than before. */
  readonly touched: Set<string>;
  readonly growth: Growth;
}

/** See `Ledger.append`. */
export function append(store: Store, batch: Batch): Promise<Appended> {
  const payload = payloadOf(batch);
  return store.engine.write(async (session) => {
    const replay = await replayOf(session, batch.key, payload);
    if (replay) return replay;
    const writing: Writing = { store, session, tx: await nextTx(session), counts: none(), touched: new Set(), growth: new Growth() };
    const { tx, counts } = writing;
    const held = await heldBack(writing, batch.documents);
    for (const entry of batch.documents) if (!held.has(entry)) await appendDocument(writing, entry);
    await appendProblems(writing, [...(batch.problems ?? []), ...[...held].map(erasedProblem)], null);
    const { problems, ...told } = counts;
    const anything = counts.documents + counts.claims + counts.closed + problems > 0;
    if (!anything && batch.key === undefined) return { tx: null, replayed: false, ...told };
    await markDirty(session, [...writing.touched].map(markOf), tx);
    await writing.growth.record(session, tx);
    await recordTx(session, store.now(), tx, { kind: batch.kind, actor: batch.actor, key: batch.key, payload });
    return { tx, replayed: false, ...told };
  });
}

/** Marks what is to be derived anew. If that is everything, it begins again. */
export async function markDirty(session: Session, buckets: readonly string[], tx: number): Promise<void> {
  if (buckets.includes(UNRESOLVED)) await forgetProgress(session);
  await session.insert(
    'dirty',
    buckets.map((bucket) => ({ bucket, since: tx })),
  );
}

/** Without the key it cannot be told what was erased, and it could come back. Fault `erasure-key-missing`. */
export async function refuseUnmarked(session: Session): Promise<void> {
  if (await session.get('select 1 from erasure limit 1'))
    throw new Fault('erasure-key-missing', 'Something was erased from this ledger, and it cannot be told here what. Nothing new is taken in.');
}

/** Documents that were erased, or that name somebody who was. */
async function heldBack({ store, session }: Writing, documents: readonly BatchDocument[]): Promise<ReadonlySet<BatchDocument>> {
  const marking = store.marking();
  if (!marking && documents.length > 0) await refuseUnmarked(session);
  const marks = marking ? await marksIn(session) : [];
  if (!marking || marks.length === 0) return new Set();
  const { isDocument, isNamed } = forgotten(marks, marking);
  const named = ({ document: { url, title, author, text }, claims }: BatchDocument): boolean =>
    isNamed([url, title ?? '', author ?? '', text].join(' \u2029 ')) ||
    claims.some(({ quote, roles, says }) => isNamed([quote, canonical(roles), says ?? ''].join(' \u2029 ')));
  return new Set(documents.filter((entry) => isDocument(entry.document.id) || named(entry)));
}

const erasedProblem = ({ document }: BatchDocument): Problem => ({
  code: 'erased',
  severity: 'info',
  what: document.id,
  message: 'A document was left out: it was erased, or it names somebody who was.',
});

async function appendDocument(writing: Writing, entry: BatchDocument): Promise<void> {
  const { store, session, tx, counts, growth } = writing;
  const { document, claims } = entry;
  const isNew = await insertDocument(writing, entry);
  if (isNew) {
    counts.documents++;
    growth.add('document', document.lang, 1);
    if (await linkRevision(session, document, tx)) counts.revisions++;
    if (document.text !== '') await store.engine.find.put(session, [{ kind: 'document', id: document.id, head: document.title ?? '', body: document.text }]);
  }
  const byId = new Map(claims.map((claim) => [claimId(document.id, claim), claim]));
  const stored = await session.all(`select claim, reader, paraphrase, stance from claim where doc = ? and tx_out = ${END}`, [document.id]);
  const closed = entry.reread ? await closeOthers(session, stored, claims, byId, tx) : [];
  for (const row of closed) growth.add('stance', String(row['stance']), -1);
  const known = new Set(stored.map((row) => row['claim']));
  const added = [...byId].filter(([id]) => !known.has(id));
  await insertClaims(writing, document, added);
  counts.closed += closed.length;
  for (const [, { stance }] of added) growth.add('stance', stance, 1);
  growth.add('claim', document.lang, added.length - closed.length);
  if (closed.length + added.length > 0) writing.touched.add(document.id);
  // To be compared with the others, by its words and by its claims.
  if ((isNew || closed.length + added.length > 0) && document.text !== '') await session.insert('unlinked', [{ doc: document.id }]);
  await appendProblems(writing, entry.problems ?? [], document.id);
}

async function insertDocument({ store, session, tx }: Writing, { document, wire }: BatchDocument): Promise<boolean> {
  if (await session.get('select 1 from document where doc = ?', document.id)) return false;
  await session.insert('blob', [{ sha: document.textSha, bytes: Buffer.from(document.text) }]);
  const known = store.register.publisher(document.url);
  if (known) {
    const { domain, name, kind, family } = known;
    await session.insert('publisher', [{ pub: domain, domain, name, kind, family, tx_in: tx }]);
  }
  const { id, url, textSha, publisher, title, author, lang, published, format } = document;
  await session.insert('document', [
    {
      doc: id,
      url,
      text_sha: textSha,
      publisher: publisher ?? known?.name ?? '',
      pub: known?.domain ?? null,
      wire: wire ?? null,
      title: title ?? '',
      author: author ?? null,
      lang,
      published: published ?? null,
      format,
      tx_in: tx,
    },
  ]);
  return true;
}

/** Another text at a known address revises the one before it. A page that was only paraphrased has no text to be revised. */
async function linkRevision(session: Session, { id, url, text }: Document, tx: number): Promise<boolean> {
  if (text === '') return false;
  const earlier = await session.get(
    `select doc from document where url = ? and doc <> ? and format <> 'starter'
       and not exists (select 1 from doc_edge where doc_edge.dst = document.doc and doc_edge.kind = 'revises')
     order by tx_in desc, doc limit 1`,
    url,
    id,
  );
  if (earlier === undefined) return false;
  await session.insert('doc_edge', [{ src: id, dst: earlier['doc'], kind: 'revises', score: 1, method: 'address', tx_in: tx }]);
  return true;
}

/** "rules@3" → "rules": claims of one reader's older rules give way to those of its newer ones. */
const readerName = (reader: string): string => reader.split('@')[0] ?? reader;

async function closeOthers(
  session: Session,
  stored: readonly Row[],
  claims: readonly Claim[],
  found: ReadonlyMap<string, Claim>,
  tx: number,
): Promise<readonly Row[]> {
  const readers = new Set(claims.map(({ reader }) => readerName(reader)));
  const gone = stored.filter(
    (row) => !found.has(String(row['claim'])) && row['paraphrase'] === 0 && (readers.size === 0 || readers.has(readerName(String(row['reader'])))),
  );
  for (const row of gone) await session.run(`update claim set tx_out = ? where claim = ? and tx_out = ${END}`, [tx, row['claim']]);
  return gone;
}

export function claimRow(document: Document, claim: Claim, id: string, tx: number) {
  const { quote, start, end, paraphrase } = claim;
  if (!paraphrase && document.text.slice(start, end) !== quote) throw new Error(`invalid claim: ${document.url} [${start},${end}) is not "${quote}"`);
  const when = (claim.date && intervalOf(claim.date)) || UNKNOWN;
  return {
    claim: id,
    doc: document.id,
    q_from: start,
    q_to: end,
    quote,
    paraphrase: paraphrase ? 1 : 0,
    speaker: claim.says ?? null,
    kind: claim.kind,
    stance: claim.stance,
    date: claim.date ?? null,
    s_lo: when.lo,
    s_hi: when.hi,
    roles: canonical(claim.roles),
    reader: claim.reader,
    score: claim.score,
    because: canonical(claim.because),
    tx_in: tx,
  };
}

async function insertClaims({ session, tx, counts }: Writing, document: Document, claims: readonly (readonly [string, Claim])[]): Promise<void> {
  const told = claims.map(([id, claim]) => ({ id, claim, refs: refsOf(document.id, claim) }));
  await session.insert(
    'claim',
    told.map(({ id, claim }) => claimRow(document, claim, id, tx)),
  );
  await session.insert(
    'ref',
    told.flatMap(({ refs }) => refs.map((ref) => ({ ref: ref.id, doc: document.id, kind: ref.type, surface: ref.surface, tx_in: tx }))),
  );
  await session.insert(
    'claim_arg',
    told.flatMap(({ id, claim, refs }) => argsOf(claim.roles, refs).map((arg) => ({ claim: id, ...arg }))),
  );
  counts.claims += claims.length;
}

async function appendProblems({ session, tx, counts }: Writing, problems: readonly Problem[], doc: string | null): Promise<void> {
  counts.problems += await session.insert(
    'problem',
    problems.map(({ code, severity, what, span, message, remedy }) => ({
      problem: idOf('p', doc ?? '', code, what, canonical(span), message),
      doc,
      code,
      severity,
      what,
      q_from: span?.start ?? null,
      q_to: span?.end ?? null,
      message,
      remedy: remedy ?? null,
      tx_in: tx,
    })),
  );
}
