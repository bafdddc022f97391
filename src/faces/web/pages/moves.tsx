// Who moved between two: the people that a number of a flow is made of.

import type { MovesView } from '../../../model/career-views.ts';
import { wordYears } from '../career-rows.ts';
import { definePage, type Row } from '../page.ts';
import { askedOf, bookOf, researcherAddress } from '../parts/records.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { counted } from '../words.ts';

type Moved = MovesView['rows'][number];

const wordBetween = ({ between: [first, last] }: Moved): string => wordYears({ first, last });

const COLUMNS: readonly Column<Moved>[] = [
  { head: 'Who', class: 'who', names: true, bare: true, cell: ({ researcher: { id, name } }) => <a href={researcherAddress(id)}>{name}</a> },
  { head: 'When', cell: wordBetween },
  { head: 'Papers', class: 'number', cell: ({ researcher: { papers } }) => papers },
];

export const page = definePage<MovesView>({
  path: '/moves',
  title: ({ from, to }) => `${from.name} → ${to.name}`,
  async load(hub, _params, query) {
    const [{ by, since, until }, from, to] = [askedOf(query), query.text('from'), query.text('to')];
    if (from === undefined || to === undefined) return null;
    return (await (await bookOf(hub))?.moves({ by, from, to, since, until })) ?? null;
  },
  view: ({ from, to, years, total, rows }) => (
    <>
      <header class="opening">
        <p class="kicker">Moves by publications</p>
        <h1>
          {from.name} → {to.name}
        </h1>
        <p class="lede">
          {counted(total, 'person', 'people')} in {wordYears({ first: years.since, last: years.until })}. A move lies after the last paper with the old, and
          before the first with the new affiliation.
        </p>
      </header>
      {rows.length > 0 && <Table caption="Who moved, the latest first" columns={COLUMNS} groups={[{ head: null, rows }]} />}
      {total > rows.length && <p class="further">The {rows.length} latest are listed.</p>}
    </>
  ),
  csv: ({ from, to, rows }) =>
    rows.map(({ researcher: { id, name }, between }): Row => ({ id, name, from: from.name, to: to.name, after: between[0], by: between[1] })),
});
