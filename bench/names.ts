// How well and how fast names are found in English, beside two libraries, in one process and on the same texts: the passages of
// `test/gold/names/en.txt`, and for speed the English examples too. Our time is that of the whole reader, from text to claims; theirs is that of names.

import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Effects } from '../src/base/effects.ts';
import { gather } from '../src/gather/gather.ts';
import { documentOf } from '../src/model/document.ts';
import { createReader } from '../src/read/reader.ts';
import { loadRegister } from '../src/work/register.ts';
import { loadTagger } from '../src/work/tagger.ts';
import { type NameSort, namesIn, type Passage, type PlacedName, passagesIn, type Rates, ratesOf } from '../test/accuracy/names.ts';
import { cpuMs } from './parts/cpu.ts';

export const about = 'names in English: precision, recall and F in per cent, and documents of 3 kB a second of processor time';

interface Offset {
  readonly offset?: { readonly start: number; readonly length: number };
}

/** Both mark what stands around a name as its own; a fair count leaves that out. */
function placed(text: string, sort: NameSort, start: number, length: number): PlacedName {
  const name = text.slice(start, start + length);
  const before = name.length - name.replace(/^[\s"“(]+/, '').length;
  return { sort, start: start + before, end: start + name.replace(/(?:['’]s)?[\s.,;:!?"”)]*$/, '').length };
}

function compromiseNames({ text }: Passage): readonly PlacedName[] {
  const doc = nlp(text);
  const found = (sort: NameSort, list: readonly Offset[]): readonly PlacedName[] =>
    list.flatMap(({ offset }) => (offset ? [placed(text, sort, offset.start, offset.length)] : []));
  return [
    ...found('person', doc.people().json({ offset: true }) as readonly Offset[]),
    ...found('organisation', doc.organizations().json({ offset: true }) as readonly Offset[]),
  ];
}

const wink = winkNLP(model);

/** It tells no persons from organisations: runs of proper nouns are its names, counted as either. */
function winkNames({ text }: Passage): readonly PlacedName[] {
  const doc = wink.readDoc(text);
  const tags = doc.tokens().out(wink.its.pos) as string[];
  const words = doc.tokens().out();
  const found: PlacedName[] = [];
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const start = text.indexOf(words[i] ?? '', at);
    at = start + (words[i]?.length ?? 0);
    const last = found.at(-1);
    if (tags[i] !== 'PROPN') continue;
    if (last && i > 0 && tags[i - 1] === 'PROPN') found[found.length - 1] = { ...last, end: at };
    else found.push({ sort: 'person', start, end: at });
  }
  return found;
}

const unsorted = (names: readonly PlacedName[]): readonly PlacedName[] => names.map((name) => ({ ...name, sort: 'person' }));
const percent = ({ precision, recall, f }: Rates): string => [precision, recall, f].map((x) => (100 * x).toFixed(1).padStart(5)).join(' ');

const WARM_MS = 6000;
const RUN_MS = 4000;

/** Documents of 3 kB a second, after warming up. */
function speedOf(texts: readonly string[], read: (text: string) => unknown): number {
  const kB = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
  const round = (): void => {
    for (const text of texts) read(text);
  };
  for (let spent = 0; spent < WARM_MS; ) spent += cpuMs(round);
  const costs: number[] = [];
  for (let spent = 0; spent < RUN_MS; spent += costs.at(-1) ?? 0) costs.push(cpuMs(round));
  const median = costs.sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return kB / 3 / (median / 1000);
}

async function textsFor(passages: readonly Passage[], effects: Effects): Promise<readonly string[]> {
  const texts = Object.values(Object.groupBy(passages, (_, n) => String(Math.floor(n / 17)))).map((group = []) => group.map(({ text }) => text).join('\n\n'));
  for await (const item of gather(['examples/articles'], {}, effects)) if ('source' in item && item.source.lang === 'en') texts.push(item.source.text);
  return texts;
}

const passage = (text: string): Passage => ({ language: 'en', half: 'test', text, names: [] });

export async function run(effects: Effects): Promise<void> {
  const passages = passagesIn('en');
  const texts = await textsFor(passages, effects);
  const reader = createReader(loadRegister(), loadTagger);
  const ways = [
    {
      name: 'mercato',
      sorted: true,
      names: (p: Passage) => namesIn(p),
      read: (text: string) => reader.read(documentOf({ url: 'file:///bench', text, format: 'text' }, 'en')),
    },
    { name: 'compromise', sorted: true, names: compromiseNames, read: (text: string) => compromiseNames(passage(text)) },
    { name: 'wink-nlp', sorted: false, names: winkNames, read: (text: string) => winkNames(passage(text)) },
  ];
  effects.stdout.write(`  ${passages.length} passages  ${'persons'.padStart(20)}  ${'organisations'.padStart(18)}  ${'of either sort'.padStart(18)}  docs/s\n`);
  for (const { name, sorted, names, read } of ways) {
    const rates = ratesOf(passages, names);
    const either = ratesOf(passages.map((p) => ({ ...p, names: unsorted(p.names) })), (p) => unsorted(names(p))).person; // biome-ignore format: one line
    const row = [sorted ? percent(rates.person) : '', sorted ? percent(rates.organisation) : '', percent(either)].map((cell) => cell.padStart(18)).join('  ');
    effects.stdout.write(`  ${name.padEnd(14)} ${row}  ${String(Math.round(speedOf(texts, read))).padStart(6)}\n`);
  }
}
