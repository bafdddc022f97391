// The rows of the derived tables: made the wanted ones by the smallest change. A row that stays equal is not touched, so that what was shown
// on a past day stays what it was; one that changes is closed and opened anew.

import type { Row, Session } from '../engine.ts';
import { partsOf } from '../parts.ts';
import { END } from '../schema.ts';
import type { Growth } from '../totals.ts';
import { keyOf, layUp } from './staging.ts';

export interface Counts {
  closed: number;
  opened: number;
}

/** Derived rows that are being written, in the transaction at hand. */
export interface Changing {
  readonly session: Session;
  readonly tx: number;
  readonly counts: Counts;
  readonly growth: Growth;
  /** Are rows laid up, to be put in place together with others later? */
  readonly laidUp?: boolean | undefined;
}

/** One table of derived rows: its key besides `tx_in`, and its other columns. */
export interface Derived {
  readonly table: string;
  /** The column by which what belongs together is found. */
  readonly scope: string;
  readonly key: readonly string[];
  readonly rest: readonly string[];
}

export const ENTITY: Derived = { table: 'd_entity', scope: 'ent', key: ['ent'], rest: ['kind', 'name', 'registered'] };
export const REF: Derived = { table: 'd_ref', scope: 'ref', key: ['ref'], rest: ['ent'] };
export const CLAIM: Derived = { table: 'd_claim', scope: 'ev', key: ['claim', 'ev'], rest: ['part', 'origin', 'voice', 'via', 'how'] };
export const ENT: Derived = { table: 'd_ent', scope: 'ev', key: ['ent', 'ev', 'role'], rest: ['s_lo', 'e_hi'] };
export const EVENT: Derived = {
  table: 'd_event',
  scope: 'ev',
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
export const RUMOUR: Derived = { table: 'd_rumour', scope: 'ev', key: ['ev', 'source', 'kind'], rest: ['claim', 'told', 'first', 'fact', 'denial'] };
/** All of them, in the order of the digest. */
export const TABLES = [ENTITY, REF, EVENT, CLAIM, ENT, RUMOUR] as const;

export const columnsOf = ({ key, rest }: Derived): readonly string[] => [...key, ...rest];

const ROWS_AT_ONCE = 100;

/** Ends live rows. One that was opened by the same transaction never was. */
async function close(session: Session, { table, key }: Derived, rows: readonly Row[], tx: number): Promise<void> {
  const tuple = `(${key.map(() => '?').join(', ')})`;
  for (const part of partsOf(rows, ROWS_AT_ONCE)) {
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

const NONE: ReadonlySet<string> = new Set();

/**
 * Makes the live rows of a scope the wanted ones. Answers the rows that were closed and those that were opened. `moved`: what another scope would
 * close; where rows are laid up, these stand even if they are equal.
 */
export async function change(
  { session, tx, counts, growth, laidUp = false }: Changing,
  derived: Derived,
  live: readonly Row[],
  wanted: readonly Row[],
  moved: ReadonlySet<string> = NONE,
): Promise<{ closed: Row[]; opened: Row[] }> {
  const now = new Map(live.map((row) => [keyOf(derived, row), row]));
  const then = new Map(wanted.map((row) => [keyOf(derived, row), row]));
  const equal = (a: Row, b: Row | undefined): boolean => b !== undefined && derived.rest.every((column) => a[column] === b[column]);
  const closed = [...now].filter(([key, row]) => !equal(row, then.get(key))).map(([, row]) => row);
  const opened = [...then].filter(([key, row]) => !equal(row, now.get(key))).map(([, row]) => row);
  if (laidUp) {
    const rows = moved.size > 0 ? wanted.filter((row) => moved.has(String(row[derived.scope])) || opened.includes(row)) : opened;
    await layUp(session, derived, { gone: closed.filter((row) => !then.has(keyOf(derived, row))), rows });
    return { closed, opened };
  }
  await close(session, derived, closed, tx);
  await open(session, derived, opened, tx);
  const what = derived === EVENT ? 'event' : derived === ENTITY ? 'entity' : null;
  if (what) for (const row of closed) growth.add(what, String(row['kind']), -1);
  if (what) for (const row of opened) growth.add(what, String(row['kind']), 1);
  counts.closed += closed.length;
  counts.opened += opened.length;
  return { closed, opened };
}
