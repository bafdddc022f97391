// The pages as people see them: in Chromium, with scripts turned off. Skipped where there is no Chromium.

import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import { type Served, serve } from '../../src/faces/web/serve.ts';
import { type Market, NOW, openMarket } from '../../src/faces/web/web.fixture.ts';
import { viewsAt } from '../../src/work/moment.ts';

const executablePath = findChromium();
const IN_PAGE = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');
const ask = (page: Page, what: 'tooWide' | 'nameless' | 'faint'): Promise<string[]> => page.evaluate(`${IN_PAGE}\ncomplaints.${what}()`);

interface Ids {
  readonly event: string;
  readonly document: string;
  readonly claim: string;
}

const PLACES: Readonly<Record<string, (ids: Ids) => string>> = {
  'the board': () => '/',
  'a board with nothing on it': () => '/?org=nobody',
  'an event': ({ event }) => `/event/${event}`,
  'an organisation': () => '/org/openai',
  'a person': () => '/person/ilya-sutskever',
  'a document': ({ document, claim }) => `/document/${document}?claim=${claim}`,
  'the documents': () => '/documents',
  'the organisations': () => '/organisations',
  'the people': () => '/people',
  'the search': () => '/search?q=meta',
  'the method': () => '/method',
  'the review': () => '/review',
  'a page of a past day': () => '/?known=2023-11-21',
  'a page that is not there': () => '/nothing',
};

const PHONE = { width: 390, height: 844 };

