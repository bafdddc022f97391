// One organisation: who came, who went, what was offered, its capital and posts, with a picture of its in- and outflow.

import type { Child } from 'hono/jsx';
import { Fault } from '../../../base/fault.ts';
import type { FlowsView } from '../../../model/career-views.ts';
import { type EntityLink, happened } from '../../../model/event.ts';
import type { EventRow, Flow, OrganisationView } from '../../../model/views.ts';
import { addressOf, hostOf } from '../links.ts';
import { definePage, type Row } from '../page.ts';
import { flowsBeside, PublicationFlows } from '../parts/beside-news.tsx';
import { EntityName, listed } from '../parts/entity.tsx';
import { type EventList, listOf, WholeList } from '../parts/event-list.tsx';
import { EventSection, eventRowId, standing } from '../parts/event-table.tsx';
import { FlowPicture, flowId } from '../parts/flow-picture.tsx';
import { Names } from '../parts/names.tsx';
import { RepliesAbout } from '../parts/replies.tsx';
import { type Column, Table } from '../parts/table.tsx';
import type { Query } from '../query.ts';
import { eventCsv } from '../rows.ts';
import { counted, wordCountry } from '../words.ts';

/** The lists of the page, in its order. */
const SECTIONS = [
  { key: 'arrivals', title: 'Arrivals' },
  { key: 'departures', title: 'Departures' },
  { key: 'offers', title: 'Offers' },
  { key: 'capital', title: 'Capital' },
  { key: 'posts', title: 'Posts' },
  { key: 'other', title: 'Also' },
] as const;

type ListKey = (typeof SECTIONS)[number]['key'];

/** The lists that the in- and the outflow are counted from. */
const SIDE_LISTS = { in: 'arrivals', out: 'departures' } as const satisfies Record<string, ListKey>;

/** Stands in an address for the organisation that nobody told. */
const UNTOLD = '-';

