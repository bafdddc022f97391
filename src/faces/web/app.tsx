// The hub: every page of the registry at its address, with a `.json` and a `.csv` twin made of the same data. It names no page.

import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { renderToString } from 'hono/jsx/dom/server';
import Papa from 'papaparse';
import { Fault } from '../../base/fault.ts';
import type { Ledger, Views } from '../../ledger/ledger.ts';
import { may, PERMISSIONS, type Permission } from '../../model/access.ts';
import type { CareersBook } from '../../model/career-views.ts';
import { isNow, type Moment } from '../../model/moment.ts';
import type { Register } from '../../model/register.ts';
import { toJson } from './dates.ts';
import { doerOf, type Entered, type EntryOptions, entry, LOG_IN, type LogInAsked, logIn } from './entry.ts';
import { knownAs, notThroughProxy, readOnly, secured, tagged } from './headers.ts';
import { keepMoment, momentOf, withMoment } from './moment.ts';
import type { DecidingPort, Hub, Page, Params, Row, Twin } from './page.ts';
import { PAGES } from './pages/index.gen.ts';
import { FAVICON } from './parts/favicon.ts';
import { LogIn } from './parts/log-in.tsx';
import { Refusal } from './parts/refusal.tsx';
import { Shell } from './parts/shell.tsx';
import { Query } from './query.ts';
import { recorded } from './recorded.ts';
import { STYLE, STYLE_PATH } from './style.ts';

export interface AppOptions {
  readonly now: () => Date;
  /** For what is known of organisations beyond their events; pages do without it. */
  readonly register?: Register | undefined;
  /** What the ledger shows of a past moment; without it, pages are of now alone. */
  readonly viewsAt?: ((moment: Moment) => Promise<Views>) | undefined;
  /** How pages decide where there is no log-in; without it they can only be read. */
  readonly deciding?: DecidingPort | undefined;
  /** How they decide for one who is logged in, by name. */
  readonly decidingAs?: ((name: string) => DecidingPort) | undefined;
  /** Accounts: without a log-in nothing is shown. */
  readonly entry?: EntryOptions | undefined;
  /** Careers from publications; pages do without them. */
  readonly careers?: (() => Promise<CareersBook | null>) | undefined;
  /** The names it answers to, without port; all if left out. */
  readonly hosts?: readonly string[] | undefined;
  /** Told of bugs; the reader only learns that there is one. */
  readonly onBug?: ((error: unknown, address: string) => void) | undefined;
}

const FOREVER = 'public, max-age=31536000, immutable';

const TYPES = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const satisfies Record<
  Twin,
  string
>;

/** `/org/openai.json` → `/org/openai`, json. `/index.json` is the twin of `/`. */
function splitTwin(pathname: string): { readonly path: string; readonly twin: Twin } {
  const [, path = pathname, ending = 'html'] = /^(.*)\.(json|csv)$/.exec(pathname) ?? [];
  return { path: ending !== 'html' && path === '/index' ? '/' : path, twin: ending as Twin };
}

const twinPath = (path: string, twin: Twin): string => `${path === '/' ? '/index' : path}.${twin}`;

/** A cell that a spreadsheet would take for a formula is made a text. */
const toCsv = (rows: readonly Row[]): string => (rows.length === 0 ? '' : `${Papa.unparse([...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`);

// Signs that turn the direction of what follows, and control characters: nothing on a page needs them, and a stranger's text could turn our words.
const UNSEEN = /[[\p{Cc}\u202a-\u202e\u2066-\u2069]--[\t\n\r]]/gv;

const htmlOf = (page: Child): string => `<!doctype html>\n${renderToString(page).replace(UNSEEN, '')}`;

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

/** Everything that does not change from one request to the next. */
interface Frame {
  readonly hub: Hub;
  readonly options: AppOptions;
}

type Asked = Context<Entered>;

export function app(ledger: Ledger, options: AppOptions): Hono {
  const { register = null, careers = async () => null, deciding, decidingAs } = options;
  const access = options.entry?.access ?? null;
  const pages = (PAGES as readonly Page[]).filter((page) => access || !page.ofAccounts);
  const hub: Hub = { ledger, now: options.now, register, careers, pages, deciding: access ? null : (deciding ?? null), access, visitor: null };
  const frame: Frame = { hub, options };
  const decides = access ? decidingAs : deciding;
  const acting = pages.filter((page) => page.act !== null && (page.ofAccounts || decides));
  const hono = new Hono<Entered>({ getPath: (request) => splitTwin(new URL(request.url).pathname).path });
  if (options.hosts) hono.use(knownAs(options.hosts));
  hono.use(secured(options.entry?.origin), options.entry ? entry(options.entry, [STYLE_PATH, '/favicon.ico', LOG_IN]) : notThroughProxy);
  hono.use(readOnly([...acting.map(({ path }) => path), ...(access ? [LOG_IN] : [])], options.entry?.origin));
  hono.get(STYLE_PATH, () => new Response(STYLE, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': FOREVER } }));
  hono.get('/favicon.ico', () => new Response(FAVICON, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } }));
  if (options.entry)
    hono.route(
      '/',
      logIn(options.entry, (asked) => showLogIn(hub, asked)),
    );
  for (const page of pages) hono.get(page.path, (c) => answer(c, frame, page));
  for (const page of acting) hono.post(page.path, (c) => act(c, frame, page));
  hono.notFound((c) => refuse(c, frame, new Fault('not-found', 'There is no page at this address.')));
  hono.onError((error, c) => {
    if (!(error instanceof Fault)) options.onBug?.(error, c.req.path);
    return refuse(c, frame, error);
  });
  // What the entry leaves for the pages is nobody else's.
  return hono as unknown as Hono;
}

