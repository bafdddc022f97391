// Words of scripts without spaces. A run of letters is cut where scripts change, then by the words of the language pack, the longest
// first, and what is left of it by Intl.Segmenter, whose dictionary knows more words and no names. Marks get the form that they have in
// spaced texts, so that the later stages need to know one. Cost: linear in the text (Intl.Segmenter: some 4 MB/s).

import { once } from '../../base/remembered.ts';
import type { Language } from '../packs/language.ts';
import { wordingsOf } from '../packs/wordings.ts';
import { type Form, type Forms, tokenOf } from './forms.ts';
import type { Token } from './parse.ts';

const WIDE = /[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const WIDE_RUN = /[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g;
const HIRAGANA = /^[\u3040-\u309f]+$/;
const KATAKANA = /^[\u30a0-\u30ff]$/;
const FULL_DIGITS = /^[０-９]$/;

/** `text` of a mark as spaced languages write it; the key stays, so that packs can tell "、" from "，". */
const MARKS: Readonly<Record<string, string>> = {
  '，': ',', '、': ',', '。': '.', '：': ':', '；': ';', '（': '(', '）': ')', '？': '?', '！': '!', '．': '.', '％': '%', '－': '-', '＋': '+',
  '「': '"', '」': '"', '『': '"', '』': '"',
}; // biome-ignore format: a table
const QUOTES = new Set(['「', '」', '『', '』']);

/** Is it written without spaces? */
export const isWide = (text: string): boolean => WIDE.test(text);

interface Lexicon {
  /** By first character, longest first. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly singles: ReadonlySet<string>;
  readonly segmenter: Intl.Segmenter;
  /** Characters that are written in two ways → as the pack writes them. */
  readonly variants: ReadonlyMap<string, string>;
}

const lexiconOf = once(compile);

/** Every string that stands anywhere in the word lists of a pack. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one);
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) {
      yield key;
      yield* stringsIn(one);
    }
}

function compile(language: Language): Lexicon {
  const { examples: _, boilerplate: __, tails: ___, unspaced: ____, ...lists } = language;
  const words = new Set<string>();
  for (const phrase of stringsIn(lists))
    for (const wording of wordingsOf(phrase)) for (const [word] of wording.matchAll(WIDE_RUN)) words.add(word.normalize('NFKC'));
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  const singles = new Set([...words].filter((word) => word.length === 1));
  const [written = '', plain = ''] = language.unspaced?.variants ?? [];
  const variants = new Map(Array.from(written, (one, n): [string, string] => [one, plain.charAt(n)]));
  return { words: byFirst, singles, segmenter: new Intl.Segmenter(language.code, { granularity: 'word' }), variants };
}

/** A form under its text and key, for here one text may have several keys. */
function formOf(forms: Forms, text: string, key: string, kind: Token['kind']): Form {
  const name = `${kind} ${text} ${key}`;
  return forms.get(name) ?? forms.add(text, key, kind, kind === 'word' && text.charAt(0) !== text.charAt(0).toLowerCase(), name);
}

/** Words of scripts without spaces are cut out of their runs; marks and digits get their plain form. */
export function splitUnspaced(tokens: readonly Token[], language: Language, forms: Forms): Token[] {
  const lexicon = lexiconOf(language);
  const split: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'word' && isWide(token.text)) for (const part of cut(token, lexicon, forms)) add(split, part, forms);
    else if (token.kind === 'number' || FULL_DIGITS.test(token.text)) addNumber(split, token, forms);
    else if (token.kind === 'mark') split.push(plain(token, forms));
    else split.push(token.text.charCodeAt(0) > 0xff00 ? widthOf(token, forms) : token);
  }
  return split;
}

const add = (split: Token[], part: Token, forms: Forms): void => {
  if (part.kind === 'number') addNumber(split, part, forms);
  else split.push(part);
};

const plain = (token: Token, forms: Forms): Token => {
  const text = MARKS[token.text];
  if (text === undefined) return token;
  const key = QUOTES.has(token.text) ? '"' : text === '%' ? '%' : token.key;
  return tokenOf(formOf(forms, text, key, 'mark'), token.start, token.end, token.glued);
};

