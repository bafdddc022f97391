// The rows that several pages show, from the tables to the shapes of `model/views.ts`.

import { sql } from 'kysely';
import { dayOfInstant } from '../../base/interval.ts';
import type { RoleName, Roles } from '../../model/claim.ts';
import type { Belief, EntityType, Part, RoleValue, Tally, Voice } from '../../model/event.ts';
import type { LinkKind } from '../../model/link.ts';
import type { ClaimView, DocumentRow, EventRow } from '../../model/views.ts';
import { kindOf } from '../args.ts';
import { claimOf } from '../attest.ts';
import type { Store } from '../store.ts';
import { withReplies } from './replies.ts';

/** A rumour that nobody has confirmed for this long has lapsed. */
const RUMOUR_DAYS = 365;

const PLANS: ReadonlySet<Belief> = new Set(['announced', 'planned']);
const RUMOURS: ReadonlySet<Belief> = new Set(['rumoured', 'hypothetical']);

function isLapsed(belief: Belief, hi: number | null, now: Date): boolean {
  if (hi === null) return false;
  const today = dayOfInstant(now);
  return (PLANS.has(belief) && hi < today) || (RUMOURS.has(belief) && hi + RUMOUR_DAYS < today);
}

/** Live events with what `eventRows` needs; a page adds where, order and limit. */
export const selectEvents = (store: Store) =>
  store.db
    .selectFrom('d_event')
    .select(['ev', 'kind', 's_lo', 's_hi', 'belief', 'roles', 'origins', 'documents', 'claims', 'langs', 'conflict', 'starter'])
    .where(store.live('d_event'));

export type EventRecord = Awaited<ReturnType<ReturnType<typeof selectEvents>['execute']>>[number];

/** Latest first, by the first day that is possible ("2026" stands at its January), undated last; the order of the index `ev_board`. */
export const LATEST_FIRST = [sql`coalesce(s_lo, s_hi) desc nulls last`, sql`s_hi nulls first`, sql`ev`] as const;

async function entitiesOf(store: Store, events: readonly string[]): Promise<Map<string, EventRow['entities'][number][]>> {
  const rows = await store.db
    .selectFrom('d_ent')
    .innerJoin('d_entity', 'd_entity.ent', 'd_ent.ent')
    .select(['d_ent.ev', 'd_ent.ent', 'd_ent.role', 'd_entity.kind', 'd_entity.name'])
    .where('d_ent.ev', 'in', store.anyOf(events))
    .where(store.live('d_ent'))
    .where(store.live('d_entity'))
    .orderBy('d_ent.ev')
    .orderBy('d_ent.role')
    .orderBy('d_entity.name')
    .execute();
  const byEvent = new Map<string, EventRow['entities'][number][]>();
  for (const { ev, ent, role, kind, name } of rows) {
    const list = byEvent.get(ev) ?? [];
    list.push({ id: ent, name, type: kind as EntityType, role: role as RoleName });
    byEvent.set(ev, list);
  }
  return byEvent;
}

export async function eventRows(store: Store, records: readonly EventRecord[]): Promise<EventRow[]> {
  const entities = await entitiesOf(
    store,
    records.map(({ ev }) => ev),
  );
  return records.map((record) => {
    const kind = kindOf(record.kind);
    const roles = JSON.parse(record.roles) as Roles;
    const belief = record.belief as Belief;
    return {
      id: record.ev,
      kind: record.kind,
      label: kind.label,
      when: { lo: record.s_lo, hi: record.s_hi },
      title: kind.describe(roles),
      terms: kind.terms(roles),
      roles,
      entities: entities.get(record.ev) ?? [],
      belief,
      lapsed: isLapsed(belief, record.s_hi, store.now()),
      origins: record.origins,
      documents: record.documents,
      claims: record.claims,
      langs: record.langs.split(',').filter(Boolean),
      conflict: record.conflict === 1,
      starter: record.starter === 1,
    };
  });
}

/** Documents with their counts of live claims. */
export const selectDocuments = (store: Store) =>
  store.db
    .selectFrom('document')
    .select([
      'document.doc',
      'document.url',
      'document.title',
      'document.publisher',
      'document.lang',
      'document.published',
      'document.format',
      'document.text_sha',
      'document.author',
    ])
    .select((of) => [
      of.selectFrom('claim').whereRef('claim.doc', '=', 'document.doc').where(store.live('claim')).select(of.fn.countAll<number>().as('n')).as('found'),
      of
        .selectFrom('doc_edge')
        .whereRef('src', '=', 'document.doc')
        .where('kind', '=', 'revises')
        .where(store.live('doc_edge'))
        .select('dst')
        .limit(1)
        .as('revises'),
    ])
    .where(store.live('document'));

type DocumentRecord = Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number];

