import { describe, expect, it } from 'vitest';
import { language as german } from '../languages/de.ts';
import { markedLines } from '../reading.fixture.ts';

const shown = (text: string): string[] =>
  markedLines(text, german).flatMap(({ marks, sentence: { tokens } }) =>
    marks.attributes.map(({ from, to }) =>
      tokens
        .slice(from, to)
        .map((t) => t.text)
        .join(' '),
    ),
  );

describe('attributes', () => {
  it.each<readonly [text: string, attributes: readonly string[]]>([
    ['Die von Google übernommene Firma zieht um.', ['von Google übernommene']],
    ['Das 2021 in Kiel gegründete Start-up wächst.', ['2021 in Kiel gegründete']],
    ['Sie lobte den entlassenen Chef.', ['entlassenen']],
    ['Er sprach mit der zur Finanzchefin ernannten Lena Brandt.', ['zur Finanzchefin ernannten']],
    ['Das von dem früheren Manager Jonas Falk gegründete Start-up wächst.', ['von dem früheren Manager Jonas Falk gegründete']],
    ['Die Fonds investierten in Berlin.', []],
    ['Die Fonds, die in Berlin investierten, sind jung.', []],
    ['Meta hat die Forscher von Apple abgeworben.', []],
  ])('%s', (text, attributes) => {
    expect(shown(text)).toEqual(attributes);
  });
});
