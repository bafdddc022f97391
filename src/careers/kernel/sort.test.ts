import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortNumbers } from './sort.ts';

const numbers = fc.oneof(
  fc.uint32Array({ maxLength: 60 }),
  fc.uint32Array({ minLength: 90, maxLength: 3000, max: 300 }),
  fc.uint32Array({ minLength: 90, maxLength: 3000 }),
);

test('numbers are in order, however many there are, and those around them stay', () => {
  fc.assert(
    fc.property(numbers, fc.nat(3), (given, around) => {
      const all = Uint32Array.from([...Array.from({ length: around }, () => 7), ...given, 5, 3]);
      sortNumbers(all, around, around + given.length);
      expect([...all.subarray(around, around + given.length)]).toEqual([...given].sort((a, b) => a - b));
      expect([...all.subarray(0, around), ...all.subarray(around + given.length)]).toEqual([...Array.from({ length: around }, () => 7), 5, 3]);
    }),
  );
});
