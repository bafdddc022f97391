// Verbs that only help another: "Seit Januar haben etwa zwölf Forscher Apple verlassen" counts nobody.

import type { TriggerMark } from '../clause.ts';
import type { MarkedSentence } from '../names.ts';

const COUNTS = new Set(['count', 'have']);

/** Is a verb of counting no more than the auxiliary of one that ends its clause, where verbs stand last? */
export function helpsAnother({ marks, sentence: { tokens } }: MarkedSentence, { sense, from, to }: TriggerMark): boolean {
  if (!COUNTS.has(sense) || !marks.has(from, 'perfect')) return false;
  const next = marks.list('trigger', to).find((t) => t.voice !== 'noun' && t.from >= to);
  if (!next || tokens.slice(to, next.from).some((t) => t.kind === 'mark' && !t.glued)) return false;
  const end = tokens[next.to];
  return end === undefined || end.kind === 'mark' || marks.has(next.to, 'and');
}
