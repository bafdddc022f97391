// Clauses: which phrases of the sentence belong to a trigger, and where they stand seen from it.

import { sumBehind } from './clause/sum-behind.ts';
import { type Bracket, bracketOf, inHole, inRelative, marksWithin } from './clause/verb-last.ts';
import type { Position } from './frame.ts';
import type { Marks, TriggerMark } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import type { Item } from './nominals/items.ts';
import { between, isPrenominal, nounBehind, verbBefore } from './nominals/prenominal.ts';
import type { Language } from './packs/language.ts';
import type { Stretch, Token } from './text/parse.ts';

export type { TriggerMark };

const STRONG = new Set([';', ':', '–', '(', ')', '•', '?', '!']);
/** How far to the left a subject may stand, in tokens. */
const MAX_REACH = 45;

export type Diathesis = 'active' | 'passive' | 'noun';

/** Is the trigger passive here? A participle is, unless a perfect auxiliary goes before it. */
export function diathesisOf(line: MarkedSentence, trigger: TriggerMark, bracket?: Bracket): Diathesis {
  const {
    marks,
    sentence: { tokens },
  } = line;
  if (trigger.voice === 'noun') return 'noun';
  if (trigger.voice === 'passive') return 'passive';
  if (trigger.voice === 'active') return 'active';
  if (bracket) return !passiveIn(line, bracket) && marksWithin(line, bracket).some((m) => m.is === 'perfect') ? 'active' : 'passive';
  for (let i = trigger.from - 1; i >= Math.max(0, trigger.from - 4); i--) {
    if (marks.has(i, 'auxiliary')) return 'passive';
    if (marks.has(i, 'perfect')) return 'active';
    if (tokens[i]?.kind === 'mark' || marks.has(i, 'and', 'relative')) break;
  }
  return 'passive';
}

/** Does an auxiliary of the passive stand in the bracket, one that is none of the perfect? */
const passiveIn = (line: MarkedSentence, bracket: Bracket): boolean =>
  marksWithin(line, bracket).some((m) => m.is === 'auxiliary' && !line.marks.has(m.from, 'perfect'));

/** The bracket of a verb, in languages that have such. */
const bracketFor = (line: MarkedSentence, trigger: TriggerMark, language: Language, borders?: Borders): Bracket | undefined =>
  language.verbLast && trigger.voice !== 'noun' ? bracketOf(line, trigger, trigger.rest !== undefined, borders?.adjuncts) : undefined;

/** Do two trigger marks read one word in two voices? Then an auxiliary decides: passive after "was", active otherwise. */
export function preferredVoice(
  line: MarkedSentence,
  triggers: readonly TriggerMark[],
  language: Language,
  objects: ReadonlySet<string> = new Set(),
): TriggerMark[] {
  return triggers.filter((t) => {
    const twin = triggers.find((o) => o !== t && o.from === t.from && o.to === t.to && o.sense === t.sense && o.voice !== t.voice);
    if (!twin) return true;
    const participle = t.voice === 'participle' ? t : twin.voice === 'participle' ? twin : null;
    if (!participle) return t.voice < twin.voice;
    const bracket = bracketFor(line, participle, language);
    const reduced = objects.has(participle.sense) && isReduced(line, participle);
    const passive = bracket
      ? passiveIn(line, bracket)
      : auxiliaryBefore(line, participle) || agentAfter(line, participle) || isAttribute(line, participle) || reduced;
    return passive === (t === participle);
  });
}

function auxiliaryBefore({ marks, sentence: { tokens } }: MarkedSentence, trigger: TriggerMark): boolean {
  for (let i = trigger.from - 1; i >= Math.max(0, trigger.from - 4); i--) {
    if (marks.has(i, 'auxiliary')) return true;
    if (tokens[i]?.kind === 'mark' || marks.has(i, 'and', 'relative', 'trigger')) return false;
  }
  return false;
}

/** "hired by Meta", "founded in 2023 by …": an agent right behind a participle without an object makes it passive. */
const agentAfter = ({ marks }: MarkedSentence, trigger: TriggerMark): boolean =>
  marks.list('preposition', trigger.to, trigger.to + 1).some((m) => m.classes.includes('by'));

