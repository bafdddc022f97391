import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../model/register.ts';
import type { TaughtPair } from './lexicon.ts';
import { createResolver } from './organisations.ts';
import { Speller } from './spelling.ts';

const REGISTER: readonly Organisation[] = [
  {
    id: 'north',
    name: 'University of North Bay',
    aliases: [],
    kind: 'university',
    country: 'CA',
    founded: null,
    parent: null,
    wikidata: null,
    homepage: null,
  },
];

const pair = (raw: string, name: string, count: number): TaughtPair => ({ raw, name, count });

const PAIRS: readonly TaughtPair[] = [
  pair('Department of Physics, Halden State University, Halden', 'Halden State University', 12),
  pair('GRIP Laboratory, Halden State University', 'Halden State University', 9),
  pair('GRIP Laboratory', 'Halden State University', 3),
  pair('Rome', 'University of Rome', 4),
  pair('University of Rome Tre', 'University of Rome Tre', 1),
  pair('UNB', 'University of North Bay', 2),
  pair('School of Sorting', 'Mechanical Engineering', 40),
];

const resolver = createResolver(REGISTER, [], PAIRS);
const answer = (raw: string) => {
  const found = resolver.resolve(raw);
  return found && [found.organisation.key, found.because];
};

describe('what pairs of printed and normalised names teach', () => {
  test.each([
    ['University of North Bay', ['register:north', 'whole']],
    ['Applied Physics at Halden State University', ['name:halden-state-university', 'name']],
    ['Halden State University School of Medicine', ['name:halden-state-university', 'name']],
    ['GRIP Laboratory', ['name:halden-state-university', 'taught']],
    ['UNB', ['register:north', 'taught']],
    ['Universtiy of North Bay', ['register:north', 'spelling']],
    ['Dept. of Physics, Haldne State University', ['name:halden-state-university', 'spelling']],
    // A name that is longer than what was taught is another.
    ['University of Rome Due', ['name:university-of-rome-due', 'university']],
    // Fields are no organisations, however often they are said to be.
    ['Mechanical Engineering, University of Elsewhere', ['name:university-of-elsewhere', 'university']],
    ['Halden Works', ['name:halden-works', 'itself']],
  ])('%s', (raw, expected) => expect(answer(raw)).toEqual(expected));

  test('a wording that means two is none', () => {
    const torn = createResolver(REGISTER, [], [pair('ABC Lab', 'University of North Bay', 3), pair('ABC Lab', 'Halden State University', 2)]);
    expect(torn.resolve('ABC Lab')).toMatchObject({ because: 'itself', organisation: { known: false } });
  });
});

describe('slips of the pen', () => {
  const speller = new Speller(['university', 'pennsylvania', 'birmingham', 'southern', 'northern', 'of']);
  test.each([
    ['university of pensylvannia', 'university of pennsylvania'],
    ['universiy of binningham', 'university of birmingham'],
    ['university of pennsylvania', null],
    ['university of winchester', null],
    ['univ of rome', null],
  ])('%s', (key, corrected) => expect(speller.correct(key)).toBe(corrected));

  test('between two words nothing is put right', () => expect(new Speller(['marine', 'marina']).correct('marinx')).toBeNull());
});
