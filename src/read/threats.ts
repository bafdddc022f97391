// Threats: who threatens to leave, or to go elsewhere, has done neither. "threatened to walk out", "a menacé de rejoindre X", "drohten, X zu verlassen":
// whatever verb of leaving or joining the pack knows.

import type { TriggerMark } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import type { Stretch } from './parse.ts';

const LEAVING: ReadonlySet<string> = new Set(['leave', 'resign', 'step-down']);
const JOINING: ReadonlySet<string> = new Set(['join', 'move', 'return']);
/** How far behind a threat what is threatened may begin, in tokens. */
const REACH = 8;

const isPledge = ({ sense }: TriggerMark): boolean => sense.startsWith('threaten');

/** The first thing threatened: it follows with no other verb between, and nothing that ends a clause but a comma. */
function threatened({ marks, sentence: { tokens } }: MarkedSentence, threat: Stretch, triggers: readonly TriggerMark[]): TriggerMark | undefined {
  const next = triggers.find((t) => t.from >= threat.to && t.from - threat.to <= REACH);
  if (!next || !(LEAVING.has(next.sense) || JOINING.has(next.sense))) return undefined;
  const ends = tokens.slice(threat.to, next.from).some((t, n) => /^[.;:?!]$/.test(t.text) || marks.has(threat.to + n, 'relative'));
  return ends ? undefined : next;
}

/** The triggers of a sentence, where a threat leads to a verb of leaving or joining as one pledge; what else is threatened with it is part of that. */
export function withThreats(line: MarkedSentence, triggers: readonly TriggerMark[]): readonly TriggerMark[] {
  const threats = line.marks.list('threat');
  if (threats.length === 0 || triggers.some(isPledge)) return triggers;
  for (const threat of threats) {
    const first = threatened(line, threat, triggers);
    if (!first) continue;
    const pledge: TriggerMark = { ...first, from: threat.from, sense: LEAVING.has(first.sense) ? 'threaten' : 'threaten-join', voice: 'active' };
    return triggers.flatMap((t) => (t === first ? [pledge] : t.from > first.from && (LEAVING.has(t.sense) || JOINING.has(t.sense)) ? [] : [t]));
  }
  return triggers;
}
