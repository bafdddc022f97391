import { describe, expect, it } from 'vitest';
import { analyse, read } from '../reading.fixture.ts';
import { quotationsOf } from './quotation.ts';

const speakers = (text: string): (string | undefined)[] => {
  const { lines, items, titles, scene } = analyse(text);
  return quotationsOf(lines, items, titles, scene);
};

describe('quotations of several sentences', () => {
  it.each([
    ['named behind', '“We grow. It is hard.” Sam Altman said so.', [undefined, 'Sam Altman', undefined]],
    ['named inside the last', '“We grow. It is hard,” said Sam Altman.', [undefined, 'Sam Altman', undefined].slice(0, 2)],
  ])('%s', (_, text) => expect(speakers(text)).toContain('Sam Altman'));

  it('end with their paragraph', () => {
    const text = '“We grow. It is hard.” Sam Altman said so.\n\nJane Doe left OpenAI. It rained.';
    expect(speakers(text).slice(-2)).toEqual([undefined, undefined]);
  });

  it('without marks there is none', () => expect(speakers('We grow. It is hard. Sam Altman said so.')).toEqual([undefined, undefined, undefined]));
});

describe('claims in a quotation carry their speaker', () => {
  it.each([
    ['straight marks', '"We grow. Jane Doe left OpenAI. It is sad," said Sam Altman.', 'Sam Altman'],
    ['typographic marks', '“We grow. Jane Doe left OpenAI. It is sad,” said Sam Altman.', 'Sam Altman'],
    ['outside the quotation', '“We grow,” said Sam Altman. Jane Doe left OpenAI.', undefined],
  ])('%s', (_, text, says) => expect(read(text).map((c) => [c.roles.from, c.says])).toEqual([['OpenAI', says]]));
});
