// A whole ledger into an empty one, of whichever engine: every row with its history, in one transaction, and proved before it is kept.

import { Fault } from '../base/fault.ts';
import { checkChain, lastTx } from './chain.ts';
import { digestOf, reindex } from './derive.ts';
import type { Row, Session } from './engine.ts';
import { END } from './schema.ts';
import { type Store, storeOn } from './store.ts';
import { KEPT, type Kept } from './tables.ts';

export interface Copied {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly transactions: number;
  /** The hash of the last transaction, which covers all before it. */
  readonly chain: string;
  /** SHA-256 over the live derived rows. */
  readonly derived: string;
}

const PAGE = 1000;

const columnsOf = ({ key, rest, versioned }: Kept): string[] => [
  ...key,
  ...rest,
  // The open end does not fit a number.
  ...(versioned ? [`case when tx_out = ${END} then null else tx_out end as tx_out`] : []),
];

/** The rows of a table in the order of its key, a page at a time. */
export async function* pagesOf(session: Session, kept: Kept): AsyncGenerator<Row[]> {
  const [key, columns] = [kept.key.join(', '), columnsOf(kept).join(', ')];
  for (let last: Row | undefined; ; ) {
    const after = last ? `where (${key}) > (${kept.key.map(() => '?').join(', ')})` : '';
    const values = last ? kept.key.map((column) => last?.[column] ?? null) : [];
    const rows = await session.all(`select ${columns} from ${kept.table} ${after} order by ${key} limit ${PAGE}`, values);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

async function copyTable(from: Session, to: Session, kept: Kept): Promise<number> {
  let count = 0;
  for await (const rows of pagesOf(from, kept)) {
    const closed = rows.filter((row) => row['tx_out'] !== null && row['tx_out'] !== undefined);
    const live = rows.filter((row) => row['tx_out'] === null || row['tx_out'] === undefined).map(({ tx_out: _, ...row }) => row);
    count += (await to.insert(kept.table, live)) + (await to.insert(kept.table, closed));
  }
  return count;
}

async function countOf(session: Session, table: string): Promise<number> {
  return Number((await session.get(`select count(*) as n from ${table}`))?.['n']);
}

const lastHash = async (session: Session): Promise<string> => String((await session.get('select hash from tx order by tx desc limit 1'))?.['hash'] ?? '');

async function prove(from: Session, to: Session, place: string): Promise<Omit<Copied, 'rows'>> {
  const differs = (what: string): Fault => new Fault('copy-differs', `The copy in ${place} is not what was copied: ${what}`, { what: place });
  for (const { table } of KEPT) if ((await countOf(from, table)) !== (await countOf(to, table))) throw differs(`${table} has another number of rows`);
  const [chain, derived] = [await lastHash(from), await digestOf(from)];
  if ((await lastHash(to)) !== chain || (await checkChain(to, place)).length > 0) throw differs('its chain of transactions');
  if ((await digestOf(to)) !== derived) throw differs('its derived rows');
  return { transactions: await lastTx(to), chain, derived };
}

/** Nobody writes to either meanwhile. Faults: `ledger-not-empty`, `copy-differs`; then nothing of the copy is left. */
export async function copyLedger(from: Store, to: Store): Promise<Copied> {
  const copied = await from.engine.write((source) =>
    to.engine.write(async (target, own) => {
      const { place } = to.engine;
      if ((await lastTx(target)) > 0) throw new Fault('ledger-not-empty', `There is a ledger in ${place} already`, { what: place });
      const rows: Record<string, number> = {};
      for (const kept of KEPT) rows[kept.table] = await copyTable(source, target, kept);
      await reindex(storeOn(to, target, own), target);
      return { rows, ...(await prove(source, target, place)) };
    }),
  );
  await to.engine.recount();
  return copied;
}
