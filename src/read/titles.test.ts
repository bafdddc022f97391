import { describe, expect, it } from 'vitest';
import { language as english } from './languages/en.ts';
import { language as french } from './languages/fr.ts';
import { analyse } from './reading.fixture.ts';

/** "Sam Altman: chief executive @ OpenAI", with what else the title says in brackets. */
const told = (text: string, language = english): string[] =>
  analyse(text, language)
    .titles.flat()
    .map(({ person, roles, founder, organisation, former, interim, inherited }) => {
      const flags = [former && 'former', interim && 'interim', inherited && 'inherited'].filter(Boolean);
      return `${person?.name ?? '–'}: ${[...(founder ? ['founder'] : []), ...roles].join(' + ')} @ ${organisation?.name ?? '–'}${flags.length > 0 ? ` (${flags.join(', ')})` : ''}`;
    });

describe('English titles', () => {
  it.each([
    ['Sam Altman, chief executive of OpenAI, spoke.', ['Sam Altman: chief executive @ OpenAI']],
    ['Sam Altman, the chief executive of OpenAI, spoke.', ['Sam Altman: chief executive @ OpenAI']],
    ['Sam Altman (chief executive at OpenAI) spoke.', ['Sam Altman: chief executive @ OpenAI']],
    ['Sam Altman, one of the founders of OpenAI, spoke.', ['Sam Altman: founder @ OpenAI']],
    ['Jane Doe, vice president of generative AI products at Meta, spoke.', ['Jane Doe: vice president @ Meta']],
    ['Meta put $5m into OpenAI and hired its chief scientist Jane Doe.', ['Jane Doe: chief scientist @ OpenAI (inherited)']],
    ['OpenAI CEO Sam Altman spoke.', ['Sam Altman: chief executive @ OpenAI']],
    ["OpenAI's chief executive Sam Altman spoke.", ['Sam Altman: chief executive @ OpenAI']],
    ["OpenAI's chief executive, Sam Altman, spoke.", ['Sam Altman: chief executive @ OpenAI']],
    ['The chief executive (CEO) of OpenAI, Sam Altman, spoke.', ['Sam Altman: chief executive @ OpenAI']],
    ['The chief executive of OpenAI, Sam Altman, spoke.', ['Sam Altman: chief executive @ OpenAI']],
    ['Meta signed Alexandr Wang, its chief scientist.', ['Alexandr Wang: chief scientist @ Meta (inherited)']],
    ['OpenAI fell days after Meta hired its chief scientist, Jane Doe.', ['Jane Doe: chief scientist @ OpenAI (inherited)']],
    ['Jane Doe, currently chief scientist of Meta, spoke.', ['Jane Doe: chief scientist @ Meta']],
    ['Jane Doe, whom Meta hired in May, was the chief scientist of OpenAI.', ['Jane Doe: chief scientist @ OpenAI (former)']],
    ['Ex-Tesla director Jane Doe spoke.', ['Jane Doe: director @ Tesla (former)']],
    ['Former OpenAI researcher Jane Doe spoke.', ['Jane Doe: researcher @ OpenAI (former)']],
    ['Jane Doe, a former chief scientist of Meta, spoke.', ['Jane Doe: chief scientist @ Meta (former)']],
    ['Jane Doe, formerly chief scientist at Meta, spoke.', ['Jane Doe: chief scientist @ Meta (former)']],
    ['Mira Murati, acting CEO of OpenAI, spoke.', ['Mira Murati: chief executive @ OpenAI (interim)']],
    ['Anthropic co-founder Jane Doe spoke.', ['Jane Doe: founder @ Anthropic']],
    ['Jane Doe, co-founder and chief executive of Anthropic, spoke.', ['Jane Doe: founder + chief executive @ Anthropic']],
    ['Jane Doe, co-founder of Anthropic and chief executive of OpenAI, spoke.', ['Jane Doe: founder @ Anthropic', 'Jane Doe: chief executive @ OpenAI']],
    [
      'Sam Altman, CEO of OpenAI, and Mira Murati, CTO of OpenAI, spoke.',
      ['Sam Altman: chief executive @ OpenAI', 'Mira Murati: chief technology officer @ OpenAI'],
    ],
    ['The chief executive spoke.', ['–: chief executive @ –']],
    ['The chief executive of OpenAI spoke.', ['–: chief executive @ OpenAI']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('French titles', () => {
  it.each([
    ['Le PDG de Microsoft, Satya Nadella, a parlé.', ['Satya Nadella: chief executive @ Microsoft']],
    ["Sam Altman, PDG d'OpenAI, a parlé.", ['Sam Altman: chief executive @ OpenAI']],
    ["L'ancien PDG de Tesla, Jean Dupont, a parlé.", ['Jean Dupont: chief executive @ Tesla (former)']],
  ])('%s', (text, expected) => expect(told(text, french)).toEqual(expected));
});

it('an organisation in a title is no party of its own', () => {
  const { items } = analyse('OpenAI CEO Sam Altman joined Microsoft.');
  const organisations = items.flat().flatMap((i) => (i.type === 'organisation' ? [[i.name, i.inTitle]] : []));
  expect(organisations).toEqual([['OpenAI', true], ['Microsoft', false]]); // biome-ignore format: a table
});
