// One document: its text with the claims marked in it; or, where the text is not stored, what it was paraphrased with.

import type { ClaimView, DocumentView } from '../../../model/views.ts';
import { addressOf, addressOfBeginning, claimAddress, hostOf } from '../links.ts';
import { definePage, type Place } from '../page.ts';
import { ClaimCard } from '../parts/claim-card.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { paragraphsOf, partStarts } from '../parts/segments.ts';
import { claimCsv } from '../rows.ts';
import { counted, STANCE_WORDS, tidy, wordLanguage } from '../words.ts';

/** Code units of text on one page; a longer text has several. */
const PART = 60_000;

interface DocumentData extends DocumentView {
  /** The events of each claim: one claim may tell of several. */
  readonly events: ReadonlyMap<string, readonly string[]>;
  readonly chosen: ClaimView | null;
  /** From 1. */
  readonly part: number;
}

/** What a paraphrased page is called is not known: it goes by its publisher. */
const titleOf = ({ document }: Pick<DocumentView, 'document'>): string =>
  (document.paraphrase ? document.publisher : document.title) || hostOf(document.url) || document.id;

function partOf(text: string, chosen: ClaimView | null, asked: number): number {
  const starts = partStarts(text, PART);
  const at = chosen ? starts.findLastIndex((start) => start <= Math.max(0, chosen.end - 1)) + 1 : asked;
  return Math.min(at, starts.length);
}

const Opening = ({ data }: { readonly data: DocumentData }) => {
  const { document, author } = data;
  return (
    <header class="opening">
      <p class="kicker">{document.paraphrase ? 'Document of another site, paraphrased' : 'Document'}</p>
      <h1 lang={document.paraphrase ? undefined : document.lang} dir="auto">
        {titleOf(data)}
      </h1>
      <p class="about">
        {document.paraphrase ? 'Text not stored' : <span dir="auto">{document.publisher || hostOf(document.url)}</span>}
        {author && <> · {author}</>}
        {document.published && (
          <>
            {' · '}
            <time datetime={document.published}>{document.published}</time>
          </>
        )}
        {' · '}
        {wordLanguage(document.lang)} ·{' '}
        <OutsideLink url={document.url} label={document.paraphrase ? document.url.replace(/^https?:\/\/(www\.)?/, '') : 'at its publisher'} />
      </p>
      {document.revises && (
        <p class="quiet">
          A later version of <a href={addressOf('document', document.revises)}>an earlier text</a> at the same address.
        </p>
      )}
    </header>
  );
};

const Parts = ({ data, place }: { readonly data: DocumentData; readonly place: Place }) => {
  const count = partStarts(data.text, PART).length;
  if (count === 1) return null;
  const address = (part: number): string => `${place.path}${place.query.with({ part, claim: null })}`;
  return (
    <nav class="pager" aria-label="Parts of this text">
      {data.part > 1 ? <a href={address(data.part - 1)}>← Back</a> : <span />}
      <span>
        Part {data.part} of {count}
      </span>
      {data.part < count ? <a href={address(data.part + 1)}>On →</a> : <span />}
    </nav>
  );
};

const ClaimIndex = ({ data }: { readonly data: DocumentData }) => (
  <nav class="claim-index" aria-label="Claims of this document">
    <h2>
      Claims <span class="count">{data.claims.length}</span>
    </h2>
    {data.claims.length === 0 && <p>None was found in this text.</p>}
    <ol>
      {data.claims.map((claim) => (
        <li>
          <a href={claimAddress(data.document.id, claim.id)} aria-current={claim === data.chosen ? 'true' : undefined}>
            {tidy(claim.title)}
          </a>
          {claim.stance !== 'fact' && <span class={`stance ${claim.stance}`}> {STANCE_WORDS[claim.stance].word.toLowerCase()}</span>}
        </li>
      ))}
    </ol>
  </nav>
);

const Problems = ({ problems }: Pick<DocumentView, 'problems'>) =>
  problems.length === 0 ? null : (
    <details class="problems">
      <summary>{counted(problems.length, 'doubt')} from reading it</summary>
      <ul>
        {problems.map((problem) => (
          <li>
            <span class="tag">{problem.severity}</span> {problem.message}
          </li>
        ))}
      </ul>
    </details>
  );

const Read = ({ data, place }: { readonly data: DocumentData; readonly place: Place }) => {
  const starts = partStarts(data.text, PART);
  const [from, to] = [starts[data.part - 1] ?? 0, starts[data.part] ?? data.text.length];
  return (
    <div class="reading">
      <div>
        <Parts data={data} place={place} />
        <MarkedText
          document={data.document}
          paragraphs={paragraphsOf(data.text, data.claims, from, to)}
          claims={data.claims}
          events={data.events}
          chosen={data.chosen}
        />
        <Parts data={data} place={place} />
      </div>
      <div class="side">
        <ClaimIndex data={data} />
        <Problems problems={data.problems} />
      </div>
    </div>
  );
};

const Paraphrased = ({ data }: { readonly data: DocumentData }) => (
  <>
    <p class="lede">
      {data.document.paraphrase
        ? 'The text of this page is not stored here. What follows are short paraphrases of what it says, not its words; read the page itself at its publisher.'
        : 'The text of this document was erased, since it named somebody. What it says of others has stayed.'}
    </p>
    <section id="sources">
      <h2>
        What it says <span class="count">{data.claims.length}</span>
      </h2>
      <div class="cards">
        {data.claims.map((claim) => (
          <ClaimCard claim={claim} heading={claim.event ? <a href={addressOf('event', claim.event)}>{tidy(claim.title)}</a> : tidy(claim.title)} />
        ))}
      </div>
    </section>
  </>
);

export const page = definePage<DocumentData>({
  path: '/document/:id',
  title: titleOf,
  async load({ ledger }, params, query) {
    const view = await ledger.document(params['id'] ?? '');
    if (!view) return null;
    const asked = query.text('claim');
    const claims = [...new Map(view.claims.map((claim) => [claim.id, claim])).values()].sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
    );
    const chosen = claims.find(({ id }) => id === asked) ?? null;
    const events = new Map(claims.map(({ id }) => [id, view.claims.flatMap((claim) => (claim.id === id && claim.event ? [claim.event] : []))]));
    return { ...view, claims, events, chosen, part: partOf(view.text, chosen, query.whole('part', { least: 1, most: 1_000_000, fallback: 1 })) };
  },
  elsewhere: ({ ledger }, params) => addressOfBeginning(ledger, 'document', params['id'] ?? ''),
  view: (data, place) => (
    <article class="document">
      <Opening data={data} />
      {data.document.paraphrase || (data.text === '' && data.claims.length > 0) ? <Paraphrased data={data} /> : <Read data={data} place={place} />}
    </article>
  ),
  json: ({ events: _events, chosen: _chosen, part: _part, ...view }) => view,
  csv: ({ claims }) => claims.map(claimCsv),
});
