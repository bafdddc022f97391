// The browser that the page tests look through. Debian has one as a package; elsewhere the tests that need it are skipped, and say so.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, install } from './debian.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium, from `CHROMIUM` or the search path, or null. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const candidates = [env['CHROMIUM'] ?? '', ...(env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Installs Debian's Chromium if there is none and that can be done; answers where it is, or null. */
export function installChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  if (!canInstall()) {
    process.stdout.write('No Chromium here: the page tests will be skipped. On Debian: apt-get install chromium; elsewhere set CHROMIUM to its path.\n');
    return null;
  }
  process.stdout.write('Installing Chromium for the page tests (apt-get install chromium) …\n');
  const complaints = install('chromium', 'fonts-dejavu-core');
  if (!findChromium()) process.stdout.write(`Chromium could not be installed; the page tests will be skipped.\n${complaints}\n`);
  return findChromium();
}
