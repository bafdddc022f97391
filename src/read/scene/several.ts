// Several at once: whom "they" mean behind a sentence.

import type { Party } from '../../model/claim.ts';
import type { GroupItem, Item } from '../nominals/items.ts';

/** Several people who are one subject, else the group that a sentence ends on. */
export function severalOf(items: readonly Item[], last: GroupItem | undefined): readonly Party[] | undefined {
  const people = items.filter((i) => i.type === 'person' || i.type === 'group');
  const subject = people.find((i) => i.marked.length === 0);
  for (const { list } of [...(subject ? [subject] : []), ...people.toReversed()]) {
    const parties = list.flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : i.type === 'group' ? [i.group] : []));
    if (parties.length > 1) return parties;
  }
  // "lost A, vice president for research, and B, head of safety": named apart.
  const names = [...new Set(people.flatMap((i) => (i.type === 'person' && i.marked.every((c) => c === 'object') ? [i.name] : [])))];
  if (names.length > 1 && names.length === people.length) return names.map((name) => ({ name }));
  return last ? [last.group] : undefined;
}
