// Each gate proves itself: it lets a small clean tree pass, and catches the violation that is planted in it.

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { gates } from '../../scripts/check.ts';
import { exec, HOME } from '../../scripts/gates/gate.ts';

const CONFIGS = ['.oxlintrc.json', 'biome.json', 'tsconfig.json', 'tsconfig.build.json', '.gitignore'];
const REGISTRIES = [
  'src/model/claims',
  'src/gather/importers',
  'src/careers/importers',
  'src/read/languages',
  'src/read/frames',
  'src/faces/web/pages',
  'src/faces/cli/commands',
];

type Tree = Readonly<Record<string, string>>;

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The smallest tree that passes every gate. */
const CLEAN: Tree = {
  'package.json': json({
    name: 'tiny',
    version: '1.0.0',
    type: 'module',
    bin: { mercato: 'bin/mercato' },
    files: ['bin', 'dist', '!dist/.*'],
    scripts: { start: 'node scripts/start.ts' },
  }),
  'package-lock.json': '{ "packages": { "node_modules/zod": { "version": "4.0.0" } } }\n',
  'knip.json': json({
    entry: ['bin/mercato', 'src/faces/cli/main.ts', 'scripts/*.ts'],
    project: ['src/**/*.ts', 'scripts/*.ts'],
    ignore: ['**/*.gen.ts', 'src/layers.ts'],
  }),
  'README.md': '# Tiny\n\n## Its parts\n\nSee [the parts](#its-parts) and [the docs](docs/one.md#one).\n',
  'docs/one.md': '# One\n\nBack to [the start](../README.md).\n',
  'bin/mercato': "import '../dist/faces/cli/main.js';\n",
  'scripts/start.ts': 'process.exitCode = 0;\n',
  'src/layers.ts': `interface Layer {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  'base': { folders: [], packages: [] },
  'faces/cli': { folders: ['base'], packages: ['node:*'] },
};
`,
  'src/base/one.ts': 'export const one = 1;\n',
  'src/faces/cli/main.ts': "import { one } from '../../base/one.ts';\n\nprocess.exitCode = one - 1;\n",
};