const About = ({ about }: Pick<OrganisationView, 'about'>) => {
  if (!about) return null;
  const facts = [
    about.kind.replace(/^./, (letter) => letter.toUpperCase()),
    about.country && wordCountry(about.country),
    about.founded && `founded ${about.founded}`,
    about.parent && (
      <>
        part of <EntityName entity={about.parent} />
      </>
    ),
    about.homepage && (
      <a href={`https://${hostOf(`https://${about.homepage}`)}/`} rel="noopener nofollow noreferrer" class="outside">
        {about.homepage}
      </a>
    ),
  ].filter(Boolean);
  return <p class="about">{facts.map((fact, i) => (i === 0 ? fact : <> · {fact}</>))}</p>;
};

const Summary = ({ data }: { readonly data: OrganisationView }) => (
  <ul class="figures">
    {SECTIONS.filter(({ key }) => data[key].length > 0).map(({ key, title }) => (
      <li>
        <a href={`#${key}`}>
          <b>{data[key].filter(happened).length}</b> {title === 'Also' ? 'others' : title.toLowerCase()}
          {!data[key].every(happened) && <small>+ {data[key].filter((row) => !happened(row)).length} uncertain</small>}
        </a>
      </li>
    ))}
  </ul>
);

/** Where one list of the page is shown whole, or what it has to do with another organisation. */
const listAddress = (id: string, list: string, other: string | null = null): string =>
  `${addressOf('organisation', id)}?${new URLSearchParams({ list, ...(other !== null && { other }) }).toString()}`;

/** More events than these are not told one by one as evidence of a flow. */
const TOLD = 12;

/** Those who came to the organisation, or went from it. */
interface SideProps {
  readonly side: 'in' | 'out';
  readonly flows: readonly Flow[];
  readonly rows: readonly EventRow[];
  readonly of: EntityLink;
}

const Evidence = ({ id, row }: { readonly id: string; readonly row: EventRow | undefined }) =>
  row ? (
    <a href={`#${eventRowId(row)}`}>
      {row.entities
        .filter(({ role }) => role === 'who')
        .map(({ name }) => name)
        .join(', ') || row.title}
    </a>
  ) : (
    <a href={addressOf('event', id)}>event</a>
  );

function flowColumns({ side, rows, of }: SideProps): readonly Column<Flow>[] {
  const here = new Map(standing(rows).map((row) => [row.id, row]));
  const evidence = ({ other, events }: Flow): Child => {
    const told = events.length > TOLD ? [...events].sort((a, b) => Number(here.has(b)) - Number(here.has(a))).slice(0, TOLD - 1) : events;
    const rest = events.length - told.length;
    const whole = listAddress(of.id, SIDE_LISTS[side], other?.id ?? UNTOLD);
    return <>{listed([...told.map((id) => <Evidence id={id} row={here.get(id)} />), ...(rest > 0 ? [<a href={whole}>{rest} more</a>] : [])])}</>;
  };
  return [
    { head: side === 'in' ? 'From' : 'To', names: true, cell: ({ other }) => (other ? <EntityName entity={other} /> : 'not told') },
    { head: 'People', class: 'number', cell: ({ people }) => people.toLocaleString('en-US') },
    { head: 'Evidence', cell: evidence },
  ];
}

const FlowTable = (props: SideProps) =>
  props.flows.length === 0 ? null : (
    <Table
      caption={props.side === 'in' ? `Where people came from to ${props.of.name}` : `Where people went from ${props.of.name}`}
      columns={flowColumns(props)}
      groups={[{ head: null, rows: props.flows }]}
      idOf={(flow) => flowId(props.side, flow)}
    />
  );

const Flows = ({ data }: { readonly data: OrganisationView }) => {
  const people = (flows: readonly Flow[]): number => flows.reduce((sum, flow) => sum + flow.people, 0);
  const [came, went] = [people(data.inflow), people(data.outflow)];
  if (came + went === 0) return null;
  return (
    <section id="flows">
      <h2>Inflow and outflow</h2>
      <p>
        {counted(came, 'person', 'people')} came and {went.toLocaleString('en-US')} went, as far as the sources in this ledger tell. What nobody reported is not
        here.
      </p>
      <FlowPicture name={data.entity.name} inflow={data.inflow} outflow={data.outflow} />
      <details>
        <summary>The same as tables, with the evidence</summary>
        <div class="two">
          <FlowTable side="in" flows={data.inflow} rows={data.arrivals} of={data.entity} />
          <FlowTable side="out" flows={data.outflow} rows={data.departures} of={data.entity} />
        </div>
      </details>
    </section>
  );
};

/** One of the lists whole, as the address asks for it: `?list=arrivals&other=google`. */
function listAsked(view: OrganisationView, query: Query): EventList | null {
  const key = query.choice(
    'list',
    SECTIONS.map((section) => section.key),
  );
  if (!key) return null;
  const title = SECTIONS.find((section) => section.key === key)?.title ?? key;
  const other = query.text('other');
  if (other === undefined) return listOf(title, view[key], query);
  const flow = [...view.inflow, ...view.outflow].filter((one) => (one.other?.id ?? UNTOLD) === other);
  if (flow.length === 0) throw new Fault('not-found', `Nobody came from “${other}” or went there.`, { what: other });
  const events = new Set(flow.flatMap((one) => one.events));
  return listOf(
    title,
    view[key].filter(({ id }) => events.has(id)),
    query,
    flow[0]?.other ?? null,
  );
}

interface OrganisationData extends OrganisationView {
  /** Shown alone if it is asked for. */
  readonly list: EventList | null;
  /** By publications, beside what is reported. */
  readonly publications: FlowsView | null;
}

const Organisation = ({ data }: { readonly data: OrganisationData }) => (
  <article class="organisation">
    <header class="opening">
      <p class="kicker">Organisation</p>
      <h1 dir="auto">{data.entity.name}</h1>
      <Names names={data.aliases} />
      <About about={data.about} />
      <Summary data={data} />
    </header>
    <Flows data={data} />
    <PublicationFlows view={data.publications} />
    {SECTIONS.map(({ key, title }) => (
      <EventSection id={key} title={title} rows={data[key]} whole={listAddress(data.entity.id, key)} />
    ))}
    <RepliesAbout replies={data.replies} />
  </article>
);

export const page = definePage<OrganisationData>({
  path: '/org/:id',
  figures: [
    {
      name: 'Arrivals and departures',
      definition:
        'Moves to, and from, an organisation, one for each person or group that is told of. Rumours, plans and denials are listed with the rest and worded as such, but counted apart, as uncertain.',
    },
    {
      name: 'Inflow and outflow',
      definition: 'How many people went between an organisation and each other one, by the moves in this ledger; a group counts with the number that is told.',
    },
  ],
  title: ({ entity, list }) => (list ? `${entity.name}: ${list.title.toLowerCase()}` : entity.name),
  async load({ ledger, careers }, params, query) {
    const view = await ledger.organisation(params['id'] ?? '');
    return view && { ...view, list: listAsked(view, query), publications: await flowsBeside(await careers(), view.entity.id) };
  },
  async elsewhere({ ledger }, params) {
    const { found } = await ledger.findEntity(params['id'] ?? '', 'organisation');
    return found && addressOf(found.type, found.id);
  },
  view: (data, place) => (data.list ? <WholeList of={data.entity} list={data.list} place={place} /> : <Organisation data={data} />),
  json: ({ list, ...view }) => (list ? { entity: view.entity, ...list } : view),
  csv: (data) => (data.list ? data.list.rows.map(eventCsv) : SECTIONS.flatMap(({ key }) => data[key].map((row): Row => ({ list: key, ...eventCsv(row) })))),
});
