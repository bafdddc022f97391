// What is behind a name, in the words of `read --explain`.

import type { Item, Via } from '../nominals/items.ts';

const WORDS: Readonly<Partial<Record<Via, string>>> = {
  register: 'register',
  shape: 'by its form',
  context: 'by its place',
  propagated: 'named elsewhere',
  noise: 'via: noise, a word that translation makes of the name',
};

/** "Vexel (tagger 0.97)": register, tagger with its score, or the rule that took it for a name; other items as nothing. */
export function behind(item: Item): string {
  if (item.type !== 'person' && item.type !== 'organisation') return '';
  const score = item.tagged === undefined ? '' : item.tagged.toFixed(2);
  const word = item.via === 'tagger' ? `tagger ${score}` : WORDS[item.via];
  return word ? ` (${word}${score && item.via !== 'tagger' ? `, tagger ${score}` : ''})` : '';
}
