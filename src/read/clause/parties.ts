// Places: where the parties of a clause stand, seen from its trigger; which phrase is its subject, its object, its owner.

import { bare, type Clause, isCutOff, type TriggerMark } from '../clause.ts';
import type { Position } from '../frame.ts';
import type { Marks } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import { staffOf } from '../nominals/employers.ts';
import type { Item } from '../nominals/items.ts';
import { meansNobody } from '../nominals/nobody.ts';
import { participleBefore } from '../nominals/participles.ts';
import { bearerAlone, beginsAnew, explains, isAside, isBeyond, isFounders, isOfAside, isSaidOf, isTime } from '../nominals/predicates.ts';
import type { Prepositions } from '../packs/language.ts';
import type { Stretch, Token } from '../text/parse.ts';
import { cleft, reduced } from './cleft.ts';
import { objectClitic, subjectBehind } from './clitics.ts';
import { heirs } from './heirs.ts';
import { announced, namedOf, whoThoseAre } from './openings.ts';
import { atParticle } from './particles.ts';
import { isOfObject, isOfSubject, isRelated, orOwner } from './relatives.ts';
import { saysOfAim, tellsOf } from './reports.ts';
import { datives, inverted, isPurpose, isTakenUp, isTurned, takenUp, turned } from './turned.ts';
import type { Bracket } from './verb-last.ts';
import { wholes } from './wholes.ts';

/** How far from its trigger a party may stand that no position claims, in tokens. */
const MAX_NEAR = 5;
const distance = (item: Stretch, trigger: Stretch): number => (item.from >= trigger.to ? item.from - trigger.to : trigger.from - item.to);

/** "the board of X fired …": what a body of an organisation does, the organisation does; "hat drei Entwickler von X geholt" tells of none. */
const body = (item: Item, _: number, items: readonly Item[]): boolean => {
  const head = item.list[0]?.from ?? item.from;
  const people = (i: Item): boolean => i.type === 'group' || (i.type === 'person' && item.marked.includes('origin') && i.marked.length === 0);
  return item.type === 'organisation' && item.marked.includes('of') && !items.some((i) => people(i) && i.to <= head && i.to >= head - MAX_STAFF);
};

/** How far before their employer people may stand, in tokens. */
const MAX_STAFF = 2;
/** Some languages mark a person who is an object by a preposition. */
const affected = (item: Item): boolean => bare(item) || (item.marked.includes('object') && (item.type === 'person' || item.type === 'group'));

/** "X led a round": it is another's. */
const leads = (item: Item, { diathesis, trigger, line: { marks } }: Clause): boolean =>
  diathesis === 'noun' && marks.list('trigger', item.to, trigger.from).some((t) => t.sense === 'lead' && t.voice === 'active');

/** Positions that are more than the class of a preposition. */
const PLACES: Readonly<Record<Exclude<Position, keyof Prepositions>, (clause: Clause) => readonly Item[]>> = {
  near: (clause) =>
    [...clause.after, ...clause.before].filter(
      (i) => i.type === 'value' || (distance(i, clause.trigger) <= MAX_NEAR && !i.marked.includes('by') && !i.marked.includes('with') && !leads(i, clause)),
    ),
  owner: (clause) => owners(clause),
  actor: (clause) => actors(clause),
  undergoer: (clause) => undergoers(clause),
  unit: (clause) => [...clause.after.filter((i) => i.possessor && i.marked.every((c) => c === 'destination' || c === 'at')), ...wholes(clause)],
  patient: ({ before, line }) =>
    before.filter((i) => affected(i) && (i.type === 'pronoun' || i.type === 'person' || i.type === 'group') && isObject(i, before, line)),
  among: ({ after, trigger, diathesis, line: { marks } }) => {
    const cue = diathesis === 'passive' ? undefined : marks.list('including', trigger.to)[0];
    const named = cue && after.find((i) => i.type === 'organisation' && i.from >= cue.to);
    return named && named.from <= cue.to + MAX_NEAR ? [named] : [];
  },
  heir: heirs,
  place: ({ around, trigger, line: { marks } }) => {
    const where = marks.list('place', trigger.from - MAX_WHERE, trigger.from).at(-1);
    if (!where || marks.list('trigger', where.to, trigger.from).some((t) => t.voice !== 'noun')) return [];
    // "joined X in 2015, where he led …"
    const date = around.find((i) => i.type === 'value' && i.value.type === 'date' && (i.to === where.from || i.to === where.from - 1));
    const ends = date ? [date.from, date.from - 1] : [where.from, where.from - 1];
    const place = around.filter((i) => i.type === 'organisation' && ends.includes(i.to));
    // "earlier at A and B, where …": only there, though both stand in a title.
    return place.map((i) => ({ ...i, inTitle: false, list: [i] }));
  },
  // Filled from the title and the group themselves.
  title: () => [],
  employer: () => [],
};

