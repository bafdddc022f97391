// What is erased is found nowhere: not in the tables, not in the file or its log, not by search, not in the past, not after a restore.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameKey } from '../base/fold.ts';
import { ENGINES } from '../ledger/engines.fixture.ts';
import type { Erasing, Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { documentOf } from '../model/document.ts';
import { type ErasureMark, markingWith, namesAny } from '../model/erasure.ts';
import { backup, restore } from './backup.ts';
import { filesWith, knownMarking, markingIn, marksOf, writeMark } from './erasures.ts';
import { recompute } from './recompute.ts';
import { refreshLedger } from './refresh.ts';
import { loadRegister } from './register.ts';

const register = loadRegister();
const context = { register: () => Promise.resolve(register) };
const now = () => new Date('2026-01-05T08:00:00Z');

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mercato-erase-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const claim = (text: string, quote: string, roles: object, kind = 'move', says?: string) => {
  const start = text.indexOf(quote);
  return {
    kind,
    roles,
    stance: 'fact' as const,
    date: '2025-06',
    quote,
    start,
    end: start + quote.length,
    reader: 'rules@1',
    score: 0.9,
    because: [],
    ...(says && { says }),
  };
};
const page = (name: string, text: string, claims: (text: string) => ReturnType<typeof claim>[], title = 'News', url = `https://news.example/${name}`) => ({
  document: documentOf({ url, text, title, publisher: `Paper ${name}`, published: '2025-07-01', format: 'text' }, 'en'),
  claims: claims(text),
});

const JANE = { name: 'Jane Quillfeather' };
const OTTO = { name: 'Otto Brandtner' };
const PAGES = [
  page('a', 'Jane Quillfeather and Otto Brandtner left OpenAI for Meta in June. Meta raised $10 billion.', (text) => [
    claim(text, 'Jane Quillfeather and Otto Brandtner left OpenAI for Meta', { who: [JANE, OTTO], from: 'OpenAI', to: 'Meta' }),
    claim(text, 'Meta raised $10 billion', { org: 'Meta', amount: { value: 10e9, currency: 'USD' } }, 'raise'),
  ]),
  page('jane-quillfeather-leaves', 'Otto Brandtner left OpenAI for Meta, said Jane Quillfeather.', (text) => [
    claim(text, 'Otto Brandtner left OpenAI for Meta', { who: [OTTO], from: 'OpenAI', to: 'Meta' }, 'move', 'Jane Quillfeather'),
  ]),
  page(
    'c',
    'Otto Brandtner has left OpenAI for Meta.',
    (text) => [claim(text, 'Otto Brandtner has left OpenAI for Meta', { who: [OTTO], from: 'OpenAI', to: 'Meta' })],
    'Otto Brandtner goes',
  ),
  page('d', 'Mistral AI raised €600 million in June, and nobody else was named in that piece.', (text) => [
    claim(text, 'Mistral AI raised €600 million in June', { org: 'Mistral AI', amount: { value: 600e6, currency: 'EUR' } }, 'raise'),
  ]),
] as const;

const fill = async (ledger: Ledger): Promise<void> => {
  for (const document of PAGES) {
    await ledger.append({ kind: 'read', actor: 'test', documents: [document] });
    await refreshLedger(ledger, context);
  }
};
const erase = async (ledger: Ledger, target: Erasing['target']) => {
  const erased = await ledger.erase({ target, basis: 'a request', actor: 'ana', mark: markingIn(home), journal: (mark) => writeMark(home, mark) });
  await refreshLedger(ledger, context);
  await ledger.sweep();
  return erased;
};
const jane = async (ledger: Ledger) => ({ entity: (await ledger.findEntity('Jane Quillfeather')).found?.id ?? '' });
const NEEDLES = ['Quillfeather', 'quillfeather'];

describe.each(ENGINES)('on $name', ({ name, place }) => {
  const open = async (at?: string) => openLedger(at ?? (await place()), { now, register, marking: () => knownMarking(home) });

  test('a person is gone from tables, search, past and derived rows; others stay', async () => {
    const ledger = await open();
    await fill(ledger);
    const then = await ledger.asOf(new Date('2027-01-01'));
    const plan = await ledger.planErasure(await jane(ledger));
    expect(plan).toMatchObject({ documents: [], claims: 2, names: ['jane quillfeather'], registered: false });
    expect(plan.texts).toHaveLength(2);
    expect(await ledger.traces(plan.needles)).toContain('blob');
    await erase(ledger, await jane(ledger));
    expect(await ledger.traces([...plan.needles, ...NEEDLES])).toEqual([]);
    expect(await ledger.search('quillfeather')).toEqual([]);
    expect(JSON.stringify([await then.board(), await then.documents(), await ledger.versions('v')])).not.toMatch(/quillfeather/i);
    const { rows } = await ledger.board({ kind: 'move' });
    expect(rows.map(({ title, documents }) => [title, documents])).toEqual([['Otto Brandtner: OpenAI → Meta', 1]]);
    expect((await ledger.board({ kind: 'raise' })).total).toBe(2);
    expect(await ledger.check()).toEqual([]);
    expect((await recompute(ledger, register)).same).toBe(true);
    await ledger.close();
  });

  test('a document is gone with all that it says, and what others say stays', async () => {
    const ledger = await open();
    await fill(ledger);
    const id = PAGES[0].document.id;
    const plan = await ledger.planErasure({ document: id });
    expect(plan).toMatchObject({ documents: [id], texts: [], claims: 2 });
    await erase(ledger, { document: id });
    expect(await ledger.traces(plan.needles)).toEqual([]);
    expect(await ledger.document(id)).toBeNull();
    expect((await ledger.board({ kind: 'raise' })).rows.map(({ title }) => title)).toEqual(['Mistral AI raises €600 m']);
    expect((await ledger.board({ person: 'Otto Brandtner' })).total).toBe(1);
    expect(await ledger.check()).toEqual([]);
    await ledger.close();
  });

  test('what was erased does not come in again', async () => {
    const where = await place();
    const first = await open(where);
    await fill(first);
    await erase(first, await jane(first));
    await erase(first, { document: PAGES[3].document.id });
    if (name === 'SQLite') return first.close();
    await first.close();
    const ledger = await open(where);
    const again = page('e', 'Mr Otto Brandtner met Jane Quillfeather.', () => []);
    const fine = page('f', 'Otto Brandtner met Jane Doe.', () => []);
    expect(await ledger.append({ kind: 'read', actor: 'test', documents: [...PAGES, again, fine] })).toMatchObject({ documents: 1 });
    expect((await ledger.problems()).filter(({ code }) => code === 'erased').length).toBe(4);
    expect(await ledger.traces(NEEDLES)).toEqual([]);
    await ledger.close();
  });

  test('what is not there is a fault, and nothing is written', async () => {
    const ledger = await open();
    await fill(ledger);
    const tx = await ledger.lastTx();
    await expect(erase(ledger, { document: 'd0' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(erase(ledger, { entity: 'e0' })).rejects.toMatchObject({ code: 'not-found' });
    expect([await ledger.lastTx(), marksOf(home)]).toEqual([tx, []]);
    await ledger.close();
  });
});

describe('files', () => {
  const file = (name: string): string => join(home, name);
  const options = { now, register };
  const filled = async (): Promise<Ledger> => {
    const ledger = await openLedger(file('mercato.db'), { now, register, marking: () => knownMarking(home) });
    await fill(ledger);
    return ledger;
  };

  test('the bytes of the file and its log hold nothing of it, and neither does the journal', async () => {
    const ledger = await filled();
    const paths = [file('mercato.db'), file('mercato.db-wal')];
    const { plan } = await erase(ledger, await jane(ledger));
    expect(filesWith(paths, [...plan.needles, ...NEEDLES])).toEqual([]);
    expect(filesWith([file('erasures.jsonl'), file('erasures.key')], NEEDLES)).toEqual([]);
    expect(readFileSync(file('erasures.jsonl'), 'utf8')).toContain('a request');
    expect(filesWith(paths, ['Brandtner'])).not.toEqual([]);
    await ledger.close();
  });

  test('a backup is whole and sound while others write, and does not overwrite', async () => {
    const ledger = await filled();
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n++) await ledger.append({ kind: 'read', actor: 'test', documents: [page(`w${n}`, `Words ${n}`, () => [])] });
    })();
    const made = await backup(file('mercato.db'), file('backup.db'), options);
    writing = false;
    await writer;
    expect(made.documents).toBeGreaterThanOrEqual(4);
    const copy = await openLedger(file('backup.db'), { now, readonly: true });
    expect(await copy.check()).toEqual([]);
    expect((await copy.counts()).documents).toBe(made.documents);
    await copy.close();
    await expect(backup(file('mercato.db'), file('backup.db'), options)).rejects.toMatchObject({ code: 'file-unwritable' });
    await ledger.close();
  });

  test('a backup from before is made to forget when it is restored', async () => {
    const ledger = await filled();
    await backup(file('mercato.db'), file('backup.db'), options);
    await erase(ledger, await jane(ledger));
    await erase(ledger, { document: PAGES[3].document.id });
    const digest = await ledger.derivedDigest();
    await ledger.close();
    expect(filesWith([file('backup.db')], NEEDLES)).not.toEqual([]);
    const restoring = { ...options, marks: marksOf(home), marking: () => knownMarking(home) };
    await expect(restore(file('backup.db'), file('mercato.db'), { ...restoring, replace: false })).rejects.toMatchObject({ code: 'ledger-not-empty' });
    expect(await restore(file('backup.db'), file('mercato.db'), { ...restoring, replace: true })).toMatchObject({ erased: 2, documents: 3 });
    expect(filesWith([file('mercato.db'), file('mercato.db-wal'), file('mercato.db.restoring')], NEEDLES)).toEqual([]);
    const restored = await openLedger(file('mercato.db'), { now, register, marking: () => knownMarking(home) });
    expect(await restored.traces([...NEEDLES, 'nobody else was named'])).toEqual([]);
    expect(await restored.derivedDigest()).toBe(digest);
    expect(await restored.check()).toEqual([]);
    expect(await restored.append({ kind: 'read', actor: 'test', documents: PAGES })).toMatchObject({ documents: 0 });
    await restored.close();
  });

  test.each(ENGINES)('a backup goes into $name, and from it', async ({ place }) => {
    const there = await place();
    const ledger = await filled();
    const digest = await ledger.derivedDigest();
    await ledger.close();
    await backup(file('mercato.db'), file('one.db'), options);
    const target = there === ':memory:' ? file('other.db') : there;
    await restore(file('one.db'), target, { ...options, marks: [], marking: () => undefined, replace: false });
    await backup(target, file('two.db'), options);
    const copy = await openLedger(file('two.db'), { now, readonly: true });
    expect(await copy.derivedDigest()).toBe(digest);
    await copy.close();
  });

  test('a journal can be carried out twice', async () => {
    const ledger = await filled();
    await erase(ledger, await jane(ledger));
    const marks: ErasureMark[] = marksOf(home);
    expect(await ledger.eraseAgain(marks, markingIn(home))).toBe(0);
    expect(await ledger.eraseAgain(marks, markingWith('another key'))).toBe(0);
    await ledger.close();
  });
});

test.each(ENGINES)('on $name nothing is taken in where the key is not: what was erased could come back', async ({ place }) => {
  const where = await place();
  const path = where === ':memory:' ? join(home, 'ledger.db') : where;
  const knowing = await openLedger(path, { now, register, marking: () => markingIn(home) });
  await knowing.append({ kind: 'read', actor: 'x', documents: PAGES });
  await refreshLedger(knowing, context);
  const { found } = await knowing.findEntity('Jane Quillfeather');
  await erase(knowing, { entity: found?.id ?? '' });
  const other = await openLedger(path, { now, register });
  const batch = { kind: 'read', actor: 'x', documents: PAGES };
  await expect(other.append(batch)).rejects.toMatchObject({ code: 'erasure-key-missing' });
  await other.append({ ...batch, documents: [], problems: [] });
  expect((await knowing.append(batch)).documents).toBe(0);
  for (const one of [knowing, other]) await one.close();
});

test.each(ENGINES)('on $name what was opened before the first erasure knows of it, and goes on taking in', async ({ place }) => {
  const where = await place();
  const path = where === ':memory:' ? join(home, 'ledger.db') : where;
  const [early, erasing] = [await openLedger(path, { now, register, marking: () => knownMarking(home) }), await openLedger(path, { now, register })];
  const batch = { kind: 'read', actor: 'x', documents: PAGES };
  await early.append(batch);
  await refreshLedger(early, context);
  const { found } = await erasing.findEntity('Jane Quillfeather');
  await erase(erasing, { entity: found?.id ?? '' });
  const other = documentOf(
    { url: 'https://news.example/later', text: 'Ola Nowak joined Acme.', publisher: 'Paper', published: '2025-08-01', format: 'text' },
    'en',
  );
  expect(await early.append({ ...batch, documents: [...PAGES, { document: other, claims: [] }] })).toMatchObject({ documents: 1 });
  for (const one of [early, erasing]) await one.close();
});

test.each([
  ['Jane Quillfeather left.', true],
  ['JANE  QUILLFEATHER', true],
  ['{"name":"Jane Quillfeather"}', true],
  ['https://x.example/jane-quillfeather-leaves', true],
  ['Jane left, Quillfeather stayed', false],
  ['据报道，李小明离开了', true],
  ['李明离开了', false],
])('%s: %s', (text, expected) => {
  const names = new Set(['jane quillfeather', nameKey('李小明')]);
  expect(namesAny(text, (key) => names.has(key))).toBe(expected);
});
