// Pages until the user asks to stop.

import type { Ledger } from '../../ledger/ledger.ts';
import { servedBook } from '../../work/careers.ts';
import { closeMoments, viewsAt } from '../../work/moment.ts';
import { refreshLedger } from '../../work/refresh.ts';
import type { DecidingPort } from '../web/page.ts';
import { serve } from '../web/serve.ts';
import type { Context } from './context.ts';

interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
}

const LOOPBACK = '127.0.0.1';
const PORT = 4173;

/** Decisions of the pages are made by whoever serves them, and take effect at once. */
const decidingOn = (context: Context, ledger: Ledger): DecidingPort => {
  const actor = context.effects.env['USER'] || 'someone';
  return {
    decide: async (deciding) => {
      await ledger.decide({ ...deciding, actor });
      await refreshLedger(ledger, context);
    },
    revoke: async (ids, reason) => {
      await ledger.revoke(ids, reason, actor);
      await refreshLedger(ledger, context);
    },
  };
};

/** Serves the pages, says where they are, and comes back when the user stops it. A port that is asked for is not exchanged for another. */
export async function serveUntilStopped(context: Context, ledger: Ledger, { port, host = LOOPBACK }: ServeOptions): Promise<void> {
  const { bold, dim, cyan } = context.colors;
  const register = await context.register();
  const careers = servedBook(context.home);
  const served = await serve(ledger, {
    host,
    port: port ?? PORT,
    orAnother: port === undefined,
    now: () => context.effects.now(),
    register,
    careers: careers.book,
    viewsAt: (moment) => viewsAt(ledger, register, moment),
    deciding: decidingOn(context, ledger),
    onBug: (error, address) => context.note(`a bug on ${address}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  if (port === undefined && served.port !== PORT) context.print(`Port ${PORT} is taken; another free one is used.`);
  // Heard from now on, before anybody is told that it may be said.
  const stopped = context.effects.stopped();
  context.print(`${bold('Pages')}  ${cyan(served.url)}  ${dim('Ctrl-C ends')}`);
  await stopped;
  await served.close();
  await careers.close();
  await closeMoments(ledger);
  context.print('\nEnded; everything is stored.');
}
