// People: named, counted, meant by a pronoun or a role, or last spoken of.

import type { Party } from '../../model/claim.ts';
import { at } from '../clause/parties.ts';
import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import { behind } from '../names/behind.ts';
import type { Item, PersonItem, RoleItem } from '../nominals/items.ts';
import { wonBy } from '../stance/attempts.ts';
import { countedAgain } from './again.ts';
import { fillSpeaker, guessLeftOut, hasOwnRole, isOfNoPerson, isOfSeveral, severalLeftOut } from './agreement.ts';
import { companions } from './along.ts';
import { bearerOf } from './bearer.ts';
import { mayDrop, somebody } from './dropped.ts';
import { eachOnce, type Filler, type Filling, first, isApart, isPeople, put, type State } from './filling.ts';
import { isObjectOf, isTaker, lastBefore, namedBefore, subjectBefore } from './fronted.ts';
import { cliticBefore, objectBefore, otherPerson, subjectRightBefore } from './objects.ts';
import { fillOpening } from './opening.ts';
import { fillThem, inCondition, isOwnChief, theySubject } from './them.ts';
import { fillTaken, thoseNamed } from './those.ts';
import { toldBefore } from './told.ts';
import { unowned } from './unowned.ts';

function partyOf(item: Item, filling: Filling): Party | undefined {
  const { scene, clause, titles, speaker } = filling;
  if (item.type === 'person') return { name: (bearerOf(item, titles) ?? item).name };
  if (item.type === 'group') return item.group;
  if (item.type === 'pronoun' && item.sort === 'person') {
    if (!opensPhrase(clause, item)) return undefined;
    const subject = item.inflected ? subjectRightBefore(clause, item) : undefined;
    const earlier = isObjectOf(clause, item) ? subjectBefore(filling) : nearestPerson(clause, item);
    const name = subject ? otherPerson(subject, item, filling) : (earlier ?? scene.person());
    return name ? { name } : undefined;
  }
  // "I see no exodus": what a noun tells of is not done by whoever speaks.
  if (item.type === 'pronoun' && item.sort === 'speaker') return speaker && clause.diathesis !== 'noun' ? { name: speaker } : undefined;
  if (item.type === 'pronoun' && item.sort === 'people') return undefined;
  if (isApposed(item)) return { name: item.title.person.name };
  // "a senior executive who left": whoever bears the role elsewhere would not be told of so.
  if (item.type === 'role' && clause.line.marks.has(item.from, 'indefinite')) return undefined;
  if (item.type === 'role' && !titles.some((t) => t === item.title && t.person) && !isPredicate(item, clause)) {
    const name = scene.holder(item.title) ?? (isAnybodys(item, clause) ? scene.sole() : undefined);
    return name ? { name } : undefined;
  }
  return undefined;
}

/** Roles that tell nothing of where somebody stands: "the executive", "o pesquisador". */
const COMMON: ReadonlySet<string> = new Set(['executive', 'researcher', 'research scientist', 'engineer', 'manager', 'professor']);

/** "In 2024, the scientist founded X": behind sentences about one person, whoever "the scientist" is. */
const isAnybodys = ({ title, marked, from }: RoleItem, { line: { marks } }: Clause): boolean =>
  marked.length === 0 &&
  !title.former &&
  title.organisation === undefined &&
  title.roles.length === 1 &&
  title.roles.every((role) => COMMON.has(role)) &&
  marks.has(from, 'determiner') &&
  !marks.has(from, 'indefinite');

/** "Szefem zespołu zostanie X": by its ending, a role is what somebody becomes, and nobody who does. */
const isPredicate = ({ from }: Item, { trigger, after, language: { predicateEndings }, line: { sentence } }: Clause): boolean =>
  (trigger.sense === 'become' || trigger.sense === 'appoint') &&
  after.some((i) => i.type === 'person' && i.marked.length === 0) &&
  predicateEndings?.some((ending) => sentence.tokens[from]?.text.toLowerCase().endsWith(ending)) === true;

/** "the departure of the chief of Y, X": the role is governed, and the name only explains it. */
const isApposed = (item: Item): item is RoleItem & { readonly title: { readonly person: PersonItem } } =>
  item.type === 'role' && item.marked.length > 0 && item.title.person?.marked.length === 0 && item.title.person.from > item.to;

