// How long people stay, by their publications: a curve for each organisation over that of all, and the table.

import type { RetentionCurve, RetentionView } from '../../../model/career-views.ts';
import { retentionRows } from '../career-rows.ts';
import { definePage } from '../page.ts';
import { type Asked, askedOf, bookOf, CareersForm, NoRecords, Nowhere, Thin } from '../parts/records.tsx';
import { RetentionPicture } from '../parts/retention-picture.tsx';
import { type Column, Table } from '../parts/table.tsx';

interface Retention {
  readonly asked: Asked;
  readonly view: RetentionView | null;
  readonly records: boolean;
}

const AFTER = [1, 2, 3, 5, 10];

const stayed = ({ points }: RetentionCurve, year: number) => {
  const at = points.findLast((point) => point.year <= year);
  if (!at || !points.some((point) => point.year >= year)) return null;
  return (
    <>
      {Math.round(at.share * 100)} %{' '}
      <small class="quiet">
        {Math.round(at.low * 100)}–{Math.round(at.high * 100)}
      </small>
    </>
  );
};

const COLUMNS: readonly Column<RetentionCurve>[] = [
  {
    head: 'Name',
    class: 'who',
    names: true,
    bare: true,
    cell: ({ name, thin }) => (
      <>
        {name} {thin && <Thin />}
      </>
    ),
  },
  { head: 'People', class: 'number', cell: ({ people }) => people.toLocaleString('en-US') },
  { head: 'Left', class: 'number', cell: ({ left }) => left.toLocaleString('en-US') },
  ...AFTER.map((year): Column<RetentionCurve> => ({ head: `${year} y`, class: 'number', cell: (curve) => stayed(curve, year) })),
  {
    head: 'Median',
    class: 'number',
    cell: ({ median: { value, low, high } }) =>
      value === null ? null : (
        <>
          {value} y{' '}
          <small class="quiet">
            {low ?? '…'}–{high ?? '…'}
          </small>
        </>
      ),
  },
];

const Shown = ({ view }: { readonly view: RetentionView }) => (
  <>
    <p>
      Of those first printed there {view.years.since}–{view.years.until}: the share still printed there after so many years, with its 95 % band; the thin line
      is that of all. Below each axis: how many were still watched; a curve ends where fewer than five are.
    </p>
    <div class="curves">
      {view.curves.map((curve) => (
        <figure class="picture">
          <figcaption>
            <b>{curve.name}</b> {curve.thin && <Thin />}
          </figcaption>
          <RetentionPicture curve={curve} pooled={view.pooled} />
        </figure>
      ))}
    </div>
    <Table class="ranking" caption="The same in numbers" columns={COLUMNS} groups={[{ head: null, rows: [...view.curves, view.pooled] }]} />
  </>
);

export const page = definePage<Retention>({
  path: '/retention',
  figures: [
    {
      name: 'Retention',
      definition:
        'Of those first printed with an organisation within the years, the share still printed with it so many years later, by Kaplan–Meier: who is printed to the end of what is known is censored, not “retained”.',
    },
  ],
  title: () => 'Retention',
  async load(hub, _params, query) {
    const [asked, book] = [askedOf(query), await bookOf(hub)];
    const orgs = asked.org?.split(/\s*;\s*/).filter(Boolean);
    return { asked, records: book !== null, view: (await book?.retention({ ...asked, orgs })) ?? null };
  },
  view: ({ asked, view, records }, place) => (
    <>
      <header class="opening">
        <h1>Retention</h1>
        <p class="lede">
          How long people stay, by the affiliations that their papers print. Somebody who stops publishing is counted as unknown, and nothing is said about the
          likelihood that a certain person leaves. Who came and who went is on <a href="/flows">flows</a>.
        </p>
      </header>
      {records && <CareersForm path={place.path} asked={asked} org="Only these (A; B)" />}
      {!records ? <NoRecords /> : view ? <Shown view={view} /> : <Nowhere name={asked.org ?? ''} />}
    </>
  ),
  json: ({ view }) => view,
  csv: ({ view }) => (view ? retentionRows(view) : []),
});
