// A world for one test of the command: a temporary folder, a clock that stands still, and streams that remember.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Effects, OutputStream } from '../../base/effects.ts';
import { run } from './run.ts';

interface Given {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Resolves when the user stops the command; never, if left out. */
  readonly stopped?: Promise<void>;
  /** The folder of another world, to work on the same ledger. */
  readonly folder?: string;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly folder: string;
  readonly effects: Effects;
  /** Runs one command line to its end; what it wrote is of this run alone. */
  run(...argv: readonly string[]): Promise<Ran>;
  /** What was written to standard output so far in this run. */
  out(): string;
}

interface Remembering extends OutputStream {
  take(): string;
  seen(): string;
}

function remembering(columns: number | undefined): Remembering {
  let heard = '';
  return {
    ...(columns === undefined ? {} : { isTTY: true, columns }),
    write: (text) => (heard += text),
    seen: () => heard,
    take: () => {
      const taken = heard;
      heard = '';
      return taken;
    },
  };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mercato-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const NOW = new Date('2026-07-01T12:00:00Z');

export function world({ columns, env = {}, stdin = '', stopped = new Promise(() => {}), folder = temporaryFolder() }: Given = {}): World {
  const [stdout, stderr] = [remembering(columns), remembering(columns)];
  const effects: Effects = {
    now: () => NOW,
    env,
    cwd: folder,
    stdout,
    stderr,
    stdin: async () => new TextEncoder().encode(stdin),
    stopped: () => stopped,
  };
  return {
    folder,
    effects,
    out: () => stdout.seen(),
    run: async (...argv) => {
      const code = await run(argv, effects);
      return { code, out: stdout.take(), err: stderr.take() };
    },
  };
}
