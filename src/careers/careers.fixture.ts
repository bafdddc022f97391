// A home with records of the project's own making, for tests.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';
import { filesAt, recognise } from './files.ts';
import { type ImportFile, type ImportOptions, type ImportResult, importRecords } from './import.ts';

export const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));

const HOMES: string[] = [];
afterAll(() => HOMES.splice(0).forEach((home) => rmSync(home, { recursive: true, force: true })));

export function homeHere(): string {
  const home = mkdtempSync(join(tmpdir(), 'mercato-careers-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** A home for all tests of a file; to be called while they are set up. */
export function homeForAll(): string {
  const home = mkdtempSync(join(tmpdir(), 'mercato-careers-'));
  HOMES.push(home);
  return home;
}

export async function filesOf(...names: readonly string[]): Promise<readonly ImportFile[]> {
  const files: ImportFile[] = [];
  for (const name of names)
    for (const file of await filesAt(join(FIXTURES, name), name)) {
      const importer = await recognise(file);
      if (importer) files.push({ ...file, importer });
    }
  return files;
}

export const importHere = async (home: string, names: readonly string[], options?: ImportOptions): Promise<ImportResult> =>
  importRecords(home, await filesOf(...names), options);