/** "founded by the former researchers X and Y": all whom a role of several explains. */
const bearersOf = (item: Item): Party[] | undefined =>
  isApposed(item) && item.title.several ? item.title.person.list.flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : [])) : undefined;

/** A pronoun that is a subject stands at the start of its clause; behind an unknown word ("linking him to") it is that word's object. */
function opensPhrase({ line: { marks, sentence }, trigger }: Clause, pronoun: Item): boolean {
  const before = sentence.tokens[pronoun.from - 1];
  if (!before || before.kind === 'mark' || pronoun.to >= trigger.from - 3) return true;
  return marks.over(pronoun.from - 1, pronoun.from).length > 0;
}

/** A pronoun looks back into its own sentence first, over a clause border. */
function nearestPerson({ bracket, before, around }: Clause, pronoun: Item): string | undefined {
  const inClause = (bracket ? around : before).filter((i) => i.to <= pronoun.from && i.type === 'person');
  // "X was stripped of the chair; hours later he resigned"
  const people = inClause.length > 0 ? inClause : around.filter((i) => i.to <= pronoun.from && i.type === 'person').reverse();
  // The subject of the clause before comes first in mind: "X, who founded it with Y, said that he was leaving".
  const earlier = [...people.filter((i) => i.marked.length === 0), ...people];
  return earlier[0]?.type === 'person' ? earlier[0].name : undefined;
}

/** Were several the last people that the sentence told of as a subject? */
function afterGroup({ items }: Filling, pronoun: Item): boolean {
  const last = items.findLast((i) => isPeople(i) && i.to <= pronoun.from && i.marked.length === 0);
  return last?.type === 'group' ? last.group.count !== 1 : (last?.list.length ?? 0) > 1;
}

/** People whom no phrase of the clause names: the owner of an event, a subject or object left out, who was last spoken of. */
const fillUnnamed: Filler = (slot, filling, state) => {
  const { clause, scene } = filling;
  const owner = clause.diathesis === 'noun' ? ownerOf(filling) : undefined;
  if (owner) {
    if (owner.items.length === 0) state.guessed++;
    return put(state, slot.role, [{ name: owner.name }], owner.items, `${owner.name}, whose it is`);
  }
  // "X said no; two months later joined Y after all": the subject of the sentence so far, else whoever was spoken of before it.
  const subject = filling.items.findLast((i) => i.type === 'person' && i.to <= clause.from && i.marked.length === 0);
  // "X, che ha dichiarato che lascerà Y": whoever says it.
  const { marks } = clause.line;
  const that = marks.list('relative', clause.trigger.from - 2, clause.trigger.from).at(-1);
  const self = filling.dropsSubject && that && marks.has(that.from - 1, 'speech') ? filling.speaker : undefined;
  const object = slot.where.includes('undergoer') ? cliticBefore(filling) : undefined;
  if (slot.where[0] === 'actor' && isOfSeveral(clause) && slot.fallback?.includes('topic') && mayDrop(slot, filling))
    return severalLeftOut(slot, filling, state);
  if (object) return put(state, slot.role, [{ name: object }], [], `${object}, by a pronoun`);
  const won = slot.ofVerbs ? wonBy(clause.line, clause.trigger, filling.items) : undefined;
  if (won) return put(state, slot.role, [won.group], [won], 'whom the offer is to win');
  const before = slot.fallback?.includes('told') ? toldBefore(filling, state) : undefined;
  if (before) return put(state, slot.role, before, [], 'to whom that was said before');
  if (fillOpening(slot, filling, state)) return true;
  const topic = slot.fallback?.includes('topic') && mayDrop(slot, filling) ? (self ?? (subject?.type === 'person' ? subject.name : scene.person())) : undefined;
  const name = topic ?? (slot.where.includes('undergoer') ? objectBefore(filling) : undefined);
  if (!name) return false;
  guessLeftOut(slot, filling, state, name);
  // "Wraz z Y założył Z"
  const along = slot.along ? companions(filling, slot.along).filter((i) => i.type === 'person' && i.name !== name) : [];
  return put(state, slot.role, [{ name }, ...along.flatMap((i) => partyOf(i, filling) ?? [])], along, `${name}, last spoken of`);
};

