// The pages on a port of this machine.

import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Fault } from '../../base/fault.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type AppOptions, app } from './app.tsx';

interface ServeOptions extends Omit<AppOptions, 'hosts'> {
  /** The address to listen on. Only this machine if left out: there is no login. */
  readonly host?: string | undefined;
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

/** Serves the pages of a ledger until it is closed. Fault `port-taken`. */
export async function serve(ledger: Ledger, { host = '127.0.0.1', port = PORT, orAnother = false, ...options }: ServeOptions): Promise<Served> {
  const isLoopback = LOOPBACK.includes(host);
  // There is no login: who can be reached from elsewhere takes no decisions.
  const pages = app(ledger, { ...options, ...(isLoopback ? { hosts: LOOPBACK } : { deciding: undefined }) });
  // Without options the adaptor makes a plain HTTP/1.1 server.
  const server = createAdaptorServer({ fetch: pages.fetch }) as Server;
  const others = orAnother && port !== 0 ? [...Array.from({ length: NEIGHBOURS }, (_, i) => port + i + 1).filter((other) => other < 65_536), 0] : [];
  const taken = await listenOnOne(server, [port, ...others], host);
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
