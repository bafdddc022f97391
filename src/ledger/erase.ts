// Erasure: the one write that takes something out. In one transaction the content of what matches is emptied, the ids stay, and everything that
// was derived of it is dropped with its history, so that no answer of the past remembers; then the file is swept of what was there.

import { canonical } from '../base/canonical.ts';
import { Fault } from '../base/fault.ts';
import { nameKey } from '../base/fold.ts';
import { idOf, sha256 } from '../base/hash.ts';
import { type ErasureMark, type ErasurePlan, isTelling, type Marking, namesAny } from '../model/erasure.ts';
import { forgetProposals } from './alike.ts';
import { markDirty } from './append.ts';
import { nextTx, recordTx } from './chain.ts';
import { pagesOf } from './copy.ts';
import { reindex } from './derive.ts';
import type { Row, Session } from './engine.ts';
import { type Erased, type Erasing, UNRESOLVED } from './ledger.ts';
import { inParts } from './parts.ts';
import { emptyReplies } from './reply.ts';
import { END } from './schema.ts';
import { type Store, storeOn } from './store.ts';
import { KEPT } from './tables.ts';
import { recount } from './totals.ts';

/** What a match comes to, row by row. */
interface Matched {
  readonly whole: Set<string>;
  readonly texts: Set<string>;
  readonly claims: Set<string>;
  readonly refs: Set<string>;
  readonly names: Set<string>;
  readonly needles: Set<string>;
}

type IsNamed = (text: string) => boolean;

const LEAST_NEEDLE = 24;

const words = (row: Row, ...columns: readonly string[]): string => columns.map((column) => String(row[column] ?? '')).join(' \u2029 ');

async function textOf(session: Session, sha: string): Promise<string> {
  const bytes: unknown = (await session.get('select bytes from blob where sha = ?', sha))?.['bytes'];
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : '';
}

/** Everything that names the person: their refs, claims that name or quote or cite them, texts that hold the name. */
async function matchNames(session: Session, matched: Matched, isNamed: IsNamed): Promise<void> {
  for (const row of await session.all('select ref, surface from ref')) if (isNamed(String(row['surface']))) matched.refs.add(String(row['ref']));
  await inParts(matched.refs, async (part, marks) => {
    for (const row of await session.all(`select distinct claim from claim_arg where ref in (${marks})`, part)) matched.claims.add(String(row['claim']));
  });
  for (const row of await session.all('select claim, quote, roles, speaker, because from claim'))
    if (isNamed(words(row, 'quote', 'roles', 'speaker', 'because'))) matched.claims.add(String(row['claim']));
  for (const row of await session.all('select doc, url, title, author, publisher, wire, text_sha from document'))
    if (isNamed(words(row, 'url', 'title', 'author', 'publisher', 'wire')) || isNamed(await textOf(session, String(row['text_sha']))))
      matched.texts.add(String(row['doc']));
}

async function matchDocuments(session: Session, matched: Matched): Promise<void> {
  for (const doc of matched.whole) {
    for (const row of await session.all('select claim, quote from claim where doc = ?', [doc])) {
      matched.claims.add(String(row['claim']));
      if (String(row['quote']).length >= LEAST_NEEDLE) matched.needles.add(String(row['quote']));
    }
    for (const row of await session.all('select ref from ref where doc = ?', [doc])) matched.refs.add(String(row['ref']));
    for (const row of await session.all('select url, text_sha from document where doc = ?', [doc])) {
      matched.needles.add(String(row['url']));
      const text = await textOf(session, String(row['text_sha']));
      for (const line of text.split('\n').filter((one) => one.trim().length >= LEAST_NEEDLE)) matched.needles.add(line.trim().slice(0, 200));
    }
  }
}

const blank = (): Matched => ({ whole: new Set(), texts: new Set(), claims: new Set(), refs: new Set(), names: new Set(), needles: new Set() });

/** What is called so, wherever it stands: the names of an entity that are more than a surname, and its own refs. */
async function matchOf(session: Session, target: Erasing['target']): Promise<{ matched: Matched; registered: boolean }> {
  const matched = blank();
  if ('document' in target) {
    if (!(await session.get('select 1 from document where doc = ?', target.document)))
      throw new Fault('not-found', `There is no document ${target.document}.`, { what: target.document });
    matched.whole.add(target.document);
    await matchDocuments(session, matched);
    return { matched, registered: false };
  }
  const rows = await session.all(`select ref.ref, surface from d_ref join ref on ref.ref = d_ref.ref where ent = ? and d_ref.tx_out = ${END}`, [target.entity]);
  const entity = await session.get(`select name, registered from d_entity where ent = ? and tx_out = ${END}`, target.entity);
  if (!entity) throw new Fault('not-found', `There is no person ${target.entity}.`, { what: target.entity });
  const forms = [String(entity['name']), ...rows.map((row) => String(row['surface'])), ...(target.aliases ?? [])];
  for (const row of rows) matched.refs.add(String(row['ref']));
  for (const form of forms) if (isTelling(nameKey(form))) for (const text of [form, nameKey(form)]) matched.needles.add(text);
  for (const form of forms) if (isTelling(nameKey(form))) matched.names.add(nameKey(form));
  await matchNames(session, matched, (text) => namesAny(text, (key) => matched.names.has(key)));
  return { matched, registered: entity['registered'] !== null };
}

