// The pages on a port of this machine.

import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Fault } from '../../base/fault.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type AppOptions, app } from './app.tsx';

interface ServeOptions extends Omit<AppOptions, 'hosts'> {
  /** The address to listen on; this machine alone if left out. Elsewhere nobody comes in without an account. */
  readonly host?: string | undefined;
  /** The certificate and its key, as PEM: then the server speaks HTTPS itself. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** 0 is any free one. */
  readonly port?: number | undefined;
  /** Take another free port if this one is taken; else that is the fault `port-taken`. */
  readonly orAnother?: boolean | undefined;
}

export interface Served {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends at once, also for those who are connected. */
  close(): Promise<void>;
}

const PORT = 4173;
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]', '::1'];
/** So many ports after the one that is wished for are tried before any free one. */
const NEIGHBOURS = 8;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/** The first of the ports that is free. */
async function listenOnOne(server: Server, ports: readonly number[], host: string): Promise<number> {
  for (const port of ports) {
    try {
      return await listen(server, port, host);
    } catch (error) {
      if (!isTaken(error)) throw new Fault('port-taken', `${host} cannot be listened on: ${String(error)}`, { what: host }, error);
    }
  }
  throw new Fault('port-taken', `Port ${ports[0]} of ${host} is taken.`, { what: String(ports[0]) });
}

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host);

/** The names it answers to. Fault `access-needed`: elsewhere than on this machine, without accounts or in clear text. */
function namesOf(host: string, { entry, tls }: Pick<ServeOptions, 'entry' | 'tls'>): readonly string[] {
  if (!entry && !isLoopback(host)) throw new Fault('access-needed', `On ${host} others reach these pages, and there is no log-in.`, { what: host });
  if (!entry) return LOOPBACK;
  const { hostname, protocol } = new URL(entry.origin);
  if (protocol !== 'https:' && !(isLoopback(hostname) && isLoopback(host)))
    throw new Fault('access-needed', `Passwords are not sent in clear text: ${entry.origin} is no https address.`, { what: entry.origin });
  if (tls && protocol !== 'https:') throw new Fault('access-needed', `${entry.origin} is no https address.`, { what: entry.origin });
  return isLoopback(host) ? [hostname, ...LOOPBACK] : [hostname];
}

/** Serves the pages of a ledger until it is closed. Faults: `access-needed`, `port-taken`. */
export async function serve(ledger: Ledger, { host = '127.0.0.1', port = PORT, orAnother = false, tls, ...options }: ServeOptions): Promise<Served> {
  const pages = app(ledger, { ...options, hosts: namesOf(host, { entry: options.entry, tls }) });
  // Without options the adaptor makes a plain HTTP/1.1 server.
  const server = createAdaptorServer({ fetch: pages.fetch, ...(tls && { createServer: createTlsServer, serverOptions: tls }) }) as Server;
  const others = orAnother && port !== 0 ? [...Array.from({ length: NEIGHBOURS }, (_, i) => port + i + 1).filter((other) => other < 65_536), 0] : [];
  const taken = await listenOnOne(server, [port, ...others], host);
  return {
    url: `${tls ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