/** How far before its verb a word for "where" may stand, in tokens. */
const MAX_WHERE = 6;

/** The phrases at a position, nearest first; kept, for all readings of a trigger ask for the same positions. */
export function at(clause: Clause, position: Position): readonly Item[] {
  let items = clause.asked.get(position);
  if (!items) clause.asked.set(position, (items = lookAt(clause, position)));
  return items;
}

function lookAt(clause: Clause, position: Position): readonly Item[] {
  if (clause.language.postpositions) return atParticle(clause, position);
  const place = PLACES[position as keyof typeof PLACES] as ((clause: Clause) => readonly Item[]) | undefined;
  return orOwner(place ? place(clause) : governed(clause, position as keyof Prepositions), position, clause);
}

function actors(clause: Clause): readonly Item[] {
  if (clause.diathesis === 'passive') return governed(clause, 'by');
  // Where one preposition marks both what a noun is of and who does it, the latter comes last ("die Übernahme von X").
  if (clause.diathesis === 'noun') {
    // "pozyskanie 5 mln zł od X": whom money comes from did not raise it.
    const raised = clause.trigger.sense === 'secure' || clause.trigger.sense === 'raise';
    const by = governed(clause, 'by').filter((i) => !(raised && i.marked.includes('origin')) && !tellsOf(i, clause));
    const sure = [...by.filter((i) => !i.marked.includes('of')), ...owners(clause)];
    // "ein Kauf von X": bought, where nobody else could be.
    return clause.trigger.sense === 'acquire' && by.length === 1 ? sure.filter((i) => i !== by[0] || !i.marked.includes('of')) : [...sure, ...by];
  }
  const open = cleft(clause);
  if (open) return [...open.subject.list, ...clause.after.filter((i) => i.from > open.verb && bare(i) && !open.subject.list.includes(i))];
  const ranked = [
    ...subjectBehind(clause),
    ...inverted(clause),
    ...turned(clause),
    ...subjects(clause),
    ...(clause.freeOrder && !isPurpose(clause) ? clause.after.filter((i) => bare(i) && !saysOfAim(i, clause) && !isRelated(clause, i)) : []),
    ...clause.before.filter(body).filter((i) => !isFounders(i, clause)),
  ];
  const told = ranked.filter((i) => !i.inflected && !isCutOff(clause, i));
  return told.length === 0 && clause.language.impersonals ? datives(clause, ranked) : told;
}

