// Threats: who threatens to leave, or to go elsewhere, has done neither. "threatened to walk out", "a menacé de rejoindre X", "drohten, X zu verlassen":
// whatever verb of leaving or joining the pack knows.

import type { TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Stretch } from '../text/parse.ts';

const LEAVING: ReadonlySet<string> = new Set(['leave', 'resign', 'step-down']);
const JOINING: ReadonlySet<string> = new Set(['join', 'move', 'return', 'follow-to']);
/** How far behind a threat what is threatened may begin, in tokens. */
const REACH = 8;

const isPledge = ({ sense }: TriggerMark): boolean => sense.startsWith('threaten');

/** The first thing threatened: it follows with no other verb between, and nothing that ends a clause but a comma. */
function threatened({ marks, sentence: { tokens } }: MarkedSentence, threat: Stretch, triggers: readonly TriggerMark[]): TriggerMark | undefined {
  const next = triggers.find((t) => t.from >= threat.to && t.from - threat.to <= REACH);
  if (!next || !(LEAVING.has(next.sense) || JOINING.has(next.sense))) return undefined;
  // "say that they will": right behind what is said, the word is no pronoun.
  const from = marks.has(threat.from, 'speech') ? threat.to + 1 : threat.to;
  const ends = tokens.slice(from, next.from).some((t, n) => /^[.;:?!]$/.test(t.text) || marks.has(from + n, 'relative'));
  return ends ? undefined : next;
}

/** How far before what a group says it may stand, in tokens. */
const MAX_SAYERS = 10;

/** "Ninety employees say that they will go and join X unless …", "If the board does not resign, ninety employees say …": what a group says on a condition. */
function vowsIn({ marks }: MarkedSentence): readonly Stretch[] {
  if (marks.list('group').length === 0) return [];
  const conditions = marks.list('condition');
  const refused = conditions.length > 0 && marks.list('negator', conditions[0]?.from).length > 0;
  if (!refused && !marks.list('cue').some((m) => m.cue === 'condition')) return [];
  return marks.list('speech').filter(({ from }) => {
    const group = marks.list('group', from - MAX_SAYERS, from).at(-1);
    return group !== undefined && marks.list('opener', group.to, from).length === 0;
  });
}

/** The triggers of a sentence, where a threat leads to a verb of leaving or joining as one pledge; what else is threatened with it is part of that. */
export function withThreats(line: MarkedSentence, triggers: readonly TriggerMark[]): readonly TriggerMark[] {
  const threats = [...line.marks.list('threat'), ...vowsIn(line)];
  if (threats.length === 0 || triggers.some(isPledge)) return triggers;
  for (const threat of threats) {
    const first = threatened(line, threat, triggers);
    if (!first) continue;
    const pledge: TriggerMark = { ...first, from: threat.from, sense: LEAVING.has(first.sense) ? 'threaten' : 'threaten-join', voice: 'active' };
    return triggers.flatMap((t) => (t === first ? [pledge] : t.from > first.from && (LEAVING.has(t.sense) || JOINING.has(t.sense)) ? [] : [t]));
  }
  return triggers;
}
