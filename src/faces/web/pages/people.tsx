// Everyone whom events name, with the latest that is told.

import { formatInterval } from '../../../base/interval.ts';
import type { Page as List, Standing } from '../../../model/views.ts';
import { isoInterval } from '../dates.ts';
import { addressOf } from '../links.ts';
import { definePage, type Row } from '../page.ts';
import { BeliefMark } from '../parts/belief.tsx';
import { EntityName } from '../parts/entity.tsx';
import { Pager } from '../parts/pager.tsx';
import { SortLinks } from '../parts/sort-links.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { pagingOf } from '../query.ts';
import { cautiousTitle, counted, tidy } from '../words.ts';

const SORTS = { latest: 'latest event', events: 'events', name: 'name' } as const;
type Sort = keyof typeof SORTS;

interface People {
  readonly sort: Sort;
  readonly list: List<Standing>;
}

const columns: readonly Column<Standing>[] = [
  {
    head: 'Person',
    class: 'who',
    names: true,
    bare: true,
    cell: ({ entity }) => (
      <span class="subject">
        <EntityName entity={entity} />
      </span>
    ),
  },
  { head: 'Latest', bare: true, cell: ({ latest }) => <a href={addressOf('event', latest.id)}>{tidy(cautiousTitle(latest))}</a> },
  { head: 'Date', class: 'date', bare: true, cell: ({ latest }) => formatInterval(latest.when) },
  { head: 'Belief', class: 'belief-cell', bare: true, cell: ({ latest }) => <BeliefMark belief={latest.belief} lapsed={latest.lapsed} /> },
  { head: 'Events', class: 'number', cell: ({ entity, events }) => <a href={addressOf('person', entity.id)}>{events}</a> },
];

export const page = definePage<People>({
  path: '/people',
  nav: { label: 'People', order: 3 },
  title: () => 'People',
  async load({ ledger }, _params, query) {
    const { limit, offset } = pagingOf(query, 100);
    const sort = query.choice('sort', Object.keys(SORTS) as Sort[]) ?? 'latest';
    return { sort, list: await ledger.standings('person', { by: sort, limit, offset }) };
  },
  view: ({ sort, list }, place) => (
    <>
      <header class="opening">
        <h1>People</h1>
        <p class="lede">
          {counted(list.total, 'person', 'people')} whom the events name, with the latest that is told of each. Public professional facts only.
        </p>
      </header>
      <SortLinks place={place} sorts={SORTS} by={sort} usual="latest" />
      {list.rows.length > 0 && <Table caption="People" quietCaption columns={columns} groups={[{ head: null, rows: list.rows }]} />}
      <Pager list={list} place={place} />
    </>
  ),
  json: ({ sort, list }) => ({ sort, ...list, rows: list.rows.map(({ entity, events, latest }) => ({ entity, events, latest })) }),
  csv: ({ list }) =>
    list.rows.map(({ entity, events, latest }): Row => {
      const { lo, hi } = isoInterval(latest.when);
      return { person: entity.id, name: entity.name, events, event: latest.id, title: latest.title, earliest: lo, latest: hi, belief: latest.belief };
    }),
});
