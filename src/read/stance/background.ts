// Background: people of no number who left for nowhere in particular ("the executives who left X") are no news, unless a word counts them ("several");
// and what somebody chose to do is no choice of somebody.

import { isPerson, type Roles } from '../../model/claim.ts';
import type { TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';

/** How far before its group a word for some of many may stand, in tokens. */
const REACH = 3;

export function isBackground(roles: Roles, line: MarkedSentence, items: readonly Item[], used: readonly Stretch[], trigger: TriggerMark): boolean {
  const { who = [], to, manner } = roles;
  const { marks } = line;
  if (isAim(roles, line, trigger)) return true;
  if (to !== undefined || (manner !== undefined && manner !== 'resigned') || who.length === 0) return false;
  if (!who.every((one) => !isPerson(one) && one.count === undefined)) return false;
  const groups = items.filter((i) => i.type === 'group' && used.some((u) => u.from <= i.from && u.to >= i.to));
  return !groups.some((g) => marks.list('some', g.from - REACH, g.to).length > 0);
}

/** "to hire people of X is its aim": an aim has not been reached, and people of no number are nobody in particular. */
const isAim = ({ who = [] }: Roles, { marks }: MarkedSentence, { sense, voice, from }: TriggerMark): boolean =>
  (sense === 'hire' || sense === 'poach') &&
  voice === 'active' &&
  marks.get(from - 1, 'preposition')?.classes.includes('for') === true &&
  who.length > 0 &&
  who.every((one) => !isPerson(one) && one.count === undefined);

/** "chose to sell": what is chosen is a deed, and nobody. */
export const isChoice = ({ marks }: MarkedSentence, { sense, voice, to }: TriggerMark): boolean =>
  sense === 'appoint' && voice === 'active' && marks.get(to, 'preposition')?.classes.includes('destination') === true && marks.has(to + 1, 'trigger');
