// Pages until the user asks to stop.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../base/fault.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { servedBook } from '../../work/careers.ts';
import { closeMoments, viewsAt } from '../../work/moment.ts';
import { refreshLedger } from '../../work/refresh.ts';
import type { EntryOptions } from '../web/entry.ts';
import type { DecidingPort } from '../web/page.ts';
import { isLoopback, serve } from '../web/serve.ts';
import type { OptionRule } from './command.ts';
import { type Context, clickHouseOf } from './context.ts';
import { portNumber, proxyList, publicAddress, wholeNumber } from './parse.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly public?: string;
  readonly proxy?: readonly string[];
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly rate?: number;
}

export const SERVE_OPTIONS: readonly OptionRule[] = [
  { flags: '--port <n>', about: 'the port; 0 is any free one (4173, or another free one if that is taken)', parse: portNumber },
  { flags: '--host <address>', about: 'the address to listen on (127.0.0.1); any other wants --public and accounts' },
  { flags: '--public <url>', about: 'where people reach the pages, https://…; from then on they must log in', parse: publicAddress },
  { flags: '--proxy <addresses>', about: 'proxies whose X-Forwarded-For is believed: addresses or ranges, with commas', parse: proxyList },
  { flags: '--tls-cert <file>', about: 'the certificate (PEM), to speak HTTPS without a proxy' },
  { flags: '--tls-key <file>', about: 'its key (PEM)' },
  { flags: '--rate <n>', about: 'requests a minute of one account or key (600); of one address four times as many', parse: wholeNumber(1) },
];

const LOOPBACK = '127.0.0.1';
const PORT = 4173;

/** Decisions take effect at once. */
const decidingAs =
  (context: Context, ledger: Ledger) =>
  (actor: string): DecidingPort => ({
    decide: async (deciding) => {
      const decided = await ledger.decide({ ...deciding, actor });
      await refreshLedger(ledger, context);
      return decided;
    },
    revoke: async (ids, reason) => {
      const decided = await ledger.revoke(ids, reason, actor);
      await refreshLedger(ledger, context);
      return decided;
    },
    reply: (replying) => ledger.reply({ ...replying, actor }),
    revokeReply: (id, reason) => ledger.revokeReply(id, reason, actor),
  });

/** Accounts, where others are to reach the pages. Faults: `access-needed`, `no-accounts`. */
async function entryOf(context: Context, { host = LOOPBACK, public: origin, proxy, rate }: ServeOptions): Promise<EntryOptions | undefined> {
  if (origin === undefined) {
    if (isLoopback(host)) return undefined;
    throw new Fault('access-needed', `On ${host} others reach these pages, and there is no log-in.`, { what: host });
  }
  const access = await context.access();
  if ((await access.accounts()).length === 0) throw new Fault('no-accounts', 'There is no account to log in with.', {});
  await access.tidy();
  return { access, origin, proxies: proxy, perMinute: rate };
}

function tlsOf({ effects: { cwd } }: Context, { tlsCert, tlsKey }: ServeOptions): { readonly cert: string; readonly key: string } | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined) throw new Fault('usage', '--tls-cert and --tls-key go together.', { verb: 'serve' });
  const read = (file: string): string => {
    try {
      return readFileSync(resolve(cwd, file), 'utf8');
    } catch (cause) {
      throw new Fault('file-unreadable', `${file} cannot be read.`, { what: file }, cause);
    }
  };
  return { cert: read(tlsCert), key: read(tlsKey) };
}

/** Serves the pages, says where they are, and comes back when the user stops it. A port that is asked for is not exchanged for another. */
export async function serveUntilStopped(context: Context, ledger: Ledger, options: ServeOptions): Promise<void> {
  const { port, host = LOOPBACK } = options;
  const { bold, dim, cyan } = context.colors;
  const [entry, tls] = [await entryOf(context, options), tlsOf(context, options)];
  const register = await context.register();
  const careers = servedBook(context.home, clickHouseOf(context.effects));
  const served = await serve(ledger, {
    host,
    tls,
    entry,
    port: port ?? PORT,
    orAnother: port === undefined,
    now: () => context.effects.now(),
    register,
    careers: careers.book,
    viewsAt: (moment) => viewsAt(ledger, register, moment),
    deciding: decidingAs(context, ledger)(context.effects.env['USER'] || 'someone'),
    decidingAs: decidingAs(context, ledger),
    onBug: (error, address) => context.note(`a bug on ${address}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  if (port === undefined && served.port !== PORT) context.print(`Port ${PORT} is taken; another free one is used.`);
  // Heard from now on, before anybody is told that it may be said.
  const stopped = context.effects.stopped();
  context.print(`${bold('Pages')}  ${cyan(served.url)}  ${dim('Ctrl-C ends')}`);
  if (entry) context.print(`${bold('Log in')} ${cyan(`${entry.origin}/login`)}`);
  await stopped;
  await served.close();
  await careers.close();
  await closeMoments(ledger);
  context.print('\nEnded; everything is stored.');
}
