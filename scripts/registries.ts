// Writes the `index.gen.ts` of every registry folder: adding a kind, importer, language, frame, reader, command or page is adding one file.
//   node scripts/registries.ts [--check]

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Registry {
  readonly folder: string;
  /** The name that every file of the folder exports. */
  readonly exported: string;
  readonly list: string;
  /** Import a file only when it is asked for, by name. */
  readonly lazy?: boolean;
}

const REGISTRIES: readonly Registry[] = [
  { folder: 'src/model/claims', exported: 'kind', list: 'KINDS' },
  { folder: 'src/gather/importers', exported: 'importer', list: 'IMPORTERS' },
  { folder: 'src/careers/importers', exported: 'importer', list: 'IMPORTERS' },
  { folder: 'src/read/languages', exported: 'language', list: 'LANGUAGES' },
  { folder: 'src/read/frames', exported: 'frame', list: 'FRAMES' },
  { folder: 'src/faces/cli/commands', exported: 'command', list: 'COMMANDS', lazy: true },
  { folder: 'src/faces/web/pages', exported: 'page', list: 'PAGES' },
];

const camel = (stem: string): string => stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function render({ folder, exported, list, lazy }: Registry): string {
  const files = readdirSync(folder)
    .filter((file) => /^[a-z0-9-]+\.tsx?$/.test(file))
    .sort();
  const head = '// Written by scripts/registries.ts; do not edit.\n\n';
  const stem = (file: string): string => file.replace(/\.tsx?$/, '');
  if (lazy) {
    const rows = files.map((file) => `  ${/-/.test(stem(file)) ? `'${stem(file)}'` : stem(file)}: async () => (await import('./${file}')).${exported},\n`);
    return `${head}export const ${list} = {\n${rows.join('')}};\n`;
  }
  // A trailing underscore keeps words of the language (`new`, `in`, `is`) usable as stems.
  const imports = files.map((file) => `import { ${exported} as ${camel(stem(file))}_ } from './${file}';\n`);
  return `${head}${imports.join('')}\nexport const ${list} = [${files.map((file) => `${camel(stem(file))}_`).join(', ')}] as const;\n`;
}

const checking = process.argv.includes('--check');
let stale = 0;
for (const registry of REGISTRIES) {
  const path = join(registry.folder, 'index.gen.ts');
  const wanted = render(registry);
  let found = '';
  try {
    found = readFileSync(path, 'utf8');
  } catch {}
  if (found === wanted) continue;
  stale++;
  if (checking) process.stderr.write(`${path} is not what its folder says: run \`npm run gen\`\n`);
  else {
    writeFileSync(path, wanted);
    process.stdout.write(`wrote ${path}\n`);
  }
}
process.exitCode = checking && stale > 0 ? 1 : 0;
