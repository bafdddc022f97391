// "His package is worth $200m", "Sa rémunération dépasse les 200 millions": a verb of worth, number or arrival whose subject is pay and whose object
// is a sum says how much the pay is.

import { PAY } from '../marks/pay.ts';
import type { TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';

const READ_SO: ReadonlySet<string> = new Set(['value', 'count', 'have', 'join', 'move', 'come', 'invest']);
/** How far before the verb the noun for pay may end: "Das Paket von Y soll …". */
const MAX_BEFORE = 4;
/** How many words may stand between the verb and the sum, on either side. */
const BESIDE = 1;

function isOfPay({ marks, sentence: { tokens } }: MarkedSentence, { from, to, sense, voice }: TriggerMark, items: readonly Item[], last: boolean): boolean {
  if (!READ_SO.has(sense) || voice === 'noun') return false;
  const sum = items.find(
    (i) => i.type === 'value' && i.value.type === 'money' && ((i.from >= to - 1 && i.from <= to + BESIDE) || (last && i.to <= from && i.to >= from - BESIDE)),
  );
  const start = Math.min(from, sum?.from ?? from);
  const pay = sum && marks.list('cue', 0, start).findLast((m) => PAY.has(m.cue) && m.to <= start);
  if (!pay || pay.to < start - MAX_BEFORE) return false;
  return (
    tokens.slice(pay.to, start).every((t) => t.kind === 'word') && marks.list('trigger', pay.to, start).every((t) => t.voice === 'noun' || t.from === from)
  );
}

/** What may be raised. */
const RAISED: ReadonlySet<string> = new Set(['package', 'salary', 'equity', 'retention-bonus']);
/** How far from a verb of raising its object may begin, in tokens; where verbs stand last, before it. */
const MAX_OBJECT = 4;
const MAX_OBJECT_BEFORE = 7;

/** "raised the salaries of its engineers", "die Gehälter … erhöht": a verb of raising whose object is pay. */
function raiseIn({ marks, sentence: { tokens } }: MarkedSentence, verbLast: boolean): TriggerMark | undefined {
  const free = (from: number, to: number): boolean => tokens.slice(from, to).every((t) => t.kind === 'word');
  for (const { cue, from, to } of marks.list('cue')) {
    if (cue !== 'raise') continue;
    const behind = marks.list('cue', to, to + MAX_OBJECT).find((m) => RAISED.has(m.cue) && m.from >= to && free(to, m.from));
    const before = verbLast ? marks.list('cue', from - MAX_OBJECT_BEFORE, from).findLast((m) => RAISED.has(m.cue) && free(m.to, from)) : undefined;
    if (behind || before) return { is: 'trigger', sense: 'raise-pay', voice: 'active', from, to };
  }
  return undefined;
}

/** The triggers of a sentence, with one for pay that is raised. */
export function withRaises(line: MarkedSentence, triggers: readonly TriggerMark[], verbLast: boolean): readonly TriggerMark[] {
  const raised = raiseIn(line, verbLast);
  if (!raised) return triggers;
  const others = triggers.filter((t) => t.to <= raised.from || t.from >= raised.to || (t.sense !== 'grow' && t.sense !== 'pay'));
  return [...others, raised].sort((a, b) => a.from - b.from);
}

/** The triggers of a sentence, those that tell how much pay is being read so. */
export function withWorth(line: MarkedSentence, triggers: readonly TriggerMark[], items: readonly Item[], verbLast: boolean): readonly TriggerMark[] {
  if (!triggers.some((t) => READ_SO.has(t.sense)) || !line.marks.list('cue').some((m) => PAY.has(m.cue))) return triggers;
  const read = triggers.map((t): TriggerMark => (isOfPay(line, t, items, verbLast) ? { ...t, sense: 'reach' } : t));
  return read.filter((t, n) => t === triggers[n] || !read.some((o, at) => at < n && o.sense === 'reach' && o.from < t.to && t.from < o.to));
}
