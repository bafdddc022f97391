// Expected failures and doubts about data. One table says what each fault means to a program (HTTP status, exit code), to a
// queue (may it be tried again) and to a person (what to do). A bug is not a fault: it throws a plain Error.

import type { Span } from './span.ts';

interface FaultRule {
  readonly status: number;
  readonly exit: number;
  readonly retryable: boolean;
  /** One sentence that tells the user what to do. `{name}` is filled from the details. */
  readonly remedy: string;
}

/** Exit codes of the command: 0 all done · 1 a bug · 2 wrong usage · 3 some inputs failed · 4 nothing could be done · 5 the ledger cannot be used. */
export const FAULTS = {
  'usage': { status: 400, exit: 2, retryable: false, remedy: 'See `mercato {verb} --help`.' },
  'bad-query': { status: 400, exit: 2, retryable: false, remedy: 'Mend that part of the address, or leave it out.' },
  'bad-setting': { status: 500, exit: 2, retryable: false, remedy: 'Set it in the environment; docs/configuration.md tells which settings there are.' },
  'not-found': { status: 404, exit: 4, retryable: false, remedy: 'Look it up with the search page or `mercato search`.' },
  'file-missing': { status: 404, exit: 4, retryable: false, remedy: 'Check the path; quote a pattern if the shell should not expand it.' },
  'file-unreadable': { status: 400, exit: 4, retryable: true, remedy: 'Check the permissions of the file.' },
  'file-unwritable': { status: 500, exit: 4, retryable: true, remedy: 'Name another place, or check its permissions.' },
  'file-empty': { status: 400, exit: 4, retryable: false, remedy: 'Nothing to read; save the article again.' },
  'file-too-large': { status: 413, exit: 4, retryable: false, remedy: 'Split the file, or raise the limit with --max-bytes.' },
  'not-text': { status: 415, exit: 4, retryable: false, remedy: 'Convert it to plain text, Markdown, HTML or JSON Lines first.' },
  'no-article': { status: 422, exit: 4, retryable: false, remedy: 'The page holds no article text; save the text itself.' },
  'bad-record': { status: 422, exit: 4, retryable: false, remedy: 'Mend the line named; the other lines were read.' },
  'bad-claims': { status: 422, exit: 4, retryable: false, remedy: 'Mend it or name another; docs/formats.md tells what a file of claims holds.' },
  'texts-missing': {
    status: 404,
    exit: 4,
    retryable: false,
    remedy: 'Name the folder of the texts with --texts; a text bears the name of its file of claims.',
  },
  'bad-address': { status: 400, exit: 4, retryable: false, remedy: 'Only public http(s) addresses are fetched.' },
  'address-refused': { status: 403, exit: 4, retryable: false, remedy: 'The address leads to a private or local host, which is never fetched.' },
  'robots-refused': { status: 403, exit: 4, retryable: false, remedy: 'The site asks programs to stay away; open the address in a browser and save the text.' },
  'fetch-timeout': { status: 504, exit: 4, retryable: true, remedy: 'Try again later, or raise the limit with --timeout.' },
  'fetch-failed': { status: 502, exit: 4, retryable: true, remedy: 'Try again later, or save the page and read the file.' },
  'too-many-redirects': { status: 502, exit: 4, retryable: false, remedy: 'Open the address in a browser and read the final one.' },
  'ledger-missing': { status: 404, exit: 5, retryable: false, remedy: 'Begin with `mercato start`, or name its folder with --home or MERCATO_HOME.' },
  'ledger-newer': { status: 500, exit: 5, retryable: false, remedy: 'Install the newer Mercato that wrote it; this one changed nothing.' },
  'ledger-not-one': { status: 500, exit: 5, retryable: false, remedy: 'Point MERCATO_HOME to another folder; this one changed nothing.' },
  'ledger-address': { status: 500, exit: 5, retryable: false, remedy: 'Write it as postgres://user:password@host:5432/database.' },
  'ledger-unreachable': { status: 503, exit: 5, retryable: true, remedy: 'Start the server, or mend the address in MERCATO_DATABASE_URL.' },
  'ledger-refused': { status: 500, exit: 5, retryable: false, remedy: 'Check user, password and database in MERCATO_DATABASE_URL.' },
  'ledger-encoding': {
    status: 500,
    exit: 5,
    retryable: false,
    remedy: "Make a database of its own: create database mercato encoding 'UTF8' template template0.",
  },
  'ledger-busy': { status: 503, exit: 5, retryable: true, remedy: 'Another process is writing; try again in a moment.' },
  'ledger-full': {
    status: 507,
    exit: 5,
    retryable: true,
    remedy: 'The disk is full: free some space and run the same command again; nothing half-written remains.',
  },
  'ledger-unwritable': { status: 500, exit: 5, retryable: false, remedy: 'Check the permissions of the folder MERCATO_HOME.' },
  'ledger-damaged': { status: 500, exit: 5, retryable: false, remedy: 'Run `mercato doctor`; restore the file from a backup.' },
  'bad-statement': {
    status: 422,
    exit: 4,
    retryable: false,
    remedy: 'A statement has --who, --text, --said with a date, --evidence with an http(s) address, and a --basis.',
  },
  'decision-closed': { status: 409, exit: 4, retryable: false, remedy: 'See `mercato decide --list` for those that count.' },
  'ledger-not-empty': { status: 409, exit: 5, retryable: false, remedy: 'Name an empty database, or a file that is not there yet.' },
  'copy-differs': { status: 500, exit: 5, retryable: true, remedy: 'Nothing of the copy was kept; check the first ledger with `mercato doctor`.' },
  'not-in-records': { status: 404, exit: 4, retryable: false, remedy: 'Ask for a part of the name, or see `mercato flows` for the organisations there are.' },
  'careers-missing': { status: 404, exit: 5, retryable: false, remedy: 'Take in publication records with `mercato import PATH`.' },
  'careers-address': { status: 500, exit: 5, retryable: false, remedy: 'Write it as http://user:password@host:8123/database.' },
  'careers-unreachable': { status: 503, exit: 5, retryable: true, remedy: 'Start ClickHouse, or mend the address in MERCATO_CLICKHOUSE_URL.' },
  'careers-refused': { status: 500, exit: 5, retryable: false, remedy: 'Check user, password and database in MERCATO_CLICKHOUSE_URL.' },
  'replay-mismatch': { status: 409, exit: 4, retryable: false, remedy: 'The same import key was used before with other content; use another key.' },
  'access-needed': {
    status: 500,
    exit: 2,
    retryable: false,
    remedy: 'Name the address that people use with --public https://…, with a proxy in front or --tls-cert and --tls-key; docs/team.md tells how.',
  },
  'no-accounts': { status: 500, exit: 4, retryable: false, remedy: 'Make one: `mercato account add NAME --role admin`.' },
  'bad-name': { status: 400, exit: 2, retryable: false, remedy: 'Use up to 40 small letters, digits, dots, hyphens and underscores.' },
  'account-exists': { status: 409, exit: 4, retryable: false, remedy: 'Use another name, or change that account: see `mercato account --help`.' },
  'no-account': { status: 404, exit: 4, retryable: false, remedy: 'See `mercato account list`.' },
  'last-admin': { status: 409, exit: 4, retryable: false, remedy: 'Make another admin first.' },
  'weak-password': { status: 400, exit: 4, retryable: false, remedy: 'Take a longer one, best a few random words; or let `mercato account add` make one.' },
  'log-in-needed': { status: 401, exit: 4, retryable: false, remedy: 'Log in on the page /login, or send a key: Authorization: Bearer KEY.' },
  'log-in-refused': { status: 401, exit: 4, retryable: false, remedy: 'Try again; an admin can set a new password.' },
  'not-allowed': { status: 403, exit: 4, retryable: false, remedy: 'Ask an admin for another role; docs/team.md tells what each may do.' },
  'too-many-attempts': { status: 429, exit: 4, retryable: true, remedy: 'Try again in {seconds} seconds.' },
  'too-many-requests': { status: 429, exit: 4, retryable: true, remedy: 'Ask again in {seconds} seconds, and more slowly.' },
  'erasure-key-missing': {
    status: 500,
    exit: 5,
    retryable: true,
    remedy: 'Copy erasures.key and erasures.jsonl from the machine that erased into the folder MERCATO_HOME of this one, and try again.',
  },
  'fleet-needs-postgres': {
    status: 500,
    exit: 2,
    retryable: false,
    remedy: 'Copy the ledger into PostgreSQL with `mercato migrate-to` and set MERCATO_DATABASE_URL; or leave out --enqueue.',
  },
  'port-taken': { status: 500, exit: 4, retryable: true, remedy: 'Choose another port with --port, or 0 for any free one.' },
} as const satisfies Readonly<Record<string, FaultRule>>;

export type FaultCode = keyof typeof FAULTS;
export type Details = Readonly<Record<string, string | number>>;

/** An expected failure. `details.what` names the file, address or place it is about. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly details: Details;

  constructor(code: FaultCode, message: string, details: Details = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Fault';
    this.code = code;
    this.details = details;
  }

  get rule(): FaultRule {
    return FAULTS[this.code];
  }

  get remedy(): string {
    return this.rule.remedy.replace(/\{(\w+)\}/g, (_, name: string) => String(this.details[name] ?? ''));
  }
}

/** A doubt about data: returned, stored and shown, never thrown. */
export interface Problem {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  /** What it is about: a file, an address, a document id. */
  readonly what: string;
  readonly span?: Span | undefined;
  /** One plain sentence. */
  readonly message: string;
  /** What to do about it, if anything. */
  readonly remedy?: string | undefined;
}

/** A fault as a problem, for batches that go on. */
export const problemOf = (fault: Fault, what: string): Problem => ({
  code: fault.code,
  severity: 'error',
  what,
  message: fault.message,
  remedy: fault.remedy,
});

/** A score that explains itself. */
export interface Score {
  /** In [0, 1]. */
  readonly value: number;
  readonly because: readonly string[];
}
