// One list of somebody's page, alone: whose it is, what it is, how much of it is shown, its rows, and the way to further pages.

import type { Child } from 'hono/jsx';
import type { EntityLink } from '../../../model/event.ts';
import type { Page } from '../../../model/views.ts';
import { addressOf } from '../links.ts';
import type { Place } from '../page.ts';
import { Pager } from './pager.tsx';

interface WholeProps {
  readonly of: EntityLink;
  readonly list: Page<unknown> & { readonly title: string };
  readonly place: Place;
  /** The line under the title. */
  readonly showing: Child;
  /** The rows, if there are any. */
  readonly children: Child;
}

export const Whole = ({ of, list, place, showing, children }: WholeProps) => (
  <article>
    <header class="opening">
      <p class="kicker">
        <a href={addressOf(of.type, of.id)} dir="auto">
          {of.name}
        </a>
      </p>
      <h1>{list.title}</h1>
      {showing}
    </header>
    {list.rows.length > 0 ? children : <p>Nothing stands on this page of the list.</p>}
    <Pager list={list} place={place} />
  </article>
);
