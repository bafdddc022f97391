import { Fault } from '../base/fault.ts';
import type { Row, Session } from '../ledger/engine.ts';
import type { Account, Doer, Role } from '../model/access.ts';
import { checkPassword, hashPassword } from './secrets.ts';
import { instant, lineOf, recordIn, type Store } from './store.ts';

// Nothing that looks like another name.
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?$/;

export const isName = (name: string): boolean => NAME.test(name);

export function checkName(name: string): void {
  if (!isName(name)) throw new Fault('bad-name', `${JSON.stringify(name.slice(0, 60))} cannot be the name of an account.`, { what: name });
}

const accountOf = (row: Row): Account => ({
  name: String(row['name']),
  role: row['role'] as Role,
  created: String(row['created']),
  seen: row['seen'] === null ? null : String(row['seen']),
});

const COLUMNS = 'name, role, created, seen';

export const accounts = async ({ engine }: Store): Promise<Account[]> =>
  (await engine.read.all(`select ${COLUMNS} from account where removed is null order by name`)).map(accountOf);

export async function account({ engine }: Store, name: string): Promise<Account | null> {
  const row = await engine.read.get(`select ${COLUMNS} from account where name = ? and removed is null`, name);
  return row ? accountOf(row) : null;
}

/** The row of an account that is there. Fault `no-account`. */
export async function wanted(session: Session, name: string): Promise<Row> {
  const row = await session.get(`select ${COLUMNS} from account where name = ? and removed is null`, name);
  if (!row) throw new Fault('no-account', `There is no account ${name}.`, { what: name });
  return row;
}

async function keepAnAdmin(session: Session, row: Row): Promise<void> {
  if (row['role'] !== 'admin') return;
  const others = await session.get("select 1 from account where role = 'admin' and removed is null and name <> ?", row['name']);
  if (!others) throw new Fault('last-admin', `${row['name']} is the only admin.`, { what: String(row['name']) });
}

export async function add(store: Store, { name, role, password }: { name: string; role: Role; password: string }, by: Doer): Promise<void> {
  checkName(name);
  checkPassword(password, name);
  const kept = await hashPassword(password, store.cost);
  await store.engine.write(async (session) => {
    const row = await session.get('select removed from account where name = ?', name);
    if (row && row['removed'] === null) throw new Fault('account-exists', `There is an account ${name} already.`, { what: name });
    const fresh = [role, kept, instant(store), name];
    if (row) await session.run('update account set role = ?, password = ?, created = ?, seen = null, removed = null where name = ?', fresh);
    else await session.run('insert into account (role, password, created, name) values (?, ?, ?, ?)', fresh);
    await recordIn(store, session, lineOf(by, 'account added', `${name}: ${role}`));
  });
}

export const remove = (store: Store, name: string, by: Doer): Promise<void> =>
  store.engine.write(async (session) => {
    await keepAnAdmin(session, await wanted(session, name));
    await session.run("update account set removed = ?, password = '' where name = ?", [instant(store), name]);
    await session.run('delete from session where account = ?', [name]);
    await session.run('update access_key set revoked = ? where account = ? and revoked is null', [instant(store), name]);
    await recordIn(store, session, lineOf(by, 'account removed', name));
  });

export const setRole = (store: Store, name: string, role: Role, by: Doer): Promise<void> =>
  store.engine.write(async (session) => {
    const row = await wanted(session, name);
    if (role !== 'admin') await keepAnAdmin(session, row);
    await session.run('update account set role = ? where name = ?', [role, name]);
    await recordIn(store, session, lineOf(by, 'role changed', `${name}: ${row['role']} → ${role}`));
  });

export async function setPassword(store: Store, name: string, password: string, by: Doer, keep = ''): Promise<void> {
  checkPassword(password, name);
  const kept = await hashPassword(password, store.cost);
  await store.engine.write(async (session) => {
    await wanted(session, name);
    await session.run('update account set password = ? where name = ?', [kept, name]);
    const digests = (await session.all('select digest from session where account = ?', [name])).map((row) => String(row['digest']));
    for (const digest of digests.filter((one) => keep === '' || !one.startsWith(keep))) await session.run('delete from session where digest = ?', [digest]);
    await recordIn(store, session, lineOf(by, 'password changed', name));
  });
}
