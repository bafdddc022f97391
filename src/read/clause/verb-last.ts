// Verb brackets: where the verb may stand last ("… hat X abgeworben", "…, nachdem er Y verlassen hatte"), nearness to it says little; the
// clause does. A comma with an opener or a relative pronoun begins a clause of its own, which ends at the first comma behind a verb; what
// lies in it is hidden from the verbs around it. Cost: a few passes over the sentence per trigger.

import type { Marks } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Sentence, Stretch } from '../text/parse.ts';

/** The clause that a verb stands in. */
export interface Bracket extends Stretch {
  /** Tokens in clauses within it that do not hold the verb. */
  readonly hidden: ReadonlySet<number>;
  /** Does the verb end its clause, so that subject and object both stand before it? */
  readonly last: boolean;
  /** Does the clause tell of the noun right before it? */
  readonly relative: boolean;
  /** Does the clause stand before its noun, between that and the article? */
  readonly attribute: boolean;
  /** Where its subject may stand: before `from`, where "and" joins a verb to it ("X hat A verlassen und wird nun …"). */
  readonly subjectFrom: number;
}

interface Region extends Stretch {
  readonly relative: boolean;
  /** Has it the subject of the clause around it? */
  readonly borrows: boolean;
  readonly attribute?: boolean;
  /** Is it what two dashes set off? */
  readonly aside?: boolean;
}

/** What a sentence is for all its verbs. */
interface Shape {
  /** Is a word of a verb at a token: of an event, of speech, or an auxiliary? */
  readonly verbs: readonly boolean[];
  /** How many auxiliaries stand before a token. */
  readonly auxiliaries: readonly number[];
  readonly regions: readonly Region[];
}

const BORDERS = new Set([';', ':', '–', '•', '?', '!']);
/** A relative clause that has not met its verb after so many commas is an apposition. */
const MAX_COMMAS = 2;
const AUXILIARIES = ['auxiliary', 'perfect', 'conditional', 'future', 'plan', 'hearsay'] as const;

const within = (stretch: Stretch, i: number): boolean => i >= stretch.from && i < stretch.to;
const isComma = ({ tokens }: Sentence, i: number): boolean => tokens[i]?.text === ',';
const isBorder = ({ tokens }: Sentence, i: number): boolean => BORDERS.has(tokens[i]?.text ?? '');

function isVerb({ marks, sentence: { tokens } }: MarkedSentence, i: number): boolean {
  if (tokens[i]?.kind !== 'word') return false;
  if (marks.has(i, ...AUXILIARIES, 'speech', 'denial')) return i === 0 || !tokens[i]?.capital;
  return marks.over(i, i + 1).some((m) => m.is === 'trigger' && m.voice !== 'noun');
}

/** Where a subordinate clause begins at token `i`: its first word, and whether it is relative. */
function opening({ marks, sentence }: MarkedSentence, i: number): Omit<Region, 'to'> | null {
  const relative = marks.at(i).find((m) => m.is === 'relative');
  if (relative) return { from: isComma(sentence, i) ? i + 1 : i, relative: true, borrows: false };
  const opener = marks.at(i).find((m) => m.is === 'opener');
  // ", um X zu gründen": with its comma, it opens a clause without a subject of its own, unless it is a condition (", sollte er") or goes on (", als der").
  if (opener && isComma(sentence, i)) return { from: i + 1, relative: false, borrows: opener.to === i + 2 && !marks.has(i + 1, 'condition') };
  const opens = opener && (i === 0 || sentence.tokens[i - 1]?.kind === 'mark' || marks.has(i - 1, 'and') || marks.has(i, 'subordinator'));
  return opens ? { from: i, relative: false, borrows: false } : null;
}

/** The end of the clause that begins at `from`, or null if what follows is none (an apposition). `later`: the clauses that begin behind it. */
function closing(line: MarkedSentence, verbs: readonly boolean[], from: number, relative: boolean, later: readonly (Region | undefined)[]): number | null {
  const { sentence } = line;
  let commas = 0;
  for (let i = from + 1; i < sentence.tokens.length; i++) {
    const nested = later[i];
    if (nested) {
      i = nested.aside ? nested.to - 1 : nested.to;
      continue;
    }
    if (isBorder(sentence, i)) return relative && !verbs[i - 1] ? null : i;
    if (!isComma(sentence, i)) continue;
    if (verbs[i - 1]) return relative && isInfinitive(line, i - 1) ? null : i;
    if (relative && (verbs[i + 1] || ++commas > MAX_COMMAS)) return null;
  }
  const end = sentence.tokens.findLastIndex((t) => t.kind !== 'mark');
  return relative && (!verbs[end] || isInfinitive(line, end)) ? null : sentence.tokens.length;
}

/** "plant, das Unternehmen zu verlassen": a verb of several words that begins with a preposition is no relative clause's. */
const isInfinitive = ({ marks }: MarkedSentence, at: number): boolean =>
  marks.over(at, at + 1).some((m) => m.is === 'trigger' && m.voice === 'active' && m.to - m.from > 1 && marks.has(m.from, 'preposition'));

