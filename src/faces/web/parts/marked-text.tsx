// A document's text with its claims marked in it. A click on marked words shows the roles of the claim below its paragraph; this
// is a link to the same page, and needs no script. Every claim also has its number, for those that lie under others.

import type { ClaimView, DocumentView } from '../../../model/views.ts';
import { addressOf, claimAddress } from '../links.ts';
import { ClaimFacts } from './claim-facts.tsx';
import { RoleList } from './role-list.tsx';
import type { Paragraph, Piece } from './segments.ts';

interface MarkedTextProps {
  readonly document: DocumentView['document'];
  readonly paragraphs: readonly Paragraph[];
  /** In text order: their numbers. */
  readonly claims: readonly ClaimView[];
  readonly chosen: ClaimView | null;
  /** The events that each claim tells of. */
  readonly events: ReadonlyMap<string, readonly string[]>;
}

interface PieceProps extends Omit<MarkedTextProps, 'paragraphs' | 'events'> {
  readonly piece: Piece;
}

const Numbers = ({ document, piece, claims, chosen }: PieceProps) => (
  <>
    {claims.map((claim, i) =>
      piece.closes.includes(claim.id) ? (
        <sup>
          <a href={claimAddress(document.id, claim.id)} aria-label={`Claim ${i + 1}: ${claim.title}`} aria-current={claim === chosen ? 'true' : undefined}>
            {i + 1}
          </a>
        </sup>
      ) : null,
    )}
  </>
);

const PieceView = ({ piece, ...rest }: PieceProps) => {
  const [first] = piece.over;
  if (first === undefined) return <>{piece.text}</>;
  const { document, chosen } = rest;
  const isChosen = chosen !== null && piece.over.includes(chosen.id);
  return (
    <>
      {piece.opens.map((id) => (
        <span id={id} class="anchor" />
      ))}
      <mark class={`${piece.over.length > 1 ? 'deep' : ''}${isChosen ? ' chosen' : ''}`.trim() || undefined}>
        <a href={claimAddress(document.id, first)}>{piece.text}</a>
      </mark>
      <Numbers piece={piece} {...rest} />
    </>
  );
};

const ClaimNote = ({ claim, number, events }: { readonly claim: ClaimView; readonly number: number; readonly events: readonly string[] }) => (
  <aside class="note" aria-label={`Claim ${number}`} lang="en" dir="ltr">
    <h3>
      <span class="number">{number}</span> {claim.title}
    </h3>
    <RoleList roles={claim.roles} entities={[]} />
    <ClaimFacts claim={claim}>
      <div>
        <dt>Found by</dt>
        <dd>
          {claim.reader}, score {claim.score.toFixed(2)}
          {claim.because.length > 0 && (
            <details class="why">
              <summary>Why</summary>
              <ul>
                {claim.because.map((reason) => (
                  <li>{reason}</li>
                ))}
              </ul>
            </details>
          )}
        </dd>
      </div>
    </ClaimFacts>
    {events.map((event, i) => (
      <p>
        <a href={addressOf('event', event)}>{events.length === 1 ? 'The event' : `Event ${i + 1} of ${events.length}`}, and who else tells of it</a>
      </p>
    ))}
  </aside>
);

export const MarkedText = ({ document, paragraphs, claims, chosen, events }: MarkedTextProps) => (
  <div class="text" lang={document.lang} dir="auto">
    {paragraphs.map((paragraph) => (
      <>
        <p dir="auto">
          {paragraph.pieces.map((piece) => (
            <PieceView document={document} piece={piece} claims={claims} chosen={chosen} />
          ))}
        </p>
        {chosen && chosen.end > paragraph.start && chosen.end <= paragraph.end && (
          <ClaimNote claim={chosen} number={claims.indexOf(chosen) + 1} events={events.get(chosen.id) ?? []} />
        )}
      </>
    ))}
  </div>
);
