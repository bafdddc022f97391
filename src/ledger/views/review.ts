// The queue of what a person may decide, from what is stored. What has been decided is not asked again: a pinned value, an accepted or rejected
// event, a pair of names with a verdict.

import { sql } from 'kysely';
import { nameKey } from '../../base/fold.ts';
import { idOf } from '../../base/hash.ts';
import type { RoleName } from '../../model/claim.ts';
import type { RoleValue } from '../../model/event.ts';
import type { Choice, ReviewItem, ReviewSort } from '../../model/review.ts';
import type { ClaimView, EventRow } from '../../model/views.ts';
import { nounOfRole, wordValue } from '../../model/wording.ts';
import type { Store } from '../store.ts';
import { proposedPairs } from './proposals.ts';
import { publishers } from './publishers.ts';
import { claimsOfDocument, claimsOfEvent, detailsOf, type EventRecord, eventRows, LATEST_FIRST, selectEvents } from './rows.ts';

/** A claim that is less sure than this is asked about: the least sure twentieth of what the rules find in the example articles. */
const DOUBTFUL_SCORE = 0.65;
/** More values than this are no question, but a list. */
const MOST_VALUES = 9;
/** So many events with a pinned value are looked past. */
const MOST_PINNED = 500;
/** So many lone surnames are looked at, and so many who may bear one. */
const MOST_SURNAMES = 200;
const MOST_BEARERS = 40;

const eventChoices = (event: string): Choice[] => [
  { key: 'a', label: 'accept the event', decide: { kind: 'accept', event } },
  { key: 'r', label: 'reject the event', decide: { kind: 'reject', event } },
];

const undecided = sql<boolean>`d_event.belief not in ('accepted', 'rejected')`;

async function rowsOf(store: Store, records: readonly EventRecord[]): Promise<EventRow[]> {
  return eventRows(store, records);
}

function conflictOf(row: EventRow, role: RoleName, values: readonly RoleValue[], claims: readonly ClaimView[]): ReviewItem {
  const telling = new Set(values.flatMap((value) => value.claims));
  const choices = values.slice(0, MOST_VALUES).map(
    ({ value }, n): Choice => ({
      key: String(n + 1),
      label: wordValue(value),
      decide: { kind: 'pin', event: row.id, role, value },
    }),
  );
  return {
    id: idOf('q', 'conflict', row.id, role),
    sort: 'conflict',
    title: row.title,
    event: row.id,
    question: `Sources tell the “${nounOfRole(row.kind, role)}” differently${values.some(({ flag }) => flag) ? ', one a thousandfold of another' : ''}. Which is right?`,
    evidence: claims.filter(({ id }) => telling.has(id)),
    role,
    values: values.map(({ value }) => value),
    choices,
  };
}

async function conflicts(store: Store, limit: number): Promise<ReviewItem[]> {
  const pinned = new Set((await pins(store)).map(({ a, role }) => `${a} ${role}`));
  const query = LATEST_FIRST.reduce((events, by) => events.orderBy(by), selectEvents(store).where('conflict', '=', 1).where(undecided));
  const records = await query.limit(limit + MOST_PINNED).execute();
  const details = await detailsOf(
    store,
    records.map(({ ev }) => ev),
  );
  const items: ReviewItem[] = [];
  for (const row of await rowsOf(store, records)) {
    if (items.length >= limit) break;
    const byRole = Map.groupBy(details.get(row.id)?.values ?? [], ({ role }) => role);
    const told = [...byRole].filter(([role, values]) => values.length > 1 && !pinned.has(`${row.id} ${role}`));
    const claims = told.length > 0 ? await claimsOfEvent(store, row.id) : [];
    items.push(...told.map(([role, values]) => conflictOf(row, role, values, claims)));
  }
  return items;
}

async function pins({ engine }: Store): Promise<{ a: string; role: string }[]> {
  const rows = await engine.read.all("select a, payload from decision where kind = 'pin' and tx_out = 9223372036854775807");
  return rows.map(({ a, payload }) => ({ a: String(a), role: String((JSON.parse(String(payload)) as { role?: string }).role) }));
}

