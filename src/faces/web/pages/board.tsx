// The board: the latest transfers, with the filter that every other page links to.

import { isoDay } from '../../../base/interval.ts';
import type { EventRow, LedgerCounts, Page } from '../../../model/views.ts';
import { type AskedEntity, type AskedFilter, askedFilter, boardFilter, countSet, isUnclear } from '../board-filter.ts';
import { definePage, type Place } from '../page.ts';
import { BoardForm } from '../parts/board-form.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { Pager } from '../parts/pager.tsx';
import { Showing } from '../parts/showing.tsx';
import type { Group } from '../parts/table.tsx';
import { pagingOf } from '../query.ts';
import { eventCsv } from '../rows.ts';
import { counted } from '../words.ts';

interface Board {
  readonly asked: AskedFilter;
  readonly list: Page<EventRow>;
  readonly counts: LedgerCounts;
}

/** Rows under the year of their first possible day, which is what they are ordered by. */
export function byYear(rows: readonly EventRow[]): readonly Group<EventRow>[] {
  const groups: { head: string; rows: EventRow[] }[] = [];
  for (const row of rows) {
    const day = row.when.lo ?? row.when.hi;
    const head = day === null ? 'Date unknown' : isoDay(day).slice(0, 4);
    const last = groups.at(-1);
    if (last?.head === head) last.rows.push(row);
    else groups.push({ head, rows: [row] });
  }
  return groups;
}

const Unclear = ({ entity, what, name, place }: { readonly entity: AskedEntity; readonly what: string; readonly name: string; readonly place: Place }) => (
  <p>
    {entity.candidates.length === 0 ? (
      <>
        No {what} is called “{entity.asked}” here.
      </>
    ) : (
      <>
        “{entity.asked}” may be{' '}
        {entity.candidates.slice(0, 8).map((candidate, i) => (
          <>
            {i > 0 && ' or '}
            <a href={`${place.path}${place.query.with({ [name]: candidate.id, page: null })}`} dir="auto">
              {candidate.name}
            </a>
          </>
        ))}
        .
      </>
    )}
  </p>
);

const Nothing = ({ board: { asked, counts }, place }: { readonly board: Board; readonly place: Place }) => (
  <div class="nothing">
    <h2>Nothing to show</h2>
    {asked.org && !asked.org.found && <Unclear entity={asked.org} what="organisation" name="org" place={place} />}
    {asked.person && !asked.person.found && <Unclear entity={asked.person} what="person" name="person" place={place} />}
    {counts.events === 0 ? (
      <p>
        The ledger is empty. Read something first: <code>mercato read PATH…</code>
      </p>
    ) : (
      <p>
        Leave out a part of the filter, widen the period, or start again from <a href={place.path}>all transfers</a>.
      </p>
    )}
  </div>
);

const Lede = ({ counts }: { readonly counts: LedgerCounts }) => (
  <p class="lede">
    Who moved where in AI, on what terms, who says so and how sure that is: {counted(counts.events, 'event')} from{' '}
    <a href="/documents">{counted(counts.documents, 'document')}</a>
    {counts.languages.length > 1 && <> in {counts.languages.length} languages</>}.
  </p>
);

export const page = definePage<Board>({
  path: '/',
  nav: { label: 'Transfers', order: 1 },
  figures: [
    { name: 'Origins', definition: 'How many independent voices speak of an event. Copies of one report, and papers that cite one speaker, are one origin.' },
    { name: 'Documents', definition: 'How many texts hold a claim of an event, copies included.' },
    { name: 'Date', definition: 'The days on which it may have happened, as precisely as the sources tell: “May 2024” is any day of that month.' },
  ],
  title: ({ asked }) => (countSet(asked) === 0 ? 'Latest transfers' : 'Transfers'),
  async load({ ledger }, _params, query) {
    const { limit, offset } = pagingOf(query);
    const asked = await askedFilter(ledger, query);
    const list = isUnclear(asked) ? { rows: [], total: 0, limit, offset } : await ledger.board(boardFilter(asked, limit, offset));
    return { asked, list, counts: await ledger.counts() };
  },
  view: (board, place) => (
    <>
      <header class="opening">
        <h1>Latest transfers</h1>
        <Lede counts={board.counts} />
      </header>
      <BoardForm path={place.path} asked={board.asked} langs={board.counts.languages.map(({ lang }) => lang)} />
      {board.list.rows.length === 0 ? (
        <Nothing board={board} place={place} />
      ) : (
        <>
          <Showing list={board.list} />
          <EventTable caption="Latest transfers" quietCaption groups={byYear(board.list.rows)} />
        </>
      )}
      <Pager list={board.list} place={place} />
    </>
  ),
  json: ({ asked, list }) => ({ filter: asked, ...list }),
  csv: ({ list }) => list.rows.map(eventCsv),
});