/** What is there for whoever asks. Fault `not-allowed`. */
function hubFor(c: Asked, { hub, options }: Frame, needed: Permission): Hub {
  const visitor = c.get('visitor');
  if (!visitor || !hub.access) return hub;
  if (!may(visitor.role, needed)) throw new Fault('not-allowed', `A ${visitor.role} may not do this: ${PERMISSIONS[needed].about}.`, { what: needed });
  const own = options.decidingAs && may(visitor.role, 'decide') ? options.decidingAs(visitor.name) : null;
  return { ...hub, visitor, pages: hub.pages.filter((page) => may(visitor.role, page.needs.see)), deciding: own && recorded(own, hub.access, doerOf(c, '')) };
}

/** A form's `day` and `by` as an address that can be passed on; null if it is one already. */
function settled(path: string, query: Query, moment: Moment): string | null {
  if (query.text('day') === undefined && query.text('by') === undefined) return null;
  return withMoment(`${path}${query.with({ day: null, by: null, 'as-of': null, known: null })}`, moment);
}

async function answer(c: Asked, frame: Frame, page: Page): Promise<Response> {
  const { viewsAt } = frame.options;
  const now = hubFor(c, frame, page.needs.see);
  const url = new URL(c.req.url);
  const { path, twin } = splitTwin(url.pathname);
  const query = new Query(url.searchParams);
  const params: Params = c.req.param();
  const moment = momentOf(query);
  const address = settled(url.pathname, query, moment);
  if (address !== null) return c.redirect(address, 302);
  const hub = isNow(moment) || !viewsAt ? now : { ...now, ledger: await viewsAt(moment), deciding: null };
  const opened = await page.open(hub, params, query, twin);
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
      at={viewsAt && !page.ofAccounts ? { moment, place: { path, query } } : undefined}
      twins={{ json: `${twinPath(path, 'json')}${search}`, csv: `${twinPath(path, 'csv')}${search}` }}
    >
      {opened.view({ path, query })}
    </Shell>
  );
  return tagged(keepMoment(htmlOf(html), viewsAt ? moment : {}), TYPES.html, tag);
}

const refused = () => Promise.reject(new Fault('not-allowed', 'Nothing can be decided here.'));
const NOBODY_DECIDES: DecidingPort = { decide: refused, revoke: refused, reply: refused, revokeReply: refused };

/** What somebody wanted to do and may not is on record too. */
async function recordRefusal(c: Asked, { hub: { access } }: Frame, { path, needs }: Page): Promise<void> {
  const visitor = c.get('visitor');
  if (!access || !visitor || may(visitor.role, needs.act)) return;
  const { name: who, via, address } = doerOf(c, '');
  await access.record({ who, via, address, what: `form of ${path}`, about: visitor.role, outcome: 'not-allowed', tx: null });
}

/** Does what a form asks for, and leads on to a page that can be loaded again. */
async function act(c: Asked, frame: Frame, page: Page): Promise<Response> {
  await recordRefusal(c, frame, page);
  const hub = hubFor(c, frame, page.needs.act);
  if (!page.act) throw new Fault('not-found', 'Nothing can be done here.');
  if (page.ofAccounts && hub.visitor?.via !== 'session') throw new Fault('not-allowed', 'A key changes no account.');
  const acted = await page.act({ ...hub, deciding: hub.deciding ?? NOBODY_DECIDES, doer: doerOf(c, 'someone') }, await c.req.formData());
  if (typeof acted === 'string') return c.redirect(acted, 303);
  const html = (
    <Shell hub={hub} title={acted.title} path={page.path} stylePath={STYLE_PATH}>
      {acted.view}
    </Shell>
  );
  return whole(html, 200);
}

const whole = (html: Child, status: number): Response =>
  new Response(htmlOf(html), { status, headers: { 'content-type': TYPES.html, 'cache-control': 'no-store' } });

function showLogIn(hub: Hub, { to, fault, name }: LogInAsked): Response {
  const html = (
    <Shell hub={{ ...hub, pages: [] }} title="Log in" path={LOG_IN} stylePath={STYLE_PATH}>
      <LogIn to={to} name={name} problem={fault && `${fault.message} ${fault.remedy}`} />
    </Shell>
  );
  return whole(html, fault ? fault.rule.status : 200);
}

async function refuse(c: Asked, frame: Frame, error: unknown): Promise<Response> {
  const failure = failureOf(error);
  const { path, twin } = splitTwin(new URL(c.req.url).pathname);
  const wait = error instanceof Fault && failure.status === 429 ? { 'retry-after': String(error.details['seconds'] ?? 60) } : {};
  const headers = { 'cache-control': 'no-store', ...wait, ...(failure.status === 401 && { 'www-authenticate': 'Bearer' }) };
  const visitor = c.get('visitor') ?? null;
  // Who is not logged in learns nothing of what there is.
  const hub: Hub = frame.hub.access && !visitor ? { ...frame.hub, pages: [] } : { ...frame.hub, visitor };
  const isKnown = !frame.hub.access || visitor;
  if (twin !== 'html') return new Response(toJson({ error: failure }), { status: failure.status, headers: { ...headers, 'content-type': TYPES.json } });
  const words = lastWords(path);
  // Events are left out: a hit's title does not tell a rumour from a fact.
  const near =
    failure.status === 404 && words && isKnown ? (await hub.ledger.search(words, 20).catch(() => [])).filter(({ type }) => type !== 'event').slice(0, 5) : [];
  const html = (
    <Shell hub={hub} title={failure.status === 404 ? 'Not found' : 'Not possible'} path={path} stylePath={STYLE_PATH}>
      <Refusal failure={failure} words={words} near={near} />
    </Shell>
  );
  return new Response(htmlOf(html), { status: failure.status, headers: { ...headers, 'content-type': TYPES.html } });
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
