import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inSmallRoom } from './heap.ts';

/** In a process of its own, whose room has not grown yet. */
const CHURNING = `
  import { getHeapSpaceStatistics } from 'node:v8';
  const { inSmallRoom } = await import(${JSON.stringify(new URL('heap.ts', import.meta.url).href)});
  const room = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size;
  const churn = () => {
    for (let i = 0, kept = []; i < 3e6; i++) {
      kept.push({ i, text: String(i) });
      if (kept.length > 60_000) kept = [];
    }
  };
  const within = await inSmallRoom(async () => inSmallRoom(async () => (churn(), room())));
  churn();
  process.stdout.write(JSON.stringify([within, room()]));`;

test('the room for new objects does not grow meanwhile, and does afterwards', () => {
  const [within = 0, after = 0] = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', CHURNING], { encoding: 'utf8' })) as number[];
  expect(after).toBeGreaterThan(2 * within);
});

test('what is thrown comes through', async () => {
  await expect(inSmallRoom(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
