// Features of a word in its sentence, each as a bucket of the weights. Which feature a bucket stands for is nowhere kept ("hashing trick").

import type { Stretch } from '../parse.ts';
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

/** The words around: where the run ends matters as much as the next word. */
function runFeatures(
  facts: readonly WordFacts[],
  i: number,
  run: Stretch,
  { language, loud }: Setting,
  add: (a: number, b?: number, c?: number) => void,
): void {
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
  add(before.key, place);
  add(after.key, end);
  add(before2.key, before.key, Math.min(i - run.from, 2));
  add(after.key, after2.key, Math.min(run.to - 1 - i, 2));
  add(before.key, after.key);
  add(head.given * 4 + tail.given, place, end);
  add(tail.key, end);
  add(head.key, place);
  add(tail.suffix3, end);
  add(place, loud ? 1 : 0, w.shape);
  add(after.suffix3, size, w.given);
  add(before.suffix3, size, w.given);
  add(language, w.kind, place);
}

function wordFeatures(facts: readonly WordFacts[], i: number, { language, loud }: Setting, add: (a: number, b?: number, c?: number) => void): void {
  const w = facts[i] ?? START;
  const p1 = facts[i - 1] ?? START;
  const p2 = facts[i - 2] ?? START;
  const n1 = facts[i + 1] ?? END;
  const n2 = facts[i + 2] ?? END;
  add(w.key);
  add(w.text);
  add(w.shape, loud ? 1 : 0, language);
  add(p1.key);
  add(n1.key);
  add(p2.key);
  add(n2.key);
  add(p1.key, w.key);
  add(w.key, n1.key);
  add(p1.key, n1.key);
  add(p2.key, p1.key);
  add(n1.key, n2.key);
  add(p1.shape, w.shape);
  add(w.shape, n1.shape);
  add(p1.shape, w.shape, n1.shape);
  add(w.suffix2, language);
  add(w.suffix3);
  add(w.suffix4);
  add(w.prefix2, w.kind);
  add(w.prefix3);
  add(w.prefix4);
  add(w.given, w.shape);
  add(p1.given * 9 + w.given * 3 + n1.given, w.kind, p1.kind * 16 + n1.kind);
  add(p1.suffix3, w.kind);
  add(n1.suffix3, w.kind);
  add(p1.key, w.shape);
  add(n1.key, w.shape);
}

/** Fills `out` with the buckets of word `i`, which stands in `run`. */
export function featuresAt(facts: readonly WordFacts[], i: number, run: Stretch, setting: Setting, out: Int32Array): void {
  let n = 0;
  const add = (a: number, b = 0, c = 0): void => {
    out[n] = bucket(n++, a, b, c);
  };
  wordFeatures(facts, i, setting, add);
  runFeatures(facts, i, run, setting, add);
}
