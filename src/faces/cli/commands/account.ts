import type { Access } from '../../../access/access.ts';
import { newPassword } from '../../../access/secrets.ts';
import { Fault } from '../../../base/fault.ts';
import { type AccountKey, type Doer, ROLES, type Role } from '../../../model/access.ts';
import { type Command, FORMATS, type FormatOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { type Column, present } from '../output.ts';
import { wholeNumber } from '../parse.ts';
import { plural } from '../wording.ts';

interface Options extends FormatOptions {
  readonly role?: Role;
  readonly label?: string;
  readonly days?: number;
  readonly passwordStdin?: true;
}

interface Asked {
  readonly context: Context;
  readonly access: Access;
  readonly name: string;
  readonly options: Options;
  readonly by: Doer;
}

const KEY_DAYS = 365;

const usage = (message: string): Fault => new Fault('usage', message, { verb: 'account' });

const minute = (instant: string | null): string => (instant === null ? 'never' : instant.slice(0, 16).replace('T', ' '));

type Row = Awaited<ReturnType<Access['accounts']>>[number];

const ACCOUNTS: readonly Column<Row>[] = [
  { title: 'Name', text: ({ name }) => name },
  { title: 'Role', text: ({ role }) => role },
  { title: 'Since', text: ({ created }) => created.slice(0, 10) },
  { title: 'Last seen', text: ({ seen }) => minute(seen) },
];

const stateOf = ({ revoked, expires }: AccountKey, now: Date): string =>
  revoked === null ? (expires <= now.toISOString() ? 'ended' : `until ${expires.slice(0, 10)}`) : `revoked ${revoked.slice(0, 10)}`;

const KEYS: readonly Column<AccountKey>[] = [
  { title: 'Key', text: ({ id }) => id },
  { title: 'Account', text: ({ account }) => account },
  { title: 'For', text: ({ label }) => label, flex: 1 },
  { title: 'Role', text: ({ role }) => role },
  { title: 'Last used', text: ({ used }) => minute(used) },
  { title: 'State', text: (key, { effects }) => stateOf(key, effects.now()) },
];

/** The password from standard input, or a new one that is shown this once. */
async function passwordFor({ context, options }: Asked): Promise<{ readonly password: string; readonly shown: boolean }> {
  if (!options.passwordStdin) return { password: newPassword(), shown: true };
  return { password: new TextDecoder().decode(await context.effects.stdin()).replace(/\r?\n$/, ''), shown: false };
}

function sayPassword({ context, name }: Asked, { password, shown }: { readonly password: string; readonly shown: boolean }): void {
  if (shown) context.print(`Password of ${name}, shown this once: ${context.colors.bold(password)}`);
}

type Action = (asked: Asked) => Promise<void>;

const ACTIONS: Readonly<Record<string, Action>> = {
  list: async ({ context, access, options }) => {
    const rows = await access.accounts();
    const none = 'There is no account. Make one: mercato account add NAME --role admin';
    present(context, options, { columns: ACCOUNTS, rows, csv: (row) => ({ ...row }), whole: rows, none });
  },
  add: async (asked) => {
    const { context, access, name, options, by } = asked;
    const given = await passwordFor(asked);
    const role = options.role ?? 'reader';
    await access.add({ name, role, password: given.password }, by);
    context.print(`Account ${name} is there: ${role}.`);
    sayPassword(asked, given);
  },
  remove: async ({ context, access, name, by }) => {
    await access.remove(name, by);
    context.print(`Account ${name} is removed; its sessions are ended and its keys revoked. What it did keeps its name.`);
  },
  role: async ({ context, access, name, options, by }) => {
    if (!options.role) throw usage('Say which: --role reader, editor or admin.');
    await access.setRole(name, options.role, by);
    context.print(`${name} is ${options.role} from now on.`);
  },
  password: async (asked) => {
    const { context, access, name, by } = asked;
    const given = await passwordFor(asked);
    await access.setPassword(name, given.password, by);
    context.print(`The password of ${name} is changed; its sessions are ended.`);
    sayPassword(asked, given);
  },
  logout: async ({ context, access, name, by }) => context.print(`${plural(await access.logOutEverywhere(name, by), 'session')} of ${name} ended.`),
  key: async ({ context, access, name, options, by }) => {
    const { role = 'reader', label = '', days = KEY_DAYS } = options;
    const { id, key, expires } = await access.issueKey(name, { label, role, days }, by);
    context.print(`Key ${id} of ${name}, until ${expires.slice(0, 10)}, shown this once:\n${context.colors.bold(key)}`);
  },
  keys: async ({ context, access, name, options }) => {
    const rows = await access.keys(name || undefined);
    present(context, options, { columns: KEYS, rows, csv: (row) => ({ ...row }), whole: rows, none: 'There is no key.' });
  },
  revoke: async ({ context, access, name, by }) => {
    await access.revokeKey(name, by);
    context.print(`Key ${name} lets nobody in any more.`);
  },
};

const NAMELESS = new Set(['list', 'keys']);

export const command: Command<Options> = {
  summary: 'accounts: who may see the pages from elsewhere, and what they may do there',
  about: `ACTION is one of ${Object.keys(ACTIONS).join(', ')}. A reader sees everything, an editor decides as well, an admin also sees who did what. Whoever can run this command on the machine is asked for nothing.`,
  args: [
    ['[action]', 'what is done; list if left out'],
    ['[name]', 'of an account; for revoke, the id of a key'],
  ],
  options: [
    { flags: '--role <role>', about: 'add, role, key: what it may do (reader)', choices: ROLES },
    { flags: '--password-stdin', about: 'add, password: take the password from standard input, else one is made and shown once' },
    { flags: '--label <words>', about: 'key: what it is for' },
    { flags: '--days <n>', about: 'key: how long it lets in (365)', parse: wholeNumber(1) },
    ...FORMATS,
  ],
  examples: [
    ['account add ana --role admin', 'makes an account and a password'],
    ['account key ana --label "nightly export"', 'a key for a program'],
    ['account keys', 'all keys, and when they were last used'],
    ['account revoke k1f09ab', 'this key lets nobody in any more'],
    ['account logout ana', 'ends all sessions of an account'],
  ],
  async run(context, [action = 'list', name = ''], options) {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!act) throw usage(`There is no action ${action}.`);
    if (name === '' && !NAMELESS.has(action)) throw usage(`Say whose: mercato account ${action} NAME.`);
    const by: Doer = { name: context.effects.env['USER'] || 'someone', via: 'machine', address: '' };
    await act({ context, access: await context.access(), name, options, by });
    return 0;
  },
};
