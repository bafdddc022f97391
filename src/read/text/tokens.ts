// Tokens: one pass over the text, a few characters of look-ahead, no regular expression in the loop. Cost: linear in the text.
//
// What a token is, so that texts, names and phrases of a language pack fall into the same pieces:
// - hyphens part: "co-founder" is `co` `-` `founder`, the later two `glued`;
// - inner dots bind in domain-like names and initials (Character.AI, U.S.), not where a space was lost ("end.The");
// - a dot of an abbreviation or initial belongs to its token's text, and is left out of its key ("Mr." → `mr`, "E." → `e`);
// - elisions are tokens with their apostrophe (`l'`), enclitics too (`'s`); other inner apostrophes bind (O'Brien);
// - a number keeps its group and decimal signs ("32 000", "14,9", "30.06.2025"); letters after it are a word of their own (20|mln).

import { codeAt, fold } from '../../base/fold.ts';
import { once } from '../../base/remembered.ts';
import type { Span } from '../../base/span.ts';
import type { Language } from '../packs/language.ts';
import { type Form, Forms, tokenOf } from './forms.ts';
import { visible } from './legible.ts';
import type { Token } from './parse.ts';
import { splitUnspaced } from './unspaced.ts';

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
/** Combining marks and invisible format characters: they continue a word, and alone they are nothing. */
const JOINER = 4;

function classify(char: string): number {
  if (char >= '0' && char <= '9' && char.length === 1) return DIGIT;
  if (/\p{L}|\p{Nl}/u.test(char)) return LETTER;
  if (/\s|\p{Zs}/u.test(char)) return SPACE;
  return /[\p{M}\p{Cf}]/u.test(char) ? JOINER : OTHER;
}

// The scripts of most texts in a table; the others are classified as they come.
const TABLE = Uint8Array.from({ length: 0x2200 }, (_, code) => classify(String.fromCharCode(code)));

function sortAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code < TABLE.length) return TABLE[code] ?? OTHER;
  const second = code >= 0xdc00 && code <= 0xdfff && (codeAt(text, at - 1) & 0xfc00) === 0xd800;
  return classify(String.fromCodePoint(text.codePointAt(second ? at - 1 : at) ?? 0));
}

const DOT = 0x2e;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0x2018 || code === 0x60 || code === 0xb4;

