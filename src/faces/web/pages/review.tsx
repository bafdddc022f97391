// What waits for a person: each question with its evidence side by side and a form with a button for each verdict. It works without script, and
// only where deciding is allowed; elsewhere the questions can be read.

import { Fault } from '../../../base/fault.ts';
import type { Decision } from '../../../model/decision.ts';
import { REVIEWS, type ReviewItem, type ReviewSort } from '../../../model/review.ts';
import type { ClaimView } from '../../../model/views.ts';
import { wordValue } from '../../../model/wording.ts';
import { type Contradiction, contradictions } from '../../../resolve/contradictions.ts';
import { addressOf, claimAddress } from '../links.ts';
import { definePage } from '../page.ts';
import { Words } from '../parts/claim-card.tsx';
import { textOf } from '../query.ts';
import { reviewOf } from '../researchers.ts';
import { counted, STANCE_WORDS } from '../words.ts';

interface Review {
  readonly items: readonly ReviewItem[];
  readonly sort: ReviewSort | null;
  readonly decided: readonly Decision[];
  readonly contradictions: readonly Contradiction[];
  /** The last transaction, which a decision says that its maker has seen. */
  readonly seen: number;
  readonly canDecide: boolean;
}

const SHOWN = 25;
const REMEMBERED = 12;

const SORTS: Readonly<Record<ReviewSort, string>> = {
  conflict: 'values in conflict',
  ambiguous: 'claims that fit two events',
  score: 'claims the reader is not sure of',
  names: 'names',
  papers: 'researchers',
  publisher: 'publications of nobody known',
  revision: 'revisions',
};

const Evidence = ({ claim }: { readonly claim: ClaimView }) => (
  <article class={`claim ${claim.stance}`}>
    <header>
      <h3 dir="auto">{claim.document.publisher || claim.document.title}</h3>
      <p class="quiet">
        {claim.document.published ?? 'no date'} · {STANCE_WORDS[claim.stance].word.toLowerCase()}
        {claim.says && <> · says {claim.says}</>} · score {claim.score.toFixed(2)}
      </p>
    </header>
    <Words claim={claim} />
    <p class="ways">
      <a href={claimAddress(claim.document.id, claim.id)}>Read it in its text</a>
    </p>
  </article>
);

const Answer = ({ item, seen }: { readonly item: ReviewItem; readonly seen: number }) => (
  <form class="verdict" method="post" action="/review" aria-label={`Decide: ${item.title}`}>
    <input type="hidden" name="question" value={item.id} />
    <input type="hidden" name="seen" value={seen} />
    <label for={`r-${item.id}`}>Why</label>
    <input id={`r-${item.id}`} name="reason" maxlength={500} autocomplete="off" placeholder="a reason that others can follow" />
    {item.choices.map(({ key, label }) => (
      <button type="submit" name="key" value={key}>
        {label}
      </button>
    ))}
  </form>
);

const Question = ({ item, data }: { readonly item: ReviewItem; readonly data: Review }) => (
  <section id={item.id} class="question">
    <h2 dir="auto">{item.event ? <a href={addressOf('event', item.event)}>{item.title}</a> : item.title}</h2>
    <p>{item.question}</p>
    <div class="cards">
      {item.evidence.map((claim) => (
        <Evidence claim={claim} />
      ))}
    </div>
    {data.canDecide ? <Answer item={item} seen={data.seen} /> : <p class="quiet">Verdicts: {item.choices.map(({ label }) => label).join(' · ')}</p>}
  </section>
);

const Decided = ({ data }: { readonly data: Review }) =>
  data.decided.length === 0 ? null : (
    <section id="decided">
      <h2>Decided</h2>
      <ul>
        {data.decided.map(({ id, kind, a, payload, reason, actor, at }) => (
          <li>
            <b>{kind}</b> {a.startsWith('v') ? <a href={addressOf('event', a)}>{a.slice(0, 9)}</a> : a.slice(0, 9)}
            {payload.role && payload.value !== undefined && ` ${payload.role}: ${wordValue(payload.value)}`} · {actor}, {at.slice(0, 10)}
            {reason && `: ${reason}`}
            {data.canDecide && (
              <form class="undo" method="post" action="/review">
                <input type="hidden" name="undo" value={id} />
                <button type="submit">Take back</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

/** Verdicts about names that cannot all be right. */
const Contradictions = ({ found }: { readonly found: readonly Contradiction[] }) =>
  found.length === 0 ? null : (
    <section id="contradictions">
      <h2>Decisions that contradict each other</h2>
      <p>“Same” counts until one of them is taken back.</p>
      <ul>
        {found.map(({ different, same }) => (
          <li>
            {wordDecision(different)}; but {same.map(wordDecision).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );

const wordDecision = ({ id, kind, actor, at }: Decision): string => `${id.slice(0, 9)} “${kind}” (${actor}, ${at.slice(0, 10)})`;

export const page = definePage<Review>({
  path: '/review',
  nav: { label: 'Review', order: 6 },
  title: () => 'Review',
  async load({ ledger, deciding, careers }, _params, query) {
    const sort = query.choice('sort', REVIEWS);
    const [items, { lastTransaction }] = [await reviewOf(ledger, careers, { sort, limit: SHOWN }), await ledger.counts()];
    const live = (await ledger.decisions()).filter((decision) => decision.live);
    const decided = live.slice(-REMEMBERED).reverse();
    return { items, sort: sort ?? null, decided, contradictions: contradictions(live), seen: lastTransaction?.tx ?? 0, canDecide: deciding !== null };
  },
  view: (data, place) => (
    <>
      <header class="opening">
        <h1>Review</h1>
        <p class="lede">
          What a person can settle better than a rule: {counted(data.items.length, 'question')} here. A decision is kept with its reason, and can be taken back.
        </p>
      </header>
      <nav class="sorts" aria-label="Sorts of questions">
        <a href={place.path} aria-current={data.sort === null ? 'true' : undefined}>
          all
        </a>
        {REVIEWS.map((sort) => (
          <a href={`${place.path}?sort=${sort}`} aria-current={data.sort === sort ? 'true' : undefined}>
            {SORTS[sort]}
          </a>
        ))}
      </nav>
      {data.items.length === 0 && <p>Nothing waits for a decision.</p>}
      {data.items.map((item) => (
        <Question item={item} data={data} />
      ))}
      <Contradictions found={data.contradictions} />
      <Decided data={data} />
    </>
  ),
  async act({ ledger, deciding, careers }, form) {
    const undo = textOf(form, 'undo');
    if (undo) {
      await deciding.revoke([undo], 'taken back on the page');
      return '/review#decided';
    }
    const item = (await reviewOf(ledger, careers, { limit: 1000 })).find(({ id }) => id === textOf(form, 'question'));
    const choice = item?.choices.find(({ key }) => key === textOf(form, 'key'));
    if (!choice) throw new Fault('decision-closed', 'This question is not open any more.', { what: textOf(form, 'question') });
    const seenTx = Number(textOf(form, 'seen'));
    await deciding.decide({ decisions: [choice.decide], reason: textOf(form, 'reason'), ...(Number.isInteger(seenTx) && { seenTx }) });
    return '/review';
  },
  json: ({ items, decided }) => ({ items, decided }),
  csv: ({ items }) =>
    items.map(({ id, sort, title, event, question, choices }) => ({
      id,
      sort,
      title,
      event,
      question,
      choices: choices.map(({ key, label }) => `${key} ${label}`).join(' · '),
    })),
});
