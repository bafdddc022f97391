// Runs once around all tests: a folder for the PostgreSQL that the first test in need of one starts, and its end.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepWatch, stopPostgres } from '../scripts/postgres.ts';

let folder = '';

export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'mercato-postgres-'));
  keepWatch(folder);
  process.env['MERCATO_TEST_POSTGRES'] = folder;
}

export async function teardown(): Promise<void> {
  await stopPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
}