/** "el recién creado X", "the newly founded X": behind an article and a small word. */
const isAttribute = ({ marks, sentence: { tokens } }: MarkedSentence, { from }: TriggerMark): boolean =>
  marks.has(from - 2, 'determiner') && tokens[from - 1]?.kind === 'word' && !tokens[from - 1]?.capital && marks.over(from - 1, from).length === 0;

/** "X, hired away from Google last year, …", "Founded in 2021, X …": behind a comma or first of all, with no object behind it, a verb that needs one has it before. */
function isReduced({ marks, sentence: { tokens } }: MarkedSentence, { from, to }: TriggerMark): boolean {
  return (from === 0 || tokens[from - 1]?.text === ',') && marks.has(to, 'preposition') && tokens.slice(to).some((t) => t.text === ',');
}

/** The stretch to the right of a trigger in which its parties stand: up to the next verb of an event or a strong border. */
function rightEnd({ marks, sentence: { tokens } }: MarkedSentence, trigger: TriggerMark, { adjuncts, open }: Borders, cases = false): number {
  if (open.has(trigger.sense)) return tokens.length;
  // A verb in two parts takes all between them.
  const rest = trigger.rest === undefined ? undefined : marks.list('rest', trigger.to).find((m) => m.rest === trigger.rest);
  for (let i = rest?.to ?? trigger.to; i < tokens.length; i++) {
    if (marks.attributes.length > 0) i = marks.attributes.find((a) => a.from === i)?.to ?? i;
    // "Valuation: $4 bn"
    if (isBorder(tokens, i) && !(i === trigger.to && trigger.voice === 'noun' && tokens[i]?.text === ':') && !namesNoun(marks, tokens, i)) return i;
    i = pastAside(marks, tokens, i, trigger);
    const next = marks.at(i).find((m): m is TriggerMark => m.is === 'trigger' && m.voice !== 'noun');
    const ends =
      next && next.from >= trigger.to && !isOfRole(marks, next) && !isLed(tokens, trigger, next) && !adjuncts.has(next.sense) && !isAim(marks, trigger, next);
    if (ends && !(cases && isPrenominal(marks, next))) return i;
    if (i > trigger.to && (marks.at(i).some((m) => m.is === 'opener') || opensEvent(marks, i))) return i;
  }
  return tokens.length;
}

/** "founded a start-up – X": a dash between a noun for a firm or a part of one and its name. */
const namesNoun = (marks: Marks, tokens: readonly Token[], i: number): boolean =>
  DASH.test(tokens[i]?.text ?? '') && marks.has(i - 1, 'organisationNoun', 'unitNoun') && tokens[i + 1]?.capital === true;
const DASH = /^[–—]$/;

/** "as a research lead", "becomes finance chief": a word of a role that may be a verb as well. */
const isOfRole = (marks: Marks, { from, to }: TriggerMark): boolean =>
  marks.over(from, to).some((m) => m.is === 'role' && m.from <= from && m.to >= to && m.to - m.from > to - from);

/** "who ran post-training work at X": a noun that may be a verb as well. */
const isLed = (tokens: readonly Token[], { sense, to }: TriggerMark, next: TriggerMark): boolean =>
  sense === 'lead' && next.sense === 'work' && next.from <= to + MAX_LED && tokens.slice(to, next.from).every((t) => t.kind === 'word' || t.text === '-');

/** How many tokens may say what work it is. */
const MAX_LED = 4;

/** How long a relative clause between a name and what follows it may be, in tokens. */
const MAX_RELATIVE = 20;

/** "succeeds X, [who is retiring], as chief of Y": from the word that opens it to its comma, where a word for a role follows that. */
function pastAside(marks: Marks, tokens: readonly Token[], i: number, { sense }: TriggerMark): number {
  const relative = marks.has(i, 'relative');
  // "named X, who comes from Y, chief of Z", "nombró a X, procedente de Y, director de Z"
  const aside = sense === 'appoint' && marks.at(i).some((m) => m.is === 'trigger' && m.voice !== 'noun');
  if (tokens[i - 1]?.text !== ',' || (!relative && !aside)) return i;
  const comma = tokens.findIndex((t, n) => n > i && n <= i + MAX_RELATIVE && t.text === ',');
  const role = sense === 'appoint' && [1, 2, 3].some((n) => marks.has(comma + n, 'role'));
  return comma > 0 && (role || (relative && marks.get(comma + 1, 'preposition')?.classes.includes('as') === true)) ? comma : i;
}

