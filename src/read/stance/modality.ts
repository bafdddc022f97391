// Modality: how a clause tells its event, and whose word it is. Of several stances the first of denial, hypothesis, rumour, plan and
// fact applies, within the clause. A plain negation tells of nothing that happened: no claim, unless it is the word of somebody who is named.

import type { Stance } from '../../model/claim.ts';
import { tailOf } from '../clause/particles.ts';
import { isAside, marksWithin } from '../clause/verb-last.ts';
import type { Clause } from '../clause.ts';
import type { Mark, Marks } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Item, Title } from '../nominals/items.ts';
import type { Scene } from '../scene.ts';
import type { Stretch } from '../text/parse.ts';
import { inverted } from './inverted.ts';

export interface Told {
  readonly stance: Stance;
  readonly because: string;
}

/** How far before a trigger a word still bears on it, in tokens. */
const REACH = 6;

/** Where the clause proper of a trigger begins: after the last comma with a verb before it, opener or relative pronoun. */
function ownStart({ line: { marks, sentence }, trigger, from }: Clause): number {
  for (let i = trigger.from - 1; i >= from; i--) {
    if (marks.at(i).some((m) => m.is === 'opener') && !marks.has(i, 'condition')) return i + 1;
    if (sentence.tokens[i]?.text === ';') return i + 1;
  }
  return from;
}

/** Where the relative clause of a trigger begins, if it stands in one: what goes before ("reportedly hired X, who …") is not about it. */
function relativeStart({ line: { marks, sentence }, trigger, around }: Clause, start: number): number {
  const relative = marks.list('relative', start, trigger.from).at(-1);
  if (!relative || marks.has(relative.from, 'hearsay', 'condition')) return start;
  // The same word may open what is said or thought: only behind a phrase that it takes up does it part.
  const comma = sentence.tokens[relative.from - 1]?.text === ',' ? 1 : 0;
  if (!around.some((i) => i.to === relative.from - comma && i.type !== 'value')) return start;
  return marks.list('trigger', relative.to, trigger.from).some((t) => t.voice !== 'noun') ? start : relative.to;
}

/** "…, who have reportedly accepted": a word for hearsay behind a trigger that stands beside the next verb is about that. */
const ofNextVerb = ({ line: { marks } }: Clause, { to }: Stretch): boolean => marks.list('trigger', to, to + 3).some((t) => t.voice !== 'noun');

/** "founded by those who were reportedly unhappy": what a clause behind it tells of them. */
const ofRelative = ({ line: { marks }, bracket, trigger }: Clause, { from }: Stretch): boolean =>
  bracket === undefined && marks.list('relative', trigger.to, from).some((m) => !marks.has(m.from, 'hearsay'));

/** Only asked for: "called on the board to resign and reinstate him". */
const wished = ({ line: { marks, sentence }, trigger }: Clause, start: number): boolean =>
  marks
    .list('wish', start, trigger.from)
    .some(
      (w) =>
        !marks.over(w.to, trigger.from).some((m) => m.is === 'perfect' || m.is === 'opener') &&
        !sentence.tokens.slice(w.to, trigger.from).some((t) => t.text === ','),
    );

const within = (marks: readonly Mark[], is: Mark['is']): boolean => marks.some((m) => m.is === is);

/** The second part of a verb in two, where clauses have no brackets: "z funkcji prezesa X [zrezygnuje]". */
const secondPart = ({ line: { marks }, trigger, bracket }: Clause): Stretch | undefined =>
  bracket || trigger.rest === undefined ? undefined : marks.list('rest', trigger.to).find((m) => m.rest === trigger.rest);

/** How far behind a noun of an event its verb may stand, in tokens. */
const BEHIND = 6;

