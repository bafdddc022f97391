import { describe, expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const told = (lang: string, text: string): readonly string[] =>
  read(text, undefined, lang).map(({ kind, roles: { org, valuation } }) => `${kind} ${org} ${valuation?.value}`);

describe('a valuation', () => {
  it.each([
    ['de', 'Die Bewertung von OpenAI steigt damit auf rund zwei Milliarden Euro.'],
    ['de', 'Die Bewertung von OpenAI lag zuletzt bei zwei Milliarden Euro.'],
    ['en', 'The valuation of OpenAI rose to €2 billion.'],
    ['es', 'La valoración de OpenAI sube a 2.000 millones de euros.'],
    ['nl', 'De waardering van OpenAI stijgt naar 2 miljard euro.'],
  ])('%s: %s', (lang, text) => expect(told(lang, text)).toEqual(['raise OpenAI 2000000000']));

  it('is nobody else’s sum', () => {
    expect(told('de', 'Die Bewertung von OpenAI fiel, weil Meta zwei Milliarden Euro zahlte.')).toEqual([]);
  });
});
