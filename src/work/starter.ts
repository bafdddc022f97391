// The starter ledger as it is shipped: `data/starter/events.jsonl`. A line is one event as its makers judged it, with a paraphrase of
// what each page says. It enters the ledger as claims like any other, one for each page and stance; their own judgement goes along
// as the claims' `because`, and events are fused from the claims anew.

import { join } from 'node:path';
import { canonical } from '../base/canonical.ts';
import { sha256 } from '../base/hash.ts';
import type { Batch, BatchDocument } from '../ledger/ledger.ts';
import type { Claim, Roles, Stance } from '../model/claim.ts';
import { documentOf } from '../model/document.ts';
import { readJsonLines } from './jsonl.ts';
import { DATA_DIR } from './register.ts';

interface StarterSource {
  readonly url: string;
  readonly publisher: string;
  readonly wire?: string;
  readonly published?: string;
  readonly lang?: string;
  /** What the page supports, in a few words of the starter ledger's own. */
  readonly paraphrase: string;
  readonly stance: Stance;
  /** Whose word it is, if not the page's own. */
  readonly says?: string;
  /** Where this page differs from the event: its date, its values (null: it does not tell this role). */
  readonly date?: string;
  readonly roles?: Readonly<Record<string, unknown>>;
}

interface StarterEvent {
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  /** The makers' judgement: confirmed, reported, rumoured, disputed, denied. */
  readonly status: string;
  readonly roles: Roles;
  readonly sources: readonly StarterSource[];
  readonly note?: string;
}

export const STARTER_READER = 'starter@1';

function rolesOf(event: StarterEvent, source: StarterSource): Roles {
  if (!source.roles) return event.roles;
  return Object.fromEntries(Object.entries({ ...event.roles, ...source.roles }).filter(([, value]) => value !== null));
}

const claimOf = (event: StarterEvent, source: StarterSource): Claim => ({
  kind: event.kind,
  roles: rolesOf(event, source),
  stance: source.stance,
  ...(source.says && { says: source.says }),
  date: source.date ?? event.date,
  quote: source.paraphrase,
  start: 0,
  end: 0,
  paraphrase: true,
  reader: STARTER_READER,
  score: 1,
  because: [`starter ledger: ${event.status} (${event.id})`, ...(event.note ? [event.note] : [])],
});

/** The text of a page is not stored: what stands for it is an empty one. */
const documentOfSource = ({ url, publisher, published, lang }: StarterSource) =>
  documentOf({ url, text: '', publisher, ...(published && { published }), format: 'starter' }, lang ?? 'en');

/** One page of several events is one document. */
export function documentsOf(events: readonly StarterEvent[]): readonly BatchDocument[] {
  const pages = new Map<string, { source: StarterSource; claims: Claim[] }>();
  for (const event of events)
    for (const source of event.sources) {
      const page = pages.get(source.url) ?? { source, claims: [] };
      page.claims.push(claimOf(event, source));
      pages.set(source.url, page);
    }
  return [...pages.values()].map(({ source, claims }) => ({ document: documentOfSource(source), wire: source.wire ?? null, claims }));
}

/** The whole starter ledger as one batch whose key is its content: appended again, it adds nothing. Faults: `file-missing`, `bad-record`. */
export function loadStarter(dir: string = join(DATA_DIR, 'starter')): Batch {
  const events = readJsonLines<StarterEvent>(join(dir, 'events.jsonl'));
  return { kind: 'starter', actor: 'mercato', key: `starter:${sha256(canonical(events))}`, documents: documentsOf(events) };
}
