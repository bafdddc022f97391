// Onward: whoever leaves one place for a role at another makes one move. "left X to become chief scientist of Y"

import { isPerson } from '../../model/claim.ts';
import type { TriggerMark } from '../marks.ts';
import type { Draft } from './draft.ts';
import type { SentenceInput } from './drafting.ts';

/** How far behind the first verb the second may stand, in tokens. */
const MAX_ONWARD = 16;

const nameOf = ({ roles: { who = [] } }: Draft): string | undefined => {
  const [one, ...more] = who;
  return one && isPerson(one) && more.length === 0 ? one.name : undefined;
};

/** Does "to become" follow the verb of leaving, with nothing between that parts the two? */
function leadsTo({ line: { marks, sentence } }: SentenceInput, leaving: TriggerMark, becoming: TriggerMark): boolean {
  if (becoming.from < leaving.to || becoming.from > leaving.to + MAX_ONWARD || becoming.voice !== 'active') return false;
  const aim = marks.list('preposition', becoming.from - 1, becoming.to).some((m) => m.classes.includes('destination') || m.classes.includes('as'));
  const between = marks.over(leaving.to, becoming.from - 1);
  return aim && !sentence.tokens.slice(leaving.to, becoming.from).some((t) => t.text === ',') && !between.some((m) => m.is === 'and' || m.is === 'opener');
}

/** The drafts of a sentence's triggers in text order, with a role to come told as part of the leave that leads to it. */
export function onward(input: SentenceInput, triggers: readonly TriggerMark[], made: ReadonlyMap<TriggerMark, readonly Draft[]>): Draft[] {
  const taken = new Set<Draft>();
  const merged = new Map<Draft, Draft>();
  const drafts = (trigger: TriggerMark): readonly Draft[] => made.get(trigger) ?? [];
  for (const becoming of triggers) {
    const role = becoming.sense === 'become' ? drafts(becoming).find((d) => d.kind === 'appoint' && d.roles.at !== undefined && !d.roles.end) : undefined;
    const leaving = role && triggers.findLast((t) => (t.sense === 'leave' || t.sense === 'resign') && leadsTo(input, t, becoming));
    const move = leaving && drafts(leaving).find((d) => d.kind === 'move' && d.roles.to === undefined && d.roles.from !== undefined);
    if (!role || !move || move.roles.from === role.roles.at || nameOf(move) === undefined || nameOf(move) !== nameOf(role)) continue;
    taken.add(role);
    const { at, as } = role.roles;
    merged.set(move, { ...move, roles: { ...move.roles, to: at, as }, end: Math.max(move.end, role.end), because: [...move.because, ...role.because] });
  }
  return triggers.flatMap((trigger) => drafts(trigger).flatMap((draft) => (taken.has(draft) ? [] : [merged.get(draft) ?? draft])));
}
