import { sql } from 'kysely';
import type { DocumentRow, DocumentView, Page } from '../../model/views.ts';
import type { DocumentFilter } from '../ledger.ts';
import type { Store } from '../store.ts';
import { sumOf, totals } from '../totals.ts';
import { claimsOfDocument, documentRow, selectDocuments } from './rows.ts';

const LIMIT = 50;

export async function hasDocument(store: Store, id: string): Promise<boolean> {
  return (await store.db.selectFrom('document').select('doc').where('doc', '=', id).where(store.live('document')).executeTakeFirst()) !== undefined;
}

/** By their digests; what was erased has none. */
export async function textsOf(store: Store, shas: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db.selectFrom('blob').select(['sha', 'bytes']).where('sha', 'in', store.anyOf(shas)).execute();
  return new Map(rows.flatMap(({ sha, bytes }) => (bytes ? [[sha, Buffer.from(bytes).toString('utf8')]] : [])));
}

/** See `Ledger.document`. */
export async function document(store: Store, id: string): Promise<DocumentView | null> {
  const record = await selectDocuments(store).where('document.doc', '=', id).executeTakeFirst();
  if (!record) return null;
  const problems = await store.db
    .selectFrom('problem')
    .select(['code', 'severity', 'message', 'q_from as start', 'q_to as end'])
    .where('doc', '=', id)
    .orderBy(sql`q_from nulls first`)
    .orderBy('problem')
    .execute();
  return {
    document: documentRow(record),
    author: record.author,
    text: (await textsOf(store, [record.text_sha])).get(record.text_sha) ?? '',
    claims: await claimsOfDocument(store, id),
    problems,
  };
}

/** All documents, and those in a language, are counted as they are written; under any other filter they are counted now. */
async function totalOf(store: Store, { lang, paraphrase, search }: DocumentFilter, query: ReturnType<typeof selectDocuments>): Promise<number> {
  if (!search && paraphrase !== false) {
    const found = (await totals(store.engine.read, store.moment)).get('document');
    return lang ? (found?.get(lang) ?? 0) : sumOf(found);
  }
  const counted = query.clearSelect().select(({ fn }) => fn.countAll<number>().as('total'));
  return (await counted.executeTakeFirstOrThrow()).total;
}

/** See `Ledger.documents`. Newest first. */
export async function documents(store: Store, filter: DocumentFilter): Promise<Page<DocumentRow>> {
  const [limit, offset] = [filter.limit ?? LIMIT, filter.offset ?? 0];
  let query = selectDocuments(store);
  if (filter.lang) query = query.where('document.lang', '=', filter.lang);
  if (filter.paraphrase === false) query = query.where('document.format', '<>', 'starter');
  const part = filter.search?.toLowerCase();
  if (part)
    query = query.where(
      sql<boolean>`lower(document.title || ' ' || document.url || ' ' || document.publisher) like ${`%${part.replace(/[%_\\]/g, '\\$&')}%`} escape '\\'`,
    );
  const total = await totalOf(store, filter, query);
  const records = await query.orderBy(sql`document.published desc nulls last`).orderBy('document.doc').limit(limit).offset(offset).execute();
  return { rows: records.map(documentRow), total, limit, offset };
}
