// What publications say, beside what is reported: of an organisation its flows, of a person who it may be. Never added up.

import type { CareersBook, CareerView, FlowsView } from '../../../model/career-views.ts';
import type { EntityLink } from '../../../model/event.ts';
import type { EventRow, Flow } from '../../../model/views.ts';
import { counted } from '../words.ts';
import { FlowPicture } from './flow-picture.tsx';
import { researcherAddress, signed } from './records.tsx';

const REGISTER = 'register:';
const SHOWN = 12;
/** Bearers of a name that are looked at. */
const BEARERS = 6;

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

/** A researcher of this name, and the organisations that both the records and the events name. */
export interface Bearer {
  readonly career: Pick<CareerView, 'id' | 'name' | 'papers' | 'first' | 'last'>;
  readonly shared: readonly string[];
}

/** Who of the records it may be: those who share an organisation with the person's events first. */
export async function bearersOf(book: CareersBook | null, { name }: EntityLink, events: readonly EventRow[]): Promise<readonly Bearer[]> {
  if (!book) return [];
  const told = new Set(events.flatMap(({ entities }) => entities.filter(({ type }) => type === 'organisation').map(({ id }) => `${REGISTER}${id}`)));
  const found: Bearer[] = [];
  for (const { id } of await book.researchers(name, BEARERS)) {
    const career = await book.researcher(id);
    if (!career) continue;
    const shared = career.spells.filter(({ key }) => told.has(key)).map(({ organisation }) => organisation);
    found.push({ career: { id, name: career.name, papers: career.papers, first: career.first, last: career.last }, shared: [...new Set(shared)] });
  }
  const sharing = found.filter(({ shared }) => shared.length > 0);
  return sharing.length > 0 ? sharing : found;
}

export const PublicationCareers = ({ bearers }: { readonly bearers: readonly Bearer[] }) =>
  bearers.length === 0 ? null : (
    <section id="publications">
      <h2>By publications</h2>
      <ul class="bearers">
        {bearers.map(({ career, shared }) => (
          <li>
            <a href={researcherAddress(career.id)}>{career.name}</a>, {counted(career.papers, 'paper')} {career.first}–{career.last}
            {shared.length > 0 ? `: the same name, and ${shared.join(', ')} in both` : ': the same name only; it may be somebody else'}
          </li>
        ))}
      </ul>
    </section>
  );
