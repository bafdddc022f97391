// Who may import whom: `src/layers.ts` is the table, and every import of `src/` is held to it, type-only and dynamic ones too.
// Tests and their helpers (`x.test.ts`, `x.fixture.ts`) may import what they like, but production code may not import a test.

import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LAYERS as TABLE } from '../../src/layers.ts';
import { filesOf, type Gate } from './gate.ts';

type Layers = typeof TABLE;

const IMPORTS = [
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
  /^(?![ \t]*(?:\/\/|\*)).*?\bimport\s*\(\s*['"]([^'"]+)['"]/gm,
];

const importsOf = (text: string): string[] => IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));

const isTest = (path: string): boolean => /\.(?:test|fixture)\.tsx?$/.test(path);
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const layerOf = (layers: Layers, path: string): string | undefined => Object.keys(layers).find((layer) => path.startsWith(`src/${layer}/`));
const allowed = (packages: readonly string[], specifier: string): boolean =>
  specifier.startsWith('node:') ? packages.includes('node:*') || packages.includes(specifier) : packages.includes(packageOf(specifier));

/** What is wrong with one import, or null. `path` is the importing file. */
function fault(layers: Layers, path: string, specifier: string): string | null {
  const layer = layerOf(layers, path);
  if (!specifier.startsWith('.')) {
    if (layer && allowed(layers[layer]?.packages ?? [], specifier)) return null;
    return `${path} imports ${specifier}: src/layers.ts does not give this package to ${layer ?? 'files outside of a layer'}`;
  }
  const target = posix.join(dirname(path), specifier);
  if (!target.startsWith('src/')) return `${path} imports ${specifier}: that is outside of src`;
  if (isTest(target)) return `${path} imports ${specifier}: that is a test`;
  const other = layerOf(layers, target);
  if (!layer || !other) return `${path} imports ${specifier}: ${layer ? target : path} is in no layer of src/layers.ts`;
  if (other === layer || layers[layer]?.folders.includes(other)) return null;
  return `${path} imports ${specifier}: ${layer} may not import ${other}`;
}

export const gate: Gate = {
  name: 'layers',
  about: 'who may import whom, and which package belongs where',
  check: async (root) => {
    const { LAYERS } = (await import(pathToFileURL(join(root, 'src', 'layers.ts')).href)) as { LAYERS: Layers };
    return filesOf(root, 'src')
      .filter((path) => /\.tsx?$/.test(path) && !isTest(path))
      .flatMap((path) => importsOf(readFileSync(join(root, path), 'utf8')).map((specifier) => fault(LAYERS, path, specifier)))
      .filter((finding) => finding !== null);
  },
};
