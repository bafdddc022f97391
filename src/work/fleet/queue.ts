// The queue of a fleet: tasks in the database of the ledger, with the bytes they need. A task is added and its bytes are stored in one
// transaction, and they go in one; everything in between may be done twice without harm, because what a task appends is known by its content.

import { Fault } from '../../base/fault.ts';
import { sha256 } from '../../base/hash.ts';
import type { Engine, Session } from '../../ledger/engine.ts';
import type { Schema } from '../../ledger/migrate.ts';
import { isPostgres, openPostgres } from '../../ledger/postgres.ts';
import { graphile, QUEUE_SCHEMA } from './graphile.ts';

const SCHEMA: Schema = {
  migrations: ['0001-waiting'],
  folder: new URL('migrations/', import.meta.url),
  // "MERW".
  mark: 0x4d455257,
  versioned: { table: 'work_schema', own: ['waiting'] },
};

/** Locks by which living workers are told; the first half of the key. */
const ALIVE = 0x4d45524c;

/** Eight times in half an hour: each time e times as long is waited as before. */
const ATTEMPTS = 8;
/** Fusing waits this long for what else comes, so that a hundred documents do not fuse a hundred times. */
const FUSE_AFTER = "interval '1 second'";
const REFRESH = 'refresh';

/** What is to be done: the same task with the same body is the same task. */
export interface Wanted {
  readonly task: string;
  /** As people would call it: a file, an address. */
  readonly about: string;
  readonly body: string;
}

export interface Waiting {
  readonly about: string;
  readonly body: string;
}

export interface TaskCount {
  readonly task: string;
  readonly ready: number;
  /** Failed before, and tried again later. */
  readonly later: number;
  readonly running: number;
  /** Given up. */
  readonly failed: number;
}

export interface QueueStatus {
  readonly tasks: readonly TaskCount[];
  /** Living workers, as `host:process`. */
  readonly workers: readonly string[];
}

export interface FailedTask {
  readonly id: string;
  readonly task: string;
  readonly about: string;
  readonly attempts: number;
  readonly error: string;
  readonly at: string;
}

