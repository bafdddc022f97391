// Verb brackets: where the verb may stand last ("… hat X abgeworben", "…, nachdem er Y verlassen hatte"), nearness to it says little; the
// clause does. A comma with an opener or a relative pronoun begins a clause of its own, which ends at the first comma behind a verb; what
// lies in it is hidden from the verbs around it. Cost: a few passes over the sentence per trigger.

import type { Marks } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import type { Sentence, Stretch } from './parse.ts';

/** The clause that a verb stands in. */
export interface Bracket extends Stretch {
  /** Clauses within it that do not hold the verb. */
  readonly holes: readonly Stretch[];
  /** Does the verb end its clause, so that subject and object both stand before it? */
  readonly last: boolean;
  /** Does the clause tell of the noun right before it? */
  readonly relative: boolean;
  /** Where its subject may stand: before `from`, where "and" joins a verb to it ("X hat A verlassen und wird nun …"). */
  readonly subjectFrom: number;
}

interface Region extends Stretch {
  readonly relative: boolean;
  /** Has it the subject of the clause around it? */
  readonly borrows: boolean;
}

const BORDERS = new Set([';', ':', '–', '•', '?', '!']);
/** A relative clause that has not met its verb after so many commas is an apposition. */
const MAX_COMMAS = 2;

const within = (stretch: Stretch, i: number): boolean => i >= stretch.from && i < stretch.to;

/** Is a word of a verb here: of an event, of speech, or an auxiliary? */
function isVerb(marks: Marks, { tokens }: Sentence, i: number): boolean {
  if (i < 0 || i >= tokens.length || tokens[i]?.kind !== 'word') return false;
  if (marks.has(i, 'auxiliary', 'perfect', 'conditional', 'future', 'hearsay', 'plan', 'speech', 'denial')) return i === 0 || tokens[i]?.capital !== true;
  return marks.over(i, i + 1).some((m) => m.is === 'trigger' && m.voice !== 'noun');
}

const isComma = ({ tokens }: Sentence, i: number): boolean => tokens[i]?.text === ',';
const isBorder = ({ tokens }: Sentence, i: number): boolean => BORDERS.has(tokens[i]?.text ?? '');

/** Where a subordinate clause begins at token `i`: its first word, and whether it is relative. */
function opening({ marks, sentence }: MarkedSentence, i: number): Omit<Region, 'to'> | null {
  const relative = marks.at(i).find((m) => m.is === 'relative');
  if (relative) return { from: isComma(sentence, i) ? i + 1 : i, relative: true, borrows: false };
  const opener = marks.at(i).find((m) => m.is === 'opener');
  // ", um X zu gründen": with its comma, it opens a clause without a subject of its own, unless it is a condition (", sollte er").
  if (opener && isComma(sentence, i)) return { from: i + 1, relative: false, borrows: !marks.has(i + 1, 'condition') };
  const opens = opener && (i === 0 || sentence.tokens[i - 1]?.kind === 'mark' || marks.has(i - 1, 'and'));
  return opens ? { from: i, relative: false, borrows: false } : null;
}

/** The end of the clause that begins at `from`, or null if what follows is none (an apposition). */
function closing(line: MarkedSentence, from: number, relative: boolean, inner: Region[]): number | null {
  const { marks, sentence } = line;
  let commas = 0;
  for (let i = from + 1; i < sentence.tokens.length; i++) {
    const nested = regionAt(line, i, inner);
    if (nested) {
      i = nested.to;
      continue;
    }
    if (isBorder(sentence, i)) return relative && !isVerb(marks, sentence, i - 1) ? null : i;
    if (!isComma(sentence, i)) continue;
    if (isVerb(marks, sentence, i - 1)) return i;
    if (relative && (isVerb(marks, sentence, i + 1) || ++commas > MAX_COMMAS)) return null;
  }
  const end = sentence.tokens.findLastIndex((t) => t.kind !== 'mark');
  return relative && !isVerb(marks, sentence, end) ? null : sentence.tokens.length;
}

/** The clause that begins at token `i`; clauses within it are added to `inner`. */
function regionAt(line: MarkedSentence, i: number, inner: Region[]): Region | null {
  const open = opening(line, i);
  if (!open) return null;
  const to = closing(line, open.from, open.relative, inner);
  if (to === null) return null;
  const region = { ...open, to };
  inner.push(region);
  return region;
}

const known = new WeakMap<Sentence, readonly Region[]>();

function regionsOf(line: MarkedSentence): readonly Region[] {
  const found = known.get(line.sentence);
  if (found) return found;
  const regions: Region[] = [];
  for (let i = 0; i < line.sentence.tokens.length; i++) {
    const region = regionAt(line, i, regions);
    if (region) i = region.to - 1;
  }
  known.set(line.sentence, regions);
  return regions;
}

