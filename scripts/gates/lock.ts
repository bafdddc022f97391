import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { absentFrom, LOCKED, readLock } from '../lock.ts';
import type { Gate } from './gate.ts';

export const gate: Gate = {
  name: 'lock',
  about: 'the lock files hold the packages of all platforms',
  check: async (root) =>
    LOCKED.filter((folder) => existsSync(join(root, folder, 'package-lock.json'))).flatMap((folder) =>
      absentFrom(readLock(join(root, folder))).map(
        ({ name, version }) => `${join(folder, 'package-lock.json')} lacks ${name}@${version}: run \`node scripts/lock.ts\` after npm install`,
      ),
    ),
};
