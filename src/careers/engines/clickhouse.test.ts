import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sqlOf } from './clickhouse.ts';

test('the docs show the statements that set up a cluster', () => {
  expect(readFileSync(new URL('../../../docs/clickhouse.md', import.meta.url), 'utf8')).toContain(`\`\`\`sql\n${sqlOf('cluster')}\n\`\`\``);
});
