import type { Stance } from '../../model/claim.ts';
import type { LedgerCounts } from '../../model/views.ts';
import type { LedgerMeta, StoredProblem } from '../ledger.ts';
import { MIGRATIONS } from '../migrate.ts';
import type { Store } from '../store.ts';

const lastTransaction = async (store: Store): Promise<LedgerCounts['lastTransaction']> =>
  (
    await store.db
      .selectFrom('tx')
      .select(['tx', 'at'])
      .$if(store.moment !== null, (query) => query.where('tx', '<=', store.moment ?? 0))
      .orderBy('tx', 'desc')
      .limit(1)
      .execute()
  ).map(({ tx, at }) => ({ tx, at }))[0] ?? null;

async function byLanguage(store: Store): Promise<LedgerCounts['languages']> {
  const rows = await store.db
    .selectFrom('document')
    .leftJoin('claim', (join) => join.onRef('claim.doc', '=', 'document.doc').on(store.live('claim')))
    .where(store.live('document'))
    .select(({ fn }) => ['lang', fn.count<number>('document.doc').distinct().as('documents'), fn.count<number>('claim.claim').as('claims')])
    .groupBy('lang')
    .execute();
  const languages = rows.map((row) => ({ ...row }));
  return languages.sort((a, b) => b.documents - a.documents || (a.lang < b.lang ? -1 : 1));
}

/** See `Ledger.counts`. */
export async function counts(store: Store): Promise<LedgerCounts> {
  const total = async (query: { executeTakeFirstOrThrow(): Promise<{ n: number }> }): Promise<number> => (await query.executeTakeFirstOrThrow()).n;
  const entities = (kind: string) => store.db.selectFrom('d_entity').where('kind', '=', kind).where(store.live('d_entity'));
  const stances = await store.db
    .selectFrom('claim')
    .where(store.live('claim'))
    .select(({ fn }) => ['stance', fn.countAll<number>().as('claims')])
    .groupBy('stance')
    .orderBy('claims', 'desc')
    .orderBy('stance')
    .execute();
  return {
    documents: await total(
      store.db
        .selectFrom('document')
        .where(store.live('document'))
        .select(({ fn }) => fn.countAll<number>().as('n')),
    ),
    claims: stances.reduce((sum, { claims }) => sum + claims, 0),
    events: await total(
      store.db
        .selectFrom('d_event')
        .where(store.live('d_event'))
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
export async function problems(store: Store): Promise<StoredProblem[]> {
  const rows = await store.db
    .selectFrom('problem')
    .selectAll()
    .$if(store.moment !== null, (query) => query.where('tx_in', '<=', store.moment ?? 0))
    .orderBy('tx_in', 'desc')
    .orderBy('problem')
    .execute();
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
  return {
    engine: store.engine.name,
    path: store.engine.place,
    schema: MIGRATIONS.length,
    bytes: await store.engine.bytes(),
    lastTransaction: await lastTransaction(store),
  };
}
