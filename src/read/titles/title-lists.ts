// Lists beside titles: which names they hold, and who of several has which role.

import type { MarkedSentence } from '../names.ts';
import type { Item, Title } from '../nominals/items.ts';

/** "X, founder of A, and B led by Y": what stands alone behind a comma and "and" belongs to another phrase. */
export const isBeyond = (item: Item, first: Item, { sentence: { tokens }, marks }: MarkedSentence): boolean =>
  first.list.length === 2 && item.from > first.to && tokens[first.to]?.text === ',' && marks.has(first.to + 1, 'and');

/** "A and B, respectively chief and president of X": each has one of the roles. */
export function parallel(line: MarkedSentence, title: Title): readonly Title[] {
  const people = title.person?.list.filter((i) => i.type === 'person') ?? [];
  if (people.length < 2 || people.length !== title.roles.length || line.marks.list('respectively').length === 0) return [title];
  return people.map((person, n) => ({ ...title, person, roles: title.roles.slice(n, n + 1), several: false }));
}
