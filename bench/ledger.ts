// A ledger of many claims on both engines: what it takes to add, to bring up to date, to make anew and to ask, and how that grows. The number of
// claims is MERCATO_BENCH_CLAIMS (20,000); there are a fifth as many events.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, startPostgres, stopPostgres } from '../scripts/postgres.ts';
import type { Effects } from '../src/base/effects.ts';
import { openLedger } from '../src/ledger/open.ts';
import { loadRegister } from '../src/work/register.ts';
import { startChild } from './ledger/child.ts';
import { fill } from './ledger/fill.ts';
import { addressesOf, type Crowd, crowded, insertRate, newClaimTimes, pageTimes, type Times } from './ledger/measure.ts';
import type { Recomputed } from './ledger/recompute.ts';
import { marketOf } from './ledger/world.ts';

export const about =
  'a ledger of many claims on SQLite and PostgreSQL, and a tenth of it (MERCATO_BENCH_CLAIMS; targets: board and as-of pages 20 ms, a new claim 100 ms)';

const CLAIMS = 20_000;
const ROUNDS = 60;
/** As a server that keeps what it has reported is run, with a share of the memory of a small one. */
const SETTINGS = ['shared_buffers=1GB', 'max_connections=100', 'max_wal_size=4GB', 'maintenance_work_mem=256MB'];

interface Figures {
  /** Seven tenths of it, out of nothing. */
  readonly made: Recomputed & { readonly claims: number };
  readonly again: Recomputed;
  readonly inserts: number;
  readonly pages: Readonly<Record<string, Times>>;
  readonly claim: Times;
  readonly hub: Times;
  readonly crowd: Crowd;
  readonly megabytes: number;
}

async function figuresOf(place: string, claims: number, say: (line: string) => void): Promise<Figures> {
  const register = loadRegister();
  const options = { now: () => new Date('2026-06-01T00:00:00Z'), register };
  const parts: Recomputed[] = [];
  const derive = async (): Promise<void> => {
    parts.push(await startChild('recompute.ts', place).next<Recomputed>());
    say(`a part was derived in ${parts.at(-1)?.seconds.toFixed(0)} s`);
  };
  const first = await fill(place, [...marketOf(claims)], options, derive);
  const again = await startChild('recompute.ts', place).next<Recomputed>();
  say(`all of it was made anew in ${again.seconds.toFixed(0)} s`);
  const ledger = await openLedger(place, options);
  const server = startChild('pages.ts', place);
  try {
    const { url } = await server.next<{ url: string }>();
    const addresses = await addressesOf(ledger);
    const pages = await pageTimes(url, addresses, ROUNDS);
    const claim = await newClaimTimes(ledger, register, claims, ROUNDS, 'any');
    const hub = await newClaimTimes(ledger, register, claims, Math.ceil(ROUNDS / 3), 'hub');
    const inserts = await insertRate(ledger, Math.min(4000, claims / 5));
    const crowd = await crowded(place, url, Object.values(addresses), 1500);
    return { made: { claims: first, ...(parts[0] as Recomputed) }, again, inserts, pages, claim, hub, crowd, megabytes: (await ledger.meta()).bytes / 1e6 };
  } finally {
    await server.stop();
    await ledger.close();
  }
}

const ms = ({ median, p99 }: Times): string => `${median.toFixed(1).padStart(7)} / ${p99.toFixed(1).padStart(7)} ms`;

