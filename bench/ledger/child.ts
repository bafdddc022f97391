// What the benchmark leaves to another process: to make everything anew, to serve pages, to read a batch. The process is told what to do by its
// arguments, and answers with lines of JSON.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** The next line that it writes. */
  next<T>(): Promise<T>;
  stop(): Promise<void>;
}

/** Starts a script of this folder. */
export function startChild(script: string, ...args: readonly string[]): Child {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error(`invalid child: ${script} has no output`);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    next: async <T>() => {
      const { value, done } = (await lines.next()) as { value?: string; done?: boolean };
      if (done || value === undefined) throw new Error(`${script} ended early`);
      return JSON.parse(value) as T;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

export const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);
