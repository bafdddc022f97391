// How much is not seen: moves that are reported beside moves by publications, and how many there may be in all.

import { coverageRow } from '../career-rows.ts';
import { type CoverageRow, type CoverageView, type CoveredPerson, coverageIn } from '../coverage.ts';
import { addressOf } from '../links.ts';
import { definePage } from '../page.ts';
import { askedOf, bookOf, NoRecords, researcherAddress, Thin } from '../parts/records.tsx';
import { type Column, Table } from '../parts/table.tsx';

const coverageAddress = (org: string): string => `/coverage?org=${encodeURIComponent(org)}`;

/** Organisations listed; with fewer people nothing can be told. */
const LISTED = 60;

const number = (value: number): string => Math.round(value).toLocaleString('en-US');

const estimated = ({ estimate }: CoverageRow) =>
  estimate === null ? (
    <span class="quiet">nobody in both</span>
  ) : (
    <>
      {number(estimate.value)}{' '}
      <small class="quiet">
        {number(estimate.low)}–{number(estimate.high)}
      </small>
    </>
  );

const columnsOf = ({ org }: CoverageView): readonly Column<CoverageRow>[] => [
  {
    head: org ? 'Year' : 'Organisation',
    class: 'who',
    names: true,
    bare: true,
    cell: ({ key, name, thin }) => (
      <>
        {org ? <a href={`#y${key}`}>{name}</a> : <a href={coverageAddress(key)}>{name}</a>} {thin && <Thin />}
      </>
    ),
  },
  { head: 'Reported', class: 'number', cell: ({ first }) => number(first) },
  { head: 'By papers', class: 'number', cell: ({ second }) => number(second) },
  { head: 'In both', class: 'number', cell: ({ both }) => number(both) },
  { head: 'Seen', class: 'number', cell: ({ seen }) => number(seen) },
  { head: 'In all, about', class: 'number', cell: estimated },
];

const Person = ({ person: { name, side, event, researcher } }: { readonly person: CoveredPerson }) => (
  <li>
    {name} <span class="quiet">{side === 'in' ? 'came' : 'went'}</span>
    {event && (
      <>
        {' '}
        · <a href={addressOf('event', event)}>reported</a>
      </>
    )}
    {researcher && (
      <>
        {' '}
        · <a href={researcherAddress(researcher)}>by papers</a>
      </>
    )}
  </li>
);

const People = ({ rows }: { readonly rows: readonly CoverageRow[] }) => (
  <section id="people">
    <h2>Who it is</h2>
    {rows.map(({ key, people }) => (
      <details id={`y${key}`} open={people.some(({ event, researcher }) => event !== null && researcher !== null)}>
        <summary>
          {key}: {people.length.toLocaleString('en-US')}
        </summary>
        <ul class="bearers">
          {people.map((person) => (
            <Person person={person} />
          ))}
        </ul>
      </details>
    ))}
  </section>
);

const Shown = ({ view }: { readonly view: CoverageView }) => (
  <>
    <p>
      Who came to or left {view.org ? <a href={addressOf('organisation', view.org.id)}>{view.org.name}</a> : 'an organisation'}, {view.years.since}–
      {view.years.until}. The estimate is Chapman’s, with its 95 % interval: it holds if being reported and printing papers are independent, and is too low
      where the same people are seen by both. {view.beyond.toLocaleString('en-US')} reported moves of people without a paper in these records are left out.
      {view.org && (
        <>
          {' '}
          <a href="/coverage">All organisations</a>
        </>
      )}
    </p>
    {view.rows.length === 0 ? (
      <p>Nobody is reported who is also in the records.</p>
    ) : (
      <Table
        class="ranking"
        caption={view.org ? 'By year, the latest first' : 'By organisation, most in both first'}
        columns={columnsOf(view)}
        groups={[{ head: null, rows: view.org ? view.rows : view.rows.slice(0, LISTED) }]}
      />
    )}
    {view.org && <People rows={view.rows} />}
  </>
);

interface Covered {
  readonly view: CoverageView | null;
}

export const page = definePage<Covered>({
  path: '/coverage',
  figures: [
    {
      name: 'Coverage',
      definition:
        'How many moved in all, of whom reporting names some and publications show some: Chapman’s estimate from the two lists and those in both (the same name, the same organisation, years at most one apart), with its 95 % interval. Only people whose name is in the records count. Fewer than ten seen, or three in both, are marked thin.',
    },
  ],
  title: ({ view }) => (view?.org ? `Coverage of ${view.org.name}` : 'Coverage'),
  async load(hub, _params, query) {
    const [{ org, since, until }, book] = [askedOf(query), await bookOf(hub)];
    if (!book) return { view: null };
    const found = org === undefined ? null : (await hub.ledger.findEntity(org, 'organisation')).found;
    if (org !== undefined && !found) return null;
    return { view: await coverageIn(hub.ledger, book, { org: found?.id, since, until }) };
  },
  view: ({ view }) => (
    <>
      <header class="opening">
        <h1>Coverage{view?.org ? ` of ${view.org.name}` : ''}</h1>
        <p class="lede">
          How much is not seen: moves that are reported, beside moves that <a href="/flows">papers show</a>. The fewer of the one the other knows, the more
          neither has.
        </p>
      </header>
      {view ? <Shown view={view} /> : <NoRecords />}
    </>
  ),
  json: ({ view }) => view,
  csv: ({ view }) => (view?.rows ?? []).map(coverageRow),
});
