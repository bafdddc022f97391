// A process that reads, fuses, makes everything anew, decides, erases and backs up is killed (SIGKILL) at random points, again and again, on one ledger. After every kill
// the ledger is whole: the last transaction is there or none of it, the chain holds, what is derived equals a full recomputation, what the
// journal says is erased is gone, and every backup with its final name is sound. MERCATO_KILLS sets the number of kills.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../ledger/engines.fixture.ts';
import { type Ledger, UNRESOLVED } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { filesWith, knownMarking, marksOf } from './erasures.ts';
import { refreshAll, refreshLedger } from './refresh.ts';

const KILLS = Number(process.env['MERCATO_KILLS'] ?? 5);
const REGISTER = { organisations: [], people: [], publishers: [] };
const now = () => new Date('2026-01-05T08:00:00Z');

const url = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);

const SCRIPT = `
  import { openLedger } from ${url('../ledger/open.ts')};
  import { documentOf } from ${url('../model/document.ts')};
  import { refreshLedger } from ${url('refresh.ts')};
  import { markingIn, writeMark } from ${url('erasures.ts')};
  import { backup } from ${url('backup.ts')};
  const { LEDGER: place, HOME: home, ROUND: round } = process.env;
  const register = { organisations: [], people: [], publishers: [] };
  const context = { register: async () => register };
  const now = () => new Date();
  const ledger = await openLedger(place, { now, register, marking: () => markingIn(home) });
  process.stdout.write('ready');
  for (let n = 0; ; n++) {
    const documents = ['a', 'b', 'c'].map((page) => {
      const text = 'Person P' + (n % 7) + ' Number' + page + ' left OpenAI for Meta. Secret ' + round + '-' + n + '-' + page + ' of this page.';
      const document = documentOf({ url: 'https://news.example/' + round + '/' + n + '/' + page, text, publisher: 'Paper ' + page, published: '2025-07-01', format: 'text' }, 'en');
      const quote = text.slice(0, text.indexOf('.'));
      const roles = { who: [{ name: quote.slice(0, quote.indexOf(' left')) }], from: 'OpenAI', to: 'Meta' };
      return { document, claims: [{ kind: 'move', roles, stance: 'fact', quote, start: 0, end: quote.length, reader: 'rules@1', score: 0.9, because: [] }] };
    });
    await ledger.append({ kind: 'read', actor: 'x', documents });
    await refreshLedger(ledger, context);
    const { rows } = await ledger.board({ limit: 3 });
    if (n % 2 === 0 && rows[0]) {
      const { ids } = await ledger.decide({ decisions: [{ kind: n % 4 ? 'accept' : 'reject', event: rows[0].id }], reason: '', actor: 'x' });
      await refreshLedger(ledger, context);
      if (n % 4 === 0) await ledger.revoke(ids, '', 'x');
    }
    if (n % 5 === 4) {
      await ledger.markDirty(['*']);
      await refreshLedger(ledger, context, { most: 1, pauseMs: 0 });
    }
    if (n % 3 === 0) {
      await ledger.erase({ target: { document: documents[0].document.id }, basis: documents[0].document.text.match(/Secret ([^ ]+)/)[1], actor: 'x', mark: markingIn(home), journal: (mark) => writeMark(home, mark) });
      await refreshLedger(ledger, context);
      await ledger.sweep();
    }
    if (n % 3 === 1) await backup(place, home + '/backup-' + round + '-' + n + '.db', { now, register });
  }`;

const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Starts the process, lets it work for a while, and kills it. */
async function killedAfter(ms: number, place: string, home: string, round: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    env: { ...process.env, LEDGER: place, HOME: home, ROUND: String(round) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await Promise.race([new Promise((resolve) => child.stdout?.once('data', resolve)), ended]);
  await sleep(ms);
  expect(said.replace(/^.*ExperimentalWarning[\s\S]*$/m, ''), 'it ended by itself').toBe('');
  child.kill('SIGKILL');
  await ended;
}

async function isWhole(ledger: Ledger, home: string): Promise<void> {
  expect(await ledger.check()).toEqual([]);
  await refreshLedger(ledger, { register: () => Promise.resolve(REGISTER) });
  await ledger.markDirty([UNRESOLVED]);
  expect(await refreshAll(ledger, REGISTER)).toMatchObject({ closed: 0, opened: 0 });
  const [marks, marking] = [marksOf(home), knownMarking(home)];
  if (marking) await ledger.eraseAgain(marks, marking);
  await refreshLedger(ledger, { register: () => Promise.resolve(REGISTER) });
  await ledger.sweep();
  const secrets = marks.map(({ basis }) => `Secret ${basis} `);
  expect(secrets.length === 0 ? [] : await ledger.traces(secrets)).toEqual([]);
  const { engine, path } = await ledger.meta();
  if (engine === 'SQLite' && secrets.length > 0) expect(filesWith([path, `${path}-wal`], secrets)).toEqual([]);
}

async function areSound(home: string): Promise<void> {
  for (const file of readdirSync(home).filter((name) => /^backup-.*\.db$/.test(name))) {
    const copy = await openLedger(join(home, file), { now, readonly: true });
    expect(await copy.check(), file).toEqual([]);
    await copy.close();
    rmSync(join(home, file));
  }
}

// Every run other points, the same ones for everybody who asks for the same number.
const waits = (count: number): number[] => Array.from({ length: count }, (_, n) => ((n * 2_654_435_761) >>> 0) % 500);

describe.each(ENGINES)('on $name', ({ name, place }) => {
  test(`killed ${KILLS} times, it is whole each time`, { timeout: 10_000 + KILLS * 8000 }, async () => {
    const home = mkdtempSync(join(tmpdir(), 'mercato-killed-'));
    folders.push(home);
    const where = name === 'SQLite' ? join(home, 'mercato.db') : await place();
    for (const [round, ms] of waits(KILLS).entries()) {
      await killedAfter(ms, where, home, round);
      const ledger = await openLedger(where, { now, register: REGISTER });
      await isWhole(ledger, home);
      await ledger.close();
      await areSound(home);
    }
    const ledger = await openLedger(where, { now, register: REGISTER });
    expect(await ledger.lastTx()).toBeGreaterThan(KILLS / 2);
    await ledger.close();
  });
});
