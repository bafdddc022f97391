// The PostgreSQL that the tests of the ledger run on: a cluster of their own in a temporary folder, on a free port of loopback. Debian has it as
// a package; elsewhere the tests that need it are skipped, and say so.

import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canInstall, install } from './debian.ts';

const DEBIAN = '/usr/lib/postgresql';
const isRoot = (): boolean => process.getuid?.() === 0;

/** The folder of PostgreSQL's programs, from `POSTGRES_BIN`, the search path or where Debian puts them, the newest first; or null. */
export function findPostgres(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [env['POSTGRES_BIN'] ?? '', ...versions.map((version) => join(DEBIAN, version, 'bin')), ...(env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** Installs Debian's PostgreSQL if there is none and that can be done; answers where its programs are, or null. */
export function installPostgres(): string | null {
  const found = findPostgres();
  if (found) return found;
  if (!canInstall()) {
    process.stdout.write(
      'No PostgreSQL here: its half of the ledger tests will be skipped. On Debian: apt-get install postgresql; elsewhere set POSTGRES_BIN.\n',
    );
    return null;
  }
  process.stdout.write('Installing PostgreSQL for the tests of the ledger (apt-get install postgresql) …\n');
  // The package would start a server of its own, which nobody asked for.
  mkdirSync('/etc/postgresql-common', { recursive: true });
  if (!existsSync('/etc/postgresql-common/createcluster.conf')) writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n');
  const complaints = install('postgresql');
  if (!findPostgres()) process.stdout.write(`PostgreSQL could not be installed; its half of the ledger tests will be skipped.\n${complaints}\n`);
  return findPostgres();
}

/** The server refuses to run as root: then it runs as the user that the package made for it. */
function userOf(): { readonly uid?: number; readonly gid?: number } {
  if (!isRoot()) return {};
  const ids = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  return { uid: ids('-u'), gid: ids('-g') };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export const PASSWORD = 'only for tests';

/** For tests: nothing of it needs to outlive a power cut. */
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB', 'max_connections=200', 'autovacuum=off'];

/**
 * Starts a cluster in `folder`, which is there and empty, with the settings of tests or with others. Answers the address of its first
 * database; its process is in `folder/pid`.
 */
export async function startPostgres(bin: string, folder: string, own: readonly string[] = QUICK): Promise<string> {
  const user = userOf();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const [data, secret] = [join(folder, 'data'), join(folder, 'secret')];
  writeFileSync(secret, PASSWORD);
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'mercato', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...user, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...own];
  const log = openSync(join(folder, 'log'), 'a');
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  writeFileSync(join(folder, 'pid'), String(server.pid));
  for (let tries = 0; tries < 200; tries++) {
    if (readFileSync(join(folder, 'log'), 'utf8').includes('ready to accept connections')) break;
    if (server.exitCode !== null) throw new Error(`postgres ended: ${readFileSync(join(folder, 'log'), 'utf8')}`);
    await sleep(25);
  }
  return `postgres://mercato:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
}

// Reads until whoever holds the other end is gone, however that came.
const KEEPER = `cat > /dev/null
[ -e "$1" ] || exit 0
if pid=$(cat "$1/pid" 2> /dev/null); then
  kill -INT "$pid" 2> /dev/null
  while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
fi
rm -rf "$1"`;

/** When this process ends without having cleaned up, as one that is killed does, the cluster of `folder` is stopped and the folder goes. */
export function keepWatch(folder: string): void {
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  keeper.on('error', () => {});
  keeper.unref();
  (keeper.stdin as Socket | null)?.unref();
}

/** Stops the cluster of `folder` by its process, if there is one. */
export async function stopPostgres(folder: string): Promise<void> {
  const file = join(folder, 'pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  const alive = (): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  // SIGINT: connections are cut, nothing is waited for.
  if (alive()) process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 200 && alive(); tries++) await sleep(25);
}
