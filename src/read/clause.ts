// Clauses: which phrases of the sentence belong to a trigger, and where they stand seen from it.

import type { Position } from './frame.ts';
import type { Item } from './items.ts';
import type { Language, Prepositions } from './language.ts';
import type { Marks, TriggerMark } from './marks.ts';
import type { MarkedSentence } from './names.ts';
import type { Stretch } from './parse.ts';
import { type Bracket, bracketOf, inHole, marksWithin } from './verb-last.ts';

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
export function preferredVoice(line: MarkedSentence, triggers: readonly TriggerMark[], language: Language): TriggerMark[] {
  return triggers.filter((t) => {
    const twin = triggers.find((o) => o !== t && o.from === t.from && o.to === t.to && o.sense === t.sense && o.voice !== t.voice);
    if (!twin) return true;
    const participle = t.voice === 'participle' ? t : twin.voice === 'participle' ? twin : null;
    if (!participle) return t.voice < twin.voice;
    const bracket = bracketFor(line, participle, language);
    const passive = bracket ? passiveIn(line, bracket) : auxiliaryBefore(line, participle) || agentAfter(line, participle);
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

/** The stretch to the right of a trigger in which its parties stand: up to the next verb of an event or a strong border. */
function rightEnd({ marks, sentence: { tokens } }: MarkedSentence, trigger: TriggerMark, { adjuncts, open }: Borders): number {
  if (open.has(trigger.sense)) return tokens.length;
  for (let i = trigger.to; i < tokens.length; i++) {
    if (
      STRONG.has(tokens[i]?.text ?? '') &&
      !bracketed(
        tokens.map((t) => t.text),
        i,
      )
    )
      return i;
    const next = marks.at(i).find((m): m is TriggerMark => m.is === 'trigger' && m.voice !== 'noun');
    if (next && next.from >= trigger.to && !adjuncts.has(next.sense)) return i;
    if (i > trigger.to && (marks.at(i).some((m) => m.is === 'opener') || opensEvent(marks, i))) return i;
  }
  return tokens.length;
}

/** "…, shortly after the departure of Y": a noun of an event behind a preposition of time has parties of its own. */
function opensEvent(marks: Marks, i: number): boolean {
  const preposition = marks.at(i).find((m) => m.is === 'preposition');
  if (preposition?.is !== 'preposition' || preposition.classes.join() !== 'other') return false;
  const noun = marks.has(preposition.to, 'determiner', 'possessive') ? preposition.to + 1 : preposition.to;
  return marks.at(noun).some((m) => m.is === 'trigger' && m.voice === 'noun');
}

/** A short bracket ("(SSI)", "(14,9 Mrd.)") is no border. */
function bracketed(texts: readonly string[], i: number): boolean {
  if (texts[i] === '(') return texts.slice(i, i + 9).includes(')');
  return texts[i] === ')' && texts.slice(Math.max(0, i - 9), i).includes('(');
}

function leftStart(line: MarkedSentence, trigger: TriggerMark): number {
  const texts = line.sentence.tokens.map((t) => t.text);
  // What a noun of an event behind such a preposition tells begins with it.
  for (let i = trigger.from - 1; trigger.voice === 'noun' && i >= trigger.from - 4; i--) if (i > 0 && opensEvent(line.marks, i)) return i;
  for (let i = trigger.from - 1; i >= Math.max(0, trigger.from - MAX_REACH); i--) if (STRONG.has(texts[i] ?? '') && !bracketed(texts, i)) return i + 1;
  return Math.max(0, trigger.from - MAX_REACH);
}

/** How far from its trigger a party may stand that no position claims, in tokens. */
const MAX_NEAR = 5;
const distance = (item: Stretch, trigger: Stretch): number => (item.from >= trigger.to ? item.from - trigger.to : trigger.from - item.to);

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
  readonly freeOrder: boolean;
  /** Has a person who is an object a preposition? Then one without is none, save as the antecedent of a relative pronoun. */
  readonly marksObjects: boolean;
  readonly verbLast: boolean;
  readonly bracket?: Bracket;
  /** All phrases of the sentence, nearest to its beginning first. */
  readonly around: readonly Item[];
  readonly speaker?: Item | undefined;
}

/** `speaker`: whoever says it is no party that it happens to. */
export function clauseOf(line: MarkedSentence, trigger: TriggerMark, items: readonly Item[], language: Language, borders: Borders, speaker?: Item): Clause {
  const [from, to] = [leftStart(line, trigger), rightEnd(line, trigger, borders)];
  const before = items.filter((i) => i.to <= trigger.from && i.from >= from).reverse();
  const speaks = (item: Item): boolean => item === speaker || (speaker?.type === 'role' && item === speaker.title.person);
  // "arriva fino a 100 milioni": a bound may be the end of the verb's phrase and the beginning of the sum or group.
  const shares = (i: Item): boolean => (i.type === 'value' || i.type === 'group') && i.from > trigger.from && i.from < trigger.to && i.to > trigger.to;
  const after = items.filter((i) => (i.from >= trigger.to || shares(i)) && i.to <= to && !speaks(i));
  const whole: Clause = {
    line,
    trigger,
    from,
    to,
    before,
    after,
    diathesis: diathesisOf(line, trigger),
    freeOrder: language.freeOrder,
    marksObjects: language.prepositions.object !== undefined,
    verbLast: language.verbLast === true,
    around: items,
  };
  const bracket = bracketFor(line, trigger, language, borders);
  return bracket ? withinBracket(whole, bracket, items, speaker) : whole;
}

/** What of a clause lies in the bracket of its verb. Behind a verb that ends it, only adjuncts follow; a relative clause takes in what it tells of. */
function withinBracket(whole: Clause, bracket: Bracket, items: readonly Item[], speaker: Item | undefined): Clause {
  const { line, trigger } = whole;
  const before = items.filter((i) => i.from >= bracket.from && i.to <= trigger.from && !inHole(bracket, i)).reverse();
  const antecedent = bracket.relative ? items.findLast((i) => i.to <= bracket.from && i.to >= bracket.from - 2 && i.type !== 'value') : undefined;
  const after = whole.after.filter(
    (i) => !inHole(bracket, i) && (bracket.last ? i.type === 'value' || i.marked.length > 0 : i.to <= Math.max(bracket.to, trigger.to)),
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
  const told = antecedent
    ? [...before, ...antecedent.list.map((i) => ({ ...i, marked: [], list: antecedent.list.length > 1 ? i.list : [i] })).reverse()]
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

/** "the board of X fired …": what a body of an organisation does, the organisation does. */
const body = (item: Item): boolean => item.type === 'organisation' && item.marked.includes('of');
/** A phrase without a preposition, or with one that belongs to the verb: subject or object. */
const bare = (item: Item): boolean => !item.possessor && (item.marked.length === 0 || item.ofVerb);
/** Some languages mark a person who is an object by a preposition. */
const affected = (item: Item): boolean => bare(item) || (item.marked.includes('object') && (item.type === 'person' || item.type === 'group'));

/** Positions that are more than the class of a preposition. */
const PLACES: Readonly<Record<Exclude<Position, keyof Prepositions>, (clause: Clause) => readonly Item[]>> = {
  near: ({ before, after, trigger }) =>
    [...after, ...before].filter((i) => i.type === 'value' || (distance(i, trigger) <= MAX_NEAR && !i.marked.includes('by') && !i.marked.includes('with'))),
  owner: (clause) => owners(clause),
  actor: (clause) => actors(clause),
  undergoer: (clause) => undergoers(clause),
  unit: (clause) => [...clause.after.filter((i) => i.possessor && i.marked.every((c) => c === 'destination' || c === 'at')), ...wholes(clause)],
  among: ({ after, trigger, line: { marks } }) => {
    const cue = marks.list('including', trigger.to)[0];
    const named = cue && after.find((i) => i.type === 'organisation' && i.from >= cue.to);
    return named && named.from <= cue.to + MAX_NEAR ? [named] : [];
  },
  // Filled from the title and the group themselves.
  title: () => [],
  employer: () => [],
};

/** "rejoint l'équipe de X", "integrar el laboratorio de X": the organisation that a unit right behind the verb is of. */
function wholes({ before, after, trigger, bracket, line: { marks, sentence } }: Clause): readonly Item[] {
  if (bracket?.last) {
    // "wird das Team von X verstärken": all of it stands before the verb.
    const unit = marks.list('unitNoun', bracket.from, trigger.from).at(-1);
    const whole = unit && before.find((i) => i.type === 'organisation' && i.from >= unit.to && i.from <= unit.to + 2 && i.marked.includes('of'));
    return whole ? [whole] : [];
  }
  const unit = marks.list('unitNoun', trigger.to, trigger.to + MAX_NEAR)[0] ?? marks.list('organisationNoun', trigger.to, trigger.to + MAX_NEAR)[0];
  const whole = unit && after.find((i) => i.type === 'organisation' && i.from >= unit.to);
  if (!whole || whole.from > unit.to + MAX_UNIT || !whole.marked.some((c) => c === 'of' || c === 'at')) return [];
  const apart = sentence.tokens.slice(trigger.to, whole.from).some((t) => t.text === ',') || marks.list('trigger', unit.to, whole.from).length > 0;
  return apart ? [] : [whole];
}

/** How far behind a unit the organisation that it is of may begin, in tokens. */
const MAX_UNIT = 8;

/** The phrases at a position, nearest first. */
export const at = (clause: Clause, position: Position): readonly Item[] =>
  position in PLACES ? PLACES[position as keyof typeof PLACES](clause) : governed(clause, position as keyof Prepositions);

function actors(clause: Clause): readonly Item[] {
  if (clause.diathesis === 'passive') return governed(clause, 'by');
  // Where one preposition marks both what a noun is of and who does it, the latter comes last ("die Übernahme von X").
  if (clause.diathesis === 'noun') return [...governed(clause, 'by').filter((i) => !i.marked.includes('of')), ...owners(clause), ...governed(clause, 'by')];
  return [...subjects(clause), ...(clause.freeOrder ? clause.after.filter(bare) : []), ...clause.before.filter(body)].filter((i) => !i.inflected);
}

function undergoers(clause: Clause): readonly Item[] {
  const { before, after, diathesis, freeOrder, trigger } = clause;
  if (diathesis === 'noun') return governed(clause, 'of');
  if (diathesis === 'passive') {
    if (freeOrder || trigger.voice === 'passive') return [...before.filter(bare), ...after.filter(bare)];
    const told = before.filter(bare);
    return told.length > 0 ? told : announced(clause);
  }
  const own = (freeOrder ? [...objects(clause), ...fronted(clause)] : objects(clause)).filter((i) => !i.subject);
  return own.length > 0 || freeOrder ? own : takenUp(clause);
}

/** "DeepMind, which Google acquired in 2014": what the relative pronoun stands for, where the verb has its subject behind that. */
function takenUp({ before, trigger, line: { marks } }: Clause): readonly Item[] {
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  if (!relative || marks.has(relative.from - 1, 'speech') || !before.some((i) => bare(i) && i.from >= relative.to)) return [];
  if (marks.list('trigger', relative.to, trigger.from).some((t) => t.voice !== 'noun')) return [];
  return before.filter((i) => i.to <= relative.from && i.to >= relative.from - 2 && i.type !== 'value').slice(0, 1);
}

/** How far from the beginning of its sentence a clause without a subject may have its verb, in tokens. */
const MAX_OPENING = 4;

/** "After leaving OpenAI, Murati …", "Founded by former researchers, X …": the subject of the whole follows the comma. */
function announced({ trigger, around, line: { sentence, marks } }: Clause): readonly Item[] {
  if (trigger.from > MAX_OPENING || around.some((i) => i.to <= trigger.from && i.type !== 'value')) return [];
  let before = trigger.from - 1;
  while (marks.has(before, 'perfect', 'auxiliary')) before--;
  const led = marks.has(0, 'preposition', 'opener') && marks.has(before, 'preposition', 'opener');
  if (!led && (trigger.from > 0 || trigger.voice !== 'participle')) return [];
  const comma = sentence.tokens.findIndex((t, i) => i >= trigger.to && t.text === ',');
  const subject = comma < 0 ? undefined : around.find((i) => i.from > comma && i.type !== 'value');
  const opens = subject && bare(subject) && marks.list('trigger', comma, subject.from).every((t) => t.voice === 'noun');
  return opens ? subject.list : [];
}

/**
 * Who may be the subject, likeliest first: before a relative pronoun its antecedent; else what no earlier verb has for its object
 * ("Microsoft agreed to pay Inflection and to hire its staff").
 */
function subjects(clause: Clause): readonly Item[] {
  const {
    before,
    trigger,
    line: { marks },
    bracket,
    speaker,
  } = clause;
  const candidates = before.filter(bare);
  // Before a verb at the end of its clause the subject comes first.
  if (bracket) return bracket.last ? [...candidates.filter((i) => i !== speaker).reverse(), ...candidates.filter((i) => i === speaker)] : candidates;
  const led = ledBy(before, trigger, marks);
  if (led) return led.list.length > 1 ? led.list : [led];
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  const antecedent = relative && !candidates.some((i) => i.from >= relative.to) ? before.find((i) => i.to <= relative.from && !i.inTitle) : undefined;
  if (candidates.length === 0 && !antecedent) return announced(clause);
  // What stands right before a verb is its subject, whatever verb went before ("…, and Brockman returned").
  const adjacent = (i: Item): boolean => i.to === trigger.from || (i.to === trigger.from - 1 && marks.has(i.to, 'perfect', 'auxiliary', 'future'));
  const objects = new Set(candidates.filter((i) => !adjacent(i) && isObject(i, candidates, marks)));
  const ranked = [...candidates.filter((i) => !objects.has(i)), ...objects];
  // "A, chief of X, and B, who co-founded Y": only B did.
  if (antecedent?.acrossTitles) return [{ ...antecedent, list: [antecedent] }, ...ranked.filter((i) => !antecedent.list.includes(i))];
  return antecedent ? [antecedent, ...antecedent.list.filter((i) => i !== antecedent), ...ranked.filter((i) => !antecedent.list.includes(i))] : ranked;
}

/** "Meta convinced X to join": who does it is the object of the verb before. */
function ledBy(before: readonly Item[], trigger: TriggerMark, marks: Marks): Item | undefined {
  const verb = marks.list('control', Math.max(0, trigger.from - MAX_LED), trigger.from).at(-1);
  if (!verb || marks.list('trigger', verb.to, trigger.from).some((t) => t.voice !== 'noun')) return undefined;
  return before.find((i) => i.from >= verb.to && (i.type === 'person' || i.type === 'group') && affected(i));
}

/** How far behind a verb that leads to another the latter may stand, in tokens. */
const MAX_LED = 16;

/** Does a verb stand before it, and no other bare phrase between the two? */
function isObject(item: Item, candidates: readonly Item[], marks: Marks): boolean {
  const verb = marks.list('trigger', 0, item.from).findLast((t) => t.voice !== 'noun' && t.to <= item.from);
  return (
    verb !== undefined &&
    item.from - verb.to <= MAX_OBJECT &&
    !candidates.some((i) => i !== item && i.type !== 'value' && i.from >= verb.to && i.to <= item.from)
  );
}

/** Whose event a noun tells: its possessor, or what stands bare before it, unless people follow whose it is ("X announced the departure of Y"). */
function owners({ before, after, trigger }: Clause): readonly Item[] {
  const people = (i: Item): boolean => i.type === 'person' || i.type === 'group' || (i.type === 'pronoun' && i.sort !== 'organisation');
  const told = after.some((i) => people(i) && i.marked.includes('of') && i.from <= trigger.to + MAX_OWNED);
  return [...before.filter((i) => i.possessor && i.to >= trigger.from - 4), ...before.filter((i) => bare(i) && !(told && people(i)))];
}

/** How far behind its noun the owner of an event may begin, in tokens. */
const MAX_OWNED = 4;

/** Of verbs that "and" joins, each has its own objects before it: "OpenAI zu verlassen und zu Anthropic zu wechseln". */
function ownObjects(candidates: readonly Item[], { before, trigger, line: { marks, sentence } }: Clause, bracket: Bracket): readonly Item[] {
  const earlier = marks.list('trigger', bracket.from, trigger.from).findLast((t) => t.voice !== 'noun' && t.rest === undefined && t.to <= trigger.from);
  const since = (items: readonly Item[]): readonly Item[] => items.filter((i) => earlier === undefined || i.from >= earlier.to);
  // "verließen X und gründeten Y": a verb that does not stand last has its own objects behind it.
  if (earlier !== undefined && !bracket.last && trigger.rest === undefined) return since(candidates);
  // Behind a comma an infinitive has nothing in common with the verb before but its subject: "verlässt Meta, um ein Start-up zu gründen".
  const apart = earlier !== undefined && sentence.tokens.slice(earlier.to, trigger.from).some((t) => t.text === ',');
  return apart || since(before).some((i) => i.type !== 'value' && i.type !== 'role') ? since(candidates) : candidates;
}

/** How far behind its verb an object may begin, in tokens. */
const MAX_OBJECT = 10;
/** What a verb acts on follows it without a comma between, and not too far. */
function objects({ after, trigger, line: { marks, sentence } }: Clause): readonly Item[] {
  const [first] = after;
  // What a verb in two parts acts on may follow a comma: "drohte, X zu verlassen".
  if (trigger.rest !== undefined) return after.filter(bare);
  if (!first || first.from > trigger.to + MAX_OBJECT || sentence.tokens.slice(trigger.to, first.from).some((t) => t.text === ',')) return [];
  const relative = marks.list('relative', trigger.to).find((m) => sentence.tokens[m.from - 1]?.text === ',');
  return after.filter((i) => affected(i) && (!relative || i.from < relative.from));
}

/** Objects before their verb: of its own clause, or what a relative pronoun takes up ("X, którego Meta zatrudniła"). */
function fronted(clause: Clause): readonly Item[] {
  const {
    before,
    trigger,
    bracket,
    marksObjects,
    line: { marks, sentence },
  } = clause;
  const all = before.filter(affected);
  if (bracket) return ownObjects(all, clause, bracket);
  const candidates = all.filter((i) => !isObject(i, all, marks));
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  const opens = (i: number): boolean =>
    sentence.tokens[i]?.text === ',' || marks.has(i, 'opener', 'relative') || marks.over(i, i + 1).some((m) => m.is === 'trigger' && m.voice !== 'noun');
  const isOwn = (item: Item): boolean => {
    for (let i = item.to; i < trigger.from; i++) if (opens(i)) return false;
    return !marksObjects || item.marked.includes('object') || (item.type !== 'person' && item.type !== 'group');
  };
  const takenUp = (item: Item): boolean =>
    relative !== undefined && item.to <= relative.from && item.to >= relative.from - 2 && !marks.has(relative.from - 1, 'speech');
  return candidates.filter((item) => isOwn(item) || takenUp(item));
}

function governed({ before, after, trigger, bracket, diathesis }: Clause, position: keyof Prepositions): readonly Item[] {
  // Before a verb at the end of its clause, the agent comes first ("wurde von A bei B abgeworben").
  if (bracket?.last)
    return [...(position === 'by' && diathesis === 'passive' ? before.toReversed() : before), ...after].filter(
      (i) => i.marked.includes(position) && !(position === 'by' && diathesis === 'active' && i.marked.includes('origin')),
    );
  return [
    // Where one preposition marks both origin and agent ("von"), an active verb has no agent.
    ...after.filter((i) => i.marked.includes(position) && !(position === 'by' && diathesis === 'active' && i.marked.includes('origin'))),
    // An author or owner follows its noun; other prepositions work on both sides.
    ...before.filter((i) => position !== 'of' && position !== 'by' && i.marked.includes(position) && i.to >= trigger.from - 12),
  ];
}
