// A fleet on a real database: tasks that fail, workers that are killed (SIGKILL) at random points, and what must hold afterwards.
// MERCATO_KILLS sets the number of kills.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { hasPostgres, NO_POSTGRES, newDatabase } from '../../ledger/engines.fixture.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import { markingWith } from '../../model/erasure.ts';
import { createReader } from '../../read/reader.ts';
import { ingest } from '../ingest.ts';
import { refreshAll } from '../refresh.ts';
import { loadRegister } from '../register.ts';
import { loadTagger } from '../tagger.ts';
import { openQueue, type Queue } from './queue.ts';
import type { Shop } from './task.ts';
import { wantedImport } from './tasks/import.ts';
import { wantedRead } from './tasks/read.ts';
import { type Worked, work } from './worker.ts';

const KILLS = Number(process.env['MERCATO_KILLS'] ?? 6);
const now = () => new Date('2026-07-01T12:00:00Z');
const register = loadRegister();
const reader = createReader(register, loadTagger);

const FOLDER = new URL('../../../examples/articles/', import.meta.url);
const found = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    source: {
      url: `https://news.example/${name}`,
      text: readFileSync(new URL(name, FOLDER), 'utf8'),
      lang: name.split('.').at(-2) ?? 'en',
      format: 'text',
      published: '2026-05-01',
    },
    what: name,
    stem: name,
  }));

const NEVER = new Promise<void>(() => {});
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Place {
  readonly address: string;
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly shop: Shop;
  close(): Promise<void>;
}

async function place(): Promise<Place> {
  const address = await newDatabase();
  const ledger = await openLedger(address, { now, register });
  const queue = await openQueue(address, now);
  return {
    address,
    ledger,
    queue,
    shop: { ledger, queue, reader, register: () => Promise.resolve(register), now, guarded: () => Promise.resolve(true) },
    close: async () => {
      await queue.close();
      await ledger.close();
    },
  };
}

/** What one process makes of the same documents, in memory. */
async function alone(): Promise<Ledger> {
  const ledger = await openLedger(':memory:', { now, register });
  async function* each() {
    yield* found;
  }
  await ingest(each(), { ledger, reader, now, actor: 'mercato read' });
  await refreshAll(ledger, register);
  return ledger;
}

const counted = async (ledger: Ledger) => {
  const { documents, claims, events } = await ledger.counts();
  return { documents, claims, events };
};

/** Without ids, which come from the claim that was recorded first. */
const boardOf = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.board({ limit: 1000 })).rows.map(({ title, belief, origins, claims }) => [title, belief, origins, claims].join(' | ')).sort();

const sql = async (address: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
};

const url = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);

const WORKER = `
  import { openLedger } from ${url('../../ledger/open.ts')};
  import { createReader } from ${url('../../read/reader.ts')};
  import { loadRegister } from ${url('../register.ts')};
  import { loadTagger } from ${url('../tagger.ts')};
  import { openQueue } from ${url('queue.ts')};
  import { work } from ${url('worker.ts')};
  const { ADDRESS: address } = process.env;
  const now = () => new Date('2026-07-01T12:00:00Z');
  const register = loadRegister();
  const ledger = await openLedger(address, { now, register });
  const queue = await openQueue(address, now);
  const stopped = new Promise((resolve) => process.once('SIGTERM', resolve));
  const shop = { ledger, queue, reader: createReader(register, loadTagger), register: async () => register, now, guarded: async () => true };
  process.stdout.write('ready');
  const { done } = await work(shop, { address, stopped, onTask: () => process.stdout.write('.') });
  await queue.close();
  await ledger.close();
  process.stdout.write('ended ' + done);
`;

interface Hand {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): string;
  until(word: string): Promise<void>;
}

function hire(address: string): Hand {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WORKER], {
    env: { ...process.env, ADDRESS: address },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return {
    child,
    ended,
    said: () => said,
    until: async (word) => {
      while (!said.includes(word) && child.exitCode === null) await sleep(20);
      expect(said).toContain(word);
    },
  };
}

test.skipIf(hasPostgres)(`a fleet ${NO_POSTGRES}`, () => {});

test('a ledger in a file has no fleet, and the fault says what to do', async () => {
  await expect(openQueue('/somewhere/mercato.db', now)).rejects.toMatchObject({
    code: 'fleet-needs-postgres',
    remedy: expect.stringContaining('MERCATO_DATABASE_URL'),
  });
});

