// One source: each rumour or plan that it told, in its words, and what came of it.

import { isoDay } from '../../../base/interval.ts';
import { experienceOf, type Outcome, outcomeOf, type SourceRecord } from '../../../market/sources.ts';
import type { SourceKind } from '../../../model/rumour.ts';
import type { SourceRumour } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import { definePage } from '../page.ts';
import { Words } from '../parts/claim-card.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { rumourCsv } from '../rows.ts';
import { cautiousTitle, counted, OUTCOME_WORDS, SOURCE_WORDS, tidy, wordChance } from '../words.ts';

interface SourcePage {
  readonly record: SourceRecord;
  readonly mean: number;
  readonly rows: readonly (SourceRumour & { readonly outcome: Outcome })[];
}

const KINDS: readonly SourceKind[] = ['publisher', 'speaker'];

const WhatCame = ({ rumour, outcome }: SourcePage['rows'][number]) => {
  const { word, tone } = OUTCOME_WORDS[outcome];
  const day = outcome === 'true' ? rumour.fact : outcome === 'denied' ? rumour.denial : null;
  return (
    <>
      <span class={`belief ${tone}`}>{word}</span>
      {day !== null && (
        <span class="quiet nowrap">
          {' '}
          by {isoDay(day)}
          {outcome === 'true' && `, ${counted(day - rumour.told, 'day')} later`}
        </span>
      )}
    </>
  );
};

const columns: readonly Column<SourcePage['rows'][number]>[] = [
  {
    head: 'Told',
    class: 'date nowrap',
    cell: ({ rumour, claim }) => (
      <>
        {claim.document.published ?? isoDay(rumour.told)}
        {rumour.first && <span class="tag">first</span>}
      </>
    ),
  },
  {
    head: 'What',
    names: true,
    bare: true,
    cell: ({ event }) => (
      <a href={addressOf('event', event.id)} dir="auto">
        {tidy(cautiousTitle(event))}
      </a>
    ),
  },
  { head: 'In its words', bare: true, cell: ({ claim }) => <Words claim={claim} /> },
  { head: 'What came', cell: (row) => <WhatCame {...row} /> },
];

export const page = definePage<SourcePage>({
  path: '/source/:kind/:name',
  title: ({ record }) => record.source,
  async load({ ledger }, params) {
    const kind = KINDS.find((one) => one === params['kind']);
    if (!kind) return null;
    const { told, today } = await ledger.rumours();
    const { records, mean } = experienceOf(told, today);
    const record = records.find((one) => one.kind === kind && one.source === params['name']);
    if (!record) return null;
    const rows = (await ledger.rumoursOf(kind, record.source)).map((row) => ({ ...row, outcome: outcomeOf(row.rumour, today) }));
    return { record, mean, rows };
  },
  view: ({ record, mean, rows }) => (
    <>
      <header class="opening">
        <p class="kicker">
          Source · <span>{SOURCE_WORDS[record.kind]}</span>
        </p>
        <h1 dir="auto">{record.source}</h1>
        <p class="lede">
          {counted(record.told, 'rumour or plan', 'rumours and plans')}, {record.first} of them told by nobody before. Of {record.resolved} that are resolved{' '}
          {record.outcomes.true} came true
          {record.leadDays !== null && <>, after {counted(record.leadDays, 'day')} in the median</>}.
        </p>
        <p>
          Score {wordChance(record.score)}: its own record, with ten rumours of the mean of all ({wordChance(mean)}) added.{' '}
          {record.resolved < 10 && <span class="tag">thin</span>} <a href="/sources">All sources</a>
        </p>
      </header>
      <Table class="told" caption="Rumours and plans" quietCaption columns={columns} groups={[{ head: null, rows }]} />
    </>
  ),
  json: (data) => data,
  csv: ({ rows }) => rows.map(rumourCsv),
});
