// Sessions: the visitor holds a random token, the table its digest, so that whoever reads the table comes in nowhere.

import { Fault } from '../base/fault.ts';
import { sha256 } from '../base/hash.ts';
import type { AccountSession, Doer, From, Role, Visitor } from '../model/access.ts';
import type { Entered } from './access.ts';
import { isName } from './accounts.ts';
import { isPassword, newToken } from './secrets.ts';
import { instant, lineOf, recordIn, type Store } from './store.ts';

const HOUR = 3_600_000;
/** A session ends so long after it began, whatever happens. */
export const SESSION_MS = 7 * 24 * HOUR;
/** And so long after its last request. */
const IDLE_MS = 24 * HOUR;
/** How exactly "last seen" is known: not every request writes. */
export const SEEN_MS = HOUR / 12;

const ID_LENGTH = 12;

/** The beginning of the digest: tells a session without letting in. */
const idOfDigest = (digest: string): string => digest.slice(0, ID_LENGTH);

/** Fault `too-many-attempts`, also for a name that nobody bears. */
export async function isRightPassword(store: Store, name: string, password: string, { network }: From): Promise<boolean> {
  const asked = isName(name) ? name : '';
  await store.attempts.begin(asked, network);
  const row = await store.engine.read.get('select password from account where name = ? and removed is null', asked);
  const right = await isPassword(password, row ? String(row['password']) : null, store.cost);
  if (right) await store.attempts.succeeded(asked, network);
  return right;
}

export async function logIn(store: Store, given: string, password: string, from: From): Promise<Entered> {
  const name = given.trim().toLowerCase();
  const by: Doer = { name: isName(name) ? name : '', via: 'session', address: from.address };
  if (!(await isRightPassword(store, name, password, from))) {
    await store.engine.write((session) => recordIn(store, session, { ...lineOf(by, 'log in', from.agent), outcome: 'refused' }));
    throw new Fault('log-in-refused', 'Name or password is wrong.');
  }
  const token = newToken();
  const digest = sha256(token);
  const now = instant(store);
  return store.engine.write(async (session) => {
    const row = await session.get('select role from account where name = ? and removed is null', name);
    if (!row) throw new Fault('log-in-refused', 'Name or password is wrong.');
    const agent = from.agent.slice(0, 200);
    await session.insert('session', [{ digest, account: name, created: now, seen: now, expires: instant(store, SESSION_MS), address: from.address, agent }]);
    await session.run('update account set seen = ? where name = ?', [now, name]);
    await recordIn(store, session, lineOf(by, 'log in', agent));
    return { token, visitor: { name, role: row['role'] as Role, via: 'session', id: idOfDigest(digest) } };
  });
}

export async function visitor(store: Store, token: string): Promise<Visitor | null> {
  const digest = sha256(token);
  const row = await store.engine.read.get(
    `select account.name, account.role, session.seen, session.expires
       from session join account on account.name = session.account
      where session.digest = ? and account.removed is null`,
    digest,
  );
  if (!row) return null;
  const [seen, expires] = [String(row['seen']), String(row['expires'])];
  if (expires <= instant(store) || seen <= instant(store, -IDLE_MS)) return null;
  const name = String(row['name']);
  if (seen <= instant(store, -SEEN_MS))
    await store.engine.write(async (session) => {
      await session.run('update session set seen = ? where digest = ?', [instant(store), digest]);
      await session.run('update account set seen = ? where name = ?', [instant(store), name]);
    });
  return { name, role: row['role'] as Role, via: 'session', id: idOfDigest(digest) };
}

const live = (store: Store): readonly [string, string] => [instant(store), instant(store, -IDLE_MS)];

export async function sessions(store: Store, name: string): Promise<AccountSession[]> {
  const rows = await store.engine.read.all(
    'select digest, created, seen, expires, address, agent from session where account = ? and expires > ? and seen > ? order by created, digest',
    [name, ...live(store)],
  );
  return rows.map((row) => ({
    id: idOfDigest(String(row['digest'])),
    created: String(row['created']),
    seen: String(row['seen']),
    expires: String(row['expires']),
    address: String(row['address']),
    agent: String(row['agent']),
  }));
}

export const logOut = (store: Store, name: string, id: string, by: Doer): Promise<void> =>
  store.engine.write(async (session) => {
    const rows = await session.all('select digest from session where account = ?', [name]);
    const digest = rows.map((row) => String(row['digest'])).find((one) => idOfDigest(one) === id);
    if (digest === undefined) throw new Fault('no-account', `There is no session ${id} of ${name}.`, { what: id });
    await session.run('delete from session where digest = ?', [digest]);
    await recordIn(store, session, lineOf(by, 'log out', name));
  });

export const logOutEverywhere = (store: Store, name: string, by: Doer): Promise<number> =>
  store.engine.write(async (session) => {
    const ended = await session.run('delete from session where account = ?', [name]);
    await recordIn(store, session, lineOf(by, 'log out everywhere', name));
    return ended;
  });

export const endExpired = async (store: Store): Promise<void> =>
  void (await store.engine.write((session) => session.run('delete from session where expires <= ? or seen <= ?', live(store))));
