// Decisions: appended, each write one numbered transaction, and taken back by a later row. What they bring about is resolve's to say.

import { sql } from 'kysely';
import { canonical } from '../base/canonical.ts';
import { Fault } from '../base/fault.ts';
import { idOf, sha256 } from '../base/hash.ts';
import { type Decidable, type Decision, type DecisionPayload, isResearcher, publisherKey, type VerdictKind } from '../model/decision.ts';
import type { Attestation } from '../model/resolution.ts';
import { markDirty } from './append.ts';
import { nextTx, recordTx } from './chain.ts';
import type { Row, Session } from './engine.ts';
import { type Decided, type Deciding, markOf } from './ledger.ts';
import { END } from './schema.ts';
import type { Store } from './store.ts';

const PAIRS: ReadonlySet<string> = new Set(['same', 'different', 'unsure']);

type Draft = Pick<Decision, 'kind' | 'a' | 'b' | 'payload'>;

const missing = (what: string, id: string): Fault => new Fault('not-found', `There is no ${what} ${id} in this ledger.`, { what: id });

/** Where the claims of an event are found again: its oldest claim, with its place. */
export async function placeOfEvent(session: Session, event: string): Promise<DecisionPayload> {
  const row = await session.get(
    `select claim.claim, claim.doc, claim.q_from, claim.q_to, claim.kind, d_event.bucket from d_claim
       join claim on claim.claim = d_claim.claim and claim.tx_out = ${END}
       join d_event on d_event.ev = d_claim.ev and d_event.tx_out = ${END}
     where d_claim.ev = ? and d_claim.tx_out = ${END} and d_claim.part <> 'ambiguous'
     order by claim.tx_in, claim.claim limit 1`,
    event,
  );
  if (!row) throw missing('event', event);
  const at = { doc: String(row['doc']), start: Number(row['q_from']), end: Number(row['q_to']), kind: String(row['kind']) };
  return { bucket: String(row['bucket']), claim: String(row['claim']), at };
}

async function draftOf(session: Session, decidable: Decidable): Promise<Draft> {
  const { kind } = decidable;
  if ('b' in decidable) {
    const [a = '', b = ''] = [decidable.a, decidable.b].sort();
    if (a === b) throw new Fault('usage', 'Two names are needed, not one twice.', { verb: 'decide' });
    const refs = [a, b].filter((one) => !isResearcher(one));
    if (refs.length === 0) throw new Fault('usage', 'Two researchers are not decided about: one of the two is a name of the ledger.', { verb: 'decide' });
    for (const ref of refs) if (!(await session.get('select 1 from ref where ref = ?', ref))) throw missing('name', ref);
    return { kind, a, b, payload: {} };
  }
  if ('publisher' in decidable) return { kind, a: publisherKey(decidable.publisher), b: null, payload: { family: decidable.family } };
  if ('claim' in decidable) {
    if (!(await session.get(`select 1 from claim where claim = ? and tx_out = ${END}`, decidable.claim))) throw missing('claim', decidable.claim);
    return { kind, a: decidable.claim, b: null, payload: {} };
  }
  const place = await placeOfEvent(session, decidable.event);
  return { kind, a: decidable.event, b: null, payload: 'role' in decidable ? { ...place, role: decidable.role, value: decidable.value } : place };
}

/** The live decision that a new one takes the place of: there is one verdict for a pair, one for an event, one pin for a role, one family for a publication. */
async function replaced(session: Session, { kind, a, b, payload }: Draft): Promise<string | null> {
  const kinds = PAIRS.has(kind) ? [...PAIRS] : kind === 'pin' || kind === 'family' ? [kind] : ['accept', 'reject'];
  const rows = await session.all(`select decision, b, payload from decision where a = ? and kind in (${kinds.map(() => '?').join(', ')}) and tx_out = ${END}`, [
    a,
    ...kinds,
  ]);
  const same = rows.find((row) => row['b'] === b && (kind !== 'pin' || (JSON.parse(String(row['payload'])) as DecisionPayload).role === payload.role));
  return same ? String(same['decision']) : null;
}

