// What a page is. Each file of `pages/` defines one; the hub (`app.tsx`) names none of them and gives each its twins.

import type { Child } from 'hono/jsx';
import type { Access } from '../../access/access.ts';
import type { Decided, Deciding, Replying, Views } from '../../ledger/ledger.ts';
import type { Doer, Permission, Visitor } from '../../model/access.ts';
import type { CareersBook } from '../../model/career-views.ts';
import type { Register } from '../../model/register.ts';
import type { Query } from './query.ts';

/** What every page is given besides its address. */
export interface Hub {
  readonly ledger: Views;
  readonly now: () => Date;
  readonly register: Register | null;
  /** Careers from publications; null where no records were taken in. */
  readonly careers: () => Promise<CareersBook | null>;
  readonly pages: readonly Page[];
  /** Null: nothing can be decided here, or not in the moment that is shown. */
  readonly deciding: DecidingPort | null;
  /** Accounts, where they are needed. */
  readonly access: Access | null;
  /** Who asks; null where there is no log-in, and before it. */
  readonly visitor: Visitor | null;
}

/** How a page decides. Each call has taken effect when it answers. */
export interface DecidingPort {
  decide(deciding: Omit<Deciding, 'actor'>): Promise<Decided | void>;
  revoke(ids: readonly string[], reason: string): Promise<Decided | void>;
  /** Puts a statement beside a claim or an event, by right of reply. */
  reply(replying: Omit<Replying, 'actor'>): Promise<Decided | void>;
  revokeReply(id: string, reason: string): Promise<Decided | void>;
}

export type ActingHub = Hub & { readonly deciding: DecidingPort; readonly doer: Doer };

/** An answer to a form that is shown once and kept nowhere. */
export interface ShownOnce {
  readonly title: string;
  readonly view: Child;
}

/** Where to go on, or what is shown. */
export type Acted = string | ShownOnce;

/** A figure that a page shows, for the method page. */
export interface Figure {
  readonly name: string;
  readonly definition: string;
}

/** What an address is asked for as: the page itself, or its data. */
export type Twin = 'html' | 'json' | 'csv';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Params = Readonly<Record<string, string>>;

/** Where a view stands: for links to itself with another query. */
export interface Place {
  readonly path: string;
  readonly query: Query;
}

interface PageDefinition<D> {
  /** A route: `/org/:id`. Its twins end in `.json` and `.csv` (those of `/` are `/index.json` and `/index.csv`). */
  readonly path: string;
  /** Its place in the masthead, if it has one. */
  readonly nav?: { readonly label: string; readonly order: number };
  readonly figures?: readonly Figure[];
  /** What one must be allowed to do to see it (`read`), and to send its form (`decide`). */
  readonly needs?: { readonly see?: Permission; readonly act?: Permission };
  /** Only where there are accounts. */
  readonly ofAccounts?: boolean;
  title(data: D): string;
  /** Null: there is nothing under this address. A `Fault` says what is wrong with the question. */
  load(hub: Hub, params: Params, query: Query, twin: Twin): Promise<D | null>;
  /** Where the reader may have wanted to go, when `load` answers null: a name in place of an id. */
  elsewhere?(hub: Hub, params: Params): Promise<string | null>;
  view(data: D, place: Place): Child;
  /** What a form of the page asks to be done. Only where something can be decided, or where there are accounts. */
  act?(hub: ActingHub, form: FormData): Promise<Acted>;
  /** The JSON twin; the data itself if left out. */
  json?(data: D): unknown;
  /** One row per thing the page lists. */
  csv(data: D): readonly Row[];
}

/** A page with its data loaded. */
export interface Opened {
  readonly title: string;
  view(place: Place): Child;
  json(): unknown;
  csv(): readonly Row[];
}

export interface Page {
  readonly path: string;
  readonly nav: { readonly label: string; readonly order: number } | null;
  readonly figures: readonly Figure[];
  readonly needs: { readonly see: Permission; readonly act: Permission };
  readonly ofAccounts: boolean;
  open(hub: Hub, params: Params, query: Query, twin: Twin): Promise<Opened | null>;
  elsewhere(hub: Hub, params: Params): Promise<string | null>;
  readonly act: ((hub: ActingHub, form: FormData) => Promise<Acted>) | null;
}

/** Makes a page of its definition: the type of its data stays inside. */
export const definePage = <D>(definition: PageDefinition<D>): Page => ({
  path: definition.path,
  nav: definition.nav ?? null,
  figures: definition.figures ?? [],
  needs: { see: 'read', act: 'decide', ...definition.needs },
  ofAccounts: definition.ofAccounts ?? false,
  act: definition.act ? (hub, form) => definition.act?.(hub, form) ?? Promise.resolve(definition.path) : null,
  elsewhere: async (hub, params) => (await definition.elsewhere?.(hub, params)) ?? null,
  async open(hub, params, query, twin) {
    const data = await definition.load(hub, params, query, twin);
    if (data === null) return null;
    return {
      title: definition.title(data),
      view: (place) => definition.view(data, place),
      json: () => definition.json?.(data) ?? data,
      csv: () => definition.csv(data),
    };
  },
});
