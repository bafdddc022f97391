// Files of everything: in order of ids, a page at a time, so that neither side holds all of it.

import type { ClaimView } from '../../model/views.ts';
import type { ExportedEvent } from '../ledger.ts';
import type { Store } from '../store.ts';
import { claimsAfter, detailsOf, eventRows, selectEvents } from './rows.ts';

const PAGE = 500;

export async function* exportClaims(store: Store): AsyncGenerator<ClaimView> {
  for (let after = ''; ; ) {
    const claims = await claimsAfter(store, after, PAGE);
    yield* claims;
    const last = claims.at(-1);
    if (!last || claims.length < PAGE) return;
    after = last.id;
  }
}

async function claimIds(store: Store, events: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await store.db
    .selectFrom('d_claim')
    .select(['ev', 'claim'])
    .where('ev', 'in', store.anyOf(events))
    .where(store.live('d_claim'))
    .orderBy('ev')
    .orderBy('claim')
    .execute();
  return new Map([...Map.groupBy(rows, ({ ev }) => ev)].map(([ev, of]) => [ev, of.map(({ claim }) => claim)]));
}

export async function* exportEvents(store: Store): AsyncGenerator<ExportedEvent> {
  for (let after = ''; ; ) {
    const records = await selectEvents(store).where('ev', '>', after).orderBy('ev').limit(PAGE).execute();
    const ids = records.map(({ ev }) => ev);
    const [details, claims] = [await detailsOf(store, ids), await claimIds(store, ids)];
    for (const row of await eventRows(store, records)) {
      const detail = details.get(row.id);
      if (detail) yield { ...row, ...detail, claimIds: claims.get(row.id) ?? [] };
    }
    const last = ids.at(-1);
    if (!last || ids.length < PAGE) return;
    after = last;
  }
}
