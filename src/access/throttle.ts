// How often somebody may try. Attempts to log in are counted beside the accounts, so that several that serve one ledger count together, and none begins
// anew when it is started again. Requests are counted in the memory of each process: a count that every page waits for would cost more than it saves.

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Fault, type FaultCode } from '../base/fault.ts';
import { sha256 } from '../base/hash.ts';
import type { Engine, Session } from '../ledger/engine.ts';

/** So many in so many seconds. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export interface Limiter {
  /** Takes one from what `key` has left. The fault tells after how many seconds there is more. */
  take(key: string): Promise<void>;
}

export function limiter({ points, seconds }: Limit, code: FaultCode, message: string): Limiter {
  const memory = new RateLimiterMemory({ points, duration: seconds });
  return {
    take: async (key) => {
      await memory.consume(key).catch((error: unknown) => Promise.reject(error instanceof RateLimiterRes ? tooMany(code, message, error.msBeforeNext) : error));
    },
  };
}

const tooMany = (code: FaultCode, message: string, ms: number): Fault => new Fault(code, message, { seconds: Math.max(1, Math.ceil(ms / 1000)) });

const MINUTES = 60;
const FAILURES = {
  /** Whoever guesses one account from one place. */
  nameAndAddress: { points: 5, seconds: 15 * MINUTES },
  /** Whoever guesses many accounts from one place. */
  address: { points: 30, seconds: 15 * MINUTES },
  /** Whoever guesses one account from many places. */
  name: { points: 50, seconds: 60 * MINUTES },
} as const;

export interface Attempts {
  /** Counts before it is known how it ends, so that many at once are not let through. Fault `too-many-attempts`. */
  begin(name: string, network: string): Promise<void>;
  succeeded(name: string, network: string): Promise<void>;
}

/** What is counted for an attempt: neither the name nor the address can be read from it. */
const countedOf = (name: string, network: string): readonly (readonly [string, Limit])[] => [
  [sha256(`both ${name} ${network}`), FAILURES.nameAndAddress],
  [sha256(`address ${network}`), FAILURES.address],
  [sha256(`name ${name}`), FAILURES.name],
];

async function count(session: Session, key: string, { points, seconds }: Limit, now: Date): Promise<void> {
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  await session.run('insert into attempt (key, n, until) values (?, 1, ?) on conflict (key) do update set n = attempt.n + 1', [key, until]);
  const row = await session.get('select n, until from attempt where key = ?', key);
  if (Number(row?.['n']) <= points) return;
  throw tooMany('too-many-attempts', 'Too many attempts to log in have failed.', Date.parse(String(row?.['until'])) - now.getTime());
}

/** The writer's lock is held while they are counted, so that many at once come one by one. */
export const attempts = (engine: Engine, now: () => Date): Attempts => ({
  begin: (name, network) =>
    engine.write(async (session) => {
      await session.run('delete from attempt where until <= ?', [now().toISOString()]);
      for (const [key, limit] of countedOf(name, network)) await count(session, key, limit, now());
    }),
  succeeded: (name, network) =>
    engine.write(async (session) => {
      const [both, ...others] = countedOf(name, network);
      await session.run('delete from attempt where key = ?', [both?.[0] ?? '']);
      for (const [key] of others) await session.run('update attempt set n = n - 1 where key = ? and n > 0', [key]);
    }),
});