/** What is told around a trigger of when and how. */
function nearOf(clause: Clause, own: number): readonly Mark[] {
  const { line, trigger, bracket, language } = clause;
  if (bracket) return marksWithin(line, bracket);
  // A noun's verb may stand far before it: "is in talks to sell shares at a valuation of …".
  const reach = trigger.voice === 'noun' ? own : Math.max(own, trigger.from - REACH);
  const second = secondPart(clause);
  const marks = line.marks.over(reach, language.postpositions ? tailOf(clause) : trigger.to);
  // "Odejście X zapowiedział Y": where order is free, the verb of the noun may follow.
  const behind = language.cases && trigger.voice === 'noun' ? line.marks.list('plan', trigger.to, Math.min(clause.to, trigger.to + BEHIND)) : [];
  if (behind.length > 0) return [...marks, ...behind];
  return second ? [...marks, ...line.marks.over(Math.max(trigger.to, second.from - 2), second.to)] : marks;
}

/** How many signs may end a question: "**Why?**". */
const LAST = 3;

/** The stance of a trigger's clause, or null if the clause tells that it did not happen. */
export function stanceOf(clause: Clause, unnamed: boolean, reported = false, cited = false): Told | null {
  const { line, trigger } = clause;
  const { marks, sentence } = line;
  const start = ownStart(clause);
  const own = relativeStart(clause, start);
  const near = nearOf(clause, own);
  if (sentence.tokens.slice(-LAST).some((t) => t.text === '?')) return null;
  if (denied(clause, start)) return { stance: 'denial', because: 'a denial in the clause' };
  if ((reported || unnamed || marks.list('unnamed', trigger.to).length > 0) && trigger.voice !== 'noun' && negated(clause))
    return { stance: 'denial', because: 'a negation by somebody' };
  if (negated(clause) || unsaid(clause) || wished(clause, start) || within(near, 'counterfactual') || unreal(near, marks)) return null;
  const promised = pledged(trigger);
  if (
    !promised &&
    (within(marks.over(own, trigger.from), 'condition') || conditionAfter(clause) || (clause.language.postpositions && within(near, 'condition')))
  )
    return { stance: 'hypothesis', because: 'under a condition' };
  // "a déclaré qu'il quitterait X": the future of what was said in the past, by somebody who is named.
  const future = (m: Mark): boolean => reported && !cited && m.from === trigger.from && marks.has(m.from, 'later');
  const elsewhere = (m: Mark): boolean => m.from >= trigger.to && (ofNextVerb(clause, m) || ofRelative(clause, m));
  // "mówi się, że X …": the word that opens the clause belongs to it.
  const told = own > 0 && marks.has(own - 1, 'opener') ? own - 1 : own;
  const hearsay = isRetold(clause) || (clause.bracket ? near : marks.over(told, clause.to)).some((m) => m.is === 'hearsay' && !elsewhere(m) && !future(m));
  if (unnamed || hearsay || marks.list('unnamed').length > 0) return { stance: 'rumour', because: hearsay ? 'a form of hearsay' : 'unnamed sources' };
  if (promised) return { stance: 'fact', because: 'a pledge is made, whatever it depends on' };
  // German tells others' words in the subjunctive: "Ingenieure hätten Meta verlassen, behauptete X".
  const conditionals = near.filter((m) => m.is === 'conditional');
  const later = reported && conditionals.length > 0 && conditionals.every((m) => marks.has(m.from, 'later'));
  if (conditionals.length > 0 && cited) return { stance: 'rumour', because: 'a conditional form beside a source' };
  if (conditionals.length > 0 && !later && !(reported && clause.verbLast)) return { stance: 'hypothesis', because: 'a conditional form' };
  const ahead = near.filter((m) => !isPart(clause, m) && !(clause.language.cases && trigger.sense === 'come' && m.is === 'plan' && m.from === trigger.from));
  if (
    later ||
    announced(near) ||
    within(ahead, 'plan') ||
    within(
      ahead.filter((m) => !isPresent(clause, m)),
      'future',
    )
  )
    return { stance: 'plan', because: 'told as still to come' };
  return { stance: 'fact', because: 'told as having happened' };
}

/** How far before an infinitive the verb may stand that tells it as hearsay, in tokens. */
const MAX_RETOLD = 5;