export const documentRow = (record: DocumentRecord): DocumentRow => ({
  id: record.doc,
  url: record.url,
  title: record.title || titleOfUrl(record.url),
  publisher: record.publisher,
  lang: record.lang,
  published: record.published,
  claims: record.found ?? 0,
  paraphrase: record.format === 'starter',
  revises: record.revises,
});

/** What stands for a title that is not known: "example.com/news/openai-hires-again". */
const titleOfUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/[?#].*$/, '');

/** Live claims with their places in the live events. A claim stands once for each event it is part of. */
const selectClaims = (store: Store) =>
  store.db
    .selectFrom('claim')
    .leftJoin('d_claim', (join) => join.onRef('d_claim.claim', '=', 'claim.claim').on(store.live('d_claim')))
    .select([
      'claim.claim',
      'claim.doc',
      'claim.kind',
      'claim.roles',
      'claim.stance',
      'claim.speaker',
      'claim.date',
      'claim.quote',
      'claim.q_from',
      'claim.q_to',
    ])
    .select([
      'claim.paraphrase',
      'claim.reader',
      'claim.score',
      'claim.because',
      'd_claim.ev',
      'd_claim.part',
      'd_claim.origin',
      'd_claim.voice',
      'd_claim.via',
      'd_claim.how',
    ])
    .where(store.live('claim'));

type ClaimRecord = Awaited<ReturnType<ReturnType<typeof selectClaims>['execute']>>[number];

async function claimViews(store: Store, records: readonly ClaimRecord[]): Promise<ClaimView[]> {
  return withReplies(store, await bareViews(store, records));
}

async function bareViews(store: Store, records: readonly ClaimRecord[]): Promise<ClaimView[]> {
  const docs = await selectDocuments(store)
    .where('document.doc', 'in', store.anyOf([...new Set(records.map(({ doc }) => doc))]))
    .execute();
  const byId = new Map(docs.map((record) => [record.doc, documentRow(record)]));
  return records.flatMap((record) => {
    const document = byId.get(record.doc);
    if (!document) return [];
    const claim = claimOf(record);
    const place = {
      event: record.ev,
      part: (record.part ?? 'ambiguous') as Part,
      origin: record.origin ?? document.publisher,
      voice: (record.voice ?? 'unknown') as Voice,
      via: record.via === null || record.how === null ? null : { claim: record.via, how: record.how as LinkKind },
    };
    return [{ ...claim, id: record.claim, document, ...place, title: kindOf(claim.kind).describe(claim.roles) }];
  });
}

/** The claims of one event, by publication date, undated last. */
export async function claimsOfEvent(store: Store, event: string): Promise<ClaimView[]> {
  const claims = await claimViews(store, await selectClaims(store).where('d_claim.ev', '=', event).execute());
  const key = ({ document, id }: ClaimView): string => `${document.published ?? '~'} ${id}`;
  return claims.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const oncePerClaim = (records: readonly ClaimRecord[]): ClaimRecord[] =>
  [...new Map(records.toReversed().map((record) => [record.claim, record])).values()].reverse();

/** The claims of one document in the order of its text, each with the first of its events. */
export const claimsOfDocument = async (store: Store, doc: string): Promise<ClaimView[]> =>
  claimViews(
    store,
    oncePerClaim(
      await selectClaims(store)
        .where('claim.doc', '=', doc)
        .orderBy('claim.q_from')
        .orderBy('claim.q_to')
        .orderBy('claim.claim')
        .orderBy('d_claim.ev')
        .execute(),
    ),
  );

/** The next claims after an id, for files of all. */
export const claimsAfter = async (store: Store, id: string, limit: number): Promise<ClaimView[]> => {
  const ids = await store.db.selectFrom('claim').select('claim').where(store.live('claim')).where('claim', '>', id).orderBy('claim').limit(limit).execute();
  const records = await selectClaims(store)
    .where('claim.claim', 'in', store.anyOf(ids.map(({ claim }) => claim)))
    .orderBy('claim.claim')
    .orderBy('d_claim.ev')
    .execute();
  return claimViews(store, oncePerClaim(records));
};

/** Claims by their ids, each with the first of its events. */
export const claimsCalled = async (store: Store, ids: readonly string[]): Promise<ClaimView[]> =>
  claimViews(
    store,
    oncePerClaim(await selectClaims(store).where('claim.claim', 'in', store.anyOf(ids)).orderBy('claim.claim').orderBy('d_claim.ev').execute()),
  );

/** What is kept of an event besides its row. */
export async function detailsOf(
  store: Store,
  events: readonly string[],
): Promise<Map<string, { readonly tally: Tally; readonly values: readonly RoleValue[] }>> {
  const rows = await store.db
    .selectFrom('d_event')
    .select(['ev', 'tally', 'vals'])
    .where('ev', 'in', store.anyOf(events))
    .where(store.live('d_event'))
    .execute();
  return new Map(rows.map(({ ev, tally, vals }) => [ev, { tally: JSON.parse(tally) as Tally, values: JSON.parse(vals) as RoleValue[] }]));
}
