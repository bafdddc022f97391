// `npm test`: what the tests need, the gates, then vitest. Arguments are handed to vitest (a file, `-t NAME`); with any, the gates are left out.
// The last line is the sum: every test and every gate counts as one.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, gates } from './check.ts';
import { installChromium } from './chromium.ts';
import { installClickHouse } from './clickhouse.ts';
import { HOME } from './gates/gate.ts';
import { installPostgres } from './postgres.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const REPORT = join(HOME, 'coverage', 'report.json');

/** Runs vitest on this very Node; null if it came to no report. */
async function vitest(args: readonly string[]): Promise<{ code: number; report: Report | null }> {
  mkdirSync(join(HOME, 'coverage'), { recursive: true });
  rmSync(REPORT, { force: true });
  const program = [join(HOME, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const child = spawn(process.execPath, [...program, ...args], { cwd: HOME, stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => {
    child.on('close', (status) => resolve(status ?? 1));
  });
  try {
    return { code, report: JSON.parse(readFileSync(REPORT, 'utf8')) as Report };
  } catch {
    return { code, report: null };
  }
}

const args = process.argv.slice(2);
const chromium = installChromium();
if (chromium) process.env['CHROMIUM'] = chromium;
installPostgres();
installClickHouse();
const gateCount = args.length > 0 ? 0 : (await gates()).length;
const gatesFailed = args.length > 0 ? 0 : await check();
const { code, report } = await vitest(args);
const passed = (report?.numPassedTests ?? 0) + gateCount - gatesFailed;
const failed = Math.max((report?.numFailedTests ?? 0) + gatesFailed, code === 0 ? 0 : 1);
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;