/** "miał wczoraj złożyć ofertę", "miała się pożegnać": a verb that before an infinitive tells what others say. */
function isRetold({ trigger, language: { retelling }, line: { sentence } }: Clause): boolean {
  if (!retelling || trigger.voice !== 'active') return false;
  const { tokens } = sentence;
  if (!tokens.slice(trigger.from, trigger.to).some(({ text }) => text.endsWith(retelling.infinitive))) return false;
  for (let i = trigger.from - 1; i >= Math.max(0, trigger.from - MAX_RETOLD) && tokens[i]?.kind !== 'mark'; i--)
    if (retelling.verbs.includes(tokens[i]?.text.toLowerCase() ?? '')) return true;
  return false;
}

/** "If he had not returned, most would have left": what would follow from what was not so. */
const unreal = (near: readonly Mark[], marks: Marks): boolean =>
  marks.list('counterfactual').length > 0 && marks.list('condition').length > 0 && (within(near, 'conditional') || within(near, 'hearsay'));

/** "wird mit 5 Mrd. bewertet": the auxiliary of a passive tells of no future, unless another one stands behind the verb ("wird eingestellt werden"). */
const isPresent = ({ verbLast, diathesis, trigger, line: { marks } }: Clause, { from }: Mark): boolean =>
  verbLast && diathesis !== 'active' && marks.has(from, 'auxiliary') && !(from < trigger.from && marks.has(trigger.to, 'auxiliary', 'future'));

/** "s'en va": a word for what is to come that is only the end of the verb. */
const isPart = ({ trigger, language, line: { marks } }: Clause, { from, to }: Mark): boolean =>
  !language.postpositions && !language.verbLast && from > trigger.from && to <= trigger.to && marks.has(from, 'future');

/** A plan told by a verb in two parts: "kündigte am Montag an, X zu verlassen". */
const announced = (marks: readonly Mark[]): boolean => marks.some((m) => m.is === 'trigger' && m.sense === 'plan');

/** How many tokens may follow a denial of what the sentence told before: "…, which Meta denied", "…, denied the group's spokesperson". */
const AFTER_DENIAL = 9;

/** "denied that …", "…, which he has denied": the denial stands before the trigger, or ends the sentence and denies nothing new ("denied any bonus of $5m"). */
function denied({ line: { marks, sentence }, trigger, around }: Clause, start: number): boolean {
  // "X, who will join Meta, says that the sum is wrong": another verb of speech has the denial for its object.
  const saysElse = (d: Stretch): boolean => marks.list('speech', trigger.to, d.from).some((s) => !marks.has(s.from, 'denial', 'trigger'));
  const ends = (d: Stretch): boolean =>
    d.from >= trigger.to &&
    d.to >= sentence.tokens.length - AFTER_DENIAL &&
    !saysElse(d) &&
    !around.some((i) => i.from >= d.to && i.type === 'value' && i.value.type !== 'date');
  return marks.list('denial').some((d) => d.from !== trigger.from && ((d.to <= trigger.from && d.from >= start - 8) || ends(d)));
}

