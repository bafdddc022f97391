// Backups: one whole file that was checked before it got its name, and the way back, on which everything that was erased since is erased again.

import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../base/fault.ts';
import { copyBetween, openLedger, snapshot } from '../ledger/open.ts';
import type { ErasureMark, Marking } from '../model/erasure.ts';
import type { Register } from '../model/register.ts';
import { refreshLedger } from './refresh.ts';

export interface BackupOptions {
  readonly now: () => Date;
  readonly register: Register;
}

export interface BackedUp {
  readonly bytes: number;
  readonly transactions: number;
  readonly documents: number;
}

const isAddress = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place);

function synced(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

async function held(path: string, options: BackupOptions): Promise<BackedUp> {
  const ledger = await openLedger(path, { ...options, readonly: true });
  try {
    const { documents, lastTransaction } = await ledger.counts();
    return { bytes: statSync(path).size, transactions: lastTransaction?.tx ?? 0, documents };
  } finally {
    await ledger.close();
  }
}

/** Others may read and write meanwhile. Faults: `file-unwritable`, `ledger-damaged`. */
export async function backup(place: string, file: string, options: BackupOptions): Promise<BackedUp> {
  if (existsSync(file)) throw new Fault('file-unwritable', `There is a file ${file} already.`, { what: file });
  const draft = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(draft, { force: true });
  if (isAddress(place)) await copyBetween(place, draft, options);
  else {
    const [problem] = await snapshot(place, draft, options);
    if (problem) throw new Fault('ledger-damaged', `The copy is not sound: ${problem.message}`, { what: place });
  }
  for (const rest of ['-wal', '-shm']) rmSync(`${draft}${rest}`, { force: true });
  synced(draft);
  renameSync(draft, file);
  return held(file, options);
}

export interface RestoreOptions extends BackupOptions {
  readonly marks: readonly ErasureMark[];
  readonly marking: () => Marking | undefined;
  /** Put it in the place of the ledger that is there. */
  readonly replace: boolean;
}

export interface Restored extends BackedUp {
  /** Erasures that were carried out again. */
  readonly erased: number;
}

/** Nobody may be writing to what is replaced. */
async function free(place: string, options: BackupOptions): Promise<void> {
  const ledger = await openLedger(place, { ...options, busyTimeoutMs: 0 });
  try {
    await ledger.markDirty([]);
  } finally {
    await ledger.close();
  }
}

async function eraseAgain(draft: string, { marks, marking: known, register, now }: RestoreOptions): Promise<number> {
  const marking = known();
  const ledger = await openLedger(draft, { now, register });
  try {
    const [problem] = await ledger.check();
    if (problem) throw new Fault('ledger-damaged', `The backup is not sound: ${problem.message}`, { what: draft });
    const erased = marks.length > 0 && marking ? await ledger.eraseAgain(marks, marking) : 0;
    await refreshLedger(ledger, { register: () => Promise.resolve(register) });
    await ledger.sweep();
    return erased;
  } finally {
    await ledger.close();
  }
}

/** The ledger is in its place only when all that was erased is gone from it. Faults: `file-missing`, `ledger-not-empty`, `ledger-*`. */
export async function restore(file: string, place: string, options: RestoreOptions): Promise<Restored> {
  if (!existsSync(file)) throw new Fault('file-missing', `There is no file ${file}.`, { what: file });
  const there = !isAddress(place) && existsSync(place);
  if (there && !options.replace)
    throw new Fault('ledger-not-empty', `There is a ledger in ${place} already; --replace puts the backup in its place.`, { what: place });
  if (there) await free(place, options);
  const draft = isAddress(place) ? `${file}.restoring` : `${place}.restoring`;
  mkdirSync(dirname(draft), { recursive: true });
  const rests = (path: string): void => ['-wal', '-shm'].forEach((rest) => rmSync(`${path}${rest}`, { force: true }));
  try {
    copyFileSync(file, draft);
    const erased = await eraseAgain(draft, options);
    rests(draft);
    const told = { ...(await held(draft, options)), erased };
    if (isAddress(place)) await copyBetween(draft, place, options);
    else {
      synced(draft);
      rests(place);
      renameSync(draft, place);
    }
    return told;
  } finally {
    rmSync(draft, { force: true });
    rests(draft);
  }
}
