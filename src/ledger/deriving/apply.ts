// What a resolution says, made derived rows, and the search index with them.

import { sql } from 'kysely';
import { canonical } from '../../base/canonical.ts';
import { sha256 } from '../../base/hash.ts';
import { type Resolution, RULES_VERSION } from '../../model/resolution.ts';
import { kindOf } from '../args.ts';
import type { Row } from '../engine.ts';
import type { FindEntry } from '../find.ts';
import { partsOf } from '../parts.ts';
import { END } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Changing, CLAIM, change, columnsOf, type Derived, ENT, ENTITY, EVENT, REF, RUMOUR } from './rows.ts';
import { scopesAfter, wantedOf } from './staging.ts';

type ResolvedEvent = Resolution['events'][number];

/** Derived rows that are being written. `store` is on the connection of the transaction. */
export interface Applying extends Changing {
  readonly store: Store;
}

/** The rows that a resolution is about: those of a table that have one of these values in a column; `all` is every row. */
type Scope = readonly string[] | 'all';

async function liveRows({ store: { db, anyOf } }: Pick<Applying, 'store'>, derived: Derived, column: string, scope: Scope): Promise<Row[]> {
  const columns = sql.raw(columnsOf(derived).join(', '));
  const within = scope === 'all' ? sql`` : sql`and ${sql.ref(column)} in ${anyOf(scope)}`;
  const { rows } = await sql<Row>`select ${columns} from ${sql.table(derived.table)} where tx_out = ${sql.raw(END)} ${within}`.execute(db);
  return rows;
}

interface Attested {
  readonly lang: string;
  readonly paraphrase: boolean;
}

/** By claim: the language of its document, and whether that only paraphrases. */
export type AttestedBy = ReadonlyMap<string, Attested>;

