import { join } from 'node:path';
import { exec, type Gate, HOME } from './gate.ts';

export const gate: Gate = {
  name: 'registries',
  about: 'generated indexes say what their folders hold',
  check: async (root) => {
    const { code, output } = await exec(process.execPath, [join(HOME, 'scripts', 'registries.ts'), '--check'], root);
    return code === 0 ? [] : output.trim().split('\n');
  },
};
