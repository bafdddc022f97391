// One event: what is believed and why, each source's own words side by side, and where they differ.

import { formatInterval } from '../../../base/interval.ts';
import type { Views } from '../../../ledger/ledger.ts';
import { eventScore, type Score } from '../../../market/sources.ts';
import type { Belief } from '../../../model/event.ts';
import type { ClaimView, EventVersion, EventView } from '../../../model/views.ts';
import { type BeliefStep, historyOf } from '../../../resolve/history.ts';
import { addressOfBeginning } from '../links.ts';
import { definePage } from '../page.ts';
import { BeliefMark } from '../parts/belief.tsx';
import { Halves, Members } from '../parts/belonging.tsx';
import { ClaimCard } from '../parts/claim-card.tsx';
import { Differences } from '../parts/differences.tsx';
import { EventSection } from '../parts/event-table.tsx';
import { Lineages } from '../parts/lineages.tsx';
import { Replies } from '../parts/replies.tsx';
import { RoleList } from '../parts/role-list.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { TallyTable, tallySentence } from '../parts/tally.tsx';
import { claimCsv } from '../rows.ts';
import { BELIEF_WORDS, cautiousTitle, counted, sentence, tidy, wordChance } from '../words.ts';

const Opening = ({ event }: Pick<EventView, 'event'>) => (
  <header class="opening">
    <p class="kicker">
      {event.label} · <span class="nowrap">{formatInterval(event.when)}</span>
    </p>
    <h1 dir="auto">{tidy(cautiousTitle(event))}</h1>
    <p class="lede">
      <BeliefMark belief={event.belief} lapsed={event.lapsed} />. Told of by <a href="#sources">{counted(event.origins, 'origin')}</a> in{' '}
      <a href="#sources">{counted(event.documents, 'document')}</a>.
    </p>
  </header>
);

/** "31 of 100: of 14 resolved rumours of Bloomberg 5 came true." */
const Chance = ({ score: { score, source, came, resolved } }: { readonly score: Score }) => (
  <p id="score">
    Score <b>{wordChance(score)}</b>:{' '}
    {resolved === 0 ? 'nothing that its tellers told before is resolved, so this is the mean of all' : `of ${counted(resolved, 'resolved rumour')} of `}
    {resolved > 0 && <bdi>{source}</bdi>}
    {resolved > 0 && ` ${came} came true, with ten of the mean of all added`}. <a href="/sources">How good such scores are</a>
  </p>
);

const SOFT: ReadonlySet<Belief> = new Set(['rumoured', 'planned', 'announced', 'denied']);

const scoreIn = async (ledger: Views, { id, belief }: EventView['event']): Promise<Score | null> =>
  SOFT.has(belief) ? eventScore(id, await ledger.rumoursAround(id)) : null;

const Why = ({ event, tally, claims, score }: EventView & { readonly score: Score | null }) => (
  <section id="belief">
    <h2>Why “{BELIEF_WORDS[event.belief].word.toLowerCase()}”</h2>
    <p>{sentence(tally.because)}</p>
    <p>{tallySentence(tally)} Each origin counts once, by its latest word.</p>
    <TallyTable tally={tally} claims={claims} />
    {score && <Chance score={score} />}
  </section>
);

/** What is said to the event as a whole. */
const Statements = ({ claims }: { readonly claims: readonly ClaimView[] }) => {
  const all = new Map(claims.flatMap(({ replies = [] }) => replies).map((reply) => [reply.id, reply]));
  const whole = [...all.values()].filter(({ event }) => event !== null);
  return whole.length === 0 ? null : (
    <section id="statements">
      <h2>Statements</h2>
      <Replies replies={whole} />
    </section>
  );
};

/** How belief grew with what was published, and what this ledger has recorded of it. */
const History = ({ data, versions }: { readonly data: EventView; readonly versions: readonly EventVersion[] }) => {
  const steps = historyOf(data.claims);
  if (steps.length < 2 && versions.length < 2) return null;
  return (
    <section id="history">
      <h2>How belief grew</h2>
      <Table caption="By the day of publication" columns={STEPS(`/event/${data.event.id}`)} groups={[{ head: null, rows: steps }]} />
      {versions.length > 1 && <Table caption="As this ledger recorded it" columns={VERSIONS} groups={[{ head: null, rows: versions }]} />}
    </section>
  );
};

const STEPS = (path: string): readonly Column<BeliefStep>[] => [
  {
    head: 'By',
    names: true,
    class: 'nowrap',
    cell: ({ day }) =>
      day === null ? (
        'no date'
      ) : (
        <a data-now href={`${path}?known=${day}`}>
          {day}
        </a>
      ),
  },
  { head: 'Belief', cell: ({ belief }) => <BeliefMark belief={belief} lapsed={false} /> },
  { head: 'Because', cell: ({ because }) => sentence(because) },
  { head: 'New', cell: ({ claims }) => claims.map(({ id, document }, i) => <>{i > 0 && ', '}<a href={`#${id}`} dir="auto">{document.publisher}</a></>) }, // biome-ignore format: one row
];

const VERSIONS: readonly Column<EventVersion>[] = [
  { head: 'Recorded', names: true, class: 'nowrap', cell: ({ at }) => at.slice(0, 16).replace('T', ' ') },
  { head: 'Belief', cell: ({ belief }) => <BeliefMark belief={belief} lapsed={false} /> },
  { head: 'Because', cell: ({ because }) => sentence(because) },
  { head: 'By', cell: ({ kind, actor }) => `${kind} (${actor})` },
];

interface EventPage {
  readonly view: EventView;
  /** Of a rumour or plan that is open. */
  readonly score: Score | null;
  readonly versions: readonly EventVersion[];
  readonly canDecide: boolean;
}

export const page = definePage<EventPage>({
  path: '/event/:id',
  title: ({ view }) => cautiousTitle(view.event),
  async load({ ledger, deciding }, params) {
    const view = await ledger.event(params['id'] ?? '');
    return view && { view, score: await scoreIn(ledger, view.event), versions: await ledger.versions(view.event.id), canDecide: deciding !== null };
  },
  elsewhere: ({ ledger }, params) => addressOfBeginning(ledger, 'event', params['id'] ?? ''),
  view: ({ view: data, versions, score, canDecide }) => (
    <article class="event">
      <Opening event={data.event} />
      <div class="two">
        <section id="roles">
          <h2>What is said</h2>
          <RoleList roles={data.event.roles} entities={data.event.entities} />
        </section>
        <Why {...data} score={score} />
      </div>
      <Differences values={data.values} claims={data.claims} unit={data.event.roles.unit} />
      <Statements claims={data.claims} />
      <Lineages claims={data.claims} documents={data.event.documents} />
      <section id="sources">
        <h2>
          What each source says <span class="count">{data.claims.length}</span>
        </h2>
        <div class="cards">
          {data.claims.map((claim) => (
            <ClaimCard claim={claim} />
          ))}
        </div>
        {canDecide && (
          <p class="small-note">
            <a href={`/statements?event=${data.event.id}`}>Put a statement beside it</a>, by right of reply.
          </p>
        )}
      </section>
      <Halves halves={data.halves} at={data.event.id} />
      <Members grouping={data.grouping} at={data.event.id} />
      <History data={data} versions={versions} />
      <EventSection id="related" title="Around the same time" rows={data.related} />
    </article>
  ),
  json: ({ view, versions, score }) => ({
    ...view,
    score,
    history: historyOf(view.claims).map((step) => ({ ...step, claims: step.claims.map(({ id }) => id) })),
    versions,
  }),
  csv: ({ view }) => view.claims.map(claimCsv),
});
