// Texts of strangers are only ever text: on every page and in its twins, whatever they hold.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import { documentOf } from '../../model/document.ts';
import { refreshAll } from '../../work/refresh.ts';
import { loadRegister } from '../../work/register.ts';
import { app } from './app.tsx';
import { NOW } from './web.fixture.ts';

const HOSTILE = {
  'a script': '<script>alert(1)</script>',
  'a handler': '"><img src=x onerror=alert(1)>',
  'an end of what is around it': '</title></style></textarea><!-- ]]> --><svg onload=alert(1)>',
  'a quote of an attribute': `' onmouseover='alert(1)`,
  'an override of the direction': 'Ann \u202eeeL\u202c \u2066x\u2069 \u202a\u202b\u202d',
  'an escape of a terminal': 'Ann \u001b[2J\u001b]0;owned\u0007 Lee \u009b31m',
  'a formula': '=HYPERLINK("http://evil.example","x")',
  'a huge name': `Ann ${'Lee'.repeat(20_000)}`,
  'a template': '${alert(1)} {{constructor.constructor("alert(1)")()}}',
} as const;

const UNSEEN = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2069', '\u0007', '\u001b', '\u009b'];

describe.each(Object.entries(HOSTILE))('a document that holds %s', (_, name) => {
  let ledger: Ledger;
  let pages: ReturnType<typeof app>;
  const bugs: unknown[] = [];
  let addresses: string[] = [];

  beforeAll(async () => {
    const register = loadRegister();
    ledger = await openLedger(':memory:', { now: () => NOW, register });
    const text = `${name} joins Cohere as ${name}, said ${name}.`;
    const document = documentOf(
      { url: 'javascript:alert(1)', text, title: name, publisher: name, author: name, published: '2026-01-01', format: 'text' },
      'en',
    );
    const roles = { who: [{ name }], to: 'Cohere', as: name };
    const claim = {
      kind: 'move',
      roles,
      stance: 'fact',
      says: name,
      quote: text,
      start: 0,
      end: text.length,
      reader: 'x@1',
      score: 0.9,
      because: [name],
    } as const;
    await ledger.append({ kind: 'read', actor: name, documents: [{ document, claims: [claim] }] });
    await refreshAll(ledger, register);
    const [event] = (await ledger.board()).rows;
    await ledger.reply({
      about: { event: event?.id ?? '' },
      statement: { text: name.slice(0, 4000), who: name.slice(0, 200), said: '2026-01-02', evidence: 'https://example.org/', basis: name.slice(0, 200) },
      actor: name,
    });
    pages = app(ledger, { now: () => NOW, register, onBug: (error) => bugs.push(error) });
    const person = event?.entities.find(({ type }) => type === 'person')?.id ?? '';
    addresses = ['/', `/event/${event?.id}`, `/document/${document.id}`, `/person/${encodeURIComponent(person)}`, '/org/cohere', '/documents', '/people', '/organisations', '/search?q=cohere', `/search?q=${encodeURIComponent(name.slice(0, 150))}`, `/?org=${encodeURIComponent(name.slice(0, 150))}`, '/review', '/audit', `/nothing/${encodeURIComponent(name.slice(0, 150))}`]; // biome-ignore format: a list
  });
  afterAll(async () => {
    await ledger.close();
    expect(bugs).toEqual([]);
  });

  test('is shown as text', async () => {
    for (const address of addresses) {
      const page = await pages.request(address);
      expect(page.status, address).toBeLessThan(500);
      const html = await page.text();
      expect(html, address).not.toMatch(/<(?:script|iframe|object|embed|textarea|img)|href="javascript:/i);
      expect(html.replace(/="[^"]*"/g, ''), address).not.toMatch(/<[a-z][^>]*\son\w+/i);
      for (const sign of UNSEEN) expect(html.includes(sign), address).toBe(false);
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });

  test('goes into twins as data', async () => {
    for (const address of addresses.slice(0, 4)) {
      const [path = '', search = ''] = address.split('?');
      const json = await pages.request(`${path === '/' ? '/index' : path}.json?${search}`);
      expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(JSON.stringify(await json.json())).toContain(JSON.stringify(name).slice(1, 60).replace(/\\?.$/, ''));
      const csv = await (await pages.request(`${path === '/' ? '/index' : path}.csv?${search}`)).text();
      expect(csv).not.toMatch(/(?:^|,)=HYPERLINK/m);
    }
  });
});
