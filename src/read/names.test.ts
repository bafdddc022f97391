import { describe, expect, it } from 'vitest';
import { language as english } from './languages/en.ts';
import { packOf } from './pack.fixture.ts';
import { analyse } from './reading.fixture.ts';

/** The names of a text, sentence after sentence: persons as they are, organisations in brackets. */
const named = (text: string, language = english): string[] =>
  analyse(text, language)
    .names.flat()
    .map((n) => (n.type === 'person' ? n.name : `[${n.name}]`));

describe('registered organisations', () => {
  it.each([
    ['by name', 'Jane Doe joined OpenAI.', ['Jane Doe', '[OpenAI]']],
    ['by alias', 'Jane Doe joined Facebook.', ['Jane Doe', '[Meta]']],
    ['by an alias of two words', 'Jane Doe joined Open AI.', ['Jane Doe', '[OpenAI]']],
    ['the longest alias counts', 'Jane Doe joined Meta Platforms.', ['Jane Doe', '[Meta]']],
    ['a unit goes by the name of its organisation', 'Jane Doe joined Google Brain.', ['Jane Doe', '[Google]']],
    ['a part that is no unit keeps its own', 'Jane Doe joined DeepMind.', ['Jane Doe', '[Google DeepMind]']],
    ['run together by rough text', 'Jane Doe joined ScaleAI.', ['Jane Doe', '[Scale AI]']],
    ['run together, and in small letters', 'Jane Doe joined Scaleai.', ['Jane Doe', '[Scale AI]']],
    ['short forms keep their capitals', 'The ssi of it joined SSI.', ['[Safe Superintelligence]']],
    ['in small letters where the name has them', 'Jane Doe joined xAI.', ['Jane Doe', '[xAI]']],
    ['with a possessive', "OpenAI's Jane Doe spoke.", ['[OpenAI]', 'Jane Doe']],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});

describe('weak names count only where the place speaks for them', () => {
  it.each([
    ['behind a preposition of place', 'Jane Doe went to work at Apple.', ['Jane Doe', '[Apple]']],
    ['behind a verb of an event', 'Jane Doe left Apple for Scale.', ['Jane Doe', '[Apple]', '[Scale AI]']],
    ['before a verb of an event', 'Apple lost Jane Doe.', ['[Apple]', 'Jane Doe']],
    ['with a possessive', "Apple's plans are secret.", ['[Apple]']],
    ['beside a role', 'The chief executive of Apple spoke.', ['[Apple]']],
    ['not at the start of a sentence', 'Apple pie is good.', []],
    ['not in small letters', 'Jane Doe ate an apple at scale.', ['Jane Doe']],
    ['where the full name stands elsewhere', 'Scale AI grows. What Scale wants is more.', ['[Scale AI]', '[Scale AI]']],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});

describe('organisations by shape', () => {
  it.each([
    ['by its last word', 'He left Blue Robotics.', ['[Blue Robotics]']],
    ['by its last word, opening the sentence', 'Cerebrax Labs hired her.', ['[Cerebrax Labs]']],
    ['without its legal form', 'He left Foo Inc. in May.', ['[Foo]']],
    ['by capitals inside', 'DeepThink hired him.', ['[DeepThink]']],
    ['behind a noun that says so', 'She joined the startup Zork.', ['[Zork]']],
    ['a person behind such a noun stays a person', 'The company Zuckerberg built is large.', ['Mark Zuckerberg']],
    ['an unknown word with a capital is nothing', 'The road to Zork is long.', []],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});

describe('persons', () => {
  it.each([
    ['by given name', 'Jane Doe spoke.', ['Jane Doe']],
    ['registered, under an alias', 'Alex Wang spoke.', ['Alexandr Wang']],
    ['with an initial', 'John R. Smith spoke.', ['John R. Smith']],
    ['with a hyphen', 'Jean-Pierre Dupont spoke.', ['Jean-Pierre Dupont']],
    ['with a particle', 'Johan van Berg spoke.', ['Johan van Berg']],
    ['with two particles', 'Johan van den Berg spoke.', ['Johan van den Berg']],
    ['with an apostrophe', "Jane O'Brien spoke.", ["Jane O'Brien"]],
    ['with a capital inside', 'Yann LeCun left Meta.', ['Yann LeCun', '[Meta]']],
    ['of a strange name, by an honorific', 'Dr. Xerxes Quirk spoke.', ['Xerxes Quirk']],
    ['of a strange name, by a role', 'Xochitl Quux, chief executive of OpenAI, spoke.', ['Xochitl Quux', '[OpenAI]']],
    ['of a strange name, by what they do', 'Xochitl Quux said no.', ['Xochitl Quux']],
    ['of a strange name and no context', 'The streets of Xochitl Quux are long.', []],
    ['in capitals', 'MIRA MURATI LEAVES OPENAI.', ['Mira Murati', '[OpenAI]']],
    [
      'in a headline, where every word has a capital',
      'Mira Murati Leaves OpenAI\n\nIt was a cold day in the city, and it rained.',
      ['Mira Murati', '[OpenAI]'],
    ],
    ['a function word with a capital inside a sentence is a name', 'On Monday, Will Smith left OpenAI.', ['Will Smith', '[OpenAI]']],
    ['a month is none', 'He will leave OpenAI in May.', ['[OpenAI]']],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});

describe('surnames', () => {
  it.each([
    ['of whoever the document named in full', 'Jane Doe spoke. Doe left OpenAI.', ['Jane Doe', 'Jane Doe', '[OpenAI]']],
    ['named in full only later', 'Mr Doe left OpenAI. Jane Doe spoke.', ['Jane Doe', '[OpenAI]', 'Jane Doe']],
    ['of two in the document are nobody', 'Jane Doe and John Doe spoke. Doe left OpenAI.', ['Jane Doe', 'John Doe', '[OpenAI]']],
    ['of two in the register are nobody', 'The money came from Amodei.', []],
    ['of two in the register, one of them in the document', 'Daniela Amodei spoke. Amodei left OpenAI.', ['Daniela Amodei', 'Daniela Amodei', '[OpenAI]']],
    ['of one in the register', 'The money came from Altman.', ['Sam Altman']],
    ['with a possessive, opening the sentence', "Zuckerberg's Meta grows.", ['Mark Zuckerberg', '[Meta]']],
    ['of an alias', 'Alex Wang joined Meta. Wang is young.', ['Alexandr Wang', '[Meta]', 'Alexandr Wang']],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});

describe('inflected names', () => {
  const pack = packOf({ caseEndings: [['ana', 'an'], ['a', ''], ['ego', 'y'], ['iem', ''], ['em', '']], notNames: ['w'] }); // biome-ignore format: a table

  it.each([
    ['a surname', 'w Altmana', ['Sam Altman']],
    ['a full name', 'w Grega Brockmana', ['Greg Brockman']],
    ['an organisation', 'w Microsoftem', ['[Microsoft]']],
    ['not in small letters', 'w microsoftem', []],
  ])('%s', (_, text, expected) => expect(named(text, pack)).toEqual(expected));
});

it('gives every name its place in the sentence, in order and apart', () => {
  const { lines, names } = analyse('Altman and Jane Doe, both of OpenAI, met Satya Nadella of Microsoft. Doe left for Meta.');
  for (const [n, found] of names.entries()) {
    let last = 0;
    for (const { from, to } of found) {
      expect(from).toBeGreaterThanOrEqual(last);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(lines[n]?.sentence.tokens.length ?? 0);
      last = to;
    }
  }
});

describe('dates and registered names', () => {
  it.each([
    ['a month before a name is no part of it', 'In March Cerebrax Labs hired Jane Doe.', ['[Cerebrax Labs]', 'Jane Doe']],
    ['a registered person, family name first', 'Wang Alexandr spoke.', ['Alexandr Wang']],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});
