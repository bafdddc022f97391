// How words are spelt, where folding makes one of two.

import type { Stretch, Token } from './parse.ts';

/** Folding makes "dejo", I leave, and "dejó", he left, one: first persons must be spelt as they are. */
export const isSpelt = (tokens: readonly Token[], { from, to }: Stretch, spelt: string): boolean =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
    .normalize('NFC')
    .toLowerCase() === spelt;
