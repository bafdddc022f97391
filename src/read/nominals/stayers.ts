// "those who stay until June", "chi resta", "wer bis Juni bleibt": whoever stays is an employee, and pay that goes with it is for staying.

import type { Marks } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Stretch } from '../text/parse.ts';
import { type GroupItem, itemOf } from './items.ts';

/** How many words may stand between "those who" and "stay". */
const MAX_BETWEEN = 6;

const isStay = (cue: string): boolean => cue === 'stay' || cue === 'to-stay';

/** The words for whoever stays, where the verb for it follows in the same clause. */
export function stayersIn({ marks, sentence: { tokens } }: MarkedSentence): GroupItem[] {
  return marks.list('cue').flatMap((anyone): GroupItem[] => {
    if (anyone.cue !== 'anyone') return [];
    const stay = marks.list('cue', anyone.to, anyone.to + MAX_BETWEEN).find((m) => isStay(m.cue));
    if (!stay || tokens.slice(anyone.to, stay.from).some((t) => t.kind !== 'word')) return [];
    return [itemOf<GroupItem>({ type: 'group', from: anyone.from, to: anyone.to, group: { noun: 'employees' }, employer: undefined, former: false })];
  });
}

/** Is something given for staying: to whoever stays, or "to stay"? */
export const forStaying = (marks: Marks, { from, to }: Stretch): boolean => {
  const cues = marks.list('cue', from, to);
  return cues.some((m) => m.cue === 'to-stay' || (m.cue === 'stay' && cues.some((o) => o.cue === 'anyone' && o.to <= m.from && o.to >= m.from - MAX_BETWEEN)));
};
