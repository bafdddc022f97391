// A ledger of many claims on both engines: what it takes to add, to compare, to derive, to make anew and to ask, and how that grows. One ledger is filled to a
// tenth, measured, filled up, and measured again. Figures are written as they come. The number of claims is MERCATO_BENCH_CLAIMS (20,000); there are a
// fifth as many events. MERCATO_BENCH_ENGINES (sqlite,postgres) says on what.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, keepWatch, startPostgres, stopPostgres } from '../scripts/postgres.ts';
import type { Effects } from '../src/base/effects.ts';
import { openLedger } from '../src/ledger/open.ts';
import { refreshLedger } from '../src/work/refresh.ts';
import { loadRegister } from '../src/work/register.ts';
import { startChild } from './ledger/child.ts';
import { type Filled, fill } from './ledger/fill.ts';
import { addressesOf, type Crowd, crowded, insertRate, newClaimTimes, pageTimes, type Times } from './ledger/measure.ts';
import type { Recomputed } from './ledger/recompute.ts';
import { marketOf } from './ledger/world.ts';

export const about =
  'a ledger of many claims on SQLite and PostgreSQL, and a tenth of it (MERCATO_BENCH_CLAIMS, MERCATO_BENCH_ENGINES; targets: board and as-of pages 20 ms, a new claim 100 ms, 64 readers 250 ms)';

const CLAIMS = 20_000;
const ROUNDS = 60;
/** As a server that keeps what it has reported is run, with a share of the memory of a small one. */
const SETTINGS = ['shared_buffers=1GB', 'max_connections=100', 'max_wal_size=4GB', 'maintenance_work_mem=256MB'];
/** Each size is reached in two steps, so that it has a past: what is asked as of a day is what was derived after the first. */
const STEPS = [0.3, 1] as const;
const SIZES = [0.1, 1] as const;

/** Name → value and how it is shown, in their order. */
type Figures = Map<string, { readonly value: number; readonly shown: string }>;

const ms = ({ median, p99 }: Times): string => `${median.toFixed(1)} / ${p99.toFixed(1)} ms`;

/** Figures of one size, each told when it is known. */
class Sheet {
  readonly figures: Figures = new Map();
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  put(name: string, value: number, shown: string): void {
    this.figures.set(name, { value, shown });
    this.#say(`${name.padEnd(26)} ${shown}`);
  }

  filled({ claims, documents, seconds }: Filled): void {
    this.put('filled', seconds, `${claims.toLocaleString('en')} claims of ${documents.toLocaleString('en')} documents in ${seconds.toFixed(0)} s`);
  }

  derived({ compared, comparing, seconds, cpuSeconds, megabytes, events }: Recomputed, name: string): void {
    if (compared > 0)
      this.put('compared', comparing / compared, `${compared.toLocaleString('en')} documents, ${((comparing / compared) * 1000).toFixed(2)} ms each`);
    const shown = `${seconds.toFixed(0)} s (${cpuSeconds.toFixed(0)} s CPU here), ${events.toLocaleString('en')} events, ${megabytes.toFixed(0)} MB`;
    this.put(name, seconds, shown);
  }

  crowd({ times, errors, beside, alone }: Crowd): void {
    this.put('64 readers', times.median, `${ms(times)}, ${errors} errors`);
    this.put('batch beside them', beside.seconds, `× ${(beside.seconds / alone.seconds).toFixed(2)} (${alone.seconds.toFixed(1)} s alone)`);
  }
}

interface Measuring {
  readonly place: string;
  readonly claims: number;
  /** The day that the past is asked of. */
  readonly asOf: string;
  readonly now: () => Date;
  readonly sheet: Sheet;
  /** Read beside a batch too? */
  readonly crowd: boolean;
}

