// Completes `package-lock.json`. Tools ship their binaries as one optional package per platform; a registry that lacks one of them makes
// `npm install` leave it out of the lock file without a word, and then `npm ci` refuses the file. Its platform is told by its name.
//   node scripts/lock.ts

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from './gates/gate.ts';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

interface Absent {
  readonly name: string;
  /** As its parent wants it. */
  readonly version: string;
  readonly dev: boolean;
}

const OPERATING_SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Folders with a lock file of their own. */
export const LOCKED = ['.', 'scripts/clickhouse'];

/** Is the package in the lock file, at any place where `from` would find it? */
function isLocked({ packages }: Lock, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** The optional packages that the lock file wants and does not have. */
export const absentFrom = (lock: Lock): Absent[] =>
  Object.entries(lock.packages).flatMap(([path, { dev = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(lock, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );

export const readLock = (root: string): Lock => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

function entryOf({ name, version, dev }: Absent): object {
  const words = name.split(/[/-]/);
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.some((word) => word.startsWith('gnu')) ? ['glibc'] : undefined;
  const [os, cpu] = [OPERATING_SYSTEMS.filter((word) => words.includes(word)), PROCESSORS.filter((word) => words.includes(word))];
  if (os.length === 0 || cpu.length === 0 || !/^\d/.test(version))
    throw new Error(`invalid optional package: ${name}@${version} does not tell its platform and version`);
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os };
}

/** Completes the lock file of a folder; answers how many packages were added. */
function complete(root: string): number {
  const lock = readLock(root);
  const absent = absentFrom(lock);
  const added = absent.map((one) => [`node_modules/${one.name}`, entryOf(one)] as const);
  const packages = Object.fromEntries([...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en')));
  if (absent.length > 0) writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  return absent.length;
}

if (import.meta.main)
  for (const folder of LOCKED)
    process.stdout.write(`${complete(join(HOME, folder))} packages of other platforms added to ${join(folder, 'package-lock.json')}\n`);
