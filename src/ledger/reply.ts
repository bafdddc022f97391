// Statements beside claims: appended, each write one numbered transaction, and taken back by a later row.

import { canonical } from '../base/canonical.ts';
import { Fault } from '../base/fault.ts';
import { idOf, sha256 } from '../base/hash.ts';
import { forgotten } from '../model/erasure.ts';
import { type Reply, statement } from '../model/reply.ts';
import { nextTx, recordTx } from './chain.ts';
import { placeOfEvent } from './decide.ts';
import type { Session } from './engine.ts';
import { marksIn } from './erasures.ts';
import type { Decided, Replying } from './ledger.ts';
import { END } from './schema.ts';
import type { Store } from './store.ts';

type Place = Pick<Reply, 'claim' | 'event' | 'at'>;
type Draft = Omit<Reply, 'id' | 'live' | 'recorded'>;

const bad = (why: string): Fault => new Fault('bad-statement', why);

async function placeOf(session: Session, about: Replying['about']): Promise<Place> {
  if ('event' in about) {
    const { claim, at } = await placeOfEvent(session, about.event);
    if (claim === undefined || !at) throw bad('The event has no claim to stand beside.');
    return { claim, event: about.event, at };
  }
  const row = await session.get(`select doc, q_from, q_to, kind from claim where claim = ? and tx_out = ${END}`, about.claim);
  if (!row) throw new Fault('not-found', `There is no claim ${about.claim} in this ledger.`, { what: about.claim });
  const at = { doc: String(row['doc']), start: Number(row['q_from']), end: Number(row['q_to']), kind: String(row['kind']) };
  return { claim: about.claim, event: null, at };
}

const rowOf = (id: string, { claim, event, at, who, text, said, evidence, basis, actor, revokes }: Draft, tx: number) => ({
  reply: id,
  claim,
  ev: event,
  doc: at.doc,
  kind: at.kind,
  q_from: at.start,
  q_to: at.end,
  who,
  words: text,
  said,
  evidence,
  basis,
  actor,
  revokes,
  tx_in: tx,
});

const record = ({ now }: Store, session: Session, tx: number, actor: string, ids: readonly string[]): Promise<void> =>
  recordTx(session, now(), tx, { kind: 'reply', actor, key: undefined, payload: sha256(canonical(ids)) });

async function notErased(store: Store, session: Session, text: string): Promise<void> {
  const marking = store.marking();
  if (!marking) return;
  if (forgotten(await marksIn(session), marking).isNamed(text)) throw bad('It names somebody who was erased.');
}

/** The id of this statement in this place that is not taken yet; or of the live one that says the same. */
async function freeId(session: Session, content: readonly string[]): Promise<{ readonly id: string; readonly tx: number | null }> {
  for (let n = 0; ; n++) {
    const id = idOf('y', ...content, String(n));
    const row = await session.get(`select tx_in, case when tx_out = ${END} then 1 else 0 end as live from reply where reply = ?`, id);
    if (!row) return { id, tx: null };
    if (Number(row['live']) === 1) return { id, tx: Number(row['tx_in']) };
  }
}

/** See `Ledger.reply`. */
export async function reply(store: Store, { about, statement: given, actor }: Replying): Promise<Decided> {
  const parsed = statement.safeParse(given);
  const [issue] = parsed.error?.issues ?? [];
  if (!parsed.success) throw bad(`The statement’s ${issue?.path.join('.') || 'content'}: ${issue?.message}`);
  const { text, who, said, evidence, basis } = parsed.data;
  return store.engine.write(async (session) => {
    await notErased(store, session, [text, who, evidence, basis].join(' \u2029 '));
    const place = await placeOf(session, about);
    const { id, tx: before } = await freeId(session, [place.claim, place.event ?? '', text, who, said, evidence, basis]);
    if (before !== null) return { tx: before, ids: [id] };
    const tx = await nextTx(session);
    await session.insert('reply', [rowOf(id, { ...place, ...parsed.data, actor, revokes: null }, tx)]);
    await record(store, session, tx, actor, [id]);
    return { tx, ids: [id] };
  });
}

const close = (session: Session, id: string, tx: number): Promise<number> =>
  session.run(`update reply set tx_out = ? where reply = ? and tx_out = ${END}`, [tx, id]);

/** See `Ledger.revokeReply`. */
export function revokeReply(store: Store, id: string, reason: string, actor: string): Promise<Decided> {
  return store.engine.write(async (session) => {
    const row = await session.get('select claim, ev, doc, kind, q_from, q_to from reply where reply = ? and revokes is null', id);
    if (!row) throw new Fault('not-found', `There is no statement ${id} in this ledger.`, { what: id });
    const tx = await nextTx(session);
    if ((await close(session, id, tx)) === 0) throw new Fault('decision-closed', `The statement ${id} was taken back before.`, { what: id });
    const own = idOf('y', 'revokes', id, actor, reason, String(tx));
    const nothing = { who: '', said: '', evidence: '', basis: '' };
    await session.insert('reply', [{ ...row, reply: own, ...nothing, words: reason, actor, revokes: id, tx_in: tx, tx_out: tx }]);
    await record(store, session, tx, actor, [own]);
    return { tx, ids: [own] };
  });
}

/** See `Ledger.importReplies`. */
export function importReplies(store: Store, given: readonly Reply[], actor: string): Promise<number> {
  return store.engine.write(async (session) => {
    const tx = await nextTx(session);
    const added: string[] = [];
    for (const one of given) {
      if (await session.get('select 1 from reply where reply = ?', one.id)) continue;
      if (!(await session.get('select 1 from document where doc = ?', one.at.doc))) continue;
      await notErased(store, session, [one.text, one.who, one.evidence, one.basis].join(' \u2029 '));
      const target = one.revokes !== null && (await session.get('select 1 from reply where reply = ?', one.revokes));
      if (target && one.revokes !== null) await close(session, one.revokes, tx);
      const row = rowOf(one.id, { ...one, revokes: target ? one.revokes : null }, tx);
      await session.insert('reply', [{ ...row, ...(!one.live && { tx_out: tx }) }]);
      added.push(one.id);
    }
    if (added.length > 0) await record(store, session, tx, actor, added);
    return added.length;
  });
}

/** Of what is erased nothing is left of a statement either: neither what it says to an erased claim, nor what names an erased person. */
export async function emptyReplies(session: Session, claims: ReadonlySet<string>, tx: number, isNamed: (text: string) => boolean): Promise<void> {
  for (const row of await session.all('select reply, claim, who, words, evidence, basis from reply')) {
    const told = ['who', 'words', 'evidence', 'basis'].map((column) => String(row[column] ?? '')).join(' \u2029 ');
    if (!claims.has(String(row['claim'])) && !isNamed(told)) continue;
    await session.run(
      `update reply set who = '', words = '', said = '', evidence = '', basis = '', tx_out = case when tx_out = ${END} then ? else tx_out end where reply = ?`,
      [tx, row['reply'] ?? ''],
    );
  }
}
