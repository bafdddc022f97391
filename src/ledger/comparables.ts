// Documents as they are compared, many at once.

import { intervalOf } from '../base/interval.ts';
import type { Comparable, ComparableClaim } from '../model/link.ts';
import { refsOf } from './args.ts';
import { type ClaimRow, claimOf } from './attest.ts';
import type { Row, Session } from './engine.ts';
import { rowsInParts } from './parts.ts';
import { END } from './schema.ts';

function claimToCompare(row: Row): ComparableClaim {
  const told = claimOf(row as unknown as ClaimRow);
  return { kind: told.kind, says: told.says ?? null, names: refsOf(String(row['doc']), told).map(({ surface }) => surface) };
}

async function comparables(session: Session, docs: readonly string[]): Promise<Comparable[]> {
  const documents = await rowsInParts(docs, (part, marks) =>
    session.all(
      `select doc, url, lang, publisher, wire, published, bytes from document left join blob on blob.sha = document.text_sha
       where doc in (${marks}) and document.tx_out = ${END}`,
      part,
    ),
  );
  const claims = await rowsInParts(docs, (part, marks) =>
    session.all(
      `select doc, kind, roles, stance, speaker, date, quote, q_from, q_to, paraphrase, reader, score, because from claim
       where doc in (${marks}) and tx_out = ${END} order by doc, claim`,
      part,
    ),
  );
  const told = Map.groupBy(claims, ({ doc }) => String(doc));
  return documents.map(({ doc, url, lang, publisher, wire, published, bytes }) => ({
    doc: String(doc),
    url: String(url),
    text: (bytes as unknown) instanceof Uint8Array ? Buffer.from(bytes as unknown as Uint8Array).toString('utf8') : '',
    lang: String(lang),
    publisher: String(publisher),
    wire: wire as string | null,
    published: typeof published === 'string' ? intervalOf(published) : null,
    claims: (told.get(String(doc)) ?? []).map(claimToCompare),
  }));
}

const MOST = 4000;
const MOST_CHARACTERS = 20_000_000;

/** Documents that are being compared, those kept that were asked for last: who comes next is compared with the same ones. */
export class Shelf {
  readonly #kept = new Map<string, Comparable>();
  #characters = 0;
  #tx = -1;

  /** Forgets what was loaded under another transaction than this one. */
  at(tx: number): void {
    if (this.#tx !== tx) this.#kept.clear();
    if (this.#tx !== tx) this.#characters = 0;
    this.#tx = tx;
  }

  /** Those of them that are there. */
  async of(session: Session, docs: readonly string[]): Promise<ReadonlyMap<string, Comparable>> {
    const found = new Map<string, Comparable>();
    for (const one of docs.flatMap((doc) => this.#kept.get(doc) ?? [])) {
      found.set(one.doc, one);
      this.#kept.delete(one.doc);
      this.#kept.set(one.doc, one);
    }
    for (const one of await comparables(
      session,
      docs.filter((doc) => !found.has(doc)),
    )) {
      found.set(one.doc, one);
      this.#keep(one);
    }
    return found;
  }

  #keep(one: Comparable): void {
    this.#kept.set(one.doc, one);
    this.#characters += one.text.length;
    for (const [doc, { text }] of this.#kept) {
      if (this.#kept.size <= MOST && this.#characters <= MOST_CHARACTERS) return;
      this.#kept.delete(doc);
      this.#characters -= text.length;
    }
  }
}
