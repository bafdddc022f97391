// What belongs together although no source says so: two halves of one move, a group and those of it who are named.

import { groupOf } from '../../../market/groups.ts';
import { isPerson } from '../../../model/claim.ts';
import type { EventRow, Grouping, HalfMove, ProposedSame } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import { tidy, wordDays } from '../words.ts';
import { BeliefMark } from './belief.tsx';

const EventLink = ({ event }: { readonly event: EventRow }) => (
  <>
    <a href={addressOf('event', event.id)} dir="auto">
      {tidy(event.title)}
    </a>{' '}
    <BeliefMark belief={event.belief} lapsed={event.lapsed} />
  </>
);

/** `at`: the event whose page this is, which needs no link to itself. */
export const Halves = ({ halves, at }: { readonly halves: readonly HalfMove[]; readonly at?: string }) =>
  halves.length === 0 ? null : (
    <section id="halves">
      <h2>Perhaps one move</h2>
      <p>A departure that tells of no destination, and what came next. No source says that both are one move.</p>
      <ul>
        {halves.map(({ departure, arrival, days, score, because }) => (
          <li>
            {departure.id !== at && <EventLink event={departure} />}
            {departure.id === at ? 'Then, ' : ', then, '}
            {wordDays(days)} later{arrival.id === at ? ', this' : ': '}
            {arrival.id !== at && <EventLink event={arrival} />}
            <small>
              {' '}
              · score {score.toFixed(2)}: {because.join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );

/** People who may be this one under another name. */
export const PerhapsSame = ({ proposals }: { readonly proposals: readonly ProposedSame[] }) =>
  proposals.length === 0 ? null : (
    <section id="same">
      <h2>Perhaps the same person</h2>
      <p>
        Proposed by how the names sound and where both are told of. Nobody has decided about it; <a href="/review?sort=names">Review</a> asks.
      </p>
      <ul>
        {proposals.map(({ entity, score, because }) => (
          <li>
            <a href={addressOf('person', entity.id)} dir="auto">
              {entity.name}
            </a>{' '}
            <small>
              · score {score.toFixed(2)}: {because.join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );

const namesIn = (members: readonly EventRow[]): number =>
  new Set(members.flatMap(({ roles }) => (roles.who ?? []).filter(isPerson).map(({ name }) => name))).size;

export const Members = ({ grouping, at }: { readonly grouping: Grouping | null; readonly at: string }) => {
  if (grouping === null) return null;
  const { group, members } = grouping;
  const named = namesIn(members);
  return (
    <section id="group">
      <h2>{group.id === at ? 'Who is named of them' : 'Part of a group'}</h2>
      {group.id !== at && (
        <p>
          <EventLink event={group} />
        </p>
      )}
      <p>
        Of the {(groupOf(group)?.count ?? 0).toLocaleString('en-US')}, {named.toLocaleString('en-US')} {named === 1 ? 'is' : 'are'} named by reports around the
        same time, and counted once.
      </p>
      <ul>
        {members
          .filter(({ id }) => id !== at)
          .map((event) => (
            <li>
              <EventLink event={event} />
            </li>
          ))}
      </ul>
    </section>
  );
};