const isDash = ({ tokens }: Sentence, i: number): boolean => /^[–—]$/.test(tokens[i]?.text ?? '') && !tokens[i]?.glued && !tokens[i + 1]?.glued;

/** How long an aside may be, in tokens. */
const MAX_ASIDE = 25;

/** "dass X – [bislang bei Y] – zu Z gewechselt ist": what two dashes set off, with both of them. */
function asidesIn({ sentence }: MarkedSentence): Region[] {
  const { tokens } = sentence;
  const asides: Region[] = [];
  let open = -1;
  for (let i = 1; i < tokens.length - 1; i++) {
    const dash = isDash(sentence, i);
    if (dash && open >= 0 && i - open <= MAX_ASIDE) {
      asides.push({ from: open, to: i + 1, relative: false, borrows: false, aside: true });
      open = -1;
    } else if (dash) open = i;
    else if (isBorder(sentence, i)) open = -1;
  }
  return asides;
}

const known = new WeakMap<Sentence, Shape>();

/** Clauses are found from the last to the first, so that each knows those within it. */
function shapeOf(line: MarkedSentence): Shape {
  const found = known.get(line.sentence);
  if (found) return found;
  const { tokens } = line.sentence;
  const verbs = tokens.map((_, i) => isVerb(line, i));
  const auxiliaries = [0];
  for (const i of tokens.keys()) auxiliaries.push((auxiliaries[i] ?? 0) + (line.marks.has(i, ...AUXILIARIES) ? 1 : 0));
  const regions: (Region | undefined)[] = tokens.map(() => undefined);
  for (const aside of asidesIn(line)) regions[aside.from] = aside;
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (regions[i]) continue;
    const open = opening(line, i);
    const to = open && closing(line, verbs, open.from, open.relative, regions);
    if (open && to !== null) regions[i] = { ...open, to };
  }
  const attributes = line.marks.attributes.map(({ from, to }): Region => ({ from, to, relative: false, borrows: false, attribute: true }));
  const shape: Shape = { verbs, auxiliaries, regions: [...regions.filter((r) => r !== undefined), ...attributes].sort((a, b) => a.from - b.from) };
  known.set(line.sentence, shape);
  return shape;
}

/** Of clauses around a verb, the innermost; of those beside it, the outermost. */
function clausesAround({ regions }: Shape, at: number, whole: Region): { readonly own: Region; readonly holes: readonly Region[] } {
  let own = whole;
  for (const region of regions) if (within(region, at) && region.to - region.from < own.to - own.from) own = region;
  const holes: Region[] = [];
  for (const region of regions) {
    const beside = region !== own && region.from >= own.from && region.to <= own.to && !within(region, at);
    if (beside && region.from >= (holes.at(-1)?.to ?? 0)) holes.push(region);
  }
  return { own, holes };
}

/** How many words may stand before a verb in second place. */
const MAX_FIELD = 5;

/** "X gründete A, [zwei Jahre später] warb Y ihn ab": a clause of its own, whose subject stands behind its verb. */
function opensMain({ marks, sentence: { tokens } }: MarkedSentence, { verbs }: Shape, { from, to }: Stretch, i: number): boolean {
  if (from <= i || from > i + MAX_FIELD) return false;
  const plain = tokens.slice(i, from).every((t, n) => t.kind !== 'mark' && !marks.has(i + n, 'relative', 'opener', 'and'));
  return plain && (marks.has(to, 'subject') || (tokens[to]?.capital === true && !verbs[to]));
}