function negated(clause: Clause): boolean {
  const { line, trigger, bracket } = clause;
  // In a verb bracket the negation follows the finite verb, and stands anywhere before the other.
  if (bracket) {
    // What a condition behind the verb denies is another thing: "threaten to leave if he does not resign"; and the verb may say it itself: "ist nicht mehr bei".
    const condition = line.marks.list('cue', trigger.to).find((m) => m.cue === 'condition');
    return marksWithin(line, bracket).some(
      (m) => m.is === 'negator' && !(m.from >= trigger.from && m.to <= trigger.to) && !(condition && m.from > condition.from),
    );
  }
  if (clause.language.postpositions) return within(line.marks.over(trigger.from, tailOf(clause)), 'negator');
  const { marks } = line;
  const second = secondPart(clause);
  if (second && marks.has(second.from - 1, 'negator')) return true;
  // "ne compte que 130 salariés": no more than that, and that it does.
  if (marks.at(trigger.to).some((m) => m.is === 'cue' && m.cue === 'no-more-than')) return false;
  const reach = trigger.voice === 'noun' ? 1 : 4;
  // "did not confirm the departure": a negated word of speech says nothing of its object.
  let at = trigger.from - 1;
  if (trigger.voice === 'noun') while (marks.has(at, 'speech', 'determiner', 'possessive')) at--;
  // "sin realizar ninguna inversión": none of it.
  if (trigger.voice === 'noun' && at < trigger.from - 1 && marks.has(trigger.from - 1, 'negator')) return true;
  // "no tomó participación", "without making any investment": the verb that has the noun for its object is negated.
  if (
    trigger.voice === 'noun' &&
    (at === trigger.from - 1 || trigger.sense === 'invest') &&
    line.sentence.tokens[at]?.kind === 'word' &&
    marks.has(at - 1, 'negator')
  )
    return true;
  if (trigger.voice !== 'noun' && byNobody(clause)) return true;
  for (let i = at; i >= Math.max(0, Math.min(at, trigger.from - reach)); i--) {
    if (marks.has(i, 'negator')) return !ofRelativeBefore(clause, i);
    if (marks.has(i, 'and', 'relative', 'opener')) return false;
  }
  return false;
}

/** "Meta, which has not disclosed terms, hired X": what a relative clause before the verb denies, the verb does not. */
const ofRelativeBefore = ({ trigger, line: { marks, sentence } }: Clause, negator: number): boolean =>
  marks.list('relative', negator - MAX_DENYING, negator).length > 0 && sentence.tokens.slice(negator, trigger.from).some((t) => t.text === ',');

/** How far behind its pronoun the negation of a relative clause may stand, in tokens. */
const MAX_DENYING = 4;

/** "The firm does not confirm that X has left": what is not said. */
const unsaid = ({ line: { marks }, trigger }: Clause): boolean =>
  marks
    .list('speech', 0, trigger.from)
    .some(
      (s) =>
        marks.has(s.from - 1, 'negator') &&
        !marks.has(s.from, 'denial') &&
        [s.to, s.to + 1].some((at) => marks.has(at, 'opener', 'relative') && opensLast(marks, at, trigger)),
    );

/** Does the clause that opens there hold the trigger? */
const opensLast = (marks: Marks, at: number, trigger: Stretch): boolean => marks.list('opener', at + 1, trigger.from).length === 0;

/** How long a subject that begins with "none of" may be, and the shortest word for nobody. */
const NOBODY_REACH = 9;
const MIN_NOBODY = 5;

/** "none of our best engineers has accepted": a subject of nobody, however long. */
function byNobody({ trigger, line: { marks, sentence } }: Clause): boolean {
  for (let i = trigger.from - 1; i >= Math.max(0, trigger.from - NOBODY_REACH); i--) {
    if (marks.has(i, 'negator')) return (sentence.tokens[i]?.key.length ?? 0) >= MIN_NOBODY;
    if (marks.has(i, 'relative', 'opener', 'trigger') || sentence.tokens[i]?.kind === 'mark') return false;
  }
  return false;
}

/** A pledge keeps its condition, and is a fact all the same. */
const pledged = ({ sense }: { readonly sense: string }): boolean => sense === 'vow' || sense.startsWith('threaten');

/** "… if …" right behind the parties makes the clause hypothetical, unless it is the condition of a pledge. */
const conditionAfter = ({ line: { marks }, trigger, from, to }: Clause): boolean =>
  !pledged(trigger) && marks.list('condition', from, to).some((m) => m.from > trigger.to && m.from <= trigger.to + 2);

/** The person or organisation that a sentence names as its source, and whether it cites sources without a name. */
export interface Attribution {
  readonly says: string | undefined;
  readonly unnamed: boolean;
  /** The token of the speech verb or "according to". */
  readonly at: number;
  readonly speaker: Item | undefined;
}

const NOBODY: Attribution = { says: undefined, unnamed: false, at: -1, speaker: undefined };

