// What PostgreSQL alone can do: refuse, be away, be killed, be written by several processes.

import { type ChildProcess, spawn } from 'node:child_process';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { hasPostgres, NO_POSTGRES, newDatabase } from './engines.fixture.ts';
import { article, MOVE, move, NOW } from './ledger.fixture.ts';
import { MIGRATIONS } from './migrate.ts';
import { type LedgerOptions, openLedger } from './open.ts';
import { openPostgres } from './postgres.ts';

const open = (address: string, options: Partial<LedgerOptions> = {}) => openLedger(address, { now: () => NOW, ...options });
const batch = (url: string) => ({ kind: 'read', actor: 'test', documents: [article(url, MOVE, [[MOVE, move]])] });
const at = (address: string, change: Partial<Record<'password' | 'pathname' | 'port' | 'username', string>>): string =>
  Object.assign(new URL(address), change).href;

async function ask(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** The ledger's own code in another process: it appends until it has done `each`, and says so after every one. */
function writer(address: string, name: string, each: number): { child: ChildProcess; said: () => number; ended: Promise<void> } {
  const script = `
    import { openLedger } from ${JSON.stringify(new URL('open.ts', import.meta.url).href)};
    import { article } from ${JSON.stringify(new URL('ledger.fixture.ts', import.meta.url).href)};
    const ledger = await openLedger(process.env.LEDGER, { now: () => new Date() });
    for (let n = 0; n < ${each}; n++) {
      await ledger.append({ kind: 'read', actor: '${name}', documents: Array.from({ length: 5 }, (_, k) => article('https://example.com/${name}/' + n + '/' + k, 'Words of ${name}, ' + n + k)) });
      process.stdout.write('.');
    }
    await ledger.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, LEDGER: address },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.length;
  });
  return { child, said: () => said, ended: new Promise((resolve) => child.on('exit', () => resolve())) };
}

describe.skipIf(!hasPostgres)(`PostgreSQL ${NO_POSTGRES}`, () => {
  test('an empty database becomes a ledger, unless none is to be made', async () => {
    const address = await newDatabase('');
    await expect(open(address, { create: false })).rejects.toMatchObject({ code: 'ledger-missing' });
    const ledger = await open(address);
    expect(await ledger.meta()).toMatchObject({ engine: 'PostgreSQL', schema: MIGRATIONS.length });
    expect(ledger.path).not.toContain(':only');
    await ledger.close();
    await (await open(address, { create: false })).close();
  });

  test.each<[string, string, (address: string) => string | Promise<string>]>([
    ['no server', 'ledger-unreachable', (address) => at(address, { port: '1' })],
    ['a host that is not there', 'ledger-unreachable', (address) => address.replace('127.0.0.1', 'nowhere.invalid')],
    ['a wrong password', 'ledger-refused', (address) => at(address, { password: 'wrong' })],
    ['no password', 'ledger-refused', (address) => at(address, { password: '' })],
    ['no such database', 'ledger-refused', (address) => at(address, { pathname: '/nothing' })],
    ['no database named', 'ledger-address', (address) => at(address, { pathname: '/' })],
    ['another encoding', 'ledger-encoding', () => newDatabase("encoding 'LATIN1' locale 'C' template template0")],
    [
      'tables of another program',
      'ledger-not-one',
      async () => {
        const address = await newDatabase('');
        await ask(address, 'create table claim (words text)');
        return address;
      },
    ],
    [
      'a newer schema',
      'ledger-newer',
      async (address) => {
        await ask(address, 'update ledger_schema set version = version + 1');
        return address;
      },
    ],
  ])('%s is a fault that names the place without its password', async (_, code, make) => {
    const address = await make(await newDatabase());
    const fault = await open(address).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code });
    expect(String(fault)).not.toMatch(/only%20for|only for/);
  });

  test('opened for reading, nothing can be written', async () => {
    const ledger = await open(await newDatabase(), { readonly: true });
    expect((await ledger.board()).total).toBe(0);
    await expect(ledger.append(batch('https://example.com/a'))).rejects.toMatchObject({ code: 'ledger-unwritable' });
    await ledger.close();
  });

  test('who waits too long for the writer is told so', async () => {
    const address = await newDatabase();
    const ledger = await open(address, { busyTimeoutMs: 100 });
    const other = new Client({ connectionString: address });
    await other.connect();
    await other.query('begin; select pg_advisory_xact_lock(1296388675)');
    await expect(ledger.append(batch('https://example.com/a'))).rejects.toMatchObject({ code: 'ledger-busy' });
    expect((await ledger.counts()).documents).toBe(0);
    await other.query('rollback');
    await other.end();
    expect(await ledger.append(batch('https://example.com/a'))).toMatchObject({ tx: 1 });
    await ledger.close();
  });

  test('two processes append: every transaction has its number, and the chain holds', async () => {
    const address = await newDatabase();
    await Promise.all(['a', 'b'].map((name) => writer(address, name, 10).ended));
    const ledger = await open(address);
    expect([await ledger.lastTx(), (await ledger.counts()).documents, await ledger.check()]).toEqual([20, 100, []]);
    await ledger.close();
  });

  test('a process that is killed leaves its last transaction or none of it', async () => {
    const address = await newDatabase();
    const { child, said, ended } = writer(address, 'x', 10_000);
    while (said() < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    const ledger = await open(address);
    const tx = await ledger.lastTx();
    expect(tx).toBeGreaterThanOrEqual(5);
    expect((await ledger.append(batch('https://example.com/a'))).tx).toBeGreaterThan(tx);
    expect((await ledger.counts()).documents).toBe(5 * ((await ledger.lastTx()) - 1) + 1);
    expect(await ledger.check()).toEqual([]);
    await ledger.close();
  });

  test('what is asked again and again is planned once, and not while everything is made anew', async () => {
    const engine = await openPostgres(await newDatabase(), { readonly: false, create: false, busyTimeoutMs: 1000 });
    const planned = async () => Number((await engine.read.get(`select count(*) as n from pg_prepared_statements where statement like 'select _ + %'`))?.['n']);
    const askThrice = async (what: string) => {
      for (let n = 0; n < 3; n++) expect(await engine.read.get(`select ${what} + cast(? as bigint) as asked`, n)).toEqual({ asked: Number(what) + n });
    };
    await engine.read.get('select 6 as asked');
    await askThrice('7');
    expect(await planned()).toBe(1);
    engine.spread(true);
    await askThrice('8');
    expect(await planned()).toBe(1);
    engine.spread(false);
    await askThrice('8');
    expect(await planned()).toBe(2);
    await engine.close();
  });

  test('a connection that the server cuts is replaced', async () => {
    const address = await newDatabase();
    const ledger = await open(address);
    await ledger.append(batch('https://example.com/a'));
    await ask(address, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    await expect.poll(() => ledger.lastTx().catch(() => 0)).toBe(1);
    await ledger.close();
  });
});
