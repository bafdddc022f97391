// One researcher by publications: the career line, each spell with the papers that show it, and why these papers are one person's.

import type { CareerSpell, CareerView, Lens } from '../../../model/career-views.ts';
import type { EntityLink } from '../../../model/event.ts';
import { careerRow, wordMoved, wordYears } from '../career-rows.ts';
import { addressOf } from '../links.ts';
import { definePage } from '../page.ts';
import { askedOf, bookOf, LENS_WORDS, researcherAddress } from '../parts/records.tsx';
import { SpellsPicture, spellId } from '../parts/spells-picture.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { personOf } from '../researchers.ts';
import { counted } from '../words.ts';

/** Papers shown of a spell before the rest is folded. */
const OPEN = 3;

const REGISTER = 'register:';
/** Organisations have pages, countries and sectors have none. */
const ADDRESSED: ReadonlySet<string> = new Set(['register', 'name', 'ror']);

/** The organisation's own page where the register knows it, else its flows. */
const organisationAddress = (key: string): string =>
  key.startsWith(REGISTER) ? addressOf('organisation', key.slice(REGISTER.length)) : `/flows?org=${encodeURIComponent(key)}`;

const Papers = ({ papers }: Pick<CareerSpell, 'papers'>) => {
  const item = ({ title, venue, year }: CareerSpell['papers'][number]) => (
    <li>
      {title || 'without title'} <small class="quiet">{[venue, year].filter(Boolean).join(' ')}</small>
    </li>
  );
  return (
    <>
      <ul class="papers">{papers.slice(0, OPEN).map(item)}</ul>
      {papers.length > OPEN && (
        <details>
          <summary>{papers.length - OPEN} more</summary>
          <ul class="papers">{papers.slice(OPEN).map(item)}</ul>
        </details>
      )}
    </>
  );
};

const COLUMNS: readonly Column<CareerSpell>[] = [
  { head: 'Years', cell: wordYears },
  {
    head: 'Organisation',
    class: 'who',
    names: true,
    cell: ({ key, organisation, country, as }) => (
      <>
        {ADDRESSED.has(key.slice(0, key.indexOf(':'))) ? <a href={organisationAddress(key)}>{organisation}</a> : organisation}{' '}
        {country && key !== country && <small class="quiet">{country}</small>}
        {as.length > 0 && <small class="quiet"> as {as.join(', ')}</small>}
      </>
    ),
  },
  { head: 'How', cell: wordMoved },
  { head: 'Papers', cell: Papers },
];

/** The lenses of one career. */
const SEEN: readonly Lens[] = ['organisation', 'owner-then', 'owner'];

const Lenses = ({ view }: { readonly view: CareerView }) => (
  <p class="lenses">
    Seen by{' '}
    {SEEN.map((lens, i) => (
      <>
        {i > 0 && ' · '}
        {lens === view.by ? (
          <b aria-current="true">{LENS_WORDS[lens].toLowerCase()}</b>
        ) : (
          <a href={`${researcherAddress(view.id)}${lens === 'organisation' ? '' : `?lens=${lens}`}`}>{LENS_WORDS[lens].toLowerCase()}</a>
        )}
      </>
    ))}
  </p>
);

function wordBasis({ basis, score, papers }: CareerView): string {
  if (basis === 'id') return 'These papers are one person’s by an id.';
  if (basis === 'alone') return 'Seen once: nothing joins this name to another.';
  return `That these ${papers} papers are one person’s is concluded from ${basis === 'rare name' ? 'a rare name' : `the ${basis}`}; the weakest conclusion has a score of ${score.toFixed(2)}.`;
}

interface ResearcherData extends CareerView {
  /** Who this is in the news, where that is known. */
  readonly person: EntityLink | null;
}

export const page = definePage<ResearcherData>({
  path: '/researcher/:id',
  title: ({ name }) => name,
  async load(hub, params, query) {
    const book = await bookOf(hub);
    const view = await book?.researcher(params['id'] ?? '', askedOf(query).by);
    return book && view ? { ...view, person: await personOf(hub.ledger, book, view) } : null;
  },
  async elsewhere(hub, params) {
    const [first, other] = (await (await bookOf(hub))?.researchers(params['id'] ?? '', 2)) ?? [];
    return first && !other ? researcherAddress(first.id) : null;
  },
  view: (view) => (
    <article class="person">
      <header class="opening">
        <p class="kicker">Researcher, by publications</p>
        <h1 dir="auto">{view.name}</h1>
        <p class="about">
          {counted(view.papers, 'paper')}, {wordYears(view)}. {wordBasis(view)} {view.ids.length > 0 && <span class="quiet">{view.ids.join(' · ')}</span>}
        </p>
        <p>
          <a href={`/researchers?q=${encodeURIComponent(view.name)}`}>Others of this name</a> ·{' '}
          {view.person ? (
            <>
              in the news: <a href={addressOf('person', view.person.id)}>{view.person.name}</a>
            </>
          ) : (
            <a href={`/search?q=${encodeURIComponent(view.name)}`}>in the news</a>
          )}
        </p>
      </header>
      <Lenses view={view} />
      <SpellsPicture view={view} />
      {view.spells.length > 0 ? (
        <Table
          caption="Where, when, and the papers that show it"
          columns={COLUMNS}
          groups={[{ head: null, rows: view.spells }]}
          idOf={(spell) => spellId(view.spells.indexOf(spell))}
        />
      ) : (
        <p>No paper of theirs names an organisation.</p>
      )}
    </article>
  ),
  csv: (view) => view.spells.map((spell) => careerRow(view, spell)),
});
