import { expect, test } from 'vitest';
import { openLedger } from '../../../ledger/open.ts';
import { documentOf } from '../../../model/document.ts';
import { markingWith } from '../../../model/erasure.ts';
import { refreshLedger } from '../../../work/refresh.ts';
import { app } from '../app.tsx';
import { textOf } from '../html.fixture.ts';

test('a document whose text was erased still shows what it says of others', async () => {
  const now = () => new Date('2026-01-05T08:00:00Z');
  const register = { organisations: [], people: [], publishers: [] };
  const ledger = await openLedger(':memory:', { now, register });
  const text = 'Jane Quillfeather was not pleased. Meta raised $10 billion in June.';
  const document = documentOf({ url: 'https://news.example/a', text, title: 'Money', publisher: 'Paper', published: '2025-07-01', format: 'text' }, 'en');
  const claim = (quote: string, kind: string, roles: object) => {
    const start = text.indexOf(quote);
    return { kind, roles, stance: 'fact' as const, quote, start, end: start + quote.length, reader: 'rules@1', score: 0.9, because: [] };
  };
  const claims = [
    claim('Jane Quillfeather was not pleased', 'move', { who: [{ name: 'Jane Quillfeather' }], from: 'Meta' }),
    claim('Meta raised $10 billion', 'raise', { org: 'Meta', amount: { value: 10e9, currency: 'USD' } }),
  ];
  await ledger.append({ kind: 'read', actor: 'test', documents: [{ document, claims }] });
  const refresh = () => refreshLedger(ledger, { register: () => Promise.resolve(register) });
  await refresh();
  const entity = (await ledger.findEntity('Jane Quillfeather')).found?.id ?? '';
  await ledger.erase({ target: { entity }, basis: 'x', actor: 'x', mark: markingWith('key'), journal: () => Promise.resolve() });
  await refresh();
  const pages = app(ledger, { now });
  const answer = await pages.request(`/document/${document.id}`);
  expect(answer.status).toBe(200);
  const shown = textOf(await answer.text());
  expect(shown).not.toMatch(/Quillfeather/i);
  expect(shown).toContain('Meta raised $10 billion');
  const event = (await ledger.board()).rows[0]?.id ?? '';
  expect((await pages.request(`/event/${event}`)).status).toBe(200);
  expect((await pages.request(`/document/${document.id}?claim=${(await ledger.event(event))?.claims[0]?.id}`)).status).toBe(200);
  await ledger.close();
});
