// Serves the pages of a ledger, from the build, until it is stopped.

import type * as Web from '../../src/faces/web/serve.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { closeMoments, viewsAt } from '../../src/work/moment.ts';
import { loadRegister } from '../../src/work/register.ts';
import { say } from './child.ts';

/** The build's own: Node strips types, but knows no JSX. */
const { serve } = (await import(new URL('../../dist/faces/web/serve.js', import.meta.url).href)) as typeof Web;
const now = () => new Date('2026-06-01T00:00:00Z');
const register = loadRegister();
const ledger = await openLedger(process.argv[2] ?? '', { now, register });
const served = await serve(ledger, { port: 0, now, register, viewsAt: (moment) => viewsAt(ledger, register, moment) });
say({ url: served.url });
process.once('SIGTERM', () => {
  void (async () => {
    await served.close();
    await closeMoments(ledger);
    await ledger.close();
  })();
});