describe.skipIf(executablePath === null)('in Chromium (skipped if there is none: apt-get install chromium, or set CHROMIUM)', () => {
  let market: Market;
  let served: Served;
  let browser: Browser;
  let ids: Ids;
  const bugs: unknown[] = [];
  const nothing = () => Promise.resolve();

  beforeAll(async () => {
    market = await openMarket();
    const { ledger, register } = market;
    served = await serve(ledger, {
      port: 0,
      now: () => NOW,
      register,
      viewsAt: (moment) => viewsAt(ledger, register, moment),
      deciding: { decide: nothing, revoke: nothing, reply: nothing, revokeReply: nothing },
      onBug: (error) => bugs.push(error),
    });
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const { rows } = await market.ledger.board({ person: 'Guillaume Dubois', kind: 'move' });
    const documents = (await market.ledger.documents({ paraphrase: false })).rows;
    const [claim] = (await market.ledger.document(documents[0]?.id ?? ''))?.claims ?? [];
    ids = { event: rows[0]?.id ?? '', document: documents[0]?.id ?? '', claim: claim?.id ?? '' };
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await market?.ledger.close();
    expect(bugs).toEqual([]);
  });

  /** Opens a page without scripts, and notes what it complains of and whom it asks. */
  async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options });
    const page = await context.newPage();
    const strangers: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url) && !request.url().startsWith('data:')) strangers.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    try {
      const answer = await page.goto(served.url + path);
      const found = await look(page);
      expect(strangers).toEqual([]);
      // A page that is not found is a complaint of the browser's own.
      if (answer?.ok()) expect(complaints).toEqual([]);
      return found;
    } finally {
      await context.close();
    }
  }

  test('leads from the board to the words of a claim without a script', async () => {
    await visit('/', {}, async (page) => {
      await page.getByLabel('Source').selectOption('read');
      await page.getByLabel('Kind').selectOption('move');
      await page.getByRole('button', { name: 'Show' }).click();
      expect(page.url()).toContain('source=read');
      const row = page.getByRole('row', { name: /Guillaume Dubois/ });
      expect(await row.count()).toBe(1);
      await row.getByRole('link', { name: /origins/ }).click();
      expect(page.url()).toMatch(/\/event\/v\w+#sources$/);
      const card = page.getByRole('article').filter({ hasText: 'La Dépêche du test' }).last();
      expect(await card.locator('blockquote').getAttribute('lang')).toBe('fr');
      await card.getByRole('link', { name: 'Read it in its text' }).click();
      expect(page.url()).toMatch(/\/document\/d\w+\?claim=(c\w+)#\1$/);
      const marked = page.locator('mark.chosen');
      expect((await marked.allTextContents()).join('')).toContain('Guillaume Dubois quitte Mistral AI pour');
      expect(await marked.first().isVisible()).toBe(true);
      expect(await page.getByRole('complementary').textContent()).toContain('Mistral AI → Anthropic');
    });
  });

  test('shows the roles of the claim whose words are clicked', async () => {
    const { rows } = await market.ledger.documents({ paraphrase: false, lang: 'fr' });
    await visit(`/document/${rows[0]?.id}`, {}, async (page) => {
      expect(await page.getByRole('complementary').count()).toBe(0);
      await page.getByRole('link', { name: /aurait proposé une prime/ }).click();
      const note = page.getByRole('complementary');
      expect(await note.textContent()).toMatch(/Pay.*signing bonus of \$20 m.*Told as.*rumour/s);
      const top = (selector: string): Promise<number> => page.evaluate(`document.querySelector('${selector}').getBoundingClientRect().top + scrollY`);
      expect(await top('.note')).toBeGreaterThan(await top('mark.chosen'));
    });
  });

  test.each(Object.entries(PLACES))('%s fits phone, tablet and desk, has contrast by day and night, landmarks and names', async (_, placeOf) => {
    const place = placeOf(ids);
    await visit(place, {}, async (page) => {
      for (const role of ['banner', 'main', 'contentinfo', 'search'] as const) expect(await page.getByRole(role).count(), role).toBe(1);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      const complaints = await ask(page, 'nameless');
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        complaints.push(...(await ask(page, 'tooWide')).map((complaint) => `${width} px ${complaint}`));
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        complaints.push(...(await ask(page, 'faint')).map((complaint) => `${colorScheme} ${complaint}`));
      }
      expect(complaints).toEqual([]);
    });
  });

  test('stacks the rows of tables on a phone', async () => {
    await visit('/', { viewport: PHONE }, async (page) => {
      const row = page.getByRole('row').nth(2);
      const boxes = await Promise.all([row.locator('.who').boundingBox(), row.locator('.route').boundingBox(), row.locator('.sources').boundingBox()]);
      const [who, route, sources] = boxes.map((box) => box?.y ?? Number.NaN);
      expect(Number(route) > Number(who) && Number(sources) > Number(route)).toBe(true);
      expect(await page.getByLabel('Organisation', { exact: true }).isVisible()).toBe(false);
      await page.getByText('Filter', { exact: true }).click();
      expect(await page.getByLabel('Organisation', { exact: true }).isVisible()).toBe(true);
    });
  });

  test('is dark where the reader wants it dark', async () => {
    const background = (page: Page): Promise<unknown> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    expect(await visit('/', { colorScheme: 'light' }, background)).toBe('rgb(253, 252, 248)');
    expect(await visit('/', { colorScheme: 'dark' }, background)).toBe('rgb(21, 23, 26)');
  });

  test('can be walked by keyboard, the skip link first', async () => {
    await visit('/', {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.getByRole('link', { name: 'Skip to the content' }).isVisible()).toBe(true);
      expect(await page.evaluate("document.activeElement.className === 'skip' && document.activeElement.getBoundingClientRect().left >= 0")).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('location.hash')).toBe('#content');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).toBe('solid');
    });
  });

  test('prints as tables with addresses, without what is only for the screen', async () => {
    const { rows } = await market.ledger.board({ person: 'Guillaume Dubois', kind: 'move' });
    await visit(`/event/${rows[0]?.id}`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false);
      expect(await page.locator('.lookup').isVisible()).toBe(false);
      const after = await page.evaluate("getComputedStyle(document.querySelector('a.outside'), '::after').content");
      expect(after).toContain('https://example.org/mistral');
    });
  });
});