export const fillPeople: Filler = (slot, filling, state) => {
  const they = slot.where[0] === 'actor' ? at(filling.clause, 'actor').find((i) => isPeople(i) || i.type === 'pronoun') : undefined;
  return fillSpeaker(slot, filling, state, they) ?? fillOthers(slot, filling, state, they);
};

/** Those told of, if whoever speaks is none of them. */
function fillOthers(slot: Slot, filling: Filling, state: State, they: Item | undefined): boolean {
  const { clause } = filling;
  const again = slot.where[0] === 'undergoer' ? countedAgain(filling) : undefined;
  if (again) return put(state, slot.role, [again.party], again.items, 'so many of those');
  if (they?.type === 'pronoun' && (they.sort === 'people' || (they.several && afterGroup(filling, they)))) {
    const subject = theySubject(filling, they);
    // Nobody of whom there are several: whoever "they" are, it is not the one person last spoken of.
    return subject ? put(state, slot.role, subject.parties, [they, ...subject.items], 'they') : false;
  }
  const mates = slot.along ? companions(filling, slot.along) : [];
  const found =
    first(slot, filling, state, (item, where) => (mates.includes(item) || isNone(slot, clause, item, where) ? undefined : candidate(item, filling))) ??
    included(filling);
  const ahead = slot.where[0] === 'undergoer' ? namedBefore(filling, found?.item) : [];
  if (ahead.length > 0) return put(state, slot.role, ahead.map(({ name }) => ({ name })), found ? [...ahead, found.item] : ahead, 'those before the verb'); // biome-ignore format: one line
  if (!found || (found.where === 'actor' && isSomebodyElse(clause, found.item)))
    return fillThem(slot, filling, state) || fillTaken(slot, filling, state) || fillUnnamed(slot, filling, state);
  const joined = joinedTo(found.item, filling, state);
  const named = joined.length === 1 ? [...namedAfter(filling, found.item), ...namedAmong(filling, found.item)] : [];
  const along = alongWith(filling, joined, mates);
  const parties = withoutHeading([...joined, ...named, ...along]).flatMap((item) => partiesOf(item, filling));
  const employer = joined.map((i) => (i.type === 'group' ? i.employer : undefined)).find(Boolean);
  if (employer) state.because.push(`employer: ${employer}`);
  if (isOwnChief(slot, filling, state, parties)) return false;
  if (isGuess(found.item, filling)) state.guessed++;
  return put(
    state,
    slot.role,
    eachOnce(parties),
    [
      ...joined,
      ...joined.flatMap((i) => (isApposed(i) ? [i.title.person] : i.type === 'person' ? (bearerOf(i, filling.titles) ?? []) : [])),
      ...named,
      ...along,
      ...apposedTo(filling, joined),
    ],
    `${wordParties(parties, [...joined, ...named])} as ${found.where}`,
  );
}

/** Who a phrase means, by whatever it says. */
const partiesOf = (item: Item, filling: Filling): readonly Party[] | Party => bearersOf(item) ?? thoseNamed(item, filling) ?? partyOf(item, filling) ?? [];

/** All whom "and" and commas join to a phrase, so far as they do the same. */
function joinedTo(item: Item, filling: Filling, { used }: State): readonly Item[] {
  if (!isPeople(item) || hasOwnRole(filling.clause, item)) return [item];
  return (lastBefore(filling, item) ?? item.list).filter((i) => isPeople(i) && !used.has(i));
}

/** Who does it with them: "left with three colleagues: A, B and C". */
function alongWith(filling: Filling, joined: readonly Item[], mates: readonly Item[]): readonly Item[] {
  return mates.flatMap((i) => {
    if (joined.includes(i)) return [];
    const names = namedAfter(filling, i);
    return names.length > 0 ? names : [i];
  });
}

/** Does something say that a phrase in the slot's place is none that fills it? */
const isNone = (slot: Slot, clause: Clause, item: Item, where: string): boolean =>
  (slot.close === true && isApart(clause, item)) ||
  (where === 'actor' && item.type === 'person' && item.list.length === 1 && isOfNoPerson(clause)) ||
  isOwnerBefore(clause, item, where) ||
  isSubject(clause, item, where) ||
  isGiver(clause, item, where) ||
  isOfOther(slot, clause, item, where) ||
  isLost(clause, item, where) ||
  isSuccessor(clause, item, where) ||
  inCondition(clause, item);

