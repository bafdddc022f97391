// Features of a word in its sentence, each as a bucket of the weights. Which feature a bucket stands for is nowhere kept ("hashing trick").

import type { Stretch } from '../text/parse.ts';
import { END, START, type WordFacts } from './word.ts';

export const BUCKET_BITS = 18;
export const FEATURES = 40;

/** What is the same for all words of a sentence. */
export interface Setting {
  /** Hash of the language's code. */
  readonly language: number;
  /** Capitals say nothing: a headline, or all in capitals. */
  readonly loud: boolean;
}

/** One of 2^18 buckets, by the feature's number and up to three of its parts. Constants: MurmurHash3. */
function bucket(feature: number, a: number, b: number, c: number): number {
  let h = Math.imul(feature + 1, 0x9e3779b1);
  h = Math.imul(h ^ a, 0xcc9e2d51);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0x1b873593);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x85ebca6b);
  h ^= h >>> 16;
  return h >>> (32 - BUCKET_BITS);
}

/** Features of the word itself and its neighbours: buckets 0 to 26. No loop and no list, for nothing in the reader is asked more often. */
function wordFeatures(facts: readonly WordFacts[], i: number, { language, loud }: Setting, out: Int32Array): void {
  const w = facts[i] ?? START;
  const p1 = facts[i - 1] ?? START;
  const p2 = facts[i - 2] ?? START;
  const n1 = facts[i + 1] ?? END;
  const n2 = facts[i + 2] ?? END;
  out[0] = bucket(0, w.key, 0, 0);
  out[1] = bucket(1, w.text, 0, 0);
  out[2] = bucket(2, w.shape, loud ? 1 : 0, language);
  out[3] = bucket(3, p1.key, 0, 0);
  out[4] = bucket(4, n1.key, 0, 0);
  out[5] = bucket(5, p2.key, 0, 0);
  out[6] = bucket(6, n2.key, 0, 0);
  out[7] = bucket(7, p1.key, w.key, 0);
  out[8] = bucket(8, w.key, n1.key, 0);
  out[9] = bucket(9, p1.key, n1.key, 0);
  out[10] = bucket(10, p2.key, p1.key, 0);
  out[11] = bucket(11, n1.key, n2.key, 0);
  out[12] = bucket(12, p1.shape, w.shape, 0);
  out[13] = bucket(13, w.shape, n1.shape, 0);
  out[14] = bucket(14, p1.shape, w.shape, n1.shape);
  out[15] = bucket(15, w.suffix2, language, 0);
  out[16] = bucket(16, w.suffix3, 0, 0);
  out[17] = bucket(17, w.suffix4, 0, 0);
  out[18] = bucket(18, w.prefix2, w.kind, 0);
  out[19] = bucket(19, w.prefix3, 0, 0);
  out[20] = bucket(20, w.prefix4, 0, 0);
  out[21] = bucket(21, w.given, w.shape, 0);
  out[22] = bucket(22, p1.given * 9 + w.given * 3 + n1.given, w.kind, p1.kind * 16 + n1.kind);
  out[23] = bucket(23, p1.suffix3, w.kind, 0);
  out[24] = bucket(24, n1.suffix3, w.kind, 0);
  out[25] = bucket(25, p1.key, w.shape, 0);
  out[26] = bucket(26, n1.key, w.shape, 0);
}

/** Features of the run and what stands around it, buckets 27 to 39: where the run ends matters as much as the next word. */
function runFeatures(facts: readonly WordFacts[], i: number, run: Stretch, { language, loud }: Setting, out: Int32Array): void {
  const w = facts[i] ?? START;
  const before = facts[run.from - 1] ?? START;
  const before2 = facts[run.from - 2] ?? START;
  const after = facts[run.to] ?? END;
  const after2 = facts[run.to + 1] ?? END;
  const head = facts[run.from] ?? START;
  const tail = facts[run.to - 1] ?? END;
  const size = Math.min(run.to - run.from, 6);
  const place = size * 8 + Math.min(i - run.from, 5) + (run.from === 0 ? 64 : 0);
  const end = size * 8 + Math.min(run.to - 1 - i, 5);
  out[27] = bucket(27, before.key, place, 0);
  out[28] = bucket(28, after.key, end, 0);
  out[29] = bucket(29, before2.key, before.key, Math.min(i - run.from, 2));
  out[30] = bucket(30, after.key, after2.key, Math.min(run.to - 1 - i, 2));
  out[31] = bucket(31, before.key, after.key, 0);
  out[32] = bucket(32, head.given * 4 + tail.given, place, end);
  out[33] = bucket(33, tail.key, end, 0);
  out[34] = bucket(34, head.key, place, 0);
  out[35] = bucket(35, tail.suffix3, end, 0);
  out[36] = bucket(36, place, loud ? 1 : 0, w.shape);
  out[37] = bucket(37, after.suffix3, size, w.given);
  out[38] = bucket(38, before.suffix3, size, w.given);
  out[39] = bucket(39, language, w.kind, place);
}

/** Fills `out` with the buckets of word `i`, which stands in `run`. */
export function featuresAt(facts: readonly WordFacts[], i: number, run: Stretch, setting: Setting, out: Int32Array): void {
  wordFeatures(facts, i, setting, out);
  runFeatures(facts, i, run, setting, out);
}