/** Marks all events: whose a publication is changes their origins, and not who anybody is. */
async function markBuckets(session: Session, tx: number): Promise<void> {
  await session.run(`insert into dirty (bucket, since) select distinct bucket, ${tx} from claim_key where true on conflict do nothing`);
}

/** What is told of anew by a decision: the documents of its names, of its claim, or of the oldest claim of its event; every event, by a family. */
async function markAbout(session: Session, { a, b, doc }: { readonly a: string; readonly b: string | null; readonly doc: string | null }, tx: number) {
  if (a.startsWith(publisherKey(''))) return markBuckets(session, tx);
  const rows = await session.all('select doc from ref where ref in (?, ?) union select doc from claim where claim = ?', [a, b ?? a, a]);
  const docs = new Set([...rows.map((row) => String(row['doc'])), ...(doc === null ? [] : [doc])]);
  await markDirty(session, [...docs].map(markOf), tx);
}

/** Answers whether it was live. */
async function close(session: Session, id: string, tx: number): Promise<boolean> {
  if ((await session.run(`update decision set tx_out = ? where decision = ? and tx_out = ${END}`, [tx, id])) === 0) return false;
  const row = await session.get('select a, b, doc from decision where decision = ?', id);
  if (row) await markAbout(session, { a: String(row['a']), b: row['b'] as string | null, doc: row['doc'] as string | null }, tx);
  return true;
}

async function insert(session: Session, row: ReturnType<typeof rowOf>, closed: boolean, tx: number): Promise<void> {
  await session.insert('decision', [{ ...row, ...(closed && { tx_out: tx }) }]);
  await markAbout(session, row, tx);
}

/** The row of a decision; one that does not count is closed by the transaction that records it. */
const rowOf = ({ id, kind, a, b, payload, reason, actor, seenTx, revokes }: Omit<Decision, 'live' | 'at'>, tx: number) => ({
  decision: id,
  kind,
  a,
  b,
  payload: canonical(payload),
  reason,
  actor,
  seen_tx: seenTx,
  revokes,
  doc: payload.at?.doc ?? null,
  tx_in: tx,
});

async function record({ now }: Store, session: Session, tx: number, actor: string, ids: readonly string[]): Promise<void> {
  await recordTx(session, now(), tx, { kind: 'decision', actor, key: undefined, payload: sha256(canonical(ids)) });
}

/** See `Ledger.decide`. */
export function decide(store: Store, { decisions, reason, actor, seenTx }: Deciding): Promise<Decided> {
  return store.engine.write(async (session) => {
    const tx = await nextTx(session);
    const ids: string[] = [];
    for (const decidable of decisions) {
      const draft = await draftOf(session, decidable);
      const revokes = await replaced(session, draft);
      if (revokes !== null) await close(session, revokes, tx);
      const { kind, a, b, payload } = draft;
      const id = idOf('x', kind, a, b ?? '', canonical(payload), actor, reason, store.now().toISOString(), String(tx));
      await insert(session, rowOf({ id, ...draft, reason, actor, seenTx: seenTx ?? tx - 1, revokes }, tx), false, tx);
      ids.push(id);
    }
    await record(store, session, tx, actor, ids);
    return { tx, ids };
  });
}

/** See `Ledger.revoke`. */
export function revoke(store: Store, ids: readonly string[], reason: string, actor: string): Promise<Decided> {
  return store.engine.write(async (session) => {
    const tx = await nextTx(session);
    const revoking: string[] = [];
    for (const id of ids) {
      const row = await session.get('select kind, a, b, payload from decision where decision = ?', id);
      if (!row) throw missing('decision', id);
      if (!(await close(session, id, tx))) throw new Fault('decision-closed', `The decision ${id} does not count any more.`, { what: id });
      const payload = JSON.parse(String(row['payload'])) as DecisionPayload;
      const own = idOf('x', 'revokes', id, actor, reason, String(tx));
      const draft = { kind: row['kind'] as VerdictKind, a: String(row['a']), b: row['b'] as string | null, payload };
      await insert(session, rowOf({ id: own, ...draft, reason, actor, seenTx: tx - 1, revokes: id }, tx), true, tx);
      revoking.push(own);
    }
    await record(store, session, tx, actor, revoking);
    return { tx, ids: revoking };
  });
}

