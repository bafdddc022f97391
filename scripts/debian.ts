// Packages of Debian that tests need: installed where that can be done, on Debian as root.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const canInstall = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Installs packages from a list made anew; answers what apt-get complained of. */
export function install(...packages: readonly string[]): string {
  const apt = (...args: readonly string[]): string =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
      timeout: 600_000,
    }).stderr ?? '';
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
