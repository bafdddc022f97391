// Organisations that stand where a party might, and are none: owners of products and units, agents without a name, employers of who answers.

import type { RoleName } from '../../model/claim.ts';
import type { Clause } from '../clause.ts';
import type { Position, Slot } from '../frame.ts';
import type { Marks } from '../marks.ts';
import { isUnit } from '../names/units.ts';
import type { Item } from '../nominals/items.ts';
import type { Filling, State } from './filling.ts';
import { isOlder } from './new-firm.ts';

/** How far behind its preposition a phrase may begin, in tokens. */
const MAX_GOVERNED = 3;

/** "buy the Chrome browser of X", "buy X Chrome": a product. "Others, such as X, want to buy Y": who buys stands before. */
function isNoTarget({ clause: { trigger, line, diathesis }, items }: Filling, item: Item, where: string): boolean {
  if (trigger.sense !== 'acquire' && trigger.sense !== 'bid') return false;
  if (where === 'with' && item.to <= trigger.from) return true;
  // "five researchers of A are taken over by B": people are.
  const theirs = (i: Item): boolean => i.type === 'group' && i.employer !== undefined && i.to <= item.from && item.from <= i.to + MAX_GOVERNED;
  if (where === 'of' && items.some((i) => theirs(i) && i.type === 'group' && item.type === 'organisation' && i.employer === item.name)) return true;
  // "made an offer to A of X": A is offered a job.
  if (
    trigger.sense === 'bid' &&
    items.some((i) => i.type === 'person' && !i.possessor && i.from >= trigger.to && i.from <= trigger.to + 1 && i.to <= item.from)
  )
    return true;
  const { marks, sentence } = line;
  const unexplained = (i: number): boolean => {
    const token = sentence.tokens[i];
    return token?.kind === 'word' && token.capital && marks.over(i, i + 1).length === 0 && !items.some((o) => o.from <= i && i < o.to);
  };
  if (diathesis === 'noun') return where !== 'of' && item.from >= trigger.to && goesOnWithout(line.marks, trigger.to, items);
  if (item.from < trigger.to || diathesis === 'passive') return false;
  // Headlines write other words with capitals as well.
  if (sentence.zone === 'title' || sentence.zone === 'dek' || sentence.zone === 'heading') return false;
  if (unexplained(item.to)) return true;
  return where === 'of' && sentence.tokens.slice(trigger.to, item.from).some((_, n) => unexplained(trigger.to + n));
}

/** "A start-up valued at $2bn draws rivals": one that nobody names. */
function isOfSomeFirm({ trigger, before, after, line: { marks } }: Clause): boolean {
  const noun = marks.list('organisationNoun', trigger.from - MAX_VALUED, trigger.from).at(-1);
  if (!noun || ![1, 2].some((n) => marks.has(noun.from - n, 'indefinite'))) return false;
  return [...before, ...after].every(({ type }) => type === 'value' || type === 'group');
}

/** "X offered a package valued at $20m", "einen Deal": what has an article right before the participle is worth so much, and no firm. */
export function valuesThing({ clause }: Filling, { role }: Slot): boolean {
  const { trigger, line } = clause;
  const { marks, sentence } = line;
  if (role !== 'org' || trigger.sense !== 'value') return false;
  // "The investment is worth $30m"
  // "The investment values the firm at $30m"
  if (trigger.voice === 'active' && marks.list('organisationNoun', trigger.from, trigger.to + 2).length > 0) return false;
  if (trigger.voice === 'active') return marks.over(trigger.from - 1, trigger.from).some((m) => m.is === 'trigger' && m.voice === 'noun');
  if (trigger.voice !== 'participle') return false;
  if (isOfSomeFirm(clause)) return true;
  const at = trigger.from - 1;
  return (
    sentence.tokens[at]?.kind === 'word' && !sentence.tokens[at]?.capital && marks.has(at - 1, 'indefinite') && !marks.has(at, 'organisationNoun', 'adjective')
  );
}

/** "the former employee of X, Y, left": whose people they were is not where they leave. */
const isFormerEmployer = ({ clause: { trigger }, items }: Filling, item: Item): boolean =>
  item.to <= trigger.from && items.some((i) => i.type === 'group' && i.former && i.to <= item.from && i.to >= item.from - MAX_GOVERNED);

