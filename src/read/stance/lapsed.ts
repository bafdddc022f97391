// Lapsed: a takeover that came to nothing. "The deal fell through", "X gave up buying Y", "le rachat a capoté".

import type { Clause } from '../clause.ts';
import type { Told } from './modality.ts';

/** How far before its verb words for giving up may end: "gave up [its plan] to buy". */
const MAX_BEFORE = 4;
/** How far behind the parties what became of it may be told, in tokens. */
const MAX_BEHIND = 24;

/** Does the clause, or what follows it in the sentence, say that nothing came of it? */
export function hasLapsed({ line: { marks, sentence }, trigger, from }: Clause): boolean {
  return marks.list('cue').some((m) => {
    if (m.cue !== 'lapse') return false;
    // "X bought Y after the bid of Z collapsed", "shares fell apart after X bought Y": what failed is something else.
    const [left, right] = m.to <= trigger.from ? [m.to, trigger.from] : [trigger.to, m.from];
    const opener = marks.list('opener', left, right)[0];
    if (opener && !sentence.tokens.slice(left, opener.from).some((t) => t.text === ',')) return false;
    if (m.to <= trigger.from) return m.from >= from && m.to >= trigger.from - MAX_BEFORE;
    const parted = sentence.tokens.slice(trigger.to, m.from).some((t) => t.text === ';' || t.text === ':');
    // Another event between is what failed.
    const other = marks.list('trigger', trigger.to, m.from).some((t) => t.voice !== 'noun' && t.to <= m.from);
    return !parted && !other && m.from <= trigger.to + MAX_BEHIND;
  });
}

/** What was planned has failed: that is a fact, unless it is hearsay or denied. */
export const asLapsed = (told: Told): Told =>
  told.stance === 'plan' || told.stance === 'hypothesis' ? { stance: 'fact', because: 'nothing came of it' } : told;
