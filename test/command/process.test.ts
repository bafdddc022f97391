// The built command as a process of its own: exit codes, signals, pipes that close, two at a time, a disk that is full.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { HOME } from '../../scripts/gates/gate.ts';

const COMMAND = join(HOME, 'bin', 'mercato');

beforeAll(async () => {
  expect((await build()).findings).toEqual([]);
}, 120_000);

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Running {
  readonly child: ChildProcess;
  /** Resolves when the output so far matches. */
  heard(pattern: RegExp): Promise<void>;
  readonly ended: Promise<{ code: number | null; output: string }>;
}

function start(program: string, args: readonly string[], folder: string): Running {
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, MERCATO_HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const waiting: { pattern: RegExp; resolve: () => void }[] = [];
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const { pattern, resolve } of waiting) if (pattern.test(output)) resolve();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    child,
    heard: (pattern) => new Promise((resolve) => waiting.push({ pattern, resolve })),
    ended: new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, output }));
    }),
  };
}

const mercato = (args: readonly string[], folder: string): Running => start(process.execPath, [COMMAND, ...args], folder);

const story = (name: string, to: string): string =>
  `${name} joins ${to}\n\n${name} has joined ${to} as chief scientist, the company said on Monday. ${name} had been a professor in Paris for many years.\n`;

test('an old Node is told to go, in one sentence', async () => {
  const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
  const { code, output } = await start(process.execPath, ['--import', older, COMMAND, '--version'], home()).ended;
  expect(code).toBe(1);
  expect(output).toMatch(/needs Node 24 or newer; this is Node 20\.20\.2\. Install Node 24, or .*npm run -s mercato/);
});

test('the exit code is that of the run', async () => {
  const folder = home();
  expect((await mercato(['--version'], folder).ended).code).toBe(0);
  expect((await mercato(['nonsense'], folder).ended).code).toBe(2);
  expect((await mercato(['read', 'missing.txt'], folder).ended).code).toBe(4);
});

test('a reader of the output that goes away is no failure', async () => {
  const folder = home();
  await mercato(['import', 'starter'], folder).ended;
  const piped = start('bash', ['-c', `set -o pipefail; "${process.execPath}" "${COMMAND}" export claims | head -n 1 > first.txt`], folder);
  const { code, output } = await piped.ended;
  expect({ code, output }).toEqual({ code: 0, output: '' });
});

test('Ctrl-C ends the pages cleanly', async () => {
  const running = mercato(['serve', '--port', '0'], home());
  await running.heard(/http:\/\/127\.0\.0\.1:\d+/);
  running.child.kill('SIGINT');
  const { code, output } = await running.ended;
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('Ended') as string });
});

test('two processes write one ledger, and neither loses anything', async () => {
  const folder = home();
  const names = ['Ada Quill', 'Bo Larsen', 'Cleo Marsh', 'Dana Frost', 'Eli Stone', 'Finn Hale'];
  names.forEach((name, i) => writeFileSync(join(folder, `${i % 2}-${i}.txt`), story(name, 'Mistral AI')));
  const both = [mercato(['read', '0-*.txt'], folder), mercato(['read', '1-*.txt'], folder)];
  for (const { code, output } of await Promise.all(both.map(({ ended }) => ended))) expect({ code, output }).toMatchObject({ code: 0 });
  const { output } = await mercato(['document', '--json'], folder).ended;
  expect((JSON.parse(output) as { total: number }).total).toBe(names.length);
  const doctor = await mercato(['doctor', '--recompute'], folder).ended;
  expect(doctor).toMatchObject({ code: 0 });
});

// Linux can say of one folder that it is full: a small file system in memory. It takes root.
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

test.skipIf(!canMount)(
  'a full disk ends it with 5 and a remedy, what was stored stays, and with space it goes on',
  async () => {
    const folder = home();
    const disk = join(folder, 'disk');
    const script = `mkdir -p disk && mount -t tmpfs -o size=3m tmpfs disk`;
    const mounted = await start('bash', ['-c', script], folder).ended;
    if (mounted.code !== 0) return; // a container that may not mount
    onTestFinished(async () => {
      await start('umount', ['-l', disk], tmpdir()).ended;
    });
    const filler = 'The market for researchers was quiet otherwise, and nobody else was named. '.repeat(2000);
    for (let i = 0; i < 40; i++) writeFileSync(join(folder, `s${String(i).padStart(2, '0')}.txt`), `${story('Ada Quill', 'Mistral AI')}\n${i}. ${filler}`);
    const full = await mercato(['read', 's*.txt', '--home', disk], folder).ended;
    expect(full).toMatchObject({ code: 5, output: expect.stringMatching(/disk is full/) as string });
    const check = await mercato(['doctor', '--home', disk, '--json'], folder).ended;
    expect((JSON.parse(check.output) as { findings: { name: string; ok: boolean }[] }).findings).toContainEqual(
      expect.objectContaining({ name: 'integrity', ok: true }),
    );
    expect((await start('mount', ['-o', 'remount,size=60m', disk], folder).ended).code).toBe(0);
    expect(await mercato(['read', 's*.txt', '--home', disk], folder).ended).toMatchObject({ code: 0 });
  },
  60_000,
);
