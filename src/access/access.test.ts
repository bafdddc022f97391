import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../base/hash.ts';
import { ENGINES, hasPostgres, NO_POSTGRES } from '../ledger/engines.fixture.ts';
import type { Doer, From } from '../model/access.ts';
import type { Access } from './access.ts';
import { openAccess } from './open.ts';
import { trail } from './trail.ts';

const BY: Doer = { name: 'root', via: 'machine', address: '' };
const FROM: From = { address: '203.0.113.7', network: '203.0.113.7', agent: 'test' };
const PASSWORD = 'correct horse battery';
const HOUR = 3_600_000;

test.skipIf(hasPostgres)(`accounts on PostgreSQL ${NO_POSTGRES}`, () => {});

describe.each(ENGINES)('accounts on $name', ({ place }) => {
  let access: Access;
  let now: Date;
  const later = (ms: number): Date => (now = new Date(now.getTime() + ms));
  const fault = (code: string) => expect.objectContaining({ code });

  beforeEach(async () => {
    now = new Date('2026-07-01T12:00:00Z');
    access = await openAccess(await place(), { now: () => now, cost: 2 ** 8 });
    await access.add({ name: 'ana', role: 'admin', password: PASSWORD }, BY);
  });
  afterEach(() => access.close());

  test('whoever knows the password comes in, and nobody else', async () => {
    const { token, visitor } = await access.logIn(' Ana ', PASSWORD, FROM);
    expect(visitor).toMatchObject({ name: 'ana', role: 'admin', via: 'session' });
    expect(await access.visitor(token)).toEqual(visitor);
    for (const [name, password] of [['ana', 'wrong horse battery'], ['bob', PASSWORD], ['', ''], ["' or 1=1 --", PASSWORD], ['ana', '']] as const) // biome-ignore format: a table
      await expect(access.logIn(name, password, { ...FROM, network: name + password })).rejects.toEqual(fault('log-in-refused'));
    expect((await access.audit({ limit: 1 }))[0]).toMatchObject({ who: 'ana', what: 'log in', outcome: 'refused', address: FROM.address });
  });

  test('what stands in the tables lets nobody in', async () => {
    const { token, visitor } = await access.logIn('ana', PASSWORD, FROM);
    const { key, id } = await access.issueKey('ana', { label: 'x', role: 'admin', days: 1 }, BY);
    for (const stolen of [sha256(token), visitor.id, sha256(key), id, id.slice(1), '', `mercato_${sha256(key)}`]) {
      expect(await access.visitor(stolen)).toBeNull();
      expect(await access.keyHolder(stolen)).toBeNull();
    }
    // Nor is one taken for the other.
    expect(await access.visitor(key)).toBeNull();
    expect(await access.keyHolder(token)).toBeNull();
  });

  test('a session ends when nobody comes for a day, and after seven days whatever happens', async () => {
    const idle = (await access.logIn('ana', PASSWORD, FROM)).token;
    later(23 * HOUR);
    expect(await access.visitor(idle)).not.toBeNull();
    later(25 * HOUR);
    expect(await access.visitor(idle)).toBeNull();
    const busy = (await access.logIn('ana', PASSWORD, FROM)).token;
    for (let hours = 0; hours < 7 * 24 - 12; hours += 12) {
      later(12 * HOUR);
      expect(await access.visitor(busy), `after ${hours} hours`).not.toBeNull();
    }
    later(13 * HOUR);
    expect(await access.visitor(busy)).toBeNull();
    await access.tidy();
    expect(await access.sessions('ana')).toEqual([]);
  });

  test('log-out, log-out everywhere, a new password and removal end sessions at once', async () => {
    const enter = async () => (await access.logIn('ana', PASSWORD, FROM)).token;
    const [first, second] = [await enter(), await enter()];
    const [own] = await access.sessions('ana');
    await access.logOut('ana', (await access.visitor(first))?.id ?? '', BY);
    expect([await access.visitor(first), (await access.visitor(second))?.name]).toEqual([null, 'ana']);
    await expect(access.logOut('bob', own?.id ?? '', BY)).rejects.toEqual(fault('no-account'));
    const third = await enter();
    expect(await access.logOutEverywhere('ana', BY)).toBe(2);
    expect([await access.visitor(second), await access.visitor(third)]).toEqual([null, null]);
    const [kept, other] = [await enter(), await enter()];
    await access.setPassword('ana', 'another horse battery', BY, (await access.visitor(kept))?.id);
    expect([(await access.visitor(kept))?.name, await access.visitor(other)]).toEqual(['ana', null]);
    await expect(access.logIn('ana', PASSWORD, FROM)).rejects.toEqual(fault('log-in-refused'));
    await access.add({ name: 'bob', role: 'admin', password: PASSWORD }, BY);
    const { key } = await access.issueKey('ana', { label: '', role: 'admin', days: 9 }, BY);
    await access.remove('ana', BY);
    expect([await access.visitor(kept), await access.keyHolder(key)]).toEqual([null, null]);
    // Added again, the name has nothing of what it had.
    await access.add({ name: 'ana', role: 'reader', password: PASSWORD }, BY);
    expect([await access.visitor(kept), await access.keyHolder(key)]).toEqual([null, null]);
  });

  test('a changed role counts for sessions and keys that are there', async () => {
    await access.add({ name: 'eve', role: 'editor', password: PASSWORD }, BY);
    const { token } = await access.logIn('eve', PASSWORD, FROM);
    const { key } = await access.issueKey('eve', { label: '', role: 'admin', days: 1 }, BY);
    expect((await access.keyHolder(key))?.role).toBe('editor');
    await access.setRole('eve', 'reader', BY);
    expect([(await access.visitor(token))?.role, (await access.keyHolder(key))?.role]).toEqual(['reader', 'reader']);
    await access.setRole('eve', 'admin', BY);
    // A key keeps the role it was made with.
    expect([(await access.visitor(token))?.role, (await access.keyHolder(key))?.role]).toEqual(['admin', 'editor']);
  });

  test('a key lets in until its end or until it is revoked, and tells when it was used', async () => {
    const first = await access.issueKey('ana', { label: 'nightly', role: 'reader', days: 2 }, BY);
    const second = await access.issueKey('ana', { label: 'other', role: 'reader', days: 2 }, BY);
    expect(await access.keyHolder(first.key)).toMatchObject({ name: 'ana', role: 'reader', via: 'key' });
    expect((await access.keys('ana')).map(({ label, used }) => [label, used])).toEqual(
      expect.arrayContaining([
        ['nightly', now.toISOString()],
        ['other', null],
      ]),
    );
    await expect(access.revokeKey(first.id, BY, 'bob')).rejects.toEqual(fault('not-found'));
    await expect(access.revokeKey('', BY)).rejects.toEqual(fault('not-found'));
    await access.revokeKey(first.id.slice(0, 9), BY);
    expect(await access.keyHolder(first.key)).toBeNull();
    later(47 * HOUR);
    expect(await access.keyHolder(second.key)).not.toBeNull();
    later(2 * HOUR);
    expect(await access.keyHolder(second.key)).toBeNull();
  });

  test('who guesses is slowed: one name from one place, many names from one place, one name from many places', async () => {
    const guess = (name: string, network: string): Promise<string> => access.logIn(name, 'guess', { ...FROM, network }).then(() => 'in', (error: { code: string }) => error.code); // biome-ignore format: a chain
    for (let n = 0; n < 5; n++) expect(await guess('ana', 'here')).toBe('log-in-refused');
    // Neither another guess nor the right password.
    expect(await guess('ana', 'here')).toBe('too-many-attempts');
    await expect(access.logIn('ana', PASSWORD, { ...FROM, network: 'here' })).rejects.toEqual(fault('too-many-attempts'));
    await expect(access.logIn('ana', PASSWORD, { ...FROM, network: 'elsewhere' })).resolves.toMatchObject({ visitor: { name: 'ana' } });
    for (let n = 0; n < 30; n++) expect(await guess(`name${n}`, 'there')).toBe('log-in-refused');
    expect(await guess('name99', 'there')).toBe('too-many-attempts');
    for (let n = 0; n < 45; n++) expect(await guess('ana', `place${n}`)).toBe('log-in-refused');
    expect(await guess('ana', 'place99')).toBe('too-many-attempts');
  });

  test('many at once are not let past the count', async () => {
    const told = await Promise.all(Array.from({ length: 40 }, () => access.logIn('ana', 'guess', FROM).catch(({ code }: { code: string }) => code)));
    expect(told.filter((code) => code === 'log-in-refused')).toHaveLength(5);
  });

  test.each(['', 'Ana', 'a b', '../x', '<b>', 'аna', 'ana\u202e', '-a', 'x'.repeat(41)])('no account is called %j', async (name) => {
    await expect(access.add({ name, role: 'reader', password: PASSWORD }, BY)).rejects.toEqual(fault('bad-name'));
  });

  test.each(['short', 'x'.repeat(201), 'aaaaaaaaaaaaaaaa', 'my name is bob, hello'])('a password is refused: %s', async (password) => {
    await expect(access.add({ name: 'bob', role: 'reader', password }, BY)).rejects.toEqual(fault('weak-password'));
  });

  test('the last admin stays', async () => {
    await expect(access.remove('ana', BY)).rejects.toEqual(fault('last-admin'));
    await expect(access.setRole('ana', 'editor', BY)).rejects.toEqual(fault('last-admin'));
    await expect(access.add({ name: 'ana', role: 'admin', password: PASSWORD }, BY)).rejects.toEqual(fault('account-exists'));
  });

  test('the record grows and forgets old addresses, and holds the ledger’s writes once', async () => {
    await access.logIn('ana', PASSWORD, FROM);
    await access.record({ who: 'ana', via: 'session', address: FROM.address, what: 'decide', about: 'reject v1', outcome: 'done', tx: 7 });
    later(181 * 24 * HOUR);
    await access.tidy();
    const rows = await access.audit({ limit: 10, who: 'ana' });
    expect(rows.map(({ what, address, tx }) => [what, address, tx])).toEqual([
      ['decide', '', 7],
      ['log in', '', null],
    ]);
    const at = '2026-07-01T12:00:00.000Z';
    const written = [8, 7, 6].map((tx) => ({ tx, at, actor: 'mercato read', kind: 'read' }));
    const all = await trail({ transactions: () => Promise.resolve(written) }, access, { limit: 10 });
    expect(all.map(({ what, tx }) => `${what} ${tx ?? ''}`.trim())).toEqual(['decide 7', 'log in', 'account added', 'read 8', 'read 6']);
  });
});

