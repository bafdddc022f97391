// The board's filter out of an address: names become ids, codes are checked, and what was asked is kept to be shown again.

import type { Views } from '../../ledger/ledger.ts';
import { KINDS } from '../../model/claims/index.gen.ts';
import { BELIEFS, type EntityLink, type EntityType } from '../../model/event.ts';
import type { BoardFilter } from '../../model/views.ts';
import type { Query } from './query.ts';

export interface AskedEntity {
  readonly asked: string;
  readonly found: EntityLink | null;
  /** Whom the name may mean, if it is not clear. */
  readonly candidates: readonly EntityLink[];
}

export interface AskedFilter {
  readonly org: AskedEntity | null;
  readonly person: AskedEntity | null;
  readonly kind: string | null;
  readonly belief: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly lang: string | null;
  readonly search: string | null;
  readonly source: 'read' | null;
}

async function askEntity(ledger: Views, asked: string | undefined, type: EntityType): Promise<AskedEntity | null> {
  return asked === undefined ? null : { asked, ...(await ledger.findEntity(asked, type)) };
}

/** What the address asks for. Faults `bad-query`. */
export async function askedFilter(ledger: Views, query: Query): Promise<AskedFilter> {
  return {
    org: await askEntity(ledger, query.text('org'), 'organisation'),
    person: await askEntity(ledger, query.text('person'), 'person'),
    kind:
      query.choice(
        'kind',
        KINDS.map(({ kind }) => kind),
      ) ?? null,
    belief: query.choice('belief', BELIEFS) ?? null,
    since: query.date('since') ?? null,
    until: query.date('until') ?? null,
    lang: query.lang('lang') ?? null,
    search: query.text('search') ?? null,
    source: query.choice('source', ['read'] as const) ?? null,
  };
}

/** Is somebody asked for of whom the ledger does not know who it is? Then there is nothing to list. */
export const isUnclear = ({ org, person }: AskedFilter): boolean => (org !== null && org.found === null) || (person !== null && person.found === null);

/** How many parts of the filter are set. */
export const countSet = (filter: object): number => Object.values(filter).filter((part) => part !== null).length;

export const boardFilter = (asked: AskedFilter, limit: number, offset: number): BoardFilter => ({
  org: asked.org?.found?.id,
  person: asked.person?.found?.id,
  kind: asked.kind ?? undefined,
  belief: BELIEFS.find((belief) => belief === asked.belief),
  since: asked.since ?? undefined,
  until: asked.until ?? undefined,
  lang: asked.lang ?? undefined,
  search: asked.search ?? undefined,
  starter: asked.source === 'read' ? false : undefined,
  limit,
  offset,
});
