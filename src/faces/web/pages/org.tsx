// One organisation: who came, who went, what was offered, its capital and posts, with a picture of its in- and outflow.

import { Fault } from '../../../base/fault.ts';
import type { FlowsView } from '../../../model/career-views.ts';
import type { Excerpt, Flow, OrganisationList, OrganisationView } from '../../../model/views.ts';
import { addressOf, hostOf } from '../links.ts';
import { definePage, type Row, type Twin } from '../page.ts';
import { flowsBeside, PublicationFlows } from '../parts/beside-news.tsx';
import { EntityName } from '../parts/entity.tsx';
import { type EventList, listAddress, WholeList } from '../parts/event-list.tsx';
import { EventSection, STANDING, standing } from '../parts/event-table.tsx';
import { FlowPicture, type Side } from '../parts/flow-picture.tsx';
import { FLOW_LISTS, type FlowList, FlowTable, SIDE_LISTS, UNTOLD, WholeFlows } from '../parts/flow-table.tsx';
import { Names } from '../parts/names.tsx';
import { RepliesAbout } from '../parts/replies.tsx';
import { type Paging, pagingOf, type Query } from '../query.ts';
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

const Summary = ({ data: { counts } }: { readonly data: OrganisationView }) => (
  <ul class="figures">
    {SECTIONS.filter(({ key }) => counts[key].all > 0).map(({ key, title }) => (
      <li>
        <a href={`#${key}`}>
          <b>{counts[key].happened.toLocaleString('en-US')}</b> {title === 'Also' ? 'others' : title.toLowerCase()}
          {counts[key].happened < counts[key].all && <small>+ {(counts[key].all - counts[key].happened).toLocaleString('en-US')} uncertain</small>}
        </a>
      </li>
    ))}
  </ul>
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
      <FlowPicture name={data.entity.name} inflow={data.inflow} outflow={data.outflow} wholeOf={(side) => listAddress(data.entity, FLOW_LISTS[side])} />
      <details>
        <summary>The same as tables, with the evidence</summary>
        <div class="two">
          <FlowTable of={data.entity} side="in" flows={data.inflow} here={standing(data.arrivals, data.counts.arrivals.all)} />
          <FlowTable of={data.entity} side="out" flows={data.outflow} here={standing(data.departures, data.counts.departures.all)} />
        </div>
      </details>
    </section>
  );
};

type ListKey = OrganisationList | (typeof FLOW_LISTS)[Side];

const LISTS: readonly ListKey[] = [...SECTIONS.map(({ key }) => key), ...Object.values(FLOW_LISTS)];

/** What is to be shown alone, as the address asks for it: `?list=arrivals&other=google&page=2`. */
interface Asked extends Paging {
  readonly list: ListKey;
  readonly other: string | undefined;
}

function askedIn(query: Query): Asked | null {
  const list = query.choice('list', LISTS);
  return list ? { list, other: query.text('other'), ...pagingOf(query) } : null;
}

const isEvents = (list: ListKey): list is OrganisationList => SECTIONS.some(({ key }) => key === list);

/** The rows that are drawn, or all for whoever asks for the data. */
function excerptOf(asked: Asked | null, twin: Twin): Excerpt | undefined {
  if (!asked) return twin === 'html' ? { limit: STANDING } : undefined;
  const { list, limit, offset, other } = asked;
  return isEvents(list) ? { list, limit, offset, ...(other !== undefined && { other: other === UNTOLD ? null : other }) } : { limit: 0 };
}

function flowsAsked(view: OrganisationView, { list, limit, offset }: Asked): FlowList {
  const side = list === FLOW_LISTS.in ? 'in' : 'out';
  const flows = view[FLOW_LISTS[side]];
  return { side, title: side === 'in' ? 'Inflow' : 'Outflow', rows: flows.slice(offset, offset + limit), total: flows.length, limit, offset };
}

function eventsAsked(view: OrganisationView, list: OrganisationList, { other, limit, offset }: Asked): EventList {
  const title = SECTIONS.find(({ key }) => key === list)?.title ?? list;
  const shown = { title, rows: view[list], limit, offset };
  if (other === undefined) return { ...shown, total: view.counts[list].all };
  const isMeant = (flow: Flow): boolean => (flow.other?.id ?? UNTOLD) === other;
  const [flow] = [...view.inflow, ...view.outflow].filter(isMeant);
  if (!flow) throw new Fault('not-found', `Nobody came from “${other}” or went there.`, { what: other });
  const counted = list === SIDE_LISTS.in ? view.inflow : list === SIDE_LISTS.out ? view.outflow : [];
  return { ...shown, total: counted.find(isMeant)?.events.length ?? 0, other: flow.other };
}

interface OrganisationData extends OrganisationView {
  /** Shown alone if it is asked for. */
  readonly list: EventList | FlowList | null;
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
      <EventSection id={key} title={title} rows={data[key]} whole={{ address: listAddress(data.entity, key), total: data.counts[key].all }} />
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
  async load({ ledger, careers }, params, query, twin) {
    const asked = askedIn(query);
    const view = await ledger.organisation(params['id'] ?? '', excerptOf(asked, twin));
    if (!view) return null;
    if (!asked) return { ...view, list: null, publications: await flowsBeside(await careers(), view.entity.id) };
    const { list } = asked;
    return { ...view, list: isEvents(list) ? eventsAsked(view, list, asked) : flowsAsked(view, asked), publications: null };
  },
  async elsewhere({ ledger }, params) {
    const { found } = await ledger.findEntity(params['id'] ?? '', 'organisation');
    return found && addressOf(found.type, found.id);
  },
  view: (data, place) => {
    if (!data.list) return <Organisation data={data} />;
    return 'side' in data.list ? <WholeFlows of={data.entity} list={data.list} place={place} /> : <WholeList of={data.entity} list={data.list} place={place} />;
  },
  json: ({ list, ...view }) => (list ? { entity: view.entity, ...list } : view),
  csv(data) {
    const { list } = data;
    if (!list) return SECTIONS.flatMap(({ key }) => data[key].map((row): Row => ({ list: key, ...eventCsv(row) })));
    return 'side' in list
      ? list.rows.map(({ other, people, events }): Row => ({ organisation: other?.id ?? null, name: other?.name ?? null, people, events: events.length }))
      : list.rows.map(eventCsv);
  },
});
