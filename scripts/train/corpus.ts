// The marked sentences that stand beside the checkout (`../shared/data/names`): token and tag on a line. Each is put together to a text and cut
// again as the reader cuts texts, so that training and reading see the same tokens.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES } from '../../src/read/languages/index.gen.ts';
import { tokenize } from '../../src/read/text/tokens.ts';
import { type Example, type Named, type NameType, tagsOf } from './example.ts';
import { type Culture, invent, organisation, type Random } from './invent.ts';
import { roughen } from './rough.ts';

export interface Marked {
  readonly file: string;
  readonly language: string;
  readonly words: readonly string[];
  /** Begin and end by word. */
  readonly names: readonly (Named & { readonly type: NameType })[];
}

const isType = (type: string): type is NameType => type === 'PER' || type === 'ORG' || type === 'LOC';

function markedOf(file: string, block: string): Marked {
  const rows = block.split('\n').map((line) => line.split('\t'));
  const names: Named[] = [];
  for (const [i, [, tag = 'O']] of rows.entries()) {
    const [prefix, type = ''] = tag.split('-');
    if (!isType(type)) continue;
    const last = names.at(-1);
    if (prefix === 'I' && last && last.end === i && last.type === type) names[names.length - 1] = { ...last, end: i + 1 };
    else names.push({ start: i, end: i + 1, type });
  }
  return { file, language: /\.([a-z]{2})(?:\.|$)/.exec(file)?.[1] ?? 'en', words: rows.map(([word = '']) => word), names };
}

export const readCorpora = (folder: string): readonly Marked[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.tsv.gz'))
    .sort()
    .flatMap((file) =>
      gunzipSync(readFileSync(join(folder, file)))
        .toString('utf8')
        .split(/\n{2,}/)
        .filter((block) => block.trim() !== '')
        .map((block) => markedOf(file, block.replace(/^\n+|\n+$/g, ''))),
    );

const isSilver = ({ file }: Marked): boolean => file.startsWith('wikiann');

/** How often a word is written with a capital or not, and how often it is an organisation: "Gruppe" is none, whatever one file says. */
export function countWords(all: readonly Marked[]): ReadonlyMap<string, { org: number; other: number }> {
  const counts = new Map<string, { org: number; other: number }>();
  for (const { words, names } of all) {
    const inside = new Set(names.filter((n) => n.type === 'ORG').flatMap((n) => Array.from({ length: n.end - n.start }, (_, k) => n.start + k)));
    for (const [i, word] of words.entries()) {
      const key = word.toLowerCase();
      const count = counts.get(key) ?? { org: 0, other: 0 };
      if (inside.has(i)) count.org++;
      else count.other++;
      counts.set(key, count);
    }
  }
  return counts;
}

/** Silver sentences whose labels are likely mistakes: a capital at the start of a sentence, endless names, names in small letters. */
export function isTrusted(marked: Marked, counts: ReturnType<typeof countWords>): boolean {
  const { words, names } = marked;
  if (names.length === 0) return false;
  for (const { start, end, type } of names) {
    const name = words.slice(start, end);
    if (end - start === 1 && type === 'ORG') {
      const { org = 0, other = 0 } = counts.get(name[0]?.toLowerCase() ?? '') ?? {};
      if (other >= org) return false;
      if (isSilver(marked) && start === 0 && org < 3) return false;
    }
    if (isSilver(marked) && (end - start > 6 || !/\p{Lu}/u.test(name[0] ?? '') || (start === 0 && end === words.length))) return false;
  }
  if (!isSilver(marked)) return true;
  // Names that the silver labels leave out: a capital inside the sentence that nothing explains.
  const inside = new Set(names.flatMap((n) => Array.from({ length: n.end - n.start }, (_, k) => n.start + k)));
  const bare = words.filter((word, i) => i > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !inside.has(i)).length;
  return marked.language === 'de' || bare <= 1;
}

const CLOSING = /^[.,;:!?%)\]}»”…]$|^'(?:s|re|ll|ve|d|m|t)?$|^’s?$/;
const OPENING = /^[([{«„“]$/;

/** The sentence as a text, now and then with invented names in place of its own. */
export function exampleOf(
  { language, words, names }: Marked,
  random: Random,
  swap: { cultures: readonly Culture[]; surnames: readonly string[]; organisations: readonly string[]; share: number } | null,
): Example {
  let text = '';
  const placed: Named[] = [];
  let tight = true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const name = names.find((n) => n.start === i);
    if (!(tight || CLOSING.test(word))) text += ' ';
    const swapped = name && swap && random() < swap.share ? swapFor(name, words, language, random, swap) : null;
    if (name && swapped !== null) {
      placed.push({ start: text.length, end: text.length + swapped.length, type: name.type });
      text += swapped;
      i = name.end - 1;
      tight = false;
      continue;
    }
    const inside = names.find((n) => n.start <= i && i < n.end);
    const start = text.length;
    text += word;
    if (inside?.start === i) placed.push({ start, end: text.length, type: inside.type });
    else if (inside) placed[placed.length - 1] = { start: placed.at(-1)?.start ?? start, end: text.length, type: inside.type };
    tight = OPENING.test(word) || /^(?:l|d|dell|all|dall|nell|un|qu|s|n|c|j)['’]$/i.test(word);
  }
  if (swap) text = roughen(text, language, random);
  const pack = LANGUAGES.find(({ code }) => code === language);
  const tokens = tokenize(text, { start: 0, end: text.length }, pack);
  return { language, tokens, tags: tagsOf(tokens, placed) };
}

function swapFor(
  { start, end, type }: Named,
  words: readonly string[],
  language: string,
  random: Random,
  { cultures, surnames, organisations }: { cultures: readonly Culture[]; surnames: readonly string[]; organisations: readonly string[] },
): string | null {
  if (type === 'PER') {
    const person = invent(random, cultures, language);
    return end - start === 1 ? (words[start]?.endsWith('s') ? null : person.surname) : person.full;
  }
  return type === 'ORG' && end - start <= 2 && language !== 'pl' ? organisation(random, surnames, organisations) : null;
}
