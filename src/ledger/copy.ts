// A whole ledger into an empty one, of whichever engine: every row with its history, in one transaction, and proved before it is kept.

import { Fault } from '../base/fault.ts';
import { checkChain, lastTx } from './chain.ts';
import { digestOf, reindex } from './derive.ts';
import type { Row, Session } from './engine.ts';
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

/** So many rows of all are copied; `what` is done now. */
export type Copying = (done: number, total: number, what: string) => void;

const PAGE = 1000;

const columnsOf = ({ key, rest, versioned }: Kept): string[] => [
  ...key,
  ...rest,
  // The open end does not fit a number.
  ...(versioned ? ['cast(tx_out as text) as tx_out'] : []),
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

/** One page is read while the one before is written. */
async function copyTable(from: Session, to: Session, kept: Kept, told: (rows: number) => void): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for await (const rows of pagesOf(from, kept)) {
    await writing;
    writing = to.insert(kept.table, rows);
    // Told when it is waited for.
    writing.catch(() => {});
    told(rows.length);
  }
  await writing;
}

async function countsOf(session: Session): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table } of KEPT) counts[table] = Number((await session.get(`select count(*) as n from ${table}`))?.['n']);
  return counts;
}

const lastHash = async (session: Session): Promise<string> => String((await session.get('select hash from tx order by tx desc limit 1'))?.['hash'] ?? '');

async function prove(from: Session, to: Session, rows: Copied['rows'], place: string): Promise<Copied> {
  const differs = (what: string): Fault => new Fault('copy-differs', `The copy in ${place} is not what was copied: ${what}`, { what: place });
  const there = await countsOf(to);
  for (const { table } of KEPT) if (there[table] !== rows[table]) throw differs(`${table} has another number of rows`);
  const chain = await lastHash(from);
  if ((await lastHash(to)) !== chain || (await checkChain(to, place)).length > 0) throw differs('its chain of transactions');
  const [derived, derivedThere] = await Promise.all([digestOf(from), digestOf(to)]);
  if (derivedThere !== derived) throw differs('its derived rows');
  return { rows, transactions: await lastTx(to), chain, derived };
}

async function copyInto(to: Store, target: Session, source: Session, told: Copying): Promise<Copied> {
  const rows = await countsOf(source);
  const total = Object.values(rows).reduce((sum, n) => sum + n, 0);
  let done = 0;
  const tables = KEPT.map(({ table }) => table);
  await to.engine.loading(target, tables, async () => {
    for (const kept of KEPT) await copyTable(source, target, kept, (n) => told((done += n), total, kept.table));
    told(total, total, 'indexes');
  });
  told(total, total, 'search');
  await to.engine.loading(target, ['find_row'], () => reindex(to, target));
  told(total, total, 'proof');
  return prove(source, target, rows, to.engine.place);
}

/** Nobody writes to either meanwhile. Faults: `ledger-not-empty`, `copy-differs`; then nothing of the copy is left. */
export async function copyLedger(from: Store, to: Store, told: Copying = () => {}): Promise<Copied> {
  const engines = [from.engine, to.engine];
  for (const engine of engines) engine.spread(true);
  try {
    return await from.engine.write((source) =>
      to.engine.write(async (target, own) => {
        const { place } = to.engine;
        if ((await lastTx(target)) > 0) throw new Fault('ledger-not-empty', `There is a ledger in ${place} already`, { what: place });
        return copyInto(storeOn(to, target, own), target, source, told);
      }),
    );
  } finally {
    for (const engine of engines) engine.spread(false);
  }
}
