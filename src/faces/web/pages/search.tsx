// Search over names, events and documents, best first.

import { fold } from '../../../base/fold.ts';
import type { SearchHit } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import { definePage } from '../page.ts';
import { counted } from '../words.ts';

const SHOWN = 60;

interface Search {
  readonly q: string;
  readonly hits: readonly SearchHit[];
}

const HEADINGS: readonly { readonly type: SearchHit['type']; readonly title: string }[] = [
  { type: 'person', title: 'People' },
  { type: 'organisation', title: 'Organisations' },
  { type: 'event', title: 'Events' },
  { type: 'document', title: 'Documents' },
];

/** The words of a text, with those that the question begins set apart. */
const Excerpt = ({ text, q }: { readonly text: string; readonly q: string }) => {
  const wanted = fold(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return (
    <p class="excerpt" dir="auto">
      {text.split(/([\p{L}\p{N}]+)/u).map((part, i) => (i % 2 === 1 && wanted.some((word) => fold(part).startsWith(word)) ? <b>{part}</b> : part))}
    </p>
  );
};

const Hits = ({ q, hits }: Search) => (
  <>
    <p class="showing" role="status">
      {counted(hits.length, 'hit')} for “{q}”{hits.length === SHOWN && ', and perhaps more'}, best first.
    </p>
    {HEADINGS.map(({ type, title }) => {
      const mine = hits.filter((hit) => hit.type === type);
      return mine.length === 0 ? null : (
        <section>
          <h2>
            {title} <span class="count">{mine.length}</span>
          </h2>
          <ul class="hits">
            {mine.map((hit) => (
              <li>
                <a href={addressOf(hit.type, hit.id)} dir="auto">
                  {hit.title}
                </a>
                {hit.excerpt && hit.excerpt !== hit.title && <Excerpt text={hit.excerpt} q={q} />}
              </li>
            ))}
          </ul>
        </section>
      );
    })}
  </>
);

const Advice = ({ q }: { readonly q: string }) => (
  <div class="nothing">
    {q && <h2>Nothing found for “{q}”</h2>}
    <p>
      {q ? 'Try fewer words, or only the beginning of a name.' : 'Every word must occur; the last may be only a beginning.'} Names are found in any spelling the
      ledger knows, also in other scripts.
    </p>
  </div>
);

export const page = definePage<Search>({
  path: '/search',
  title: ({ q }) => (q ? `Search: ${q}` : 'Search'),
  async load({ ledger }, _params, query) {
    const q = query.text('q') ?? '';
    return { q, hits: q ? await ledger.search(q, SHOWN) : [] };
  },
  view: ({ q, hits }) => (
    <>
      <header class="opening">
        <h1>Search</h1>
      </header>
      <form class="big-search" action="/search" method="get">
        <label for="q">Name, role or words</label>
        <input id="q" type="search" name="q" value={q} maxlength={200} />
        <button type="submit">Search</button>
      </form>
      {hits.length > 0 ? <Hits q={q} hits={hits} /> : <Advice q={q} />}
    </>
  ),
  csv: ({ hits }) => hits.map(({ type, id, title, excerpt }) => ({ type, id, title, excerpt })),
});
