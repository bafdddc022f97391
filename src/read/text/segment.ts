// Sentences: the ends of sentences are found on tokens, where abbreviations, initials, decimal signs and inner dots are settled already.
//
// Intl.Segmenter is not used. It is quick (23 MB/s on news text), but every one of its rules would have to be mended afterwards: it
// ends sentences at abbreviations and ordinals, never before a name in small letters ("… left. xAI hired him"), and not where a space was
// lost ("end.The"). This rule needs one look at the tokens around each mark, a small part of the cost of the tokens.

import { once } from '../../base/remembered.ts';
import type { Language } from '../packs/language.ts';
import { compilePhrases, type Matcher } from '../packs/phrases.ts';
import { isDomain } from './domains.ts';
import type { Sentence, Token } from './parse.ts';
import { startsSentence, tokenize } from './tokens.ts';
import type { Paragraph } from './zones.ts';

/** A text without full stops (a table, a list of names, junk) is cut here, so that later stages meet no boundless sentence. */
const LONGEST = 400;
const ENDS = new Set(['.', '…', '?', '!', '。', '？', '！']);
/** They take the room of their space with them. */
const WIDE = new Set(['。', '？', '！']);
const CLOSERS = new Set(['"', "'", ')', ']', '*', '_']);

const monthsOf = once(
  (language: Language): Matcher<true> =>
    compilePhrases(
      language.months.flat().map((phrase) => [phrase, true] as const),
      language,
    ),
);

/** The sentences of a text, in order; none crosses a paragraph. Every token of the text is in one. */
export function segment(text: string, zones: readonly Paragraph[], language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { zone, paragraph, ...span } of zones) {
    const tokens = tokenize(text, span, language);
    let from = 0;
    for (let i = 0; i < tokens.length; i++) {
      const end = i - from >= LONGEST ? i + 1 : endAfter(tokens, i, language);
      if (end === null && i + 1 < tokens.length) continue;
      const part = tokens.slice(from, end ?? tokens.length);
      const [first, last] = [part[0], part.at(-1)];
      if (first && last) sentences.push({ start: first.start, end: last.end, tokens: part, zone, paragraph });
      from = end ?? tokens.length;
      i = from - 1;
    }
  }
  return sentences;
}

/** The index after the sentence that ends at token `i`, closing quotes and brackets included; null if none ends there. */
function endAfter(tokens: readonly Token[], i: number, language: Language): number | null {
  const token = tokens[i];
  if (!token) return null;
  const dotted = token.kind === 'word' && token.text.endsWith('.');
  if (!dotted && (token.kind !== 'mark' || !ENDS.has(token.key))) return null;
  let end = i + 1;
  while (end < tokens.length && closes(tokens[end])) end++;
  while (isReference(tokens, end)) end += 3;
  const next = tokens[end];
  if (!next) return end;
  // "dyrektor ds. AI" goes on: an abbreviation in capitals begins no sentence.
  const opens = next.capital && !next.glued && !/^\p{Lu}{2,}$/u.test(next.text) && startsSentence(next.key, language);
  // "w 2022 r. Dziś …": behind a number even a letter may end one.
  const ended = token.text.length > 2 || tokens[i - 1]?.kind === 'number';
  if (dotted) return end === i + 1 && !(opens && ended) ? null : end;
  if (next.kind === 'mark' && ENDS.has(next.key)) return null;
  if (next.glued && end === i + 1 && !WIDE.has(token.key) && (isDomain(tokens, i) || !lostSpace(tokens[i - 1], next))) return null;
  return begins(tokens, end) && !(token.key === '.' && isOrdinal(tokens, i, language)) ? end : null;
}

/** "… to Halden.[1][2] The …": the number of a footnote. */
const isReference = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '[' && tokens[at].glued && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ']';

/** Closing quotes stand close to the full stop; French ones may not. */
const closes = (token: Token | undefined): boolean =>
  token !== undefined && ((token.glued && CLOSERS.has(token.key)) || token.text === '»' || token.text === '”');

/** May a sentence begin here? Not in small letters, unless it is a name with a capital inside (xAI, iPhone). */
function begins(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < tokens.length && i < at + 4; i++) {
    const token = tokens[i];
    if (token?.kind === 'number') return true;
    if (token?.kind === 'word') return token.capital || /^(\p{Ll}+\p{Lu}|\p{Lo})/u.test(token.text);
    if (token && /^[,;:)\]]/.test(token.text)) return false;
  }
  return true;
}

/** "end.The": a word in small letters, then one with a capital. */
const lostSpace = (before: Token | undefined, next: Token): boolean =>
  before?.kind === 'word' && /\p{Ll}$/u.test(before.text) && /^\p{Lu}\p{Ll}/u.test(next.text);

/** "am 3. Juli", "im 2. Quartal": a small number before the dot, and a month after it or an article or preposition before it. */
function isOrdinal(tokens: readonly Token[], dot: number, language: Language): boolean {
  const number = tokens[dot - 1];
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text)) return false;
  if (monthsOf(language).matchAt(tokens, dot + 1)) return true;
  const [before, next] = [tokens[dot - 2], tokens[dot + 1]];
  return before?.kind === 'word' && startsSentence(before.key, language) && next !== undefined && !startsSentence(next.key, language);
}
