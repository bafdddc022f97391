// One event: what is believed and why, each source's own words side by side, and where they differ.

import { formatInterval } from '../../../base/interval.ts';
import type { EventView } from '../../../model/views.ts';
import { addressOfBeginning } from '../links.ts';
import { definePage } from '../page.ts';
import { BeliefMark } from '../parts/belief.tsx';
import { ClaimCard } from '../parts/claim-card.tsx';
import { Differences } from '../parts/differences.tsx';
import { EventSection } from '../parts/event-table.tsx';
import { RoleList } from '../parts/role-list.tsx';
import { TallyTable, tallySentence } from '../parts/tally.tsx';
import { claimCsv } from '../rows.ts';
import { BELIEF_WORDS, cautiousTitle, counted, sentence, tidy } from '../words.ts';

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

const Why = ({ event, tally, claims }: EventView) => (
  <section id="belief">
    <h2>Why “{BELIEF_WORDS[event.belief].word.toLowerCase()}”</h2>
    <p>{sentence(tally.because)}</p>
    <p>{tallySentence(tally)} Each origin counts once, by its latest word.</p>
    <TallyTable tally={tally} claims={claims} />
  </section>
);

export const page = definePage<EventView>({
  path: '/event/:id',
  title: ({ event }) => cautiousTitle(event),
  load: ({ ledger }, params) => ledger.event(params['id'] ?? ''),
  elsewhere: ({ ledger }, params) => addressOfBeginning(ledger, 'event', params['id'] ?? ''),
  view: (data) => (
    <article class="event">
      <Opening event={data.event} />
      <div class="two">
        <section id="roles">
          <h2>What is said</h2>
          <RoleList roles={data.event.roles} entities={data.event.entities} />
        </section>
        <Why {...data} />
      </div>
      <Differences values={data.values} claims={data.claims} unit={data.event.roles.unit} />
      <section id="sources">
        <h2>
          What each source says <span class="count">{data.claims.length}</span>
        </h2>
        <div class="cards">
          {data.claims.map((claim) => (
            <ClaimCard claim={claim} />
          ))}
        </div>
      </section>
      <EventSection id="related" title="Around the same time" rows={data.related} />
    </article>
  ),
  csv: ({ claims }) => claims.map(claimCsv),
});
