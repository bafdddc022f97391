// Who may import whom, and which package belongs to which folder. `test/architecture.test.ts` holds the code to it.

interface Layer {
  /** Folders of `src/` it may import, itself included without saying. */
  readonly folders: readonly string[];
  /** npm packages (by the first part of the specifier). `*` are Node's own modules. */
  readonly packages: readonly string[];
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  base: { folders: [], packages: ['node:crypto', 'node:v8'] },
  model: { folders: ['base'], packages: ['zod', 'node:crypto'] },
  gather: { folders: ['base', 'model'], packages: ['node:*', '@mozilla/readability', 'linkedom', 'eld', 'franc', 'undici', 'ipaddr.js', 'tinyglobby'] },
  read: { folders: ['base', 'model'], packages: ['zod'] },
  resolve: { folders: ['base', 'model'], packages: ['any-ascii'] },
  careers: { folders: ['base', 'model', 'market'], packages: ['node:*', '@clickhouse/client', '@duckdb/node-api', 'fast-xml-parser', 'papaparse'] },
  ledger: { folders: ['base', 'model', 'market'], packages: ['node:*', 'kysely', 'pg'] },
  access: { folders: ['base', 'model', 'ledger'], packages: ['node:*', 'rate-limiter-flexible'] },
  score: { folders: ['base', 'model'], packages: ['zod'] },
  market: { folders: ['base', 'model'], packages: [] },
  work: {
    folders: ['base', 'model', 'gather', 'read', 'careers', 'resolve', 'ledger', 'market'],
    packages: ['node:*', 'graphile-worker', 'openai', 'p-map', 'pg', 'zod'],
  },
  'faces/cli': {
    folders: ['base', 'model', 'gather', 'read', 'careers', 'resolve', 'ledger', 'access', 'market', 'score', 'work', 'faces/web'],
    packages: ['node:*', 'commander', 'cli-table3', 'picocolors', 'papaparse', 'string-width'],
  },
  'faces/web': {
    folders: ['base', 'model', 'resolve', 'ledger', 'access', 'market'],
    packages: ['node:*', 'hono', '@hono/node-server', 'd3-sankey', 'ipaddr.js', 'papaparse'],
  },
};