/** What is done to people, who follow as the subject. */
const DONE_TO_PEOPLE: ReadonlySet<string> = new Set(['dismiss', 'layoff', 'hire', 'poach']);

/** "Ousted last month as chief of X, Y has joined Z", "xAI, the Nvidia-backed firm": where a participle's own phrase ends before another's begins. */
function openingEnd({ marks, sentence: { tokens } }: MarkedSentence, trigger: TriggerMark, items: readonly Item[]): number {
  if (trigger.sense === 'invest' && tokens[trigger.from - 1]?.text === '-' && tokens[trigger.from]?.glued)
    return items.find((i) => i.from >= trigger.to && i.type === 'organisation')?.to ?? tokens.length;
  if (trigger.voice !== 'participle' || trigger.from > 0 || !DONE_TO_PEOPLE.has(trigger.sense)) return tokens.length;
  const comma = tokens.findIndex((t, i) => i >= trigger.to && t.text === ',');
  const subject = comma < 0 ? undefined : items.find((i) => i.from > comma && i.type !== 'value' && bare(i) && i.list.every((o) => o.from > comma));
  if (subject?.type !== 'person') return tokens.length;
  const before = tokens.findLastIndex((t, i) => i < subject.from && t.text === ',');
  return before >= comma && marks.list('trigger', before, subject.from).every((t) => t.voice === 'noun') ? before : tokens.length;
}

/** "offered $250m to hire X": whom an offer is meant to win is party to the offer. */
export const isAim = (marks: Marks, { sense, to }: TriggerMark, next: TriggerMark): boolean =>
  sense === 'offer' &&
  next.from >= to &&
  (next.sense === 'hire' || next.sense === 'poach' || next.sense === 'join') &&
  marks.get(next.from - 1, 'preposition')?.classes.includes('for') === true;

/** "…, shortly after the departure of Y": a noun of an event behind a preposition of time has parties of its own. */
function opensEvent(marks: Marks, i: number): boolean {
  const preposition = marks.at(i).find((m) => m.is === 'preposition');
  if (preposition?.is !== 'preposition' || preposition.classes.join() !== 'other') return false;
  const noun = marks.has(preposition.to, 'determiner', 'possessive') ? preposition.to + 1 : preposition.to;
  // "after an earlier round of …"
  return [noun, noun + 1].some((at) => marks.at(at).some((m) => m.is === 'trigger' && m.voice === 'noun'));
}

/** A short bracket ("(SSI)", "(14,9 Mrd.)") is no border. */
function bracketed(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.text === '(') return tokens.slice(i, i + 9).some(({ text }) => text === ')');
  return tokens[i]?.text === ')' && tokens.slice(Math.max(0, i - 9), i).some(({ text }) => text === '(');
}

const isBorder = (tokens: readonly Token[], i: number): boolean => tokens[i]?.kind === 'mark' && STRONG.has(tokens[i]?.text ?? '') && !bracketed(tokens, i);

/** What two dashes set off before a verb: "X – [the maker of Y] – has raised". */
function asideOf({ sentence: { tokens } }: MarkedSentence, trigger: TriggerMark): Stretch | undefined {
  const isDash = (i: number): boolean => isLong(tokens[i]?.text) || (tokens[i]?.text === '-' && !tokens[i]?.glued && !tokens[i + 1]?.glued);
  const isLong = (sign: string | undefined): boolean => sign === '–' || sign === '—';
  let to = trigger.from - 1;
  while (to > 0 && to >= trigger.from - MAX_TO_ASIDE && !isDash(to)) if (STRONG.has(tokens[to--]?.text ?? '')) return undefined;
  if (!isDash(to)) return undefined;
  let from = to - 1;
  while (from > 0 && from >= to - MAX_ASIDE && !isDash(from)) if (STRONG.has(tokens[from--]?.text ?? '')) return undefined;
  return from > 0 && isDash(from) ? { from, to: to + 1 } : undefined;
}

/** How long an aside may be, and how far before its verb it may end, in tokens. */
const MAX_ASIDE = 25;
const MAX_TO_ASIDE = 12;

