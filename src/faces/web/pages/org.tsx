// One organisation: who came, who went, what was offered, its capital and posts, with a picture of its in- and outflow.

import type { FlowsView } from '../../../model/career-views.ts';
import { happened } from '../../../model/event.ts';
import type { EventRow, Flow, OrganisationView } from '../../../model/views.ts';
import { addressOf, hostOf } from '../links.ts';
import { definePage, type Row } from '../page.ts';
import { flowsBeside, PublicationFlows } from '../parts/beside-news.tsx';
import { EntityName, listed } from '../parts/entity.tsx';
import { EventSection, eventRowId } from '../parts/event-table.tsx';
import { FlowPicture, flowId } from '../parts/flow-picture.tsx';
import { Names } from '../parts/names.tsx';
import { RepliesAbout } from '../parts/replies.tsx';
import { type Column, Table } from '../parts/table.tsx';
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

const flowColumns = (side: 'in' | 'out', rows: readonly EventRow[]): readonly Column<Flow>[] => [
  { head: side === 'in' ? 'From' : 'To', names: true, cell: ({ other }) => (other ? <EntityName entity={other} /> : 'not told') },
  { head: 'People', class: 'number', cell: ({ people }) => people.toLocaleString('en-US') },
  { head: 'Evidence', cell: ({ events }) => <>{listed(events.map((id) => <Evidence id={id} rows={rows} />))}</> },
];

const Evidence = ({ id, rows }: { readonly id: string; readonly rows: readonly EventRow[] }) => {
  const row = rows.find((candidate) => candidate.id === id);
  return row ? (
    <a href={`#${eventRowId(row)}`}>
      {row.entities
        .filter(({ role }) => role === 'who')
        .map(({ name }) => name)
        .join(', ') || row.title}
    </a>
  ) : (
    <a href={addressOf('event', id)}>event</a>
  );
};

const FlowTable = ({
  side,
  flows,
  rows,
  name,
}: {
  readonly side: 'in' | 'out';
  readonly flows: readonly Flow[];
  readonly rows: readonly EventRow[];
  readonly name: string;
}) =>
  flows.length === 0 ? null : (
    <Table
      caption={side === 'in' ? `Where people came from to ${name}` : `Where people went from ${name}`}
      columns={flowColumns(side, rows)}
      groups={[{ head: null, rows: flows }]}
      idOf={(flow) => flowId(side, flow)}
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
          <FlowTable side="in" flows={data.inflow} rows={data.arrivals} name={data.entity.name} />
          <FlowTable side="out" flows={data.outflow} rows={data.departures} name={data.entity.name} />
        </div>
      </details>
    </section>
  );
};

interface OrganisationData extends OrganisationView {
  /** By publications, beside what is reported. */
  readonly publications: FlowsView | null;
}

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
  title: ({ entity }) => entity.name,
  async load({ ledger, careers }, params) {
    const view = await ledger.organisation(params['id'] ?? '');
    return view && { ...view, publications: await flowsBeside(await careers(), view.entity.id) };
  },
  async elsewhere({ ledger }, params) {
    const { found } = await ledger.findEntity(params['id'] ?? '', 'organisation');
    return found && addressOf(found.type, found.id);
  },
  view: (data) => (
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
        <EventSection id={key} title={title} rows={data[key]} />
      ))}
      <RepliesAbout replies={data.replies} />
    </article>
  ),
  csv: (data) => SECTIONS.flatMap(({ key }) => data[key].map((row): Row => ({ list: key, ...eventCsv(row) }))),
});
