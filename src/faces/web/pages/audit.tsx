// Who did what: every write of the ledger, every log-in, everything done to accounts.

import { trail } from '../../../access/trail.ts';
import type { AuditRow } from '../../../model/access.ts';
import { definePage, type Place } from '../page.ts';
import { TextField } from '../parts/fields.tsx';
import { type Column, Table } from '../parts/table.tsx';

interface Audit {
  readonly rows: readonly AuditRow[];
  readonly who: string | undefined;
  /** For the link to what is older. */
  readonly earlier: string | null;
}

const LIMIT = 100;
const VIA: Readonly<Record<AuditRow['via'], string>> = { session: 'logged in', key: 'with a key', machine: 'on the machine' };

const columns: readonly Column<AuditRow>[] = [
  { head: 'When (UTC)', class: 'when', cell: ({ at }) => at.slice(0, 19).replace('T', ' ') },
  { head: 'Who', names: true, cell: ({ who }) => <bdi>{who || '(no such name)'}</bdi> },
  { head: 'What', cell: ({ what, outcome }) => (outcome === 'done' ? what : `${what}: ${outcome}`) },
  { head: 'About', class: 'wordy', cell: ({ about }) => <bdi>{about}</bdi> },
  { head: 'From', cell: ({ via, address }) => [VIA[via], address].filter(Boolean).join(', ') },
  { head: 'Transaction', class: 'number', cell: ({ tx }) => tx ?? '' },
];

const WhoForm = ({ place, who }: { readonly place: Place; readonly who: string | undefined }) => (
  <form class="filters" method="get" action={place.path}>
    <TextField name="who" label="Who" value={who} placeholder="a name" />
    <button type="submit">Show</button>
  </form>
);

export const page = definePage<Audit>({
  path: '/audit',
  needs: { see: 'administer' },
  title: () => 'Who did what',
  async load({ ledger, access }, _params, query) {
    const [who, before] = [query.text('who'), query.text('before')];
    const limit = query.whole('limit', { least: 1, most: 1000, fallback: LIMIT });
    const rows = await trail(ledger, access, { who, before, limit });
    return { rows, who, earlier: rows.length === limit ? (rows.at(-1)?.at ?? null) : null };
  },
  view: ({ rows, who, earlier }, place) => (
    <>
      <header class="opening">
        <h1>Who did what</h1>
        <p class="lede">Every write of the ledger, and where there are accounts every log-in and every change of an account. Nothing here can be changed.</p>
      </header>
      <WhoForm place={place} who={who} />
      {rows.length === 0 ? (
        <p>Nothing was done.</p>
      ) : (
        <Table caption="Who did what, latest first" quietCaption columns={columns} groups={[{ head: null, rows }]} />
      )}
      {earlier && (
        <nav class="pager" aria-label="Pages of this list">
          <span />
          <a rel="next" href={`${place.path}${place.query.with({ before: earlier })}`}>
            Earlier →
          </a>
        </nav>
      )}
    </>
  ),
  json: ({ rows }) => ({ rows }),
  csv: ({ rows }) => rows.map((row) => ({ ...row })),
});