function leftStart(line: MarkedSentence, trigger: TriggerMark, aside: Stretch | undefined): number {
  const { tokens } = line.sentence;
  // What a noun of an event behind such a preposition tells begins with it.
  for (let i = trigger.from - 1; trigger.voice === 'noun' && i >= trigger.from - 4; i--) if (i > 0 && opensEvent(line.marks, i)) return i;
  for (let i = trigger.from - 1; i >= Math.max(0, trigger.from - MAX_REACH); i--)
    if (isBorder(tokens, i) && !(aside && i >= aside.from && i < aside.to)) return i + 1;
  return Math.max(0, trigger.from - MAX_REACH);
}

/** Senses by how their clauses end. */
export interface Borders {
  /** Add to another verb's clause, which they do not end. */
  readonly adjuncts: ReadonlySet<string>;
  /** Run on over further verbs to the end of the sentence. */
  readonly open: ReadonlySet<string>;
}

export interface Clause extends Stretch {
  readonly line: MarkedSentence;
  readonly trigger: TriggerMark;
  readonly diathesis: Diathesis;
  /** Nearest first. */
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly language: Language;
  readonly freeOrder: boolean;
  /** Has a person who is an object a preposition? Then one without is none, save as the antecedent of a relative pronoun. */
  readonly marksObjects: boolean;
  readonly verbLast: boolean;
  /** Does the trigger only add to another verb's clause? */
  readonly adjunct: boolean;
  readonly bracket?: Bracket;
  /** All phrases of the sentence, nearest to its beginning first. */
  readonly around: readonly Item[];
  readonly speaker?: Item | undefined;
  /** What was asked of it before (`parties.ts`): a copy with other phrases needs a list of its own. */
  readonly asked: Map<Position, readonly Item[]>;
}

/** "Firmę założyli: A, B i C", "Odeszli: szefowa badań A i B": people right behind a colon are of the verb before it. */
function peopleAt(at: number, items: readonly Item[]): Item | undefined {
  const found = items.find((i) => i.from === at && (i.type === 'person' || i.type === 'role'));
  return found?.type === 'role' ? found.title.person : found;
}

/** "verabschiedete er sich": a subject between the words of the verb. */
const isInside = (item: Item, { from, to }: Stretch): boolean =>
  item.type === 'pronoun' && item.sort === 'person' && item.inflected !== true && item.from > from && item.to < to;

/** `speaker`: whoever says it is no party that it happens to. */
export function clauseOf(line: MarkedSentence, trigger: TriggerMark, items: readonly Item[], language: Language, borders: Borders, speaker?: Item): Clause {
  const aside = trigger.voice === 'noun' ? undefined : asideOf(line, trigger);
  const right = Math.max(rightEnd(line, trigger, borders, language.cases), sumBehind(line, trigger, items));
  const [from, to] = [leftStart(line, trigger, aside), Math.min(right, openingEnd(line, trigger, items))];
  const before = items.filter((i) => i.to <= trigger.from && i.from >= from && !(aside && i.from >= aside.from && i.to <= aside.to)).reverse();
  const speaks = (item: Item): boolean => item === speaker || (speaker?.type === 'role' && item === speaker.title.person);
  // "arriva fino a 100 milioni": a bound may be the end of the verb's phrase and the beginning of the sum or group.
  const shares = (i: Item): boolean =>
    (i.type === 'value' || i.type === 'group') &&
    (i.from > trigger.from || (i.from === trigger.from && i.type === 'group')) &&
    i.from < trigger.to &&
    i.to > trigger.to;
  const colon = line.sentence.tokens[to]?.text === ':' ? peopleAt(to + 1, items) : undefined;
  // "X offers engineers of Y a bonus: Z": with people of its own, one name behind it is of whoever says so.
  const told = colon && (colon.list.length > 1 || !items.some((i) => i.type === 'group' && i.from >= trigger.to && i.to <= to)) ? colon : undefined;
  const end = told ? Math.max(...told.list.map((i) => i.to)) : to;
  // "before his exit, his account on Slack was closed": behind its comma another phrase begins.
  const parted =
    trigger.voice === 'noun' &&
    line.sentence.tokens[trigger.to]?.text === ',' &&
    (line.marks.has(trigger.to + 1, 'possessive') || line.marks.has(trigger.from - 1, 'possessive')) &&
    !language.postpositions;
  // "der Abgang von X, der bei Y …": what a relative clause tells is no more of the noun's.
  const elsewhere = (i: Item): boolean =>
    i.type !== 'value' && (parted || (language.verbLast === true && trigger.voice === 'noun' && inRelative(line, i, trigger.to)));
  const after = items.filter((i) => (i.from >= trigger.to || shares(i) || isInside(i, trigger)) && i.to <= end && !speaks(i) && !elsewhere(i));
  const whole: Clause = {
    line,
    trigger,
    from,
    to,
    before,
    after,
    diathesis: diathesisOf(line, trigger),
    language,
    freeOrder: language.freeOrder,
    marksObjects: language.prepositions.object !== undefined,
    verbLast: language.verbLast === true,
    adjunct: borders.adjuncts.has(trigger.sense),
    around: items,
    asked: new Map(),
  };
  return narrowed(whole, items, borders, speaker);
}

