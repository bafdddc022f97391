// Who gains and who loses researchers, by their publications: a picture, gains and losses, and the matrix.

import type { FlowCell, FlowGroup, FlowsView } from '../../../model/career-views.ts';
import { flowRows } from '../career-rows.ts';
import { definePage, type Place } from '../page.ts';
import { FlowsPicture } from '../parts/flows-picture.tsx';
import { type Asked, askedOf, bookOf, CareersForm, LENS_WORDS, NoRecords, Nowhere, signed, Thin } from '../parts/records.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { counted } from '../words.ts';

interface Flows {
  readonly asked: Asked;
  readonly view: FlowsView | null;
  readonly records: boolean;
}

/** Columns of the matrix. */
const WIDE = 12;

const movesAddress = ({ by, since, until }: Asked, { from, to }: Pick<FlowCell, 'from' | 'to'>): string => {
  const query = new URLSearchParams({ lens: by, from, to, ...(since && { since: String(since) }), ...(until && { until: String(until) }) });
  return `/moves?${query.toString()}`;
};

const groupColumns = (place: Place): readonly Column<FlowGroup>[] => [
  {
    head: 'Name',
    class: 'who',
    names: true,
    bare: true,
    cell: ({ key, name, thin }) => (
      <>
        <a href={`${place.path}${place.query.with({ org: key })}`}>{name}</a> {thin && <Thin />}
      </>
    ),
  },
  { head: 'Arrivals', class: 'number', cell: ({ arrivals }) => arrivals.toLocaleString('en-US') },
  { head: 'Departures', class: 'number', cell: ({ departures }) => departures.toLocaleString('en-US') },
  { head: 'Net', class: 'number', cell: ({ net }) => signed(net) },
];

const Matrix = ({ view, asked }: { readonly view: FlowsView; readonly asked: Asked }) => {
  const groups = view.groups.slice(0, WIDE);
  const people = new Map(view.cells.map((cell) => [`${cell.from}\n${cell.to}`, cell]));
  const most = Math.max(1, ...view.cells.map((cell) => cell.people));
  if (groups.length < 2) return null;
  return (
    <section id="matrix">
      <h2>From row to column</h2>
      <div class="scroll">
        <table class="matrix">
          <caption class="unseen">People who moved from the organisation of the row to that of the column</caption>
          <thead>
            <tr>
              <td />
              {groups.map(({ name }) => (
                <th scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((from) => (
              <tr>
                <th scope="row">{from.name}</th>
                {groups.map((to) => {
                  const cell = people.get(`${from.key}\n${to.key}`);
                  return (
                    <td class={cell ? `heat-${Math.ceil((cell.people / most) * 5)}` : undefined}>
                      {cell ? <a href={movesAddress(asked, cell)}>{cell.people}</a> : <span class="quiet">·</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const oneColumns = (of: FlowGroup, view: FlowsView, asked: Asked): readonly Column<FlowGroup>[] => {
  const number = (from: string, to: string) => {
    const cell = view.cells.find((candidate) => candidate.from === from && candidate.to === to);
    return cell ? <a href={movesAddress(asked, cell)}>{cell.people}</a> : <span class="quiet">0</span>;
  };
  return [
    { head: 'Name', class: 'who', names: true, bare: true, cell: ({ name }) => name },
    { head: `To ${of.name}`, class: 'number', cell: ({ key }) => number(key, of.key) },
    { head: `From ${of.name}`, class: 'number', cell: ({ key }) => number(of.key, key) },
  ];
};

const Shown = ({ view, asked, place }: { readonly view: FlowsView; readonly asked: Asked; readonly place: Place }) => (
  <>
    <p>
      {counted(view.moves, 'move')}
      {view.of && (
        <>
          {' '}
          from and to <b>{view.of.name}</b>: {view.of.arrivals.toLocaleString('en-US')} came, {view.of.departures.toLocaleString('en-US')} went, net{' '}
          {signed(view.of.net)}
        </>
      )}
      , {view.years.since}–{view.years.until}.
      {view.years.until >= view.provisionalFrom && <> From {view.provisionalFrom} on figures are provisional: papers are still to come.</>}
    </p>
    {view.moves === 0 && <p>Nobody moved in these years, as far as the records show.</p>}
    <FlowsPicture view={view} hrefOf={(cell) => movesAddress(asked, cell)} />
    {view.groups.length > 0 && (
      <Table
        class="ranking"
        caption={view.of ? `Where people came from to ${view.of.name}, and where they went` : `${LENS_WORDS[view.by]} by how many came and went`}
        columns={view.of ? oneColumns(view.of, view, asked) : groupColumns(place)}
        groups={[{ head: null, rows: view.groups }]}
      />
    )}
    {!view.of && <Matrix view={view} asked={asked} />}
  </>
);

export const page = definePage<Flows>({
  path: '/flows',
  nav: { label: 'Flows', order: 3.5 },
  figures: [
    {
      name: "Researchers' arrivals and departures",
      definition:
        'Moves by publications: ruptures of an affiliation, not affiliations added, in the year of the first paper with the new one. They are not added to those that are reported.',
    },
  ],
  title: ({ view }) => (view?.of ? `Flows of ${view.of.name}` : 'Flows'),
  async load(hub, _params, query) {
    const [asked, book] = [askedOf(query), await bookOf(hub)];
    return { asked, records: book !== null, view: (await book?.flows(asked)) ?? null };
  },
  view: ({ asked, view, records }, place) => (
    <>
      <header class="opening">
        <h1>Flows of researchers</h1>
        <p class="lede">
          Who gains and who loses people, by the affiliations that their papers print. This sees those whom no news names; it stands beside{' '}
          <a href="/organisations">what is reported</a>, and is never added to it. How long people stay is on <a href="/retention">retention</a>, how much is
          not seen on <a href="/coverage">coverage</a>.
        </p>
      </header>
      {records && <CareersForm path={place.path} asked={asked} org="Only from and to" />}
      {!records ? <NoRecords /> : view ? <Shown view={view} asked={asked} place={place} /> : <Nowhere name={asked.org ?? ''} />}
    </>
  ),
  json: ({ view }) => view,
  csv: ({ view }) => (view ? flowRows(view) : []),
});
