import { expect, test } from 'vitest';
import { byteSize, partialDate, portNumber, wholeNumber } from './parse.ts';

test.each([
  ['500', 500],
  ['500k', 500_000],
  ['50M', 50_000_000],
  ['1.5 GB', 1_500_000_000],
  ['0', 0],
])('%s bytes', (text, bytes) => {
  expect(byteSize(text)).toBe(bytes);
});

test.each(['', 'k', '-5', '5T', '1e3x'])('%j is no size', (text) => {
  expect(() => byteSize(text)).toThrow(/size like/);
});

test.each(['0', '1.5', '-1', '', ' ', 'ten', 'Infinity'])('%j is no whole number of at least 1', (text) => {
  expect(() => wholeNumber(1)(text)).toThrow(/at least 1/);
});

test.each(['2025', '2025-06', '2025-06-30'])('%s is a date', (text) => {
  expect(partialDate(text)).toBe(text);
});

test.each(['2025-13', '2025-02-30', 'yesterday', '25', ''])('%j is no date', (text) => {
  expect(() => partialDate(text)).toThrow(/year, month or day/);
});

test('a port', () => {
  expect(portNumber('0')).toBe(0);
  expect(portNumber('65535')).toBe(65_535);
  expect(() => portNumber('65536')).toThrow(/65535/);
});