/** "left X, and B, a veteran of Y, stayed": whose people somebody else belongs to is not where anybody leaves. */
const employsAnother = ({ clause: { line }, items }: Filling, item: Item, { used }: State): boolean =>
  items.some((g) => {
    if (g.type !== 'group' || g.employer === undefined || g.to > item.from || g.to < item.from - MAX_GOVERNED) return false;
    const { tokens } = line.sentence;
    // "followed by the veteran of Y, B"
    const person = items.find(
      (i) =>
        i.type === 'person' &&
        (((i.to === g.from - 1 || i.to === g.from - 2) && tokens[i.to]?.text === ',') || (i.from === item.to + 1 && tokens[item.to]?.text === ',')),
    );
    return person !== undefined && !used.has(person);
  });

/** "X bought a Brazilian start-up valued at $1 bn": what has an article of its own right before is valued, and not X. */
function isOfUnnamed({ clause: { trigger, line } }: Filling, item: Item): boolean {
  if (trigger.sense !== 'value' || trigger.voice !== 'participle' || item.to > trigger.from) return false;
  const { marks, sentence } = line;
  const noun = marks.list('organisationNoun', item.to, trigger.from).at(-1);
  if (!noun || trigger.from - noun.to > MAX_VALUED || sentence.tokens.slice(noun.to, trigger.from).some((t) => t.text === ',')) return false;
  return [1, 2].some((n) => marks.has(noun.from - n, 'indefinite'));
}

/** How far behind a noun for organisations the participle may stand that says what it is worth, in tokens. */
const MAX_VALUED = 9;

/** "buys 200,000 chips of X", "gets its hands on two researchers of X", "launches a campaign of X": whose things are counted, or set up, is neither bought nor founded. */
function isOfThing({ clause: { trigger, diathesis }, items }: Filling, item: Item, where: string): boolean {
  if (diathesis !== 'active' || item.from < trigger.to) return false;
  // "compró 20.000 chips a X"
  if (where !== 'of' && !(where === 'object' && item.marked.includes('object'))) return false;
  if (trigger.sense === 'found') return where === 'of';
  const isThing = (i: Item): boolean => i.type === 'group' || (i.type === 'value' && i.value.type === 'count');
  return trigger.sense === 'acquire' && items.some((i) => isThing(i) && i.from >= trigger.to && i.to < item.from);
}

/** "the purchase of Chrome": what it is of is no party. */
const goesOnWithout = (marks: Marks, at: number, items: readonly Item[]): boolean =>
  marks.get(at, 'preposition')?.classes.includes('of') === true && !items.some((i) => i.from >= at && i.from <= at + MAX_GOVERNED);

/** How far behind its verb a unit may stand, and how far from it whose it is, in tokens. */
const MAX_UNIT = 5;

/** "opened the office of X in Zurich", "set up X's AGI unit", "created Meta Superintelligence Labs", "is in the team that built X": who founds a part founds no firm. */
function isNoFirm({ scene, items, clause: { trigger, line, language } }: Filling, item: Item): boolean {
  if (trigger.sense !== 'found' || item.type !== 'organisation') return false;
  // "Metas Labor FAIR": a unit that goes by the same name.
  if (items.some((i) => i.type === 'organisation' && i.possessor && i.name === item.name && i.to <= item.from && i.to >= item.from - MAX_UNIT)) return true;
  const { marks, sentence } = line;
  const unit = (from: number, to: number): boolean => marks.list('unitNoun', Math.max(0, from), to).length > 0;
  let end = item.to;
  while (end < item.from + MAX_UNIT && sentence.tokens[end]?.capital && sentence.tokens[end]?.kind === 'word') end++;
  const last = sentence.tokens[end - 1]?.key ?? '';
  if (item.via === 'register' && isUnit(sentence.tokens.slice(item.from, end)) && !item.name.toLowerCase().endsWith(last)) return true;
  const part = item.marked.includes('of') || scene.fits(item.name, 'grown');
  if (item.from >= trigger.to && part && unit(Math.max(trigger.to, item.from - 2 * MAX_UNIT), item.from)) return true;
  if (item.possessor && unit(item.to, item.to + MAX_UNIT)) return true;
  if (language.postpositions || language.verbLast) return false;
  const by = marks.has(trigger.from - 1, 'perfect', 'relative') ? trigger.from - 2 : trigger.from - 1;
  return marks.has(item.to, 'unitNoun') || (trigger.voice !== 'noun' && by > 2 && marks.has(by, 'unitNoun') && item.from >= trigger.to);
}

