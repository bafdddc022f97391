// How well names are found: `test/gold/names/<language>.txt`, short passages with <persons> and [organisations] marked, against the whole naming
// stage (register, rules, tagger, propagation). A name counts if sort and place are exact.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../scripts/gates/gate.ts';
import { LANGUAGES } from '../../src/read/languages/index.gen.ts';
import { compileMarks, Marks } from '../../src/read/marks.ts';
import { directoryOf } from '../../src/read/names/directory.ts';
import { findNames } from '../../src/read/names.ts';
import type { Language } from '../../src/read/packs/language.ts';
import { compilePhrases } from '../../src/read/packs/phrases.ts';
import { segment } from '../../src/read/text/segment.ts';
import { zonesOf } from '../../src/read/text/zones.ts';
import { loadRegister } from '../../src/work/register.ts';
import { loadTagger } from '../../src/work/tagger.ts';

export type NameSort = 'person' | 'organisation';

export interface PlacedName {
  readonly sort: NameSort;
  readonly start: number;
  readonly end: number;
}

export interface Passage {
  readonly language: string;
  /** Passages with odd numbers were looked at while the rules were made, those with even numbers were not. */
  readonly half: 'development' | 'test';
  readonly text: string;
  readonly names: readonly PlacedName[];
}

const FOLDER = join(HOME, 'test', 'gold', 'names');
export const NAME_LANGUAGES = readdirSync(FOLDER).map((file) => file.replace('.txt', '')).sort(); // biome-ignore format: one line

function passageOf(language: string, line: string, index: number): Passage {
  const names: PlacedName[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(/<([^>]*)>|\[([^\]]*)\]/g)) {
    text += line.slice(at, match.index);
    at = match.index + match[0].length;
    const name = match[1] ?? match[2] ?? '';
    names.push({ sort: match[1] === undefined ? 'organisation' : 'person', start: text.length, end: text.length + name.length });
    text += name;
  }
  return { language, half: index % 2 === 0 ? 'development' : 'test', text: text + line.slice(at), names };
}

export const passagesIn = (language: string): readonly Passage[] =>
  readFileSync(join(FOLDER, `${language}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => passageOf(language, line, index));

const directory = directoryOf(loadRegister());
const compiled = new Map(
  LANGUAGES.map((language: Language) => [language.code, { language, matcher: compileMarks(language), noise: compilePhrases<string>([], language) }]),
);

/** The names that the reader finds in a passage. */
export function namesIn({ language: code, text }: Passage, withTagger = true): readonly PlacedName[] {
  const pack = compiled.get(code);
  if (!pack) throw new Error(`invalid language: ${code} has no pack`);
  const { language, matcher, noise } = pack;
  const lines = segment(text, zonesOf(text, language), language).map((sentence) => ({ sentence, marks: new Marks(sentence, matcher) }));
  const found = findNames(lines, text, directory, language, noise, withTagger ? loadTagger() : null);
  return found.flatMap((items, n) =>
    items.map(({ type, from, to }) => {
      const { tokens } = lines[n]?.sentence ?? { tokens: [] };
      return { sort: type, start: tokens[from]?.start ?? -1, end: tokens[to - 1]?.end ?? -1 };
    }),
  );
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

/** By sort of name, over passages and what was found in each. */
export function ratesOf(passages: readonly Passage[], find: (passage: Passage) => readonly PlacedName[]): Readonly<Record<NameSort, Rates>> {
  const counts = { person: { right: 0, found: 0, gold: 0 }, organisation: { right: 0, found: 0, gold: 0 } };
  for (const passage of passages) {
    for (const { sort } of passage.names) counts[sort].gold++;
    for (const { sort, start, end } of find(passage)) {
      counts[sort].found++;
      if (passage.names.some((name) => name.sort === sort && name.start === start && name.end === end)) counts[sort].right++;
    }
  }
  const rates = ({ right, found, gold }: { right: number; found: number; gold: number }): Rates => {
    const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, gold)];
    return { precision, recall, f: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
  };
  return { person: rates(counts.person), organisation: rates(counts.organisation) };
}