async function attestedBy({ store: { db, anyOf, live } }: Applying, claims: readonly string[]): Promise<AttestedBy> {
  const { rows } = await sql<{ claim: string; lang: string; paraphrase: number }>`
    select claim, lang, paraphrase from claim join document using (doc) where ${live('claim')} and claim in ${anyOf(claims)}`.execute(db);
  return new Map(rows.map(({ claim, lang, paraphrase }) => [claim, { lang, paraphrase: paraphrase === 1 }]));
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

const rumourRows = ({ id, rumours }: ResolvedEvent): Row[] => rumours.map(({ first, ...rumour }) => ({ ev: id, ...rumour, first: first ? 1 : 0 }));

const claimRow = ({ claimId, event, part, origin, voice, via }: Resolution['claims'][number]): Row => ({
  claim: claimId,
  ev: event,
  part,
  origin,
  voice,
  via: via?.claim ?? null,
  how: via?.how ?? null,
});

/** Makes the events of these buckets what the resolution says. */
export async function applyEvents(applying: Applying, { events, claims }: Pick<Resolution, 'events' | 'claims'>, buckets: Scope, known?: AttestedBy) {
  const attested =
    known ??
    (await attestedBy(
      applying,
      claims.map(({ claimId }) => claimId),
    ));
  const byEvent = Map.groupBy(claims, ({ event }) => event);
  const rows = events.map((event) =>
    eventRow(
      event,
      (byEvent.get(event.id) ?? []).flatMap(({ claimId }) => attested.get(claimId) ?? []),
    ),
  );
  const live = await liveRows(applying, EVENT, 'bucket', buckets);
  // An event whose bucket is called otherwise now is one of them too.
  const there = new Set(live.map(({ ev }) => ev));
  const elsewhere = buckets === 'all' ? [] : events.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  const found = elsewhere.length > 0 ? await liveRows(applying, EVENT, 'ev', elsewhere) : [];
  live.push(...found);
  const ids = buckets === 'all' ? 'all' : live.map(({ ev }) => String(ev));
  const wanted = new Map([
    [CLAIM, claims.map(claimRow)],
    [ENT, events.flatMap(entRows)],
    [RUMOUR, events.flatMap(rumourRows)],
    [EVENT, rows],
  ]);
  const liveOf = async (derived: Derived): Promise<readonly Row[]> => (derived === EVENT ? live : liveRows(applying, derived, 'ev', ids));
  await changeEvents(applying, liveOf, async (derived) => wanted.get(derived) ?? [], new Set(found.map(({ ev }) => String(ev))));
}

type RowsOf = (derived: Derived, live: readonly Row[]) => Promise<readonly Row[]>;

/** Makes the live rows of some events the wanted ones, and with them the search index and the list of new rumours. */
async function changeEvents(applying: Applying, liveOf: (derived: Derived) => Promise<readonly Row[]>, wantedOf: RowsOf, moved?: ReadonlySet<string>) {
  const changed = async (derived: Derived) => {
    const live = await liveOf(derived);
    return change(applying, derived, live, await wantedOf(derived, live), moved);
  };
  await changed(CLAIM);
  const named = await changed(ENT);
  const told = await changed(RUMOUR);
  const { closed, opened } = await changed(EVENT);
  if (applying.laidUp) return;
  await applying.session.insert(
    'unscored',
    [...new Set(told.opened.map(({ ev }) => ev))].map((ev) => ({ ev })),
  );
  const [was, made] = [new Map(closed.map((row) => [row['ev'], row])), new Set(opened.map(({ ev }) => ev ?? null))];
  const renamed = new Set([...named.closed, ...named.opened].map(({ ev }) => ev));
  // What is searched of an event hangs on its kind, its roles and its names alone.
  const reads = (row: Row): boolean => renamed.has(row['ev']) || was.get(row['ev'])?.['kind'] !== row['kind'] || was.get(row['ev'])?.['roles'] !== row['roles'];
  for (const { ev } of closed) if (!made.has(ev ?? null)) await applying.store.engine.find.drop(applying.session, 'event', String(ev));
  await indexEvents(applying, opened.filter(reads));
}

/** Which entities and refs a resolution is about; its own count in any case. */
export interface NameScope {
  readonly entities: Scope;
  readonly refs: Scope;
  /** Entities that are called by other names than before, though neither they nor their refs have changed. */
  readonly renamed?: readonly string[] | undefined;
}

/** Answers the entities that refs have left or joined. */
export async function applyNames(applying: Applying, { entities, refs }: Pick<Resolution, 'entities' | 'refs'>, scope: NameScope): Promise<readonly string[]> {
  const within = (given: Scope, own: readonly string[]): Scope => (given === 'all' ? 'all' : [...new Set([...given, ...own])]);
  const entityRows: Row[] = entities.map(({ id, type, name, registered }) => ({ ent: id, kind: type, name, registered }));
  const refRows: Row[] = refs.map(({ ref, entity }) => ({ ref, ent: entity }));
  const entityScope = within(
    scope.entities,
    entities.map(({ id }) => id),
  );
  const refScope = within(
    scope.refs,
    refs.map(({ ref }) => ref),
  );
  const named = await change(applying, ENTITY, await liveRows(applying, ENTITY, 'ent', entityScope), entityRows);
  const called = await change(applying, REF, await liveRows(applying, REF, 'ref', refScope), refRows);
  if (applying.laidUp) return [];
  // Where it is told which entities are called otherwise, the refs that came and went say nothing more.
  const joined = [...called.closed, ...called.opened].map(({ ent }) => String(ent));
  const renamed = [...[...named.closed, ...named.opened].map(({ ent }) => String(ent)), ...(scope.renamed ?? joined)];
  await indexEntities(applying, [...new Set(renamed)]);
  return joined;
}

const AT_ONCE = 1000;

/** The scopes of what is laid up, so many at a time. */
async function* scopes({ session }: Applying, ...of: readonly Derived[]): AsyncGenerator<readonly string[]> {
  for (let last = ''; ; ) {
    const page = await scopesAfter(session, of, last, AT_ONCE);
    if (page.length > 0) yield page;
    if (page.length < AT_ONCE) return;
    last = page.at(-1) ?? '';
  }
}

/** Puts in place what is laid up. */
export async function putInPlace(applying: Applying): Promise<void> {
  const { session } = applying;
  const called = new Set<string>();
  for (const derived of [REF, ENTITY])
    for await (const page of scopes(applying, derived)) {
      const live = await liveRows(applying, derived, derived.scope, page);
      const { closed, opened } = await change(applying, derived, live, await wantedOf(session, derived, live, page));
      for (const { ent } of [...closed, ...opened]) called.add(String(ent));
    }
  for (const part of partsOf([...called], AT_ONCE)) await indexEntities(applying, part);
  for await (const page of scopes(applying, CLAIM, ENT, RUMOUR, EVENT))
    await changeEvents(
      applying,
      (derived) => liveRows(applying, derived, derived.scope, page),
      (derived, live) => wantedOf(session, derived, live, page),
    );
}

/** The index of entities: their name, what the register and documents call them. */
export async function indexEntities({ store, session }: Pick<Applying, 'store' | 'session'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { db, anyOf, engine, register } = store;
  const { rows: known } = await sql<{ ent: string; kind: string; name: string; registered: string | null }>`
    select ent, kind, name, registered from d_entity where tx_out = ${sql.raw(END)} and ent in ${anyOf(ids)}`.execute(db);
  const { rows: called } = await sql<{ ent: string; surface: string }>`
    select distinct ent, surface from d_ref join ref using (ref) where d_ref.tx_out = ${sql.raw(END)} and ent in ${anyOf(ids)} order by ent, surface`.execute(
    db,
  );
  const [byId, surfaces] = [new Map(known.map((row) => [row.ent, row])), Map.groupBy(called, ({ ent }) => ent)];
  const entries: FindEntry[] = [];
  for (const id of ids) {
    const row = byId.get(id);
    if (!row) {
      for (const kind of ['person', 'organisation'] as const) await engine.find.drop(session, kind, id);
      continue;
    }
    const aliases = row.registered === null ? [] : register.aliases(row.registered);
    const names = new Set([...aliases, ...(surfaces.get(id) ?? []).map(({ surface }) => surface)]);
    entries.push({ kind: row.kind === 'person' ? 'person' : 'organisation', id, head: row.name, body: [...names].join(' · ') });
  }
  await engine.find.put(session, entries);
}

export async function indexEvents({ store, session }: Pick<Applying, 'store' | 'session'>, events: readonly Row[]): Promise<void> {
  if (events.length === 0) return;
  const { db, anyOf, engine } = store;
  const { rows } = await sql<{ ev: string; name: string }>`
    select ev, name from d_ent join d_entity using (ent)
    where d_ent.tx_out = ${sql.raw(END)} and d_entity.tx_out = ${sql.raw(END)} and ev in ${anyOf(events.map(({ ev }) => String(ev)))}
    order by ev, name`.execute(db);
  const names = Map.groupBy(rows, ({ ev }) => ev);
  const entries = events.map((row): FindEntry => {
    const kind = kindOf(String(row['kind']));
    const roles = JSON.parse(String(row['roles'])) as ResolvedEvent['roles'];
    const body = [kind.label, kind.terms(roles), ...(names.get(String(row['ev'])) ?? []).map(({ name }) => name)].join(' · ');
    return { kind: 'event', id: String(row['ev']), head: kind.describe(roles), body };
  });
  await engine.find.put(session, entries);
}
