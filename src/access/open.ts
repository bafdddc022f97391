import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../base/fault.ts';
import type { Engine } from '../ledger/engine.ts';
import type { Schema } from '../ledger/migrate.ts';
import { isPostgres, openPostgres } from '../ledger/postgres.ts';
import { openSqlite } from '../ledger/sqlite.ts';
import type { Access } from './access.ts';
import { account, accounts, add, remove, setPassword, setRole } from './accounts.ts';
import { audit, forgetAddresses } from './audit.ts';
import { issueKey, keyHolder, keys, revokeKey } from './keys.ts';
import { COST } from './secrets.ts';
import { endExpired, isRightPassword, logIn, logOut, logOutEverywhere, sessions, visitor } from './sessions.ts';
import { recordIn, type Store } from './store.ts';
import { attempts } from './throttle.ts';

const SCHEMA: Schema = {
  migrations: ['0001-accounts', '0002-attempts'],
  folder: new URL('migrations/', import.meta.url),
  // "MERA".
  mark: 0x4d455241,
  versioned: { table: 'access_schema', own: ['account', 'session', 'access_key', 'audit', 'attempt'] },
};

export interface AccessOptions {
  readonly now: () => Date;
  /** N of scrypt for new passwords; less only in tests. */
  readonly cost?: number | undefined;
  /** Whether accounts are begun where there are none (true); else that is the fault `ledger-missing`. */
  readonly create?: boolean | undefined;
}

const BUSY_TIMEOUT_MS = 5000;
const OWNER_ONLY = 0o600;

/** The file that nobody else may read, before there is anything in it. */
function makeFile(path: string): void {
  if (path === ':memory:' || existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, 'a', OWNER_ONLY));
}

async function openEngine(place: string, create: boolean): Promise<Engine> {
  const options = { readonly: false, busyTimeoutMs: BUSY_TIMEOUT_MS, schema: SCHEMA };
  if (isPostgres(place)) return openPostgres(place, { ...options, create });
  if (!create && !existsSync(place)) throw new Fault('ledger-missing', `There are no accounts in ${place}.`, { what: place });
  makeFile(place);
  return openSqlite(place, options);
}

/** Opens accounts in the file at `place` (`:memory:` for some that are not kept) or in the PostgreSQL database at that address. Faults `ledger-*`. */
export async function openAccess(place: string, { now, cost = COST, create = true }: AccessOptions): Promise<Access> {
  const engine = await openEngine(place, create);
  const store: Store = { engine, now, cost, attempts: attempts(engine, now) };
  return {
    accounts: () => accounts(store),
    account: (name) => account(store, name),
    add: (given, by) => add(store, given, by),
    remove: (name, by) => remove(store, name, by),
    setRole: (name, role, by) => setRole(store, name, role, by),
    setPassword: (name, password, by, keep) => setPassword(store, name, password, by, keep),
    isPassword: (name, password, from) => isRightPassword(store, name, password, from),
    logIn: (name, password, from) => logIn(store, name, password, from),
    visitor: (token) => visitor(store, token),
    keyHolder: (key) => keyHolder(store, key),
    sessions: (name) => sessions(store, name),
    logOut: (name, session, by) => logOut(store, name, session, by),
    logOutEverywhere: (name, by) => logOutEverywhere(store, name, by),
    keys: (name) => keys(store, name),
    issueKey: (name, given, by) => issueKey(store, name, given, by),
    revokeKey: (id, by, ofAccount) => revokeKey(store, id, by, ofAccount),
    record: (row) => store.engine.write((session) => recordIn(store, session, row)),
    audit: (filter) => audit(store, filter),
    tidy: async () => {
      await endExpired(store);
      await forgetAddresses(store);
    },
    close: () => store.engine.close(),
  };
}