function undergoers(clause: Clause): readonly Item[] {
  const { before, after, diathesis, freeOrder, trigger } = clause;
  if (diathesis === 'noun') return governed(clause, 'of');
  if (diathesis === 'passive') {
    const told = before.filter((i) => bare(i) && !isOfAside(i, clause));
    if (freeOrder || trigger.voice === 'passive') {
      const meant = antecedentOf(clause);
      const named: Item[] = meant?.type === 'organisation' ? [meant] : [];
      const beside = reduced(clause);
      if (beside) named.push(beside);
      return [...named, ...told.filter((i) => !named.includes(i)), ...announced(clause), ...(byAgent(clause) ? [] : after.filter(bare))];
    }
    if (told.length === 0) return announced(clause);
    const meant = antecedentOf(clause) ?? reduced(clause);
    return meant ? [meant, ...told.filter((i) => i !== meant)] : told;
  }
  const apart = cleft(clause);
  if (apart) return after.filter((i) => i.to <= apart.verb && affected(i));
  if (objectClitic(clause) !== undefined) return fronted(clause).filter((i) => subjectBehind(clause).length > 0 || i.marked.includes('object'));
  const told = (freeOrder ? [...objects(clause), ...fronted(clause)] : objects(clause)).filter((i) => !i.subject && !isTime(i));
  // "Als Finanzchef holte [sie] X": where somebody is named behind it, a pronoun right behind the verb is the subject.
  const own = freeOrder && told.some((i) => i.type === 'person') ? told.filter((i) => i.type !== 'pronoun' || i.from !== trigger.to) : told;
  // "X, which Y bought last year": a date is no object.
  return freeOrder || own.some((i) => i.type !== 'value' || i.value.type !== 'date') ? own : takenUp(clause);
}

/** "…, including X, who was named …": what a relative pronoun right behind a phrase takes up, where it is the subject. */
function antecedentOf({ before, trigger, line: { marks, sentence } }: Clause): Item | undefined {
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  if (!relative || before.some((i) => i.from >= relative.to && bare(i))) return undefined;
  const comma = sentence.tokens[relative.from - 1]?.text === ',' ? 1 : 0;
  return before.find((i) => i.to === relative.from - comma && (i.type === 'person' || i.type === 'group' || i.type === 'organisation'));
}

/** "adquirida por fondos como X", "respaldada por la empresa de Y, Z": whatever names stand behind that word, they are no subject. */
const byAgent = ({ trigger, diathesis, line: { marks } }: Clause): boolean =>
  diathesis === 'passive' && trigger.voice === 'participle' && marks.get(trigger.to, 'preposition')?.classes.includes('by') === true;

/**
 * Who may be the subject, likeliest first: before a relative pronoun its antecedent; else what no earlier verb has for its object
 * ("Microsoft agreed to pay Inflection and to hire its staff").
 */