/** "the start-up of X says goodbye to …", "several left the start-up of X": whose it is does nothing. */
const isOwnerBefore = ({ diathesis, trigger, verbLast, language, after }: Clause, item: Item, where: string): boolean =>
  (where === 'of' || (where === 'near' && item.marked.includes('of') && item.to <= trigger.from)) &&
  diathesis === 'active' &&
  (item.to <= trigger.from || after.some((i) => i.type === 'pronoun' && i.sort === 'organisation' && i.to <= item.from)) &&
  !verbLast &&
  !language.postpositions &&
  !language.cases;

/** "X wyrzucił dyrektora": where cases tell, who stands in the base form before an active verb does it, and it is not done to them. */
function isSubject(clause: Clause, item: Item, where: string): boolean {
  const { diathesis, trigger, language } = clause;
  if (where !== 'near' || !language.cases || diathesis !== 'active' || item.to > trigger.from) return false;
  return (UNDONE.has(trigger.sense) || isChooser(clause, item)) && !item.inflected && item.marked.length === 0;
}

/** "X zaoferował …": whoever stands in the base form before it offers, and gets nothing. */
const isGiver = ({ diathesis, trigger, language, line }: Clause, item: Item, where: string): boolean =>
  language.cases === true &&
  where === 'undergoer' &&
  trigger.sense === 'offer' &&
  diathesis === 'active' &&
  item.type === 'person' &&
  !item.inflected &&
  item.marked.length === 0 &&
  item.to <= trigger.from &&
  line.marks.list('relative', item.to, trigger.from).length === 0;

/** Senses of what is done to people. */
const UNDONE: ReadonlySet<string> = new Set(['dismiss', 'layoff']);

/** A group says nothing of its case. */
const isChooser = ({ trigger }: Clause, { type }: Item): boolean => type === 'group' && trigger.sense === 'appoint';

/** "joined it under the lead of X": nobody is taken behind another noun. */
const isOfOther = ({ where: [first] }: Slot, { diathesis, trigger, verbLast, language }: Clause, { from }: Item, where: string): boolean =>
  first === 'undergoer' && where === 'of' && diathesis === 'active' && from > trigger.to + 2 && !verbLast && !language.cases && !language.postpositions;

/** "Besides these layoffs, X advertised … the firm of Y": nothing so far behind a comma is what a noun is of. */
const isLost = ({ diathesis, trigger, line: { sentence } }: Clause, { from }: Item, where: string): boolean =>
  diathesis === 'noun' &&
  (where === 'of' || where === 'undergoer') &&
  from > trigger.to + MAX_OF &&
  sentence.tokens.slice(trigger.to, from).some((t) => t.text === ',');
const MAX_OF = 12;

/** "the departure of X and his replacement by Y": nobody leaves by somebody. */
const isSuccessor = ({ diathesis, trigger }: Clause, { marked }: Item, where: string): boolean =>
  diathesis === 'noun' && where === 'actor' && trigger.sense === 'leave' && marked.includes('by') && !marked.includes('of') && !marked.includes('origin');

/** "Recent departures include X and Y": named behind a noun for what they did. */
function included({ clause: { diathesis, trigger, line, after } }: Filling): { item: Item; value: Party; where: string } | null {
  const cue = diathesis === 'noun' ? line.marks.list('including', trigger.to, trigger.to + 2)[0] : undefined;
  const item = cue && after.find((i) => i.type === 'person' && i.from >= cue.to);
  return item?.type === 'person' && item.from <= (cue?.to ?? 0) + MAX_TITLE ? { item, value: { name: item.name }, where: 'one of them' } : null;
}

/** "holte sich 500 Millionen von X": where one preposition marks owners and origins, nobody is taken from there. */
function candidate(item: Item, filling: Filling): Party | undefined {
  const { diathesis, trigger } = filling.clause;
  const takes = diathesis === 'active' && (trigger.sense === 'hire' || trigger.sense === 'poach');
  if (takes && !item.ofVerb && item.marked.includes('origin') && item.marked.includes('by')) return undefined;
  if (takes && isTaker(filling, item)) return undefined;
  return item.type === 'role' && item.title.person && !isApposed(item) ? undefined : partyOf(item, filling);
}

