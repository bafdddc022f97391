// Pages with accounts, and visitors that knock: each request comes from an address, with what the visitor holds.

import type { Access } from '../../access/access.ts';
import { openAccess } from '../../access/open.ts';
import { type Doer, ROLES } from '../../model/access.ts';
import { viewsAt } from '../../work/moment.ts';
import { refreshLedger } from '../../work/refresh.ts';
import { app } from './app.tsx';
import type { EntryOptions } from './entry.ts';
import type { DecidingPort } from './page.ts';
import { type Market, NOW, openMarket } from './web.fixture.ts';

export const ORIGIN = 'https://market.test';
export const PASSWORD = 'correct horse battery';
export const ROOT: Doer = { name: 'root', via: 'machine', address: '' };

interface Knock {
  readonly method?: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that the connection comes from. */
  readonly from?: string;
  /** The token of a session. */
  readonly session?: string | undefined;
  readonly key?: string;
}

export interface House {
  readonly market: Market;
  readonly access: Access;
  knock(path: string, knock?: Knock): Promise<Response>;
  /** Logs in over the page; answers the token. */
  logIn(name: string): Promise<string>;
}

function decidingAs({ ledger, register }: Market) {
  const refresh = () => refreshLedger(ledger, { register: () => Promise.resolve(register) });
  return (actor: string): DecidingPort => ({
    decide: async (deciding) => {
      const decided = await ledger.decide({ ...deciding, actor });
      await refresh();
      return decided;
    },
    revoke: async (ids, reason) => ledger.revoke(ids, reason, actor),
    reply: (replying) => ledger.reply({ ...replying, actor }),
    revokeReply: (id, reason) => ledger.revokeReply(id, reason, actor),
  });
}

const HOST = 'market.test';

function requestOf({ method, body, headers = {}, session, key }: Knock): RequestInit {
  const text = body && new URLSearchParams(body).toString();
  return {
    method: method ?? (text === undefined ? 'GET' : 'POST'),
    ...(text !== undefined && { body: text }),
    headers: {
      host: HOST,
      ...(text !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(text.length), 'origin': ORIGIN }),
      ...(session !== undefined && { cookie: `__Host-mercato=${session}` }),
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...headers,
    },
  };
}

export async function openHouse(place: string, options: Partial<EntryOptions> = {}): Promise<House> {
  const market = await openMarket();
  const { ledger, register } = market;
  const access = await openAccess(place, { now: () => NOW, cost: 2 ** 8 });
  for (const role of ROLES) await access.add({ name: `r.${role}`, role, password: PASSWORD }, ROOT);
  const pages = app(ledger, {
    now: () => NOW,
    register,
    hosts: [HOST],
    decidingAs: decidingAs(market),
    viewsAt: (moment) => viewsAt(ledger, register, moment),
    entry: { access, origin: ORIGIN, ...options },
  });
  // The proxy speaks plain HTTP to this server.
  const knock: House['knock'] = async (path, how = {}) =>
    pages.request(`http://${HOST}${path}`, requestOf(how), { incoming: { socket: { remoteAddress: how.from ?? '198.51.100.7' } } });
  return {
    market,
    access,
    knock,
    logIn: async (name) => {
      const answer = await knock('/login', { body: { name, password: PASSWORD } });
      return /__Host-mercato=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    },
  };
}
