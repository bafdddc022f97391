// What every answer says about itself to browsers and caches.

import type { MiddlewareHandler } from 'hono';
import { sha256 } from '../../base/hash.ts';

/** Nothing but this server's own style sheet and pictures; no script at all. Texts of documents are strangers' texts. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
};

export const secured: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
};

/** Reading is all there is to do here. */
export const readOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  return c.json({ error: { code: 'method-not-allowed', message: `${c.req.method} is not served here.`, remedy: 'Use GET or HEAD.', status: 405 } }, 405, {
    allow: 'GET, HEAD',
  });
};

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

/** A body with a tag made of its bytes: an unchanged page is answered with 304. */
export function tagged(body: string, type: string, ifNoneMatch: string | undefined): Response {
  const etag = `"${sha256(body).slice(0, 24)}"`;
  const headers = { 'content-type': type, 'etag': etag, 'cache-control': 'no-cache' };
  const known = (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return known ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
