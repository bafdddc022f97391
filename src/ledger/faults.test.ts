// Two processes on one ledger, a killed one, and a full disk: real processes, a real disk of 400 kB where the machine lets one be mounted.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append } from './append.ts';
import { check } from './check.ts';
import { article, MOVE, move, NOW } from './ledger.fixture.ts';
import { openLedger, openStore } from './open.ts';

let folder: string;
let path: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mercato-faults-'));
  path = join(folder, 'ledger.db');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const open = (busyTimeoutMs = 5000) => openLedger(path, { now: () => NOW, busyTimeoutMs });
const batch = (url: string, text = MOVE) => ({ kind: 'read', actor: 'test', documents: [article(url, text, text === MOVE ? [[MOVE, move]] : [])] });

/** The ledger's own code in another process. `script` sees `open()`, `path` and `say(word)`. */
const program = (script: string): string[] => [
  '--input-type=module',
  '-e',
  `import { openLedger, openStore } from ${JSON.stringify(new URL('open.ts', import.meta.url).href)};
   import { article } from ${JSON.stringify(new URL('ledger.fixture.ts', import.meta.url).href)};
   const path = process.env.LEDGER;
   const open = () => openLedger(path, { now: () => new Date() });
   const say = (word) => process.stdout.write(word + '\\n');
   ${script}`,
];
const environment = { ...process.env, LEDGER: '' };

function start(script: string): { child: ChildProcess; heard: (word: string) => Promise<void>; ended: Promise<number | null> } {
  const child = spawn(process.execPath, program(script), { env: { ...environment, LEDGER: path }, stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const heard = (word: string) =>
    new Promise<void>((resolve, reject) => {
      const look = (): void => void (said.includes(word) && resolve());
      child.stdout?.on('data', look);
      child.on('exit', () => reject(new Error(`ended without saying ${word}: ${said}`)));
      look();
    });
  return { child, heard, ended };
}

describe('two processes', () => {
  test('one writes, the other reads on, and is told when it may not write', async () => {
    const ledger = await open(150);
    await ledger.append(batch('https://example.com/a'));
    const other = start(`
      const store = await openStore(path, { now: () => new Date() });
      await store.engine.write(async () => {
        say('locked');
        await new Promise((resolve) => process.stdin.once('data', resolve));
      });
      process.exit(0);`);
    await other.heard('locked');
    expect((await ledger.counts()).documents).toBe(1);
    await expect(ledger.append(batch('https://example.com/b'))).rejects.toMatchObject({ code: 'ledger-busy' });
    other.child.stdin?.write('go\n');
    expect(await other.ended).toBe(0);
    expect(await ledger.append(batch('https://example.com/b'))).toMatchObject({ tx: 2 });
    await ledger.close();
  });

  test('both open a new ledger and append: every transaction has its number, and the chain holds', async () => {
    const each = 12;
    const writer = (name: string) =>
      start(`
      say('ready');
      await new Promise((resolve) => process.stdin.once('data', resolve));
      const ledger = await open();
      for (let n = 0; n < ${each}; n++) await ledger.append({ kind: 'read', actor: '${name}', documents: [article('https://example.com/${name}/' + n, 'Words of ${name}, ' + n)] });
      await ledger.close();
      say('done');
      process.exit(0);`);
    const both = [writer('a'), writer('b')];
    // In the same moment: a new file's mode is changed by whoever is first.
    await Promise.all(both.map((one) => one.heard('ready')));
    for (const one of both) one.child.stdin?.write('go\n');
    await Promise.all(both.map((one) => one.heard('done')));
    const ledger = await open();
    expect(await ledger.lastTx()).toBe(2 * each);
    expect((await ledger.counts()).documents).toBe(2 * each);
    expect(await ledger.check()).toEqual([]);
    await ledger.close();
  });

  test('one that is killed leaves its last transaction or none of it', async () => {
    const writer = start(`
      const ledger = await open();
      for (let n = 0; ; n++) {
        await ledger.append({ kind: 'read', actor: 'x', documents: Array.from({ length: 20 }, (_, k) => article('https://example.com/' + n + '/' + k, 'Words ' + n + ' ' + k)) });
        if (n === 3) say('going');
      }`);
    await writer.heard('going');
    writer.child.kill('SIGKILL');
    await writer.ended;
    const ledger = await open();
    const [{ documents }, tx] = [await ledger.counts(), await ledger.lastTx()];
    expect(tx).toBeGreaterThanOrEqual(4);
    expect(documents).toBe(20 * tx);
    expect(await ledger.check()).toEqual([]);
    expect(await ledger.append(batch('https://example.com/a'))).toMatchObject({ tx: tx + 1 });
    await ledger.close();
  });
});

// Words that do not repeat, so that no page is spared.
const long = (seed: number, length: number): string => Array.from({ length }, (_, n) => ((n * 2654435761 + seed) >>> 0).toString(36)).join(' ');

describe('a full disk', () => {
  test('a transaction that does not fit leaves nothing, and the ledger works on', async () => {
    const store = await openStore(path, { now: () => NOW });
    const { read } = store.engine;
    await append(store, batch('https://example.com/a'));
    const pages = Number((await read.get('pragma page_count'))?.['page_count']);
    await read.run(`pragma max_page_count = ${pages + 5}`);
    await expect(append(store, batch('https://example.com/b', long(1, 20_000)))).rejects.toMatchObject({ code: 'ledger-full' });
    expect(await check(store)).toEqual([]);
    expect(await read.get('select count(*) as n from document')).toEqual({ n: 1 });
    await read.run(`pragma max_page_count = ${pages + 5000}`);
    expect(await append(store, batch('https://example.com/b', long(1, 20_000)))).toMatchObject({ tx: 2, documents: 1 });
    await store.engine.close();
  });

  const mounted = (script: string) => ['-Urm', 'sh', '-c', `mount -t tmpfs -o size=800k tmpfs ${folder} && ${script}`];
  // A mount of its own, seen by the process alone.
  const UNSHARE = 'unshare';
  const canMount = spawnSync(UNSHARE, ['-Urm', 'sh', '-c', `mount -t tmpfs -o size=400k tmpfs ${tmpdir()}`]).status === 0;

  test.skipIf(!canMount)('on a real disk of 800 kB (needs the right to mount one)', () => {
    const [, , script = ''] = program(`
      let full;
      let ledger = await open();
      for (let n = 0; !full && n < 200; n++) {
        try { await ledger.append({ kind: 'read', actor: 'x', documents: [article('https://example.com/' + n, 'w'.repeat(20000) + n)] }); }
        catch (error) { full = error; }
      }
      await ledger.close();
      ledger = await open();
      say(JSON.stringify({ code: full?.code, remedy: full?.remedy, documents: (await ledger.counts()).documents, tx: await ledger.lastTx(), problems: await ledger.check() }));`);
    const environmentHere = { ...environment, LEDGER: path, SCRIPT: script };
    const said = execFileSync(UNSHARE, mounted(`${process.execPath} --input-type=module -e "$SCRIPT"`), { env: environmentHere, encoding: 'utf8' });
    const outcome = JSON.parse(said) as { code: string; remedy: string; documents: number; tx: number; problems: unknown[] };
    expect(outcome).toMatchObject({ code: 'ledger-full', problems: [] });
    expect(outcome.remedy).toContain('free some space');
    expect(outcome.documents).toBeGreaterThan(0);
    expect(outcome.tx).toBe(outcome.documents);
  });
});
