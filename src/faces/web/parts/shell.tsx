// What surrounds every page: head, masthead, the page, foot.

import type { Child } from 'hono/jsx';
import type { Visitor } from '../../../model/access.ts';
import type { Moment } from '../../../model/moment.ts';
import type { Hub, Place } from '../page.ts';
import { FAVICON_DATA } from './favicon.ts';
import { MomentBanner, MomentForm } from './moment.tsx';

interface ShellProps {
  readonly hub: Hub;
  readonly title: string;
  readonly path: string;
  readonly stylePath: string;
  /** The same data for programs; pages that say "not found" have none. */
  readonly twins?: { readonly json: string; readonly csv: string } | undefined;
  /** Of which moment the page is, and where it stands, for the control that changes it. */
  readonly at?: { readonly moment: Moment; readonly place: Place } | undefined;
  readonly children: Child;
}

/** Before the log-in there is nothing to go to. */
const isIn = ({ access, visitor }: Hub): boolean => access === null || visitor !== null;

const Self = ({ visitor, path }: { readonly visitor: Visitor; readonly path: string }) => (
  <form class="self" method="post" action="/account">
    <a href="/account" aria-current={path === '/account' ? 'page' : undefined}>
      {visitor.name}
    </a>{' '}
    <span class="quiet">{visitor.role}</span>
    <button type="submit" name="do" value="log-out">
      Log out
    </button>
  </form>
);

const Masthead = ({ hub, path }: Pick<ShellProps, 'hub' | 'path'>) => {
  const entries = hub.pages.flatMap((page) => (page.nav ? [{ ...page.nav, path: page.path }] : [])).sort((a, b) => a.order - b.order);
  return (
    <header class="masthead">
      <p class="name">
        <a href="/">Mercato</a> <span class="motto">The open transfer market of AI talent</span>
      </p>
      {hub.visitor && <Self visitor={hub.visitor} path={path} />}
      {isIn(hub) && (
        <nav aria-label="Pages">
          <ul>
            {entries.map((entry) => (
              <li>
                <a href={entry.path} aria-current={entry.path === path ? 'page' : undefined}>
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {isIn(hub) && (
        <form class="lookup" action="/search" method="get" role="search">
          <label class="aside-label" for="lookup">
            Search
          </label>
          <input id="lookup" type="search" name="q" placeholder="Name, role, word" maxlength={200} autocomplete="off" />
          <button type="submit">Search</button>
        </form>
      )}
    </header>
  );
};

const Foot = ({ hub, twins, at }: Pick<ShellProps, 'hub' | 'twins' | 'at'>) => (
  <footer class="foot">
    {at && <MomentForm {...at} />}
    {twins && (
      <p>
        This page as data:{' '}
        <a href={twins.json} type="application/json">
          JSON
        </a>
        ,{' '}
        <a href={twins.csv} type="text/csv">
          CSV
        </a>
        .
      </p>
    )}
    <p>Every line leads to the words it is made of. A rumour is told as a rumour. {isIn(hub) && <a href="/method">How it is made</a>}</p>
  </footer>
);

export const Shell = ({ hub, title, path, stylePath, twins, at, children }: ShellProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · Mercato`}</title>
      <link rel="stylesheet" href={stylePath} />
      <link rel="icon" type="image/svg+xml" href={FAVICON_DATA} />
      {twins && <link rel="alternate" type="application/json" href={twins.json} />}
      {twins && <link rel="alternate" type="text/csv" href={twins.csv} />}
    </head>
    <body>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <Masthead hub={hub} path={path} />
      <main id="content" tabindex={-1}>
        {at && <MomentBanner {...at} />}
        {children}
      </main>
      <Foot hub={hub} twins={twins} at={at} />
    </body>
  </html>
);