/** "none of our staff has accepted the offer": who answers for themselves does not answer for the firm. */
const answeredByStaff = ({ clause: { trigger, before } }: Filling, { to }: Item): boolean =>
  (trigger.sense === 'accept' || trigger.sense === 'decline') && before.some((i) => i.type === 'group' && i.from >= to && !/board|director/.test(i.group.noun));

/** "moves to the research team of Google": the owner of where somebody goes. */
export function ownsGoal({ clause: { line, from, to } }: Filling, item: Item): boolean {
  const { marks } = line;
  if (item.type !== 'organisation' || item.publisher || item.from < from || item.to > to + 1) return false;
  const preposition = marks.list('preposition', item.from - 2, item.from).at(-1);
  const unit = preposition?.classes.includes('of')
    ? marks.list('unitNoun', preposition.from - 1, preposition.from).find((m) => m.to === preposition.from)
    : undefined;
  return unit !== undefined && marks.list('preposition', unit.from - MAX_UNIT, unit.from).some((m) => m.classes.includes('destination'));
}

/** "joins DeepMind of Google": whose part it is, is where nobody comes from. */
const isOwnerOf = ({ items }: Filling, item: Item): boolean =>
  item.type === 'organisation' &&
  items.some((i) => i.type === 'organisation' && i.to < item.from && i.to >= item.from - 2 && `${i.name} `.startsWith(`${item.name} `));

/** "X, a veteran of Y, has left", "his letter of resignation on X": who describes somebody between commas, or where something was told, is not what they left. */
function isAsideOf({ scene, clause: { trigger, line, language }, items }: Filling, item: Item, where: string): boolean {
  if (item.type !== 'organisation') return false;
  if ((where === 'at' || item.marked.includes('at')) && scene.isHost(item.name)) return true;
  if (item.to > trigger.from || !ASIDES.has(where) || language.verbLast || language.postpositions || language.cases) return false;
  const { marks, sentence } = line;
  const person = items.findLast((i) => i.type === 'person' && i.to < item.from && sentence.tokens[i.to]?.text === ',');
  const preposition = marks.list('preposition', item.from - MAX_GOVERNED, item.from).at(-1);
  // "X, of Y, left": Y is told for nothing else, unless another is left.
  const other = items.some((i) => i.type === 'organisation' && i.from >= trigger.to && i.from <= trigger.to + 1 && i.marked.length === 0);
  if (!person || !preposition || (preposition.from <= person.to + 1 && !other)) return false;
  return sentence.tokens.slice(item.to, trigger.from).some((t) => t.text === ',');
}
const ASIDES: ReadonlySet<string> = new Set(['origin', 'at', 'of', 'destination']);

/** "signed off on papers for X before leaving": behind "for", and with words between it and the verb, is no goal of it. */
const standsApart = ({ clause: { trigger, diathesis, bracket, language } }: Filling, { to }: Item): boolean =>
  diathesis === 'active' && bracket === undefined && !language.cases && !language.postpositions && to < trigger.from;

/** "La renuncia de X sorprende a Y": where objects have the preposition of goals, a word that is no name before it parts Y from the noun. */
function isObjectApart({ clause: { trigger, diathesis, marksObjects, line }, items }: Filling, item: Item, where: string): boolean {
  // "la llegada de X, de Y": one preposition marks both, and whoever arrives comes from Y.
  if (where === 'undergoer' && diathesis === 'noun' && marksObjects && trigger.sense === 'join') return item.marked.includes('origin');
  if (where !== 'destination' || diathesis !== 'noun' || !marksObjects || !item.marked.includes('object') || item.from < trigger.to) return false;
  const to = line.marks.list('preposition', trigger.to, item.from).at(-1)?.from ?? trigger.to;
  return to > trigger.to && line.sentence.tokens[to - 1]?.kind === 'word' && !items.some((i) => i.to === to);
}

/** "ousted by the board": by no other. */
export function isOwnBody({ marks, sentence: { tokens } }: Clause['line'], at: number): boolean {
  const body = marks.get(at, 'preposition')?.classes.includes('by') ? marks.list('unitNoun', at + 1, at + MAX_GOVERNED).at(-1) : undefined;
  return body !== undefined && !tokens.slice(body.to, body.to + MAX_GOVERNED).some((t) => t.capital);
}

