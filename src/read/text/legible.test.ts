import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legible, visible } from './legible.ts';

const misread = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('legible', () => {
  test.each([
    ['entities', 'AT&amp;T &quot;caf&eacute;&quot; &#8364;5 &#xe9;', 'AT&T "café" €5 é'],
    ['entities that were escaped twice', 'Tom &amp;amp; Ada&amp;nbsp;Quist', 'Tom & Ada Quist'],
    ['no-break spaces', '5&nbsp;million', '5 million'],
    ['tags', 'Ada <b>Quist</b> left<br/>Halden', 'Ada Quist left Halden'],
    ['letters of a wrong encoding', misread('Elle a été nommée « présidente » d’Halden'), 'Elle a été nommée « présidente » d’Halden'],
    ['Polish ones', misread('Zażółć gęślą jaźń'), 'Zażółć gęślą jaźń'],
  ])('%s', (_, text, meant) => {
    const found = legible(text);
    expect(found).toHaveLength(text.length);
    expect(visible(found).replace(/\s+/g, ' ')).toBe(meant);
  });

  test.each([
    ['a name with an ampersand', 'Ernst & Young; R&D;'],
    ['an entity there is not', '&bogus; &toString; &#1;'],
    ['less and more', 'profits < costs, 3 > 2'],
    ['capitals of Portuguese', 'SÃO PAULO: A GESTÃO “DE” ÂNGELA'],
    ['one odd pair', 'the letter Ã© alone'],
  ])('leaves %s', (_, text) => expect(legible(text)).toBe(text));

  test('keeps every offset', () => {
    const piece = fc.constantFrom('&amp;', '&#', '&eacute;', '&#x1f600;', '<p>', '<', 'Ã©', 'â€™', 'â', ' ', 'Ada', '&', ';', '&nbsp;', '&amp;amp;');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(legible(text)).toHaveLength(text.length);
      }),
    );
  });
});
