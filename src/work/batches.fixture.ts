// Worlds as batches: what a reader would hand to the ledger.

import { canonical } from '../base/canonical.ts';
import { sha256 } from '../base/hash.ts';
import type { Batch, BatchDocument } from '../ledger/ledger.ts';
import type { Claim } from '../model/claim.ts';
import { documentOf } from '../model/document.ts';
import type { World } from '../resolve/world.fixture.ts';

/** Papers of one house print the same text, all others their own. */
const textOf = (url: string): string => {
  const own = /wired|vogue/.test(url) ? '' : sha256(url).slice(0, 4);
  return Array.from({ length: 700 }, (_, at) => `word${own}${at}`).join(' ');
};

/** The claim with some words of the text for its quote, the same whenever it is told. */
function quoted(claim: Claim, text: string): Claim {
  const start = Number.parseInt(sha256(canonical([claim.kind, claim.roles, claim.date, claim.says])).slice(0, 3), 16);
  return { ...claim, start, end: start + 30, quote: text.slice(start, start + 30) };
}

/** One batch of the documents of a world, read for the first time or (`reread`) again, which closes what is not found again. */
export function batchOf({ attestations }: World, reread = false): Batch {
  const documents = [...Map.groupBy(attestations, ({ doc }) => doc)].map(([url, of]): BatchDocument => {
    const { publisher = '', published = null } = of[0] ?? {};
    const document = documentOf({ url, text: textOf(url), publisher, format: 'test', ...(published !== null && { published }) }, 'en');
    return { document, claims: of.map(({ claim }) => quoted(claim, textOf(url))), reread };
  });
  return { kind: 'test', actor: 'test', documents };
}