/** By the marks of a journal: what they stand for in this ledger, if anything is left of it. */
async function matchMarks(session: Session, marks: readonly ErasureMark[], mark: Marking): Promise<Matched> {
  const matched = blank();
  const [documents, names] = [new Set(marks.flatMap((one) => one.documents)), new Set(marks.flatMap((one) => one.names))];
  for (const row of await session.all("select doc from document where url not like 'erased:%'")) {
    const doc = String(row['doc']);
    if (documents.has(mark('document', doc))) matched.whole.add(doc);
  }
  await matchDocuments(session, matched);
  if (names.size > 0) await matchNames(session, matched, (text) => namesAny(text, (key) => names.has(mark('name', key))));
  return matched;
}

async function eventsOf(session: Session, { claims }: Matched): Promise<Set<string>> {
  const events = new Set<string>();
  await inParts(claims, async (part, marks) => {
    for (const row of await session.all(`select distinct ev from d_claim where claim in (${marks})`, part)) events.add(String(row['ev']));
  });
  return events;
}

async function emptyBase(session: Session, { whole, texts, claims, refs }: Matched, tx: number, isNamed: IsNamed): Promise<void> {
  await inParts(claims, async (part, marks) => {
    await session.run(`delete from claim_arg where claim in (${marks})`, part);
    await session.run(
      `update claim set quote = '', roles = '{}', speaker = null, date = null, s_lo = null, s_hi = null, because = '[]', reader = 'erased',
         q_from = 0, q_to = 0, tx_out = case when tx_out = ${END} then ? else tx_out end where claim in (${marks})`,
      [tx, ...part],
    );
  });
  await inParts(refs, (part, marks) => session.run(`update ref set surface = '' where ref in (${marks})`, part));
  for (const doc of [...whole, ...texts]) await emptyDocument(session, doc, whole.has(doc), tx, isNamed);
  await emptyReplies(session, claims, tx, isNamed);
  for (const row of await session.all('select decision, reason from decision where reason <> ?', ['']))
    if (isNamed(String(row['reason']))) await session.run("update decision set reason = '' where decision = ?", [row['decision'] ?? '']);
}

async function emptyDocument(session: Session, doc: string, whole: boolean, tx: number, isNamed: IsNamed): Promise<void> {
  const row = await session.get('select url, title, author, publisher, wire, text_sha from document where doc = ?', doc);
  if (!row) return;
  const kept = (column: string): string => (whole || isNamed(String(row[column] ?? '')) ? '' : String(row[column] ?? ''));
  const close = whole ? `, tx_out = case when tx_out = ${END} then ${tx} else tx_out end` : '';
  await session.run(`update document set url = ?, title = ?, author = ?, publisher = ?, wire = ? ${close} where doc = ?`, [
    kept('url') || `erased:${doc}`,
    kept('title'),
    kept('author') || null,
    kept('publisher'),
    kept('wire') || null,
    doc,
  ]);
  await session.run('update blob set bytes = null, erased_tx = ? where sha = ?', [tx, row['text_sha'] ?? '']);
  await session.run("update problem set what = '', message = '', remedy = null where doc = ?", [doc]);
  await session.run('delete from sketch where doc = ?', [doc]);
  await session.run('delete from unlinked where doc = ?', [doc]);
  await session.run("delete from doc_edge where kind <> 'revises' and (src = ? or dst = ?)", [doc, doc]);
}

/** Drops what was derived of it, its history too. What is left is derived anew afterwards. */
async function dropDerived(session: Session, { refs }: Matched, events: ReadonlySet<string>): Promise<void> {
  const entities = new Set<string>();
  await inParts(refs, async (part, marks) => {
    for (const row of await session.all(`select distinct ent from d_ref where ref in (${marks})`, part)) entities.add(String(row['ent']));
    await session.run(`delete from d_ref where ref in (${marks})`, part);
  });
  await forgetProposals(session);
  await inParts(events, async (part, marks) => {
    for (const table of ['d_claim', 'd_ent', 'd_event', 'd_rumour', 'forecast']) await session.run(`delete from ${table} where ev in (${marks})`, part);
  });
  await inParts(entities, (part, marks) => session.run(`delete from d_entity where ent in (${marks})`, part));
}

