// "I left in May", recalls X: whoever stands behind a quotation and a verb says it, whatever the verb.

import type { MarkedSentence } from '../names.ts';
import type { Item } from '../nominals/items.ts';

/** Fewer words in quotation marks are a name or a title. */
const MIN_QUOTED = 4;
/** What parts it from its verb. */
const PARTS = /^[,–—-]$/;
/** How far behind the beginning of the verb somebody may stand: "śmieje się X". */
const MAX_BEHIND = 2;
/** What the word behind a quotation is where it is no verb. */
const NO_VERB = [
  'role',
  'organisationNoun',
  'unitNoun',
  'determiner',
  'possessive',
  'preposition',
  'and',
  'relative',
  'opener',
  'adjective',
  'negator',
] as const;

/** The verb behind a quotation that ends before it, with somebody right behind that. */
export function inverted(
  { marks, sentence: { tokens } }: MarkedSentence,
  speakers: readonly Item[],
): { readonly verb: number; readonly speaker: Item } | undefined {
  const close = tokens.findLastIndex((t) => t.key === '"');
  const open = close < 0 ? -1 : tokens.findLastIndex((t, i) => i < close && t.key === '"');
  // One that goes on from the sentence before has no other mark here; what stands in the middle of a sentence may be anything.
  if (close - open <= MIN_QUOTED || open > 0) return undefined;
  const verb = PARTS.test(tokens[close + 1]?.text ?? '') ? close + 2 : close + 1;
  const word = tokens[verb];
  if (word?.kind !== 'word' || word.capital || marks.has(verb, ...NO_VERB)) return undefined;
  const speaker = speakers.find((s) => s.from > verb && s.from <= verb + MAX_BEHIND && s.marked.length === 0 && (s.type === 'person' || s.type === 'role'));
  return speaker ? { verb, speaker } : undefined;
}
