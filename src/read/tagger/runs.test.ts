import { describe, expect, it } from 'vitest';
import { language } from '../languages/en.ts';
import { tokenize } from '../text/tokens.ts';
import { wordsOf } from './runs.ts';

const runsIn = (text: string): string[] => {
  const tokens = tokenize(text, { start: 0, end: text.length }, language);
  return wordsOf(tokens).runs.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

describe('runs', () => {
  it.each([
    ['words with a capital', 'then Jane Doe left Vexel', ['Jane Doe', 'Vexel']],
    ['a capital inside', 'then xAI and iRobot grew', ['xAI', 'iRobot']],
    ['what stands inside names', 'for Ana de la Cruz of Black & Veatch', ['Ana de la Cruz of Black & Veatch']],
    ['no bridge to nowhere', 'the University of the people', ['University']],
    ['a number behind a name, not one further on', 'by Figure 2 in Paris 2024 and in May of 2024', ['Figure 2', 'Paris 2024', 'May']],
    ['no "and" between names', 'Jane and John', ['Jane', 'John']],
    ['an enclitic ends a run', "OpenAI's Jane Doe", ['OpenAI', 'Jane Doe']],
    ['institutes for something', 'the Institute for Quiet Machines, not Vexel for Paris', ['Institute for Quiet Machines', 'Vexel', 'Paris']],
    ['nothing in small letters', 'nobody left', []],
  ])('%s', (_, text, expected) => expect(runsIn(text)).toEqual(expected));

  it('are cut where there is no end to capitals', () => {
    expect(Math.max(...wordsOf(tokenize('Word '.repeat(200))).runs.map(({ from, to }) => to - from))).toBeLessThanOrEqual(24);
  });

  it.each([
    ['Mira Murati Leaves OpenAI After Long Talks', true],
    ['MIRA MURATI LEAVES OPENAI', true],
    ['Mira Murati leaves OpenAI after long talks', false],
  ])('%s: loud is %s', (text, loud) => expect(wordsOf(tokenize(text)).loud).toBe(loud));
});
