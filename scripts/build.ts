// Builds `dist/` when something is stale: TypeScript compiles `src/`, and what is no TypeScript (SQL, CSS, …) is copied beside it.
//   node scripts/build.ts [--force]

import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exec, filesOf, HOME } from './gates/gate.ts';

interface Built {
  /** Was there anything to do? */
  readonly fresh: boolean;
  readonly findings: readonly string[];
}

const isTest = (path: string): boolean => /\.(?:test|fixture)\.tsx?$|\/fixtures\//.test(path);
const isCode = (path: string): boolean => /\.tsx?$/.test(path);
const mtimeMs = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Is `dist/` older than any file it is made of? Folders count too: their time tells of a file that was removed. */
function isStale(root: string, sources: readonly string[]): boolean {
  const stamp = mtimeMs(join(root, 'dist', '.built'));
  const inputs = ['tsconfig.json', 'tsconfig.build.json', 'package.json', ...sources, ...new Set(sources.map(dirname))];
  return inputs.some((path) => mtimeMs(join(root, path)) > stamp);
}

/** Removes what a deleted or renamed source has left behind. */
function prune(root: string, sources: readonly string[]): void {
  const stems = new Set(sources.map((path) => path.replace(/^src\//, '').replace(/\.tsx?$/, '')));
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, 'dist', folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (!entry.name.startsWith('.') && !stems.has(path) && !stems.has(path.replace(/\.js(\.map)?$/, ''))) rmSync(join(root, 'dist', path));
    }
  };
  visit('');
}

/** Builds what is not built. Findings are the compiler's complaints; then `dist/` is not to be used. */
export async function build(root: string = HOME, force = false): Promise<Built> {
  const startedAt = new Date();
  const sources = filesOf(root, 'src').filter((path) => !isTest(path));
  if (!force && !isStale(root, sources)) return { fresh: true, findings: [] };
  const { code, output } = await exec(join(HOME, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], root);
  if (code !== 0) return { fresh: false, findings: [output.trim()] };
  for (const path of sources.filter((source) => !isCode(source))) {
    const target = join(root, path.replace(/^src/, 'dist'));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, path), target);
  }
  prune(root, sources);
  // The stamp bears the time at which the sources were looked at: an edit during the build makes it stale again.
  writeFileSync(join(root, 'dist', '.built'), `${startedAt.toISOString()}\n`);
  utimesSync(join(root, 'dist', '.built'), startedAt, startedAt);
  return { fresh: false, findings: [] };
}

if (import.meta.main) {
  const { fresh, findings } = await build(HOME, process.argv.includes('--force'));
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  if (fresh) process.stdout.write('dist/ is up to date\n');
  process.exitCode = findings.length > 0 ? 1 : 0;
}
