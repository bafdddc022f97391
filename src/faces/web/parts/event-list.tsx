// One section of a page as a list of its own, page by page: for those of whom too much is told for one page.

import type { EntityLink } from '../../../model/event.ts';
import type { EventRow, Page } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import type { Place } from '../page.ts';
import { pagingOf, type Query } from '../query.ts';
import { EntityName } from './entity.tsx';
import { EventTable } from './event-table.tsx';
import { Showing } from './showing.tsx';
import { Whole } from './whole.tsx';

export interface EventList extends Page<EventRow> {
  readonly title: string;
  /** Only what has it at the other end; null where none is told there. */
  readonly other?: EntityLink | null | undefined;
}

/** The page of a list that an address asks for, of all its rows. */
export function listOf(title: string, rows: readonly EventRow[], query: Query): EventList {
  const { limit, offset } = pagingOf(query);
  return { title, rows: rows.slice(offset, offset + limit), total: rows.length, limit, offset };
}

/** Where one list of somebody's page is shown whole, or what it has to do with another organisation. */
export const listAddress = ({ type, id }: EntityLink, list: string, other: string | null = null): string =>
  `${addressOf(type, id)}?${new URLSearchParams({ list, ...(other !== null && { other }) }).toString()}`;

/** The list under the name of whom it is about. */
export const WholeList = ({ of, list, place }: { readonly of: EntityLink; readonly list: EventList; readonly place: Place }) => (
  <Whole
    of={of}
    list={list}
    place={place}
    showing={
      <Showing list={list}>
        {list.other === null && ', the other end not told'}
        {list.other && (
          <>
            {' '}
            with <EntityName entity={list.other} />
          </>
        )}
      </Showing>
    }
  >
    <EventTable caption={list.title} quietCaption groups={[{ head: null, rows: list.rows }]} anchors />
  </Whole>
);
