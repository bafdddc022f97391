// The journal of erasures: outside the ledger, so that a backup from before can be made to forget as well. It holds keyed digests and no names;
// the key lies beside it. Both are to be kept as long as any backup is.

import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../base/fault.ts';
import { type ErasureMark, type Marking, markingWith } from '../model/erasure.ts';
import { readJsonLines } from './jsonl.ts';

const JOURNAL = 'erasures.jsonl';
const KEY = 'erasures.key';
const OWNER_ONLY = 0o600;

function append(path: string, text: string): void {
  let file: number;
  try {
    file = openSync(path, 'a', OWNER_ONLY);
  } catch (cause) {
    throw new Fault('file-unwritable', `${path} cannot be written`, { what: path }, cause);
  }
  writeSync(file, text);
  // What is answered as written down is on the disk.
  fsyncSync(file);
  closeSync(file);
}

/** The marking of this folder, or undefined where nothing was ever erased. */
export const knownMarking = (home: string): Marking | undefined =>
  existsSync(join(home, KEY)) ? markingWith(readFileSync(join(home, KEY), 'utf8').trim()) : undefined;

/** The marking of this folder, with a new key if there is none yet. */
export function markingIn(home: string): Marking {
  mkdirSync(home, { recursive: true });
  if (!existsSync(join(home, KEY))) append(join(home, KEY), `${randomBytes(32).toString('hex')}\n`);
  return knownMarking(home) ?? markingWith('');
}

export const writeMark = (home: string, mark: ErasureMark): Promise<void> => Promise.resolve(append(join(home, JOURNAL), `${JSON.stringify(mark)}\n`));

/** All that was ever erased here. */
export const marksOf = (home: string): ErasureMark[] => (existsSync(join(home, JOURNAL)) ? readJsonLines<ErasureMark>(join(home, JOURNAL)) : []);

const CHUNK = 1 << 20;

/** The files in which one of these texts stands, as bytes; proof for a database file and its log. */
export function filesWith(paths: readonly string[], needles: readonly string[]): string[] {
  const wanted = needles.map((needle) => Buffer.from(needle));
  const overlap = Math.max(0, ...wanted.map(({ length }) => length));
  return paths.filter((path) => {
    if (!existsSync(path) || !statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    for (let from = 0; from < bytes.length; from += CHUNK) {
      const part = bytes.subarray(from, Math.min(bytes.length, from + CHUNK + overlap));
      if (wanted.some((needle) => part.includes(needle))) return true;
    }
    return false;
  });
}
