// The derived rows: made what a resolution says by the smallest change. A row that stays equal is not touched, so that what was shown on
// a past day stays what it was; one that changes is closed and opened anew.

import { canonical } from '../base/canonical.ts';
import { sha256 } from '../base/hash.ts';
import { type Resolution, RULES_VERSION } from '../model/resolution.ts';
import { markDirty } from './append.ts';
import { kindOf } from './args.ts';
import { lastTx, nextTx, recordTx } from './chain.ts';
import type { Engine, Row, Session } from './engine.ts';
import { type Applied, UNRESOLVED } from './ledger.ts';
import { END } from './schema.ts';
import type { Store } from './store.ts';

type ResolvedEvent = Resolution['events'][number];

interface Counts {
  closed: number;
  opened: number;
}

type Indexing = Pick<Applying, 'store' | 'session'>;

/** A resolution that is being applied, in the transaction at hand. */
interface Applying {
  readonly store: Store;
  readonly session: Session;
  readonly tx: number;
  readonly counts: Counts;
}

/** One `d_` table: its key besides `tx_in`, and its other columns. */
interface Derived {
  readonly table: string;
  readonly key: readonly string[];
  readonly rest: readonly string[];
}

const ENTITY: Derived = { table: 'd_entity', key: ['ent'], rest: ['kind', 'name', 'registered'] };
const REF: Derived = { table: 'd_ref', key: ['ref'], rest: ['ent'] };
const CLAIM: Derived = { table: 'd_claim', key: ['claim', 'ev'], rest: ['part', 'origin', 'voice'] };
const ENT: Derived = { table: 'd_ent', key: ['ent', 'ev', 'role'], rest: ['s_lo', 'e_hi'] };
const EVENT: Derived = {
  table: 'd_event',
  key: ['ev'],
  rest: [
    'bucket',
    'kind',
    's_lo',
    's_hi',
    'belief',
    'roles',
    'tally',
    'vals',
    'rules',
    'origins',
    'documents',
    'claims',
    'langs',
    'conflict',
    'starter',
    'digest',
  ],
};
/** All of them, in the order of the digest. */
const TABLES = [ENTITY, REF, EVENT, CLAIM, ENT] as const;

const columnsOf = ({ key, rest }: Derived): readonly string[] => [...key, ...rest];
const keyOf = ({ key }: Derived, row: Row): string => key.map((column) => String(row[column])).join('\u001f');

const ROWS_AT_ONCE = 100;
const IDS_AT_ONCE = 500;