const nameOf = (item: Item, scene: Scene): string | undefined => {
  if (item.type === 'person' || item.type === 'organisation') return item.name;
  if (item.type === 'pronoun') return item.sort === 'person' ? scene.person() : item.sort === 'organisation' ? scene.organisation() : undefined;
  return item.type === 'role' ? (item.title.person?.name ?? scene.holder(item.title)) : undefined;
};

/** Does a comma or a word that opens a clause stand in [from, to)? */
function bordered({ marks, sentence: { tokens } }: MarkedSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ',' || marks.has(i, 'opener', 'relative')) return true;
  return false;
}

/** "…," said X. · "…, said X." What stands before the verb is what is said, not who says it; in "Y, chief of Z, said X left" it is not. */
function isInverted({ marks, sentence: { tokens } }: MarkedSentence, verb: Stretch, speaker: Item): boolean {
  let before = verb.from - 1;
  while (marks.has(before, 'perfect', 'auxiliary')) before--;
  if (tokens[before]?.key === '"' || (tokens[before]?.text === ',' && tokens[before - 1]?.key === '"')) return true;
  const next = tokens[speaker.to];
  return tokens[before]?.text === ',' && (next === undefined || next.kind === 'mark');
}

/** "X kupił Y – poinformował Z": what a dash parts from the verb behind it is what is said, unless two of them set something off. */
function isSaid({ marks, sentence: { tokens } }: MarkedSentence, { to }: Item, verb: Stretch): boolean {
  let before = verb.from - 1;
  while (marks.has(before, 'perfect', 'auxiliary')) before--;
  return isDash(tokens[before]?.text) && !tokens.slice(to, before).some((t) => isDash(t.text));
}

const isDash = (sign: string | undefined): boolean => sign === '–' || sign === '—';

/** "X left OpenAI, said …": what a verb right before acts on, and a comma parts from the speech, does not speak. */
function isObjectBefore({ marks, sentence: { tokens } }: MarkedSentence, item: Item, verb: Stretch): boolean {
  const parted = tokens.slice(item.to, verb.from).some((t) => t.text === ',');
  return parted && marks.list('trigger', item.from - 3, item.from).some((t) => t.voice !== 'noun');
}

/** "Reuters zufolge": the source stands before the word. */
function citedBefore({ marks }: MarkedSentence, speakers: readonly Item[], scene: Scene): Attribution | null {
  for (const cited of marks.list('cited')) {
    const unnamed = marks.over(Math.max(0, cited.from - 6), cited.from).some((m) => m.is === 'unnamed');
    const speaker = speakers.findLast((s) => s.to <= cited.from && s.to >= cited.from - 2 && !s.inTitle);
    const says = speaker && nameOf(speaker, scene);
    if (says || unnamed) return { says: unnamed ? undefined : says, unnamed, at: cited.from, speaker };
  }
  return null;
}

/** "Musk's views": whoever owns something says nothing by that. */
const speaks = (s: Item): boolean => s.marked.length === 0 && !(s.type === 'organisation' && s.inTitle) && !(s.type === 'person' && s.possessor);

/** "… of X, the chief of Y, who said …": whoever a relative pronoun before the verb takes up, wherever they stand. */
function takesUp({ marks }: MarkedSentence, { to }: Item, verb: Stretch): boolean {
  let at = verb.from - 1;
  while (marks.has(at, 'perfect', 'auxiliary')) at--;
  return at >= to && marks.has(at, 'relative');
}