interface Plant {
  readonly gate: string;
  readonly name: string;
  /** Files added to the clean tree, or put in the place of its own. */
  readonly files: Tree;
  readonly finding: RegExp;
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

const PLANTS: readonly Plant[] = [
  { gate: 'types', name: 'a wrong type', files: { 'src/base/one.ts': "export const one: number = 'one';\n" }, finding: /one\.ts.*TS2322/ },
  { gate: 'format', name: 'a line not formatted', files: { 'src/base/one.ts': 'export const one   = 1\n' }, finding: /one\.ts/ },
  {
    gate: 'format',
    name: 'imports out of order',
    files: {
      'src/faces/cli/main.ts':
        "import { sep } from 'node:path';\nimport { cwd } from 'node:process';\nimport { one } from '../../base/one.ts';\nimport { EOL } from 'node:os';\n\nprocess.title = `${cwd()}${sep}${EOL}${one}`;\n",
    },
    finding: /main\.ts/,
  },
  {
    gate: 'lint',
    name: 'a promise nobody waits for',
    files: { 'src/base/one.ts': 'const later = async (): Promise<number> => 1;\n\nexport const one = 1;\nlater();\n' },
    finding: /no-floating-promises/,
  },
  { gate: 'lint', name: 'any', files: { 'src/base/one.ts': 'export const one: any = 1;\n' }, finding: /no-explicit-any/ },
  {
    gate: 'lint',
    name: 'a function of over 40 lines',
    files: { 'src/base/one.ts': `export const one = 1;\nexport function long(): void {\n${lines(45, '  one.toFixed();')}}\n` },
    finding: /max-lines-per-function/,
  },
  { gate: 'lint', name: 'a file of over 400 lines', files: { 'src/base/one.ts': `export let one = 1;\n${lines(410, 'one += 1;')}` }, finding: /max-lines\b/ },
  { gate: 'unused', name: 'a file that nothing imports', files: { 'src/base/two.ts': 'export const two = 2;\n' }, finding: /two\.ts/ },
  {
    gate: 'unused',
    name: 'an export that nothing imports',
    files: { 'src/base/one.ts': 'export const one = 1;\nexport const two = 2;\n' },
    finding: /\btwo\b/,
  },
  {
    gate: 'registries',
    name: 'a file that its index does not name',
    files: { 'src/model/claims/move.ts': 'export const kind = 1;\n' },
    finding: /src\/model\/claims\/index\.gen\.ts/,
  },
  {
    gate: 'layers',
    name: 'a folder that may not be imported',
    files: { 'src/base/one.ts': "import '../faces/cli/main.ts';\n\nexport const one = 1;\n" },
    finding: /base may not import faces\/cli/,
  },
  {
    gate: 'layers',
    name: 'the same, as a type only',
    files: { 'src/base/one.ts': "export type { A } from '../faces/cli/main.ts';\n\nexport const one = 1;\n" },
    finding: /base may not import faces\/cli/,
  },
  {
    gate: 'layers',
    name: 'the same, when it is called',
    files: { 'src/base/one.ts': "export const one = (): unknown => import('../faces/cli/main.ts');\n" },
    finding: /base may not import faces\/cli/,
  },
  {
    gate: 'layers',
    name: 'a package of another folder',
    files: { 'src/base/one.ts': "import { sep } from 'node:path';\n\nexport const one = sep;\n" },
    finding: /does not give this package to base/,
  },
  {
    gate: 'layers',
    name: 'an import over several lines',
    files: { 'src/base/one.ts': "import {\n  sep,\n} from 'node:path';\n\nexport const one = sep;\n" },
    finding: /does not give this package to base/,
  },
  {
    gate: 'layers',
    name: 'an import out of src',
    files: { 'src/base/one.ts': "export { a as one } from '../../scripts/start.ts';\n" },
    finding: /outside of src/,
  },
  { gate: 'layers', name: 'an import of a test', files: { 'src/base/one.ts': "export { one } from './one.test.ts';\n" }, finding: /that is a test/ },
  {
    gate: 'layers',
    name: 'a folder that the table does not know',
    files: { 'src/extra/two.ts': "export { one } from '../base/one.ts';\n" },
    finding: /no layer/,
  },
  { gate: 'links', name: 'a link that leads nowhere', files: { 'docs/one.md': '# One\n\n[gone](two.md)\n' }, finding: /docs\/one\.md: two\.md leads nowhere/ },
  { gate: 'links', name: 'an anchor without a heading', files: { 'docs/one.md': '# One\n\n[gone](../README.md#other)\n' }, finding: /no heading for #other/ },
  {
    gate: 'paths',
    name: 'a home folder',
    files: { 'docs/one.md': `# One\n\n${['', 'home', 'someone', 'notes'].join('/')}\n` },
    finding: /docs\/one\.md names a folder/,
  },
  {
    gate: 'paths',
    name: 'a registry in the lock file',
    files: { 'package-lock.json': '{ "packages": { "a": { "resolved": "https://registry.example/a.tgz" } } }' },
    finding: /names a registry/,
  },
  {
    gate: 'lock',
    name: 'a package of another platform that is not locked',
    files: { 'package-lock.json': '{ "packages": { "node_modules/a": { "version": "1.0.0", "optionalDependencies": { "@a/linux-x64": "1.0.0" } } } }' },
    finding: /lacks @a\/linux-x64@1\.0\.0/,
  },
  {
    gate: 'package',
    name: 'no command',
    files: {
      'src/faces/cli/main.ts': '',
      'src/faces/cli/other.ts': 'export const a = 1;\n',
      'bin/mercato': '',
      'package.json': '{"name": "tiny", "version": "1.0.0", "type": "module", "files": ["bin"]}',
    },
    finding: /lacks dist\/faces\/cli\/main\.js/,
  },
  {
    gate: 'package',
    name: 'files that do not belong',
    files: { 'package.json': '{"name": "tiny", "version": "1.0.0", "type": "module", "files": ["bin", "dist", "src"]}' },
    finding: /should not hold src\/base\/one\.ts/,
  },
  { gate: 'package', name: 'a build that fails', files: { 'src/base/one.ts': "export const one: number = 'one';\n" }, finding: /TS2322/ },
];

const planted: string[] = [];

async function plant(files: Tree = {}): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'mercato-gates-'));
  planted.push(root);
  for (const config of CONFIGS) cpSync(join(HOME, config), join(root, config));
  symlinkSync(join(HOME, 'node_modules'), join(root, 'node_modules'));
  for (const folder of REGISTRIES) mkdirSync(join(root, folder), { recursive: true });
  await exec(process.execPath, [join(HOME, 'scripts', 'registries.ts')], root);
  for (const [path, text] of Object.entries({ ...CLEAN, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true, force: true });
});

describe.each(await gates())('gate $name', ({ name, check }) => {
  test('lets a clean tree pass', async () => {
    expect(await check(await plant())).toEqual([]);
  });

  test.each(PLANTS.filter(({ gate }) => gate === name))('catches $name', async ({ files, finding }) => {
    expect((await check(await plant(files))).join('\n')).toMatch(finding);
  });
});

test('every gate has its planted violation', async () => {
  expect((await gates()).map(({ name }) => name).filter((name) => !PLANTS.some(({ gate }) => gate === name))).toEqual([]);
});