/** Hyphens that look the same. */
const HYPHENS: ReadonlySet<string> = new Set(['‐', '‑']);
const MARK_KEYS: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", 'ʼ': "'", '`': "'", '´': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '−': '-', '—': '–', '―': '–', '％': '%', '＄': '$',
}; // biome-ignore format: a table

// Endings that make "name.ending" one name. Only such that are no common words: "de", "es", "it" would glue lost spaces.
const DOMAINS = new Set(['ai', 'io', 'com', 'org', 'net', 'dev', 'app', 'edu', 'gov', 'tech', 'xyz', 'js']);

/** What a language pack says about tokens, in the form the scanner asks for. */
interface Lexis {
  readonly elisions: ReadonlySet<string>;
  readonly enclitics: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  /** Capitalised words that begin sentences and no surnames: after them, "B." was no initial. */
  readonly starters: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  readonly genders: readonly string[];
  readonly spaceGroups: boolean;
  /** Are words taken apart later on? Then their text keeps its invisible characters. */
  readonly cut: boolean;
  readonly forms: Forms;
}

const NONE: Lexis = {
  elisions: new Set(),
  enclitics: new Set(),
  abbreviations: new Set(),
  starters: new Set(),
  currencies: new Set(),
  genders: [],
  spaceGroups: true,
  cut: false,
  forms: new Forms(),
};
const compiled = once(compile);

const lexisOf = (language: Language | undefined): Lexis => (language ? compiled(language) : NONE);

function compile(language: Language): Lexis {
  const plain = (phrases: readonly string[]) => phrases.filter((phrase) => /^[\p{L}']+$/u.test(phrase)).map(keyOf);
  const { determiners, prepositions, pronouns, capitalNouns } = language;
  // Where nouns begin with a capital, most words that are no names begin no sentences either: "20 Mrd. Dollar".
  const notNames = capitalNouns ? [] : language.notNames;
  const starters = [determiners, notNames, ...Object.values(prepositions), ...Object.values(pronouns)].flatMap(plain);
  return {
    elisions: new Set(language.elisions.map((word) => fold(word).replace(/'$/, ''))),
    enclitics: new Set(language.enclitics.map((word) => fold(word).replace(/^'?/, "'"))),
    abbreviations: new Set(language.abbreviations.flatMap((words) => fold(words).split(' ')).map((word) => word.replace(/\.$/, ''))),
    starters: new Set(starters),
    currencies: new Set(Object.keys(language.currencies).map(fold)),
    genders: language.genders ?? [],
    spaceGroups: language.numbers.group.includes(' '),
    cut: language.unspaced !== undefined,
    forms: new Forms(),
  };
}

/** What is known of the words that a language writes. */
export const formsOf = (language: Language | undefined): Forms => lexisOf(language).forms;

/** Is it a word that begins sentences rather than surnames: an article, preposition, pronoun, or one that the pack says is no name? */
export const startsSentence = (key: string, language: Language): boolean => lexisOf(language).starters.has(key);

/** Tokens of `text` within `span`, in order and without overlap; only white space, invisible characters and tickers lie between them. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }, language?: Language): Token[] {
  const lexis = lexisOf(language);
  const tokens: Token[] = [];
  let glued = false;
  let at = span.start;
  while (at < span.end) {
    const sort = sortAt(text, at);
    if (sort === SPACE || sort === JOINER) {
      glued &&= sort === JOINER;
      at++;
      continue;
    }
    const begins = (sort === LETTER || sort === DIGIT) && (!glued || tokens.at(-1)?.text === '(');
    const ticker = begins ? tickerEnd(text, at, span.end, sort) : at;
    if (ticker > at) {
      at = ticker;
      continue;
    }
    const token = scan(text, at, span.end, sort, glued, tokens, lexis);
    tokens.push(token);
    at = token.end;
    glued = true;
  }
  return language?.unspaced ? splitUnspaced(tokens, language, lexis.forms) : tokens;
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** Agencies write what a share is called behind the name of its firm, "ASML ASML.AS", "Meta META.O": where it ends, or `start` if none begins there. */
function tickerEnd(text: string, start: number, end: number, sort: number): number {
  let dot = start;
  while (dot < end && dot - start < MAX_TICKER && (sort === DIGIT ? sortAt(text, dot) === DIGIT : isUpper(codeAt(text, dot)))) dot++;
  if (dot - start < (sort === DIGIT ? 4 : 2) || codeAt(text, dot) !== DOT) return start;
  let at = dot + 1;
  while (at < end && at - dot <= MAX_EXCHANGE && isUpper(codeAt(text, at))) at++;
  const whole = at > dot + 1 && (at >= end || sortAt(text, at) === SPACE || codeAt(text, at) === COMMA || codeAt(text, at) === CLOSING);
  return whole && !DOMAINS.has(text.slice(dot + 1, at).toLowerCase()) ? at : start;
}

/** Letters of a share, and of where it is traded. */
const MAX_TICKER = 5;
const MAX_EXCHANGE = 2;
const COMMA = 0x2c;
const CLOSING = 0x29;

function scan(text: string, start: number, end: number, sort: number, glued: boolean, before: readonly Token[], lexis: Lexis): Token {
  const { forms } = lexis;
  if (sort === LETTER) return wordToken(text, start, end, glued, before, lexis);
  if (sort === DIGIT) {
    const stop = numberEnd(text, start, end, lexis);
    const known = forms.find(text, start, stop);
    if (known) return tokenOf(known, start, stop, glued);
    const number = text.slice(start, stop);
    return tokenOf(forms.add(number, number, 'number', false), start, stop, glued);
  }
  const code = codeAt(text, start);
  if (isApostrophe(code) && (glued || before.length === 0)) {
    const stop = encliticEnd(text, start, end, lexis);
    if (stop > start) return tokenOf(wordForm(text.slice(start, stop), lexis), start, stop, glued);
  }
  const stop = Math.min(end, code >= 0xd800 && code <= 0xdbff ? start + 2 : start + 1);
  const known = forms.find(text, start, stop);
  if (known) return tokenOf(known, start, stop, glued);
  const sign = text.slice(start, stop);
  const mark = HYPHENS.has(sign) ? '-' : sign;
  return tokenOf(forms.get(mark) ?? forms.add(mark, MARK_KEYS[mark] ?? mark, 'mark', false), start, stop, glued);
}

/** The form of a word; `key`: of the word without its dot. */
function wordForm(word: string, { forms, genders, cut }: Lexis, key?: string): Form {
  const known = forms.get(word);
  if (known) return known;
  const first = word.charCodeAt(0) < 128 ? word.charAt(0) : String.fromCodePoint(word.codePointAt(0) ?? 0);
  const plain = cut ? word : visible(word);
  const own = key ?? (genders.length > 0 ? keyOf(plain).replace(GENDER_SIGN, '') : keyOf(plain));
  return forms.add(plain, own, 'word', first !== first.toLowerCase(), word);
}

function wordToken(text: string, start: number, end: number, glued: boolean, before: readonly Token[], lexis: Lexis): Token {
  const stop = wordEnd(text, start, end, lexis);
  const form = lexis.forms.find(text, start, stop) ?? wordForm(text.slice(start, stop), lexis);
  const dotted = codeAt(text, stop) === DOT && stop < end && keepsDot(text, start, stop, end, form.key, before, lexis);
  return dotted ? tokenOf(wordForm(`${form.text}.`, lexis, form.key), start, stop + 1, glued) : tokenOf(form, start, stop, glued);
}

/** Past letters, digits and joiners. A currency code before digits ends the word: USD|14, u$s|14. */
function wordRun(text: string, start: number, at: number, end: number, lexis: Lexis): number {
  while (at < end) {
    const sort = sortAt(text, at);
    if (sort !== LETTER && sort !== JOINER && sort !== DIGIT) break;
    if (sort === DIGIT && at - start === 3 && lexis.currencies.has(keyOf(text.slice(start, at)))) break;
    if (sort === DIGIT && at - start === 1 && codeAt(text, start - 1) === DOLLAR && lexis.currencies.has(keyOf(text.slice(start - 2, at)))) break;
    at++;
  }
  return at;
}

const DOLLAR = 36;

/** Longer than any elision (`dovrebb'`): a bound that keeps words with many apostrophes linear. */
const ELISION_MAX = 16;

