// Search over people, organisations, events and documents. Names come first: their entries are short, and the words found weigh more.

import type { EntityType } from '../../model/event.ts';
import type { SearchHit } from '../../model/views.ts';
import { type FindKind, soughtIn, wordsIn } from '../find.ts';
import type { Store } from '../store.ts';
import { textsOf } from './document.ts';
import { aliasesOf, selectEntities } from './entity.ts';
import { documentRow, eventRows, selectDocuments, selectEvents } from './rows.ts';
import { wordPlural } from './words.ts';

const LIMIT = 20;
const AROUND = 90;

/** The text around the first word that is sought. */
export function excerptOf(text: string, query: string): string {
  const sought = [...wordsIn(query)].map(({ word }) => word);
  const at = wordsIn(text).find(({ word }) => sought.some((part) => word.startsWith(part)));
  if (!at) return text.slice(0, 2 * AROUND).trim();
  const [from, to] = [Math.max(0, at.start - AROUND), Math.min(text.length, at.end + AROUND)];
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`;
}

async function entityHits(store: Store, ids: readonly string[]): Promise<SearchHit[]> {
  const records = await selectEntities(store)
    .select((of) =>
      of
        .selectFrom('d_ent')
        .whereRef('d_ent.ent', '=', 'd_entity.ent')
        .where(store.live('d_ent'))
        .select(({ fn }) => fn.count<number>('ev').distinct().as('n'))
        .as('events'),
    )
    .where('ent', 'in', store.anyOf(ids))
    .execute();
  const hits: SearchHit[] = [];
  for (const record of records) {
    const aliases = await aliasesOf(store, record);
    const excerpt = [wordPlural(record.events ?? 0, 'event'), aliases.slice(0, 4).join(', ')].filter(Boolean).join(' · ');
    hits.push({ type: record.kind as EntityType, id: record.ent, title: record.name, excerpt });
  }
  return hits;
}

async function eventHits(store: Store, ids: readonly string[]): Promise<SearchHit[]> {
  const rows = await eventRows(store, await selectEvents(store).where('ev', 'in', store.anyOf(ids)).execute());
  return rows.map((row) => ({ type: 'event', id: row.id, title: row.title, excerpt: [row.label, row.terms, row.belief].filter(Boolean).join(' · ') }));
}

async function documentHits(store: Store, ids: readonly string[], query: string): Promise<SearchHit[]> {
  const records = await selectDocuments(store).where('document.doc', 'in', store.anyOf(ids)).execute();
  const texts = await textsOf(
    store,
    records.map((record) => record.text_sha),
  );
  return records.map((record) => ({
    type: 'document',
    id: record.doc,
    title: documentRow(record).title,
    excerpt: excerptOf(texts.get(record.text_sha) ?? '', query),
  }));
}

/** See `Ledger.search`. */
export async function search(store: Store, query: string, limit = LIMIT): Promise<SearchHit[]> {
  const sought = soughtIn(query);
  if (sought === null) return [];
  const rows = await store.engine.find.hits(sought, limit);
  const of = (...kinds: FindKind[]) => rows.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const hits = [
    ...(await entityHits(store, of('person', 'organisation'))),
    ...(await eventHits(store, of('event'))),
    ...(await documentHits(store, of('document'), query)),
  ];
  const order = new Map(rows.map(({ kind, id }, n) => [`${kind} ${id}`, n]));
  return hits.sort((a, b) => (order.get(`${a.type} ${a.id}`) ?? 0) - (order.get(`${b.type} ${b.id}`) ?? 0));
}
