// Nouns of events without a possessive: whose departure it is, the words beside the phrase tell.

import type { Clause } from '../clause.ts';
import type { Item, PersonItem } from '../nominals/items.ts';

/**
 * "X po odejściu z Y założył Z", "Po odejściu z Y X założył Z": of the subject beside the phrase; "X założył Z po odejściu z Y": of the only one;
 * "decyzja X o odejściu z Y": of whoever the noun before is of.
 */
export function unowned({ language, trigger, line: { marks } }: Clause, items: readonly Item[]): PersonItem | undefined {
  if (!language.cases || !EXITS.has(trigger.sense) || !marks.has(trigger.from - 1, 'preposition')) return undefined;
  const told = items.filter((i) => i.to <= trigger.from && (i.type === 'person' || i.type === 'group'));
  const decider = items.find((i) => i.type === 'person' && i.to === trigger.from - 1 && i.list.length === 1);
  if (decider?.type === 'person' && (decider.inflected || decider.marked.join() === 'of') && isAbout(marks.get(trigger.from - 1, 'preposition')?.classes))
    return decider;
  const subject =
    trigger.from <= 2
      ? items.find((i) => i.type === 'person' && i.from >= trigger.to)
      : (told.find((i) => i.to === trigger.from - 1 && i.list.length === 1) ?? (told.length === 1 ? told[0] : undefined));
  return subject?.type === 'person' && subject.marked.length === 0 && !subject.inflected ? subject : undefined;
}

const EXITS: ReadonlySet<string> = new Set(['leave', 'resign']);

/** "o", "about": what is said or decided. */
const isAbout = (classes: readonly string[] | undefined): boolean => classes?.includes('other') === true;
