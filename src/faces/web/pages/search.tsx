// Search over names, events and documents, best first.

import { fold } from '../../../base/fold.ts';
import type { EventRow, Page, SearchHit } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import { definePage, type Row } from '../page.ts';
import { EventTable } from '../parts/event-table.tsx';
import { cautiousTitle } from '../words.ts';

/** Hits looked at; of each sort, only the first few are shown. */
const HITS = 200;
const SHOWN = 25;

interface Search {
  readonly q: string;
  /** People, organisations and documents. */
  readonly hits: readonly SearchHit[];
  /** Events as on the board: a hit's title alone would not tell a rumour from a fact. */
  readonly events: Page<EventRow>;
}

const HEADINGS: readonly { readonly type: SearchHit['type']; readonly title: string }[] = [
  { type: 'person', title: 'People' },
  { type: 'organisation', title: 'Organisations' },
  { type: 'document', title: 'Documents' },
];

/** The words of a text, with those that the question begins set apart. */
const Excerpt = ({ text, q }: { readonly text: string; readonly q: string }) => {
  const wanted = fold(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return (
    <p class="excerpt" dir="auto">
      {text.split(/([\p{L}\p{N}]+)/u).map((part, i) => (i % 2 === 1 && wanted.some((word) => fold(part).startsWith(word)) ? <b>{part}</b> : part))}
    </p>
  );
};

const HitList = ({ q, title, hits }: { readonly q: string; readonly title: string; readonly hits: readonly SearchHit[] }) =>
  hits.length === 0 ? null : (
    <section>
      <h2>
        {title} <span class="count">{hits.length}</span>
      </h2>
      <ul class="hits">
        {hits.map((hit) => (
          <li>
            <a href={addressOf(hit.type, hit.id)} dir="auto">
              {hit.title}
            </a>
            {hit.excerpt && hit.excerpt !== hit.title && <Excerpt text={hit.excerpt} q={q} />}
          </li>
        ))}
      </ul>
    </section>
  );

const Events = ({ q, events }: Pick<Search, 'q' | 'events'>) =>
  events.rows.length === 0 ? null : (
    <section>
      <h2>
        Events <span class="count">{events.total}</span>
      </h2>
      <EventTable caption="Events, latest first" quietCaption groups={[{ head: null, rows: events.rows }]} />
      {events.total > events.rows.length && (
        <p class="further">
          <a href={`/?search=${encodeURIComponent(q)}`}>All {events.total} on the board</a>
        </p>
      )}
    </section>
  );

const Found = ({ q, hits, events }: Search) => (
  <>
    {HEADINGS.slice(0, 2).map(({ type, title }) => (
      <HitList q={q} title={title} hits={hits.filter((hit) => hit.type === type)} />
    ))}
    <Events q={q} events={events} />
    {HEADINGS.slice(2).map(({ type, title }) => (
      <HitList q={q} title={title} hits={hits.filter((hit) => hit.type === type)} />
    ))}
  </>
);

const Advice = ({ q }: { readonly q: string }) => (
  <div class="nothing">
    {q && <h2>Nothing found for “{q}”</h2>}
    <p>
      {q ? 'Try fewer words, or only the beginning of a name.' : 'Every word must occur; the last may be only a beginning.'} Names are found in any spelling the
      ledger knows, also in other scripts.
    </p>
  </div>
);

export const page = definePage<Search>({
  path: '/search',
  title: ({ q }) => (q ? `Search: ${q}` : 'Search'),
  async load({ ledger }, _params, query) {
    const q = query.text('q') ?? '';
    if (!q) return { q, hits: [], events: { rows: [], total: 0, limit: SHOWN, offset: 0 } };
    const all = await ledger.search(q, HITS);
    const hits = HEADINGS.flatMap(({ type }) => all.filter((hit) => hit.type === type).slice(0, SHOWN));
    return { q, hits, events: await ledger.board({ search: q, limit: SHOWN }) };
  },
  view: ({ q, hits, events }) => (
    <>
      <header class="opening">
        <h1>Search</h1>
      </header>
      <form class="big-search" action="/search" method="get">
        <label for="q">Name, role or words</label>
        <input id="q" type="search" name="q" value={q} maxlength={200} />
        <button type="submit">Search</button>
      </form>
      {hits.length + events.total > 0 ? <Found q={q} hits={hits} events={events} /> : <Advice q={q} />}
    </>
  ),
  csv: ({ hits, events }) => [
    ...hits.map(({ type, id, title, excerpt }): Row => ({ type, id, title, excerpt })),
    ...events.rows.map((row): Row => ({ type: 'event', id: row.id, title: cautiousTitle(row), excerpt: row.terms })),
  ],
});