const widthOf = ({ text, kind, start, end, glued }: Token, forms: Forms): Token => {
  const usual = text.normalize('NFKC');
  return tokenOf(formOf(forms, usual, usual.toLowerCase(), kind), start, end, glued);
};

/** Digits that were parted: of full width they stand one by one, and behind a letter their decimal and group signs are lost to them. */
function addNumber(split: Token[], token: Token, forms: Forms): void {
  const digits = token.text.normalize('NFKC');
  const [last, before] = [split.at(-1), split.at(-2)];
  const sign = last?.kind === 'mark' && last.glued && before?.kind === 'number' && before.end === last.start && isSign(last.key, digits);
  const number = sign ? before : last;
  if (number?.kind === 'number' && token.glued && last?.end === token.start) {
    split.splice(sign ? -2 : -1);
    const text = `${number.text}${sign ? last.text : ''}${digits}`;
    split.push(tokenOf(formOf(forms, text, text, 'number'), number.start, token.end, number.glued));
  } else split.push(tokenOf(formOf(forms, digits, digits, 'number'), token.start, token.end, token.glued));
}

const isSign = (key: string, digits: string): boolean => key === '.' || key === '．' || (key === ',' && digits.length === 3);

/** A run of letters, where scripts change and numbers begin: "は|18|億", "GPT4|が". */
const PIECES =
  /[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|\d+(?:\.\d+)*|[^\d\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff][^\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*/g;

function cut(token: Token, lexicon: Lexicon, forms: Forms): Token[] {
  const parts: Token[] = [];
  const { variants } = lexicon;
  const plain = variants.size > 0 ? Array.from(token.text, (one) => variants.get(one) ?? one).join('') : token.text;
  for (const [piece] of plain.matchAll(PIECES))
    for (const word of WIDE.test(piece) ? wordsIn(piece, lexicon) : [piece]) {
      const start = parts.at(-1)?.end ?? token.start;
      const text = token.text.slice(start - token.start, start - token.start + word.length).normalize('NFKC');
      const key = word.normalize('NFKC').toLowerCase();
      const kind = /^\d/.test(text) ? 'number' : 'word';
      parts.push(tokenOf(formOf(forms, text, key, kind), start, start + word.length, parts.length > 0 || token.glued));
    }
  return parts;
}

/** Longer stretches of single characters are no number words ("一亿") or the like. */
const MAX_SINGLES = 4;

/** For each place in a run, where the dictionary's word around it ends. */
function wordEnds(run: string, segmenter: Intl.Segmenter): { readonly ends: Uint32Array; readonly starts: ReadonlySet<number> } {
  const ends = new Uint32Array(run.length + 1).fill(run.length);
  const starts = new Set<number>();
  for (const { index, segment } of segmenter.segment(run)) {
    starts.add(index);
    ends.fill(index + segment.length, index, index + segment.length);
  }
  return { ends, starts: starts.add(run.length) };
}

function wordsIn(run: string, { words, singles, segmenter }: Lexicon): string[] {
  const { ends, starts } = wordEnds(run, segmenter);
  /** Short words of the pack count only where the dictionary ends a word as well. */
  const stands = (word: string, at: number, begun: boolean): boolean => {
    const end = at + word.length;
    const begins = begun || starts.has(at);
    if (KATAKANA.test(word.charAt(word.length - 1)) && KATAKANA.test(run.charAt(end))) return false;
    if (HIRAGANA.test(word)) return begins && (word.length > 2 || starts.has(end));
    if (word.length > 1) return true;
    const rest = run.slice(at, ends[at]);
    return begins && (starts.has(end) || (rest.length <= MAX_SINGLES && Array.from(rest).every((one) => singles.has(one))));
  };
  const wordAt = (at: number, begun: boolean): number =>
    words.get(run.charAt(at))?.find((word) => run.startsWith(word, at) && stands(word, at, begun))?.length ?? 0;
  const found: string[] = [];
  for (let at = 0; at < run.length; at += found.at(-1)?.length ?? 1) {
    let end = at + wordAt(at, true);
    if (end === at) for (end++; end < (ends[at] ?? 0) && wordAt(end, false) < 2; end++);
    found.push(run.slice(at, end));
  }
  return found;
}
