import { describe, expect, test } from 'vitest';
import { language as english } from '../languages/en.ts';
import { register } from '../reading.fixture.ts';
import { namedIn, numbersOf, spellingsOf, toldIn } from './grounds.ts';

const spellings = spellingsOf(register);

describe('a name is told', () => {
  test.each([
    ['Sam Altman', 'Sam Altman left.', true],
    ['Sam Altman', 'Mr Altman left.', true],
    ['Sam Altman', 'rozmowa z Samem Altmanem', true],
    ['Safe Superintelligence', 'She joins SSI.', true],
    ['Mistral AI', 'Chez Mistral, on recrute.', true],
    ['Meta', 'Metas Chef', true],
    ['Meta', 'a metaphor of sorts', false],
    ['Google', 'He joins Meta.', false],
    ['Li', 'a little late', false],
    ['李飞飞', '据李飞飞介绍', true],
    ['', 'anything', false],
  ])('%s in "%s": %s', (name, text, told) => expect(namedIn(name, text, spellings)).toBe(told));
});

describe('a number is told', () => {
  test.each([
    [6.6e9, 'a round of $6.6 billion', true],
    [0.49, 'a stake of 49 percent', true],
    [7, 'seven engineers', true],
    [700, 'some 700 of its 770 employees', true],
    [1e8, 'a bonus of $100 million', true],
    [1e9, 'a bonus of $100 million', false],
    [11, 'seven engineers', false],
  ])('%d in "%s": %s', (number, text, told) => expect(toldIn(number, text, english)).toBe(told));

  test.each([
    [14.3e9, '143亿美元', true],
    [1.2e6, '1.200.000 kr', true],
    [3, 'to personer', false],
  ])('without a pack: %d in "%s": %s', (number, text, told) => expect(toldIn(number, text, undefined)).toBe(told));
});

test('one person needs no number', () => {
  expect(
    numbersOf({
      who: [
        { noun: 'engineer', count: 1 },
        { noun: 'employees', count: 700, of: 770 },
      ],
      share: 0.5,
    }),
  ).toEqual([700, 770, 0.5]);
});
