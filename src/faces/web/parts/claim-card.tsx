// One claim as one source makes it: its words, whose they are, how they are told, and the way to them.

import type { Child } from 'hono/jsx';
import type { ClaimView } from '../../../model/views.ts';
import { addressOf, claimAddress, hostOf, outside } from '../links.ts';
import { wordLanguage } from '../words.ts';
import { ClaimFacts } from './claim-facts.tsx';
import { OutsideLink } from './outside-link.tsx';
import { Replies } from './replies.tsx';

/** The words themselves in their own language and direction; a paraphrase never in quotation marks. */
export const Words = ({ claim }: { readonly claim: ClaimView }) =>
  claim.paraphrase ? (
    <p class="paraphrase">
      <span class="tag">Paraphrase</span> {claim.quote}
    </p>
  ) : (
    <blockquote lang={claim.document.lang} dir="auto" cite={outside(claim.document.url) ?? undefined}>
      <p>{claim.quote}</p>
    </blockquote>
  );

interface ClaimCardProps {
  readonly claim: ClaimView;
  /** In place of the publisher, where the page is about one document. */
  readonly heading?: Child;
}

export const ClaimCard = ({ claim, heading }: ClaimCardProps) => {
  const { document } = claim;
  return (
    <article class={`claim ${claim.stance}`} id={claim.id}>
      <header>
        <h3 dir="auto">{heading ?? (document.publisher || hostOf(document.url))}</h3>
        {heading === undefined && (
          <p class="quiet">
            {document.published && <time datetime={document.published}>{document.published}</time>}
            {document.published && ' · '}
            {wordLanguage(document.lang)}
          </p>
        )}
      </header>
      <Words claim={claim} />
      <ClaimFacts claim={claim} />
      {heading === undefined && (
        <p class="ways">
          {claim.paraphrase ? (
            <a href={addressOf('document', document.id)}>All it says</a>
          ) : (
            <a href={claimAddress(document.id, claim.id)}>Read it in its text</a>
          )}
          {' · '}
          <OutsideLink url={document.url} />
        </p>
      )}
      <Replies replies={heading === undefined ? claim.replies?.filter(({ event }) => event === null) : claim.replies} />
    </article>
  );
};