/** What of it the bracket of its verb holds, or the noun of its participle. */
function narrowed(whole: Clause, items: readonly Item[], borders: Borders, speaker: Item | undefined): Clause {
  const { line, trigger, language } = whole;
  if (language.cases) return aboutNoun(whole, items) ?? whole;
  const bracket = bracketFor(line, trigger, language, borders);
  return bracket ? withinBracket(whole, bracket, items, speaker) : whole;
}

/** The clause of a participle before its noun, or of one that a verb goes before. */
function aboutNoun(whole: Clause, items: readonly Item[]): Clause | undefined {
  const { line, trigger, before, after } = whole;
  const noun = nounBehind(line, trigger, items);
  if (noun) return { ...whole, before: [{ ...noun, list: [noun] }], after: after.filter((i) => i.to <= noun.from) };
  const verb = verbBefore(line, trigger);
  return verb && { ...whole, before: between(before, verb) };
}

/** A phrase without a preposition, or with one that belongs to the verb: subject or object. */
export const bare = (item: Item): boolean => !item.possessor && (item.marked.length === 0 || item.ofVerb);

/** "X zauważył, że inteligencja przejęła …": a subject of no known sort stands in the verb's own clause. */
export function isCutOff({ language, trigger, line: { marks, sentence } }: Clause, { to }: Item): boolean {
  const opener = language.cases && to <= trigger.from ? marks.list('opener', to, trigger.from).at(-1) : undefined;
  if (!opener || opener.from < to) return false;
  const own = sentence.tokens.slice(opener.to, trigger.from);
  return own.length > 0 && own.every((t, n) => t.kind === 'word' && !t.capital && marks.over(opener.to + n, opener.to + n + 1).length === 0);
}

/** "A und B, Fachleute für Robotik, die …": whom a group between two commas describes. */
function apposedTo(near: Item, items: readonly Item[], tokens: readonly Token[]): Item | undefined {
  if (near.type !== 'group' || near.group.count !== undefined || near.marked.some((c) => c !== 'as')) return undefined;
  return items.find((i) => i.type === 'person' && i.marked.length === 0 && tokens[i.to]?.text === ',' && i.to >= near.from - 2 && i.to < near.from);
}

/** How long a title between a name and its relative clause may be, in tokens. */
const MAX_APPOSED = 12;

/** What a relative clause that begins at `from` tells of: the phrase before it, or whoever bears the title before it ("X, dem Leiter von Y, der …"). */
function antecedentOf({ marks, sentence: { tokens } }: MarkedSentence, from: number, items: readonly Item[]): Item | undefined {
  const bearer = items.findLast((i) => i.type === 'person' && i.to < from - 2 && i.to >= from - MAX_APPOSED && tokens[i.to]?.text === ',');
  const apposed = bearer && marks.has(bearer.to + 1, 'determiner', 'role', 'founder') && tokens.slice(bearer.to + 1, from - 1).every((t) => t.text !== ',');
  const titled = apposed && marks.list('role', bearer.to, from).length > 0 && marks.list('trigger', bearer.to, from).every((t) => t.voice === 'noun');
  // "hat X geholt, der …": behind the verb that ends the clause.
  let end = from - 1;
  const verb = (i: number): boolean => marks.has(i, 'perfect', 'auxiliary') || marks.over(i, i + 1).some((m) => m.is === 'trigger' && m.voice !== 'noun');
  while (end > from - MAX_ENDING && verb(end - 1)) end--;
  const near = items.findLast((i) => i.to <= from && i.to >= Math.min(end, from - 2) && i.type !== 'value');
  const last = near ?? items.findLast((i) => i.to < from && i.type !== 'value');
  const described = last && tokens.slice(last.to, from - 1).every((t) => t.kind === 'word') ? last : undefined;
  return titled ? bearer : ((described && apposedTo(described, items, tokens)) ?? near);
}

