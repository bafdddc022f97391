// A secret that is shown this once: of a new account, a new password, a new key.

import type { Child } from 'hono/jsx';
import type { ShownOnce } from '../page.ts';

interface Secret {
  readonly title: string;
  readonly lede: string;
  readonly secret: string;
  readonly more?: Child;
  readonly back: string;
}

export const shownOnce = ({ title, lede, secret, more, back }: Secret): ShownOnce => ({
  title,
  view: (
    <article>
      <header class="opening">
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
      </header>
      <p>
        <code class="secret">{secret}</code>
      </p>
      {more && <p>{more}</p>}
      <p>
        <a href={back}>Back</a>
      </p>
    </article>
  ),
});
