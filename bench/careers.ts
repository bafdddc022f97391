// Careers: the kernel beside DuckDB, ClickHouse's engine, PostgreSQL and SQLite on synthetic authorships (Zipf-like people and organisations), in
// one run, medians of three. The same rows come out of all; that is checked. With the publication records of MERCATO_BENCH_PAPERS also taking
// them in, beside parsing them.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../src/base/effects.ts';
import { openDuck } from '../src/careers/duck.ts';
import type { KernelReport } from './careers/kernel.ts';
import { PEERS, type World } from './careers/peers.ts';
import type { RecordsReport } from './careers/records.ts';
import { medianTaken, type Taken, timed } from './careers/timed.ts';

export const about =
  'careers: the kernel beside other engines (MERCATO_BENCH_ROWS rows, 10 million if not set, and ten times as many), and taking in MERCATO_BENCH_PAPERS';

const ROUNDS = 3;
const THREADS = 2;
const ROWS = 10_000_000;
const GROWTH = 10;

/** People with some papers each, a few with very many; they stay some years, among organisations of which a few are large. */
const WORLD = (rows: number): string => `
  with drawn as (
    select range as row, hash(range) / 18446744073709551616.0 as u, hash(range + 1000000007) / 18446744073709551616.0 as v,
           hash(range + 2000000011) / 18446744073709551616.0 as w
    from range(${rows})
  ),
  people as (
    select cast(floor(pow(u, 1.5) * ${Math.floor(rows / 8)}) as uinteger) as person, v, w from drawn
  ),
  years as (
    select person, w, 1990 + hash(person) % 25 as start, least(2024, 1990 + hash(person) % 25 + floor(v * v * 20)) as year from people
  )
  select person,
         cast(case when w < 0.1 then floor(pow(w * 10, 4) * 20000)
                   else floor(pow(hash(person + floor((year - start) / 5)::bigint * 7919) / 18446744073709551616.0, 3) * 20000) end as uinteger) as org,
         cast(year as usmallint) as year
  from years
`;

type Say = (line: string) => void;

const number = (value: number): string => Math.round(value).toLocaleString('en-US');

/** The table, as Parquet. */
async function makeWorld(rows: number, folder: string): Promise<World> {
  const parquet = join(folder, 'authorships.parquet');
  const duck = await openDuck('the benchmark', { threads: THREADS, memory: '4GB' });
  await duck.run(`copy (${WORLD(rows)}) to '${parquet}' (format parquet)`);
  duck.close();
  return { rows, parquet, folder };
}

/** A program of this folder in a process of its own; what it printed as JSON. */
function runAlone(name: string, args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'careers', name), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const runKernel = ({ parquet }: World): KernelReport => runAlone('kernel.ts', [parquet, String(ROUNDS), String(THREADS)]) as KernelReport;

async function benchPeers(world: World, kernel: KernelReport, say: Say): Promise<void> {
  const line = (what: string, { ms, cpuMs }: Taken, note = ''): void =>
    say(
      `${what.padEnd(34)} ${number(ms).padStart(9)} ms ${number(cpuMs).padStart(9)} ms of processor  ${(ms / kernel.derived.ms).toFixed(2).padStart(7)} and ${(cpuMs / kernel.derived.cpuMs).toFixed(2).padStart(7)} x the kernel  ${note}`,
    );
  line(`the kernel, ${THREADS} threads`, kernel.derived);
  for (const { name, open, atMost } of PEERS) {
    if (world.rows > atMost) continue;
    const peer = await open(world);
    if (!peer) {
      say(`${name}: not here`);
      continue;
    }
    try {
      if (peer.sort) line(`${name}, one sort by person, year`, await timed(ROUNDS, peer.sort, peer.cpuMs));
      const taken = await timed(ROUNDS, () => peer.derive(), peer.cpuMs);
      const counts = await peer.counts();
      const same = (['spells', 'flows', 'moves'] as const).every((what) => counts[what] === kernel[what]);
      line(`${name}, the careers`, taken, same ? 'the same rows' : `NOT the same: ${JSON.stringify(counts)}`);
    } finally {
      await peer.close();
    }
  }
}

async function benchRows(rows: number, say: Say): Promise<KernelReport> {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-bench-'));
  // PostgreSQL runs as a user of its own, and reads the table from here.
  chmodSync(folder, 0o755);
  try {
    const world = await makeWorld(rows, folder);
    const kernel = runKernel(world);
    const { loaded, loadedMb, peakMb, spells, moves } = kernel;
    say(
      `${number(rows)} rows: ${number(spells)} spells, ${number(moves)} moves; loaded from Parquet in ${number(loaded.ms)} ms (${number(loaded.cpuMs)} of processor)`,
    );
    say(`memory of the kernel's process: ${number(loadedMb)} MB when loaded, ${number(peakMb)} MB at most`);
    await benchPeers(world, kernel, say);
    return kernel;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wordTaken = ({ ms, cpuMs }: Taken): string => `${number(ms)} ms (${number(cpuMs)} of processor)`;

/** Taking records in, beside parsing the same files and writing the same rows: each in a process of its own, in turns. */
function benchImport(folder: string, say: Say): void {
  const reports: { imported: RecordsReport; limit: RecordsReport }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const home = mkdtempSync(join(tmpdir(), 'mercato-bench-'));
    try {
      const imported = runAlone('records.ts', [round === 0 ? 'derive' : 'import', folder, home]) as RecordsReport;
      reports.push({ imported, limit: runAlone('records.ts', ['limit', folder, home]) as RecordsReport });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
  const imported = medianTaken(reports.map((report) => report.imported.taken));
  const limit = medianTaken(reports.map((report) => report.limit.taken));
  const first = reports[0]?.imported;
  say(
    `${first?.files} files: taken in, Parquet written, in ${wordTaken(imported)}; memory ${Math.max(...reports.map((report) => report.imported.peakMb))} MB at most`,
  );
  say(`the same files unpacked and parsed, the same rows appended and written as Parquet: ${wordTaken(limit)}`);
  say(`taking in takes ${(imported.ms / limit.ms).toFixed(2)} times as long, ${(imported.cpuMs / limit.cpuMs).toFixed(2)} times the processor`);
  if (first?.derived) say(`then organisations and people worked out in ${wordTaken(first.derived)}; memory ${first.derivedPeakMb} MB at most`);
}

const PARTS = ['import', 'few', 'many'] as const;

export async function run(effects: Effects): Promise<void> {
  const say: Say = (line) => void effects.stdout.write(`  ${line}\n`);
  const papers = effects.env['MERCATO_BENCH_PAPERS'];
  const chosen = (effects.env['MERCATO_BENCH_PARTS'] || PARTS.join()).split(',');
  const unknown = chosen.filter((part) => !PARTS.some((known) => known === part));
  if (unknown.length > 0) throw new Error(`MERCATO_BENCH_PARTS: there is no ${unknown.join()}; there are ${PARTS.join()}`);
  if (papers && chosen.includes('import')) benchImport(papers, say);
  const rows = Number(effects.env['MERCATO_BENCH_ROWS'] ?? ROWS);
  const few = chosen.includes('few') ? await benchRows(rows, say) : null;
  const many = chosen.includes('many') ? await benchRows(rows * GROWTH, say) : null;
  if (few && many)
    say(
      `${GROWTH} times the rows take ${(many.derived.ms / few.derived.ms).toFixed(1)} times as long, ${(many.derived.cpuMs / few.derived.cpuMs).toFixed(1)} times the processor`,
    );
}
