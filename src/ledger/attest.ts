// What resolve is given: live claims with their documents and refs.

import { sql } from 'kysely';
import type { Claim, RoleName, Roles, Stance } from '../model/claim.ts';
import type { EntityType } from '../model/event.ts';
import type { Attestation, Mention, Ref } from '../model/resolution.ts';
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

/** Every ref of a live claim. */
export async function refs(store: Store): Promise<Ref[]> {
  const live = sql<boolean>`exists (
    select 1 from claim_arg join claim on claim.claim = claim_arg.claim and ${store.live('claim')} where claim_arg.ref = ref.ref)`;
  const rows = await store.db.selectFrom('ref').select(['ref', 'doc', 'kind', 'surface']).where(live).orderBy('ref').execute();
  return rows.map(({ ref, doc, kind, surface }) => ({ id: ref, doc, type: kind as EntityType, surface }));
}

/** The names of some documents: every ref of a live claim, and who is named together by claims that count. */
export interface Named {
  readonly refs: readonly Ref[];
  readonly mentions: readonly Mention[];
}

export async function namedIn(store: Store, documents: readonly string[]): Promise<Named> {
  const { rows } = await sql<{ claim: string; tx: number; doc: string; ref: string; kind: string; surface: string; rejected: number }>`
    select claim.claim, claim.tx_in as tx, claim.doc, ref.ref, ref.kind, ref.surface,
      case when exists (select 1 from decision where decision.a = claim.claim and decision.kind = 'reject' and ${store.live('decision')}) then 1 else 0 end as rejected
    from claim join claim_arg on claim_arg.claim = claim.claim and claim_arg.ref is not null join ref on ref.ref = claim_arg.ref
    where ${store.live('claim')} and claim.doc in ${store.anyOf(documents)}`.execute(store.db);
  const found = new Map<string, Ref>();
  const mentions = new Map<string, { doc: string; tx: number; refs: { ref: string }[] }>();
  for (const { claim, tx, doc, ref, kind, surface, rejected } of rows) {
    if (!found.has(ref)) found.set(ref, { id: ref, doc, type: kind as EntityType, surface });
    if (rejected === 1) continue;
    const mention = mentions.get(claim);
    if (mention) mention.refs.push({ ref });
    else mentions.set(claim, { doc, tx, refs: [{ ref }] });
  }
  return { refs: [...found.values()], mentions: [...mentions.values()] };
}
