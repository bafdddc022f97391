import { absentFrom, readLock } from '../lock.ts';
import type { Gate } from './gate.ts';

export const gate: Gate = {
  name: 'lock',
  about: 'the lock file holds the packages of all platforms',
  check: async (root) =>
    absentFrom(readLock(root)).map(({ name, version }) => `package-lock.json lacks ${name}@${version}: run \`node scripts/lock.ts\` after npm install`),
};
