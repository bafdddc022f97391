// Who came from where, or went where, as a table. The figure of each row leads to the events that it is counted from.

import type { Child } from 'hono/jsx';
import type { EntityLink } from '../../../model/event.ts';
import type { EventRow, Flow, OrganisationList, Page } from '../../../model/views.ts';
import type { Place } from '../page.ts';
import { EntityName, listed } from './entity.tsx';
import { listAddress } from './event-list.tsx';
import { eventRowId } from './event-table.tsx';
import { flowId, type Side } from './flow-picture.tsx';
import { Showing } from './showing.tsx';
import { type Column, Table } from './table.tsx';
import { Whole } from './whole.tsx';

/** The lists that flows are counted from. */
export const SIDE_LISTS = { in: 'arrivals', out: 'departures' } as const satisfies Record<Side, OrganisationList>;

/** The lists of the flows themselves. */
export const FLOW_LISTS = { in: 'inflow', out: 'outflow' } as const satisfies Record<Side, string>;

/** Stands in an address for the organisation that nobody told. */
export const UNTOLD = '-';

/** More events than these are not told one by one as evidence of a flow. */
const TOLD = 12;

/** So many flows stand on the page; a list of its own has all. */
const STANDING = 24;

interface FlowsProps {
  readonly of: EntityLink;
  readonly side: Side;
  readonly flows: readonly Flow[];
  /** The events that stand on the page: they are told by who moved. */
  readonly here: readonly EventRow[];
}

const wordWho = ({ entities, title }: EventRow): string =>
  entities
    .filter(({ role }) => role === 'who')
    .map(({ name }) => name)
    .join(', ') || title;

function columnsOf({ of, side, here }: Pick<FlowsProps, 'of' | 'side' | 'here'>): readonly Column<Flow>[] {
  const rows = new Map(here.map((row) => [row.id, row]));
  const evidence = ({ other, events }: Flow): Child => {
    const told = events.flatMap((id) => rows.get(id) ?? []).slice(0, events.length > TOLD ? TOLD - 1 : TOLD);
    const rest = events.length - told.length;
    const whole = listAddress(of, SIDE_LISTS[side], other?.id ?? UNTOLD);
    const names = told.map((row) => <a href={`#${eventRowId(row)}`}>{wordWho(row)}</a>);
    const more = told.length > 0 ? `${rest} more` : `${rest} ${rest === 1 ? 'event' : 'events'}`;
    return listed(rest > 0 ? [...names, <a href={whole}>{more}</a>] : names);
  };
  return [
    { head: side === 'in' ? 'From' : 'To', names: true, cell: ({ other }) => (other ? <EntityName entity={other} /> : 'not told') },
    { head: 'People', class: 'number', cell: ({ people }) => people.toLocaleString('en-US') },
    { head: 'Evidence', cell: evidence },
  ];
}

const captionOf = (side: Side, name: string): string => (side === 'in' ? `Where people came from to ${name}` : `Where people went from ${name}`);

export const FlowTable = ({ of, side, flows, here }: FlowsProps) => {
  if (flows.length === 0) return null;
  const rows = flows.slice(0, STANDING);
  return (
    <div>
      <Table caption={captionOf(side, of.name)} columns={columnsOf({ of, side, here })} groups={[{ head: null, rows }]} idOf={(flow) => flowId(side, flow)} />
      {rows.length < flows.length && (
        <p class="small-note">
          The {rows.length} largest. <a href={listAddress(of, FLOW_LISTS[side])}>All {flows.length.toLocaleString('en-US')}</a>, page by page.
        </p>
      )}
    </div>
  );
};

export interface FlowList extends Page<Flow> {
  readonly side: Side;
  readonly title: string;
}

/** One side alone, page by page, under the name of whom it is about. */
export const WholeFlows = ({ of, list, place }: { readonly of: EntityLink; readonly list: FlowList; readonly place: Place }) => (
  <Whole of={of} list={list} place={place} showing={<Showing list={list} noun={list.side === 'in' ? 'origin' : 'destination'} order="most people first" />}>
    <Table
      caption={captionOf(list.side, of.name)}
      quietCaption
      columns={columnsOf({ of, side: list.side, here: [] })}
      groups={[{ head: null, rows: list.rows }]}
    />
  </Whole>
);
