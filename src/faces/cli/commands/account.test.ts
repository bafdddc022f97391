import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openAccess } from '../../../access/open.ts';
import { NOW, world } from '../world.fixture.ts';

test('accounts and keys from the command line, and the record of it', async () => {
  const { run, folder } = world({ env: { USER: 'root' } });
  expect((await run('account')).out).toContain('There is no account.');
  const added = await run('account', 'add', 'ana', '--role', 'admin');
  const password = /once: (\S+)/.exec(added.out)?.[1] ?? '';
  expect(password).toMatch(/^[a-z2-9]{5}(?:-[a-z2-9]{5}){3}$/);
  const made = await run('account', 'key', 'ana', '--role', 'editor', '--label', 'nightly', '--days', '30');
  const [key = '', id = ''] = [/mercato_[\w-]{43}/.exec(made.out)?.[0], /k[0-9a-f]{12}/.exec(made.out)?.[0]];
  expect(await run('account', 'list', '--json')).toMatchObject({ code: 0, out: expect.stringContaining('"role": "admin"') });
  const keys = await run('account', 'keys');
  expect(keys.out).toMatch(new RegExp(`${id} +ana +nightly +editor +never +until 2026-07-31`));
  expect(keys.out).not.toContain(key);
  const access = await openAccess(`${folder}/var/access.db`, { now: () => NOW });
  const from = { address: '192.0.2.1', network: '192.0.2.1', agent: '' };
  await expect(access.logIn('ana', password, from)).resolves.toMatchObject({ visitor: { role: 'admin' } });
  await expect(access.keyHolder(key)).resolves.toMatchObject({ name: 'ana', role: 'editor' });
  expect((await run('account', 'revoke', id.slice(0, 8))).code).toBe(0);
  expect(await access.keyHolder(key)).toBeNull();
  expect((await run('account', 'logout', 'ana')).out).toContain('1 session of ana ended');
  await access.close();
  await run('read', '-', '--home', `${folder}/var`);
  const record = await run('audit', '--csv');
  expect(record.out).toContain('root,machine,,key revoked');
  expect(record.out).toContain('ana,session,192.0.2.1,log in');
});

test('who did what is told where there are no accounts, and begins none', async () => {
  const { run, folder } = world();
  await run('import', 'starter');
  expect((await run('audit')).out).toMatch(/starter.*machine/);
  expect(existsSync(`${folder}/var/access.db`)).toBe(false);
});

test('a password from standard input, and what is refused', async () => {
  const { run } = world({ stdin: 'a long enough one\n' });
  expect((await run('account', 'add', 'bob', '--password-stdin')).out).not.toContain('once');
  expect(await run('account', 'add', 'bob')).toMatchObject({ code: 4, err: expect.stringContaining('There is an account bob already.') });
  expect(await run('account', 'password')).toMatchObject({ code: 2, err: expect.stringContaining('Say whose') });
  expect(await run('account', 'dance')).toMatchObject({ code: 2 });
  expect(await run('account', 'add', '<script>')).toMatchObject({ code: 2, err: expect.stringContaining('small letters') });
});

test('serving others wants an account, an address and HTTPS', async () => {
  const { run } = world({ stopped: Promise.resolve() });
  expect(await run('serve', '--host', '0.0.0.0')).toMatchObject({ code: 2, err: expect.stringContaining('--public https://') });
  expect(await run('serve', '--public', 'https://market.test')).toMatchObject({ code: 4, err: expect.stringContaining('mercato account add NAME') });
  await run('account', 'add', 'ana', '--role', 'admin');
  expect(await run('serve', '--public', 'http://market.test')).toMatchObject({ code: 2, err: expect.stringContaining('clear text') });
  expect(await run('serve', '--public', 'https://market.test/path')).toMatchObject({ code: 2 });
  expect(await run('serve', '--public', 'https://market.test', '--proxy', 'nowhere')).toMatchObject({ code: 2 });
  expect(await run('serve', '--public', 'https://market.test', '--proxy', '127.0.0.1,10.0.0.0/8', '--port', '0')).toMatchObject({
    code: 0,
    out: expect.stringContaining('https://market.test/login'),
  });
});
