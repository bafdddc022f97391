// Careers: the kernel beside DuckDB on synthetic authorships (Zipf-like people and organisations), in one run, medians of three. The same
// rows come out of both; that is checked. With the publication records of MERCATO_BENCH_PAPERS also taking them in, beside parsing them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Effects } from '../src/base/effects.ts';
import { type Duck, openDuck } from '../src/careers/duck.ts';
import { filesAt, recognise } from '../src/careers/files.ts';
import { type ImportFile, importRecords } from '../src/careers/import.ts';
import type * as Kernel from '../src/careers/kernel.ts';
import type { Authorships } from '../src/model/career.ts';

export const about = 'careers: the kernel beside DuckDB (MERCATO_BENCH_ROWS rows, 10 million if not set), and taking in MERCATO_BENCH_PAPERS';

/** The build's own: its threads need not strip types first. */
const { deriveCareers } = (await import(new URL('../dist/careers/kernel.js', import.meta.url).href)) as typeof Kernel;

const ROUNDS = 3;
const THREADS = 2;
const ROWS = 10_000_000;
const SQL = readFileSync(new URL('./careers/careers.sql', import.meta.url), 'utf8');

/** People with some papers each, a few with very many; they stay some years, among organisations of which a few are large. */
const WORLD = (rows: number): string => `
  create or replace table authorships as
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

const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Taken {
  readonly ms: number;
  /** Of all threads: what does not depend on who else is at work. */
  readonly cpuMs: number;
}

async function timed(rounds: number, work: () => Promise<unknown>): Promise<Taken> {
  const [times, cpu]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const [from, before] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push(performance.now() - from);
    cpu.push((user + system) / 1000);
  }
  return { ms: median(times), cpuMs: median(cpu) };
}

const shared = <T extends Uint32Array | Uint16Array>(make: new (buffer: SharedArrayBuffer) => T, bytes: number, rows: number): T =>
  new make(new SharedArrayBuffer(bytes * rows));

async function load(duck: Duck, rows: number): Promise<Authorships> {
  const columns = { person: shared(Uint32Array, 4, rows), org: shared(Uint32Array, 4, rows), year: shared(Uint16Array, 2, rows) };
  await duck.fill('select person, org, year from authorships', [columns.person, columns.org, columns.year]);
  return columns;
}

/** Do both give the same moves? */
async function compare(duck: Duck, authorships: Authorships): Promise<string> {
  const { spells, flows } = await deriveCareers(authorships, { threads: THREADS });
  const [row = {}] = await duck.rows(
    'select (select count(*) from spells) as spells, (select count(*) from flows) as flows, (select sum(people) from flows) as moves',
  );
  const moves = flows.people.reduce((sum, people) => sum + people, 0);
  const same = Number(row['spells']) === spells.person.length && Number(row['flows']) === flows.people.length && Number(row['moves']) === moves;
  return `${spells.person.length.toLocaleString('en-US')} spells, ${moves.toLocaleString('en-US')} moves: ${same ? 'the same in both' : `NOT the same: DuckDB has ${row['spells']} and ${row['moves']}`}`;
}

async function benchKernel(rows: number, say: (line: string) => void): Promise<void> {
  const duck = await openDuck('the benchmark', { threads: THREADS, memory: '8GB' });
  try {
    await duck.run(WORLD(rows));
    const from = performance.now();
    const authorships = await load(duck, rows);
    say(`${rows.toLocaleString('en-US')} rows; columns loaded in ${Math.round(performance.now() - from)} ms`);
    const kernel = await timed(ROUNDS, () => deriveCareers(authorships, { threads: THREADS }));
    const tenth = await timed(ROUNDS, () =>
      deriveCareers(
        { person: authorships.person.subarray(0, rows / 10), org: authorships.org.subarray(0, rows / 10), year: authorships.year.subarray(0, rows / 10) },
        { threads: THREADS },
      ),
    );
    const sort = await timed(ROUNDS, () => duck.run('create or replace table sorted as from authorships order by person, year'));
    const query = await timed(ROUNDS, () => duck.run(SQL));
    const line = (what: string, { ms, cpuMs }: Taken): void =>
      say(
        `${what.padEnd(34)} ${number(ms).padStart(8)} ms ${number(cpuMs).padStart(8)} ms of processor   ${(ms / kernel.ms).toFixed(2)} and ${(cpuMs / kernel.cpuMs).toFixed(2)} x the kernel`,
      );
    line(`kernel, ${THREADS} threads`, kernel);
    line('kernel, a tenth of the rows', tenth);
    line('DuckDB, one sort by person, year', sort);
    line('DuckDB, the best query', query);
    say(await compare(duck, authorships));
  } finally {
    duck.close();
  }
}

/** Taking records in, beside parsing the same files in one process. */
async function benchImport(folder: string, say: (line: string) => void): Promise<void> {
  const files: ImportFile[] = [];
  for (const file of await filesAt(folder, folder)) {
    const importer = await recognise(file);
    if (importer) files.push({ ...file, importer });
  }
  const parse = await timed(ROUNDS, async () => {
    for (const { path } of files) JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
  });
  const imported = await timed(ROUNDS, async () => {
    const home = mkdtempSync(join(tmpdir(), 'mercato-bench-'));
    try {
      await importRecords(home, files);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
  say(
    `${files.length} files: unpacked and parsed alone in ${number(parse.ms)} ms (${number(parse.cpuMs)} of processor); taken in, Parquet written, in ${number(imported.ms)} ms (${number(imported.cpuMs)}): ${(imported.ms / parse.ms).toFixed(2)} x`,
  );
  say(`peak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
}

export async function run(effects: Effects): Promise<void> {
  const say = (line: string): void => void effects.stdout.write(`  ${line}\n`);
  const papers = effects.env['MERCATO_BENCH_PAPERS'];
  if (papers) await benchImport(papers, say);
  await benchKernel(Number(effects.env['MERCATO_BENCH_ROWS'] ?? ROWS), say);
}
