// Where things stand on these pages, and which addresses of strangers may be linked at all.

import type { EntityType } from '../../model/event.ts';

const FOLDERS: Readonly<Record<EntityType | 'event' | 'document', string>> = { person: 'person', organisation: 'org', event: 'event', document: 'document' };

export const addressOf = (type: EntityType | 'event' | 'document', id: string): string => `/${FOLDERS[type]}/${encodeURIComponent(id)}`;

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
