import { expect, test } from 'vitest';
import { progressLine, progressOf } from './progress.ts';

test.each([
  [0, null, 1000, '0 documents · 0.0 per second · x'],
  [12, 80, 4000, '12 of 80 documents · 3.0 per second · 23 s left · x'],
  [620, null, 2000, '620 documents · 310 per second · x'],
  [80, 80, 4000, '80 of 80 documents · 20 per second · x'],
  [1, 1000, 1000, '1 of 1000 documents · 1.0 per second · 17 min left · x'],
])('%i of %s in %i ms', (done, total, ms, line) => {
  expect(progressLine(done, total, ms, 'x')).toBe(line);
});

function draw(isTTY: boolean, ticks: readonly number[]): string {
  let written = '';
  let ms = 0;
  const progress = progressOf({ stderr: { isTTY, columns: 40, write: (text) => (written += text) }, now: () => new Date(ms) });
  for (const [i, at] of ticks.entries()) {
    ms = at;
    progress.tick(i + 1, null, 'a-name-that-is-too-long-for-the-terminal');
  }
  progress.clear();
  return written;
}

test('nothing in the first second', () => {
  expect(draw(true, [0, 500, 999])).toBe('');
});

test('nothing where there is no terminal', () => {
  expect(draw(false, [0, 5000])).toBe('');
});

test('one line, cut to the terminal, redrawn no faster than the eye, taken away at the end', () => {
  const written = draw(true, [0, 1500, 1510, 1700]);
  const lines = written.split('\r\u001b[K');
  expect(lines).toHaveLength(4); // before, two drawn, cleared
  expect(lines[1]).toMatch(/^2 documents/);
  for (const line of lines) expect(line.length).toBeLessThan(40);
  expect(written.endsWith('\r\u001b[K')).toBe(true);
});