/** What the working memory holds of it. What hangs on that is put right when everything is made anew. */
async function dropUnderstanding(session: Session, { whole, claims, refs }: Matched): Promise<void> {
  const identities = new Set<string>();
  await inParts(refs, async (part, marks) => {
    for (const { rule, identity } of await session.all(`select rule, identity from name_ref where ref in (${marks})`, part))
      for (const one of [rule, identity]) identities.add(String(one));
    await session.run(`delete from name_ref where ref in (${marks})`, part);
  });
  await inParts(identities, async (part, marks) => {
    for (const table of ['name_surface', 'name_group', 'name_root']) await session.run(`delete from ${table} where identity in (${marks})`, part);
    await session.run(`delete from name_root where root in (${marks})`, part);
  });
  await inParts(claims, (part, marks) => session.run(`delete from claim_key where claim in (${marks})`, part));
  await inParts(whole, async (part, marks) => {
    for (const table of ['name_career', 'name_asked']) await session.run(`delete from ${table} where doc in (${marks})`, part);
  });
}

const planOf = (matched: Matched, events: number, registered: boolean): ErasurePlan => ({
  documents: [...matched.whole].sort(),
  texts: [...matched.texts].sort(),
  claims: matched.claims.size,
  events,
  names: [...matched.names].sort(),
  needles: [...matched.needles].sort(),
  registered,
});

/** See `Ledger.planErasure`. */
export async function planErasure({ engine }: Store, target: Erasing['target']): Promise<ErasurePlan> {
  const { matched, registered } = await matchOf(engine.read, target);
  return planOf(matched, (await eventsOf(engine.read, matched)).size, registered);
}

async function carryOut(store: Store, session: Session, matched: Matched, mark: ErasureMark, actor: string, isNamed: IsNamed): Promise<Erased> {
  const { engine, now } = store;
  const tx = await nextTx(session);
  const events = await eventsOf(session, matched);
  await engine.lifted(session, () => emptyBase(session, matched, tx, isNamed));
  await dropDerived(session, matched, events);
  await dropUnderstanding(session, matched);
  await recount(session);
  await engine.find.clear(session);
  await reindex(store, session);
  const row = { erasure: mark.id, tx, basis: mark.basis, due: null, match_hmac: canonical(mark), swept_tx: null, done_at: null };
  await session.insert('erasure', [row]);
  await markDirty(session, [UNRESOLVED], tx);
  await recordTx(session, now(), tx, { kind: 'erasure', actor, key: undefined, payload: sha256(mark.id) });
  return { tx, plan: planOf(matched, events.size, false) };
}

/** See `Ledger.erase`. */
export function erase(store: Store, { target, basis, actor, mark, journal }: Erasing): Promise<Erased> {
  return store.engine.write(async (session, own) => {
    const { matched } = await matchOf(session, target);
    const at = store.now().toISOString();
    const marked: ErasureMark = {
      id: idOf('z', at, basis, ...[...matched.whole, ...matched.names].sort()),
      at,
      basis,
      documents: [...matched.whole].map((doc) => mark('document', doc)).sort(),
      names: [...matched.names].map((name) => mark('name', name)).sort(),
    };
    // The journal first: what it holds is carried out again after any restore, and so also after a crash right here.
    await journal(marked);
    return carryOut(storeOn(store, session, own), session, matched, marked, actor, (text) => namesAny(text, (key) => matched.names.has(key)));
  });
}

/** See `Ledger.eraseAgain`. */
export function eraseAgain(store: Store, marks: readonly ErasureMark[], mark: Marking): Promise<number> {
  return store.engine.write(async (session, own) => {
    let done = 0;
    for (const one of marks) {
      const matched = await matchMarks(session, [one], mark);
      const known = await session.get('select 1 from erasure where erasure = ?', one.id);
      if (known && matched.whole.size + matched.texts.size + matched.claims.size === 0) continue;
      const names = new Set(one.names);
      await session.run('delete from erasure where erasure = ?', [one.id]);
      await carryOut(storeOn(store, session, own), session, matched, one, 'mercato restore', (text) => namesAny(text, (key) => names.has(mark('name', key))));
      done++;
    }
    return done;
  });
}

/** See `Ledger.sweep`. */
export async function sweep({ engine, now }: Store): Promise<number> {
  const due = Number((await engine.read.get('select count(*) as n from erasure where done_at is null'))?.['n']);
  if (due === 0) return 0;
  await engine.sweep();
  await engine.read.run('update erasure set done_at = ? where done_at is null', [now().toISOString()]);
  return due;
}

/** See `Ledger.traces`. */
export async function traces({ engine }: Store, needles: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const kept of KEPT)
    for await (const rows of pagesOf(engine.read, kept))
      for (const row of rows) {
        const held = Object.values(row).map((cell: unknown) => (cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : String(cell)));
        if (needles.some((needle) => held.some((text) => text.includes(needle)))) found.add(kept.table);
      }
  return [...found];
}
