// "Among them are A and B": names for some of the people who were just told to move.

import { isPerson, type Party } from '../../model/claim.ts';
import type { Draft } from './draft.ts';
import { draftOf, type SentenceInput } from './drafting.ts';

/** How many words of a sentence may stand before that, and between it and the first name. */
const MAX_AHEAD = 2;
const MAX_LINK = 6;

export function amongThem(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  const { items, line, previous, index } = input;
  const opening = line.marks.list('amongThem', 0, MAX_AHEAD + 1)[0];
  if (!opening || previous?.kind !== 'move' || previous.sentence !== index - 1 || previous.stance === 'denial') return [];
  const [group, ...more] = previous.roles.who ?? [];
  const { from, to, manner } = previous.roles;
  if (!group || isPerson(group) || group.count === 1 || more.length > 0 || (from ?? to) === undefined) return [];
  const first = items.find((i) => i.type === 'person' && i.from >= opening.to && i.from <= opening.to + MAX_LINK && i.marked.length === 0);
  const between = first && line.marks.list('trigger', opening.to, first.from).some((t) => t.voice !== 'noun');
  const names = !first || between ? [] : first.list.flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : []));
  const told = drafts.some(
    (d) => d.kind === 'move' && d.roles.who?.some((who) => names.some((one) => isPerson(one) && isPerson(who) && one.name === who.name)),
  );
  if (!first || names.length === 0 || told) return [];
  const filled = { roles: { who: names, from, to, manner }, used: [], others: [], because: ['some of those told before'], score: 0.7 };
  const stance = { stance: previous.stance, because: 'like the one before' } as const;
  return [draftOf(input, 'move', filled, [opening, ...first.list], stance, previous.says, previous.date)];
}
