// A text as words that can be compared: folded, hashed, with their places. In scripts without spaces every character is a word, and a run takes
// twice as many of them.

import { fold } from '../../base/fold.ts';

export interface Words {
  /** One 32-bit hash a word. */
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Is the word inside quotation marks? */
  readonly quoted: Uint8Array;
  /** So many words make a run that nobody writes twice by chance. */
  readonly run: number;
  /** So many words make a shingle. */
  readonly shingle: number;
}

// Eight words in a row, and shingles of three: reprints share on average 30 % of their 3-grams.
const RUN = 8;
const SHINGLE = 3;
const UNSPACED_TIMES = 2;

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+|["“”„«»「」『』]/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
const MARK = new Set('"“”„«»「」『』');

/** FNV-1a, 32 bits, with a last mix. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x45d9f3b) >>> 0;
}

/** A quotation does not run over the end of a paragraph, whatever its marks say. */
const isBreak = (text: string, from: number, to: number): boolean => text.slice(from, to).includes('\n');

/** A mark that closes in one country opens in another, so marks take turns; one always opens. */
const turned = (mark: string, inside: boolean): boolean => mark === '„' || !inside;

/** What comes after is not compared: no article is longer. */
const MOST_CHARACTERS = 200_000;

export function wordsOf(whole: string): Words {
  const text = whole.slice(0, MOST_CHARACTERS);
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const quoted: number[] = [];
  let [inside, last, unspaced] = [false, 0, 0];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (inside && isBreak(text, last, index)) inside = false;
    last = index + word.length;
    if (MARK.has(word)) {
      inside = turned(word, inside);
      continue;
    }
    if (UNSPACED.test(word)) unspaced++;
    hashes.push(hashOf(fold(word)));
    starts.push(index);
    ends.push(last);
    quoted.push(inside ? 1 : 0);
  }
  const times = unspaced * 2 > hashes.length ? UNSPACED_TIMES : 1;
  return {
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    quoted: Uint8Array.from(quoted),
    run: RUN * times,
    shingle: SHINGLE * times,
  };
}

/** One number below 2 ** 48 for the `size` words from each place. */
export function shinglesOf({ hashes }: Pick<Words, 'hashes'>, size: number): Float64Array {
  const count = Math.max(0, hashes.length - size + 1);
  const shingles = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    let [high, low] = [0x811c9dc5, 0x9e3779b9];
    for (let n = 0; n < size; n++) {
      const word = hashes[at + n] ?? 0;
      high = Math.imul(high ^ word, 0x01000193);
      low = Math.imul(low ^ word, 0x85ebca6b) ^ (low >>> 13);
    }
    shingles[at] = (high >>> 16) * 0x1_0000_0000 + (low >>> 0);
  }
  return shingles;
}
