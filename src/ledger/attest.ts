// What resolve is given: live claims with their documents and refs.

import { sql } from 'kysely';
import type { Claim, RoleName, Roles, Stance } from '../model/claim.ts';
import type { EntityType } from '../model/event.ts';
import type { Attestation, Ref } from '../model/resolution.ts';
import type { Store } from './store.ts';

export interface ClaimRow {
  readonly kind: string;
  readonly roles: string;
  readonly stance: string;
  readonly speaker: string | null;
  readonly date: string | null;
  readonly quote: string;
  readonly q_from: number;
  readonly q_to: number;
  readonly paraphrase: number;
  readonly reader: string;
  readonly score: number;
  readonly because: string;
}

/** The claim as it was appended. */
export const claimOf = (row: ClaimRow): Claim => ({
  kind: row.kind,
  roles: JSON.parse(row.roles) as Roles,
  stance: row.stance as Stance,
  ...(row.speaker !== null && { says: row.speaker }),
  ...(row.date !== null && { date: row.date }),
  quote: row.quote,
  start: row.q_from,
  end: row.q_to,
  ...(row.paraphrase === 1 && { paraphrase: true }),
  reader: row.reader,
  score: row.score,
  because: JSON.parse(row.because) as string[],
});

/** Claims that count: those of some documents, or of these ids, without what people have rejected. */
type Scope = { readonly documents: readonly string[]; readonly claims?: never } | { readonly claims: readonly string[]; readonly documents?: never };

/** The live claims in scope, as rows with the columns of their documents. */
function claimsIn(store: Store, scope: Scope | undefined) {
  const all = store.db
    .selectFrom('claim')
    .innerJoin('document', 'document.doc', 'claim.doc')
    .select([
      'claim.claim',
      'claim.tx_in as tx',
      'claim.doc',
      'claim.kind',
      'roles',
      'stance',
      'speaker',
      'date',
      'quote',
      'q_from',
      'q_to',
      'paraphrase',
      'reader',
      'score',
      'because',
    ])
    .select(['url', 'publisher', 'wire', 'published', 'lang'])
    .where(store.live('claim'))
    .orderBy('claim.claim');
  if (!scope) return all;
  const { documents, claims } = scope;
  const within = documents ? all.where('claim.doc', 'in', store.anyOf(documents)) : all.where('claim.claim', 'in', store.anyOf(claims ?? []));
  const rejected = sql<boolean>`exists (
    select 1 from decision where decision.a = claim.claim and decision.kind = 'reject' and ${store.live('decision')})`;
  return within.where(({ not }) => not(rejected));
}

export async function attestations(store: Store, scope?: Scope): Promise<Attestation[]> {
  const rows = await claimsIn(store, scope).execute();
  const refs = await refsByClaim(store, scope ? rows.map(({ claim }) => claim) : null);
  return rows.map((row) => ({
    claimId: row.claim,
    tx: row.tx,
    claim: claimOf(row),
    doc: row.doc,
    url: row.url,
    publisher: row.publisher,
    wire: row.wire,
    published: row.published,
    lang: row.lang,
    refs: refs.get(row.claim) ?? [],
  }));
}

async function refsByClaim(store: Store, claims: readonly string[] | null): Promise<Map<string, Attestation['refs'][number][]>> {
  const rows = await store.db
    .selectFrom('claim_arg')
    .select(['claim', 'role', 'n', 'ref'])
    .where('ref', 'is not', null)
    .$if(claims !== null, (query) => query.where('claim', 'in', store.anyOf(claims ?? [])))
    .orderBy('claim')
    .orderBy('role')
    .orderBy('n')
    .execute();
  const byClaim = new Map<string, Attestation['refs'][number][]>();
  for (const { claim, role, n, ref } of rows) {
    const list = byClaim.get(claim) ?? [];
    list.push({ role: role as RoleName, n, ref: ref ?? '' });
    byClaim.set(claim, list);
  }
  return byClaim;
}

/** Every ref of a live claim, of all documents or of some. */
export async function refs(store: Store, documents?: readonly string[]): Promise<Ref[]> {
  const live = sql<boolean>`exists (
    select 1 from claim_arg join claim on claim.claim = claim_arg.claim and ${store.live('claim')} where claim_arg.ref = ref.ref)`;
  const all = store.db.selectFrom('ref').select(['ref', 'doc', 'kind', 'surface']).where(live).orderBy('ref');
  const rows = await (documents ? all.where('doc', 'in', store.anyOf(documents)) : all).execute();
  return rows.map(({ ref, doc, kind, surface }) => ({ id: ref, doc, type: kind as EntityType, surface }));
}
