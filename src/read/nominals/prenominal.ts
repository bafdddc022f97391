// Participles before their noun in languages with cases and no articles: "kupił [założony w 2020 r. przez X] startup Y", "w [kierowanej przez X]
// firmie Y". What stands between belongs to the participle; the noun behind is what it happened to, and the verb before goes on to it.

import type { Marks, TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item } from './items.ts';

/** How far behind its participle the noun may stand, in tokens. */
const MAX_NOUN = 16;

/** What a firm is, rather than what is done to people: such a participle may begin a sentence ("Założony przez X startup Y pozyskał …"). */
const OF_FIRMS: ReadonlySet<string> = new Set(['found', 'lead']);

/** Does it follow a verb or a preposition, perhaps with an adverb between, so that no noun before it can be what it tells of? */
export function isPrenominal(marks: Marks, { voice, sense, from }: TriggerMark): boolean {
  if (voice !== 'participle') return false;
  const before = marks.over(from - 1, from);
  if (from === 0) return OF_FIRMS.has(sense);
  const adverb = from > 1 && before.every((m) => m.is === 'former');
  const at = adverb ? from - 1 : from;
  if (marks.has(at - 1, 'auxiliary')) return false;
  return marks.over(at - 1, at).some((m) => m.is === 'preposition' || (m.is === 'trigger' && m.voice === 'active' && m.to === at));
}

/** The name of what it happened to: the first one behind that nothing governs, with no comma between. */
export function nounBehind({ marks, sentence: { tokens } }: MarkedSentence, trigger: TriggerMark, items: readonly Item[]): Item | undefined {
  if (!isPrenominal(marks, trigger)) return undefined;
  const noun = items.find((i) => i.from >= trigger.to && i.from <= trigger.to + MAX_NOUN && i.type === 'organisation' && i.marked.length === 0 && !i.inTitle);
  const parted = noun === undefined || tokens.slice(trigger.to, noun.from).some((t) => t.text === ',' || t.text === ';');
  return parted ? undefined : noun;
}

/** "X kupił startup założony przez Y": the verb before a participle, with no comma between; what stands before that is not what it tells of. */
export function verbBefore({ marks, sentence: { tokens } }: MarkedSentence, { voice, from }: TriggerMark): TriggerMark | undefined {
  if (voice !== 'participle') return undefined;
  for (let i = from - 1; i >= Math.max(0, from - MAX_NOUN); i--) {
    if (tokens[i]?.kind === 'mark' || marks.has(i, 'auxiliary')) return undefined;
    const verb = marks.at(i).find((m): m is TriggerMark => m.is === 'trigger' && m.voice === 'active' && m.to <= from);
    if (verb) return verb;
  }
  return undefined;
}

/** What stands behind that verb; what a firm does it to is not itself ("X kupił startup …"). */
export function between(before: readonly Item[], { from, to }: TriggerMark): readonly Item[] {
  const firm = before.some((i) => i.type === 'organisation' && i.to <= from);
  return before.filter((i) => i.from >= to && !(firm && i.type === 'pronoun' && i.sort === 'organisation'));
}
