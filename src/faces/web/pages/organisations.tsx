// All organisations that events tell of, with who came and who went.

import type { Page as List, Standing } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import { definePage, type Row } from '../page.ts';
import { EntityName } from '../parts/entity.tsx';
import { Pager } from '../parts/pager.tsx';
import { SortLinks } from '../parts/sort-links.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { pagingOf } from '../query.ts';
import { counted } from '../words.ts';

const SORTS = { events: 'events', arrivals: 'arrivals', departures: 'departures', net: 'net', name: 'name' } as const;
type Sort = keyof typeof SORTS;

interface Organisations {
  readonly sort: Sort;
  readonly list: List<Standing>;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

const evidence = (row: Standing, section: string, count: number) =>
  count === 0 ? <span class="quiet">0</span> : <a href={`${addressOf('organisation', row.entity.id)}#${section}`}>{count}</a>;

const columns: readonly Column<Standing>[] = [
  {
    head: 'Organisation',
    class: 'who',
    names: true,
    bare: true,
    cell: ({ entity }) => (
      <span class="subject">
        <EntityName entity={entity} />
      </span>
    ),
  },
  { head: 'Arrivals', class: 'number', cell: (row) => evidence(row, 'arrivals', row.arrivals) },
  { head: 'Departures', class: 'number', cell: (row) => evidence(row, 'departures', row.departures) },
  { head: 'Net', class: 'number', cell: ({ arrivals, departures }) => signed(arrivals - departures) },
  { head: 'Events', class: 'number', cell: ({ entity, events }) => <a href={`/?org=${encodeURIComponent(entity.id)}`}>{events}</a> },
];

export const page = definePage<Organisations>({
  path: '/organisations',
  nav: { label: 'Organisations', order: 2 },
  figures: [{ name: 'Net', definition: 'Arrivals less departures, over all years of the ledger; moves told as having happened, disputed ones included.' }],
  title: () => 'Organisations',
  async load({ ledger }, _params, query) {
    const { limit, offset } = pagingOf(query, 100);
    const sort = query.choice('sort', Object.keys(SORTS) as Sort[]) ?? 'events';
    return { sort, list: await ledger.standings('organisation', { by: sort, limit, offset }) };
  },
  view: ({ sort, list }, place) => (
    <>
      <header class="opening">
        <h1>Organisations</h1>
        <p class="lede">
          {counted(list.total, 'organisation')} that the events tell of. Arrivals and departures are moves told as having happened; what nobody reported is not
          here.
        </p>
      </header>
      <SortLinks place={place} sorts={SORTS} by={sort} usual="events" />
      {list.rows.length > 0 && <Table class="ranking" caption="Organisations" quietCaption columns={columns} groups={[{ head: null, rows: list.rows }]} />}
      <Pager list={list} place={place} />
    </>
  ),
  json: ({ sort, list }) => ({ sort, ...list, rows: list.rows.map(({ latest: _latest, ...row }) => row) }),
  csv: ({ list }) =>
    list.rows.map(
      ({ entity, arrivals, departures, events }): Row => ({
        organisation: entity.id,
        name: entity.name,
        arrivals,
        departures,
        net: arrivals - departures,
        events,
      }),
    ),
});