/** Ends live rows. One that was opened by the same transaction never was. */
async function close(session: Session, { table, key }: Derived, rows: readonly Row[], tx: number): Promise<void> {
  const tuple = `(${key.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    const where = `tx_out = ${END} and (${key.join(', ')}) in (values ${part.map(() => tuple).join(', ')})`;
    const values = part.flatMap((row) => key.map((column) => row[column]));
    await session.run(`delete from ${table} where tx_in = ? and ${where}`, [tx, ...values]);
    await session.run(`update ${table} set tx_out = ? where ${where}`, [tx, ...values]);
  }
}

const open = async (session: Session, derived: Derived, rows: readonly Row[], tx: number): Promise<void> =>
  void (await session.insert(
    derived.table,
    rows.map((row) => ({ ...Object.fromEntries(columnsOf(derived).map((column) => [column, row[column] ?? null])), tx_in: tx })),
  ));

/** Makes the live rows of a scope the wanted ones. Answers the rows that were closed and those that were opened. */
async function change(
  { session, tx, counts }: Applying,
  derived: Derived,
  live: readonly Row[],
  wanted: readonly Row[],
): Promise<{ closed: Row[]; opened: Row[] }> {
  const now = new Map(live.map((row) => [keyOf(derived, row), row]));
  const then = new Map(wanted.map((row) => [keyOf(derived, row), row]));
  const equal = (a: Row, b: Row | undefined): boolean => b !== undefined && derived.rest.every((column) => a[column] === b[column]);
  const closed = [...now].filter(([key, row]) => !equal(row, then.get(key))).map(([, row]) => row);
  const opened = [...then].filter(([key, row]) => !equal(row, now.get(key))).map(([, row]) => row);
  await close(session, derived, closed, tx);
  await open(session, derived, opened, tx);
  counts.closed += closed.length;
  counts.opened += opened.length;
  return { closed, opened };
}

interface Attested {
  readonly lang: string;
  readonly paraphrase: boolean;
}

async function attestedBy(session: Session, claims: readonly string[]): Promise<ReadonlyMap<string, Attested>> {
  const attested = new Map<string, Attested>();
  for (let from = 0; from < claims.length; from += IDS_AT_ONCE) {
    const part = claims.slice(from, from + IDS_AT_ONCE);
    const rows = await session.all(
      `select claim, lang, paraphrase from claim join document using (doc) where claim.tx_out = ${END} and claim in (${part.map(() => '?').join(', ')})`,
      part,
    );
    for (const row of rows) attested.set(String(row['claim']), { lang: String(row['lang']), paraphrase: row['paraphrase'] === 1 });
  }
  return attested;
}

/** The row of an event. Its digest covers its entities too. */
function eventRow(event: ResolvedEvent, attested: readonly Attested[]): Row {
  const { id, bucket, kind, when, belief, tally, values, roles } = event;
  const row = {
    ev: id,
    bucket,
    kind,
    s_lo: when.lo,
    s_hi: when.hi,
    belief,
    roles: canonical(roles),
    tally: canonical(tally),
    vals: canonical(values),
    rules: RULES_VERSION,
    origins: tally.origins,
    documents: tally.documents,
    claims: tally.claims,
    langs: `,${[...new Set(attested.map(({ lang }) => lang))].sort().join(',')},`,
    conflict: new Set(values.map(({ role }) => role)).size < values.length ? 1 : 0,
    starter: attested.every(({ paraphrase }) => paraphrase) ? 1 : 0,
  };
  return { ...row, digest: sha256(canonical({ ...row, entities: event.entities })) };
}

const entRows = ({ id, entities }: ResolvedEvent): Row[] =>
  entities.map(({ entity, role, when }) => ({ ent: entity, ev: id, role, s_lo: when.lo, e_hi: when.hi }));

const claimRow = ({ claimId, event, part, origin, voice }: Resolution['claims'][number]): Row => ({ claim: claimId, ev: event, part, origin, voice });

/** The live rows of the events in scope. */
async function liveIn(session: Session, derived: Derived, buckets: readonly string[] | 'all'): Promise<Row[]> {
  const select = `select ${columnsOf(derived).join(', ')} from ${derived.table} where tx_out = ${END}`;
  if (buckets === 'all') return session.all(select);
  const rows: Row[] = [];
  for (let from = 0; from < buckets.length; from += IDS_AT_ONCE) {
    const part = buckets.slice(from, from + IDS_AT_ONCE);
    const inScope = `ev in (select ev from d_event where tx_out = ${END} and bucket in (${part.map(() => '?').join(', ')}))`;
    rows.push(...(await session.all(`${select} and ${inScope}`, part)));
  }
  return rows;
}

async function applyEvents(applying: Applying, { events, claims }: Resolution, buckets: readonly string[] | 'all'): Promise<Row[]> {
  const { session, store } = applying;
  const attested = await attestedBy(
    session,
    claims.map(({ claimId }) => claimId),
  );
  const byEvent = Map.groupBy(claims, ({ event }) => event);
  const rows = events.map((event) =>
    eventRow(
      event,
      (byEvent.get(event.id) ?? []).flatMap(({ claimId }) => attested.get(claimId) ?? []),
    ),
  );
  // The scope is told by the live events, so theirs are the last rows to change.
  await change(applying, CLAIM, await liveIn(session, CLAIM, buckets), claims.map(claimRow));
  await change(applying, ENT, await liveIn(session, ENT, buckets), events.flatMap(entRows));
  const { closed, opened } = await change(applying, EVENT, await liveIn(session, EVENT, buckets), rows);
  for (const row of closed) await store.engine.find.drop(session, 'event', String(row['ev']));
  return opened;
}

/** Entities and refs are always complete in a resolution of all; in one of buckets, those that are not named stay. */
async function applyNames(applying: Applying, { entities, refs }: Resolution, complete: boolean): Promise<ReadonlySet<string>> {
  const entityRows: Row[] = entities.map(({ id, type, name, registered }) => ({ ent: id, kind: type, name, registered }));
  const refRows: Row[] = refs.map(({ ref, entity }) => ({ ref, ent: entity }));
  const touched = [
    [ENTITY, entityRows],
    [REF, refRows],
  ] as const;
  const ids = new Set<string>();
  for (const [derived, wanted] of touched) {
    const named = new Set(wanted.map((row) => keyOf(derived, row)));
    const live = (await liveIn(applying.session, derived, 'all')).filter((row) => complete || named.has(keyOf(derived, row)));
    const { closed, opened } = await change(applying, derived, live, wanted);
    for (const row of [...closed, ...opened]) ids.add(String(row['ent']));
  }
  return ids;
}

/** The index of entities: their name, what the register and documents call them. */
async function indexEntities({ store, session }: Indexing, ids: ReadonlySet<string>): Promise<void> {
  const { find } = store.engine;
  for (const id of ids) {
    const row = await session.get(`select kind, name, registered from d_entity where ent = ? and tx_out = ${END}`, id);
    if (!row) {
      await find.drop(session, 'person', id);
      await find.drop(session, 'organisation', id);
      continue;
    }
    const surfaces = await session.all(`select distinct surface from d_ref join ref using (ref) where ent = ? and d_ref.tx_out = ${END} order by surface`, [
      id,
    ]);
    const aliases = row['registered'] === null ? [] : store.register.aliases(String(row['registered']));
    const names = new Set([...aliases, ...surfaces.map(({ surface }) => String(surface))]);
    await find.put(session, row['kind'] === 'person' ? 'person' : 'organisation', id, String(row['name']), [...names].join(' · '));
  }
}

async function indexEvents({ store, session }: Indexing, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const kind = kindOf(String(row['kind']));
    const roles = JSON.parse(String(row['roles'])) as ResolvedEvent['roles'];
    const names = await session.all(
      `select name from d_ent join d_entity using (ent) where ev = ? and d_ent.tx_out = ${END} and d_entity.tx_out = ${END} order by name`,
      [row['ev'] ?? ''],
    );
    const body = [kind.label, kind.terms(roles), ...names.map(({ name }) => name)].join(' · ');
    await store.engine.find.put(session, 'event', String(row['ev']), kind.describe(roles), body);
  }
}

const MANY_ROWS = 10_000;

/** See `Ledger.applyResolution`. */
export async function applyResolution(store: Store, resolution: Resolution, closed: readonly string[] | 'all', tx: number): Promise<Applied> {
  const applied = await store.engine.write(async (session) => {
    if ((await lastTx(session)) !== tx) return { applied: false, closed: 0, opened: 0 };
    const applying: Applying = { store, session, tx, counts: { closed: 0, opened: 0 } };
    const buckets = closed === 'all' ? 'all' : [...new Set([...closed, ...resolution.events.map(({ bucket }) => bucket)])];
    const renamed = await applyNames(applying, resolution, closed === 'all');
    const changed = await applyEvents(applying, resolution, buckets);
    await indexEntities(applying, renamed);
    await indexEvents(applying, changed);
    if (closed === 'all') await session.run('delete from dirty');
    else for (const bucket of closed) await session.run('delete from dirty where bucket = ?', [bucket]);
    return { applied: true, ...applying.counts };
  });
  if (applied.opened > MANY_ROWS) await store.engine.recount();
  return applied;
}

/** See `Ledger.dropDerived`. */
export const dropDerived = ({ engine }: Store): Promise<void> =>
  engine.write(async (session) => {
    for (const { table } of TABLES) await session.run(`delete from ${table}`);
    await engine.find.dropDerived(session);
    await markDirty(session, [UNRESOLVED], await lastTx(session));
  });

/** See `Ledger.derivedDigest`. */
export async function digestOf(session: Session): Promise<string> {
  const digests: string[] = [];
  for (const derived of TABLES) {
    const rows = await session.all(`select ${columnsOf(derived).join(', ')} from ${derived.table} where tx_out = ${END} order by ${derived.key.join(', ')}`);
    digests.push(sha256(canonical(rows)));
  }
  return sha256(digests.join('\n'));
}

/** Fills an empty search index from what is stored. */
export async function reindex(store: Store, session: Session): Promise<void> {
  const at = { store, session };
  const documents = await session.all(`select doc, title, text_sha from document where tx_out = ${END} order by doc`);
  for (const { doc, title, text_sha: sha } of documents) {
    const text = await textIn(session, String(sha));
    if (text !== '') await store.engine.find.put(session, 'document', String(doc), String(title), text);
  }
  const entities = await session.all(`select ent from d_entity where tx_out = ${END} order by ent`);
  await indexEntities(at, new Set(entities.map(({ ent }) => String(ent))));
  await indexEvents(at, await session.all(`select ev, kind, roles from d_event where tx_out = ${END} order by ev`));
}

async function textIn(session: Session, sha: string): Promise<string> {
  const bytes: unknown = (await session.get('select bytes from blob where sha = ?', sha))?.['bytes'];
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : '';
}

/** Derived rows that older rules made are dirty: the next refresh makes all of them anew, under a transaction that says so. */
export async function markOutdated(engine: Engine, now: () => Date): Promise<void> {
  const outdated = await engine.read.get(`select 1 from d_event where tx_out = ${END} and rules <> ? limit 1`, RULES_VERSION);
  if (!outdated) return;
  await engine.write(async (session) => {
    const dirty = await session.get('select 1 from dirty where bucket = ?', UNRESOLVED);
    if (dirty) return;
    // A transaction of its own: what was believed before it stays on record as it was.
    const tx = await nextTx(session);
    await markDirty(session, [UNRESOLVED], tx);
    await recordTx(session, now(), tx, { kind: 'rules', actor: 'mercato', key: undefined, payload: sha256(String(RULES_VERSION)) });
  });
}
