import { expect, test } from 'vitest';
import { isoDay } from '../base/interval.ts';
import { resolve } from './resolve.ts';
import { person, REGISTER, type Said, worldOf } from './world.fixture.ts';

const leaves: Said = { kind: 'move', roles: { who: [person('Sam Altman')], from: 'OpenAI' }, date: '2023-11' };
const on = (day: string, publisher: string, more: Partial<Said> = {}): Said => ({
  ...leaves,
  publisher,
  published: `2023-11-${day}`,
  stance: 'rumour',
  ...more,
});

const told = (said: readonly Said[]): string[] => {
  const { attestations, refs } = worldOf(said);
  return resolve(attestations, refs, REGISTER).events.flatMap(({ rumours }) =>
    rumours.map(
      (rumour) =>
        `${rumour.kind} ${rumour.source} ${isoDay(rumour.told).slice(8)}${rumour.first ? ' first' : ''}` +
        `${rumour.fact === null ? '' : ` fact ${isoDay(rumour.fact).slice(8)}`}${rumour.denial === null ? '' : ` denial ${isoDay(rumour.denial).slice(8)}`}`,
    ),
  );
};

const QUOTE = 'Sam Altman is said to be on his way out of OpenAI, two people said.';

test.each<[string, Said[], string[]]>([
  ['repeats are told once, on their first day', [on('03', 'A'), on('01', 'A')], ['publisher A 01 first']],
  ['a copy is nobody’s own', [on('01', 'A', { quote: QUOTE }), on('02', 'B', { quote: QUOTE })], ['publisher A 01 first']],
  ['another that tells it later is not the first', [on('01', 'A'), on('02', 'B')], ['publisher A 01 first', 'publisher B 02']],
  ['what came of it', [on('01', 'A'), on('05', 'B', { stance: 'fact' }), on('07', 'C', { stance: 'fact' })], ['publisher A 01 first fact 05']],
  ['whoever tells it after the fact tells no rumour', [on('01', 'A'), on('02', 'B', { stance: 'fact' }), on('03', 'C')], ['publisher A 01 first fact 02']],
  ['a party’s denial answers it', [on('01', 'A'), on('04', 'B', { stance: 'denial', says: 'OpenAI' })], ['publisher A 01 first denial 04']],
  ['the press’s does not', [on('01', 'A'), on('04', 'B', { stance: 'denial' })], ['publisher A 01 first']],
  ['a plan is the word of who has it', [on('01', 'A', { stance: 'plan', says: 'Satya Nadella' })], ['speaker Satya Nadella 01 first']],
  ['an outlet that is cited is the teller', [on('01', 'A', { says: 'Reuters' })], ['publisher Reuters 01 first']],
  ['what has no date is not told', [on('01', 'A', { published: null })], []],
])('%s', (_, said, expected) => {
  expect(told(said)).toEqual(expected);
});
