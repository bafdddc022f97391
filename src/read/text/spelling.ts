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

/** "dejé" is "deje" when folded: one of the words must end as first persons do, in letters, where those endings (`é|í`) are told. */
export const endsAsSpelt = (tokens: readonly Token[], { from, to }: Stretch, endings: string | undefined): boolean =>
  endings === undefined ||
  tokens.slice(from, to).some((t) => {
    const word = t.text.normalize('NFC').toLowerCase();
    return endings.split('|').some((ending) => word.endsWith(ending));
  });
