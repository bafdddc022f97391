// Careers from authorships: which spells each person had at which organisations, and which of them are moves. Rows are dealt into
// buckets by person (a radix partition that stays in the cache), then each bucket is derived on its own, on all threads. Every row is read
// three times and written once; spells take the place of the rows. The definitions are those of `docs/careers.md`.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Authorships, type CareerRules, type Careers, MAX_ORGS, MAX_SPAN, RULES, type Spells } from '../model/career.ts';
import { count, type Deal, derive, EXTENT, measure, type Shared, scatter } from './kernel/phases.ts';
import { type Counts, flowsOf, lengthsOf, sharedFlows, type Tally, tally, together } from './kernel/tally.ts';
import type { Told } from './kernel/worker.ts';

/** Rows of a bucket, so that it stays in a core's own cache. */
const BUCKET_ROWS = 1 << 16;
const MAX_BUCKETS = 1 << 10;
/** People of a bucket, so that two bytes tell them apart. */
const MAX_PEOPLE = 1 << 16;
/** Fewer rows are derived before threads have started. */
const THREADED_ROWS = 1_000_000;

interface KernelOptions {
  readonly rules?: CareerRules;
  /** Worker threads; 0 runs in this one. */
  readonly threads?: number;
  /** The columns are given away: spells are written over them, which takes a third less memory. */
  readonly spend?: boolean;
}

/** The threads, or this one standing in for them. */
interface Crew {
  run(phase: 'measure' | 'count' | 'scatter' | 'derive', deal: Deal | null): Promise<void>;
  tally(what: Tally): Promise<Counts>;
  end(): void;
}

type Column = Uint32Array | Uint16Array | Uint8Array;

const sharedOf = <T extends Column>(column: T): T => {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const copy = new (column.constructor as new (buffer: SharedArrayBuffer) => T)(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
};

const shared32 = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4));
const shared16 = (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(length * 2));

function share({ person, org, year }: Authorships, threads: number, rules: CareerRules, spend: boolean): Shared {
  const length = person.length;
  const rows = threads === 0 ? { person, org, year } : { person: sharedOf(person), org: sharedOf(org), year: sharedOf(year) };
  // When the first spell is written, all rows have been dealt.
  const spent = spend ? rows : { person: shared32(length), org: shared32(length), year: shared16(length) };
  return {
    rows,
    threads: Math.max(1, threads),
    rules,
    spells: {
      person: spent.person,
      org: shared32(length),
      first: spent.year,
      last: shared16(length),
      marks: new Uint8Array(new SharedArrayBuffer(length)),
      from: spent.org,
      fromLast: shared16(length),
    },
    extent: shared32(EXTENT * Math.max(1, threads)),
    ticket: new Int32Array(new SharedArrayBuffer(4)),
  };
}

const inThisThread = (shared: Shared): Crew => ({
  run: async (phase, deal) => {
    if (phase === 'measure') measure(shared, 0);
    else if (deal && phase === 'count') count(shared, deal, 0);
    else if (deal && phase === 'scatter') scatter(shared, deal, 0);
    else if (deal) derive(shared, deal);
  },
  tally: async (what) => tally(what),
  end: () => undefined,
});

/** Threads that are waiting for work. They are kept: one that has run before runs compiled code. */
const IDLE: Worker[] = [];

function hire(count: number): readonly Worker[] {
  // Run from source, the worker is TypeScript too.
  const file = new URL(import.meta.url.endsWith('.ts') ? './kernel/worker.ts' : './kernel/worker.js', import.meta.url);
  const workers = Array.from({ length: count }, () => IDLE.pop() ?? new Worker(file));
  for (const worker of workers) worker.ref();
  return workers;
}

