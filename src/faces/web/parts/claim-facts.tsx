// How one source tells a claim: its stance, whose words they are, the date it names, and as whose it is counted.

import type { Child } from 'hono/jsx';
import type { ClaimView } from '../../../model/views.ts';
import { PART_WORDS, STANCE_WORDS, VOICE_WORDS } from '../words.ts';

/** `children` are further pairs of `<dt>` and `<dd>`, each in a `<div>`. */
export const ClaimFacts = ({ claim, children }: { readonly claim: ClaimView; readonly children?: Child }) => (
  <dl class="small">
    <div>
      <dt>Told as</dt>
      <dd class={`stance ${claim.stance}`}>{STANCE_WORDS[claim.stance].word.toLowerCase()}</dd>
    </div>
    {claim.says && (
      <div>
        <dt>Says</dt>
        <dd dir="auto">{claim.says}</dd>
      </div>
    )}
    {claim.date && (
      <div>
        <dt>Dated</dt>
        <dd>{claim.date}</dd>
      </div>
    )}
    <div>
      <dt>Counted as</dt>
      <dd>
        <span dir="auto">{claim.origin}</span> <span class="quiet">({VOICE_WORDS[claim.voice].word.toLowerCase()})</span>
        {claim.part === 'ambiguous' && <>; {PART_WORDS.ambiguous}</>}
      </dd>
    </div>
    {children}
  </dl>
);
