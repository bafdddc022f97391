// How often somebody may try. Counted in the memory of this process: several that serve one ledger count each for themselves.

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Fault, type FaultCode } from '../base/fault.ts';

/** So many in so many seconds. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export interface Limiter {
  /** Takes one from what `key` has left. The fault tells after how many seconds there is more. */
  take(key: string): Promise<void>;
  giveBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}

export function limiter({ points, seconds }: Limit, code: FaultCode, message: string): Limiter {
  const memory = new RateLimiterMemory({ points, duration: seconds });
  const refuse = (msBeforeNext: number): never => {
    throw new Fault(code, message, { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
  };
  return {
    take: async (key) => {
      await memory.consume(key).catch((error: unknown) => (error instanceof RateLimiterRes ? refuse(error.msBeforeNext) : Promise.reject(error)));
    },
    giveBack: async (key) => void (await memory.reward(key)),
    forget: async (key) => void (await memory.delete(key)),
  };
}

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

export function attempts(): Attempts {
  const made = (limit: Limit) => limiter(limit, 'too-many-attempts', 'Too many attempts to log in have failed.');
  const [both, address, name] = [made(FAILURES.nameAndAddress), made(FAILURES.address), made(FAILURES.name)];
  return {
    begin: async (who, from) => {
      await both.take(`${who} ${from}`);
      await address.take(from);
      await name.take(who);
    },
    succeeded: async (who, from) => {
      await both.forget(`${who} ${from}`);
      await address.giveBack(from);
      await name.giveBack(who);
    },
  };
}