describe.skipIf(!hasPostgres)('on PostgreSQL', () => {
  test('what was enqueued is read and fused as if it had been read here', async () => {
    const at = await place();
    expect(await at.queue.add(found.map((one) => wantedRead(one, false)))).toBe(found.length);
    expect(await at.queue.add(found.map((one) => wantedRead(one, false)))).toBe(0);
    const told: Worked[] = [];
    const report = await work(at.shop, { address: at.address, untilEmpty: true, stopped: NEVER, onTask: (one) => told.push(one) });
    expect(report.failed).toBe(0);
    expect(told.filter(({ task }) => task === 'read')).toHaveLength(found.length);
    expect(told.find(({ about }) => about === found[0]?.what)).toMatchObject({ outcome: expect.stringMatching(/^\d+ claims?$/), problems: [] });
    expect(told.at(-1)).toMatchObject({ task: 'refresh', outcome: expect.stringMatching(/^\d+ events? in \d+ buckets?$/) });
    const same = await alone();
    expect(await counted(at.ledger)).toEqual(await counted(same));
    expect(await boardOf(at.ledger)).toEqual(await boardOf(same));
    expect(await refreshAll(at.ledger, register)).toMatchObject({ closed: 0, opened: 0 });
    expect(await at.queue.status()).toEqual({ tasks: [], workers: [] });
    expect(await sql(at.address, 'select 1 from waiting')).toEqual([]);
    // Once more, all of it: nothing is added.
    const tx = await at.ledger.lastTx();
    await at.queue.add(found.map((one) => wantedRead(one, false)));
    await work(at.shop, { address: at.address, untilEmpty: true, stopped: NEVER });
    expect(await at.ledger.lastTx()).toBe(tx);
    await same.close();
    await at.close();
  });

  test('documents of another ledger are taken in', async () => {
    const at = await place();
    const lines = found.slice(0, 3).map(({ source: { url, text, lang } }) => JSON.stringify({ document: { url, lang }, text, claims: [] }));
    await at.queue.add([wantedImport('colleague.jsonl', lines, 1)]);
    await work(at.shop, { address: at.address, untilEmpty: true, stopped: NEVER });
    expect((await at.ledger.counts()).documents).toBe(3);
    await at.close();
  });

  test('what fails is tried again later, is given up in the end, and can be tried again or dropped', async () => {
    const at = await place();
    let broken = true;
    const ledger: Ledger = { ...at.ledger, append: (batch) => (broken ? Promise.reject(new Error('the disk is full')) : at.ledger.append(batch)) };
    const shop: Shop = { ...at.shop, ledger };
    await at.queue.add([wantedRead(found[0]!, false)]);
    const told: Worked[] = [];
    const once = async (): Promise<void> => {
      const before = told.length;
      let stop = (): void => {};
      const stopped = new Promise<void>((resolve) => (stop = resolve));
      await sql(at.address, 'update mercato_work._private_jobs set run_at = now() where locked_at is null');
      await work(shop, {
        address: at.address,
        stopped,
        onTask: (one) => {
          told.push(one);
          stop();
        },
      });
      expect(told.length).toBe(before + 1);
    };
    await once();
    expect((await at.queue.status()).tasks).toEqual([{ task: 'read', ready: 0, later: 1, running: 0, failed: 0 }]);
    const [wait] = await sql(at.address, 'select extract(epoch from run_at - now()) as s from mercato_work.jobs');
    expect(Number(wait?.['s'])).toBeGreaterThan(1);
    for (let n = 2; n <= 8; n++) await once();
    expect(new Set(told.map(({ about }) => about))).toEqual(new Set([found[0]?.what]));
    expect(told.map(({ failure }) => failure?.final)).toEqual([...Array<boolean>(7).fill(false), true]);
    const [dead] = await at.queue.failed();
    expect(dead).toMatchObject({ task: 'read', about: found[0]?.what, attempts: 8, error: 'the disk is full' });
    expect(await work(shop, { address: at.address, untilEmpty: true, stopped: NEVER })).toEqual({ done: 0, failed: 0 });
    await expect(at.queue.retry(['0'])).rejects.toMatchObject({ code: 'not-found' });
    expect(await at.queue.retry([dead?.id ?? ''])).toBe(1);
    broken = false;
    expect((await work(shop, { address: at.address, untilEmpty: true, stopped: NEVER })).done).toBe(2);
    expect((await at.ledger.counts()).documents).toBe(1);
    await at.queue.add([wantedRead(found[1]!, false)]);
    await sql(at.address, 'update mercato_work._private_jobs set attempts = max_attempts');
    expect([await at.queue.drop('all'), await sql(at.address, 'select 1 from waiting')]).toEqual([1, []]);
    await at.close();
  });

  test('what is erased waits no longer', async () => {
    const at = await place();
    await at.queue.add(found.map((one) => wantedRead(one, false)));
    const name = found[0]?.what ?? '';
    expect(await at.queue.forget((body) => body.includes(name))).toBe(1);
    expect((await at.queue.status()).tasks).toEqual([{ task: 'read', ready: found.length - 1, later: 0, running: 0, failed: 0 }]);
    expect(await sql(at.address, 'select 1 from waiting')).toHaveLength(found.length - 1);
    await at.close();
  });

  test('a worker that cannot tell what was erased does not begin', async () => {
    const at = await place();
    await at.queue.add(found.slice(0, 1).map((one) => wantedRead(one, false)));
    await work(at.shop, { address: at.address, untilEmpty: true, stopped: NEVER });
    expect(await at.ledger.hasErasures()).toBe(false);
    const [document] = (await at.ledger.documents()).rows;
    await at.ledger.erase({ target: { document: document?.id ?? '' }, basis: 'asked', actor: 'x', mark: markingWith('key'), journal: () => Promise.resolve() });
    const shop: Shop = { ...at.shop, guarded: async () => !(await at.ledger.hasErasures()) };
    await expect(work(shop, { address: at.address, stopped: NEVER })).rejects.toMatchObject({ code: 'erasure-key-missing' });
    await at.close();
  });

  test('a worker that is asked to stop ends after the task at hand and holds nothing', { timeout: 60_000 }, async () => {
    const at = await place();
    await at.queue.add(found.map((one) => wantedRead(one, false)));
    const hand = hire(at.address);
    await hand.until('ready.');
    expect((await at.queue.status()).workers).toHaveLength(1);
    hand.child.kill('SIGTERM');
    expect(await hand.ended, hand.said()).toBe(0);
    expect(hand.said()).toContain('ended');
    expect((await at.queue.status()).tasks.map(({ running }) => running)).not.toContain(1);
    await at.close();
  });

  test(`${KILLS} killed workers lose nothing and do nothing twice`, { timeout: 60_000 + KILLS * 8000 }, async () => {
    const at = await place();
    const all = Array.from({ length: 4 }, (_, n) => found.map((one) => ({ ...one, source: { ...one.source, url: `${one.source.url}?${n}` } }))).flat();
    await at.queue.add(all.map((one) => wantedRead(one, false)));
    const steady = hire(at.address);
    for (let n = 0; n < KILLS; n++) {
      const hand = hire(at.address);
      await hand.until('ready');
      await sleep(((n * 2_654_435_761) >>> 0) % 700);
      hand.child.kill('SIGKILL');
      await hand.ended;
      // What is killed may be the steady one as well.
      if (n === Math.floor(KILLS / 2)) {
        steady.child.kill('SIGKILL');
        await steady.ended;
      }
      if ((await at.queue.status()).tasks.length === 0)
        await at.queue.add(all.map((one) => wantedRead({ ...one, source: { ...one.source, url: `${one.source.url}&again` } }, false)));
    }
    const report = await work(at.shop, { address: at.address, untilEmpty: true, stopped: NEVER });
    expect(report.failed).toBe(0);
    expect(await at.queue.failed()).toEqual([]);
    expect(await sql(at.address, 'select 1 from waiting')).toEqual([]);
    expect(await at.ledger.check()).toEqual([]);
    const [twice] = await sql(at.address, 'select count(*) as rows, count(distinct (doc, q_from, q_to, kind, stance, roles)) as claims from claim');
    expect(twice?.['rows']).toBe(twice?.['claims']);
    // Each document in a transaction of its own, and every one of them once.
    const [{ read, documents } = {}] = await sql(
      at.address,
      "select (select count(*) from tx where kind = 'read') as read, (select count(*) from document) as documents",
    );
    expect([read, Number(documents) % all.length]).toEqual([documents, 0]);
    expect(await refreshAll(at.ledger, register)).toMatchObject({ closed: 0, opened: 0 });
    await at.close();
  });
});

test('no configuration is read from the folder it runs in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-fleet-'));
  const trap = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'caught'))}, ''); module.exports = { schema: 'stolen' };`;
  for (const name of ['.graphile-workerrc.js', '.graphile-workerrc.cjs', 'graphile-worker.config.js', 'graphile-worker.config.cjs', 'graphile.config.js'])
    writeFileSync(join(folder, name), trap);
  writeFileSync(join(folder, '.graphile-workerrc'), 'schema: stolen');
  const child = spawn(process.execPath, ['--input-type=module', '-e', `import { graphile } from ${url('graphile.ts')}; process.stdout.write(typeof graphile().run + ' ' + process.cwd());`], { cwd: folder }); // biome-ignore format: one call
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.on('exit', resolve));
  expect(said).toMatch(/^function .*mercato-fleet-/);
  expect(existsSync(join(folder, 'caught'))).toBe(false);
  rmSync(folder, { recursive: true });
});
