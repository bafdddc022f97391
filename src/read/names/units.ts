// Units: "the Foundation Models Group of Apple", "Apple's Foundation Models Group" go by the name of the organisation whose they are.

import type { MarkedSentence } from '../names.ts';
import type { Token } from '../text/parse.ts';
import type { NameItem } from './known.ts';

const TAILS = new Set(['group', 'team', 'lab', 'labs', 'division', 'unit', 'department', 'center', 'centre', 'research', 'laboratory', 'gruppe', 'abteilung', 'zentrum', 'studio', 'organization']); // biome-ignore format: a list

/** Does a name end as those of units do? */
export const isUnit = (tokens: readonly Token[]): boolean => tokens.length > 1 && TAILS.has(tokens.at(-1)?.key ?? '');

/** How many tokens an article and a preposition take between a unit and whose it is. */
const MAX_LINK = 2;

/** The names of a line, those of unknown units under the registered name of their owner. */
export function underOwners({ marks, sentence: { tokens } }: MarkedSentence, items: readonly NameItem[], enclitics: readonly string[]): readonly NameItem[] {
  const isOwner = (i: NameItem): boolean => i.type === 'organisation' && i.via === 'register' && !i.publisher;
  const isPart = (i: NameItem): boolean => i.type === 'organisation' && i.via !== 'register' && isUnit(tokens.slice(i.from, i.to));
  if (!items.some(isPart)) return items;
  return items.map((item, n) => {
    if (!isPart(item)) return item;
    const [before, after] = [items[n - 1], items[n + 1]];
    const of = marks.get(item.to, 'preposition')?.classes.includes('of') === true;
    if (after && isOwner(after) && of && after.from <= item.to + MAX_LINK) return { ...item, name: after.name };
    const possessive = before && isOwner(before) && before.to === item.from - 1 && enclitics.includes(tokens[before.to]?.key ?? '');
    return possessive ? { ...item, name: before.name } : item;
  });
}
