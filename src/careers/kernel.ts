// Careers from authorships: which spells each person had at which organisations, and which of them are moves. Rows are dealt into
// buckets by person (a radix partition that stays in the cache), then each bucket is derived on its own, on all threads. Every row is read
// three times and written once; spells take the place of the rows. The definitions are those of `docs/careers.md`.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Authorships, type CareerRules, type Careers, MAX_ORGS, MAX_SPAN, RULES, type Spells } from '../model/career.ts';
import { type Deal, EXTENT, runPhase, type Shared, type Told } from './kernel/phases.ts';
import { flowsIn, tallied, tallyFor } from './kernel/tally.ts';

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
  run(told: Told): Promise<void>;
  end(): void;
}

type Column = Uint32Array | Uint16Array | Uint8Array;

const sharedOf = <T extends Column>(column: T): T => {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const copy = new (column.constructor as new (buffer: SharedArrayBuffer) => T)(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
};

const room = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
const shared32 = (length: number): Uint32Array => new Uint32Array(room(length * 4));
const shared16 = (length: number): Uint16Array => new Uint16Array(room(length * 2));

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
      marks: new Uint8Array(room(length)),
      from: spent.org,
      fromLast: shared16(length),
    },
    extent: shared32(EXTENT * Math.max(1, threads)),
    ticket: new Int32Array(room(4)),
  };
}

const THIS_THREAD: Crew = { run: async (told) => runPhase(told, 0), end: () => undefined };

/** Threads that are waiting for work. They are kept: one that has run before runs compiled code. */
const IDLE: Worker[] = [];

function hire(count: number): readonly Worker[] {
  // Run from source, the worker is TypeScript too.
  const file = new URL(import.meta.url.endsWith('.ts') ? './kernel/worker.ts' : './kernel/worker.js', import.meta.url);
  const workers = Array.from({ length: count }, () => IDLE.pop() ?? new Worker(file));
  for (const worker of workers) worker.ref();
  return workers;
}

function inThreads(threads: number): Crew {
  const workers = hire(threads);
  return {
    run: async (told) => {
      workers.forEach((worker, thread) => worker.postMessage({ told, thread }));
      await Promise.all(workers.map((worker) => once(worker, 'message')));
    },
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
    found: new Int32Array(room(buckets * 4)).fill(-1),
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

/** As many spells as there are. */
function cut({ person, org, first, last, marks, from, fromLast }: Spells, { found }: Deal): Spells {
  const total = found.reduce((sum, rows) => sum + rows, 0);
  return {
    person: person.subarray(0, total),
    org: org.subarray(0, total),
    first: first.subarray(0, total),
    last: last.subarray(0, total),
    marks: marks.subarray(0, total),
    from: from.subarray(0, total),
    fromLast: fromLast.subarray(0, total),
  };
}

/** Derives all careers. Columns that lie in shared memory are not copied. */
export async function deriveCareers(authorships: Authorships, { rules = RULES, threads, spend = false }: KernelOptions = {}): Promise<Careers> {
  const rows = authorships.person.length;
  const crewSize = threads ?? (rows < THREADED_ROWS ? 0 : 2);
  const shared = share(authorships, crewSize, rules, spend);
  if (rows === 0) return { spells: shared.spells, ...tallied(shared.spells, 0, 0) };
  const crew = crewSize === 0 ? THIS_THREAD : inThreads(crewSize);
  try {
    await crew.run({ phase: 'measure', shared });
    const deal = dealFor(shared);
    await crew.run({ phase: 'count', shared, deal });
    placeRows(shared, deal);
    await crew.run({ phase: 'scatter', shared, deal });
    await crew.run({ phase: 'derive', shared, deal });
    const spells = cut(shared.spells, deal);
    const tally = tallyFor(spells, deal.orgs, deal.firstYear, shared.threads, room);
    for (const phase of ['counts', 'moves', 'flows'] as const) await crew.run({ phase, tally });
    return { spells, flows: flowsIn(tally), lengths: tally.lengths };
  } finally {
    crew.end();
  }
}
