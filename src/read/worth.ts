// "His package is worth $200m", "Sa rémunération dépasse les 200 millions": a verb of worth, number or arrival whose subject is pay and whose object
// is a sum says how much the pay is.

import type { Item } from './items.ts';
import type { TriggerMark } from './marks.ts';
import type { MarkedSentence } from './names.ts';

const READ_SO: ReadonlySet<string> = new Set(['value', 'count', 'have', 'join', 'move', 'come', 'invest']);
const PAY: ReadonlySet<string> = new Set(['package', 'salary', 'signing-bonus', 'retention-bonus']);
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

/** The triggers of a sentence, those that tell how much pay is being read so. */
export function withWorth(line: MarkedSentence, triggers: readonly TriggerMark[], items: readonly Item[], verbLast: boolean): readonly TriggerMark[] {
  if (!triggers.some((t) => READ_SO.has(t.sense)) || !line.marks.list('cue').some((m) => PAY.has(m.cue))) return triggers;
  const read = triggers.map((t): TriggerMark => (isOfPay(line, t, items, verbLast) ? { ...t, sense: 'reach' } : t));
  return read.filter((t, n) => t === triggers[n] || !read.some((o, at) => at < n && o.sense === 'reach' && o.from < t.to && t.from < o.to));
}
