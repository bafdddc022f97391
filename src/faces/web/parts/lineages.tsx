// Who had it from whom: a tree for each origin, as a list, so that it can be read aloud, printed and followed without script.

import type { LinkKind } from '../../../model/link.ts';
import type { ClaimView } from '../../../model/views.ts';
import { type Lineage, lineagesOf, type Teller } from '../../../resolve/ancestry.ts';
import { hostOf } from '../links.ts';
import { counted, STANCE_WORDS, VOICE_WORDS, wordLanguage } from '../words.ts';

/** What a document does with the one above it. */
const HOW_WORDS: Readonly<Record<LinkKind, (claim: ClaimView) => string>> = {
  copy: () => 'prints it',
  translates: ({ document }) => `has it in ${wordLanguage(document.lang)}`,
  quotes: () => 'has a passage of it',
  cites: () => 'cites it',
};

const nameOf = ({ document }: ClaimView): string => document.publisher || hostOf(document.url);

const Facts = ({ claim, above }: { readonly claim: ClaimView; readonly above: ClaimView | null }) => (
  <>
    {claim.document.published && <time datetime={claim.document.published}>{claim.document.published}</time>}{' '}
    <span class={`stance ${claim.stance}`}>{STANCE_WORDS[claim.stance].word.toLowerCase()}</span>
    {above !== null && above.stance !== claim.stance && <span class="flag">there a {STANCE_WORDS[above.stance].word.toLowerCase()}</span>}
  </>
);

const Branch = ({ teller: { claim, how, had }, above, origin }: { readonly teller: Teller; readonly above: ClaimView | null; readonly origin: string }) => (
  <li>
    <p>
      <a href={`#${claim.id}`} dir="auto">
        {nameOf(claim)}
      </a>{' '}
      {how !== null && <span class="quiet">{HOW_WORDS[how](claim)}</span>}
      {how === null && nameOf(claim) !== origin && <span class="quiet">passes on its word</span>} <Facts claim={claim} above={above} />
    </p>
    <Branches tellers={had} above={claim} origin={origin} />
  </li>
);

const Branches = ({ tellers, above, origin }: { readonly tellers: readonly Teller[]; readonly above: ClaimView | null; readonly origin: string }) =>
  tellers.length === 0 ? null : (
    <ul>
      {tellers.map((teller) => (
        <Branch teller={teller} above={above} origin={origin} />
      ))}
    </ul>
  );

/** An origin that published itself stands at the top with its own document. */
const Root = ({ lineage: { origin, voice, tellers } }: { readonly lineage: Lineage }) => {
  const own = tellers.find(({ claim }) => nameOf(claim) === origin);
  return (
    <li>
      <p>
        {own ? (
          <a href={`#${own.claim.id}`} dir="auto">
            <b>{origin}</b>
          </a>
        ) : (
          <b dir="auto">{origin}</b>
        )}{' '}
        {voice !== 'unknown' && <span class="quiet">{VOICE_WORDS[voice].word.toLowerCase()}</span>} {own && <Facts claim={own.claim} above={null} />}
      </p>
      <Branches tellers={own?.had ?? []} above={own?.claim ?? null} origin={origin} />
      <Branches tellers={tellers.filter((teller) => teller !== own)} above={null} origin={origin} />
    </li>
  );
};

/** Nothing, where everyone has it from nobody. */
export const Lineages = ({ claims, documents }: { readonly claims: readonly ClaimView[]; readonly documents: number }) => {
  const lineages = lineagesOf(claims);
  const flat = lineages.every(({ origin, tellers }) => tellers.every(({ claim, had }) => had.length === 0 && nameOf(claim) === origin));
  if (flat) return null;
  return (
    <section id="lineage">
      <h2>
        Who had it from whom <span class="count">{lineages.length}</span>
      </h2>
      <p>
        {counted(documents, 'document')}, had from {counted(lineages.length, 'origin')}. <a href="/method#figures">What an origin is</a>
      </p>
      <ul class="lineage">
        {lineages.map((lineage) => (
          <Root lineage={lineage} />
        ))}
      </ul>
    </section>
  );
};
