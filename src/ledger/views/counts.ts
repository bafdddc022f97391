import type { Stance } from '../../model/claim.ts';
import type { LedgerCounts } from '../../model/views.ts';
import type { LedgerMeta, StoredProblem } from '../ledger.ts';
import { MIGRATIONS } from '../migrate.ts';
import { live } from '../schema.ts';
import type { Store } from '../store.ts';

const lastTransaction = async ({ db }: Store): Promise<LedgerCounts['lastTransaction']> =>
  (await db.selectFrom('tx').select(['tx', 'at']).orderBy('tx', 'desc').limit(1).execute()).map(({ tx, at }) => ({ tx, at }))[0] ?? null;

async function byLanguage({ db }: Store): Promise<LedgerCounts['languages']> {
  const rows = await db
    .selectFrom('document')
    .leftJoin('claim', (join) => join.onRef('claim.doc', '=', 'document.doc').on(live('claim')))
    .where(live('document'))
    .select(({ fn }) => ['lang', fn.count<number>('document.doc').distinct().as('documents'), fn.count<number>('claim.claim').as('claims')])
    .groupBy('lang')
    .execute();
  const languages = rows.map((row) => ({ ...row }));
  return languages.sort((a, b) => b.documents - a.documents || (a.lang < b.lang ? -1 : 1));
}

/** See `Ledger.counts`. */
export async function counts(store: Store): Promise<LedgerCounts> {
  const { db } = store;
  const total = async (query: { executeTakeFirstOrThrow(): Promise<{ n: number }> }): Promise<number> => (await query.executeTakeFirstOrThrow()).n;
  const entities = (kind: string) => db.selectFrom('d_entity').where('kind', '=', kind).where(live('d_entity'));
  const stances = await db
    .selectFrom('claim')
    .where(live('claim'))
    .select(({ fn }) => ['stance', fn.countAll<number>().as('claims')])
    .groupBy('stance')
    .orderBy('claims', 'desc')
    .execute();
  return {
    documents: await total(
      db
        .selectFrom('document')
        .where(live('document'))
        .select(({ fn }) => fn.countAll<number>().as('n')),
    ),
    claims: stances.reduce((sum, { claims }) => sum + claims, 0),
    events: await total(
      db
        .selectFrom('d_event')
        .where(live('d_event'))
        .select(({ fn }) => fn.countAll<number>().as('n')),
    ),
    people: await total(entities('person').select(({ fn }) => fn.countAll<number>().as('n'))),
    organisations: await total(entities('organisation').select(({ fn }) => fn.countAll<number>().as('n'))),
    languages: await byLanguage(store),
    stances: stances.map(({ stance, claims }) => ({ stance: stance as Stance, claims })),
    lastTransaction: await lastTransaction(store),
  };
}

/** See `Ledger.problems`. Newest first. */
export async function problems({ db }: Store): Promise<StoredProblem[]> {
  const rows = await db.selectFrom('problem').selectAll().orderBy('tx_in', 'desc').orderBy('problem').execute();
  return rows.map(({ code, severity, what, message, remedy, q_from, q_to, doc, tx_in }) => ({
    code,
    severity: severity as StoredProblem['severity'],
    what,
    message,
    ...(remedy !== null && { remedy }),
    ...(q_from !== null && q_to !== null && { span: { start: q_from, end: q_to } }),
    document: doc,
    tx: tx_in,
  }));
}

export async function meta(store: Store): Promise<LedgerMeta> {
  const { sqlite } = store;
  return {
    path: sqlite.path,
    schema: MIGRATIONS.length,
    bytes: Number(sqlite.pragma('page_count')) * Number(sqlite.pragma('page_size')),
    lastTransaction: await lastTransaction(store),
  };
}