test('the file is for its owner alone, and holds neither password nor key nor session', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-access-'));
  const path = join(folder, 'access.db');
  const access = await openAccess(path, { now: () => new Date('2026-07-01T12:00:00Z') });
  await access.add({ name: 'ana', role: 'admin', password: PASSWORD }, BY);
  const { token } = await access.logIn('ana', PASSWORD, FROM);
  const { key } = await access.issueKey('ana', { label: 'x', role: 'reader', days: 1 }, BY);
  await access.close();
  expect(statSync(path).mode & 0o077).toBe(0);
  const bytes = readFileSync(path, 'latin1');
  for (const secret of [PASSWORD, token, key]) expect(bytes).not.toContain(secret);
  rmSync(folder, { recursive: true });
});

test.each(ENGINES)('failed attempts are counted together by all that serve, and by one that is started again, on $name', async ({ name, place }) => {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-access-'));
  const where = name === 'SQLite' ? join(folder, 'access.db') : await place();
  let now = new Date('2026-07-01T12:00:00Z');
  const open = () => openAccess(where, { now: () => now, cost: 2 ** 8 });
  const [one, other] = [await open(), await open()];
  await one.add({ name: 'ana', role: 'admin', password: PASSWORD }, BY);
  const guess = (access: Access) => access.logIn('ana', 'guess', FROM).catch((error: { code: string; details: { seconds: number } }) => error);
  for (const access of [one, other, one, other, one]) expect(await guess(access)).toMatchObject({ code: 'log-in-refused' });
  now = new Date('2026-07-01T12:05:00Z');
  expect(await guess(other)).toMatchObject({ code: 'too-many-attempts', details: { seconds: 600 } });
  await Promise.all([one.close(), other.close()]);
  const again = await open();
  expect(await guess(again)).toMatchObject({ code: 'too-many-attempts' });
  now = new Date('2026-07-01T12:15:00Z');
  await expect(again.logIn('ana', PASSWORD, FROM)).resolves.toMatchObject({ visitor: { name: 'ana' } });
  await again.close();
  rmSync(folder, { recursive: true });
});
