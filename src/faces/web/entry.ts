// The entry, where accounts are needed: who asks, how often, and whether they may. What is not let in here reaches no page.

import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Access } from '../../access/access.ts';
import { SESSION_MS } from '../../access/sessions.ts';
import { type Limiter, limiter } from '../../access/throttle.ts';
import { Fault } from '../../base/fault.ts';
import type { Doer, From, Visitor } from '../../model/access.ts';
import { clientOf, fromOf } from './client.ts';
import { secretOf, textOf } from './query.ts';

export interface EntryOptions {
  readonly access: Access;
  /** Where people reach these pages: `https://market.example.org`. */
  readonly origin: string;
  /** Addresses or ranges of proxies whose X-Forwarded-For is believed. */
  readonly proxies?: readonly string[] | undefined;
  /** Requests a minute of one account or key; of one address, four times as many. */
  readonly perMinute?: number | undefined;
}

/** What the entry leaves for those behind it. */
export interface Entered {
  readonly Variables: { readonly visitor?: Visitor; readonly from?: From };
}
type Asked = Context<Entered>;

export const LOG_IN = '/login';
const COOKIE = 'mercato';
const PER_MINUTE = 600;
/** Behind one address there may be an office. */
const PER_ADDRESS = 4;
const MINUTE = 60;

export const doerOf = (c: Asked, machine: string): Doer => {
  const visitor = c.get('visitor');
  return { name: visitor?.name ?? machine, via: visitor?.via ?? 'machine', address: c.get('from')?.address ?? '' };
};

/** The browser sends it over TLS alone, to this host alone, and shows it to no script. */
function keepSession(c: Context, token: string): void {
  setCookie(c, COOKIE, token, { prefix: 'host', secure: true, httpOnly: true, sameSite: 'Lax', path: '/', maxAge: SESSION_MS / 1000 });
}

async function visitorOf(c: Context, access: Access): Promise<Visitor | null> {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) {
    const holder = await access.keyHolder(/^Bearer ([\w-]+)$/i.exec(authorization)?.[1] ?? '');
    if (!holder) throw new Fault('log-in-needed', 'This key lets nobody in: it is unknown, revoked or past its end.');
    return holder;
  }
  const token = getCookie(c, COOKIE, 'host');
  if (token === undefined) return null;
  const visitor = await access.visitor(token);
  if (!visitor) deleteCookie(c, COOKIE, { prefix: 'host', secure: true, path: '/' });
  return visitor;
}

/** A page of these, to go on to; the board for anything else. */
export const isPath = (text: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(text);
const goingOn = (to: unknown): string => (typeof to === 'string' && isPath(to) && !to.startsWith(LOG_IN) ? to : '/');

const limits = (perMinute: number): { readonly visitor: Limiter; readonly address: Limiter } => {
  const made = (points: number, whose: string) =>
    limiter({ points, seconds: MINUTE }, 'too-many-requests', `More than ${points} requests a minute came from ${whose}.`);
  return { visitor: made(perMinute, 'you'), address: made(perMinute * PER_ADDRESS, 'your address') };
};

/** Lets in who may come in. `open` are paths that need no log-in. */
export function entry({ access, proxies = [], perMinute = PER_MINUTE }: EntryOptions, open: readonly string[]): MiddlewareHandler<Entered> {
  const client = clientOf(proxies);
  const limit = limits(perMinute);
  return async (c, next) => {
    const from = fromOf(client, c);
    c.set('from', from);
    await limit.address.take(from.network);
    if (open.includes(c.req.path)) return next();
    const visitor = await visitorOf(c, access);
    if (!visitor) return refused(c);
    await limit.visitor.take(visitor.via === 'key' ? visitor.id : visitor.name);
    c.set('visitor', visitor);
    await next();
    c.header('vary', 'cookie, authorization');
    // What one may see is for nobody else.
    if (c.res.headers.get('cache-control') === 'no-cache') c.header('cache-control', 'private, no-cache');
    return;
  };
}

/** People are led to the log-in, programs are told. */
function refused(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  const isPage = c.req.method === 'GET' && !/\.(?:json|csv)$/.test(pathname) && !(c.req.header('accept') ?? '').startsWith('application/json');
  if (!isPage) throw new Fault('log-in-needed', 'Nobody is logged in.');
  const here = `${pathname}${search}`;
  return c.redirect(here === '/' ? LOG_IN : `${LOG_IN}?to=${encodeURIComponent(here)}`, 303);
}

export interface LogInAsked {
  readonly to: string;
  readonly fault: Fault | null;
  /** As it was given. */
  readonly name: string;
}

/** The log-in: its form, and what it does. */
export function logIn({ access }: EntryOptions, show: (asked: LogInAsked) => Response): Hono<Entered> {
  return new Hono<Entered>()
    .get(LOG_IN, (c) => show({ to: goingOn(c.req.query('to')), fault: null, name: '' }))
    .post(LOG_IN, async (c) => {
      const form = await c.req.formData();
      const [name, to] = [textOf(form, 'name').slice(0, 100), goingOn(form.get('to'))];
      const from = c.get('from') ?? { address: '', network: '', agent: '' };
      try {
        const { token } = await access.logIn(name, secretOf(form, 'password'), from);
        keepSession(c, token);
        return c.redirect(to, 303);
      } catch (error) {
        if (error instanceof Fault) return show({ to, fault: error, name });
        throw error;
      }
    });
}
