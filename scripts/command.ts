// What `npm start` and `npm run mercato` share: build what is not built, then hand over to the built command, in this process.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.ts';
import { HOME } from './gates/gate.ts';

type Main = (argv: readonly string[]) => Promise<void>;

/** Runs `mercato ARGV` from the checkout; `onBuilt` hears of a build that had something to do. */
export async function command(argv: readonly string[], onBuilt: (seconds: number) => void = () => {}): Promise<void> {
  const from = performance.now();
  const { fresh, findings } = await build();
  if (findings.length > 0) {
    process.stderr.write(`${findings.join('\n')}\nThe build failed; nothing was run.\n`);
    process.exitCode = 1;
    return;
  }
  if (!fresh) onBuilt((performance.now() - from) / 1000);
  process.setSourceMapsEnabled(true);
  const { main } = (await import(pathToFileURL(join(HOME, 'dist', 'faces', 'cli', 'main.js')).href)) as { main: Main };
  await main(argv);
}
