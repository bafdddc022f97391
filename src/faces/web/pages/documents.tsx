// All documents, newest first, with their number of claims.

import type { DocumentFilter } from '../../../ledger/ledger.ts';
import type { DocumentRow, LedgerCounts, Page } from '../../../model/views.ts';
import { countSet } from '../board-filter.ts';
import { addressOf, hostOf } from '../links.ts';
import { definePage } from '../page.ts';
import { SelectField, TextField, wordFilter } from '../parts/fields.tsx';
import { Pager } from '../parts/pager.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { pagingOf } from '../query.ts';
import { documentCsv } from '../rows.ts';
import { counted, wordLanguage } from '../words.ts';

const SOURCES = ['read'] as const;

interface Documents {
  readonly filter: { readonly lang: string | null; readonly search: string | null; readonly source: (typeof SOURCES)[number] | null };
  readonly list: Page<DocumentRow>;
  readonly counts: LedgerCounts;
}

const columns: readonly Column<DocumentRow>[] = [
  { head: 'Published', class: 'date', bare: true, cell: ({ published }) => published ?? <span class="quiet">no date</span> },
  {
    head: 'Title',
    names: true,
    bare: true,
    cell: (row) => (
      <>
        <a href={addressOf('document', row.id)} lang={row.lang} dir="auto">
          {row.title || hostOf(row.url) || row.id}
        </a>
        {row.paraphrase && <span class="quiet small-note"> paraphrased</span>}
      </>
    ),
  },
  { head: 'Publisher', bare: true, cell: (row) => <span dir="auto">{row.publisher || hostOf(row.url)}</span> },
  { head: 'Language', bare: true, cell: (row) => wordLanguage(row.lang) },
  {
    head: 'Claims',
    class: 'number',
    cell: (row) => <a href={addressOf('document', row.id)}>{row.claims}</a>,
  },
];

const Filter = ({ path, data: { filter, counts } }: { readonly path: string; readonly data: Documents }) => (
  <details class="filters">
    <summary>{wordFilter(countSet(filter))}</summary>
    <form action={path} method="get" aria-label="Filter the documents">
      <TextField name="search" label="Title, publisher or address" value={filter.search ?? undefined} />
      <SelectField
        name="lang"
        label="Language"
        all="All"
        value={filter.lang ?? undefined}
        choices={counts.languages.map(({ lang }) => ({ value: lang, label: wordLanguage(lang) }))}
      />
      <SelectField name="source" label="Source" all="All sources" value={filter.source ?? undefined} choices={[{ value: 'read', label: 'Read documents' }]} />
      <p class="field actions">
        <button type="submit">Show</button> {countSet(filter) > 0 && <a href={path}>Clear</a>}
      </p>
    </form>
  </details>
);

export const page = definePage<Documents>({
  path: '/documents',
  nav: { label: 'Documents', order: 4 },
  title: () => 'Documents',
  async load({ ledger }, _params, query) {
    const { limit, offset } = pagingOf(query);
    const filter = { lang: query.lang('lang') ?? null, search: query.text('search') ?? null, source: query.choice('source', SOURCES) ?? null };
    const asked: DocumentFilter = {
      lang: filter.lang ?? undefined,
      search: filter.search ?? undefined,
      paraphrase: filter.source === 'read' ? false : undefined,
      limit,
      offset,
    };
    return { filter, list: await ledger.documents(asked), counts: await ledger.counts() };
  },
  view: (data, place) => (
    <>
      <header class="opening">
        <h1>Documents</h1>
        <p class="lede">
          {counted(data.counts.documents, 'document')} with {counted(data.counts.claims, 'claim')}. Of pages of the starter ledger only paraphrases are stored,
          and links to them.
        </p>
      </header>
      <Filter path={place.path} data={data} />
      {data.list.rows.length === 0 ? (
        <div class="nothing">
          <h2>Nothing to show</h2>
          <p>
            Leave out a part of the filter, or read something: <code>mercato read PATH…</code>
          </p>
        </div>
      ) : (
        <Table caption={`${counted(data.list.total, 'document')}, newest first`} columns={columns} groups={[{ head: null, rows: data.list.rows }]} />
      )}
      <Pager list={data.list} place={place} />
    </>
  ),
  json: ({ filter, list }) => ({ filter, ...list }),
  csv: ({ list }) => list.rows.map(documentCsv),
});
