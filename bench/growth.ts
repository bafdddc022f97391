// Does the reader's time grow with the text alone? Texts up to 5 MB (slope of time over length, both as logarithms: 1 is linear), and
// mangled texts, of which none may take ten times what the median takes for a kB.

import type { Effects } from '../src/base/effects.ts';
import { gather } from '../src/gather/gather.ts';
import { type Document, documentOf } from '../src/model/document.ts';
import { createReader } from '../src/read/reader.ts';
import { loadRegister } from '../src/work/register.ts';
import { loadTagger } from '../src/work/tagger.ts';
import { cpuMs } from './parts/cpu.ts';
import { mangled } from './parts/mangled.ts';

export const about = 'time of reading over length of text, to 5 MB, and over mangled texts';

const SIZES = [50e3, 200e3, 1e6, 2e6, 5e6];
const MANGLED = 400;
const MANGLED_CHARACTERS = 12_000;
/** The least of so many is taken: what else the machine does only adds. */
const TRIES = 3;

const least = (work: () => void): number => Math.min(...Array.from({ length: TRIES }, () => cpuMs(work)));

/** The slope of the straight line that fits best. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  return points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

const textOf = (texts: readonly string[], characters: number): string => {
  const whole = texts.join('\n\n');
  return whole.repeat(Math.ceil(characters / whole.length)).slice(0, characters);
};

async function textsByLanguage(effects: Effects): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>();
  for await (const found of gather(['examples/articles'], {}, effects))
    if ('source' in found) texts.set(found.source.lang, [...(texts.get(found.source.lang) ?? []), found.source.text]);
  return texts;
}

const documentIn = (lang: string, text: string): Document => documentOf({ url: 'file:///bench', text, published: '2026-01-15', format: 'text' }, lang);

export async function run(effects: Effects): Promise<void> {
  const reader = createReader(loadRegister(), loadTagger);
  const texts = await textsByLanguage(effects);
  const say = (line: string): void => void effects.stdout.write(`  ${line}\n`);
  for (const [lang, own] of texts) for (let n = 0; n < 20; n++) reader.read(documentIn(lang, textOf(own, MANGLED_CHARACTERS)));

  const english = texts.get('en') ?? [];
  const points = SIZES.map((size): readonly [number, number] => [size, least(() => void reader.read(documentIn('en', textOf(english, size))))]);
  for (const [size, ms] of points)
    say(`${(size / 1000).toLocaleString('en').padStart(6)} kB  ${ms.toFixed(0).padStart(6)} ms  ${((ms * 1000) / (size / 1000)).toFixed(0)} µs a kB`);
  say(`slope ${slopeOf(points.map(([x, y]) => [Math.log(x), Math.log(y)])).toFixed(2)}`);

  const languages = [...texts.keys()].sort();
  const costs = Array.from({ length: MANGLED }, (_, seed) => {
    const lang = languages[seed % languages.length] ?? 'en';
    const { how, text } = mangled(textOf(texts.get(lang) ?? [], MANGLED_CHARACTERS), seed);
    const document = documentIn(lang, text);
    return { what: `${lang}, ${how}, seed ${seed}`, perKb: (least(() => void reader.read(document)) * 1000) / (text.length / 1000) };
  }).sort((a, b) => a.perKb - b.perKb);
  const median = costs[Math.floor(costs.length / 2)]?.perKb ?? 0;
  say(`${MANGLED} mangled texts: median ${median.toFixed(0)} µs a kB; the slowest:`);
  for (const { what, perKb } of costs.slice(-5).reverse()) say(`${(perKb / median).toFixed(1).padStart(5)} × the median  ${what}`);
}
