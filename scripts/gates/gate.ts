// A gate looks at one tree and answers what is wrong with it, one finding a line. It is given the tree's root, so that a test can plant a violation
// in a small tree of its own and see it caught.

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Gate {
  readonly name: string;
  /** What it holds the tree to, in a few words. */
  readonly about: string;
  readonly check: (root: string) => Promise<readonly string[]>;
}

/** The tree this script belongs to: where the tools are installed. */
export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end; its output, both streams, is returned. */
export function exec(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A gate that is a tool of `node_modules/.bin`: what it prints when it fails is the finding. */
export const toolGate = (name: string, about: string, tool: string, ...args: readonly string[]): Gate => ({
  name,
  about,
  check: async (root) => {
    const { code, output } = await exec(join(HOME, 'node_modules', '.bin', tool), args, root);
    return code === 0 ? [] : [output.trim() || `${tool} ended with code ${code}`];
  },
});

const SKIPPED = new Set(['node_modules', 'dist', 'var', 'coverage', '.git']);

/** All files of the tree but the made and the installed ones, as paths with `/`, sorted. */
export function filesOf(root: string, folder = '.'): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) found.push(...filesOf(root, path));
    else if (entry.isFile()) found.push(relative('.', path).split(sep).join('/'));
  }
  return found.sort();
}
