// Participles that a pack holds for a preposition: "led by", "liderada por".

import type { MarkedSentence } from '../names.ts';
import type { Stretch } from '../text/parse.ts';
import type { Item } from './items.ts';

/** How far behind its preposition a name may begin, past what says of them ("pela portuense X"). */
const MAX_DESCRIPTION = 4;

/** The participle by which somebody leads, where it is part of their preposition ("liderada por X"): an idiom as well. */
export function participleBefore({ marks }: MarkedSentence, item: Item): Stretch | undefined {
  const near = marks.list('preposition', item.from - MAX_DESCRIPTION, item.from).findLast((m) => m.classes.includes('by') && m.to <= item.from);
  return near && near.to - near.from > 1 && marks.list('idiom', near.from, near.to).length > 0 ? near : undefined;
}
