import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, sha256 } from './hash.ts';

fc.configureGlobal({ seed: 5 });

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j', (text, hash) => expect(sha256(text)).toBe(hash));

  it('of a text is that of its UTF-8 bytes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256(text)).toBe(sha256(new TextEncoder().encode(text)));
      }),
    ));
});

describe('idOf', () => {
  it('is the letter of its type and twenty digits', () => expect(idOf('c', 'a', 'b')).toMatch(/^c[0-9a-f]{20}$/));

  it.each([
    ['parts are kept apart', idOf('c', 'a', 'bc'), idOf('c', 'ab', 'c')],
    ['an empty part counts', idOf('c', 'a', ''), idOf('c', 'a')],
    ['their order counts', idOf('c', 'a', 'b'), idOf('c', 'b', 'a')],
  ])('%s', (_, one, other) => expect(one).not.toBe(other));

  it('is the same again', () => expect(idOf('d', 'x', 'y')).toBe(idOf('d', 'x', 'y')));
});
