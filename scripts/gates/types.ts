// Two programs: what runs in Node, and what tests hand to a browser, where there is a `document`.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exec, type Gate, HOME } from './gate.ts';

const PROGRAMS = ['.', 'test/browser'];

export const gate: Gate = {
  name: 'types',
  about: 'TypeScript, strict',
  check: async (root) => {
    const programs = PROGRAMS.filter((program) => existsSync(join(root, program, 'tsconfig.json')));
    const ran = await Promise.all(programs.map((program) => exec(join(HOME, 'node_modules', '.bin', 'tsc'), ['-p', program, '--noEmit'], root)));
    return ran.filter(({ code }) => code !== 0).map(({ output }) => output.trim());
  },
};
