import { describe, expect, it } from 'vitest';
import { organisation, register } from '../reading.fixture.ts';
import { directoryOf } from './directory.ts';
import { isSlip, misspelt } from './misspelt.ts';

describe('one slip apart', () => {
  it.each([
    ['a letter too few', 'antropic', 'anthropic', true],
    ['a letter too many', 'micrrosoft', 'microsoft', true],
    ['a wrong one', 'mizrosoft', 'microsoft', true],
    ['two swapped', 'mircosoft', 'microsoft', true],
    ['the same', 'microsoft', 'microsoft', false],
    ['another beginning', 'nicrosoft', 'microsoft', false],
    ['an ending', 'microsofta', 'microsoft', false],
    ['two slips', 'mcrosft', 'microsoft', false],
  ])('%s: %s', (_, a, b, slip) => expect(isSlip(a, b)).toBe(slip));
});

it.each([
  ['antropic', 'Anthropic'],
  ['anthropic', undefined],
  ['gogle', undefined],
  ['applle', undefined],
])('%s is %s', (key, name) => expect(misspelt(key, directoryOf(register))?.name).toBe(name));

it('is nobody where it may be two', () => {
  const two = directoryOf({ organisations: [organisation('Verdana'), organisation('Verdina')], people: [], publishers: [] });
  expect(misspelt('verduna', two)).toBeNull();
});