function wordEnd(text: string, start: number, end: number, lexis: Lexis): number {
  let part = start;
  let at = wordRun(text, start, start, end, lexis);
  while (at < end) {
    const code = codeAt(text, at);
    if (code === DOT) {
      if (!joinsDot(text, part, at, end)) break;
    } else if (isApostrophe(code)) {
      if (at - start < ELISION_MAX && lexis.elisions.has(keyOf(text.slice(start, at)))) return at + 1;
      if (at + 1 >= end || sortAt(text, at + 1) !== LETTER || encliticEnd(text, at, end, lexis) > at) break;
    } else if (!joinsGender(text, at, end, lexis)) break;
    part = at + 1;
    at = wordRun(text, part, part, end, lexis);
  }
  return at;
}

const GENDER_SIGN = /[:*_·](?=\p{Ll})/gu;
const isGenderSign = (code: number): boolean => code === 0x3a || code === 0x2a || code === 0x5f || code === 0xb7;

/** "Mitarbeiter:innen": a sign within the word, with an ending for the other gender behind it. */
const joinsGender = (text: string, at: number, end: number, { genders }: Lexis): boolean =>
  isGenderSign(codeAt(text, at)) &&
  genders.some(
    (ending) =>
      text.startsWith(ending, at + 1) && at + 1 + ending.length <= end && (at + 1 + ending.length === end || sortAt(text, at + 1 + ending.length) !== LETTER),
  );

