// What an event has of rumours and plans: who told them, when, each source once, and what came of it. Copies and quotations are no tellers of their
// own. What has lapsed is told when it is asked for, since it hangs on the day.

import type { Rumour } from '../model/rumour.ts';
import { UNKNOWN_ORIGIN } from './origin.ts';
import type { Statement } from './statement.ts';

type Heard = Pick<Statement, 'claimId' | 'stance' | 'voice' | 'published' | 'via' | 'label' | 'teller' | 'origin'>;

const isSoft = ({ stance }: Heard): boolean => stance === 'rumour' || stance === 'plan';
const dayOf = ({ published }: Heard): number | null => published?.hi ?? null;
const daysOf = (heard: readonly Heard[]): number[] => heard.flatMap((one) => dayOf(one) ?? []);

const least = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.min(...days));
const most = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.max(...days));

/** An organisation's own page is its word as much as what it says to a paper. */
const kindOf = ({ teller, voice }: Heard): Rumour['kind'] => (teller === 'speaker' || voice === 'party' ? 'speaker' : 'publisher');

/** `statements`: those that count in one event. A source that told it only after it had become a fact has told no rumour. */
export function rumoursOf(statements: readonly Heard[]): readonly Rumour[] {
  const own = statements.filter(({ via }) => via === null);
  const soft = own.filter((one) => isSoft(one) && dayOf(one) !== null && one.origin !== UNKNOWN_ORIGIN);
  if (soft.length === 0) return [];
  const fact = least(daysOf(own.filter(({ stance }) => stance === 'fact')));
  const denial = most(daysOf(own.filter(({ stance, voice }) => stance === 'denial' && (voice === 'party' || voice === 'official'))));
  const first = least(daysOf(soft));
  const bySource = Map.groupBy(soft, (one) => `${kindOf(one)} ${one.label}`);
  return [...bySource.values()]
    .flatMap((of): Rumour[] => {
      const [one] = of.toSorted((a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0) || (a.claimId < b.claimId ? -1 : 1));
      const told = one ? dayOf(one) : null;
      if (!one || told === null || (fact !== null && fact < told)) return [];
      const answered = denial !== null && denial >= told ? denial : null;
      return [{ source: one.label, kind: kindOf(one), claim: one.claimId, told, first: told === first, fact, denial: answered }];
    })
    .sort((a, b) => (`${a.kind} ${a.source}` < `${b.kind} ${b.source}` ? -1 : 1));
}
