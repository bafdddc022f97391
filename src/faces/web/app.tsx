// The hub: every page of the registry at its address, with a `.json` and a `.csv` twin made of the same data. It names no page.

import { type Context, Hono } from 'hono';
import { renderToString } from 'hono/jsx/dom/server';
import Papa from 'papaparse';
import { Fault } from '../../base/fault.ts';
import type { Ledger, Views } from '../../ledger/ledger.ts';
import type { CareersBook } from '../../model/career-views.ts';
import { isNow, type Moment } from '../../model/moment.ts';
import type { Register } from '../../model/register.ts';
import { toJson } from './dates.ts';
import { knownAs, readOnly, secured, tagged } from './headers.ts';
import { keepMoment, momentOf, withMoment } from './moment.ts';
import type { DecidingPort, Hub, Page, Params, Row } from './page.ts';
import { PAGES } from './pages/index.gen.ts';
import { FAVICON } from './parts/favicon.ts';
import { Refusal } from './parts/refusal.tsx';
import { Shell } from './parts/shell.tsx';
import { Query } from './query.ts';
import { STYLE, STYLE_PATH } from './style.ts';

export interface AppOptions {
  readonly now: () => Date;
  /** For what is known of organisations beyond their events; pages do without it. */
  readonly register?: Register | undefined;
  /** What the ledger shows of a past moment; without it, pages are of now alone. */
  readonly viewsAt?: ((moment: Moment) => Promise<Views>) | undefined;
  /** How pages decide; without it they can only be read. */
  readonly deciding?: DecidingPort | undefined;
  /** Careers from publications; pages do without them. */
  readonly careers?: (() => Promise<CareersBook | null>) | undefined;
  /** The names it answers to, without port; all if left out. */
  readonly hosts?: readonly string[] | undefined;
  /** Told of bugs; the reader only learns that there is one. */
  readonly onBug?: ((error: unknown, address: string) => void) | undefined;
}

const FOREVER = 'public, max-age=31536000, immutable';

const TYPES = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;
type Twin = keyof typeof TYPES;

/** `/org/openai.json` → `/org/openai`, json. `/index.json` is the twin of `/`. */
function splitTwin(pathname: string): { readonly path: string; readonly twin: Twin } {
  const [, path = pathname, ending = 'html'] = /^(.*)\.(json|csv)$/.exec(pathname) ?? [];
  return { path: ending !== 'html' && path === '/index' ? '/' : path, twin: ending as Twin };
}

const twinPath = (path: string, twin: Twin): string => `${path === '/' ? '/index' : path}.${twin}`;

/** A cell that a spreadsheet would take for a formula is made a text. */
const toCsv = (rows: readonly Row[]): string => (rows.length === 0 ? '' : `${Papa.unparse([...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`);

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

function failureOf(error: unknown): Failure {
  if (error instanceof Fault) return { status: error.rule.status, code: error.code, message: error.message, remedy: error.remedy };
  return { status: 500, code: 'bug', message: 'Something broke on this side.', remedy: 'Try another page; the terminal that serves it says more.' };
}

export function app(ledger: Ledger, options: AppOptions): Hono {
  const hub: Hub = {
    ledger,
    now: options.now,
    register: options.register ?? null,
    careers: options.careers ?? (async () => null),
    pages: PAGES,
    deciding: options.deciding ?? null,
  };
  const acting = (PAGES as readonly Page[]).filter(({ act }) => act !== null && options.deciding);
  const hono = new Hono({ getPath: (request) => splitTwin(new URL(request.url).pathname).path });
  if (options.hosts) hono.use(knownAs(options.hosts));
  hono.use(secured, readOnly(acting.map(({ path }) => path)));
  hono.get(STYLE_PATH, () => new Response(STYLE, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': FOREVER } }));
  hono.get('/favicon.ico', () => new Response(FAVICON, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } }));
  for (const page of PAGES as readonly Page[]) hono.get(page.path, (c) => answer(c, hub, page, options.viewsAt));
  for (const page of acting) hono.post(page.path, (c) => act(c, hub, page));
  hono.notFound((c) => refuse(c, hub, new Fault('not-found', 'There is no page at this address.')));
  hono.onError((error, c) => {
    if (!(error instanceof Fault)) options.onBug?.(error, c.req.path);
    return refuse(c, hub, error);
  });
  return hono;
}

