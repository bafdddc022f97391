import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccess } from '../../access/open.ts';
import { Fault } from '../../base/fault.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import { serve } from './serve.ts';

const now = (): Date => new Date('2026-11-24T09:30:00Z');
let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger(':memory:', { now });
});
afterAll(() => ledger.close());

/** Someone else on a port of this machine. */
async function occupy(): Promise<{ readonly port: number; free(): Promise<void> }> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return { port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

describe('serve', () => {
  test('answers on this machine until it is closed', async () => {
    const served = await serve(ledger, { port: 0, now });
    expect(served.url).toBe(`http://127.0.0.1:${served.port}`);
    const page = await fetch(`${served.url}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('The ledger is empty. Read something first');
    expect((await fetch(`${served.url}/method`, { method: 'HEAD' })).status).toBe(200);
    await served.close();
    await expect(fetch(`${served.url}/`)).rejects.toThrow();
  });

  test('elsewhere than on this machine, nobody is served without an account or in clear text', async () => {
    const access = await openAccess(':memory:', { now });
    const refused = [
      { host: '0.0.0.0' },
      { host: '::' },
      { host: '0.0.0.0', entry: { access, origin: 'http://market.test' } },
      { host: '127.0.0.1', entry: { access, origin: 'http://market.test' } },
      { host: '0.0.0.0', entry: { access, origin: 'http://localhost:4173' } },
    ];
    for (const options of refused)
      expect(await serve(ledger, { port: 0, now, ...options }).catch((error: unknown) => error), JSON.stringify(options.host)).toMatchObject({
        code: 'access-needed',
      });
    await access.close();
  });

  test('what a proxy hands on is refused where there is no log-in', async () => {
    const served = await serve(ledger, { port: 0, now });
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host'])
      expect((await fetch(served.url, { headers: { [name]: '192.0.2.1' } })).status).toBe(421);
    await served.close();
  });

  test('takes another port if it may', async () => {
    const other = await occupy();
    const served = await serve(ledger, { port: other.port, orAnother: true, now });
    expect(served.port).not.toBe(other.port);
    expect((await fetch(`${served.url}/`)).status).toBe(200);
    await served.close();
    await other.free();
  });

  test('says so if the port is taken and none other will do', async () => {
    const other = await occupy();
    const fault = await serve(ledger, { port: other.port, now }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'port-taken', message: `Port ${other.port} of 127.0.0.1 is taken.` });
    await other.free();
  });
});
