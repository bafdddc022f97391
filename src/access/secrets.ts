// What lets in: passwords, and the random texts of sessions and keys. Of none of them is more kept than what tells it again.

import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { Fault } from '../base/fault.ts';

// 32 MB and about a tenth of a second each: the second row of the OWASP Password Storage Cheat Sheet for scrypt (N = 2^15, r = 8, p = 3).
export const COST = 2 ** 15;
const [BLOCK, PARALLEL, MOST_MEMORY] = [8, 3, 64 * 2 ** 20] as const;
const BYTES = 32;

const LEAST_PASSWORD = 12;
const MOST_PASSWORD = 200;

const derived = (password: string, salt: Buffer, bytes: number, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(password.normalize('NFKC'), salt, bytes, cost, (error, key) => (error ? reject(error) : resolve(key))));

let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;
const MOST_WAITING = 16;

/** One at a time: whoever sends a thousand passwords takes neither the memory nor both cores. Fault `too-many-attempts`. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) return Promise.reject(new Fault('too-many-attempts', 'Too many want to log in at this moment.', { seconds: 5 }));
  waiting++;
  const done = queue.then(work).finally(() => waiting--);
  queue = done.catch(() => {});
  return done;
}

const written = (N: number, salt: Buffer, key: Buffer): string =>
  ['scrypt', N, BLOCK, PARALLEL, salt.toString('base64url'), key.toString('base64url')].join('$');

/** `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string, N: number): Promise<string> {
  const salt = randomBytes(16);
  const key = await inTurn(() => derived(password, salt, BYTES, { N, r: BLOCK, p: PARALLEL, maxmem: MOST_MEMORY }));
  return written(N, salt, key);
}

/** `kept` is null for a name that is not there: that takes as long as one that is. */
export async function isPassword(password: string, kept: string | null, N: number): Promise<boolean> {
  const [, cost, r, p, salt = '', key = ''] = (kept ?? written(N, Buffer.alloc(16), Buffer.alloc(BYTES))).split('$');
  const expected = Buffer.from(key, 'base64url');
  const settings = { N: Number(cost), r: Number(r), p: Number(p), maxmem: MOST_MEMORY };
  const found = await inTurn(() => derived(password.slice(0, MOST_PASSWORD), Buffer.from(salt, 'base64url'), expected.length, settings));
  return timingSafeEqual(found, expected) && kept !== null;
}

/** Fault `weak-password`. */
export function checkPassword(password: string, name: string): void {
  const refuse = (why: string): never => {
    throw new Fault('weak-password', why, { what: name });
  };
  if (password.length < LEAST_PASSWORD) refuse(`The password has fewer than ${LEAST_PASSWORD} characters.`);
  if (password.length > MOST_PASSWORD) refuse(`The password has more than ${MOST_PASSWORD} characters.`);
  if (password.toLowerCase().includes(name)) refuse('The password holds the name of the account.');
  if (new Set(password).size < 5) refuse('The password is made of too few different characters.');
}

// Without those that are taken for one another.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password to begin with: twenty letters, a hundred bits. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-');

/** 256 bits. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');
