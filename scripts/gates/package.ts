// The package that would be published: it builds, holds what the command needs, and nothing else.

import { build } from '../build.ts';
import { exec, type Gate } from './gate.ts';

const NEEDED = ['bin/mercato', 'dist/faces/cli/main.js', 'package.json'];
const UNWANTED = /\.(?:test|fixture)\.|\.tsbuildinfo$|(?:^|\/)(?:test|bench|scripts|var|src)\//;

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

export const gate: Gate = {
  name: 'package',
  about: 'the publishable package builds and holds what it should',
  check: async (root) => {
    const built = await build(root);
    if (built.findings.length > 0) return built.findings;
    const { code, output } = await exec('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], root);
    if (code !== 0) return [output];
    const [packed] = Object.values<Packed>(JSON.parse(output.slice(output.search(/[[{]/))));
    const paths = packed?.files.map((file) => file.path) ?? [];
    return [
      ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `the package lacks ${path}`),
      ...paths.filter((path) => UNWANTED.test(path)).map((path) => `the package should not hold ${path}`),
    ];
  },
};
