// Keys of programs: kept as digests like sessions, with a name, a role of their own, an end, and when they were last used.

import { Fault } from '../base/fault.ts';
import { sha256 } from '../base/hash.ts';
import type { Cell, Row } from '../ledger/engine.ts';
import { type AccountKey, type Doer, lesser, type Role, type Visitor } from '../model/access.ts';
import type { IssuedKey, KeyWish } from './access.ts';
import { wanted } from './accounts.ts';
import { newToken } from './secrets.ts';
import { SEEN_MS } from './sessions.ts';
import { instant, lineOf, recordIn, type Store } from './store.ts';

/** So that a scanner for leaked secrets can tell one. */
const PREFIX = 'mercato_';
const DAY_MS = 86_400_000;
const ID_LENGTH = 12;

const idOfDigest = (digest: string): string => `k${digest.slice(0, ID_LENGTH)}`;
const textOrNull = (value: Cell | undefined): string | null => (value === null || value === undefined ? null : String(value));

const keyOf = (row: Row): AccountKey => ({
  id: idOfDigest(String(row['digest'])),
  account: String(row['account']),
  label: String(row['label']),
  role: row['role'] as Role,
  created: String(row['created']),
  expires: String(row['expires']),
  used: textOrNull(row['used']),
  revoked: textOrNull(row['revoked']),
});

export async function keys({ engine }: Store, name?: string): Promise<AccountKey[]> {
  const columns = 'digest, account, label, role, created, expires, used, revoked';
  const rows = await engine.read.all(
    `select ${columns} from access_key ${name === undefined ? '' : 'where account = ?'} order by account, created, digest`,
    name === undefined ? [] : [name],
  );
  return rows.map(keyOf);
}

export async function issueKey(store: Store, name: string, { label, role, days }: KeyWish, by: Doer): Promise<IssuedKey> {
  const key = `${PREFIX}${newToken()}`;
  const digest = sha256(key);
  const expires = instant(store, days * DAY_MS);
  return store.engine.write(async (session) => {
    const held = lesser(role, (await wanted(session, name))['role'] as Role);
    await session.insert('access_key', [{ digest, account: name, label: label.slice(0, 80), role: held, created: instant(store), expires }]);
    await recordIn(store, session, lineOf(by, 'key made', `${name}: ${idOfDigest(digest)} ${label}, ${held}, until ${expires.slice(0, 10)}`));
    return { id: idOfDigest(digest), key, expires };
  });
}

export const revokeKey = (store: Store, id: string, by: Doer, ofAccount?: string): Promise<void> =>
  store.engine.write(async (session) => {
    const all = await session.all('select digest, account from access_key where revoked is null');
    const found = all.filter((row) => idOfDigest(String(row['digest'])).startsWith(id) && (ofAccount === undefined || row['account'] === ofAccount));
    const [row] = found;
    if (!row || id === '' || found.length > 1) throw new Fault('not-found', `There is no one live key ${id}.`, { what: id });
    await session.run('update access_key set revoked = ? where digest = ?', [instant(store), row['digest']]);
    await recordIn(store, session, lineOf(by, 'key revoked', `${row['account']}: ${idOfDigest(String(row['digest']))}`));
  });

export async function keyHolder(store: Store, key: string): Promise<Visitor | null> {
  if (!key.startsWith(PREFIX)) return null;
  const digest = sha256(key);
  const row = await store.engine.read.get(
    `select account.name, account.role, access_key.role as held, access_key.used
       from access_key join account on account.name = access_key.account
      where access_key.digest = ? and access_key.revoked is null and access_key.expires > ? and account.removed is null`,
    digest,
    instant(store),
  );
  if (!row) return null;
  const name = String(row['name']);
  if (row['used'] === null || String(row['used']) <= instant(store, -SEEN_MS))
    await store.engine.write(async (session) => {
      await session.run('update access_key set used = ? where digest = ?', [instant(store), digest]);
      await session.run('update account set seen = ? where name = ?', [instant(store), name]);
    });
  return { name, role: lesser(row['held'] as Role, row['role'] as Role), via: 'key', id: idOfDigest(digest) };
}
