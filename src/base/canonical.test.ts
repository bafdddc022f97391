import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';

fc.configureGlobal({ seed: 5 });

describe('canonical', () => {
  it.each<[string, unknown, string]>([
    ['keys are sorted', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    ['at every depth', { z: [{ b: 1, a: 2 }] }, '{"z":[{"a":2,"b":1}]}'],
    ['lists keep their order', [2, 1], '[2,1]'],
    ['what is undefined is left out', { a: undefined, b: null }, '{"b":null}'],
    ['undefined itself is null', undefined, 'null'],
    ['in a list too', [undefined], '[null]'],
    ['texts are escaped', { 'a"': '\n' }, '{"a\\"":"\\n"}'],
    ['by code units, not by language', { é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
  ])('%s', (_, value, text) => expect(canonical(value)).toBe(text));

  const json = fc.jsonValue({ maxDepth: 3 });
  it('is JSON of the same value', () =>
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));

  it('does not depend on the order of keys', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonical(turned)).toBe(canonical(record));
      }),
    ));
});
