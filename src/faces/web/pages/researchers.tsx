// Researchers by name: who of the publication records bears it.

import type { CareersSummary, Researcher } from '../../../model/career-views.ts';
import { wordYears } from '../career-rows.ts';
import { definePage, type Row } from '../page.ts';
import { bookOf, NoRecords, researcherAddress } from '../parts/records.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { counted } from '../words.ts';

interface Researchers {
  readonly q: string;
  readonly summary: CareersSummary | null;
  readonly rows: readonly Researcher[];
}

const SHOWN = 100;

const COLUMNS: readonly Column<Researcher>[] = [
  { head: 'Name', class: 'who', names: true, bare: true, cell: ({ id, name }) => <a href={researcherAddress(id)}>{name}</a> },
  { head: 'Papers', class: 'number', cell: ({ papers }) => papers },
  { head: 'Years', cell: wordYears },
  { head: 'One person by', cell: ({ basis }) => (basis === 'id' ? 'an id' : basis === 'alone' ? 'seen once' : basis) },
];

const About = ({ papers, authorships, placed, people, withId, alone, organisations, years }: CareersSummary) => (
  <p>
    {counted(papers, 'paper')} of {wordYears({ first: years.since, last: years.until })} name {counted(people, 'person', 'people')} at{' '}
    {counted(organisations, 'organisation')}: {withId.toLocaleString('en-US')} are known by an id, {alone.toLocaleString('en-US')} are bare names seen once.{' '}
    {placed.toLocaleString('en-US')} of {authorships.toLocaleString('en-US')} authorships have an organisation.
  </p>
);

export const page = definePage<Researchers>({
  path: '/researchers',
  title: ({ q }) => (q ? `Researchers: ${q}` : 'Researchers'),
  async load(hub, _params, query) {
    const [q, book] = [query.text('q') ?? '', await bookOf(hub)];
    return { q, summary: book?.summary ?? null, rows: q && book ? await book.researchers(q, SHOWN) : [] };
  },
  view: ({ q, summary, rows }) => (
    <>
      <header class="opening">
        <h1>Researchers</h1>
      </header>
      {summary ? (
        <>
          <form class="big-search" action="/researchers" method="get">
            <label for="q">Name, or its first or last part</label>
            <input id="q" type="search" name="q" value={q} maxlength={200} />
            <button type="submit">Find</button>
          </form>
          {q !== '' && rows.length === 0 && <p>Nobody is called “{q}” in the records.</p>}
          {rows.length > 0 ? (
            <Table caption="Researchers, the most papers first" quietCaption columns={COLUMNS} groups={[{ head: null, rows }]} />
          ) : (
            <About {...summary} />
          )}
        </>
      ) : (
        <NoRecords />
      )}
    </>
  ),
  csv: ({ rows }) => rows.map(({ id, name, papers, first, last, basis }): Row => ({ id, name, papers, first, last, basis })),
});