/** "tempted by other firms": whoever did it is told, and is nobody that is known. */
export const byOthers = ({ clause: { trigger, diathesis, line }, items }: Filling): boolean =>
  diathesis === 'passive' &&
  trigger.voice === 'participle' &&
  line.marks.get(trigger.to, 'preposition')?.classes.includes('by') === true &&
  !isOwnBody(line, trigger.to) &&
  !items.some((i) => i.from >= trigger.to && i.from <= trigger.to + MAX_GOVERNED);

/** "X received more than 200 million": a person right before the verb gets it, and no firm spoken of before. */
export const ofSomebody = ({ clause: { trigger, diathesis, before, language }, titles }: Filling, slot: Slot): boolean =>
  isGetter(slot, diathesis, language.verbLast) &&
  before[0]?.type === 'person' &&
  before[0].marked.length === 0 &&
  before[0].to >= trigger.from - 1 &&
  // "its founder, X, raised $2 bn": for the firm.
  !titles.some((t) => t.person === before[0]);

/** "researchers of X received offers of 200 million": nor does the firm whose people they are. */
export function ofStaff(
  {
    clause: {
      diathesis,
      before,
      language,
      trigger,
      line: { sentence },
    },
  }: Filling,
  slot: Slot,
): boolean {
  if (slot.role !== 'org' || !isGetter(slot, diathesis, language.verbLast)) return false;
  const subject = before.find((i) => i.marked.length === 0);
  if (subject?.type !== 'group' || /founder|team/.test(subject.group.noun)) return false;
  return sentence.tokens.slice(subject.to, trigger.from).every((t) => t.text !== ',');
}

const isGetter = ({ role, where }: Slot, diathesis: string, verbLast = false): boolean =>
  (role === 'org' || role === 'of') && where[0] === 'actor' && diathesis === 'active' && !verbLast;

/** "Meta founded a unit": where nobody is told to have founded it, what stands before the verb does so. */
const isFounderItself = ({ clause: { trigger, diathesis } }: Filling, item: Item, { unsaid }: State): boolean =>
  trigger.sense === 'found' && diathesis === 'active' && unsaid > 0 && item.type === 'organisation' && item.to <= trigger.from;

/** "sammelte Geld von X ein", "wurde von X gegründet": where one preposition marks both, whoever acts or gives is not whose story is told. */
const isAgent = ({ clause: { diathesis, trigger, from, line } }: Filling, item: Item, where: Position): boolean =>
  where === 'of' &&
  item.marked.includes('by') &&
  // "angeführt wurde die Runde von X"
  (diathesis !== 'noun' || line.marks.list('trigger', from, trigger.from).some((t) => t.sense === 'lead' && t.voice === 'participle'));

/** "researchers of X, Y and Z": whose people they are, and whoever "and" joins to that, makes them no offer. */
const employs = ({ items }: Filling, { list, from }: Item): boolean => {
  const head = list[0]?.from ?? from;
  return items.some((i) => i.type === 'group' && i.employer !== undefined && i.to <= head && i.to >= head - MAX_GOVERNED);
};

/** "X sells to Y", "X hat an Y verkauft": what comes first sells. */
function isSeller({ clause: { trigger, diathesis, bracket, before } }: Filling, item: Item): boolean {
  if (trigger.sense !== 'sell' || diathesis !== 'active' || item.type === 'pronoun' || item.to > trigger.from) return false;
  return !bracket?.last || !before.some((i) => i.to <= item.from && i.type !== 'value' && i.marked.length === 0);
}

/** "A put in $10bn and B $5bn": who has a sum of their own right behind gives as well. */
const givesToo = ({ items, clause: { trigger, line } }: Filling, item: Item): boolean =>
  trigger.sense !== 'acquire' &&
  item.type === 'organisation' &&
  item.marked.length === 0 &&
  item.from > trigger.to &&
  (line.marks.has(item.from - 1, 'and') || line.sentence.tokens[item.from - 1]?.text === ',') &&
  items.some((i) => i.type === 'value' && i.value.type === 'money' && i.from === item.to);