const decisionOf = (row: Row): Decision => ({
  id: String(row['decision']),
  kind: row['kind'] as VerdictKind,
  a: String(row['a']),
  b: row['b'] as string | null,
  payload: JSON.parse(String(row['payload'])) as DecisionPayload,
  reason: String(row['reason']),
  actor: String(row['actor']),
  seenTx: Number(row['seen_tx']),
  revokes: row['revokes'] as string | null,
  live: Number(row['live']) === 1,
  at: String(row['at']),
});

/**
 * Live decisions about events that one of these claims may be part of, oldest first: those about one of `events`, and those about an event
 * whose oldest claim stood in one of the claims' documents.
 */
export async function decisionsAbout({ db, anyOf }: Store, claims: readonly Attestation[], events: readonly string[]): Promise<Decision[]> {
  const docs = [...new Set(claims.map(({ doc }) => doc))];
  const { rows } = await sql<Row>`
    select decision, decision.kind, a, b, decision.payload, reason, decision.actor, seen_tx, revokes, tx.at, 1 as live
    from decision join tx on tx.tx = decision.tx_in
    where decision.tx_out = ${sql.raw(END)} and decision in (
      select decision from decision where tx_out = ${sql.raw(END)} and doc in ${anyOf(docs)}
      union select decision from decision where tx_out = ${sql.raw(END)} and a in ${anyOf(events)})
    order by decision.tx_in, decision`.execute(db);
  return rows.map(decisionOf);
}

/** The live decisions on whose publications are. */
export async function familyDecisions({ db }: Pick<Store, 'db'>): Promise<Pick<Decision, 'kind' | 'a' | 'payload'>[]> {
  const { rows } = await sql<Row>`select a, payload from decision where kind = 'family' and tx_out = ${sql.raw(END)} order by tx_in, decision`.execute(db);
  return rows.map(({ a, payload }) => ({ kind: 'family', a: String(a), payload: JSON.parse(String(payload)) as DecisionPayload }));
}

/** See `Views.decisions`. */
export async function decisions({ engine, moment }: Store): Promise<Decision[]> {
  const live = moment === null ? `decision.tx_out = ${END}` : `decision.tx_out > ${moment}`;
  const rows = await engine.read.all(
    `select decision, decision.kind, a, b, decision.payload, reason, decision.actor, seen_tx, revokes, tx.at, case when ${live} then 1 else 0 end as live
     from decision join tx on tx.tx = decision.tx_in ${moment === null ? '' : `where decision.tx_in <= ${moment}`}
     order by decision.tx_in, decision`,
  );
  return rows.map(decisionOf);
}

/** See `Ledger.importDecisions`. */
export function importDecisions(store: Store, given: readonly Decision[], actor: string): Promise<number> {
  return store.engine.write(async (session) => {
    const tx = await nextTx(session);
    const added: string[] = [];
    for (const decision of given) {
      if (await session.get('select 1 from decision where decision = ?', decision.id)) continue;
      const row = rowOf(decision, tx);
      const pair = decision.live && decision.b !== null ? await replaced(session, decision) : null;
      const target = decision.revokes !== null && (await session.get('select 1 from decision where decision = ?', decision.revokes));
      if (target && decision.revokes !== null) await close(session, decision.revokes, tx);
      if (pair !== null) await close(session, pair, tx);
      await insert(session, { ...row, revokes: target ? decision.revokes : null }, !decision.live, tx);
      added.push(decision.id);
    }
    if (added.length > 0) await record(store, session, tx, actor, added);
    return added.length;
  });
}
