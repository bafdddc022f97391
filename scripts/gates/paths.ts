// What is committed says nothing about the machine it was written on, and the lock file nothing about where packages were fetched.

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { exec, filesOf, type Gate } from './gate.ts';

const PERSONAL = /(?:\/home|\/Users)\/[a-z][\w.-]*\/|[A-Z]:\\Users\\\w+/;
const BINARY = /\.(?:png|jpe?g|gif|webp|ico|woff2?|sqlite|db|parquet|gz)$/;

/** The folders of this machine that may not be named: the tree's own, the one it lies in, and the home folder; a bare `/` or `/x` is nobody's. */
const machinePaths = (root: string): RegExp[] =>
  [resolve(root), dirname(resolve(root)), homedir(), join('/', 'root')]
    .filter((path) => path.length > 4)
    .map((path) => new RegExp(`(?<![\\w./-])${RegExp.escape(path)}/`));

async function tracked(root: string): Promise<string[]> {
  const { code, output } = await exec('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root);
  return code === 0 ? output.split('\0').filter(Boolean) : filesOf(root);
}

function lockFindings(root: string): string[] {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return [...lock.matchAll(/"resolved": "(\w+:\/\/[^"]*)"/g)].map((match) => `package-lock.json names a registry: ${match[1]}`);
}

export const gate: Gate = {
  name: 'paths',
  about: 'no path of this machine, no registry in the lock file',
  check: async (root) => {
    const findings = lockFindings(root);
    const own = machinePaths(root);
    for (const path of await tracked(root)) {
      if (BINARY.test(path)) continue;
      let text: string;
      try {
        text = readFileSync(join(root, path), 'utf8');
      } catch {
        continue; // removed, and not committed yet
      }
      const found = own.find((pattern) => pattern.test(text))?.exec(text)?.[0] ?? PERSONAL.exec(text)?.[0];
      if (found) findings.push(`${path} names a folder of a machine: ${found}`);
    }
    return findings;
  },
};
