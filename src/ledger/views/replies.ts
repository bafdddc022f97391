// Statements and the claims that they stand beside: the very claim, or, where newer rules have read it anew, those of its kind at its place.

import { sql } from 'kysely';
import type { Roles } from '../../model/claim.ts';
import type { Reply, ReplyAbout } from '../../model/reply.ts';
import { kindOf } from '../args.ts';
import type { Row } from '../engine.ts';
import type { Store } from '../store.ts';

const replyOf = (row: Row): Reply => ({
  id: String(row['reply']),
  claim: String(row['claim']),
  event: row['ev'] as string | null,
  at: { doc: String(row['doc']), start: Number(row['q_from']), end: Number(row['q_to']), kind: String(row['kind']) },
  who: String(row['who']),
  text: String(row['words']),
  said: String(row['said']),
  evidence: String(row['evidence']),
  basis: String(row['basis']),
  actor: String(row['actor']),
  revokes: row['revokes'] as string | null,
  live: Number(row['live']) === 1,
  recorded: String(row['at']),
});

const columns = sql.raw(
  'reply, reply.claim, ev, reply.doc, reply.kind, reply.q_from, reply.q_to, who, words, said, evidence, basis, reply.actor, revokes, tx.at',
);

/** See `Views.replies`. */
export async function replies(store: Store): Promise<Reply[]> {
  const recorded = store.moment === null ? sql`1 = 1` : sql`reply.tx_in <= ${store.moment}`;
  const { rows } = await sql<Row>`
    select ${columns}, case when ${store.live('reply')} then 1 else 0 end as live
    from reply join tx on tx.tx = reply.tx_in where ${recorded} order by reply.tx_in, reply`.execute(store.db);
  return rows.map(replyOf);
}

/** A claim, as far as it tells which statements stand beside it. */
interface Placed {
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly paraphrase?: boolean | undefined;
  readonly document: { readonly id: string };
}

/** Live statements of these documents; `there` is 1 where the very claim still is. */
async function ofDocuments(store: Store, docs: readonly string[]): Promise<{ readonly reply: Reply; readonly there: boolean }[]> {
  const { rows } = await sql<Row>`
    select ${columns}, 1 as live, case when exists (select 1 from claim where claim.claim = reply.claim and ${store.live('claim')}) then 1 else 0 end as there
    from reply join tx on tx.tx = reply.tx_in
    where ${store.live('reply')} and reply.doc in ${store.anyOf(docs)} order by reply.tx_in, reply`.execute(store.db);
  return rows.map((row) => ({ reply: replyOf(row), there: Number(row['there']) === 1 }));
}

/** The same claims, each with what is said to it. */
export async function withReplies<T extends Placed>(store: Store, claims: readonly T[]): Promise<(T & { readonly replies?: readonly Reply[] })[]> {
  const found = claims.length === 0 ? [] : await ofDocuments(store, [...new Set(claims.map(({ document }) => document.id))]);
  if (found.length === 0) return [...claims];
  const isBeside = ({ id, kind, start, end, paraphrase, document }: T, reply: Reply, there: boolean): boolean => {
    if (reply.claim === id) return true;
    const { at } = reply;
    return !there && !paraphrase && at.doc === document.id && at.kind === kind && at.start < end && at.end > start;
  };
  return claims.map((claim) => {
    const beside = found.filter(({ reply, there }) => isBeside(claim, reply, there)).map(({ reply }) => reply);
    return beside.length === 0 ? claim : { ...claim, replies: beside };
  });
}

async function titlesOf(store: Store, events: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (events.length === 0) return new Map();
  const live = store.db.selectFrom('d_event').where('ev', 'in', store.anyOf(events)).where(store.live('d_event'));
  const rows = await live.select(['ev', 'kind', 'roles']).execute();
  return new Map(rows.map(({ ev, kind, roles }) => [ev, kindOf(kind).describe(JSON.parse(roles) as Roles)]));
}

/** What is said to the claims of these events, in the order in which it was entered. */
export async function repliesAbout(store: Store, events: ReadonlySet<string>): Promise<ReplyAbout[]> {
  // Statements are few and events may be many: from the documents that have any, not from the events.
  const { rows: answered } = await sql<{ doc: string }>`select distinct doc from reply where ${store.live('reply')}`.execute(store.db);
  if (answered.length === 0) return [];
  const { rows } = await sql<Row>`
    select d_claim.ev, claim.claim, claim.doc, claim.kind, claim.q_from, claim.q_to, claim.paraphrase
    from claim join d_claim on d_claim.claim = claim.claim and ${store.live('d_claim')}
    where ${store.live('claim')} and claim.doc in ${store.anyOf(answered.map(({ doc }) => doc))}`.execute(store.db);
  const placed = rows
    .filter((row) => events.has(String(row['ev'])))
    .map((row) => ({
      id: String(row['claim']),
      event: String(row['ev']),
      kind: String(row['kind']),
      start: Number(row['q_from']),
      end: Number(row['q_to']),
      paraphrase: Number(row['paraphrase']) === 1,
      document: { id: String(row['doc']) },
    }));
  const titles = await titlesOf(
    store,
    placed.map(({ event }) => event),
  );
  const told = (await withReplies(store, placed)).flatMap(({ event, replies: said = [] }) =>
    said.map((reply): [string, ReplyAbout] => [`${reply.id} ${event}`, { ...reply, about: { event, title: titles.get(event) ?? '' } }]),
  );
  return [...new Map(told).values()].sort((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : a.id < b.id ? -1 : 1));
}
