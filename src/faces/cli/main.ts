// The process around the command: the real world as effects, the exit code, and a reader of the output that goes away (`mercato … | head`).

import { type Effects, processEffects } from '../../base/effects.ts';
import { run } from './run.ts';

/** Runs the command in this process and leaves its exit code behind. */
export async function main(argv: readonly string[], effects: Effects = processEffects()): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  process.exitCode = await run(argv, effects);
}
