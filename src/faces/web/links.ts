// Where things stand on these pages, and which addresses of strangers may be linked at all.

import type { Views } from '../../ledger/ledger.ts';
import type { EntityType } from '../../model/event.ts';
import type { SourceKind } from '../../model/rumour.ts';

const FOLDERS: Readonly<Record<EntityType | 'event' | 'document', string>> = { person: 'person', organisation: 'org', event: 'event', document: 'document' };

export const addressOf = (type: EntityType | 'event' | 'document', id: string): string => `/${FOLDERS[type]}/${encodeURIComponent(id)}`;

export const sourceAddress = ({ kind, source }: { readonly kind: SourceKind; readonly source: string }): string =>
  `/source/${kind}/${encodeURIComponent(source)}`;

/** Where the one event or document stands whose id begins so, as the command line prints them; null if there is none, or are several. */
export async function addressOfBeginning(ledger: Views, what: 'event' | 'document', beginning: string): Promise<string | null> {
  const [only, other] = await ledger.idsBeginning(what, beginning, 2);
  return only === undefined || other !== undefined ? null : addressOf(what, only);
}

/** The place of a claim in its document, with its roles shown. */
export const claimAddress = (document: string, claim: string): string => `${addressOf('document', document)}?claim=${encodeURIComponent(claim)}#${claim}`;

/** The address if it is http(s), else null: a document may bear any address, also `javascript:`. */
export function outside(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

/** The host without "www.", or what the address is instead. */
export function hostOf(url: string): string {
  try {
    const { protocol, hostname } = new URL(url);
    return hostname ? hostname.replace(/^www\./, '') : protocol.replace(/:$/, '');
  } catch {
    return '';
  }
}