/** Every figure as a row: the name, and what to show of one ledger. */
function rowsOf(pages: readonly string[]): readonly (readonly [name: string, show: (figures: Figures) => string, value: (figures: Figures) => number])[] {
  return [
    ...pages.map((name) => [name, ({ pages: of }: Figures) => ms(of[name] as Times), ({ pages: of }: Figures) => of[name]?.median ?? 0] as const),
    ['new claim seen', ({ claim }) => ms(claim), ({ claim }) => claim.median],
    ['new claim of the hub', ({ hub }) => ms(hub), ({ hub }) => hub.median],
    ['inserts', ({ inserts }) => `${inserts.toFixed(0)} claims/s`, ({ inserts }) => 1 / inserts],
    ['derived from nothing', ({ made }) => `${(made.claims / made.seconds).toFixed(0)} claims/s, ${made.megabytes.toFixed(0)} MB`, ({ made }) => made.seconds],
    [
      'made anew',
      ({ again }) => `${again.seconds.toFixed(0)} s (${again.cpuSeconds.toFixed(0)} s CPU), ${again.megabytes.toFixed(0)} MB`,
      ({ again }) => again.seconds,
    ],
    ['64 readers', ({ crowd }) => `${ms(crowd.times)}, ${crowd.errors} errors`, ({ crowd }) => crowd.times.median],
    [
      'batch beside them',
      ({ crowd }) => `× ${(crowd.beside.seconds / crowd.alone.seconds).toFixed(2)} (${crowd.alone.seconds.toFixed(1)} s alone)`,
      ({ crowd }) => crowd.beside.seconds,
    ],
    ['size', ({ megabytes }) => `${megabytes.toFixed(0)} MB`, ({ megabytes }) => megabytes],
  ];
}

const pad = (text: string): string => text.padStart(34);

/** Rows with the small and the large ledger of each engine, the slope between the two (both as logarithms: 0 is the same, 1 is in step), and the engines' ratio. */
function tableOf(engines: readonly { readonly name: string; readonly figures: readonly Figures[] }[], sizes: readonly number[]): string[] {
  const [few = 1, many = 1] = sizes;
  const head = engines.flatMap(({ name }) => sizes.map((size) => pad(`${name}, ${size.toLocaleString('en')}`)).concat('  slope'));
  const pages = Object.keys(engines[0]?.figures[0]?.pages ?? {});
  const rows = rowsOf(pages).map(([name, show, value]) => {
    const cells = engines.flatMap(({ figures }) => {
      const [small, large] = figures.map(value);
      return [...figures.map((one) => pad(show(one))), (Math.log((large ?? 1) / (small ?? 1)) / Math.log(many / few)).toFixed(2).padStart(7)];
    });
    const [a, b] = engines.map(({ figures }) => value(figures.at(-1) as Figures));
    return `${name.padEnd(26)}${cells.join('')}${a && b ? `   × ${(b / a).toFixed(2)}` : ''}`;
  });
  return [`${' '.repeat(26)}${head.join('')}   ratio`, ...rows];
}

export async function run({ stdout, env }: Effects): Promise<void> {
  const claims = Number(env['MERCATO_BENCH_CLAIMS'] ?? CLAIMS);
  const sizes = [claims / 10, claims];
  const home = mkdtempSync(join(tmpdir(), 'mercato-bench-'));
  const cluster = mkdtempSync(join(tmpdir(), 'mercato-bench-pg-'));
  const bin = findPostgres(env);
  const say = (line: string): void => void stdout.write(`  ${line}\n`);
  try {
    const engines: { name: string; figures: Figures[] }[] = [{ name: 'SQLite', figures: [] }];
    const address = bin ? await startPostgres(bin, cluster, SETTINGS) : null;
    if (address) engines.push({ name: 'PostgreSQL', figures: [] });
    else say('There is no PostgreSQL here: SQLite alone.');
    for (const size of sizes)
      for (const { name, figures } of engines) {
        const place = name === 'SQLite' ? join(home, `${size}.db`) : await newDatabase(address ?? '', `bench_${size}`);
        figures.push(await figuresOf(place, size, (line) => say(`${name}, ${size.toLocaleString('en')} claims: ${line}`)));
      }
    for (const line of tableOf(engines, sizes)) say(line);
  } finally {
    await stopPostgres(cluster);
    for (const folder of [home, cluster]) rmSync(folder, { recursive: true, force: true });
  }
}

async function newDatabase(address: string, name: string): Promise<string> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(address), { pathname: `/${name}` }).href;
}
