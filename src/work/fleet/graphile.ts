// graphile-worker, loaded with care: when it is loaded it looks for a configuration in the current folder and those above, and would run it.
// It is given the root of the file system to look in instead, and every setting is told to it.

import { createRequire } from 'node:module';
import { parse } from 'node:path';
import type * as Graphile from 'graphile-worker';

/** The schema of its tables in the database. */
export const QUEUE_SCHEMA = 'mercato_work';

let loaded: typeof Graphile | undefined;

export function graphile(): typeof Graphile {
  if (loaded) return loaded;
  const here = process.cwd();
  process.chdir(parse(here).root);
  try {
    return (loaded = createRequire(import.meta.url)('graphile-worker') as typeof Graphile);
  } finally {
    process.chdir(here);
  }
}
