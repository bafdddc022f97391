// Refs as they are understood, and what the identities they have are called.

import { sql } from 'kysely';
import type { Row } from '../engine.ts';
import { partsOf } from '../parts.ts';
import type { Access } from './access.ts';

/** A ref as it is understood. */
export interface NamedRef {
  readonly ref: string;
  readonly doc: string;
  /** Its identity by the rules, and after people's decisions. */
  readonly rule: string;
  readonly identity: string;
  /** Is there a decision about this very ref? */
  readonly decided: boolean;
  /** The first transaction that used it; `NEVER` if all its claims were rejected. */
  readonly age: number;
  readonly folded: string;
  readonly surface: string;
}

/** Older than nothing. */
export const NEVER = Number.MAX_SAFE_INTEGER;

export interface RefStore {
  /** The rows of these documents. */
  named(docs: readonly string[]): Promise<NamedRef[]>;
  byRef(refs: readonly string[]): Promise<NamedRef[]>;
  /** Refs with a decision of their own whose rules' identity is one of these. */
  decidedWithin(rules: readonly string[]): Promise<NamedRef[]>;
  /** Of all of them, the identities by the rules, and those that people have made one with another. */
  decidedRules(): Promise<readonly string[]>;
  /** The oldest ref that follows its rules' identity, for each of these. */
  oldestFollowing(rules: readonly { readonly rule: string; readonly identity: string }[]): Promise<NamedRef[]>;
  members(identities: readonly string[]): Promise<NamedRef[]>;
  /** Counts anew what these identities are called. */
  recountSurfaces(identities: readonly string[]): Promise<void>;
  /** What nobody is called any more. */
  dropStrays(): Promise<void>;
  /** Puts rows in the place of others. Answers the identities that are called by other names now. */
  replace(before: readonly NamedRef[], after: readonly NamedRef[]): Promise<readonly string[]>;
}

type NameRow = Omit<NamedRef, 'decided'> & { readonly decided: number };
const namedRef = ({ decided, ...row }: NameRow): NamedRef => ({ ...row, decided: decided === 1 });

/** How many refs of an identity bear a surface, more or fewer than before. */
function surfaceDeltas(before: readonly NamedRef[], after: readonly NamedRef[]): readonly Row[] {
  const deltas = new Map<string, { identity: string; surface: string; refs: number }>();
  const count = (rows: readonly NamedRef[], by: 1 | -1): void => {
    for (const { identity, surface } of rows) {
      const delta = deltas.get(`${identity}\u001f${surface}`) ?? { identity, surface, refs: 0 };
      delta.refs += by;
      deltas.set(`${identity}\u001f${surface}`, delta);
    }
  };
  count(before, -1);
  count(after, 1);
  return [...deltas.values()].filter(({ refs }) => refs !== 0);
}

async function changeSurfaces({ session }: Access, before: readonly NamedRef[], after: readonly NamedRef[]): Promise<readonly string[]> {
  const changed = new Set<string>();
  for (const part of partsOf(surfaceDeltas(before, after))) {
    const rows = await session.all(
      `insert into name_surface (identity, surface, refs) values ${part.map(() => '(?, ?, ?)').join(', ')}
       on conflict (identity, surface) do update set refs = name_surface.refs + excluded.refs returning identity, surface, refs`,
      part.flatMap(({ identity, surface, refs }) => [identity, surface, refs]),
    );
    const deltas = new Map(part.map(({ identity, surface, refs }) => [`${identity}\u001f${surface}`, Number(refs)]));
    for (const { identity, surface, refs } of rows) {
      const was = Number(refs) - (deltas.get(`${identity}\u001f${surface}`) ?? 0);
      if (was === 0 || Number(refs) === 0) changed.add(String(identity));
      if (Number(refs) === 0) await session.run('delete from name_surface where identity = ? and surface = ?', [identity, surface]);
    }
  }
  return [...changed];
}

async function recountSurfaces({ db, session, anyOf }: Access, identities: readonly string[]): Promise<void> {
  const key = ({ identity, surface, refs }: Row): string => `${identity}\u001f${surface}\u001f${refs}`;
  const { rows: counted } = await sql<Row>`
    select identity, surface, count(*) as refs from name_ref join ref on ref.ref = name_ref.ref where identity in ${anyOf(identities)}
    group by identity, surface`.execute(db);
  const { rows: stored } = await sql<Row>`select identity, surface, refs from name_surface where identity in ${anyOf(identities)}`.execute(db);
  const [was, is] = [new Set(stored.map(key)), new Set(counted.map(key))];
  for (const { identity, surface } of stored.filter((row) => !is.has(key(row))))
    await session.run('delete from name_surface where identity = ? and surface = ?', [identity ?? '', surface ?? '']);
  await session.insert(
    'name_surface',
    counted.filter((row) => !was.has(key(row))).map((row) => ({ ...row })),
  );
}

export const refStore = (access: Access): RefStore => {
  const { db, session, anyOf } = access;
  const refs = db
    .selectFrom('name_ref')
    .innerJoin('ref', 'ref.ref', 'name_ref.ref')
    .select(['name_ref.ref', 'name_ref.doc', 'rule', 'identity', 'decided', 'age', 'folded', 'surface']);
  const rowsOf = async (query: typeof refs): Promise<NamedRef[]> => (await query.execute()).map(namedRef);
  return {
    named: (docs: readonly string[]) => rowsOf(refs.where('name_ref.doc', 'in', anyOf(docs))),
    byRef: (ids: readonly string[]) => rowsOf(refs.where('name_ref.ref', 'in', anyOf(ids))),
    decidedWithin: (rules: readonly string[]) => rowsOf(refs.where('rule', 'in', anyOf(rules)).where(sql<boolean>`decided = 1`)),
    decidedRules: async () => {
      const { rows } = await sql<{ rule: string }>`select rule from name_ref where decided = 1 union select identity from name_root`.execute(db);
      return rows.map(({ rule }) => rule);
    },
    oldestFollowing: async (rules: readonly { readonly rule: string; readonly identity: string }[]) => {
      const found: NamedRef[] = [];
      for (const { rule, identity } of rules) {
        const following = refs.where('identity', '=', identity).where('rule', '=', rule).where('decided', '=', 0);
        found.push(...(await rowsOf(following.orderBy('age').orderBy('name_ref.ref').limit(1))));
      }
      return found;
    },
    members: (identities: readonly string[]) => rowsOf(refs.where('identity', 'in', anyOf(identities))),
    recountSurfaces: (identities) => recountSurfaces(access, identities),
    dropStrays: async () => {
      for (const table of ['name_surface', 'name_group'])
        await session.run(`delete from ${table} where not exists (select 1 from name_ref where name_ref.identity = ${table}.identity)`);
    },
    replace: async (before: readonly NamedRef[], after: readonly NamedRef[]) => {
      const ids = before.map(({ ref }) => ref);
      if (ids.length > 0) await db.deleteFrom('name_ref').where('ref', 'in', anyOf(ids)).execute();
      await session.insert(
        'name_ref',
        after.map(({ ref, doc, rule, identity, decided, age, folded }) => ({ ref, doc, rule, identity, decided: decided ? 1 : 0, age, folded })),
      );
      return changeSurfaces(access, before, after);
    },
  };
};
