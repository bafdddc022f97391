// Nouns that say who somebody is, and are no parties of their own.

import type { Item } from './items.ts';
import type { Marks } from './marks.ts';

/** "X, absolwent MIT, który …": a noun for one of several people that says who somebody is. */
export const explains = (item: Item): boolean => item.type === 'group' && item.marked.join() === 'as' && (item.group.count ?? 1) === 1;

/** "X and Y were employees of Z, and left": who they are said to be is no other subject. */
export const isSaidOf = (item: Item, before: readonly Item[], marks: Marks): boolean =>
  item.type === 'group' &&
  item.group.count === undefined &&
  marks.has(item.from - 1, 'auxiliary') &&
  before.some((i) => i.type === 'person' && i.to <= item.from && i.to >= item.from - 2);
