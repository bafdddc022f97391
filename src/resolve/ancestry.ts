// The claims of one event as families: under each origin the documents that tell it, each below the one that it was had from.

import type { LinkKind } from '../model/link.ts';
import type { ClaimView } from '../model/views.ts';

/** One document, under one origin. */
export interface Teller {
  /** Its first claim there. */
  readonly claim: ClaimView;
  /** How it hangs together with the document above it; null at the top. */
  readonly how: LinkKind | null;
  readonly had: readonly Teller[];
}

export interface Lineage {
  readonly origin: string;
  readonly voice: ClaimView['voice'];
  readonly tellers: readonly Teller[];
}

const byDay = ({ document: a }: ClaimView, { document: b }: ClaimView): number =>
  (a.published ?? '~') < (b.published ?? '~') ? -1 : (a.published ?? '~') > (b.published ?? '~') ? 1 : a.id < b.id ? -1 : 1;

/** Of one document under one origin the claim that stands for it: one that was had from nobody, else the first. */
const standing = (claims: readonly ClaimView[]): ClaimView[] => claims.toSorted((a, b) => Number(a.via !== null) - Number(b.via !== null)).slice(0, 1);

function lineageOf(claims: readonly ClaimView[], documentOf: ReadonlyMap<string, string>): readonly Teller[] {
  const own = [...Map.groupBy(claims, ({ document }) => document.id).values()].flatMap(standing).sort(byDay);
  const here = new Set(own.map(({ document }) => document.id));
  const above = ({ via, document }: ClaimView): string | null => {
    const doc = via === null ? null : (documentOf.get(via.claim) ?? null);
    return doc !== null && doc !== document.id && here.has(doc) ? doc : null;
  };
  const below = Map.groupBy(own, above);
  const tellersUnder = (doc: string | null): readonly Teller[] =>
    (below.get(doc) ?? []).map((claim) => ({ claim, how: doc === null ? null : (claim.via?.how ?? null), had: tellersUnder(claim.document.id) }));
  return tellersUnder(null);
}

/** `claims`: those of one event. The origin that was heard first comes first. */
export function lineagesOf(claims: readonly ClaimView[]): readonly Lineage[] {
  const counted = claims.filter(({ part }) => part !== 'ambiguous');
  const documentOf = new Map(counted.map(({ id, document }) => [id, document.id]));
  const byOrigin = Map.groupBy(counted.toSorted(byDay), ({ origin }) => origin);
  return [...byOrigin].map(([origin, of]) => ({ origin, voice: of[0]?.voice ?? 'unknown', tellers: lineageOf(of, documentOf) }));
}