/** A form's `day` and `by` as an address that can be passed on; null if it is one already. */
function settled(path: string, query: Query, moment: Moment): string | null {
  if (query.text('day') === undefined && query.text('by') === undefined) return null;
  return withMoment(`${path}${query.with({ day: null, by: null, 'as-of': null, known: null })}`, moment);
}

async function answer(c: Context, now: Hub, page: Page, viewsAt: AppOptions['viewsAt']): Promise<Response> {
  const url = new URL(c.req.url);
  const { path, twin } = splitTwin(url.pathname);
  const query = new Query(url.searchParams);
  const params: Params = c.req.param();
  const moment = momentOf(query);
  const address = settled(url.pathname, query, moment);
  if (address !== null) return c.redirect(address, 302);
  const hub = isNow(moment) || !viewsAt ? now : { ...now, ledger: await viewsAt(moment), deciding: null };
  const opened = await page.open(hub, params, query);
  if (!opened) {
    const elsewhere = await page.elsewhere(hub, params);
    if (elsewhere !== null) return c.redirect(withMoment(twin === 'html' ? elsewhere : twinPath(elsewhere, twin), moment), 302);
    throw new Fault('not-found', `The ledger holds nothing under this address${isNow(moment) ? '' : ' of that day'}.`);
  }
  const tag = c.req.header('if-none-match');
  if (twin === 'json') return tagged(toJson(opened.json()), TYPES.json, tag);
  if (twin === 'csv') return tagged(toCsv(opened.csv()), TYPES.csv, tag);
  const search = query.with({});
  const html = (
    <Shell
      hub={hub}
      title={opened.title}
      path={path}
      stylePath={STYLE_PATH}
      at={viewsAt && { moment, place: { path, query } }}
      twins={{ json: `${twinPath(path, 'json')}${search}`, csv: `${twinPath(path, 'csv')}${search}` }}
    >
      {opened.view({ path, query })}
    </Shell>
  );
  return tagged(`<!doctype html>\n${keepMoment(renderToString(html), viewsAt ? moment : {})}`, TYPES.html, tag);
}

/** Does what a form asks for, and leads on to a page that can be loaded again. */
async function act(c: Context, hub: Hub, page: Page): Promise<Response> {
  const { deciding } = hub;
  if (!page.act || !deciding) throw new Fault('not-found', 'Nothing can be decided here.');
  return c.redirect(await page.act({ ...hub, deciding }, await c.req.formData()), 303);
}

async function refuse(c: Context, hub: Hub, error: unknown): Promise<Response> {
  const failure = failureOf(error);
  const { path, twin } = splitTwin(new URL(c.req.url).pathname);
  const headers = { 'cache-control': 'no-store' };
  if (twin !== 'html') return new Response(toJson({ error: failure }), { status: failure.status, headers: { ...headers, 'content-type': TYPES.json } });
  const words = lastWords(path);
  // Events are left out: a hit's title does not tell a rumour from a fact.
  const near = failure.status === 404 && words ? (await hub.ledger.search(words, 20).catch(() => [])).filter(({ type }) => type !== 'event').slice(0, 5) : [];
  const html = (
    <Shell hub={hub} title={failure.status === 404 ? 'Not found' : 'Not possible'} path={path} stylePath={STYLE_PATH}>
      <Refusal failure={failure} words={words} near={near} />
    </Shell>
  );
  return new Response(`<!doctype html>\n${renderToString(html)}`, { status: failure.status, headers: { ...headers, 'content-type': TYPES.html } });
}

/** What an address that leads nowhere may have meant: `/person/sam-altman` → "sam altman". */
function lastWords(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/[-_+.]+/g, ' ')
      .trim()
      .slice(0, 80);
  } catch {
    return '';
  }
}
