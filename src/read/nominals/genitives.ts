// Genitives where names have them without an apostrophe: owners before what they own, and those whom the noun of an event is told of.

import { nameKey } from '../../base/fold.ts';
import type { MarkedSentence } from '../names.ts';
import type { Language } from '../packs/language.ts';
import type { Stretch } from '../text/parse.ts';
import type { Item } from './items.ts';

/** How long a title before a name may be, in tokens. */
const MAX_TITLE = 7;

/** "Josh Kushners Thrive Capital", "Ada Quists Abgang", "die Ernennung Ada Quists": beside another name or an event, the ending of a name that no register knows tells the owner. */
export function ownByEnding(line: MarkedSentence, item: Item, before: Item | undefined, next: Item | undefined): void {
  const {
    marks,
    sentence: { tokens },
  } = line;
  const word = tokens[item.to - 1]?.text ?? '';
  if (item.type !== 'person' || item.to - item.from < 2 || !/[^sßxz]s$/.test(word)) return;
  const named = next?.type === 'organisation' && next.from === item.to;
  const owns =
    tokens[item.to]?.capital === true && marks.at(item.to).some((m) => (m.is === 'trigger' && m.voice === 'noun') || m.is === 'role' || m.is === 'unitNoun');
  const told = before?.to !== item.from && isOfEvent(line, item);
  if (!(named || owns || told) || !item.name.endsWith(word) || item.via === 'register') return;
  item.name = item.name.slice(0, -1);
  item.possessor = true;
}

/** Does the noun of an event stand right before a name? */
export const isOfEvent = ({ marks }: MarkedSentence, { from }: Stretch): boolean =>
  marks.over(from - 1, from).some((m) => m.is === 'trigger' && m.voice === 'noun' && m.to === from);

/** "der Rücktritt [der früheren Finanzchefin] X": a title in the genitive, which has no preposition, behind the noun of an event. */
export function isOfEventByTitle(line: MarkedSentence, { from }: Stretch): boolean {
  const { marks } = line;
  let start = from;
  while (
    start > from - MAX_TITLE &&
    marks.has(start - 1, 'role', 'founder', 'adjective', 'former', 'interim') &&
    !marks.has(start - 1, 'preposition', 'trigger')
  )
    start--;
  if (start === from) return false;
  return (
    isOfEvent(line, { from: start, to: from }) ||
    (marks.has(start - 1, 'outOf') && marks.has(start - 1, 'determiner') && isOfEvent(line, { from: start - 1, to: from }))
  );
}

/** "Metas Angebot": a genitive before its noun, where names have such and no apostrophe. */
export function isGenitive({ sentence: { tokens } }: MarkedSentence, item: Item, language: Language): boolean {
  if (!language.verbLast || (item.type !== 'person' && item.type !== 'organisation')) return false;
  const told = tokens[item.to - 1]?.key ?? '';
  return told.length > 3 && told.endsWith('s') && nameKey(item.name).split(' ').includes(told.slice(0, -1)) && !nameKey(item.name).split(' ').includes(told);
}
