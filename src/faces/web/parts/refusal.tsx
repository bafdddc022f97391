// An answer that helps when there is none: what is wrong, what to do, what may have been meant.

import type { SearchHit } from '../../../model/views.ts';
import { addressOf } from '../links.ts';

interface RefusalProps {
  readonly failure: { readonly status: number; readonly code: string; readonly message: string; readonly remedy: string };
  /** The last part of the address as words, to search for. */
  readonly words: string;
  readonly near: readonly SearchHit[];
}

export const Refusal = ({ failure, words, near }: RefusalProps) => (
  <article class="refusal">
    <header class="opening">
      <p class="kicker">
        {failure.status} · {failure.code}
      </p>
      <h1>{failure.status === 404 ? 'Not found' : failure.status < 500 ? 'That does not work' : 'Something broke'}</h1>
      <p class="lede">
        {failure.message} {failure.status === 404 ? 'Look for it below, or start from the latest transfers.' : failure.remedy}
      </p>
    </header>
    {near.length > 0 && (
      <section>
        <h2>Perhaps you meant</h2>
        <ul>
          {near.map((hit) => (
            <li>
              <a href={addressOf(hit.type, hit.id)} dir="auto">
                {hit.title}
              </a>{' '}
              <span class="quiet">{hit.type}</span>
            </li>
          ))}
        </ul>
      </section>
    )}
    {failure.status === 404 && (
      <form class="big-search" action="/search" method="get">
        <label for="again">Search for</label>
        <input id="again" type="search" name="q" value={words} maxlength={200} />
        <button type="submit">Search</button>
      </form>
    )}
    <p>
      <a href="/">Latest transfers</a>
    </p>
  </article>
);
