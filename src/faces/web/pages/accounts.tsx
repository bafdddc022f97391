// Everyone's accounts, for admins: who there is, with what role, seen when; and what can be done about it.

import type { Access } from '../../../access/access.ts';
import { newPassword } from '../../../access/secrets.ts';
import { Fault } from '../../../base/fault.ts';
import { type Account, type Doer, PERMISSIONS, ROLES, type Role } from '../../../model/access.ts';
import { type Acted, definePage } from '../page.ts';
import { wordInstant } from '../parts/instant.ts';
import { shownOnce } from '../parts/shown-once.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { textOf } from '../query.ts';

interface Accounts {
  readonly rows: readonly Account[];
}

const PATH = '/accounts';

const RoleChoice = ({ id, chosen }: { readonly id?: string; readonly chosen: Role }) => (
  <select id={id} name="role" aria-label={id ? undefined : 'Role'}>
    {ROLES.map((role) => (
      <option value={role} selected={role === chosen}>
        {role}
      </option>
    ))}
  </select>
);

const Doing = ({ account }: { readonly account: Account }) => (
  <form method="post" action={PATH} class="in-row" aria-label={`Change ${account.name}`}>
    <input type="hidden" name="name" value={account.name} />
    <RoleChoice chosen={account.role} />
    {[
      ['role', 'Set role'],
      ['log-out', 'End sessions'],
      ['password', 'New password'],
      ['remove', 'Remove'],
    ].map(([value, label]) => (
      <button type="submit" name="do" value={value} class="small">
        {label}
      </button>
    ))}
  </form>
);

const COLUMNS: readonly Column<Account>[] = [
  { head: 'Name', names: true, cell: ({ name }) => name },
  { head: 'Role', cell: ({ role }) => role },
  { head: 'Since', cell: ({ created }) => created.slice(0, 10) },
  { head: 'Last seen', cell: ({ seen }) => wordInstant(seen) },
  { head: 'Change', class: 'wordy', cell: (account) => <Doing account={account} /> },
];

const AddForm = () => (
  <form method="post" action={PATH} class="upright">
    <input type="hidden" name="do" value="add" />
    <p class="field">
      <label for="name">Name: small letters, digits, dots, hyphens</label>
      <input id="name" name="name" required maxlength={40} autocomplete="off" autocapitalize="none" spellcheck={false} />
    </p>
    <p class="field">
      <label for="role">Role</label>
      <RoleChoice id="role" chosen="reader" />
    </p>
    <button type="submit">Add</button>
  </form>
);

/** Each role may do what the one before it may, and this. */
const gained = (n: number): string =>
  Object.values(PERMISSIONS)
    .filter(({ roles }) => roles.length === ROLES.length - n)
    .map(({ about }) => about)
    .join('; ');

const Roles = () => (
  <ul>
    {ROLES.map((role, n) => (
      <li>
        <b>{role}</b>: {n > 0 && `all that of ${ROLES[n - 1]}, and `}
        {gained(n)}
      </li>
    ))}
  </ul>
);

interface Asked {
  readonly access: Access;
  readonly name: string;
  readonly role: Role;
  readonly by: Doer;
}

const shownPassword = (name: string, password: string): Acted =>
  shownOnce({
    title: `The password of ${name}`,
    lede: 'It is shown this once. Hand it over, and have it changed after the first log-in.',
    secret: password,
    back: PATH,
  });

const DOES: Readonly<Record<string, (asked: Asked) => Promise<Acted>>> = {
  'add': async ({ access, name, role, by }) => {
    const password = newPassword();
    await access.add({ name, role, password }, by);
    return shownPassword(name, password);
  },
  'role': async ({ access, name, role, by }) => {
    await access.setRole(name, role, by);
    return PATH;
  },
  'log-out': async ({ access, name, by }) => {
    await access.logOutEverywhere(name, by);
    return PATH;
  },
  'password': async ({ access, name, by }) => {
    const password = newPassword();
    await access.setPassword(name, password, by);
    return shownPassword(name, password);
  },
  'remove': async ({ access, name, by }) => {
    await access.remove(name, by);
    return PATH;
  },
};

export const page = definePage<Accounts>({
  path: PATH,
  needs: { see: 'administer', act: 'administer' },
  ofAccounts: true,
  title: () => 'Accounts',
  load: async ({ access }) => access && { rows: await access.accounts() },
  view: ({ rows }) => (
    <>
      <header class="opening">
        <h1>Accounts</h1>
        <p class="lede">
          Who may come in, and as what. <a href="/audit">Who did what</a>
        </p>
      </header>
      <Table caption="Accounts" quietCaption columns={COLUMNS} groups={[{ head: null, rows }]} />
      <section>
        <h2>Add one</h2>
        <AddForm />
      </section>
      <section>
        <h2>Roles</h2>
        <Roles />
      </section>
    </>
  ),
  async act({ access, doer }, form) {
    const does = DOES[textOf(form, 'do')];
    const role = ROLES.find((one) => one === textOf(form, 'role'));
    if (!access || !does || !role) throw new Fault('bad-query', 'This form asks for nothing that can be done.');
    return does({ access, name: textOf(form, 'name'), role, by: doer });
  },
  csv: ({ rows }) => rows.map((row) => ({ ...row })),
});