/** Is it not told here whom a phrase without a name means? A title or pronoun right behind a sentence about one person means that one. */
function isGuess(item: Item, { clause, scene }: Filling): boolean {
  if (item.type === 'role') return scene.met(item.title) === undefined;
  return item.type === 'pronoun' && item.sort !== 'speaker' && !nearestPerson(clause, item) && !(item.sort === 'person' && scene.sole() !== undefined);
}

/** "Nach seinem Abgang bei X gründete Y …": where the verb stands second, the subject follows it. */
function inverted({ trigger, verbLast, line: { marks } }: Clause, items: readonly Item[]): Item | undefined {
  if (!verbLast || !marks.has(0, 'preposition') || trigger.from > MAX_FRONTED) return undefined;
  const subject = items.find((i) => i.from >= trigger.to && i.type === 'person' && i.marked.length === 0);
  const verb = (i: number): boolean => marks.has(i, 'perfect', 'auxiliary') || marks.over(i, i + 1).some((m) => m.is === 'trigger' && m.voice !== 'noun');
  return subject && (verb(subject.from - 1) || verb(subject.from - 2)) ? subject : undefined;
}

/** How far from the beginning of its sentence the noun of a phrase before the verb may stand, in tokens. */
const MAX_FRONTED = 6;

/** "After his departure from X, Y founded …", "His departure …": whoever the possessive before the noun of an event means. */
function ownerOf({ clause, items, scene }: Filling): { name: string; items: readonly Item[] } | undefined {
  const { trigger, line } = clause;
  const { marks, sentence } = line;
  const exit = unowned(clause, items);
  if (exit) return { name: exit.name, items: [exit] };
  if (!marks.has(trigger.from - 1, 'possessive') && !marks.has(trigger.from - 2, 'possessive')) return undefined;
  const before = items.some((i) => i.to <= trigger.from && (i.type === 'person' || i.type === 'group'));
  const comma = sentence.tokens.findIndex((t, i) => i >= trigger.to && t.text === ',');
  const subject = comma < 0 ? inverted(clause, items) : items.find((i) => i.from >= comma && i.type === 'person' && i.marked.length === 0);
  if (!before && subject?.type === 'person') return { name: subject.name, items: [subject] };
  const name = before ? undefined : scene.person();
  if (name) return { name, items: [] };
  // "X founded Y after his exit from Z": nobody else is told of before.
  const told = items.filter((i) => i.to <= trigger.from && (i.type === 'person' || i.type === 'group'));
  const [only] = told;
  return told.length === 1 && only?.type === 'person' && marks.has(trigger.from - 2, 'opener', 'preposition') ? { name: only.name, items: [only] } : undefined;
}

const wordParties = (parties: readonly Party[], items: readonly Item[]): string =>
  parties
    .map((p) => {
      const item = 'name' in p ? items.find((i) => i.type === 'person' && i.name === p.name) : undefined;
      return `${'name' in p ? p.name : p.noun}${item ? behind(item) : ''}`;
    })
    .join(', ');

/** "X wrócił, a większość zarządu zrezygnowała": between a name and the verb, somebody without a name does it. */
const isSomebodyElse = (clause: Clause, item: Item): boolean =>
  clause.language.cases === true && item.type === 'person' && item.to < clause.trigger.from - 1 && somebody(clause, item.to);

/** "X and Y, two researchers of Z, …": the group that says who they are, and where. */
function apposedTo({ items, clause }: Filling, people: readonly Item[]): readonly Item[] {
  const last = people.at(-1);
  if (people.length < 2 || last?.type !== 'person') return [];
  const after = items.find((i) => i.type === 'group' && i.from > last.to && i.from <= last.to + MAX_BEFORE_NAMES);
  const apposed = after?.type === 'group' && after.marked.join() === 'as' && !after.former && clause.line.sentence.tokens[last.to]?.text === ',';
  return apposed ? [after] : [];
}

/** How many words ("from OpenAI", "de chez OpenAI") may stand between a group and the names of those in it. */
const MAX_BEFORE_NAMES = 7;

