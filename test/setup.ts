// A test that writes to the console fails: output is for people, and a test has none.

import { afterEach, beforeEach } from 'vitest';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  for (const method of METHODS)
    console[method] = (...words: unknown[]) => {
      heard.push(`console.${method}: ${words.map(String).join(' ')}`);
    };
});

afterEach(() => {
  if (heard.length > 0) throw new Error(`a test may not write to the console:\n${heard.join('\n')}`);
});
