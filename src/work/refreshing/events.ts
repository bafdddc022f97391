// Events of some buckets, made anew from all their claims.

import { idOf } from '../../base/hash.ts';
import type { Attestation } from '../../model/resolution.ts';
import { familiesOf } from '../../resolve/decided.ts';
import { indexLinks } from '../../resolve/descent.ts';
import { documentsOf, namesOf } from '../../resolve/names.ts';
import { bucketsOf, isAttributed, resolveBuckets } from '../../resolve/resolve.ts';
import type { Refreshing } from './names.ts';

export interface FusedBuckets {
  /** Buckets that have claims. */
  readonly buckets: number;
  readonly events: number;
}

const refsOf = (claims: readonly Attestation[]): string[] => claims.flatMap(({ refs }) => refs.map(({ ref }) => ref));

/** The claims of these buckets, by bucket, under the names of now. */
async function statementsOf({ to, register, index }: Refreshing, wanted: ReadonlySet<string>, claims: readonly Attestation[]) {
  const docs = [...new Set(claims.filter(isAttributed).map(({ doc }) => doc))];
  const { refs, mentions } = docs.length > 0 ? await to.namedIn(docs) : { refs: [], mentions: [] };
  const beside = docs.length > 0 ? await to.claimsIn(docs) : [];
  const entities = await to.names.entitiesOf([...new Set([...refsOf(claims), ...refs.map(({ id }) => id)])]);
  const names = namesOf(documentsOf(refs, mentions, index), entities, index);
  const links = indexLinks(await to.linksOf([...new Set(claims.map(({ doc }) => doc))]));
  const families = familiesOf(await to.families());
  return new Map([...bucketsOf(claims, names, register, { links, families, documents: beside })].filter(([bucket]) => wanted.has(bucket)));
}

/** Makes the events of these buckets anew. */
export async function fuseAnew(refreshing: Refreshing, buckets: readonly string[]): Promise<FusedBuckets> {
  const { to, register } = refreshing;
  if (buckets.length === 0) return { buckets: 0, events: 0 };
  const claims = await to.claims(await to.keys.claimsOf(buckets));
  const statements = await statementsOf(refreshing, new Set(buckets), claims);
  const ids = [...statements.values()].flatMap((told) => told.map(({ claimId, key }) => idOf('v', claimId, key.place)));
  const fused = resolveBuckets(statements, register, { decisions: await to.decisionsAbout(claims, ids) });
  const attested = new Map(claims.map(({ claimId, lang, claim }) => [claimId, { lang, paraphrase: claim.paraphrase === true }]));
  await to.applyEvents(fused, buckets, attested);
  return { buckets: statements.size, events: fused.events.length };
}
