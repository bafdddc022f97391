// The derived rows: made what a resolution says by the smallest change. A row that stays equal is not touched, so that what was shown on
// a past day stays what it was; one that changes is closed and opened anew.

import { canonical } from '../base/canonical.ts';
import { sha256 } from '../base/hash.ts';
import { type Resolution, RULES_VERSION } from '../model/resolution.ts';
import { markDirty } from './append.ts';
import { kindOf } from './args.ts';
import { lastTx } from './chain.ts';
import { index, unindex } from './find.ts';
import { type Applied, UNRESOLVED } from './ledger.ts';
import { END } from './schema.ts';
import type { Row, Sqlite } from './sqlite.ts';
import type { Store } from './store.ts';

type ResolvedEvent = Resolution['events'][number];

interface Counts {
  closed: number;
  opened: number;
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

/** Ends a live row. One that was opened by the same transaction never was. */
function close(sqlite: Sqlite, { table, key }: Derived, row: Row, tx: number): void {
  const where = `${key.map((column) => `${column} = ?`).join(' and ')} and tx_out = ${END}`;
  const values = key.map((column) => row[column]);
  const { changes } = sqlite.prepare(`delete from ${table} where ${where} and tx_in = ?`).run([...values, tx]);
  if (changes === 0) sqlite.prepare(`update ${table} set tx_out = ? where ${where}`).run([tx, ...values]);
}

function open(sqlite: Sqlite, derived: Derived, row: Row, tx: number): void {
  const columns = [...columnsOf(derived), 'tx_in'];
  sqlite
    .prepare(`insert into ${derived.table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
    .run([...columnsOf(derived).map((column) => row[column]), tx]);
}

/** Makes the live rows of a scope the wanted ones. Answers the rows that were closed and those that were opened. */
function change(sqlite: Sqlite, derived: Derived, live: readonly Row[], wanted: readonly Row[], tx: number, counts: Counts): { closed: Row[]; opened: Row[] } {
  const now = new Map(live.map((row) => [keyOf(derived, row), row]));
  const then = new Map(wanted.map((row) => [keyOf(derived, row), row]));
  const equal = (a: Row, b: Row | undefined): boolean => b !== undefined && derived.rest.every((column) => a[column] === b[column]);
  const closed = [...now].filter(([key, row]) => !equal(row, then.get(key))).map(([, row]) => row);
  const opened = [...then].filter(([key, row]) => !equal(row, now.get(key))).map(([, row]) => row);
  for (const row of closed) close(sqlite, derived, row, tx);
  for (const row of opened) open(sqlite, derived, row, tx);
  counts.closed += closed.length;
  counts.opened += opened.length;
  return { closed, opened };
}

interface Attested {
  readonly lang: string;
  readonly paraphrase: boolean;
}

function attestedBy(sqlite: Sqlite, claims: readonly string[]): ReadonlyMap<string, Attested> {
  const rows = sqlite
    .prepare(
      `select claim, lang, paraphrase from claim join document using (doc)
       where claim.tx_out = ${END} and claim in (select value from json_each(?))`,
    )
    .all([JSON.stringify(claims)]);
  return new Map(rows.map((row) => [String(row['claim']), { lang: String(row['lang']), paraphrase: row['paraphrase'] === 1 }]));
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
function liveIn(sqlite: Sqlite, derived: Derived, buckets: readonly string[] | 'all'): Row[] {
  const columns = columnsOf(derived).join(', ');
  if (buckets === 'all') return sqlite.prepare(`select ${columns} from ${derived.table} where tx_out = ${END}`).all();
  const inScope = `ev in (select ev from d_event where tx_out = ${END} and bucket in (select value from json_each(?)))`;
  return sqlite.prepare(`select ${columns} from ${derived.table} where tx_out = ${END} and ${inScope}`).all([JSON.stringify(buckets)]);
}

function applyEvents(sqlite: Sqlite, { events, claims }: Resolution, buckets: readonly string[] | 'all', tx: number, counts: Counts): Row[] {
  const attested = attestedBy(
    sqlite,
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
  change(sqlite, CLAIM, liveIn(sqlite, CLAIM, buckets), claims.map(claimRow), tx, counts);
  change(sqlite, ENT, liveIn(sqlite, ENT, buckets), events.flatMap(entRows), tx, counts);
  const { closed, opened } = change(sqlite, EVENT, liveIn(sqlite, EVENT, buckets), rows, tx, counts);
  for (const row of closed) unindex(sqlite, 'event', String(row['ev']));
  return opened;
}

/** Entities and refs are always complete in a resolution of all; in one of buckets, those that are not named stay. */
function applyNames(sqlite: Sqlite, { entities, refs }: Resolution, complete: boolean, tx: number, counts: Counts): ReadonlySet<string> {
  const entityRows: Row[] = entities.map(({ id, type, name, registered }) => ({ ent: id, kind: type, name, registered }));
  const refRows: Row[] = refs.map(({ ref, entity }) => ({ ref, ent: entity }));
  const touched = [
    [ENTITY, entityRows],
    [REF, refRows],
  ] as const;
  const changed = touched.flatMap(([derived, wanted]) => {
    const named = new Set(wanted.map((row) => keyOf(derived, row)));
    const live = liveIn(sqlite, derived, 'all').filter((row) => complete || named.has(keyOf(derived, row)));
    const { closed, opened } = change(sqlite, derived, live, wanted, tx, counts);
    return [...closed, ...opened];
  });
  return new Set(changed.map((row) => String(row['ent'])));
}

/** The index of entities: their name, what the register and documents call them. */
function indexEntities({ sqlite, register }: Store, ids: ReadonlySet<string>): void {
  for (const id of ids) {
    const row = sqlite.prepare(`select kind, name, registered from d_entity where ent = ? and tx_out = ${END}`).get(id);
    if (!row) {
      unindex(sqlite, 'person', id);
      unindex(sqlite, 'organisation', id);
      continue;
    }
    const surfaces = sqlite.prepare(`select distinct surface from d_ref join ref using (ref) where ent = ? and d_ref.tx_out = ${END}`).all([id]);
    const aliases = row['registered'] === null ? [] : register.aliases(String(row['registered']));
    const names = new Set([...aliases, ...surfaces.map(({ surface }) => String(surface))]);
    index(sqlite, row['kind'] === 'person' ? 'person' : 'organisation', id, String(row['name']), [...names].join(' · '));
  }
}

function indexEvents(sqlite: Sqlite, rows: readonly Row[]): void {
  for (const row of rows) {
    const kind = kindOf(String(row['kind']));
    const roles = JSON.parse(String(row['roles'])) as ResolvedEvent['roles'];
    const names = sqlite
      .prepare(`select name from d_ent join d_entity using (ent) where ev = ? and d_ent.tx_out = ${END} and d_entity.tx_out = ${END}`)
      .all([row['ev']]);
    index(sqlite, 'event', String(row['ev']), kind.describe(roles), [kind.label, kind.terms(roles), ...names.map(({ name }) => name)].join(' · '));
  }
}

/** See `Ledger.applyResolution`. */
export function applyResolution(store: Store, resolution: Resolution, closed: readonly string[] | 'all', tx: number): Applied {
  const { sqlite } = store;
  return sqlite.write(() => {
    if (lastTx(sqlite) !== tx) return { applied: false, closed: 0, opened: 0 };
    const counts: Counts = { closed: 0, opened: 0 };
    const buckets = closed === 'all' ? 'all' : [...new Set([...closed, ...resolution.events.map(({ bucket }) => bucket)])];
    const renamed = applyNames(sqlite, resolution, closed === 'all', tx, counts);
    const changed = applyEvents(sqlite, resolution, buckets, tx, counts);
    indexEntities(store, renamed);
    indexEvents(sqlite, changed);
    if (closed === 'all') sqlite.exec('delete from dirty');
    else for (const bucket of closed) sqlite.prepare('delete from dirty where bucket = ?').run([bucket]);
    return { applied: true, ...counts };
  });
}

/** See `Ledger.dropDerived`. */
export function dropDerived({ sqlite }: Store): void {
  sqlite.write(() => {
    for (const { table } of TABLES) sqlite.exec(`delete from ${table}`);
    sqlite.exec("delete from find where rowid in (select n from find_row where kind <> 'document'); delete from find_row where kind <> 'document'");
    sqlite.prepare('insert into dirty (bucket, since) values (?, ?) on conflict do nothing').run([UNRESOLVED, lastTx(sqlite)]);
  });
}

/** See `Ledger.derivedDigest`. */
export function derivedDigest({ sqlite }: Store): string {
  const digests = TABLES.map((derived) => {
    const columns = columnsOf(derived).join(', ');
    const rows = sqlite.prepare(`select ${columns} from ${derived.table} where tx_out = ${END} order by ${derived.key.join(', ')}`).all();
    return sha256(canonical(rows));
  });
  return sha256(digests.join('\n'));
}

/** Derived rows that older rules made are dirty: the next refresh makes all of them anew. */
export function markOutdated(sqlite: Sqlite): void {
  const outdated = sqlite.prepare(`select 1 from d_event where tx_out = ${END} and rules <> ? limit 1`).all([RULES_VERSION]).length > 0;
  if (outdated) sqlite.write(() => markDirty(sqlite, [UNRESOLVED], lastTx(sqlite)));
}