/** Does the dot at `at` bind the word's part before it to what follows? */
function joinsDot(text: string, part: number, at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const [before, next] = [sortAt(text, at - 1), sortAt(text, at + 1)];
  if (next === DIGIT) return before === DIGIT;
  if (next !== LETTER) return false;
  if (at - part === 1 && before === LETTER) return true;
  let stop = at + 1;
  while (stop < end && stop < at + 6 && sortAt(text, stop) === LETTER) stop++;
  return DOMAINS.has(text.slice(at + 1, stop).toLowerCase());
}

/** Does the dot after a word belong to it: an abbreviation, letters with dots (U.S.), an initial before a name (Geoffrey E. Hinton)? */
function keepsDot(text: string, start: number, stop: number, end: number, key: string, before: readonly Token[], lexis: Lexis): boolean {
  if (lexis.abbreviations.has(key)) return true;
  if (stop - start > 1) return stop - start < 12 && /^\p{L}(\.\p{L})+$/u.test(key);
  const letter = text.charAt(start);
  if (letter === letter.toLowerCase()) return false;
  // "… on X. Altman …": the network, unless a name stands before it.
  if (letter === 'X' && !before.at(-1)?.capital) return false;
  // "Series B. OpenAI …" ends a sentence; rounds are named so in every language.
  if (before.at(-1)?.key.startsWith('seri')) return false;
  let next = stop + 1;
  if (next < end && sortAt(text, next) === SPACE) next++;
  if (next >= end || sortAt(text, next) !== LETTER) return false;
  let close = next;
  while (close < end && close < next + 20 && sortAt(text, close) === LETTER) close++;
  const word = text.slice(next, close);
  return word.charAt(0) !== word.charAt(0).toLowerCase() && !lexis.starters.has(keyOf(word));
}

/** The end of an enclitic at an apostrophe, or `start` if there is none. */
function encliticEnd(text: string, start: number, end: number, lexis: Lexis): number {
  if (lexis.enclitics.size === 0) return start;
  let at = start + 1;
  while (at < end && at < start + 5 && sortAt(text, at) === LETTER) at++;
  const whole = at >= end || (sortAt(text, at) !== LETTER && sortAt(text, at) !== DIGIT);
  return whole && at > start + 1 && lexis.enclitics.has(`'${fold(text.slice(start + 1, at))}`) ? at : start;
}

const isDigit = (text: string, at: number, end: number): boolean => at < end && codeAt(text, at) >= 0x30 && codeAt(text, at) <= 0x39;

function digitsEnd(text: string, at: number, end: number): number {
  while (isDigit(text, at, end)) at++;
  return at;
}

function numberEnd(text: string, start: number, end: number, lexis: Lexis): number {
  let at = digitsEnd(text, start, end);
  let groups = at - start <= 3 && codeAt(text, start) !== 0x30;
  for (;;) {
    const code = at < end ? codeAt(text, at) : 0;
    if ((code === DOT || code === 0x2c) && isDigit(text, at + 1, end)) {
      at = digitsEnd(text, at + 1, end);
      groups = false;
    } else if (groups && isGroupSign(code, lexis) && digitsEnd(text, at + 1, Math.min(end, at + 5)) === at + 4) at += 4;
    else return at;
  }
}

/** No-break space, narrow no-break space, thin space, apostrophe; the plain space where the language writes so. */
const isGroupSign = (code: number, lexis: Lexis): boolean =>
  code === 0xa0 || code === 0x202f || code === 0x2009 || isApostrophe(code) || (code === 0x20 && lexis.spaceGroups);

/** Words so short that only their diacritics tell them apart: "è" and "e", "że" and "ze", "où" and "ou". */
const SHORT = /^\p{L}{1,2}$/u;

/** The key under which a word is compared: `fold`, without invisible characters. Words of one letter or two keep their accents. */
export function keyOf(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase().replaceAll('`', "'");
  if (word.length < 5 && SHORT.test(word.normalize('NFC'))) return word.normalize('NFC').toLowerCase();
  return fold(word).replace(/\p{Cf}+/gu, '');
}
