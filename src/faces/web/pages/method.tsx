// How each figure, belief and kind is made: generated from the registries and from the words that pages use.

import { STANCES } from '../../../model/claim.ts';
import { KINDS } from '../../../model/claims/index.gen.ts';
import { BELIEFS, type Voice } from '../../../model/event.ts';
import type { ClaimKind } from '../../../model/kind.ts';
import { definePage, type Figure, type Row } from '../page.ts';
import { BeliefMark } from '../parts/belief.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { BELIEF_WORDS, counted, ROLE_WORDS, STANCE_WORDS, VOICE_WORDS } from '../words.ts';

interface Method {
  readonly figures: readonly Figure[];
}

const wordRoles = (roles: readonly (keyof typeof ROLE_WORDS)[]): string => roles.map((role) => ROLE_WORDS[role].toLowerCase()).join(', ');

/** "the same who and at, dated at most 45 days apart". */
function fusing(kind: ClaimKind): string {
  const span = kind.once ? 'whatever their dates, for it happens once' : `dated at most ${counted(kind.slackDays, 'day')} apart`;
  const held = Object.keys(kind.protects) as (keyof typeof ROLE_WORDS)[];
  return `Same ${wordRoles(kind.principal)}; ${span}${held.length > 0 ? `; not if they exclude each other in ${wordRoles(held)}` : ''}.`;
}

const kindColumns: readonly Column<ClaimKind>[] = [
  { head: 'Kind', names: true, bare: true, cell: ({ kind, label }) => <span id={kind}>{label}</span> },
  { head: 'What a document says', bare: true, cell: ({ definition }) => definition },
  { head: 'Two claims are one event if', cell: fusing },
];

const Terms = ({ rows }: { readonly rows: readonly { readonly term: unknown; readonly meaning: string }[] }) => (
  <dl class="terms-list">
    {rows.map(({ term, meaning }) => (
      <div>
        <dt>{term}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

const voices = Object.keys(VOICE_WORDS) as Voice[];

const Beliefs = () => (
  <section id="beliefs">
    <h2>Belief</h2>
    <p>
      A belief is a category with its reason, not a probability. Each origin counts once, by its latest word. The first of these that applies is shown; the page
      of each event prints the tally behind it.
    </p>
    <Terms rows={BELIEFS.map((belief) => ({ term: <BeliefMark belief={belief} />, meaning: BELIEF_WORDS[belief].meaning }))} />
    <p>“Lapsed” is added to a plan or rumour whose time has passed while no source told it as a fact.</p>
  </section>
);

const Words = () => (
  <>
    <section id="stances">
      <h2>How a source tells it</h2>
      <p>If several fit, the first applies.</p>
      <Terms rows={STANCES.map((stance) => ({ term: STANCE_WORDS[stance].word, meaning: STANCE_WORDS[stance].meaning }))} />
    </section>
    <section id="voices">
      <h2>Whose voice it is</h2>
      <Terms rows={voices.map((voice) => ({ term: VOICE_WORDS[voice].word, meaning: VOICE_WORDS[voice].meaning }))} />
    </section>
  </>
);

export const page = definePage<Method>({
  path: '/method',
  nav: { label: 'Method', order: 5 },
  title: () => 'Method',
  load: async ({ pages }) => ({ figures: pages.flatMap(({ figures }) => figures) }),
  view: ({ figures }) => (
    <article class="method">
      <header class="opening">
        <h1>How it is made</h1>
        <p class="lede">
          A claim is one statement that one document makes, kept with the exact words that make it. What is believed to have happened is an event, fused from
          claims. Claims are never edited; events, beliefs and figures are worked out from them, and can be worked out again.
        </p>
      </header>
      <section id="kinds">
        <h2>
          Kinds of claims <span class="count">{KINDS.length}</span>
        </h2>
        <Table caption="Kinds of claims" quietCaption columns={kindColumns} groups={[{ head: null, rows: KINDS }]} />
      </section>
      <Beliefs />
      <Words />
      <section id="figures">
        <h2>Figures on these pages</h2>
        <Terms rows={figures.map(({ name, definition }) => ({ term: name, meaning: definition }))} />
      </section>
      <section id="limits">
        <h2>What it is not</h2>
        <p>
          It shows what sources say, not the whole truth: what nobody reported is missing, and some languages and countries are reported more than others. It
          holds public professional facts only, and never rates how likely a person is to leave.
        </p>
      </section>
    </article>
  ),
  json: ({ figures }) => ({
    kinds: KINDS.map(({ kind, label, definition, principal, slackDays, once }) => ({ kind, label, definition, principal, slackDays, once })),
    beliefs: BELIEFS.map((belief) => ({ belief, meaning: BELIEF_WORDS[belief].meaning })),
    stances: STANCES.map((stance) => ({ stance, meaning: STANCE_WORDS[stance].meaning })),
    voices: voices.map((voice) => ({ voice, meaning: VOICE_WORDS[voice].meaning })),
    figures,
  }),
  csv: ({ figures }) => [
    ...KINDS.map(({ kind, definition }): Row => ({ what: 'kind', name: kind, definition })),
    ...BELIEFS.map((belief): Row => ({ what: 'belief', name: belief, definition: BELIEF_WORDS[belief].meaning })),
    ...STANCES.map((stance): Row => ({ what: 'stance', name: stance, definition: STANCE_WORDS[stance].meaning })),
    ...voices.map((voice): Row => ({ what: 'voice', name: voice, definition: VOICE_WORDS[voice].meaning })),
    ...figures.map(({ name, definition }): Row => ({ what: 'figure', name, definition })),
  ],
});
