// One worker of a fleet: takes one task after the other until it is stopped. For more cores or machines, start more of them.

import { randomInt } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunnerOptions, TaskList, WorkerEvents } from 'graphile-worker';
import { Client } from 'pg';
import { Fault } from '../../base/fault.ts';
import { placeOf } from '../../ledger/postgres.ts';
import { graphile, QUEUE_SCHEMA } from './graphile.ts';
import { ALIVE_LOCK, quiet, workerName } from './queue.ts';
import type { Done, Shop, Task } from './task.ts';
import { take } from './tasks/import.ts';
import { read } from './tasks/read.ts';
import { refresh } from './tasks/refresh.ts';

const TASKS: Readonly<Record<string, Task>> = { read, import: take, refresh };

/** What came of one task. */
export interface Worked extends Done {
  readonly task: string;
  readonly ms: number;
  /** Why it did not work, and whether it is tried again. */
  readonly failure: { readonly error: string; readonly final: boolean } | null;
}

export interface WorkOptions {
  readonly address: string;
  /** End when nothing waits any more; what was given up does not count. */
  readonly untilEmpty?: boolean | undefined;
  /** Resolves when the worker is to end, after the task at hand. */
  readonly stopped: Promise<void>;
  readonly onTask?: ((worked: Worked) => void) | undefined;
  /** Workers that died with a task in hand. */
  readonly onReleased?: ((workers: readonly string[]) => void) | undefined;
}

export interface WorkReport {
  readonly done: number;
  readonly failed: number;
}

const POLL_MS = 1000;
const WATCH_MS = 2000;
const LOCKS = 2 ** 31 - 1;
// A machine that vanished is noticed within a minute.
const KEEPALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

interface Life {
  readonly worker: string;
  /** Rejects when the connection that proves the life is lost: others may then take this worker for dead. */
  readonly lost: Promise<never>;
  end(): Promise<void>;
}

/** Holds the lock by which others see that this worker lives. */
async function live(address: string): Promise<Life> {
  const n = randomInt(LOCKS);
  const at = `${hostname()}:${process.pid}`;
  const client = new Client({ connectionString: address, application_name: `mercato work ${at}`, options: KEEPALIVE });
  let ending = false;
  const lost = new Promise<never>((_, reject) => {
    const fail = (cause?: unknown) =>
      !ending && reject(new Fault('ledger-unreachable', `The connection to ${placeOf(address)} was lost.`, { what: placeOf(address) }, cause));
    client.on('error', fail);
    client.on('end', fail);
  });
  lost.catch(() => {});
  await client.connect();
  await client.query(ALIVE_LOCK(n));
  return {
    worker: workerName(n, at),
    lost,
    end: async () => {
      ending = true;
      await client.end();
    },
  };
}

const wordError = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Who does not know what was erased would take it in again. */
async function guard({ guarded }: Shop): Promise<void> {
  if (!(await guarded())) throw new Fault('erasure-key-missing', 'Something was erased from this ledger, and this worker cannot tell what.');
}

const idOf = (payload: unknown): string => (payload as { readonly id?: string }).id ?? '';

/** Tasks as graphile-worker calls them; each tells of itself. `failing`: what each sort of task was last about when it failed. */
function taskList(shop: Shop, told: (worked: Omit<Worked, 'failure'>) => void, failing: Map<string, string>) {
  return Object.fromEntries(
    Object.entries(TASKS).map(([task, work]) => [
      task,
      async (payload: unknown) => {
        const from = performance.now();
        await guard(shop);
        const id = idOf(payload);
        const done = await work(shop, id).catch(async (error: unknown) => {
          failing.set(task, (await shop.queue.take(id).catch(() => null))?.about ?? '');
          throw error;
        });
        told({ ...done, task, ms: performance.now() - from });
      },
    ]),
  );
}

/** Until nothing waits and nothing runs, here or elsewhere. */
async function emptied({ queue }: Shop, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { tasks } = await queue.status();
    if (tasks.every(({ ready, later, running }) => ready + later + running === 0)) return;
    await sleep(WATCH_MS / 4, undefined, { signal }).catch(() => {});
  }
}

/** Gives back what dead workers held, now and then. */
async function watchDead({ queue }: Shop, signal: AbortSignal, told: WorkOptions['onReleased']): Promise<void> {
  while (!signal.aborted) {
    const dead = await queue.release();
    if (dead.length > 0) told?.(dead);
    await sleep(WATCH_MS, undefined, { signal }).catch(() => {});
  }
}

function eventsOf({ worker }: Life, failed: (failure: NonNullable<Worked['failure']>, task: string) => void): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  // Before it takes its first task: what it holds then bears the name whose lock is held.
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = worker;
  });
  events.on('job:error', ({ job, error }) => failed({ error: wordError(error), final: job.attempts >= job.max_attempts }, job.task_identifier));
  return events;
}

const runnerOptions = (address: string, events: WorkerEvents, tasks: TaskList): RunnerOptions => ({
  connectionString: address,
  schema: QUEUE_SCHEMA,
  concurrency: 1,
  noHandleSignals: true,
  pollInterval: POLL_MS,
  parsedCronItems: [],
  logger: quiet(),
  events,
  // Batches of done tasks are waited for at the end; one by one they are not.
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  taskList: tasks,
});

/** Works until it is stopped, or until nothing is left. Faults: `erasure-key-missing`, `ledger-unreachable`. */
export async function work(shop: Shop, { address, untilEmpty, stopped, onTask, onReleased }: WorkOptions): Promise<WorkReport> {
  await guard(shop);
  const life = await live(address);
  const ending = new AbortController();
  const counts = { done: 0, failed: 0 };
  const failing = new Map<string, string>();
  const events = eventsOf(life, (failure, task) => {
    if (failure.final) counts.failed++;
    onTask?.({ task, about: failing.get(task) ?? '', outcome: '', problems: [], ms: 0, failure });
  });
  const taskHere = taskList(
    shop,
    (worked) => {
      counts.done++;
      onTask?.({ ...worked, failure: null });
    },
    failing,
  );
  const options = runnerOptions(address, events, taskHere);
  try {
    const runner = await graphile().run(options);
    try {
      const ends = [stopped, life.lost, runner.promise, watchDead(shop, ending.signal, onReleased), ...(untilEmpty ? [emptied(shop, ending.signal)] : [])];
      await Promise.race(ends);
    } finally {
      ending.abort();
      await runner.stop().catch(() => {});
    }
  } finally {
    await life.end().catch(() => {});
  }
  return counts;
}