/** Who says what the sentence says. */
export function attributionOf(line: MarkedSentence, items: readonly Item[], titles: readonly Title[], scene: Scene): Attribution {
  const { marks } = line;
  // "in a post on X": where it was told, and not by whom.
  const cites = (i: Item): boolean => i.type === 'organisation' && !(i.publisher && scene.isHost(i.name));
  const speakers = items.filter((i) => i.type === 'person' || i.type === 'pronoun' || i.type === 'role' || cites(i));
  for (const cited of marks.list('accordingTo')) {
    const unnamed = marks.over(cited.from, cited.to + 6).some((m) => m.is === 'unnamed');
    // "According to insiders, X …": what stands behind the comma is not who is cited; nor is a subject, or the place that somebody left.
    const next = speakers.find(
      (s) =>
        s.from >= cited.to &&
        s.from <= cited.to + 8 &&
        !line.sentence.tokens.slice(cited.to, s.from).some((t) => t.text === ',') &&
        marks.list('trigger', cited.to, s.from).every((t) => t.voice === 'noun') &&
        !(unnamed && (s.marked.length === 0 || s.marked.includes('origin') || bordered(line, cited.to, s.from))),
    );
    const speaker = next?.type === 'organisation' && next.inTitle ? (titles.find((t) => t.organisation === next)?.person ?? next) : next;
    const says = speaker && nameOf(speaker, scene);
    if (says || unnamed) return { says, unnamed, at: cited.from, speaker };
  }
  const before = citedBefore(line, speakers, scene);
  if (before) return before;
  for (const verb of marks.list('speech')) {
    // "co-écrit": a part of another word.
    if (line.sentence.tokens[verb.from]?.glued && line.sentence.tokens[verb.from - 1]?.text === '-') continue;
    if (marks.over(Math.max(0, verb.from - 6), verb.to + 6).some((m) => m.is === 'unnamed')) return { ...NOBODY, unnamed: true, at: verb.from };
    const before = speakers.findLast(
      (s) =>
        s.to <= verb.from &&
        s.to >= verb.from - 9 &&
        (speaks(s) || (s.type === 'person' && takesUp(line, s, verb))) &&
        marks.list('trigger', s.to, verb.from).length === 0 &&
        (takesUp(line, s, verb) || !(isObjectBefore(line, s, verb) || isSaid(line, s, verb))),
    );
    const after = speakers.find((s) => s.from >= verb.to && s.from <= verb.to + 4 && speaks(s) && !bordered(line, verb.to, s.from));
    const speaker = after && isInverted(line, verb, after) ? after : (before ?? after ?? speakers.find((s) => s.topic && s.to <= verb.from));
    const says = speaker && nameOf(speaker, scene);
    if (says) return { says, unnamed: false, at: verb.from, speaker };
  }
  const behind = inverted(line, speakers);
  const says = behind && nameOf(behind.speaker, scene);
  return says ? { says, unnamed: false, at: behind.verb, speaker: behind.speaker } : NOBODY;
}

/** "hired X, who said …": whoever speaks only in a relative clause behind the verb is a party to it, and says nothing of it. */
export const saysBehind = ({ speaker, at }: Attribution, { marks }: MarkedSentence, trigger: Stretch): boolean =>
  speaker?.type === 'person' && speaker.from >= trigger.to && at >= speaker.to && marks.list('relative', speaker.to, at).length > 0;

/**
 * Does what a sentence attributes cover this trigger? A speaker's own doing ("X announced his departure") is no word of theirs about
 * another: the trigger must not be the speech itself, and must stand behind "that", in the quotation, or anywhere after "according to".
 */
export function covers(attribution: Attribution, { trigger, line, verbLast }: Clause): boolean {
  const { marks, sentence } = line;
  if (attribution.at < 0 || saysBehind(attribution, line, trigger)) return false;
  if (marks.has(attribution.at, 'accordingTo', 'cited') || (attribution.speaker?.topic && trigger.from < attribution.at)) return true;
  if (verbLast && isAside(line, attribution.at, trigger.from)) return true;
  if (trigger.from === attribution.at || marks.has(attribution.at, 'trigger')) return false;
  const between = sentence.tokens.slice(Math.min(attribution.at, trigger.from), Math.max(attribution.at, trigger.from));
  const opens = marks.over(attribution.at + 1, attribution.at + 6).some((m) => m.is === 'relative' || m.is === 'opener');
  return trigger.from > attribution.at
    ? opens || between.some((t) => t.key === '"' || t.text === ':') || trigger.from - attribution.at < 12
    : between.some((t) => t.key === '"' || t.text === ',' || isDash(t.text));
}
