import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPostgres } from '../scripts/postgres.ts';
import { NO_POSTGRES } from '../src/ledger/engines.fixture.ts';

const BIN = findPostgres();

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.skipIf(BIN === null)(`a cluster ends with the process that wanted it, also when that is killed ${NO_POSTGRES}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-kept-'));
  const script = `
    import { keepWatch, startPostgres } from ${JSON.stringify(new URL('../scripts/postgres.ts', import.meta.url).href)};
    keepWatch(process.env.FOLDER);
    await startPostgres(process.env.BIN, process.env.FOLDER);
    process.stdout.write('up');
    setInterval(() => {}, 1000);`;
  const env = { ...process.env, FOLDER: folder, BIN: BIN ?? '' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const server = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  expect(lives(server)).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(() => existsSync(folder), { timeout: 15_000 }).toBe(false);
  expect(lives(server)).toBe(false);
});
