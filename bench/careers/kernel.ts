// The kernel in a process of its own, so that its memory can be told from that of the engines beside it.
//   node bench/careers/kernel.ts PARQUET ROUNDS THREADS    prints what it took, as JSON

import { type Duck, openDuck } from '../../src/careers/duck.ts';
import type * as Kernel from '../../src/careers/kernel.ts';
import type { Careers } from '../../src/model/career.ts';
import { medianTaken, type Taken, timed } from './timed.ts';

/** The build's own: its threads need not strip types first. */
const { deriveCareers } = (await import(new URL('../../dist/careers/kernel.js', import.meta.url).href)) as typeof Kernel;

export interface KernelReport {
  readonly loaded: Taken;
  readonly derived: Taken;
  readonly spells: number;
  readonly flows: number;
  readonly moves: number;
  /** The most that the process held, in MB: at loading, and in one derivation. */
  readonly loadedMb: number;
  readonly peakMb: number;
}

const [parquet = '', rounds = '3', threads = '2'] = process.argv.slice(2);
const peakMb = (): number => Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);

/** DuckDB is closed again: what it holds is not the kernel's. */
async function withDuck<T>(work: (duck: Duck) => Promise<T>): Promise<T> {
  const duck = await openDuck('the benchmark', { memory: '300MB' });
  const done = await work(duck);
  duck.close();
  return done;
}

const [{ many = 0 } = {}] = await withDuck((duck) => duck.rows(`select count(*) as many from '${parquet}'`));
const rows = Number(many);
const columns = {
  person: new Uint32Array(new SharedArrayBuffer(4 * rows)),
  org: new Uint32Array(new SharedArrayBuffer(4 * rows)),
  year: new Uint16Array(new SharedArrayBuffer(2 * rows)),
};
/** Given away by each derivation, they are loaded anew for the next; into the same memory. */
const load = (): Promise<number> => withDuck((duck) => duck.fill(`select person, org, year from '${parquet}'`, [columns.person, columns.org, columns.year]));

let [counts, loadedMb, peak] = [{ spells: 0, flows: 0, moves: 0 }, 0, 0];
const [loads, derivations]: [Taken[], Taken[]] = [[], []];
for (let round = 0; round < Number(rounds); round++) {
  loads.push(await timed(1, load));
  loadedMb ||= peakMb();
  const made: Careers[] = [];
  derivations.push(await timed(1, async () => made.push(await deriveCareers(columns, { threads: Number(threads), spend: true }))));
  for (const { spells, flows } of made)
    counts = { spells: spells.person.length, flows: flows.people.length, moves: flows.people.reduce((sum, people) => sum + people, 0) };
  // Of one derivation: what it leaves behind is still there when the next begins.
  peak ||= peakMb();
}
const [loaded, derived] = [medianTaken(loads), medianTaken(derivations)];
process.stdout.write(`${JSON.stringify({ loaded, derived, ...counts, loadedMb, peakMb: peak } satisfies KernelReport)}\n`);
process.exit(0);
