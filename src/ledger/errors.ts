// What the engine reports, as the faults of the program. Codes: https://www.sqlite.org/rescode.html

import { Fault, type FaultCode } from '../base/fault.ts';

interface EngineError extends Error {
  readonly code: string;
  /** The extended result code; its low byte is the primary one. */
  readonly errcode: number;
}

const isEngineError = (error: unknown): error is EngineError =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

const BY_PRIMARY: Readonly<Record<number, FaultCode>> = {
  3: 'ledger-unwritable', // PERM
  5: 'ledger-busy', // BUSY
  6: 'ledger-busy', // LOCKED
  8: 'ledger-unwritable', // READONLY
  11: 'ledger-damaged', // CORRUPT
  13: 'ledger-full', // FULL
  14: 'ledger-unwritable', // CANTOPEN
  26: 'ledger-not-one', // NOTADB
};

// On a full disk the shared-memory file cannot grow, which is reported as an I/O error of its own.
const IOERR_SHMSIZE = 4874;
const IOERR_WRITE = 778;

const WORDS: Readonly<Partial<Record<FaultCode, string>>> = {
  'ledger-busy': 'is being written by another process',
  'ledger-full': 'cannot grow: no space is left',
  'ledger-unwritable': 'cannot be written',
  'ledger-damaged': 'is damaged',
  'ledger-not-one': 'is no ledger of Mercato',
};

/** A fault for what the engine reports about the file at `path`; what is no expected failure comes back as it is. */
export function faultOf(error: unknown, path: string): unknown {
  if (!isEngineError(error)) return error;
  const code = error.errcode === IOERR_SHMSIZE || error.errcode === IOERR_WRITE ? 'ledger-full' : BY_PRIMARY[error.errcode & 0xff];
  return code ? new Fault(code, `${path} ${WORDS[code]} (${error.message})`, { what: path }, error) : error;
}

/** Does what `work` does, with the engine's errors as faults. */
export function withFaults<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultOf(error, path);
  }
}
