// What every answer says about itself to browsers and caches.

import type { Context, MiddlewareHandler } from 'hono';
import { sha256 } from '../../base/hash.ts';

/** Nothing but this server's own style sheet and pictures; no script at all. Texts of documents are strangers' texts. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // A form of these pages must be able to say where it comes from; others learn nothing.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
};

/** `origin`: where people reach these pages, if it is known. */
export const secured =
  (origin?: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    if (origin?.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000');
  };

/** Reading is all there is to do, but for the forms at these paths. */
export const readOnly =
  (forms: readonly string[], origin?: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const takesForms = forms.includes(c.req.path);
    if (c.req.method === 'POST' && takesForms) return isForm(c) && isOwn(c, origin) ? next() : refused(c);
    const allow = takesForms ? 'GET, HEAD, POST' : 'GET, HEAD';
    return c.json({ error: { code: 'method-not-allowed', message: `${c.req.method} is not served here.`, remedy: `Use ${allow}.`, status: 405 } }, 405, {
      allow,
    });
  };

const MOST_FORM_BYTES = 20_000;

function isForm(c: Context): boolean {
  const length = Number(c.req.header('content-length') ?? MOST_FORM_BYTES + 1);
  return length <= MOST_FORM_BYTES && /^application\/x-www-form-urlencoded\b/.test(c.req.header('content-type') ?? '');
}

/**
 * Was the form sent by a page of this server? Browsers say so themselves; another site cannot make them say it. A program that shows a key
 * is asked nothing: no browser sends one by itself.
 */
function isOwn(c: Context, known: string | undefined): boolean {
  if (c.req.header('authorization') !== undefined) return true;
  const [site, origin] = [c.req.header('sec-fetch-site'), c.req.header('origin')];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site !== undefined : origin === (known ?? new URL(c.req.url).origin);
}

const refused = (c: Context): Response =>
  c.json(
    { error: { code: 'form-refused', message: 'Only forms of these pages are taken.', remedy: 'Open the page here and send its form again.', status: 403 } },
    403,
  );

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * Answers only to the names it is known by. Without it, a stranger's web page could point its own name at the loopback address
 * and read the ledger through the visitor's browser (DNS rebinding).
 */
export const knownAs =
  (hosts: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (hosts.includes(nameOf(host))) return next();
    return c.text(`This server does not answer to the name ${nameOf(host)}.\nOpen it at http://${hosts[0] ?? '127.0.0.1'}/ with its port.\n`, 421);
  };

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const;

/** Where there is no log-in, nobody comes from elsewhere: what a proxy hands on is refused. */
export const notThroughProxy: MiddlewareHandler = async (c, next) => {
  const said = FORWARDED.find((name) => c.req.header(name) !== undefined);
  if (said === undefined) return next();
  return c.text('These pages are for the machine that serves them. To serve others through a proxy: mercato serve --public https://…\n', 421);
};

/** A body with a tag made of its bytes: an unchanged page is answered with 304. */
export function tagged(body: string, type: string, ifNoneMatch: string | undefined): Response {
  const etag = `"${sha256(body).slice(0, 24)}"`;
  const headers = { 'content-type': type, 'etag': etag, 'cache-control': 'no-cache' };
  const known = (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return known ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
