// Where a phrase begins anew, so that the preposition before it does not reach it.

import { fold } from '../../base/fold.ts';
import { once } from '../../base/remembered.ts';
import type { Marks } from '../marks.ts';
import { isPlace } from '../names/sorts.ts';
import type { MarkedSentence } from '../names.ts';
import type { Language, Prepositions } from '../packs/language.ts';
import type { Token } from '../text/parse.ts';
import type { Item } from './items.ts';

/** Words for spans of time, folded. */
const unitsOf = once((language: Language): ReadonlySet<string> => new Set(Object.keys(language.units).map(fold)));

/** "in recent months Y", "la lanzaron en Vigo Sara Boto": a span of time or a town right before a phrase is of the preposition, and the phrase is not. */
export function endsBefore({ marks, sentence: { tokens } }: MarkedSentence, i: number, type: Item['type'], language: Language): boolean {
  const token = tokens[i];
  if (language.cases) return unitsOf(language).has(token?.key ?? '') || (isPlace(token) && tokens[i + 1]?.capital === true);
  return language.freeOrder && type === 'person' && token?.capital === true && marks.over(i, i + 1).length === 0;
}

/** "sono passati a Orizon tre ingegneri": with its number, the phrase begins anew. */
export const isNumbered = (token: Token | undefined, { numbers }: Language): boolean =>
  token?.kind === 'number' || numbers.words[token?.key ?? ''] !== undefined;

/** May it be an article as well as a preposition: French "des"? */
export const mayBeArticle = (marks: Marks, i: number, classes: readonly (keyof Prepositions)[]): boolean =>
  classes.length > 0 && marks.has(i, 'determiner') && classes.every((c) => c === 'of' || c === 'origin');

/** "Des chercheurs ont …": an article that is a preposition elsewhere, at the start of a phrase; names have none. */
export function isPartitive(marks: Marks, tokens: readonly Token[], i: number, classes: readonly (keyof Prepositions)[]): boolean {
  if (!mayBeArticle(marks, i, classes)) return false;
  return i === 0 || tokens[i - 1]?.kind === 'mark' || marks.has(i - 1, 'trigger', 'and', 'opener', 'perfect', 'relative');
}