function subjects(clause: Clause): readonly Item[] {
  const { before, trigger, line, bracket, speaker } = clause;
  const { marks, sentence } = line;
  // "qui ont tous deux quitté X": between the two parts of a verb stands no subject.
  const candidates = before.filter(
    (i) =>
      bare(i) &&
      !isSaidOf(i, before, marks) &&
      !isAside(i, clause) &&
      !(i.type === 'pronoun' && i.sort === 'people' && !bracket && marks.has(i.from - 1, 'perfect', 'auxiliary')),
  );
  // Before a verb at the end of its clause the subject comes first.
  if (bracket) return bracket.last ? [...candidates.filter((i) => i !== speaker).reverse(), ...candidates.filter((i) => i === speaker)] : candidates;
  // "…, with X taking on the role of chief": right before the verb, X does it.
  const [nearest] = before;
  // But "insieme a X hanno lasciato Y e Z" has its subject behind.
  const later = (i: Item): boolean => (i.type === 'person' || i.type === 'group') && bare(i);
  const free = !clause.language.cases && !(clause.freeOrder && clause.after.some(later));
  const taking = free && nearest?.type === 'person' && nearest.to === trigger.from && nearest.marked.includes('with');
  if (taking && marks.has(nearest.from - 1, 'preposition')) return nearest.list;
  const those = before[0]?.type === 'group' ? whoThoseAre(clause) : undefined;
  if (those) return those;
  const led = ledBy(before, trigger, marks);
  if (led) return led.list.length > 1 ? led.list : [led];
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  if (relative && relative.to >= trigger.from - MAX_LED && meansNobody(marks, sentence.tokens, clause.around, relative.from))
    return candidates.filter((i) => i.from >= relative.to);
  const near =
    relative && !isOfObject(clause, relative) && !candidates.some((i) => i.from >= relative.to)
      ? before.find((i) => i.to <= relative.from && !i.inTitle && !explains(i))
      : undefined;
  const taken = staffOf(near, clause) ?? near;
  const alone = relative && bearerAlone(clause, taken, relative);
  if (alone) return [alone];
  // "ofertę Zuckerberga, który chciał …": whatever its case, the pronoun is the subject.
  const antecedent = taken?.inflected && taken.list.length === 1 ? { ...taken, inflected: false } : taken;
  if (candidates.length === 0 && !antecedent) return [...announced(clause), ...namedOf(clause)];
  // What stands right before a verb is its subject, whatever verb went before ("…, and Brockman returned").
  const adjacent = (i: Item): boolean =>
    i.to === trigger.from || (i.to === trigger.from - 1 && marks.has(i.to, 'perfect', 'auxiliary', 'future', 'conditional', 'plan'));
  const objects = new Set(candidates.filter((i) => !adjacent(i) && isObject(i, candidates, line)));
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

/** "hired the chief of Y, X": a role, and whose it is, that only say who somebody is. */
const ofTitle = (i: Item, item: Item): boolean =>
  item.type === 'person' && (i.type === 'role' ? i.title.person === item : i.type === 'organisation' && i.inTitle);

/** Does a verb stand before it, and no other bare phrase between the two? */
function isObject(item: Item, candidates: readonly Item[], line: MarkedSentence): boolean {
  const { marks } = line;
  const verb = marks.list('trigger', 0, item.from).findLast((t) => t.voice !== 'noun' && t.to <= item.from);
  return (
    verb !== undefined &&
    !beginsAnew(item, line) &&
    // "X becomes chief, Y has left"
    !marks.has(item.to, 'perfect', 'plan') &&
    item.from - verb.to <= MAX_OBJECT &&
    marks.list('opener', verb.to, item.from).length === 0 &&
    !candidates.some((i) => i !== item && i.type !== 'value' && !ofTitle(i, item) && i.from >= verb.to && i.to <= item.from)
  );
}

/** Whose event a noun tells: its possessor, or what stands bare before it, unless people follow whose it is ("X announced the departure of Y"). */
function owners(clause: Clause): readonly Item[] {
  const { before, after, trigger, freeOrder } = clause;
  // "recaudar inversiones de X": whose money it is follows its noun.
  const backer = freeOrder && trigger.sense === 'invest' && after.some((i) => i.type === 'organisation' && i.marked.includes('of') && i.from <= trigger.to + 1);
  if (backer) return [];
  const people = (i: Item): boolean => i.type === 'person' || i.type === 'group' || (i.type === 'pronoun' && i.sort !== 'organisation');
  const told = after.some((i) => people(i) && i.marked.includes('of') && i.from <= trigger.to + MAX_OWNED);
  return [
    ...before.filter((i) => i.possessor && i.to >= trigger.from - 4),
    ...before.filter((i) => bare(i) && !(told && people(i)) && !leads(i, clause) && !isTurned(i, clause)),
  ];
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
function objects({ after, trigger, freeOrder, line: { marks, sentence } }: Clause): readonly Item[] {
  const [first] = after;
  // What a verb in two parts acts on may follow a comma: "drohte, X zu verlassen"; behind the second part, none: "heuerte bei X an, wo Y …".
  if (trigger.rest !== undefined) {
    const rest = marks.list('rest', trigger.to).find((m) => m.rest === trigger.rest);
    const comma = rest ? sentence.tokens.findIndex((t, i) => i >= rest.to && t.text === ',') : -1;
    return after.filter((i) => bare(i) && (comma < 0 || i.from < comma));
  }
  const parted = first !== undefined && sentence.tokens.slice(trigger.to, first.from).some((t) => t.text === ',');
  if (!first || first.from > trigger.to + MAX_OBJECT || (parted && !isNamed(first, trigger, marks, sentence.tokens))) return [];
  const relative = marks.list('relative', trigger.to).find((m) => sentence.tokens[m.from - 1]?.text === ',' || (freeOrder && m.to <= first.from));
  return after.filter((i) => affected(i) && (!relative || i.from < relative.from));
}

/** "launched a new AI venture, X": the name behind a comma says which one, where a word for organisations stands before it. */
function isNamed({ type, from }: Item, { to }: Stretch, marks: Marks, tokens: readonly Token[]): boolean {
  if (type !== 'organisation' || tokens[from - 1]?.text !== ',') return false;
  if (![2, 3, 4, 5, 6].some((n) => marks.has(from - n, 'organisationNoun', 'cueBefore'))) return false;
  const words = tokens.slice(to, from - 1);
  return (
    (words.length === 0 || marks.has(to, 'indefinite') || marks.has(to, 'possessive')) &&
    words.every((t, n) => t.kind === 'word' && !marks.has(to + n, 'relative', 'opener', 'auxiliary'))
  );
}

/** Objects before their verb: of its own clause, or what a relative pronoun takes up ("X, którego Meta zatrudniła"). */
function fronted(clause: Clause): readonly Item[] {
  const { before, after, trigger, bracket, marksObjects, line } = clause;
  const { marks, sentence } = line;
  const relative = marks.list('relative', 0, trigger.from).at(-1);
  const takenUp = (item: Item): boolean =>
    relative !== undefined && isTakenUp(item, relative, clause) && !marks.has(relative.from - 1, 'speech') && !isOfSubject(clause, relative);
  // "przejęcie X, który Y założył": whatever the case of the name that the pronoun takes up, where the verb has another subject.
  const told =
    clause.language.cases && !bracket && relative ? before.some((i) => i.type === 'person' && bare(i) && !i.inflected && i.from >= relative.to) : false;
  const all = before.filter((i) => affected(i) || (told && i.type === 'organisation' && takenUp(i)));
  if (bracket) return ownObjects(all, clause, bracket);
  const opens = (i: number): boolean =>
    sentence.tokens[i]?.text === ',' || marks.has(i, 'opener', 'relative') || marks.over(i, i + 1).some((m) => m.is === 'trigger' && m.voice !== 'noun');
  const isOwn = (item: Item): boolean => {
    for (let i = item.to; i < trigger.from; i++) if (opens(i)) return false;
    return !marksObjects || item.marked.includes('object') || (item.type !== 'person' && item.type !== 'group');
  };
  const candidates = all.filter((i) => takenUp(i) || !isObject(i, all, clause.line));
  // "X launches a campaign": an object that is no name stands behind the verb.
  const other = trigger.voice !== 'noun' && marks.has(trigger.to, 'indefinite') && !after.some((i) => i.from <= trigger.to + 2 && i.to > trigger.to);
  return candidates.filter((item) => (isOwn(item) && !other) || takenUp(item));
}

/** "founded in 2025 and led by X": the agent of a participle of its own. */
const isOthers = ({ line, trigger, diathesis }: Clause, item: Item): boolean =>
  (diathesis === 'passive' || (trigger.sense === 'found' && diathesis === 'active')) && participleBefore(line, item.list[0] ?? item) !== undefined;

function governed(clause: Clause, position: keyof Prepositions): readonly Item[] {
  return position === 'by' ? behindPreposition(clause, position).filter((i) => !isOthers(clause, i)) : behindPreposition(clause, position);
}

function behindPreposition(clause: Clause, position: keyof Prepositions): readonly Item[] {
  const { before, after, trigger, bracket, diathesis, language, line } = clause;
  // Before a verb at the end of its clause, the agent comes first ("wurde von A bei B abgeworben").
  if (bracket?.last)
    return [...(position === 'by' && diathesis === 'passive' ? before.toReversed() : before), ...after].filter(
      (i) => i.marked.includes(position) && !(position === 'by' && diathesis === 'active' && i.marked.includes('origin')),
    );
  return [
    // Where one preposition marks both origin and agent ("von"), an active verb has no agent.
    ...after.filter(
      (i) =>
        i.marked.includes(position) &&
        !saysOfAim(i, clause) &&
        // "compared with the 78 % of X": a share is of X, and nobody comes from there.
        !(position === 'origin' && i.marked.includes('of') && isPartOf(i, after)) &&
        !(position === 'by' && diathesis === 'active' && i.marked.includes('origin')) &&
        // "acquires its chief amid competition with rivals such as Y"
        !(position === 'with' && trigger.sense === 'acquire' && line.marks.list('including', (i.list[0] ?? i).from - 2, (i.list[0] ?? i).from).length > 0) &&
        // "X's exit is a setback for Y", "Le rachat a été notifié à Y"
        !((position === 'for' || position === 'object') && diathesis === 'noun' && isBeyond(line.marks, trigger, i)) &&
        !(position === 'with' && i.type === 'organisation' && byAgent(clause)),
    ),
    // An author or owner follows its noun; other prepositions work on both sides.
    ...before.filter(
      (i) =>
        (position !== 'of' || isPartOf(i, before)) &&
        (position !== 'by' || language.agentsFirst) &&
        !(position === 'for' && i.marked.includes('by')) &&
        i.marked.includes(position) &&
        i.to >= trigger.from - 12 &&
        !ofEarlier(i, clause) &&
        !embedded(i, clause, position),
    ),
  ];
}

/** "49 percent of X was bought": what a share is of stands behind the share. */
const isPartOf = (item: Item, items: readonly Item[]): boolean =>
  items.some((v) => v.type === 'value' && v.value.type === 'percent' && v.to <= item.from && v.to >= item.from - 2);

/** "Meta, chcąc konkurować z X, inwestuje …": within a clause between two commas, it is of that clause. */
function embedded(item: Item, { trigger, line: { marks, sentence } }: Clause, position: keyof Prepositions): boolean {
  const opens = (is: 'opener' | 'relative'): Stretch | undefined =>
    marks.list(is, item.from - MAX_LED, item.from).findLast((m) => sentence.tokens[m.from - 1]?.text === ',');
  // "X, who led development for Y, has left"
  const opener =
    opens('opener') ??
    (position === 'for' || position === 'destination' || (position === 'origin' && !item.marked.includes('of')) ? opens('relative') : undefined);
  const closed = opener && sentence.tokens.slice(item.to, trigger.from).some((t) => t.text === ',');
  return closed === true && !sentence.tokens.slice(opener?.to, item.from).some((t) => t.text === ',');
}

/** "X, who resigned from Y, said that he had joined Z": Y stands behind another verb, and a new clause begins between. */
function ofEarlier(item: Item, { trigger, adjunct, before, line: { marks, sentence } }: Clause): boolean {
  // What only adds to another verb's clause shares its parties.
  if (adjunct) return false;
  const verb = marks.list('trigger', 0, item.from).findLast((t) => t.voice !== 'noun' && t.to <= item.from);
  if (!verb || item.from - verb.to > MAX_NEAR) return false;
  // "after being poached from X, Y is leaving Z"
  const subject =
    sentence.tokens[item.to]?.text === ',' && !item.marked.includes('of') && before.some((i) => i.from === item.to + 1 && i.type === 'person' && bare(i));
  return subject || marks.over(item.to, trigger.from).some((m) => m.is === 'relative' || m.is === 'speech' || m.is === 'opener');
}
