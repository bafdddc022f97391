// What publications say, beside what is reported: of an organisation its flows, of a person who it may be. Never added up.

import type { CareersBook, FlowsView } from '../../../model/career-views.ts';
import type { Flow } from '../../../model/views.ts';
import type { Likely, Standing } from '../researchers.ts';
import { counted } from '../words.ts';
import { FlowPicture } from './flow-picture.tsx';
import { researcherAddress, signed } from './records.tsx';

const REGISTER = 'register:';
const SHOWN = 12;

export const flowsBeside = async (book: CareersBook | null, id: string): Promise<FlowsView | null> =>
  (await book?.flows({ org: `${REGISTER}${id}`, limit: SHOWN })) ?? null;

const flowsTo = ({ of, groups, cells }: FlowsView, side: 'in' | 'out'): readonly Flow[] =>
  groups.flatMap(({ key, name }) => {
    const cell = cells.find(({ from, to }) => (side === 'in' ? from === key && to === of?.key : from === of?.key && to === key));
    const id = key.startsWith(REGISTER) ? key.slice(REGISTER.length) : key;
    return cell ? [{ other: { id: `publications-${id}`, name, type: 'organisation' as const }, people: cell.people, events: [] }] : [];
  });

export const PublicationFlows = ({ view }: { readonly view: FlowsView | null }) => {
  if (!view?.of || view.moves === 0) return null;
  const { of, years } = view;
  return (
    <section id="publications">
      <h2>By publications</h2>
      <p>
        {counted(of.arrivals, 'researcher')} came and {of.departures.toLocaleString('en-US')} went (net {signed(of.net)}) by the affiliations that papers of{' '}
        {years.since}–{years.until} print: people whom no news names are here too. Not to be added to what is reported.{' '}
        <a href={`/flows?org=${encodeURIComponent(of.key)}`}>All, with who it is</a> ·{' '}
        <a href={`/retention?org=${encodeURIComponent(of.name)}`}>how long people stay</a> ·{' '}
        <a href={`/coverage?org=${encodeURIComponent(of.name)}`}>how many nobody sees</a>
      </p>
      <FlowPicture name={of.name} inflow={flowsTo(view, 'in')} outflow={flowsTo(view, 'out')} hrefOf={() => `/flows?org=${encodeURIComponent(of.key)}`} />
    </section>
  );
};

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  decided: 'somebody has decided that this is the same person',
  proven: 'the same person, by name, organisation and time',
  open: 'perhaps the same person',
  unsure: 'somebody could not tell whether this is the same person',
};

const wordYears = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`);

/** The researchers who are or may be this person, with where their papers have them. */
export const PublicationCareers = ({ likely }: { readonly likely: readonly Likely[] }) =>
  likely.length === 0 ? null : (
    <section id="publications">
      <h2>By publications</h2>
      <ul class="bearers">
        {likely.map(({ researcher, standing, because, score }) => (
          <li>
            <a href={researcherAddress(researcher.id)}>{researcher.name}</a>, {counted(researcher.papers, 'paper')}{' '}
            {wordYears(researcher.first, researcher.last)}: {STANDING_WORDS[standing]}
            {(standing === 'open' || standing === 'unsure') && ` (score ${score.toFixed(2)})`}: {because.join('; ')}.{' '}
            {standing === 'open' && <a href="/review?sort=papers">Decide</a>}
            {researcher.stays.length > 0 && (
              <small class="quiet"> {researcher.stays.map(({ organisation, first, last }) => `${organisation} ${wordYears(first, last)}`).join(' · ')}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
