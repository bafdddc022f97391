// One person: the career line, offers, and what else is told. Professional facts only, each with its evidence.

import type { PersonView, ProposedSame } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import { definePage, type Row } from '../page.ts';
import { Halves, PerhapsSame } from '../parts/belonging.tsx';
import { PublicationCareers } from '../parts/beside-news.tsx';
import { CareerPicture } from '../parts/career-picture.tsx';
import { type EventList, listAddress, listOf, WholeList } from '../parts/event-list.tsx';
import { EventSection } from '../parts/event-table.tsx';
import { Names } from '../parts/names.tsx';
import { RepliesAbout } from '../parts/replies.tsx';
import type { Query } from '../query.ts';
import { type Likely, likelyOf } from '../researchers.ts';
import { eventCsv } from '../rows.ts';

const SECTIONS = [
  { key: 'career', title: 'Career' },
  { key: 'offers', title: 'Offers' },
  { key: 'other', title: 'Also' },
] as const;

interface PersonData extends PersonView {
  /** Shown alone if it is asked for: `?list=career&page=2`. */
  readonly list: EventList | null;
  readonly now: Date;
  /** Researchers of the publication records who are, or may be, this person. */
  readonly publications: readonly Likely[];
  readonly proposals: readonly ProposedSame[];
}

function listAsked(view: PersonView, query: Query): EventList | null {
  const key = query.choice(
    'list',
    SECTIONS.map((section) => section.key),
  );
  return key ? listOf(SECTIONS.find((section) => section.key === key)?.title ?? key, view[key], query) : null;
}

const Person = ({ data }: { readonly data: PersonData }) => (
  <article class="person">
    <header class="opening">
      <p class="kicker">Person</p>
      <h1 dir="auto">{data.entity.name}</h1>
      <Names names={data.aliases} />
    </header>
    <CareerPicture name={data.entity.name} events={data.career} now={data.now} />
    {SECTIONS.map(({ key, title }) => (
      <EventSection id={key} title={title} rows={data[key]} whole={{ address: listAddress(data.entity, key), total: data[key].length }} />
    ))}
    <Halves halves={data.halves} />
    <PerhapsSame proposals={data.proposals} />
    <RepliesAbout replies={data.replies} />
    <PublicationCareers likely={data.publications} />
    {SECTIONS.every(({ key }) => data[key].length === 0) && <p>Nothing is told of this person at present.</p>}
  </article>
);

export const page = definePage<PersonData>({
  path: '/person/:id',
  figures: [
    {
      name: 'Career line',
      definition:
        'Arrivals, departures, appointments, foundings and posts of one person over time. A spell ends where a source tells of its end; nothing is assumed.',
    },
  ],
  title: ({ entity, list }) => (list ? `${entity.name}: ${list.title.toLowerCase()}` : entity.name),
  async load({ ledger, now, careers }, params, query) {
    const view = await ledger.person(params['id'] ?? '');
    if (!view) return null;
    const list = listAsked(view, query);
    if (list) return { ...view, list, now: now(), publications: [], proposals: [] };
    const publications = await likelyOf(ledger, await careers(), view.entity, [...view.career, ...view.offers, ...view.other]);
    return { ...view, list, now: now(), publications, proposals: await ledger.proposals(view.entity.id) };
  },
  async elsewhere({ ledger }, params) {
    const { found } = await ledger.findEntity(params['id'] ?? '', 'person');
    return found && addressOf(found.type, found.id);
  },
  view: (data, place) => (data.list ? <WholeList of={data.entity} list={data.list} place={place} /> : <Person data={data} />),
  json: ({ now: _now, list, ...view }) => (list ? { entity: view.entity, ...list } : view),
  csv: (data) => (data.list ? data.list.rows.map(eventCsv) : SECTIONS.flatMap(({ key }) => data[key].map((row): Row => ({ list: key, ...eventCsv(row) })))),
});
