// People who may be one: what is needed to propose it, and the proposals as rows. A proposal is between the oldest refs of two entities; it is opened
// and closed like any derived row, so that a past moment shows what was proposed then.

import { canonical } from '../base/canonical.ts';
import { lastTx } from './chain.ts';
import type { Session } from './engine.ts';
import { inParts, rowsInParts } from './parts.ts';
import { END } from './schema.ts';
import type { Store } from './store.ts';

/** One live person with all that proposals rest on. */
export interface PersonToCompare {
  readonly entity: string;
  readonly registered: boolean;
  /** The oldest of its refs. */
  readonly ref: string;
  readonly surfaces: readonly string[];
  /** Named in the same events: id → name. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** What has changed since people were last compared. */
export interface PendingPeople {
  readonly tx: number;
  /** Entities that are gone, or were told of differently. */
  readonly changed: readonly string[];
}

export interface Proposal {
  /** Two entities. */
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly because: readonly string[];
}

export interface Proposing {
  readonly pending: PendingPeople;
  /** Of the changed people that are live. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** All that there is to propose about them. */
  readonly proposals: readonly Proposal[];
  /** Whose rules the proposals are by. */
  readonly model: string;
}

const entities = (rows: readonly { readonly [column: string]: unknown }[]): string[] => rows.map(({ ent }) => String(ent));

/** See `Ledger.pendingPeople`. */
export async function pendingPeople({ engine: { read } }: Store): Promise<PendingPeople> {
  const tx = await lastTx(read);
  const seen = Number((await read.get('select tx from alike_seen'))?.['tx'] ?? -1);
  if (seen >= tx) return { tx, changed: [] };
  const changed = new Set<string>();
  // One by one: for a sorted union SQLite goes through both tables by their entities.
  for (const table of ['d_ref', 'd_ent'])
    for (const since of ['tx_in > ?', `tx_out > ? and tx_out <> ${END}`])
      for (const entity of entities(await read.all(`select ent from ${table} where ${since}`, [seen]))) changed.add(entity);
  return { tx, changed: [...changed].sort() };
}

type NamedPerson = Omit<PersonToCompare, 'organisations'>;

/** See `Ledger.peopleNamed`. */
export async function peopleNamed({ engine: { read } }: Store, ids: readonly string[]): Promise<readonly NamedPerson[]> {
  const people = await rowsInParts(ids, (part, marks) =>
    read.all(`select ent, registered from d_entity where ent in (${marks}) and kind = 'person' and tx_out = ${END} order by ent`, part),
  );
  const live = entities(people);
  const refs = await rowsInParts(live, (part, marks) =>
    read.all(
      `select ent, ref, surface, ref.tx_in from d_ref join ref using (ref) where ent in (${marks}) and d_ref.tx_out = ${END} order by ref.tx_in, ref`,
      part,
    ),
  );
  const refsOf = Map.groupBy(refs, ({ ent }) => ent);
  return people.flatMap(({ ent, registered }) => {
    const [oldest] = refsOf.get(ent ?? '') ?? [];
    if (!oldest) return [];
    return {
      entity: String(ent),
      registered: registered !== null,
      ref: String(oldest['ref']),
      surfaces: [...new Set((refsOf.get(ent ?? '') ?? []).map(({ surface }) => String(surface)))].sort(),
    };
  });
}

/** See `Ledger.peopleToCompare`. */
export async function peopleToCompare(store: Store, ids: readonly string[]): Promise<readonly PersonToCompare[]> {
  const named = await peopleNamed(store, ids);
  const beside = await rowsInParts(
    named.map(({ entity }) => entity),
    (part, marks) =>
      store.engine.read.all(
        `select distinct own.ent, other.ent as organisation, name from d_ent as own
           join d_ent as other on other.ev = own.ev and other.tx_out = ${END}
           join d_entity on d_entity.ent = other.ent and d_entity.kind = 'organisation' and d_entity.tx_out = ${END}
         where own.ent in (${marks}) and own.tx_out = ${END} order by own.ent, other.ent`,
        part,
      ),
  );
  const besideOf = Map.groupBy(beside, ({ ent }) => String(ent));
  return named.map((person) => ({
    ...person,
    organisations: new Map((besideOf.get(person.entity) ?? []).map(({ organisation, name }) => [String(organisation), String(name)])),
  }));
}

/** See `Ledger.peopleUnder`. */
export async function peopleUnder({ engine: { read } }: Store, keys: readonly string[]): Promise<readonly string[]> {
  return [
    ...new Set(entities(await rowsInParts(keys, (part, marks) => read.all(`select distinct ent from alike_key where key in (${marks}) order by ent`, part)))),
  ];
}

/** See `Ledger.peopleBeside`. */
export async function peopleBeside({ engine: { read } }: Store, organisation: string): Promise<readonly string[]> {
  return entities(
    await read.all(
      `select distinct own.ent from d_ent as other join d_ent as own on own.ev = other.ev and own.tx_out = ${END} and own.ent <> other.ent
       where other.ent = ? and other.tx_out = ${END} order by own.ent`,
      [organisation],
    ),
  );
}

/** See `Ledger.namedTogether`. */
export async function namedTogether({ engine: { read } }: Store, a: string, b: string): Promise<boolean> {
  const row = await read.get(
    `select 1 from d_ref as x join claim_arg as p on p.ref = x.ref
       join claim_arg as q on q.claim = p.claim and q.role = p.role and q.n <> p.n
       join d_ref as y on y.ref = q.ref and y.tx_out = ${END}
     where x.ent = ? and y.ent = ? and x.tx_out = ${END} limit 1`,
    a,
    b,
  );
  return row !== undefined;
}

async function refOf(session: Session, entity: string): Promise<string | undefined> {
  const row = await session.get(`select ref from d_ref join ref using (ref) where ent = ? and d_ref.tx_out = ${END} order by ref.tx_in, ref limit 1`, entity);
  return row && String(row['ref']);
}

interface Edge {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly because: string;
}

async function edgeOf(session: Session, { a, b, score, because }: Proposal): Promise<Edge[]> {
  const [x, y] = [await refOf(session, a), await refOf(session, b)];
  if (x === undefined || y === undefined) return [];
  const [first = '', second = ''] = [x, y].sort();
  return [{ a: first, b: second, score, because: canonical(because) }];
}

/** The live proposals about these entities, under whatever refs they stood. Organisations, which may have thousands, have none. */
async function liveEdges(session: Session, changed: readonly string[], model: string): Promise<Edge[]> {
  const people = await rowsInParts(changed, (part, marks) =>
    session.all(`select distinct ent from d_entity where ent in (${marks}) and kind = 'person' order by ent`, part),
  );
  const rows = await rowsInParts(entities(people), (part, marks) => {
    const from = (end: 'a' | 'b'): string =>
      `select a, b, score, because from ref_edge where model = ? and tx_out = ${END} and ${end} in (select ref from d_ref where ent in (${marks}))`;
    return session.all(`${from('a')} union ${from('b')}`, [model, ...part, model, ...part]);
  });
  return rows.map(({ a, b, score, because }) => ({ a: String(a), b: String(b), score: Number(score), because: String(because) }));
}

const keyOf = ({ a, b }: Edge): string => `${a} ${b}`;

async function replaceEdges(session: Session, before: readonly Edge[], after: readonly Edge[], tx: number, model: string): Promise<void> {
  const [was, is] = [before, after].map((edges) => new Map(edges.map((edge) => [keyOf(edge), edge])));
  const equal = (x: Edge | undefined, y: Edge | undefined): boolean => x?.score === y?.score && x?.because === y?.because;
  for (const [key, { a, b }] of was ?? []) {
    if (equal(was?.get(key), is?.get(key))) continue;
    await session.run('delete from ref_edge where a = ? and b = ? and model = ? and tx_in = ?', [a, b, model, tx]);
    await session.run(`update ref_edge set tx_out = ? where a = ? and b = ? and model = ? and tx_out = ${END}`, [tx, a, b, model]);
  }
  const opened = [...(is ?? [])].filter(([key, edge]) => !equal(was?.get(key), edge)).map(([, edge]) => ({ ...edge, model, tx_in: tx }));
  await session.insert('ref_edge', opened);
}

/** See `Ledger.propose`. */
export function propose({ engine }: Store, { pending: { tx, changed }, keys, proposals, model }: Proposing): Promise<boolean> {
  return engine.write(async (session) => {
    if ((await lastTx(session)) !== tx) return false;
    await inParts(changed, (part, marks) => session.run(`delete from alike_key where ent in (${marks})`, part));
    await session.insert(
      'alike_key',
      [...keys].flatMap(([ent, of]) => of.map((key) => ({ key, ent }))),
    );
    const edges: Edge[] = [];
    for (const proposal of proposals) edges.push(...(await edgeOf(session, proposal)));
    await replaceEdges(session, await liveEdges(session, changed, model), edges, tx, model);
    await session.run('delete from alike_seen');
    await session.insert('alike_seen', [{ one: 1, tx }]);
    return true;
  });
}

/** Everything that was proposed goes, with what it was looked for by; the next time all people are compared anew. */
export async function forgetProposals(session: Session): Promise<void> {
  for (const table of ['ref_edge', 'alike_key', 'alike_seen']) await session.run(`delete from ${table}`);
}