function inThreads(shared: Shared): Crew {
  const workers = hire(shared.threads);
  const tell = async (told: (thread: number) => Told): Promise<readonly unknown[]> => {
    workers.forEach((worker, thread) => worker.postMessage(told(thread)));
    return (await Promise.all(workers.map((worker) => once(worker, 'message')))).flat();
  };
  return {
    run: async (phase, deal) => {
      await tell((thread) => ({ phase, shared, thread, deal }));
    },
    tally: async (what) =>
      together((await tell((thread) => ({ phase: 'tally', tally: what, share: { thread, threads: workers.length } }))) as readonly Counts[], what.room),
    end: () => {
      // Nobody waits for them when the process has nothing else to do.
      for (const worker of workers) worker.unref();
      IDLE.push(...workers);
    },
  };
}

/** What was measured, as a plan of buckets; a bug in the caller's numbers is told here. */
function dealFor({ extent, threads, rows }: Shared): Deal {
  const of = (field: number): number[] => Array.from({ length: threads }, (_, thread) => extent[thread * EXTENT + field] as number);
  const [people, orgs, since, until] = [Math.max(...of(0)) + 1, Math.max(...of(1)) + 1, Math.min(...of(2)), Math.max(...of(3))];
  if (orgs > MAX_ORGS) throw new Error(`invalid organisation: ${orgs - 1}`);
  if (until - since > MAX_SPAN) throw new Error(`invalid years: ${since}–${until}`);
  const wanted = Math.max(Math.min(MAX_BUCKETS, Math.ceil(rows.person.length / BUCKET_ROWS)), Math.ceil(people / MAX_PEOPLE));
  let shift = 0;
  while (Math.ceil(people / 2 ** shift) > wanted) shift++;
  const buckets = Math.ceil(people / 2 ** shift);
  return {
    shift,
    buckets,
    orgs,
    firstYear: since,
    places: shared32(threads * buckets),
    starts: shared32(buckets + 1),
    found: shared32(buckets),
  };
}

/** Turns the counts of each thread and bucket into the place of its first row. */
function placeRows({ threads }: Shared, { buckets, places, starts }: Deal): void {
  let sum = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    starts[bucket] = sum;
    for (let thread = 0; thread < threads; thread++) {
      const rows = places[thread * buckets + bucket] as number;
      places[thread * buckets + bucket] = sum;
      sum += rows;
    }
  }
  starts[buckets] = sum;
}

/** Pushes the spells of all buckets together. */
function compact({ spells }: Shared, { buckets, starts, found }: Deal): Spells {
  const columns = Object.values(spells) as Column[];
  let total = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const [from, rows] = [starts[bucket] as number, found[bucket] as number];
    if (from !== total) for (const column of columns) column.copyWithin(total, from, from + rows);
    total += rows;
  }
  const cut = <T extends Column>(column: T): T => column.subarray(0, total) as T;
  return {
    person: cut(spells.person),
    org: cut(spells.org),
    first: cut(spells.first),
    last: cut(spells.last),
    marks: cut(spells.marks),
    from: cut(spells.from),
    fromLast: cut(spells.fromLast),
  };
}

/** Derives all careers. Columns that lie in shared memory are not copied. */
export async function deriveCareers(authorships: Authorships, { rules = RULES, threads, spend = false }: KernelOptions = {}): Promise<Careers> {
  const rows = authorships.person.length;
  const crewSize = threads ?? (rows < THREADED_ROWS ? 0 : 2);
  const shared = share(authorships, crewSize, rules, spend);
  if (rows === 0) return { spells: shared.spells, flows: flowsOf(shared.spells, 0, 0), lengths: lengthsOf(shared.spells, 0) };
  const crew = crewSize === 0 ? inThisThread(shared) : inThreads(shared);
  try {
    await crew.run('measure', null);
    const deal = dealFor(shared);
    await crew.run('count', deal);
    placeRows(shared, deal);
    await crew.run('scatter', deal);
    await crew.run('derive', deal);
    const spells = compact(shared, deal);
    return { spells, ...(await crew.tally({ spells, orgs: deal.orgs, firstYear: deal.firstYear, room: sharedFlows(spells.person.length) })) };
  } finally {
    crew.end();
  }
}