/** Claims of undecided events that meet a condition, each with its event. */
async function doubts(store: Store, condition: ReturnType<typeof sql<boolean>>, limit: number): Promise<{ claim: string; ev: string }[]> {
  return store.db
    .selectFrom('d_claim')
    .innerJoin('claim', 'claim.claim', 'd_claim.claim')
    .innerJoin('d_event', 'd_event.ev', 'd_claim.ev')
    .select(['d_claim.claim', 'd_claim.ev'])
    .where(store.live('d_claim'))
    .where(store.live('claim'))
    .where(store.live('d_event'))
    .where(undecided)
    .where(condition)
    .orderBy('claim.score')
    .orderBy('d_claim.claim')
    .orderBy('d_claim.ev')
    .limit(limit)
    .execute();
}

async function aboutClaims(store: Store, sort: ReviewSort, question: string, condition: ReturnType<typeof sql<boolean>>, limit: number): Promise<ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (const { claim, ev } of await doubts(store, condition, limit)) {
    const [row] = await rowsOf(store, await selectEvents(store).where('ev', '=', ev).execute());
    const claims = await claimsOfEvent(store, ev);
    const own = claims.find(({ id }) => id === claim);
    if (!row || !own) continue;
    const others = claims.filter(({ id }) => id !== claim).slice(0, 3);
    const wrong: Choice = { key: 'w', label: 'reject this claim', decide: { kind: 'reject', claim } };
    items.push({
      id: idOf('q', sort, claim, ev),
      sort,
      title: row.title,
      event: ev,
      question,
      evidence: [own, ...others],
      choices: [wrong, ...eventChoices(ev)],
    });
  }
  return items;
}

interface NameRow {
  readonly ent: string;
  readonly name: string;
  readonly ref: string;
}

const decidedPairs = async ({ engine }: Store): Promise<ReadonlySet<string>> =>
  new Set(
    (await engine.read.all("select a, b from decision where kind in ('same', 'different', 'unsure') and tx_out = 9223372036854775807")).map(
      ({ a, b }) => `${a} ${b}`,
    ),
  );

/** People whose name meets a condition, each with a ref. */
async function peopleNamed(store: Store, condition: ReturnType<typeof sql<boolean>>, limit: number): Promise<NameRow[]> {
  const { rows } = await sql<NameRow>`
    select d_entity.ent, d_entity.name, min(d_ref.ref) as ref from d_entity
      join d_ref on d_ref.ent = d_entity.ent and ${store.live('d_ref')}
    where ${store.live('d_entity')} and d_entity.kind = 'person' and ${condition}
    group by d_entity.ent, d_entity.name order by d_entity.ent limit ${limit}`.execute(store.db);
  return rows;
}

/** What is proposed, the surest first. */
async function proposed(store: Store, limit: number): Promise<ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (const { a, b, people, score, because } of await proposedPairs(store, limit)) {
    const [one, other] = people;
    items.push({
      id: idOf('q', 'names', a, b),
      sort: 'names',
      title: `${one.name} · ${other.name}`,
      event: null,
      question: `Are these one person? Score ${score.toFixed(2)}: ${because.join('; ')}.`,
      evidence: await naming(store, [one.id, other.id]),
      choices: namesChoices(a, b),
    });
  }
  return items;
}

const namesChoices = (a: string, b: string): Choice[] =>
  (['same', 'different', 'unsure'] as const).map((kind) => ({ key: kind[0] ?? '', label: kind, decide: { kind, a, b } }));

const names = async (store: Store, limit: number): Promise<ReviewItem[]> =>
  [...(await proposed(store, limit)), ...(await surnames(store, limit))].slice(0, limit);

/** People known by a surname alone, beside each one who bears it in full. */
async function surnames(store: Store, limit: number): Promise<ReviewItem[]> {
  const short = await peopleNamed(store, sql<boolean>`d_entity.name not like '% %'`, MOST_SURNAMES);
  if (short.length === 0) return [];
  const decided = await decidedPairs(store);
  const items: ReviewItem[] = [];
  for (const one of short) {
    if (items.length >= limit) break;
    const surname = nameKey(one.name);
    const bearers = surname === '' ? [] : await store.engine.find.hits({ phrases: [[surname]], prefix: false }, MOST_BEARERS);
    const ids = bearers.filter(({ kind }) => kind === 'person').map(({ id }) => id);
    const full = await peopleNamed(store, sql<boolean>`d_entity.ent in ${store.anyOf(ids)}`, MOST_BEARERS);
    for (const other of full.filter(({ name }) => nameKey(name).endsWith(` ${surname}`))) items.push(...(await namesItem(store, one, other, decided)));
  }
  return items;
}

