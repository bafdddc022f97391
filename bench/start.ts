// How long `npm start` takes to its first page, and how much memory: once with an empty ledger, once more with the full one.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../src/base/effects.ts';

export const about = 'seconds from `npm start` to the first page, and peak memory';

interface Measured {
  readonly seconds: number;
  readonly peakMb: number | null;
}

const LIMIT_MS = 120_000;
const URL_LINE = /https?:\/\/127\.0\.0\.1:\d+\/?/;

/** The most memory the process ever had (Linux only). */
function peakMb(pid: number): number | null {
  try {
    const [, kb = ''] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kb === '' ? null : Math.round(Number(kb) / 1024);
  } catch {
    return null;
  }
}

/** Starts the main job, waits for its address, asks for the board, and ends it. */
async function measure(home: string): Promise<Measured> {
  const from = performance.now();
  const child = spawn(process.execPath, [join('scripts', 'start.ts'), '--port', '0'], {
    env: { ...process.env, MERCATO_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let heard = '';
      child.stdout.on('data', (chunk: Buffer) => {
        heard += chunk.toString();
        const [found] = URL_LINE.exec(heard) ?? [];
        if (found) resolve(found);
      });
      child.on('close', () => reject(new Error(`npm start ended early:\n${heard}`)));
      setTimeout(() => reject(new Error(`no page after ${LIMIT_MS / 1000} s:\n${heard}`)), LIMIT_MS).unref();
    });
    const page = await fetch(url);
    await page.text();
    if (!page.ok) throw new Error(`${url} answers ${page.status}`);
    return { seconds: (performance.now() - from) / 1000, peakMb: child.pid === undefined ? null : peakMb(child.pid) };
  } finally {
    child.kill('SIGINT');
    await closed;
  }
}

export async function run({ stdout }: Effects): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'mercato-bench-'));
  try {
    for (const ledger of ['an empty ledger', 'the same ledger again']) {
      const { seconds, peakMb: peak } = await measure(home);
      stdout.write(`  ${ledger.padEnd(24)} ${seconds.toFixed(2).padStart(6)} s to the first page, peak ${peak ?? '?'} MB\n`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
