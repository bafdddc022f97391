// Who tells rumours and plans, and what came of them.

import { type Calibration, type SourceRecord, type SourcesView, sourcesView } from '../../../market/sources.ts';
import { sourceAddress } from '../links.ts';
import { definePage } from '../page.ts';
import { ReliabilityPicture } from '../parts/reliability.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { sourceCsv } from '../rows.ts';
import { counted, SOURCE_WORDS, wordChance } from '../words.ts';

const columns: readonly Column<SourceRecord>[] = [
  {
    head: 'Source',
    names: true,
    bare: true,
    cell: (row) => (
      <a href={sourceAddress(row)} dir="auto">
        {row.source}
      </a>
    ),
  },
  { head: 'Sort', cell: ({ kind }) => <span class="quiet">{SOURCE_WORDS[kind]}</span> },
  { head: 'Told', class: 'number', cell: (row) => <a href={sourceAddress(row)}>{row.told}</a> },
  { head: 'First', class: 'number', cell: ({ first, told }) => `${first} of ${told}` },
  { head: 'True', class: 'number', cell: ({ outcomes, resolved }) => `${outcomes.true} of ${resolved}` },
  { head: 'Denied', class: 'number', cell: ({ outcomes }) => outcomes.denied },
  { head: 'Lapsed', class: 'number', cell: ({ outcomes }) => outcomes.lapsed },
  { head: 'Open', class: 'number', cell: ({ outcomes }) => outcomes.open },
  { head: 'Lead', class: 'number', cell: ({ leadDays }) => (leadDays === null ? <span class="quiet">–</span> : counted(leadDays, 'day')) },
  { head: 'Score', class: 'number', cell: ({ score, resolved }) => <span class={resolved < 10 ? 'quiet' : undefined}>{wordChance(score)}</span> },
];

const points = (value: number): string => value.toFixed(3);

interface KeptProps {
  readonly title: string;
  readonly about: string;
  readonly of: Pick<Calibration, 'scored' | 'brier' | 'bins'>;
  readonly beside?: string;
}

const Kept = ({ title, about, of, beside = '' }: KeptProps) => (
  <section>
    <h3>{title}</h3>
    <p>{about}</p>
    {of.brier === null ? (
      <p class="quiet">None of them is resolved yet.</p>
    ) : (
      <>
        <p>
          Brier score <b>{points(of.brier)}</b> over {counted(of.scored, 'rumour')}
          {beside}
          {of.scored < 10 && <span class="tag">thin</span>}
        </p>
        <figure class="picture">
          <ReliabilityPicture bins={of.bins} />
        </figure>
      </>
    )}
  </section>
);

const Calibrated = ({ replayed, kept, given }: SourcesView) => (
  <section id="calibration">
    <h2>How good the scores are</h2>
    <p>
      A Brier score is the mean squared distance between what was said and what came: 0 is perfect, 0.25 is what a coin gets. Dots on the line are scores that
      were right on the whole.
    </p>
    <div class="two">
      <Kept
        title="On the day they were told"
        about="What would have been said of each rumour on its day, from nothing but what had been resolved before."
        of={replayed}
        beside={replayed.brierOfMean === null ? '' : `; giving each the mean of its time gets ${points(replayed.brierOfMean)}`}
      />
      <Kept title="As they were given" about={`${counted(given, 'score')} noted when a rumour came in, and never changed since.`} of={kept} />
    </div>
  </section>
);

export const page = definePage<SourcesView>({
  path: '/sources',
  nav: { label: 'Sources', order: 4.5 },
  figures: [
    {
      name: 'Rumours told',
      definition:
        'Rumours and plans, each once for a source, from the first day it told them; copies, translations and citations are nobody’s own. Who told it after it had become a fact told no rumour.',
    },
    {
      name: 'True, denied, lapsed, open',
      definition:
        'What came within a year: a fact; else a denial by a party; else nothing. Open is what the year is not over for, and a fact that a party denied afterwards.',
    },
    { name: 'Lead', definition: 'The median of the days between a rumour and the fact, of those that came true.' },
    {
      name: 'Score of a source',
      definition:
        'The share of its resolved rumours that came true, with ten rumours of the mean of all added, because a few prove little. Before there is any experience the mean is 24 %, that of football rumours.',
    },
  ],
  title: () => 'Sources',
  load: async ({ ledger }) => sourcesView(await ledger.rumours(), await ledger.forecasts()),
  view: (data) => (
    <>
      <header class="opening">
        <h1>Sources</h1>
        <p class="lede">
          {counted(data.told, 'rumour or plan', 'rumours and plans')} about {counted(data.events, 'event')}, by who told them first-hand. Of{' '}
          {data.resolved.toLocaleString('en-US')} that are resolved {data.came.toLocaleString('en-US')} came true. <a href="/method#figures">What counts</a>
        </p>
      </header>
      {data.records.length > 0 && (
        <Table class="ranking" caption="Sources of rumours and plans" quietCaption columns={columns} groups={[{ head: null, rows: data.records }]} />
      )}
      <Calibrated {...data} />
    </>
  ),
  json: (data) => data,
  csv: ({ records }) => records.map(sourceCsv),
});