async function namesItem(store: Store, short: NameRow, full: NameRow, decided: ReadonlySet<string>): Promise<ReviewItem[]> {
  const [a = '', b = ''] = [short.ref, full.ref].sort();
  if (decided.has(`${a} ${b}`)) return [];
  const choices = namesChoices(a, b);
  const question = `Is the “${short.name}” of this document ${full.name}?`;
  const evidence = await naming(store, [short.ent, full.ent]);
  return [{ id: idOf('q', 'names', a, b), sort: 'names', title: `${short.name} · ${full.name}`, event: null, question, evidence, choices }];
}

/** A claim or two that name each of these entities. */
async function naming(store: Store, entities: readonly string[]): Promise<ClaimView[]> {
  const found: ClaimView[] = [];
  for (const ent of entities) {
    const rows = await store.db.selectFrom('d_ent').select('ev').distinct().where('ent', '=', ent).where(store.live('d_ent')).orderBy('ev').limit(2).execute();
    for (const { ev } of rows) found.push(...(await claimsOfEvent(store, ev)).slice(0, 1));
  }
  return [...new Map(found.map((claim) => [claim.id, claim])).values()];
}

/** Revisions that say something else than the text they revise. */
async function revisions(store: Store, limit: number): Promise<ReviewItem[]> {
  const edges = await store.db
    .selectFrom('doc_edge')
    .select(['src', 'dst'])
    .where('kind', '=', 'revises')
    .where(store.live('doc_edge'))
    .orderBy('src')
    .execute();
  const items: ReviewItem[] = [];
  for (const { src, dst } of edges) {
    if (items.length >= limit) break;
    const [after, before] = [await claimsOfDocument(store, src), await claimsOfDocument(store, dst)];
    const titles = new Set(after.map(({ title, stance }) => `${title} ${stance}`));
    const gone = before.find(({ title, stance, event }) => event !== null && !titles.has(`${title} ${stance}`));
    if (!gone?.event) continue;
    const choices: Choice[] = [{ key: 'w', label: 'reject the earlier claim', decide: { kind: 'reject', claim: gone.id } }, ...eventChoices(gone.event)];
    const question = 'A later version of this page does not say it any more. Does it still count?';
    items.push({
      id: idOf('q', 'revision', src, gone.id),
      sort: 'revision',
      title: gone.title,
      event: gone.event,
      question,
      evidence: [gone, ...after.slice(0, 3)],
      choices,
    });
  }
  return items;
}

/** See `Views.review`. */
export async function review(store: Store, { sort, limit }: { readonly sort?: ReviewSort | undefined; readonly limit: number }): Promise<ReviewItem[]> {
  const sources: Readonly<Record<ReviewSort, () => Promise<ReviewItem[]>>> = {
    conflict: () => conflicts(store, limit),
    ambiguous: () =>
      aboutClaims(store, 'ambiguous', 'This claim fits more than one event. Which does it mean?', sql<boolean>`d_claim.part = 'ambiguous'`, limit),
    score: () =>
      aboutClaims(
        store,
        'score',
        'The reader is not sure of this claim. Is it right?',
        sql<boolean>`claim.score < ${DOUBTFUL_SCORE} and d_claim.part <> 'ambiguous'`,
        limit,
      ),
    names: () => names(store, limit),
    // Asked with the records at hand, which the ledger has not.
    papers: async () => [],
    publisher: () => publishers(store, limit),
    revision: () => revisions(store, limit),
  };
  const items: ReviewItem[] = [];
  for (const [name, source] of Object.entries(sources)) if (items.length < limit && (sort === undefined || sort === name)) items.push(...(await source()));
  return items.slice(0, limit);
}