/** Where the stretch of a verb begins: a clause that somebody says, or that "and" joins, begins a new one. Parentheses of speech (", sagte X,") are hidden. */
function beginning(
  line: MarkedSentence,
  shape: Shape,
  own: Stretch,
  trigger: Stretch,
  hidden: Set<number>,
): { readonly from: number; readonly subjectFrom: number } {
  const { marks, sentence } = line;
  let [from, subjectFrom] = [own.from, own.from];
  let verbs = 0;
  for (let i = own.from; i < trigger.from; i++) {
    if (hidden.has(i)) continue;
    const begins = isBorder(sentence, i) ? i + 1 : isComma(sentence, i) ? afterComma(i) : joinsClause(i) ? i + 1 : null;
    if (begins !== null) {
      const shares = marks.has(i, 'and') && shape.verbs[begins] === true;
      [from, subjectFrom, verbs] = [begins, shares ? subjectFrom : begins, 0];
    } else if (shape.verbs[i] && marks.has(i, 'trigger', 'speech')) verbs++;
  }
  return { from, subjectFrom };

  function afterComma(i: number): number | null {
    const speaks = (k: number): boolean => {
      const said = marks.get(k, 'speech');
      return said !== undefined && !marks.over(said.from, said.to).some((m) => m.is === 'trigger');
    };
    const speech = [1, 2, 3, 4, 5].map((n) => i - n).find((k) => k >= from && speaks(k));
    // "X bestätigte, Y verlassen zu haben": who speaks does it.
    const shared = isInfinitive(line, trigger.to - 1) || marks.list('perfect', trigger.to, trigger.to + 1).some((m) => m.to - m.from > 1);
    if (speech !== undefined && !isComma(sentence, speech - 1)) return shared ? null : i + 1;
    for (let k = speech ?? i; k < i; k++) hidden.add(k);
    if (verbs > 0 && opensMain(line, shape, trigger, i + 1)) return i + 1;
    return marks.has(i + 1, 'and') && verbs > 0 ? i + 2 : null;
  }

  /** "hat X verlassen und wird …", "hatte bei X gearbeitet und war …": behind a verb that ends its clause, or right before an auxiliary of its own, "and" joins another. */
  function joinsClause(i: number): boolean {
    if (!marks.has(i, 'and')) return false;
    // "mussten entlassen werden und auch X verließ …": an auxiliary behind its verb ends the clause.
    if (shape.verbs[i - 1] === true && shape.verbs[i - 2] === true && marks.has(i - 1, ...AUXILIARIES) && own.from === 0) return true;
    const opens = shape.verbs[i + 1] === true && marks.has(i + 1, ...AUXILIARIES);
    return (opens || shape.verbs[i - 1] === true) && (shape.auxiliaries[trigger.from] ?? 0) > (shape.auxiliaries[i + 1] ?? 0);
  }
}

const ENDS = new Set([',', '.', ')', '…']);

/** Past the auxiliaries behind a verb and clauses in between; do they end the clause? */
function verbEnd(
  { marks, sentence }: MarkedSentence,
  { verbs }: Shape,
  trigger: Stretch,
  holes: readonly Stretch[],
): { readonly to: number; readonly last: boolean } {
  const { tokens } = sentence;
  let to = trigger.to;
  while (marks.has(to, ...AUXILIARIES) && verbs[to]) to++;
  const hole = isComma(sentence, to) ? holes.find((h) => within(h, to + 1)) : undefined;
  const next = hole?.to ?? to;
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

/** `open`: the verb has left its particle at the end of the clause, so it stands in the second place itself. `adjuncts`: senses that end no clause. */
export function bracketOf(line: MarkedSentence, trigger: Stretch, open: boolean, adjuncts?: ReadonlySet<string>): Bracket {
  const { marks, sentence } = line;
  const shape = shapeOf(line);
  const { own, holes } = clausesAround(shape, trigger.from, { from: 0, to: sentence.tokens.length, relative: false, borrows: false });
  const hidden = new Set<number>();
  for (const hole of holes) for (let i = hole.from; i < hole.to; i++) hidden.add(i);
  if (own.attribute) return { from: own.from, to: trigger.to, hidden, last: true, relative: false, attribute: true, subjectFrom: own.from };
  const { from, subjectFrom } = beginning(line, shape, own, trigger, hidden);
  const end = verbEnd(line, shape, trigger, holes);
  const last = !open && end.last && trigger.from > from;
  let to = end.to;
  // "verließ X am Freitag und wird Y beitreten": what "and" with a verb behind it begins is the next verb's.
  const joined = (i: number): boolean => marks.has(i, 'and') && shape.verbs[i + 1] === true;
  for (; !last && to < own.to && !isBorder(sentence, to) && !joined(to); to++)
    // "…, angeführt von X": no verb of its own.
    if (!hidden.has(to) && !marks.has(to, 'preposition') && marks.at(to).some((m) => m.is === 'trigger' && m.voice !== 'noun' && !adjuncts?.has(m.sense)))
      break;
  return { from, to, hidden, last, relative: own.relative && from === own.from, attribute: false, subjectFrom: own.borrows ? 0 : subjectFrom };
}

/** Is token `i` in a clause of its own, with the verb elsewhere: "Wie X berichtet, …", "…, wie X berichtet"? */
export function isAside(line: MarkedSentence, i: number, verb: number): boolean {
  const around = shapeOf(line).regions.filter((region) => within(region, i));
  return around.some((region) => !region.relative && !region.attribute && !within(region, verb) && !line.marks.has(region.from, 'condition'));
}

/** Does a phrase stand in a relative clause that begins behind token `at`? */
export const inRelative = (line: MarkedSentence, item: Stretch, at: number): boolean =>
  shapeOf(line).regions.some((region) => region.relative && region.from >= at && within(region, item.from));

/** The marks of a bracket, without those of the clauses in it. */
export const marksWithin = ({ marks }: MarkedSentence, { from, to, hidden }: Bracket): ReturnType<Marks['over']> =>
  marks.over(from, to).filter((m) => !hidden.has(m.from));

export const inHole = ({ hidden }: Bracket, item: Stretch): boolean => hidden.has(item.from);