/** "X, das Y gekauft hat", "X przejęła Y": where order does not tell who buys whom, a company long grown buys a young one. */
const isSmaller = ({ scene, clause: { trigger, diathesis, language, bracket, before, after } }: Filling, item: Item): boolean =>
  trigger.sense === 'acquire' &&
  diathesis === 'active' &&
  (language.cases === true || bracket?.last === true) &&
  item.type === 'organisation' &&
  scene.fits(item.name, 'young') &&
  [...before, ...after].some(
    (i) => i.type === 'organisation' && i !== item && i.marked.length === 0 && !i.inflected && scene.fits(i.name, 'grown') && !scene.isFund(i.name),
  );

/** "ein Kauf von X": bought, where nobody else could be. */
const isAllThatIsBought = ({ clause }: Filling, item: Item): boolean =>
  clause.diathesis === 'noun' &&
  clause.trigger.sense === 'acquire' &&
  item.marked.includes('of') &&
  !clause.after.some((i) => i !== item && i.type === 'organisation' && i.marked.some((c) => c === 'of' || c === 'by'));

/** "vendeu a sua posição na X": where one preposition marks places and goals, what is sold is a part of X. */
const isSoldIn = ({ clause: { trigger, verbLast } }: Filling, { marked }: Item): boolean =>
  trigger.sense === 'sell' && !verbLast && marked.includes('at') && !marked.includes('object');

/** "X received an offer of $5m from Y": where somebody gets it, whom it comes from raises nothing. */
const isGiver = ({ clause: { trigger, diathesis, before } }: Filling, { marked, from }: Item): boolean =>
  diathesis === 'active' && marked.includes('origin') && from >= trigger.to && before[0]?.type === 'person' && before[0].marked.length === 0;

/** By role, what an organisation in its place is instead of the party that is looked for. */
const INSTEAD: Readonly<Partial<Record<RoleName, (item: Item, where: Position, filling: Filling, state: State) => boolean>>> = {
  by: (item, where, filling) =>
    (isOrigin(where) && employs(filling, item)) ||
    (where === 'destination' && isSoldIn(filling, item)) ||
    (where === 'by' && isAllThatIsBought(filling, item)) ||
    (where === 'actor' && isSmaller(filling, item)),
  org: (item, where, filling, state) =>
    (isOrigin(where) && (employs(filling, item) || isGiver(filling, item))) ||
    isAgent(filling, item, where) ||
    isNoFirm(filling, item) ||
    isOfUnnamed(filling, item) ||
    isFounderItself(filling, item, state),
  of: (item, where, filling) =>
    (where === 'actor' && answeredByStaff(filling, item)) || isNoTarget(filling, item, where) || isSeller(filling, item) || givesToo(filling, item),
  from: (item, where, filling, state) =>
    (where === 'origin' && (isOwnerOf(filling, item) || isFormerEmployer(filling, item) || employsAnother(filling, item, state))) || ownsGoal(filling, item),
  to: (item, where, filling) => isAsideOf(filling, item, where) || (where === 'for' && standsApart(filling, item)) || isObjectApart(filling, item, where),
};

const isOrigin = (where: Position): boolean => where === 'origin' || where === 'of';

/** Does an organisation only stand where the party of a role might? */
/** "raised $5m of Index Ventures", "in talks with Coatue, valued at $5bn": behind a preposition, a fund gives money. */
const isGiverOfMoney = ({ raising }: Slot, { scene, clause }: Filling, item: Item, where: Position): boolean =>
  raising === true && item.type === 'organisation' && (where === 'near' || (clause.diathesis !== 'noun' && item.marked.length > 0)) && scene.isFund(item.name);

export const standsBy = (slot: Slot, filling: Filling, state: State, item: Item, where: Position): boolean =>
  isOfThing(filling, item, where) ||
  isOlder(slot, filling, item) ||
  isGiverOfMoney(slot, filling, item, where) ||
  (slot.role === 'from' && slot.fallback?.includes('topic') === true && isAsideOf(filling, item, where)) ||
  INSTEAD[slot.role]?.(item, where, filling, state) === true;

/** "The chief of X said that rivals offer …": whoever only speaks does not do it. */
export const isSpeaker = ({ clause: { line, trigger, verbLast }, speaker }: Filling, item: Item): boolean =>
  speaker !== undefined &&
  (item.type === 'role' ? item.title.person?.name : item.type === 'person' ? item.name : undefined) === speaker &&
  line.marks.list('speech', item.to, verbLast ? undefined : trigger.from).length > 0;
