// How good tags are: precision, recall and F of exact names, by type.

import { OUTSIDE, typeOf } from '../../src/read/tagger/decode.ts';
import type { Tagger } from '../../src/read/tagger/tagger.ts';
import type { Example } from './example.ts';

const TYPES = ['none', 'person', 'organisation', 'place'] as const;

interface Found {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export function namesOf(tags: readonly number[]): readonly Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tags.length; ) {
    const tag = tags[i] ?? OUTSIDE;
    let to = i + 1;
    while (tag !== OUTSIDE && tags[to] === tag + 1) to++;
    if (tag !== OUTSIDE) found.push({ type: TYPES[typeOf(tag)] ?? 'none', from: i, to });
    i = to;
  }
  return found;
}

export interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

export const ratesOf = (right: number, found: number, gold: number): Rates => {
  const [p, r] = [found > 0 ? right / found : 0, gold > 0 ? right / gold : 0];
  return { p, r, f: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
};

export interface Judged {
  readonly score: number;
  readonly right: boolean;
}

/** By type; and each name found, with its score and whether it was right. */
export function measure(tagger: Tagger, examples: readonly Example[]): { rates: Readonly<Record<string, Rates>>; judged: readonly Judged[] } {
  const counts = new Map<string, [right: number, found: number, gold: number]>();
  const judged: Judged[] = [];
  const add = (type: string, n: 0 | 1 | 2): void => {
    const row = counts.get(type) ?? [0, 0, 0];
    row[n]++;
    counts.set(type, row);
  };
  for (const { tokens, tags, language } of examples) {
    const gold = namesOf(tags);
    for (const name of gold) add(name.type, 2);
    for (const { type, from, to, score } of tagger.tag(tokens, language, () => true)) {
      if (type === 'none') continue;
      const right = gold.some((g) => g.type === type && g.from === from && g.to === to);
      add(type, 1);
      if (right) add(type, 0);
      judged.push({ score, right });
    }
  }
  return { rates: Object.fromEntries([...counts].map(([type, row]) => [type, ratesOf(...row)])), judged };
}
