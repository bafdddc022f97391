// How much there is, counted as it is written, and kept for every transaction: documents and claims by language, claims by stance, events by kind,
// entities by sort.

import type { Row, Session } from './engine.ts';
import { END } from './schema.ts';

/** What is counted, and by what. */
export type Counted = 'document' | 'claim' | 'stance' | 'event' | 'entity';

/** By how much each part has grown. */
export class Growth {
  readonly #by = new Map<string, { what: Counted; part: string; n: number }>();

  add(what: Counted, part: string, n: number): void {
    const key = `${what} ${part}`;
    const known = this.#by.get(key);
    if (known) known.n += n;
    else this.#by.set(key, { what, part, n });
  }

  /** Writes it down under a transaction, which must be the last one. */
  async record(session: Session, tx: number): Promise<void> {
    const rows = [...this.#by.values()].filter(({ n }) => n !== 0);
    this.#by.clear();
    if (rows.length === 0) return;
    const tuples = rows.map(() => '(?, ?, ?)').join(', ');
    const values = rows.flatMap(({ what, part, n }) => [what, part, n]);
    await session.run(`insert into total (what, part, n) values ${tuples} on conflict (what, part) do update set n = total.n + excluded.n`, values);
    await session.run(
      `insert into total_was (what, part, tx, n) select what, part, cast(? as bigint), n from total
       where (what, part) in (values ${rows.map(() => '(?, ?)').join(', ')}) on conflict (what, part, tx) do update set n = excluded.n`,
      [tx, ...rows.flatMap(({ what, part }) => [what, part])],
    );
  }
}

const SOURCES: Readonly<Record<Counted, { readonly from: string; readonly part: string; readonly of: string }>> = {
  document: { from: 'document', part: 'lang', of: 'document' },
  claim: { from: 'claim join document using (doc)', part: 'lang', of: 'claim' },
  stance: { from: 'claim', part: 'stance', of: 'claim' },
  event: { from: 'd_event', part: 'kind', of: 'd_event' },
  entity: { from: 'd_entity', part: 'kind', of: 'd_entity' },
};

/** Counts everything anew, with all that it ever was: after rows were taken out or put in past the doors that count. */
export async function recount(session: Session): Promise<void> {
  await session.run('delete from total');
  await session.run('delete from total_was');
  for (const [what, { from, part, of }] of Object.entries(SOURCES))
    await session.run(
      `insert into total_was (what, part, tx, n)
       select '${what}', part, tx, sum(sum(d)) over (partition by part order by tx) from (
         select ${part} as part, ${of}.tx_in as tx, 1 as d from ${from}
         union all select ${part}, ${of}.tx_out, -1 from ${from} where ${of}.tx_out < ${END}) as step
       group by part, tx`,
    );
  await session.run(
    `insert into total (what, part, n)
     select what, part, n from total_was as was where tx = (select max(tx) from total_was where what = was.what and part = was.part)`,
  );
}

/** What there is, or was with a transaction; parts of which there is nothing are left out. */
export async function totals(session: Session, moment: number | null): Promise<ReadonlyMap<Counted, ReadonlyMap<string, number>>> {
  const rows: Row[] =
    moment === null
      ? await session.all('select what, part, n from total order by what, part')
      : await session.all(
          `select what, part, (
             select n from total_was where total_was.what = total.what and total_was.part = total.part and tx <= ? order by tx desc limit 1) as n
           from total order by what, part`,
          [moment],
        );
  const found = new Map<Counted, Map<string, number>>();
  for (const { what, part, n } of rows) {
    if (!n) continue;
    const parts = found.get(what as Counted) ?? new Map<string, number>();
    found.set(what as Counted, parts.set(String(part), Number(n)));
  }
  return found;
}

/** The sum over all parts. */
export const sumOf = (parts: ReadonlyMap<string, number> | undefined): number => [...(parts?.values() ?? [])].reduce((sum, n) => sum + n, 0);
