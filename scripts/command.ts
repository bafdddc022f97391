// What `npm start` and `npm run mercato` share: build what is not built, then become the built command: the same process, without what building took.

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
  // Windows has no `execve`: there the command runs beside the 30 MB that strip types.
  process.execve?.(process.execPath, [process.execPath, join(HOME, 'bin', 'mercato'), ...argv], process.env);
  const { main } = (await import(pathToFileURL(join(HOME, 'dist', 'faces', 'cli', 'main.js')).href)) as { main: Main };
  await main(argv);
}
