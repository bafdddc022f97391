// A ledger filled past its own door, with the rows that `append` would write, many at a time: what is measured is what comes afterwards.

import { sha256 } from '../../src/base/hash.ts';
import { claimRow } from '../../src/ledger/append.ts';
import { argsOf, refsOf } from '../../src/ledger/args.ts';
import { nextTx, recordTx } from '../../src/ledger/chain.ts';
import type { Session } from '../../src/ledger/engine.ts';
import { type BatchDocument, UNRESOLVED } from '../../src/ledger/ledger.ts';
import type { LedgerOptions } from '../../src/ledger/open.ts';
import { openStore } from '../../src/ledger/open.ts';
import type { Store } from '../../src/ledger/store.ts';
import { recount } from '../../src/ledger/totals.ts';
import { claimId } from '../../src/model/claim.ts';

const DOCUMENTS = 2000;

function claimRows({ document, claims }: BatchDocument, tx: number) {
  return claims.map((claim) => {
    const id = claimId(document.id, claim);
    const refs = refsOf(document.id, claim);
    return { row: claimRow(document, claim, id, tx), refs, args: argsOf(claim.roles, refs).map((arg) => ({ claim: id, ...arg })) };
  });
}

async function writeDocuments(store: Store, session: Session, part: readonly BatchDocument[], tx: number): Promise<void> {
  await session.insert(
    'blob',
    part.map(({ document }) => ({ sha: document.textSha, bytes: Buffer.from(document.text) })),
  );
  await session.insert(
    'document',
    part.map(({ document: { id, url, textSha, publisher, title, lang, published, format }, wire }) => ({
      doc: id,
      url,
      text_sha: textSha,
      publisher: publisher ?? '',
      wire: wire ?? null,
      title: title ?? '',
      lang,
      published: published ?? null,
      format,
      tx_in: tx,
    })),
  );
  await store.engine.find.put(
    session,
    part.map(({ document: { id, title, text } }) => ({ kind: 'document' as const, id, head: title ?? '', body: text })),
  );
  await session.insert(
    'unlinked',
    part.map(({ document: { id } }) => ({ doc: id })),
  );
}

async function write(store: Store, session: Session, part: readonly BatchDocument[], tx: number): Promise<void> {
  await writeDocuments(store, session, part, tx);
  const claims = part.flatMap((entry) => claimRows(entry, tx));
  await session.insert(
    'claim',
    claims.map(({ row }) => row),
  );
  await session.insert(
    'ref',
    claims.flatMap(({ refs, row }) => refs.map(({ id, type, surface }) => ({ ref: id, doc: row.doc, kind: type, surface, tx_in: tx }))),
  );
  await session.insert(
    'claim_arg',
    claims.flatMap(({ args }) => args),
  );
  const last = part.at(-1)?.document.published ?? '2026-01-01';
  await recordTx(session, new Date(`${last}T12:00:00Z`), tx, { kind: 'read', actor: 'bench', key: undefined, payload: sha256(String(tx)) });
}

/** What a part was, and when it was over. */
export interface Filled {
  readonly documents: number;
  readonly claims: number;
  readonly seconds: number;
  /** The day of its last document. */
  readonly day: string;
}

/** The next documents with so many claims, one part a transaction of the ledger. */
function* partsOf(market: Iterator<BatchDocument>, claims: number): Generator<readonly BatchDocument[]> {
  let [part, made]: [BatchDocument[], number] = [[], 0];
  while (made < claims) {
    const { value, done } = market.next();
    if (done) break;
    part.push(value);
    made += value.claims.length;
    if (part.length < DOCUMENTS) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Puts the next `claims` claims of a market into the ledger at `place`. Everything in it is to be derived. */
export async function fill(place: string, market: Iterator<BatchDocument>, claims: number, options: LedgerOptions): Promise<Filled> {
  const [store, from] = [await openStore(place, options), performance.now()];
  const filled = { documents: 0, claims: 0, day: '' };
  store.engine.spread(true);
  // All at once, or pages all over a large file would be written again and again.
  await store.engine.write(async (session) => {
    for (const part of partsOf(market, claims)) {
      filled.documents += part.length;
      filled.claims += part.reduce((sum, one) => sum + one.claims.length, 0);
      filled.day = part.at(-1)?.document.published ?? filled.day;
      await write(store, session, part, await nextTx(session));
    }
    await session.insert('dirty', [{ bucket: UNRESOLVED, since: 1 }]);
    await recount(session);
  });
  await store.engine.recount();
  await store.engine.close();
  return { ...filled, seconds: (performance.now() - from) / 1000 };
}