async function measure({ place, claims, asOf, now, sheet, crowd }: Measuring): Promise<void> {
  const register = loadRegister();
  const ledger = await openLedger(place, { now, register });
  const server = startChild('pages.ts', place);
  try {
    const { url } = await server.next<{ url: string }>();
    const addresses = await addressesOf(ledger, asOf);
    for (const [name, address] of Object.entries(addresses)) {
      const times = await pageTimes(url + address, ROUNDS);
      sheet.put(name, times.median, ms(times));
    }
    const claim = await newClaimTimes(ledger, register, claims, ROUNDS, 'any');
    sheet.put('new claim seen', claim.median, ms(claim));
    const hub = await newClaimTimes(ledger, register, claims, Math.ceil(ROUNDS / 3), 'hub');
    sheet.put('new claim of the hub', hub.median, ms(hub));
    const inserts = await insertRate(ledger, Math.min(4000, claims / 5));
    sheet.put('inserts', 1 / inserts, `${inserts.toFixed(0)} claims/s`);
    // What was put in is no part of the batch that is read next.
    await refreshLedger(ledger, { register: () => Promise.resolve(register) });
    if (crowd) sheet.crowd(await crowded(place, url, Object.values(addresses), 1500));
    const { bytes } = await ledger.meta();
    sheet.put('size', bytes, `${(bytes / 1e6).toFixed(0)} MB`);
  } finally {
    await server.stop();
    await ledger.close();
  }
}

/** All figures of one engine, a tenth of the claims first. */
async function figuresOf(place: string, claims: number, say: (line: string) => void): Promise<readonly Figures[]> {
  const [market, sheets, register] = [marketOf(claims), [] as Figures[], loadRegister()];
  let made = 0;
  for (const size of SIZES) {
    const sheet = new Sheet((line) => say(`${Math.round(claims * size).toLocaleString('en')}  ${line}`));
    const days: string[] = [];
    for (const step of STEPS) {
      const wanted = Math.max(claims * size * step - made, 1);
      const filled = await fill(place, market, wanted, { now: () => new Date(), register });
      made += filled.claims;
      days.push(filled.day);
      sheet.filled(filled);
      sheet.derived(await startChild('recompute.ts', place).next<Recomputed>(), 'derived at first');
    }
    sheet.derived(await startChild('recompute.ts', place).next<Recomputed>(), 'everything made anew');
    const now = new Date(`${days.at(-1)}T12:00:00Z`);
    now.setUTCDate(now.getUTCDate() + 1);
    await measure({ place, claims: claims * size, asOf: days[0] ?? '', now: () => now, sheet, crowd: size === 1 });
    sheets.push(sheet.figures);
  }
  return sheets;
}

const pad = (text: string): string => text.padStart(46);

/** The small and the large ledger, and the slope between the two (both as logarithms: 0 is the same, 1 is in step). */
function tableOf([small, large]: readonly Figures[], claims: number): string[] {
  const head = `${' '.repeat(26)}${SIZES.map((size) => pad(`${Math.round(claims * size).toLocaleString('en')} claims`)).join('')}  slope`;
  const rows = [...(large ?? [])].map(([name, { value, shown }]) => {
    const before = small?.get(name);
    const slope = Math.log(value / (before?.value ?? value)) / Math.log(SIZES[1] / SIZES[0]);
    return `${name.padEnd(26)}${pad(before?.shown ?? '')}${pad(shown)}${slope.toFixed(2).padStart(7)}`;
  });
  return [head, ...rows];
}

export async function run({ stdout, env }: Effects): Promise<void> {
  const claims = Number(env['MERCATO_BENCH_CLAIMS'] ?? CLAIMS);
  const engines = (env['MERCATO_BENCH_ENGINES'] ?? 'sqlite,postgres').split(',');
  const [home, cluster] = ['mercato-bench-', 'mercato-bench-pg-'].map((name) => mkdtempSync(join(tmpdir(), name))) as [string, string];
  for (const folder of [home, cluster]) keepWatch(folder);
  const say = (line: string): void => void stdout.write(`  ${line}\n`);
  const measured = async (name: string, place: string): Promise<void> => {
    const figures = await figuresOf(place, claims, (line) => say(`${name}  ${line}`));
    for (const line of ['', name, ...tableOf(figures, claims), '']) say(line);
  };
  try {
    if (engines.includes('sqlite')) await measured('SQLite', join(home, 'ledger.db'));
    const bin = engines.includes('postgres') ? findPostgres(env) : null;
    if (bin) await measured('PostgreSQL', await newDatabase(await startPostgres(bin, cluster, SETTINGS)));
    else if (engines.includes('postgres')) say('There is no PostgreSQL here: SQLite alone.');
  } finally {
    await stopPostgres(cluster);
    for (const folder of [home, cluster]) rmSync(folder, { recursive: true, force: true });
  }
}

async function newDatabase(address: string): Promise<string> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query('create database bench');
  await client.end();
  return Object.assign(new URL(address), { pathname: '/bench' }).href;
}
