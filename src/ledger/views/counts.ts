import type { Stance } from '../../model/claim.ts';
import type { LedgerCounts } from '../../model/views.ts';
import type { LedgerMeta, StoredProblem } from '../ledger.ts';
import { MIGRATIONS } from '../migrate.ts';
import type { Store } from '../store.ts';
import { sumOf, totals } from '../totals.ts';

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

/** See `Ledger.counts`. */
export async function counts(store: Store): Promise<LedgerCounts> {
  const found = await totals(store.engine.read, store.moment);
  const [documents, claims, stances] = [found.get('document'), found.get('claim'), found.get('stance')];
  const languages = [...(documents ?? [])].map(([lang, n]) => ({ lang, documents: n, claims: claims?.get(lang) ?? 0 }));
  const byStance = [...(stances ?? [])].map(([stance, n]) => ({ stance: stance as Stance, claims: n }));
  return {
    documents: sumOf(documents),
    claims: sumOf(stances),
    events: sumOf(found.get('event')),
    people: found.get('entity')?.get('person') ?? 0,
    organisations: found.get('entity')?.get('organisation') ?? 0,
    languages: languages.sort((a, b) => b.documents - a.documents || (a.lang < b.lang ? -1 : 1)),
    stances: byStance.sort((a, b) => b.claims - a.claims || (a.stance < b.stance ? -1 : 1)),
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