export interface Queue {
  /** Answers how many are new. */
  add(wanted: readonly Wanted[]): Promise<number>;
  /** Null: it was done before. */
  take(id: string): Promise<Waiting | null>;
  /** What it needed goes, and fusing is asked for. */
  done(id: string): Promise<void>;
  status(): Promise<QueueStatus>;
  /** Latest first. */
  failed(): Promise<readonly FailedTask[]>;
  /** All that were given up, or those with these ids, once more. Answers how many. */
  retry(ids: readonly string[] | 'all'): Promise<number>;
  drop(ids: readonly string[] | 'all'): Promise<number>;
  /** Takes out what is gone for good, given up or not. Answers how many. */
  forget(isGone: (body: string) => boolean): Promise<number>;
  /** Gives back what dead workers held. Answers their names. */
  release(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** How a worker is called, and the second half of its lock's key. */
export const workerName = (n: number, at: string): string => `mercato/${n}/${at}`;
const lockOf = (worker: string): number => Number(worker.split('/')[1]);
export const ALIVE_LOCK = (n: number): string => `select pg_advisory_lock(${ALIVE}, ${n})`;

const FAILED = 'attempts >= max_attempts and locked_at is null';

async function addTask(session: Session, task: string, id: string): Promise<void> {
  await session.get(`select 1 from ${QUEUE_SCHEMA}.add_job(?, json_build_object('id', cast(? as text)), max_attempts => ?, job_key => ?)`, task, id, ATTEMPTS, `${task} ${id}`); // biome-ignore format: one statement
}

/** One at a time, soon; asked for again while it waits, it stays as it is. While it runs, another one waits behind it. */
const addRefresh = (session: Session) =>
  session.get(
    `select 1 from ${QUEUE_SCHEMA}.add_job(?, queue_name => ?, run_at => now() + ${FUSE_AFTER}, job_key => ?, job_key_mode => 'preserve_run_at')`,
    REFRESH,
    REFRESH,
    REFRESH,
  );

const add = ({ write }: Engine, wanted: readonly Wanted[], now: Date): Promise<number> =>
  write(async (session) => {
    let added = 0;
    for (const { task, about, body } of wanted) {
      const id = sha256(`${task}\n${body}`).slice(0, 32);
      const isNew = await session.insert('waiting', [{ id, task, about, body: Buffer.from(body), added: now.toISOString() }]);
      if (isNew > 0) await addTask(session, task, id);
      added += isNew;
    }
    return added;
  });

async function take({ read }: Engine, id: string): Promise<Waiting | null> {
  const row = await read.get('select about, body from waiting where id = ?', id);
  const bytes: unknown = row?.['body'];
  return row && bytes instanceof Uint8Array ? { about: String(row['about']), body: Buffer.from(bytes).toString('utf8') } : null;
}

async function status({ read }: Engine): Promise<QueueStatus> {
  const rows = await read.all(
    `select task_identifier as task,
            count(*) filter (where locked_at is null and attempts < max_attempts and (attempts = 0 or run_at <= now())) as ready,
            count(*) filter (where locked_at is null and attempts < max_attempts and attempts > 0 and run_at > now()) as later,
            count(*) filter (where locked_at is not null) as running,
            count(*) filter (where ${FAILED}) as failed
       from ${QUEUE_SCHEMA}.jobs group by task_identifier order by task_identifier`,
  );
  const workers = await read.all(
    `select distinct application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and classid = ${ALIVE} and granted and pg_locks.database = (select oid from pg_database where datname = current_database())
      order by name`,
  );
  const count = (value: unknown): number => Number(value);
  return {
    tasks: rows.map((row) => ({
      task: String(row['task']),
      ready: count(row['ready']),
      later: count(row['later']),
      running: count(row['running']),
      failed: count(row['failed']),
    })),
    workers: workers.map((row) => String(row['name']).replace(/^mercato work /, '')),
  };
}

async function failed({ read }: Engine): Promise<FailedTask[]> {
  const rows = await read.all(
    `select cast(jobs.id as text) as id, task_identifier as task, coalesce(about, '') as about, attempts, coalesce(last_error, 'The worker died.') as error,
            to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
       from ${QUEUE_SCHEMA}.jobs left join waiting on waiting.id = split_part(key, ' ', 2)
      where ${FAILED} order by updated_at desc, jobs.id desc`,
  );
  return rows.map((row) => ({
    id: String(row['id']),
    task: String(row['task']),
    about: String(row['about']),
    attempts: Number(row['attempts']),
    error: String(row['error']),
    at: String(row['at']),
  }));
}

async function given(engine: Engine, ids: readonly string[] | 'all'): Promise<readonly string[]> {
  const all = (await failed(engine)).map(({ id }) => id);
  const wrong = ids === 'all' ? undefined : ids.find((id) => !all.includes(id));
  if (wrong !== undefined) throw new Fault('not-found', `No task ${wrong} was given up.`, { what: wrong });
  return ids === 'all' ? all : ids;
}

const retry = async (engine: Engine, ids: readonly string[] | 'all'): Promise<number> =>
  (await engine.read.all(`select 1 from ${QUEUE_SCHEMA}.reschedule_jobs(cast(? as bigint[]), run_at => now(), attempts => 0)`, [`{${(await given(engine, ids)).join(',')}}`])).length; // biome-ignore format: one statement

async function drop(engine: Engine, ids: readonly string[] | 'all'): Promise<number> {
  const dropped = `{${(await given(engine, ids)).join(',')}}`;
  return engine.write(async (session) => {
    await session.run(`delete from waiting where id in (select split_part(key, ' ', 2) from ${QUEUE_SCHEMA}.jobs where id = any(cast(? as bigint[])))`, [
      dropped,
    ]);
    return (await session.all(`select 1 from ${QUEUE_SCHEMA}.complete_jobs(cast(? as bigint[]))`, [dropped])).length;
  });
}

async function forget({ read, write }: Engine, isGone: (body: string) => boolean): Promise<number> {
  const gone: string[] = [];
  for (const row of await read.all('select id, body from waiting order by id')) {
    const bytes: unknown = row['body'];
    if (bytes instanceof Uint8Array && isGone(Buffer.from(bytes).toString('utf8'))) gone.push(String(row['id']));
  }
  await write(async (session) => {
    for (const id of gone) {
      await session.run('delete from waiting where id = ?', [id]);
      await session.all(`select 1 from ${QUEUE_SCHEMA}.complete_jobs(array(select id from ${QUEUE_SCHEMA}.jobs where split_part(key, ' ', 2) = ?))`, [id]);
    }
  });
  return gone.length;
}

/** A worker that lives holds its lock as long as its connection; whoever gets the lock of another knows that it is dead. */
const release = ({ write }: Engine): Promise<readonly string[]> =>
  write(async (session) => {
    const held = await session.all(`select distinct locked_by as worker from ${QUEUE_SCHEMA}.jobs where locked_by is not null`);
    const dead: string[] = [];
    for (const { worker } of held) {
      const lock = lockOf(String(worker));
      const free = Number.isInteger(lock) && (await session.get(`select pg_try_advisory_xact_lock(${ALIVE}, ${lock}) as free`))?.['free'];
      if (free) dead.push(String(worker));
    }
    if (dead.length > 0) await session.get(`select 1 from ${QUEUE_SCHEMA}.force_unlock_workers(string_to_array(?, ' '))`, dead.join(' '));
    return dead.map((worker) => worker.split('/').at(-1) ?? worker);
  });

/** The queue beside a ledger, made if there is none. Fault `fleet-needs-postgres`. */
export async function openQueue(address: string, now: () => Date): Promise<Queue> {
  if (!isPostgres(address)) throw new Fault('fleet-needs-postgres', 'A ledger in a file is worked on by one process at a time.', { what: address });
  const engine = await openPostgres(address, { readonly: false, create: true, busyTimeoutMs: 30_000, schema: SCHEMA });
  // One after the other: several that come up at once would make the same tables.
  await engine.write(() => graphile().runMigrations({ connectionString: address, schema: QUEUE_SCHEMA, logger: quiet() }));
  return {
    add: (wanted) => add(engine, wanted, now()),
    take: (id) => take(engine, id),
    done: (id) =>
      engine.write(async (session) => {
        await session.run('delete from waiting where id = ?', [id]);
        await addRefresh(session);
      }),
    status: () => status(engine),
    failed: () => failed(engine),
    retry: (ids) => retry(engine, ids),
    drop: (ids) => drop(engine, ids),
    forget: (isGone) => forget(engine, isGone),
    release: () => release(engine),
    close: () => engine.close(),
  };
}

/** What is worth telling comes as events. */
export const quiet = () => new (graphile().Logger)(() => () => {});

/** After an erasure: nothing of it waits in a queue either. */
export async function forgetWaiting(address: string, now: () => Date, isGone: (body: string) => boolean): Promise<number> {
  if (!isPostgres(address)) return 0;
  const queue = await openQueue(address, now);
  try {
    return await queue.forget(isGone);
  } finally {
    await queue.close();
  }
}
