// Where a phrase begins anew, so that the preposition before it does not reach it.

import { fold } from '../base/fold.ts';
import type { Item } from './items.ts';
import type { Language } from './language.ts';
import { isPlace } from './names/sorts.ts';
import type { MarkedSentence } from './names.ts';
import type { Token } from './parse.ts';

const units = new WeakMap<Language, ReadonlySet<string>>();

/** Words for spans of time, folded. */
function unitsOf(language: Language): ReadonlySet<string> {
  const before = units.get(language);
  if (before) return before;
  const words = new Set(Object.keys(language.units).map(fold));
  units.set(language, words);
  return words;
}

/** "in recent months Y", "la lanzaron en Vigo Sara Boto": a span of time or a town right before a phrase is of the preposition, and the phrase is not. */
export function endsBefore({ marks, sentence: { tokens } }: MarkedSentence, i: number, type: Item['type'], language: Language): boolean {
  const token = tokens[i];
  if (language.cases) return unitsOf(language).has(token?.key ?? '') || (isPlace(token) && tokens[i + 1]?.capital === true);
  return language.freeOrder && type === 'person' && token?.capital === true && marks.over(i, i + 1).length === 0;
}

/** "sono passati a Orizon tre ingegneri": with its number, the phrase begins anew. */
export const isNumbered = (token: Token | undefined, { numbers }: Language): boolean =>
  token?.kind === 'number' || numbers.words[token?.key ?? ''] !== undefined;
