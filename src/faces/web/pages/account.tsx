// One's own account: the password, the sessions, the keys of one's programs.

import type { Access } from '../../../access/access.ts';
import { Fault } from '../../../base/fault.ts';
import { type AccountKey, type AccountSession, may, PERMISSIONS, ROLES, type Role, type Visitor } from '../../../model/access.ts';
import { LOG_IN } from '../entry.ts';
import { type Acted, type ActingHub, definePage } from '../page.ts';
import { wordInstant } from '../parts/instant.ts';
import { shownOnce } from '../parts/shown-once.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { secretOf, textOf } from '../query.ts';

interface Own {
  readonly visitor: Visitor;
  readonly sessions: readonly AccountSession[];
  readonly keys: readonly AccountKey[];
  readonly now: string;
}

const PATH = '/account';
const KEY_DAYS = 365;

const Doing = ({ what, name, value, label }: { readonly what: string; readonly name: string; readonly value: string; readonly label: string }) => (
  <form method="post" action={PATH}>
    <input type="hidden" name="do" value={what} />
    <input type="hidden" name={name} value={value} />
    <button type="submit" class="small">
      {label}
    </button>
  </form>
);

const sessionColumns = (own: string): readonly Column<AccountSession>[] => [
  { head: 'Began', names: true, cell: ({ created, id }) => `${wordInstant(created)}${id === own ? ' (this one)' : ''}` },
  { head: 'Last seen', cell: ({ seen }) => wordInstant(seen) },
  { head: 'From', cell: ({ address }) => address },
  { head: 'Browser', class: 'wordy', cell: ({ agent }) => <bdi>{agent}</bdi> },
  { head: '', cell: ({ id }) => <Doing what="end" name="session" value={id} label="End" /> },
];

const KEY_COLUMNS: readonly Column<AccountKey>[] = [
  { head: 'Key', names: true, cell: ({ label, id }) => <bdi>{label || id}</bdi> },
  { head: 'Role', cell: ({ role }) => role },
  { head: 'Last used', cell: ({ used }) => wordInstant(used) },
  { head: 'Ends', cell: ({ expires }) => expires.slice(0, 10) },
  { head: '', cell: ({ id }) => <Doing what="revoke" name="key" value={id} label="Revoke" /> },
];

const PasswordForm = () => (
  <form method="post" action={PATH} class="upright">
    <input type="hidden" name="do" value="password" />
    <p class="field">
      <label for="old">Password of now</label>
      <input id="old" name="old" type="password" required maxlength={200} autocomplete="current-password" />
    </p>
    <p class="field">
      <label for="new">New password, at least 12 characters</label>
      <input id="new" name="new" type="password" required minlength={12} maxlength={200} autocomplete="new-password" />
    </p>
    <button type="submit">Change it</button>
  </form>
);

const KeyForm = ({ role }: { readonly role: Role }) => (
  <form method="post" action={PATH} class="upright">
    <input type="hidden" name="do" value="key" />
    <p class="field">
      <label for="label">What it is for</label>
      <input id="label" name="label" required maxlength={80} autocomplete="off" placeholder="nightly export" />
    </p>
    <p class="field">
      <label for="role">Its role</label>
      <select id="role" name="role">
        {ROLES.slice(0, ROLES.indexOf(role) + 1).map((one) => (
          <option value={one}>{one}</option>
        ))}
      </select>
    </p>
    <button type="submit">Make a key</button>
  </form>
);

type Does = (hub: ActingHub & { readonly access: Access; readonly visitor: Visitor }, form: FormData) => Promise<Acted>;

const DOES: Readonly<Record<string, Does>> = {
  'log-out': async ({ access, visitor, doer }) => {
    await access.logOut(visitor.name, visitor.id, doer);
    return LOG_IN;
  },
  'log-out-everywhere': async ({ access, visitor, doer }) => {
    await access.logOutEverywhere(visitor.name, doer);
    return LOG_IN;
  },
  'end': async ({ access, visitor, doer }, form) => {
    await access.logOut(visitor.name, textOf(form, 'session'), doer);
    return PATH;
  },
  'password': async ({ access, visitor, doer }, form) => {
    const from = { address: doer.address, network: doer.address, agent: '' };
    if (!(await access.isPassword(visitor.name, secretOf(form, 'old'), from))) throw new Fault('log-in-refused', 'The password of now is wrong.');
    await access.setPassword(visitor.name, secretOf(form, 'new'), doer, visitor.id);
    return `${PATH}?said=password`;
  },
  'key': async ({ access, visitor, doer }, form) => {
    const role = ROLES.find((one) => one === textOf(form, 'role')) ?? 'reader';
    const { key, expires } = await access.issueKey(visitor.name, { label: textOf(form, 'label'), role, days: KEY_DAYS }, doer);
    return shownOnce({
      title: 'A new key',
      lede: `It is shown this once, and ends on ${expires.slice(0, 10)}. Keep it where your program finds it and nobody else.`,
      secret: key,
      more: (
        <>
          The program sends it as a header: <code>Authorization: Bearer KEY</code>
        </>
      ),
      back: PATH,
    });
  },
  'revoke': async ({ access, visitor, doer }, form) => {
    await access.revokeKey(textOf(form, 'key'), doer, visitor.name);
    return PATH;
  },
};

export const page = definePage<Own & { readonly said: boolean }>({
  path: PATH,
  needs: { see: 'account', act: 'account' },
  ofAccounts: true,
  title: () => 'Your account',
  async load({ access, visitor, now }, _params, query) {
    if (!access || !visitor) return null;
    const keys = (await access.keys(visitor.name)).filter(({ revoked, expires }) => revoked === null && expires > now().toISOString());
    return { visitor, sessions: await access.sessions(visitor.name), keys, now: now().toISOString(), said: query.text('said') === 'password' };
  },
  view: ({ visitor, sessions, keys, said }) => (
    <>
      <header class="opening">
        <h1>{visitor.name}</h1>
        <p class="lede">
          Your role is {visitor.role}: you may{' '}
          {Object.values(PERMISSIONS)
            .filter(({ roles }) => (roles as readonly Role[]).includes(visitor.role))
            .map(({ about }) => about)
            .join('; ')}
          . {may(visitor.role, 'administer') && <a href="/accounts">Accounts</a>}
        </p>
      </header>
      {said && <p role="status">The password is changed; your other sessions are ended.</p>}
      <section>
        <h2>Sessions</h2>
        <Table caption="Your sessions" quietCaption columns={sessionColumns(visitor.id)} groups={[{ head: null, rows: sessions }]} />
        <Doing what="log-out-everywhere" name="all" value="yes" label="Log out everywhere" />
      </section>
      <section>
        <h2>Keys of your programs</h2>
        {keys.length > 0 && <Table caption="Your keys" quietCaption columns={KEY_COLUMNS} groups={[{ head: null, rows: keys }]} />}
        <KeyForm role={visitor.role} />
      </section>
      <section>
        <h2>Password</h2>
        <PasswordForm />
      </section>
    </>
  ),
  async act(hub, form) {
    const { access, visitor } = hub;
    const does = DOES[textOf(form, 'do')];
    if (!access || !visitor || !does) throw new Fault('bad-query', 'This form asks for nothing that can be done.');
    return does({ ...hub, access, visitor }, form);
  },
  json: ({ visitor, sessions, keys }) => ({ visitor, sessions, keys }),
  csv: ({ keys }) => keys.map((key) => ({ ...key })),
});
