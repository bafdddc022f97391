// Accounts as people meet them: in Chromium, with scripts turned off. Skipped where there is no Chromium.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { type Access } from '../../src/access/access.ts';
import { openAccess } from '../../src/access/open.ts';
import { type Served, serve } from '../../src/faces/web/serve.ts';
import { type Market, NOW, openMarket } from '../../src/faces/web/web.fixture.ts';

const executablePath = findChromium();
const IN_PAGE = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');
const PASSWORD = 'correct horse battery';
const ROOT = { name: 'root', via: 'machine', address: '' } as const;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function looksRight(page: Page): Promise<void> {
  const complaints: string[] = await page.evaluate(`${IN_PAGE}\ncomplaints.nameless()`);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    complaints.push(...(await page.evaluate<string[]>(`${IN_PAGE}\ncomplaints.tooWide()`)));
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    complaints.push(...(await page.evaluate<string[]>(`${IN_PAGE}\ncomplaints.faint()`)));
  }
  expect(complaints, page.url()).toEqual([]);
}

describe.skipIf(executablePath === null)('accounts in Chromium (skipped if there is none: apt-get install chromium, or set CHROMIUM)', () => {
  let market: Market;
  let access: Access;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    market = await openMarket();
    access = await openAccess(':memory:', { now: () => NOW, cost: 2 ** 8 });
    await access.add({ name: 'ana', role: 'admin', password: PASSWORD }, ROOT);
    const port = await freePort();
    // A browser takes this machine for as safe as HTTPS, cookies included.
    served = await serve(market.ledger, { port, now: () => NOW, register: market.register, entry: { access, origin: `http://127.0.0.1:${port}` } });
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await access?.close();
    await market?.ledger.close();
  });

  test('from the log-in to a new account and out again, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.url}/org/openai`);
    await looksRight(page);
    await page.getByLabel('Name').fill('ana');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
    expect(page.url()).toBe(`${served.url}/org/openai`);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: '__Host-mercato', httpOnly: true, secure: true, sameSite: 'Lax' });
    await page.getByRole('link', { name: 'ana', exact: true }).click();
    await looksRight(page);
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByLabel('Name:').fill('bob');
    await page.getByRole('button', { name: 'Add' }).click();
    expect(await page.locator('code.secret').textContent()).toMatch(/^[a-z2-9]{5}(?:-[a-z2-9]{5}){3}$/);
    await page.getByRole('link', { name: 'Back' }).click();
    expect(await page.getByRole('row', { name: /^bob reader/ }).count()).toBe(1);
    await looksRight(page);
    await page.getByRole('link', { name: 'Who did what' }).click();
    expect(await page.getByRole('row', { name: /ana account added bob: reader logged in, 127\.0\.0\.1/ }).count()).toBe(1);
    await looksRight(page);
    await page.getByRole('button', { name: 'Log out' }).click();
    expect(page.url()).toBe(`${served.url}/login`);
    await page.goto(`${served.url}/audit`);
    expect(page.url()).toContain('/login?to=');
    await context.close();
  });
});