/** How far behind a phrase the relative clause that tells of it may begin, where a verb stands between, in tokens. */
const MAX_ENDING = 5;

/** What of a clause lies in the bracket of its verb. Behind a verb that ends it, only adjuncts follow; a relative clause takes in what it tells of. */
function withinBracket(whole: Clause, bracket: Bracket, items: readonly Item[], speaker: Item | undefined): Clause {
  const { line, trigger } = whole;
  const before = items.filter((i) => i.from >= bracket.from && i.to <= trigger.from && !inHole(bracket, i)).reverse();
  if (bracket.attribute) return beforeNoun(whole, bracket, before);
  const antecedent = bracket.relative ? antecedentOf(line, bracket.from, items) : undefined;
  // "hat X verlassen und seine Stelle bei Y angetreten": what follows "and" is the next verb's.
  const joined = bracket.last && trigger.to === trigger.from + 1 && line.marks.has(Math.max(bracket.to, trigger.to), 'and');
  // "X, die Y verlassen hat, wird bei Z …": what follows the comma is the main verb's.
  const closed = bracket.last && bracket.relative && line.sentence.tokens[bracket.to]?.text === ',';
  const after = whole.after.filter(
    (i) => !joined && !closed && !inHole(bracket, i) && (bracket.last ? i.type === 'value' || i.marked.length > 0 : i.to <= Math.max(bracket.to, trigger.to)),
  );
  const shared = items.find(
    (i) =>
      i.from >= bracket.subjectFrom &&
      i.to <= bracket.from &&
      bare(i) &&
      !inHole(bracket, i) &&
      !i.inTitle &&
      i.type !== 'value' &&
      !(i.type === 'role' && i.title.person),
  );
  if (shared) before.push(shared);
  // "Der Chefwissenschaftler von X, der …": whoever bears the title comes into question as well.
  const bearer = antecedent?.inTitle ? items.find((i) => i.type === 'role' && i.title.organisation === antecedent && !i.title.person) : undefined;
  const told = antecedent
    ? [
        ...before,
        ...antecedent.list.map((i) => ({ ...i, marked: [], list: antecedent.list.length > 1 ? i.list : [i] })).reverse(),
        ...(bearer ? [{ ...bearer, marked: [], list: [bearer] }] : []),
      ]
    : before;
  return {
    ...whole,
    from: bracket.from,
    to: Math.max(bracket.to, bracket.last ? whole.to : 0),
    before: told,
    after,
    diathesis: diathesisOf(line, trigger, bracket),
    bracket,
    speaker,
  };
}

/** How far behind its attribute the name of a noun may stand, in tokens. */
const MAX_NOUN = 9;

/** "die von X gegründete Firma Y": the noun behind is whom or what it happened to, and all else stands before. */
function beforeNoun(whole: Clause, bracket: Bracket, before: readonly Item[]): Clause {
  const { trigger, around, line } = whole;
  const names = (i: Item): boolean => i.type !== 'value' && !(i.type === 'organisation' && i.inTitle) && !(i.type === 'role' && i.title.person);
  const noun = around.find((i) => i.from >= trigger.to && i.to <= trigger.to + MAX_NOUN && names(i));
  const parted = noun && line.sentence.tokens.slice(trigger.to, noun.from).some((t) => t.kind === 'mark' && t.text !== '-');
  const told = noun && !parted ? [...before, ...noun.list.map((i) => ({ ...i, marked: [], ofVerb: false })).reverse()] : before;
  return { ...whole, from: bracket.from, to: bracket.to, before: told, after: [], diathesis: diathesisOf(line, trigger, bracket), bracket };
}
