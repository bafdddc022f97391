// `npm run bench [-- NAME…]`: runs the benchmarks of `bench/`; each exports `run` and prints its own figures.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Effects } from '../src/base/effects.ts';
import { processEffects } from '../src/base/effects.ts';
import { build } from './build.ts';
import { HOME } from './gates/gate.ts';

interface Bench {
  /** One sentence: what is measured. */
  readonly about: string;
  readonly run: (effects: Effects) => Promise<void>;
}

const names = readdirSync(join(HOME, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No benchmark is called ${unknown.join(', ')}; there are ${names.join(', ')}.\n`);
  process.exit(2);
}
const { findings } = await build();
if (findings.length > 0) {
  process.stderr.write(`${findings.join('\n')}\n`);
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : names) {
  const bench = (await import(`../bench/${name}.ts`)) as Bench;
  process.stdout.write(`\n${name}: ${bench.about}\n`);
  await bench.run(processEffects());
}
