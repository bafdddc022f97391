// What a verb works with: where it runs, how wide the terminal is, and the ledger, opened when it is asked for and closed at the end.

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import type { Access } from '../../access/access.ts';
import type { Effects, OutputStream } from '../../base/effects.ts';
import { Fault } from '../../base/fault.ts';
import type { Ledger, Views } from '../../ledger/ledger.ts';
import type { CareersBook } from '../../model/career-views.ts';
import type { Register } from '../../model/register.ts';
import { wordMoment } from '../web/moment.ts';
import type { MomentOptions } from './command.ts';

export type Colors = ReturnType<typeof pc.createColors>;

export interface Context {
  readonly effects: Effects;
  /** The folder of the ledger. */
  readonly home: string;
  /** Where the ledger is: a file of `home`, or the address of a database. */
  readonly place: string;
  readonly colors: Colors;
  /** Columns of the terminal, or null where the output is none: then nothing is cut. */
  readonly width: number | null;
  /** Writes to standard output, with a line end. */
  print(line?: string): void;
  /** Writes to standard error, with a line end. */
  note(line: string): void;
  /** The ledger, to look things up in; the fault `ledger-missing` says how to begin where there is none. */
  ledger(): Promise<Ledger>;
  /** What the ledger shows of a moment. */
  views(moment: MomentOptions): Promise<Views>;
  /** The ledger, to write to; made if there is none. */
  ledgerToFill(): Promise<Ledger>;
  /** Accounts: in a file of their own, or in the database of the ledger. */
  access(): Promise<Access>;
  /** Accounts where there are any; none are begun. */
  accessIfAny(): Promise<Access | null>;
  register(): Promise<Register>;
  /** Careers from publications; the fault `careers-missing` says how to begin where there are none. */
  careers(): Promise<CareersBook>;
  careersIfAny(): Promise<CareersBook | null>;
  /** From now on the user's wish to stop is noted here and no longer ends the process. */
  watchStop(): { readonly now: boolean };
  /** Closes what was opened. */
  close(): Promise<void>;
}

const LEDGER_FILE = 'mercato.db';
const ACCESS_FILE = 'access.db';

function colorsFor({ env, stdout }: Effects, wanted: boolean): Colors {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  return pc.createColors(wanted && !env['NO_COLOR'] && (forced || (stdout.isTTY === true && env['TERM'] !== 'dumb')));
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true });
  } catch (cause) {
    throw new Fault('ledger-unwritable', `The folder ${home} cannot be made: ${cause instanceof Error ? cause.message : String(cause)}`, { what: home }, cause);
  }
}

/** `--home`, else MERCATO_HOME, else `var` in the current folder. */
const homeOf = (effects: Effects, home: string | undefined): string => resolve(effects.cwd, home ?? (effects.env['MERCATO_HOME'] || 'var'));

/** Where careers are derived, if not in this process. */
export const clickHouseOf = ({ env }: Pick<Effects, 'env'>): string | undefined => env['MERCATO_CLICKHOUSE_URL'] || undefined;

async function openCareers(home: string, clickHouse: string | undefined): Promise<CareersBook> {
  const { openBook } = await import('../../work/careers.ts');
  const book = await openBook(home, clickHouse);
  if (!book) throw new Fault('careers-missing', `There are no publication records in ${home}.`, { what: home });
  return book;
}

type Doors = Pick<Context, 'place' | 'register' | 'ledger' | 'ledgerToFill' | 'access' | 'accessIfAny' | 'careers' | 'careersIfAny' | 'close'>;

/** Accounts: a file of `home`, or tables of the ledger's database. */
function accountsIn(effects: Effects, home: string, database: string | undefined) {
  let opened: Promise<Access> | undefined;
  const open = async (create: boolean): Promise<Access> => {
    const { openAccess } = await import('../../access/open.ts');
    return openAccess(database ?? join(home, ACCESS_FILE), { now: () => effects.now(), create });
  };
  return {
    /** Forgets what was opened, for whoever closes it. */
    opened: () => {
      const last = opened;
      opened = undefined;
      return last;
    },
    access: async () => {
      if (!database) makeHome(home);
      return (opened ??= open(true));
    },
    accessIfAny: () =>
      (opened ??= open(false)).catch((error: unknown) => {
        opened = undefined;
        if (error instanceof Fault && error.code === 'ledger-missing') return null;
        throw error;
      }),
  };
}

/** The ledger, the register and careers, opened when they are asked for. */
function doorsOf(effects: Effects, home: string): Doors {
  const database = effects.env['MERCATO_DATABASE_URL'] || undefined;
  const place = database ?? join(home, LEDGER_FILE);
  let opened: Promise<Ledger> | undefined;
  let known: Promise<Register> | undefined;
  let book: Promise<CareersBook> | undefined;
  const accounts = accountsIn(effects, home, database);
  const register = (): Promise<Register> => (known ??= import('../../work/register.ts').then(({ loadRegister }) => loadRegister()));
  const open = async (create: boolean): Promise<Ledger> => {
    const { openLedger } = await import('../../ledger/open.ts');
    const { knownMarking } = await import('../../work/erasures.ts');
    return openLedger(place, { now: () => effects.now(), register: await register(), create, marking: () => knownMarking(home) });
  };
  const careers = (): Promise<CareersBook> => (book ??= openCareers(home, clickHouseOf(effects)));
  return {
    place,
    register,
    ledger: async () => {
      if (!database && !existsSync(place)) throw new Fault('ledger-missing', `There is no ledger in ${home}.`, { what: home });
      return (opened ??= open(false));
    },
    ledgerToFill: async () => {
      if (!database) makeHome(home);
      return (opened ??= open(true));
    },
    access: accounts.access,
    accessIfAny: accounts.accessIfAny,
    careers,
    careersIfAny: () =>
      careers().catch((error: unknown) => {
        if (error instanceof Fault && error.code === 'careers-missing') return null;
        throw error;
      }),
    // A ledger that could not be opened has been told of already.
    close: async () => {
      const toClose = [opened, book, accounts.opened()] as const;
      [opened, book] = [undefined, undefined];
      for (const one of toClose) await (await one?.catch(() => undefined))?.close();
    },
  };
}

// What a terminal would take for a command, but for the colours that are ours; and signs that turn the direction of what follows.
const ESCAPE = '\u001b';
const COMMANDS = new RegExp(String.raw`(?!${ESCAPE}\[\d{1,2}m)(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]`, 'gu');

/** A line for a terminal is only ever text. Programs get what there is. */
const lineFor = ({ isTTY }: OutputStream, line: string): string => `${isTTY ? line.replace(COMMANDS, '') : line}\n`;

export function contextOf(effects: Effects, given: { readonly home?: string; readonly color?: boolean }): Context {
  const home = homeOf(effects, given.home);
  const doors = doorsOf(effects, home);
  return {
    ...doors,
    effects,
    home,
    colors: colorsFor(effects, given.color !== false),
    width: effects.stdout.isTTY ? (effects.stdout.columns ?? 80) : null,
    print: (line = '') => void effects.stdout.write(lineFor(effects.stdout, line)),
    note: (line) => void effects.stderr.write(lineFor(effects.stderr, line)),
    views: async (moment) => {
      const { viewsAt } = await import('../../work/moment.ts');
      const views = await viewsAt(await doors.ledger(), await doors.register(), moment);
      for (const line of wordMoment(moment)) effects.stderr.write(`${line}\n`);
      return views;
    },
    watchStop: () => {
      const stopping = { now: false };
      void effects.stopped().then(() => (stopping.now = true));
      return stopping;
    },
  };
}
