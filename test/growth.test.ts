// The reader takes time for a text by its length, whatever is in it. Measured in processor time, so that a busy machine makes no difference.

import { beforeAll, expect, test } from 'vitest';
import { mangled } from '../bench/parts/mangled.ts';
import { HOME } from '../scripts/gates/gate.ts';
import { gather } from '../src/gather/gather.ts';
import { documentOf } from '../src/model/document.ts';
import { createReader } from '../src/read/reader.ts';
import { loadRegister } from '../src/work/register.ts';

const CHARACTERS = 6000;
const SEEDS = 114;
/** The most of the median that one text may take for a kB; 4 was measured. */
const MOST = 10;

const reader = createReader(loadRegister());
const texts = new Map<string, string>();

beforeAll(async () => {
  const sources = gather(['examples/articles'], {}, { cwd: HOME, stdin: () => Promise.resolve(new Uint8Array()) });
  for await (const found of sources) if ('source' in found) texts.set(found.source.lang, `${texts.get(found.source.lang) ?? ''}${found.source.text}\n\n`);
});

const long = (text: string, characters: number): string => text.repeat(Math.ceil(characters / text.length)).slice(0, characters);

/** Processor milliseconds, the least of three. */
function cost(lang: string, text: string): number {
  const document = documentOf({ url: 'file:///growth', text, published: '2026-01-15', format: 'text' }, lang);
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const from = process.cpuUsage();
      reader.read(document);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    }),
  );
}

test('no mangled text takes ten times what others take', () => {
  const langs = [...texts.keys()].sort();
  const costs = Array.from({ length: SEEDS }, (_, seed) => {
    const lang = langs[seed % langs.length] ?? 'en';
    const { how, text } = mangled(long(texts.get(lang) ?? '', CHARACTERS), seed);
    return { what: `${lang}: ${how}`, perKb: cost(lang, text) / (text.length / 1000) };
  }).sort((a, b) => a.perKb - b.perKb);
  const median = costs[Math.floor(SEEDS / 2)]?.perKb ?? 0;
  expect(median).toBeGreaterThan(0);
  expect(costs.filter(({ perKb }) => perKb > MOST * median)).toEqual([]);
}, 180_000);

test('time grows with the length alone', () => {
  const text = texts.get('en') ?? '';
  const [short, whole] = [cost('en', long(text, 60_000)), cost('en', long(text, 600_000))];
  expect(whole / short).toBeLessThan(15);
}, 180_000);
