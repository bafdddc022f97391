// Derived rows that are to be others, laid up until all of them are put in place at once: so that everything can be made anew in many short
// transactions, and nobody sees some of it. Nothing but that writes derived rows meanwhile.

import { canonical } from '../../base/canonical.ts';
import type { Row, Session } from '../engine.ts';
import { partsOf } from '../parts.ts';
import type { Derived } from './rows.ts';

export const keyOf = ({ key }: Pick<Derived, 'key'>, row: Row): string => key.map((column) => String(row[column])).join('\u001f');

export interface Progress {
  /** The last transaction that is read. */
  readonly until: number;
  readonly stage: string;
  /** What was done last in this stage; '' at its beginning. */
  readonly after: string;
}

export async function progressOf(session: Session): Promise<Progress | null> {
  const row = await session.get('select until, stage, after from anew');
  return row ? { until: Number(row['until']), stage: String(row['stage']), after: String(row['after']) } : null;
}

export async function recordProgress(session: Session, { until, stage, after }: Progress): Promise<void> {
  await session.run('delete from anew');
  await session.insert('anew', [{ one: 1, until, stage, after }]);
}

/** It is done, or to be begun again. */
export async function forgetProgress(session: Session): Promise<void> {
  await session.run('delete from anew');
  await session.run('delete from anew_row');
}

const ROWS_AT_ONCE = 100;

interface Laid {
  readonly gone: readonly Row[];
  readonly rows: readonly Row[];
}

/** Rows to be opened, in the place of what is laid up under their keys, and rows to be closed if nothing is. */
export async function layUp(session: Session, derived: Derived, { gone, rows }: Laid): Promise<void> {
  const { table, scope } = derived;
  const laid = (row: Row, body: string | null): Row => ({ what: table, scope: String(row[scope]), key: keyOf(derived, row), body });
  await session.insert(
    'anew_row',
    gone.map((row) => laid(row, null)),
  );
  for (const part of partsOf(rows, ROWS_AT_ONCE))
    await session.run(
      `insert into anew_row (what, scope, key, body) values ${part.map(() => '(?, ?, ?, ?)').join(', ')}
       on conflict (what, scope, key) do update set body = excluded.body`,
      part.flatMap((row) => [table, String(row[scope]), keyOf(derived, row), canonical(row)]),
    );
}

/** The next scopes of which rows of these tables are laid up. */
export async function scopesAfter(session: Session, of: readonly Derived[], after: string, limit: number): Promise<string[]> {
  const tables = of.map(({ table }) => table);
  const rows = await session.all(
    `select distinct scope from anew_row where what in (${tables.map(() => '?').join(', ')}) and scope > ? order by scope limit ${limit}`,
    [...tables, after],
  );
  return rows.map(({ scope }) => String(scope));
}

/** The rows of some scopes as they are to be: the live ones, with what is laid up in their place. */
export async function wantedOf(session: Session, derived: Derived, live: readonly Row[], scopes: readonly string[]): Promise<Row[]> {
  const wanted = new Map(live.map((row) => [keyOf(derived, row), row]));
  for (const part of partsOf(scopes)) {
    const laid = await session.all(`select key, body from anew_row where what = ? and scope in (${part.map(() => '?').join(', ')})`, [derived.table, ...part]);
    for (const { key, body } of laid)
      if (body === null) wanted.delete(String(key));
      else wanted.set(String(key), JSON.parse(String(body)) as Row);
  }
  return [...wanted.values()];
}
