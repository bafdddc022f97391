// Runs every gate, or those named, and says of each how it went and how long it took.
//   node scripts/check.ts [GATE…]

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Gate, HOME } from './gates/gate.ts';

/** All gates, in the order of their names; each is one file of `scripts/gates/`. */
export async function gates(): Promise<readonly Gate[]> {
  const files = readdirSync(join(HOME, 'scripts', 'gates')).filter((file) => file.endsWith('.ts') && file !== 'gate.ts');
  return Promise.all(files.sort().map(async (file) => ((await import(pathToFileURL(join(HOME, 'scripts', 'gates', file)).href)) as { gate: Gate }).gate));
}

/** Runs the gates one after the other; answers how many failed. */
export async function check(names: readonly string[] = []): Promise<number> {
  const all = await gates();
  const unknown = names.filter((name) => !all.some((gate) => gate.name === name));
  if (unknown.length > 0) throw new Error(`no gate is called ${unknown.join(', ')}; there are ${all.map((gate) => gate.name).join(', ')}`);
  let failed = 0;
  for (const gate of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const from = performance.now();
    const findings = await gate.check(HOME);
    if (findings.length > 0) failed++;
    process.stdout.write(
      `${findings.length === 0 ? '✓' : '✗'} ${gate.name.padEnd(12)} ${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s  ${gate.about}\n`,
    );
    for (const finding of findings) process.stdout.write(`${finding.replace(/^/gm, '    ')}\n`);
  }
  process.stdout.write(failed === 0 ? 'All gates passed.\n' : `${failed} ${failed === 1 ? 'gate' : 'gates'} failed.\n`);
  return failed;
}

if (import.meta.main) process.exitCode = (await check(process.argv.slice(2))) > 0 ? 1 : 0;
