import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsOf, linesOf, objectsOf } from './stream.ts';

async function* cut(text: string, sizes: readonly number[]): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const all = async (groups: AsyncIterable<readonly string[]>): Promise<string[]> => {
  const found: string[] = [];
  for await (const texts of groups) found.push(...texts);
  return found;
};

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test('objects of an array come out whole, wherever the bytes are cut', async () => {
  const objects = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(objects, sizes, fc.constantFrom(undefined, 1), async (given, sizes, indent) => {
      const found = await all(elementsOf(cut(JSON.stringify(given, null, indent), sizes)));
      expect(found.map((text): unknown => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});

test('they are read, whether the whole is sound, broken off or has broken ones within', async () => {
  const objects = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), { maxLength: 8 });
  const read = async (text: string, sizes: readonly number[]): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const group of objectsOf(cut(text, sizes))) found.push(...group.map((element) => ('value' in element ? element.value : element)));
    return found;
  };
  await fc.assert(
    fc.asyncProperty(objects, sizes, async (given, sizes) => {
      const sound: unknown[] = JSON.parse(JSON.stringify(given));
      expect(await read(JSON.stringify(given), sizes)).toEqual(sound);
      const off = await read(JSON.stringify([...given, { a: 1 }]).slice(0, -3), sizes);
      expect([off.slice(0, -1), off.at(-1)]).toEqual([sound, { broken: expect.stringContaining('{"a":') }]);
      expect(await read(JSON.stringify([{ a: 1 }, ...given]).replace('1', 'one'), sizes)).toEqual([{ broken: '{"a":one}' }, ...sound]);
    }),
  );
});

test('lines come out whole; a last one without an end too', async () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x${text.replaceAll(/[\r\n]/g, '')}x`);
  await fc.assert(
    fc.asyncProperty(fc.array(line), sizes, async (given, sizes) => {
      expect(await all(linesOf(cut(given.join('\r\n\n'), sizes)))).toEqual(given);
    }),
  );
});