/** Parentheses of speech (", sagte X,") are holes; a clause that somebody says, or that "and" joins, begins a new stretch. */
function narrowed(
  { marks, sentence }: MarkedSentence,
  own: Stretch,
  trigger: Stretch,
  holes: Stretch[],
): { readonly from: number; readonly subjectFrom: number } {
  let [from, subjectFrom] = [own.from, own.from];
  let verbs = 0;
  for (let i = own.from; i < trigger.from; i++) {
    const hole = holes.find((h) => within(h, i));
    if (hole) {
      i = hole.to - 1;
      continue;
    }
    const begins = isBorder(sentence, i)
      ? i + 1
      : isComma(sentence, i)
        ? afterComma(i)
        : marks.has(i, 'and') && isVerb(marks, sentence, i - 1) && ownAuxiliary(i)
          ? i + 1
          : null;
    if (begins !== null) {
      const shares = marks.has(i, 'and') && isVerb(marks, sentence, begins);
      [from, subjectFrom, verbs] = [begins, shares ? subjectFrom : begins, 0];
    } else if (isVerb(marks, sentence, i) && marks.has(i, 'trigger', 'speech')) verbs++;
  }
  return { from, subjectFrom };

  function afterComma(i: number): number | null {
    const speech = [1, 2, 3, 4, 5].map((n) => i - n).find((k) => k >= from && marks.has(k, 'speech') && !marks.has(k, 'trigger'));
    if (speech !== undefined && isComma(sentence, speech - 1)) holes.push({ from: speech, to: i });
    else if (speech !== undefined) return i + 1;
    return marks.has(i + 1, 'and') && verbs > 0 ? i + 2 : null;
  }

  function ownAuxiliary(and: number): boolean {
    for (let i = and + 1; i < trigger.from; i++) if (marks.has(i, 'auxiliary', 'perfect', 'future', 'conditional', 'plan', 'hearsay')) return true;
    return false;
  }
}

const ENDS = new Set([',', '.', ')', '…']);

/** Past the auxiliaries behind a verb and clauses in between; do they end the clause? */
function verbEnd({ marks, sentence }: MarkedSentence, trigger: Stretch, holes: readonly Stretch[]): { readonly to: number; readonly last: boolean } {
  const { tokens } = sentence;
  let to = trigger.to;
  while (marks.has(to, 'auxiliary', 'perfect', 'conditional', 'future', 'plan', 'hearsay') && isVerb(marks, sentence, to)) to++;
  const hole = holes.find((h) => within(h, to + 1));
  const next = hole && isComma(sentence, to) ? hole.to : to;
  const token = tokens[next];
  if (hole && isComma(sentence, next) && tokens[next + 1]) return { to, last: false };
  const ends =
    token === undefined ||
    ENDS.has(token.text) ||
    BORDERS.has(token.text) ||
    (token.key === '"' && token.glued) ||
    marks.has(next, 'and', 'relative') ||
    marks.at(next).some((m) => m.is === 'opener');
  return { to, last: ends };
}

/** `open`: the verb has left its particle at the end of the clause, so it stands in the second place itself. */
export function bracketOf(line: MarkedSentence, trigger: Stretch, open: boolean, adjuncts?: ReadonlySet<string>): Bracket {
  const { marks, sentence } = line;
  const regions = regionsOf(line);
  const own: Region = regions.filter((r) => within(r, trigger.from)).sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? {
    from: 0,
    to: sentence.tokens.length,
    relative: false,
    borrows: false,
  };
  const holes: Stretch[] = regions.filter((r) => r !== own && r.from >= own.from && r.to <= own.to && !within(r, trigger.from));
  const { from, subjectFrom } = narrowed(line, own, trigger, holes);
  const end = verbEnd(line, trigger, holes);
  const last = !open && end.last && trigger.from > from;
  let to = end.to;
  for (; !last && to < own.to && !isBorder(sentence, to); to++) {
    if (holes.some((h) => within(h, to))) continue;
    if (marks.at(to).some((m) => m.is === 'trigger' && m.voice !== 'noun' && !adjuncts?.has(m.sense))) break;
  }
  return { from, to, holes, last, relative: own.relative && from === own.from, subjectFrom: own.borrows ? 0 : subjectFrom };
}

/** The marks of a bracket, without those of the clauses in it. */
export const marksWithin = ({ marks }: MarkedSentence, { from, to, holes }: Bracket): ReturnType<Marks['over']> =>
  marks.over(from, to).filter((m) => !holes.some((h) => within(h, m.from)));

export const inHole = ({ holes }: Bracket, item: Stretch): boolean => holes.some((h) => within(h, item.from));
