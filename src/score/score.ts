// How good found claims are, held against gold: precision, recall and F1 of claims and of role fillers, per kind and language, and how often
// the stance is right. docs/reading.md defines the figures; they agree to the last digit with the scorer that the claims format comes with.

import type { ClaimSet, ScoredClaim } from './claims-file.ts';
import { judge } from './judge.ts';
import { type Mistake, mistakesOf } from './mistakes.ts';
import { type Row, Sheet } from './tally.ts';

export interface Scores {
  readonly all: Row;
  readonly byKind: Readonly<Record<string, Row>>;
  readonly byLang: Readonly<Record<string, Row>>;
  readonly quotes: number;
  /** Quotes of found claims that are no span of their document. */
  readonly badQuotes: number;
  /** Documents of gold for which nothing was given. */
  readonly missingDocs: number;
}

export interface ScoreOptions {
  /** Texts by id, to check quotes and to show mistakes with their words. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** Found claims of this kind that match nothing are passed over. */
  readonly forgive?: string | undefined;
}

/** Is the quote no span of its document? Without the text, only a place is asked of it. */
function isBad({ start, end, quote }: ScoredClaim, text: string | undefined): boolean {
  const from = start ?? NaN;
  const to = Number(end ?? NaN);
  if (!(to > from)) return true;
  return Boolean(text) && (to > (text?.length ?? 0) || (Boolean(quote) && text?.slice(from, to) !== quote));
}

/** Holds what was found against gold; a document is known by its id. */
export function score(
  golds: readonly ClaimSet[],
  founds: readonly ClaimSet[],
  { texts, forgive }: ScoreOptions = {},
): { readonly scores: Scores; readonly mistakes: readonly Mistake[] } {
  const byId = new Map(founds.map((found) => [found.id, found.claims]));
  const sheet = new Sheet();
  const mistakes: Mistake[] = [];
  const quotes = { all: 0, bad: 0 };
  for (const gold of golds) {
    const claims = byId.get(gold.id) ?? [];
    const text = texts?.get(gold.id);
    const judgement = judge(gold, claims, forgive);
    sheet.add(gold.lang, judgement);
    mistakes.push(...mistakesOf(gold, judgement, text));
    quotes.all += claims.length;
    quotes.bad += claims.filter((claim) => isBad(claim, text)).length;
  }
  const missingDocs = golds.filter(({ id }) => !byId.has(id)).length;
  return { scores: { ...sheet.rows(), quotes: quotes.all, badQuotes: quotes.bad, missingDocs }, mistakes };
}
