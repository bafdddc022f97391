// "Dario and Daniela Amodei": a given name that shares the surname of the name it is joined to.

import type { MarkedSentence } from '../names.ts';
import type { PersonItem } from '../nominals/items.ts';
import { personName } from './classify.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { type Known, type NameItem, personItem } from './known.ts';

/** The first of two whom one surname names, before the full name at an item. */
function siblingOf({ marks, sentence: { tokens } }: MarkedSentence, { from, to, type }: NameItem, known: Known): PersonItem | null {
  const [given, last] = [tokens[from - 2], tokens[to - 1]];
  if (type !== 'person' || to - from < 2 || !last || given?.kind !== 'word' || !given.capital || !marks.has(from - 1, 'and')) return null;
  // "Jane Mary and Tom Hart" are two names, and so are a surname and a name.
  if ((tokens[from - 3]?.kind === 'word' && tokens[from - 3]?.capital) || known.surnames.has(given.key)) return null;
  const registered = personName([given, last], known);
  if (!registered && !GIVEN_NAMES.has(given.key)) return null;
  return personItem(registered?.name ?? `${given.text} ${last.text}`, from - 2, from - 1, registered?.via ?? 'context');
}

/** The names of a line, with those that share a surname in full. */
export function withSiblings(line: MarkedSentence, items: readonly NameItem[], known: Known): NameItem[] {
  const siblings = items.flatMap((item) => siblingOf(line, item, known) ?? []);
  if (siblings.length === 0) return [...items];
  const apart = (item: NameItem): boolean => !siblings.some(({ from, to }) => item.from < to && item.to > from);
  return [...items.filter(apart), ...siblings.filter((s) => !items.some((i) => i.to - i.from > 1 && i.from < s.to && i.to > s.from))].sort(
    (a, b) => a.from - b.from,
  );
}
