// The ClickHouse that the tests of careers run on: the engine inside the npm package chdb, behind an HTTP front of ours. It weighs half a
// gigabyte, so it lies in a cache folder of the user, in the versions and with the checksums of `scripts/clickhouse/package-lock.json`.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { HOME } from './gates/gate.ts';

const WANTED = join(HOME, 'scripts', 'clickhouse');
const SKIPPED = 'The tests of careers on ClickHouse will be skipped';

const cacheFolder = (): string => {
  const lock = readFileSync(join(WANTED, 'package-lock.json'));
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'mercato', `chdb-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
};

const isWhole = (folder: string): boolean => existsSync(join(folder, 'node_modules', 'chdb')) && existsSync(join(folder, 'node_modules', '@chdb'));

/** The folder of the engine, from `CHDB` or the cache, or null. */
export const findClickHouse = (): string | null => [process.env['CHDB'] ?? '', cacheFolder()].find((folder) => folder !== '' && isWhole(folder)) ?? null;

/** Installs the engine if there is none and that can be done; answers where it is, or null. */
export function installClickHouse(): string | null {
  const found = findClickHouse();
  if (found) return found;
  const folder = cacheFolder();
  process.stdout.write('Installing the engine of ClickHouse for the tests of careers (540 MB, npm package chdb) …\n');
  mkdirSync(join(folder, '..'), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(WANTED, file), join(fresh, file));
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: fresh, encoding: 'utf8', timeout: 600_000 });
  if (isWhole(fresh) && npm.status === 0) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
    return folder;
  }
  rmSync(fresh, { recursive: true, force: true });
  const why = npm.status === 0 ? 'there is none for this system' : (npm.stderr ?? String(npm.error)).trim().split('\n').slice(-3).join('\n');
  process.stdout.write(`It could not be installed: ${why}\n${SKIPPED}.\n`);
  return null;
}

export interface RunningClickHouse {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the engine with its data in `folder`. */
export async function startClickHouse(engine: string, folder: string): Promise<RunningClickHouse> {
  const front = spawn(process.execPath, [join(WANTED, 'front.ts'), engine, folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  front.stderr.on('data', (chunk) => (complaints += String(chunk)));
  const ended = once(front, 'exit');
  const port = await Promise.race([once(front.stdout, 'data').then(([chunk]) => Number(chunk)), ended.then(() => 0)]);
  if (port === 0) throw new Error(`the engine did not start: ${complaints}`);
  return {
    url: `http://127.0.0.1:${port}/default`,
    pid: front.pid ?? 0,
    stop: async () => {
      front.stdin.end();
      await ended;
    },
  };
}
