// What PostgreSQL and the way to it report, as the faults of the program. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html

import { Fault, type FaultCode } from '../base/fault.ts';

const BY_CODE: Readonly<Record<string, FaultCode>> = {
  '28P01': 'ledger-refused', // invalid_password
  '28000': 'ledger-refused', // invalid_authorization_specification
  '3D000': 'ledger-refused', // invalid_catalog_name
  '42501': 'ledger-unwritable', // insufficient_privilege
  '25006': 'ledger-unwritable', // read_only_sql_transaction
  '53100': 'ledger-full', // disk_full
  '53300': 'ledger-busy', // too_many_connections
  '55P03': 'ledger-busy', // lock_not_available
  '40P01': 'ledger-busy', // deadlock_detected
  '57P01': 'ledger-unreachable', // admin_shutdown
  '57P02': 'ledger-unreachable', // crash_shutdown
  '57P03': 'ledger-unreachable', // cannot_connect_now
  'XX001': 'ledger-damaged', // data_corrupted
  'XX002': 'ledger-damaged', // index_corrupted
};

const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EPIPE',
]);

// The driver reports these in words alone.
const LOST = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
const NO_PASSWORD = /client password must be a string|SASL/;

const WORDS: Readonly<Partial<Record<FaultCode, string>>> = {
  'ledger-refused': 'refuses the log-in',
  'ledger-unwritable': 'cannot be written',
  'ledger-full': 'cannot grow: no space is left',
  'ledger-busy': 'is being written by another process',
  'ledger-unreachable': 'cannot be reached',
  'ledger-damaged': 'is damaged',
};

function codeOf(error: Error): FaultCode | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NETWORK.has(code) || code.startsWith('08') || LOST.test(error.message)) return 'ledger-unreachable';
  return NO_PASSWORD.test(error.message) ? 'ledger-refused' : BY_CODE[code];
}

/** A fault for what is reported about the database at `place`; what is no expected failure comes back as it is. */
export function faultOf(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  // Several addresses were tried: their errors are inside, and the message is empty.
  const said = error instanceof AggregateError && error.message === '' ? String((error.errors[0] as Error | undefined)?.message) : error.message;
  return code ? new Fault(code, `${place} ${WORDS[code]} (${said})`, { what: place }, error) : error;
}
