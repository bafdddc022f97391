// The code keeps to `src/layers.ts`. What the gate catches is shown in `gates/gates.test.ts`.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOME } from '../scripts/gates/gate.ts';
import { gate } from '../scripts/gates/layers.ts';
import { LAYERS } from '../src/layers.ts';

test('no folder imports what the table does not give it', async () => {
  expect(await gate.check(HOME)).toEqual([]);
});

test('nothing in the table refers to a folder it does not have', () => {
  for (const { folders } of Object.values(LAYERS)) for (const folder of folders) expect(Object.keys(LAYERS)).toContain(folder);
});

test('no two folders import each other', () => {
  for (const [layer, { folders }] of Object.entries(LAYERS))
    for (const folder of folders) expect(LAYERS[folder]?.folders, `${folder} → ${layer}`).not.toContain(layer);
});

test('every folder of src is in the table', () => {
  const layers = Object.keys(LAYERS);
  const folders = readdirSync(join(HOME, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(layers.map((layer) => layer.split('/')[0])).toContain(name);
});
