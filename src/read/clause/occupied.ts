// What somebody does somewhere: "teaches at X", "has worked on chips for X since 2019", "looks after recruiting at X", "advises X", "sits on the ethics board of X".
// Such verbs tell of a post only with an organisation in its place, however much stands between: they are no triggers by themselves, and end no other verb's clause.

import type { TriggerMark } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item, OrganisationItem } from '../nominals/items.ts';
import type { Prepositions } from '../packs/language.ts';
import type { Stretch } from '../text/parse.ts';

interface Occupation {
  readonly sense: string;
  /** Of a word that says that it is over. */
  readonly over?: string;
  /** What marks the organisation; nothing: its object. */
  readonly by?: readonly (keyof Prepositions)[];
  /** A word for a board must stand between. */
  readonly body?: boolean;
}

export const OCCUPATIONS: ReadonlyMap<string, Occupation> = new Map([
  ['works', { sense: 'work', over: 'worked', by: ['at', 'for'] }],
  ['worked', { sense: 'worked', by: ['at', 'for'] }],
  ['cares', { sense: 'care', over: 'cared', by: ['at', 'of'] }],
  ['cared', { sense: 'cared', by: ['at', 'of', 'for'] }],
  ['advises', { sense: 'advise' }],
  ['sits', { sense: 'sit', by: ['of', 'at'], body: true }],
]);

/** How far from its verb the organisation may begin, in tokens. */
const MAX_BEHIND = 11;
/** The object right behind. */
const MAX_OBJECT = 4;
/** How far before a verb that stands last. */
const MAX_BEFORE = 9;
/** How far a word for former times may stand. */
const MAX_PAST = 8;

const BORDER = /^[,;:.?!()–—]$/;

/** Does a clause end at token `i`? */
function ends({ marks, sentence }: MarkedSentence, i: number): boolean {
  const { text = '' } = sentence.tokens[i] ?? {};
  if (BORDER.test(text) || marks.has(i, 'opener', 'speech')) return true;
  if (marks.has(i, 'relative') && !marks.has(i, 'determiner', 'preposition')) return true;
  return marks.at(i).some((m) => m.is === 'trigger' && m.voice !== 'noun');
}

const isPlace = ({ body, by }: Occupation, { marks }: MarkedSentence, verb: Stretch, o: OrganisationItem): boolean => {
  if (o.publisher) return false;
  const between = marks.list('cue', verb.to, o.from).some((m) => m.cue === 'body') || marks.list('unitNoun', verb.to, o.from).length > 0;
  if (body) return between && (o.marked.length === 0 || o.marked.some((c) => by?.includes(c)));
  if (by) return o.marked.some((c) => by.includes(c));
  return o.from <= verb.to + MAX_OBJECT && o.marked.every((c) => c === 'object' || c === 'destination');
};

/** The organisation that stands in its place behind the verb, or before it where verbs stand last. */
function placeOf(occupation: Occupation, line: MarkedSentence, verb: Stretch, items: readonly Item[], verbLast: boolean): OrganisationItem | undefined {
  const at = (i: number): OrganisationItem | undefined => {
    const item = items.find((o) => o.type === 'organisation' && o.from <= i && i < o.to);
    return item?.type === 'organisation' && isPlace(occupation, line, verb, item) ? item : undefined;
  };
  for (let i = verb.to; i < verb.to + MAX_BEHIND && i < line.sentence.tokens.length && !(ends(line, i) && i > verb.to); i++) {
    const found = at(i);
    if (found) return found;
  }
  if (!verbLast || occupation.by === undefined) return undefined;
  for (let i = verb.from - 1; i >= 0 && i >= verb.from - MAX_BEFORE && !ends(line, i); i--) {
    const found = at(i);
    if (found) return found;
  }
  return undefined;
}

/** "Ada's work at X", "their work at X": a word that may be a noun as well. */
const isNoun = ({ marks }: MarkedSentence, { from }: Stretch, items: readonly Item[]): boolean =>
  (marks.has(from - 1, 'determiner', 'possessive', 'preposition') && !marks.has(from - 1, 'pronoun', 'relative')) ||
  items.some((i) => i.possessor && (i.to === from || i.to === from - 1));

/** "war … zuständig": by the verb beside it. */
const isPast = ({ marks }: MarkedSentence, { from, to }: Stretch, verbLast: boolean): boolean =>
  marks.list('past', from - MAX_PAST, from).length > 0 || (verbLast && marks.list('past', to, to + 2).length > 0);

/** The triggers of a sentence, with those of what somebody does somewhere; `tells`: does a sense of verbs tell of jobs already? */
export function withOccupations(
  line: MarkedSentence,
  triggers: readonly TriggerMark[],
  items: readonly Item[],
  { verbLast, tells }: { readonly verbLast: boolean; readonly tells: (sense: string) => boolean },
): readonly TriggerMark[] {
  const verbs = line.marks.list('cue').filter((m) => OCCUPATIONS.has(m.cue));
  if (verbs.length === 0 || !items.some((i) => i.type === 'organisation')) return triggers;
  // "Ada's work at X"
  const real = triggers.filter((t) => !(t.sense === 'work' && t.voice !== 'noun' && verbs.some((v) => v.from === t.from && isNoun(line, v, items))));
  const found = verbs.flatMap((verb): TriggerMark[] => {
    const occupation = OCCUPATIONS.get(verb.cue);
    const known = real.some((t) => t.voice !== 'noun' && tells(t.sense) && t.from < verb.to && verb.from < t.to);
    if (!occupation || known || isNoun(line, verb, items) || !placeOf(occupation, line, verb, items, verbLast)) return [];
    const sense = occupation.over !== undefined && isPast(line, verb, verbLast) ? occupation.over : occupation.sense;
    return [{ is: 'trigger', sense, voice: 'active', from: verb.from, to: verb.to }];
  });
  return found.length === 0 ? real : [...real, ...found].sort((a, b) => a.from - b.from);
}