/** "four researchers of X: A, B, C and D", "another researcher, A,": what stands behind the colon or comma names the group before it. */
function namedAfter({ clause, items, titles }: Filling, group: Item): readonly Item[] {
  const { tokens } = clause.line.sentence;
  if (group.type !== 'group') return [];
  // "researchers A and B": names right behind it.
  const beside = items.find((i) => i.type === 'person' && i.from === group.to)?.list ?? [];
  if (beside.length > 0 && (group.group.count === undefined || group.group.count === beside.length)) return beside;
  // "by the former researchers of A X and Y": those who bear the title.
  const bearer = titles.find((t) => t.from >= group.from && t.from < group.to && t.person !== undefined && t.person.from > group.to)?.person;
  if (bearer && group.group.count === undefined && group.marked.includes('by')) return bearer.list;
  let mark = group.to;
  // "ex-researchers of A and B — X, Y and Z —"
  const joins = (i: number): boolean => clause.line.marks.has(i, 'and') && tokens[i - 1]?.capital === true && tokens[i + 1]?.capital === true;
  while (
    tokens[mark]?.kind === 'word' &&
    mark < group.to + MAX_BEFORE_NAMES &&
    (joins(mark) || !clause.line.marks.has(mark, 'trigger', 'auxiliary', 'perfect', 'and'))
  )
    mark++;
  const { count } = group.group;
  // "three researchers from A are leaving for B: X, Y and Z"
  const colon = count === undefined || count < 2 ? -1 : tokens.findIndex((t, i) => i >= group.to && t.text === ':');
  const told = colon < 0 ? undefined : items.find((i) => i.from === colon + 1 && i.type === 'person');
  if (told && told.list.length === count) return told.list;
  // "three leaders: the chief A, the head of research B and the vice president C"
  const listed = colon < 0 ? [] : items.filter((i) => i.from > colon && i.type === 'person');
  const each = listed.length === count && listed.every((i) => titles.some((t) => t.person === i && t.from > colon) || i.from === colon + 1);
  if (each && items.every((i) => i.from <= colon || (i.type !== 'group' && i.marked.length === 0) || i.type === 'organisation')) return listed;
  const sign = tokens[mark]?.text ?? '';
  const opens = /^[:(–—]$/.test(sign);
  const agents = count === undefined && group.marked.includes('by');
  if (!opens && !(sign === ',' && (count !== undefined || agents))) return [];
  const list = items.find((i) => i.type === 'person' && i.from === mark + 1)?.list ?? [];
  // "to engineers of X: Z": one name says no more than who says so.
  return ((opens || agents) && count === undefined && list.length > 1) || count === list.length ? list : [];
}

/** How far behind a group the names of some of it may begin, in tokens. */
const MAX_AMONG = 14;

/** "several researchers from OpenAI, including A and B": the names are told as well. */
function namedAmong({ clause: { line, trigger }, items }: Filling, group: Item): readonly Item[] {
  if (group.type !== 'group') return [];
  const { marks } = line;
  // "One of the employees who left X is A": the one who is named behind.
  if (group.group.count === 1 && group.to <= trigger.from && marks.list('relative', group.to, trigger.from).length > 0) {
    const one = items.find((i) => i.type === 'person' && i.from >= trigger.to && i.from <= trigger.to + MAX_AMONG);
    return one?.type === 'person' && one.list.length === 1 && marks.get(one.from - 1, 'auxiliary') !== undefined ? [one] : [];
  }
  const cue = marks.list('including', group.to, group.to + MAX_AMONG)[0];
  if (!cue || marks.list('trigger', group.to, cue.from).some((t) => t.voice !== 'noun' && t !== trigger)) return [];
  const name = items.find((i) => i.type === 'person' && i.from >= cue.to);
  const led =
    name &&
    marks.list('trigger', cue.to, name.from).length === 0 &&
    !items.some((i) => i.type === 'organisation' && !i.inTitle && i.from >= cue.to && i.to <= name.from);
  return led && name.from <= cue.to + MAX_TITLE ? name.list.filter((i) => i.type === 'person') : [];
}

/** How many tokens a title before a name may take. */
const MAX_TITLE = 8;

/** "Two Apple researchers, A and B": the names are the group. */
function withoutHeading(list: readonly Item[]): readonly Item[] {
  const [first, ...rest] = list;
  const names = rest.every((i) => i.type === 'person');
  return first?.type === 'group' && rest.length > 0 && names && (first.group.count === undefined || first.group.count === rest.length) ? rest : list;
}
