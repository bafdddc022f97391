// Organisations: named, or meant by "the company", by their chief, by the people's employer, by what was last spoken of.

import { isPerson } from '../../model/claim.ts';
import { at } from '../clause/parties.ts';
import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import { behind } from '../names/behind.ts';
import type { Item, OrganisationItem, PersonItem, PronounItem } from '../nominals/items.ts';
import { begins, linkOf } from '../nominals/lists.ts';
import { TAKING } from './again.ts';
import { antecedentsOf, subjectBefore } from './antecedent.ts';
import {
  employerBeside,
  employerInTitle,
  employerOfTitle,
  employs,
  headedBefore,
  headedBy,
  homeOf,
  isOfVerb,
  isOwnOffer,
  onceOf,
  ownPeople,
  spokenFor,
} from './at-home.ts';
import { describedLink, furtherBackers } from './backers.ts';
import { besideFirst } from './beside.ts';
import { byOthers, isSpeaker, ofSomebody, ownsGoal, standsBy } from './bystanders.ts';
import { consortiumOf } from './consortium.ts';
import { ownerDropped } from './dropped.ts';
import { explains, goesElsewhere, joinsUnit, leadsElsewhere, leavesElse, MAX_GOVERNED, relatesElsewhere, standsAlone, standsWith } from './elsewhere.ts';
import { type Filler, type Filling, first, guess, isApart, isFar, isTaken, mayGuess, put, type State } from './filling.ts';
import { fillFromHolder } from './holder.ts';
import { organisationBefore } from './objects.ts';
import { oursBefore } from './ours.ts';
import { isOut } from './out.ts';
import { firmBought, ownOf } from './own.ts';
import { heirsOf } from './predecessor.ts';
import { isFirm } from './things.ts';

/** Where whoever somebody goes to stands. */
const TOWARDS = new Set(['destination', 'at', 'for']);

/** An organisation, or its chief standing for it, or "the company" where it is clear which. */
function organisationsOf(item: Item, filling: Filling, position: string, state: State, slot: Slot): readonly (string | undefined)[] {
  const { scene } = filling;
  if (item.type === 'organisation') return (item.inTitle && position !== 'title' && !isOfVerb(item, filling)) || item.publisher ? [] : [item.name];
  // "wechselt zu Zuckerberg", "works for Musk now"
  const boss = slot.role === 'to' && TOWARDS.has(position) && item.type === 'person' && !item.possessor;
  if (item.type === 'person' && (position === 'actor' || boss)) return [scene.headed(item.name)];
  // "sie": a chief, or the firm, where nobody was spoken of.
  if (item.type === 'pronoun' && item.sort === 'person' && position === 'actor')
    return [scene.headed(subjectBefore(item, filling) ?? scene.person() ?? ''), item.several && scene.sole() === undefined ? scene.organisation() : undefined];
  if (item.type === 'pronoun' && (item.sort === 'speaker' || item.sort === 'speakers'))
    return position === 'actor' || item.inflected || (slot.role === 'of' && filling.clause.diathesis === 'passive') ? ownOf(item.sort, position, filling) : [];
  const bought = firmBought(item, filling, position, slot);
  if (bought) return antecedentsOf(bought, filling, state, slot);
  const object = item.type === 'role' && item.title.person !== undefined && state.used.has(item.title.person);
  if (item.type === 'role' && position === 'actor' && !item.title.former && !object) return [item.title.organisation?.name];
  return item.type === 'pronoun' && isFirm(item, filling, slot) ? antecedentsOf(item, filling, state, slot) : [];
}

function findOrganisation(slot: Slot, filling: Filling, state: State): { item: Item; name: string; where: string } | null {
  // "employees of X accepted an offer": not X's; "The company has poached ten researchers of X": nobody poaches their own.
  const not =
    (slot.role === 'by' || (slot.role === 'to' && TAKING.has(filling.clause.trigger.sense))) && state.roles.who ? employerOf(filling, state) : undefined;
  for (const where of explains(filling, slot) ? (['undergoer', ...slot.where] as const) : slot.where)
    for (const item of where === 'title' ? (state.titled ? [state.titled] : []) : besideFirst(filling, where)) {
      if ((slot.role === 'by' && isSpeaker(filling, item)) || isFar(slot, filling.clause, item)) continue;
      if (state.used.has(item) || (slot.close && isApart(filling.clause, item)) || standsBy(slot, filling, state, item, where)) continue;
      // "Kupili je A, B i C": of one list, none does to another what all do.
      if (item.list.length > 1 && slot.role === 'of' && item.list.some((i) => state.used.has(i))) continue;
      const names = organisationsOf(item, filling, where, state, slot).filter((n) => n !== undefined);
      const name = names.find((n) => n !== not && !isTaken(state, n));
      if (name !== undefined) return { item, name, where };
      // The nearest name in place decides; only other sorts of phrases are looked past.
      if (item.type === 'organisation' && names.length > 0) break;
    }
  const home = slot.role === 'from' ? employerBeside(filling, state) : undefined;
  if (home) return { item: home, name: home.name, where: 'at' };
  const goal = slot.role === 'to' && slot.where.includes('destination') ? filling.items.find((i) => !state.used.has(i) && ownsGoal(filling, i)) : undefined;
  return goal?.type === 'organisation' && !isTaken(state, goal.name) ? { item: goal, name: goal.name, where: 'unit' } : null;
}

/** The employer of the people of the claim, or, where it has none, of those of the clause ("OpenAI employees can sell shares"). */
const employerOf = ({ clause }: Filling, state: State): string | undefined =>
  [...state.used, ...(state.roles.who ? [] : [...clause.before, ...clause.after])].flatMap((i) => (i.type === 'group' && i.employer ? [i.employer] : [])).at(0);

/** "three of its researchers joined X": whose they are, the text tells before. */
function ownerOfGroup(filling: Filling, state: State, slot: Slot): string | undefined {
  const { marks } = filling.clause.line;
  const group = [...state.used].find((i) => i.type === 'group');
  const owned =
    slot.role === 'from' &&
    slot.fallback?.includes('employer') === true &&
    group !== undefined &&
    state.roles.to !== undefined &&
    marks.list('possessive', group.from, group.to).length > 0;
  const topic = owned ? topicOf(filling, state, slot) : undefined;
  return topic === state.roles.to ? undefined : topic;
}

function fillFromOwner(filling: Filling, state: State, slot: Slot): boolean {
  const owner = ownerOfGroup(filling, state, slot);
  if (!owner) return false;
  guess(state, slot.role);
  return put(state, slot.role, owner, [], `${owner}, whose they are`);
}

/** "Al suo posto è stata nominata Y": where somebody has just left. */
function fillFromExit({ scene }: Filling, state: State, slot: Slot): boolean {
  const exit = slot.fallback?.includes('exit') ? scene.exit(heirsOf(state)) : undefined;
  if (exit === undefined) return false;
  guess(state, slot.role);
  return put(state, slot.role, exit, [], `${exit}, which somebody left`);
}

/** "employees at the company": where the phrase names no employer but means one. */
function employerMeant(filling: Filling, state: State, slot: Slot): string | undefined {
  const group = [...state.used].find((i) => i.type === 'group');
  const meant =
    group && filling.items.find((i): i is PronounItem => i.type === 'pronoun' && i.sort === 'organisation' && i.from >= group.to && i.from <= group.to + 3);
  if (!meant?.marked.some((c) => c === 'of' || c === 'at' || c === 'origin')) return undefined;
  return antecedentsOf(meant, filling, state, slot).find((name) => name !== undefined && !isTaken(state, name));
}

const employerMissing = (slot: Slot, filling: Filling, state: State): string | undefined =>
  slot.fallback?.includes('employer')
    ? (employerOf(filling, state) ?? employerMeant(filling, state, slot) ?? employerInTitle(filling, state, slot) ?? ownPeople(slot, filling, state))
    : undefined;

/** "his start-up": whose it is says little of which. */
const isOwned = ({ clause: { line } }: Filling, { from }: Item): boolean => line.marks.has(from - 1, 'possessive');

const MAX_OWNER = 3;

export const fillOrganisation: Filler = (slot, filling, state) => {
  if (isOut(slot, filling, state)) return false;
  const own = slot.where[0] === 'employer' ? (employerOf(filling, state) ?? employerMeant(filling, state, slot)) : undefined;
  if (own) return put(state, slot.role, own, [], `${own}, their employer`);
  const found = organisationBefore(slot, filling) ? null : findOrganisation(slot, filling, state);
  if (found) {
    if (found.item.type === 'pronoun') state.meant.add(slot.role);
    if (found.item.type === 'organisation' ? found.item.via === 'noise' : found.name === filling.scene.organisation()) state.guessed++;
    if (isOwned(filling, found.item)) state.unsaid++;
    // "$10bn in A, and B $5bn": with a sum of its own right behind, a name is no part of the list.
    const apart = (i: Item): boolean => filling.items.some((v) => v.type === 'value' && v.value.type === 'money' && v.from === i.to);
    const joined = found.item.list.filter(
      (i): i is OrganisationItem => i.type === 'organisation' && i !== found.item && !i.inTitle && !i.publisher && !apart(i),
    );
    if (found.item.type === 'organisation') state.others.push(...joined.map(({ name }) => ({ role: slot.role, name })));
    return put(state, slot.role, found.name, [...acting(found.item), ...joined], `${found.name}${behind(found.item)} as ${found.where}`);
  }
  const employer = oursBefore(slot, filling, state) ?? employerMissing(slot, filling, state);
  if (employer && employer !== state.roles.to) return put(state, slot.role, employer, [], `${employer}, their employer`);
  if (fillFromOwner(filling, state, slot) || fillFromExit(filling, state, slot)) return true;
  return fillFromTopic(slot, filling, state);
};

/** Whoever was last spoken of, where nothing in the clause says otherwise. */
function fillFromTopic(slot: Slot, filling: Filling, state: State): boolean {
  // "announced his departure on the network": only what says whence tells of another place.
  const pronoun = organisationBefore(slot, filling);
  const elsewhere = leadsElsewhere(filling.clause, slot.role === 'from' ? slot.where.filter((c) => c !== 'at') : slot.where);
  const objectless =
    !slot.where.includes('undergoer') ||
    (slot.role === 'from' ? !leavesElse(filling) : slot.role !== 'to' || standsAlone(filling.clause) || joinsUnit(filling.clause));
  const topic =
    (pronoun || (slot.fallback?.includes('topic') && !elsewhere && objectless)) &&
    !strange(filling.clause, slot) &&
    !relatesElsewhere(filling, slot) &&
    !byOthers(filling) &&
    !ofSomebody(filling, slot) &&
    !(slot.unlessElsewhere && goesElsewhere(filling, slot.unlessElsewhere))
      ? topicOf(filling, state, slot)
      : undefined;
  // "X left for Y": nobody leaves what they go to, nor goes where they come from.
  const opposite = slot.role === 'from' ? 'destination' : slot.role === 'to' ? 'origin' : undefined;
  const goal = opposite !== undefined && at(filling.clause, opposite).some((i) => i.type === 'organisation' && i.name === topic);
  const known = topic === employerInScene(filling, state);
  if (!topic || goal || (slot.raised && !filling.scene.raised(topic)) || !(known || pronoun || mayGuess(slot, state))) return false;
  if (pronoun) state.guessed++;
  else if (!known) guess(state, slot.role);
  state.meant.add(slot.role);
  return put(state, slot.role, topic, [], `${topic}, last spoken of`);
}

/** Where clauses are whole, an active verb has its subject there: what is no known name ("Die Deutsche Bank hat …") is not what was spoken of. */
const strange = ({ bracket, diathesis, before, after }: Clause, { where }: Slot): boolean =>
  bracket !== undefined && diathesis === 'active' && where[0] === 'actor' && ![...before, ...after].some((i) => i.type === 'pronoun' && i.marked.length === 0);

/** Only of somebody whom the clause itself tells of; "X, who came from Y, left": not Y. */
function employerInScene({ scene, items, clause }: Filling, { roles, used }: State): string | undefined {
  const [first] = roles.who ?? [];
  const name = used.size > 0 && first && isPerson(first) ? scene.employer(first.name) : undefined;
  const came = clause.line.marks.list('trigger', 0, clause.trigger.from).filter((t) => t.sense === 'come');
  const near = (i: Item): boolean => came.some((t) => i.from <= t.to + MAX_OWNER && i.to >= t.from - MAX_OWNER);
  return came.length > 0 && items.some((i) => i.type === 'organisation' && i.name === name && near(i)) ? undefined : name;
}

/** Whoever is taken so was somewhere else before. */
const TAKES: ReadonlySet<string> = new Set(['hire', 'poach', 'join']);

/** "El éxodo sacude a X: …": where people and places have one preposition, X is an object unless the verb before it tells of a move. */
const isStruck = ({ line: { marks } }: Clause, { marked, from }: Item): boolean =>
  marked.includes('object') && marks.list('trigger', from - MAX_GOVERNED, from).length === 0;

/** "A resigned from X with B, who also quit": what somebody else who is named before is told to have left. */
function leftBehind(items: readonly Item[], { trigger }: Clause, scene: Filling['scene'], { roles }: State, role: Slot['role']): string | undefined {
  const vacancy = role === 'from' ? scene.vacancy() : undefined;
  const own = vacancy && roles.who?.some((who) => isPerson(who) && who.name === vacancy.who);
  return vacancy && !own && items.some((i) => i.type === 'person' && i.name === vacancy.who && i.to <= trigger.from) ? vacancy.at : undefined;
}

/** Who buys is not bought, and whom people come from does not ask them. */
const isOther = (i: OrganisationItem, items: readonly Item[], { roles }: State, role: Slot['role']): boolean =>
  (role === 'of' && roles.by?.includes(i.name) === true) || (role === 'by' && employs(items, i));

/** "hat 5 Millionen erhalten, angeführt wurde die Runde von X" */
const leads = ({ clause, items }: Filling, name: string): boolean =>
  clause.diathesis === 'active' && items.some((i) => i.type === 'organisation' && i.name === name && i.marked.includes('by'));

/** The organisation of the sentence's titles, else the one last spoken of, unless it fills another role. */
function topicOf(filling: Filling, state: State, { role, raising, home, like = role }: Slot): string | undefined {
  const { scene, titles, items, clause, dropsSubject } = filling;
  if (raising && role === 'org' && scene.topics.nameless && !items.some((i) => i.type === 'organisation')) return undefined;
  const titled = home ? homeOf(scene, state) : role === 'from' ? (employerOfTitle(titles, state) ?? employerInScene(filling, state)) : undefined;
  const taken = (i: Item): boolean => i.type === 'organisation' && isOther(i, items, state, role);
  const isSubject = (i: Item): boolean => i.type === 'organisation' && i.marked.length === 0 && !i.inTitle && !i.publisher && !taken(i);
  // Behind a semicolon, a verb without a subject still has the sentence's first.
  const spoken = clause.before.findLast(isSubject) ?? (dropsSubject ? items.find((i) => i.to <= clause.from && isSubject(i)) : undefined);
  // "X was reinstated as chief of OpenAI, and Y returned": the one that the sentence names before, unless it is the speaker's.
  const { marks } = clause.line;
  const named = items.findLast(
    (i) =>
      i.type === 'organisation' &&
      i.to <= clause.trigger.from &&
      !i.publisher &&
      !taken(i) &&
      !titles.some((t) => t.former && t.organisation === i) &&
      !(role === 'from' && !announces(clause, i) && (standsWith(clause, i) || (i.marked.includes('destination') && !isStruck(clause, i)))) &&
      !(role === 'org' && (state.roles.by?.includes(i.name) || (i.marked.includes('by') && clause.diathesis === 'active'))) &&
      !(role === 'to' && (i.marked.includes('origin') || (clause.language.postpositions && i.inTitle))) &&
      marks.list('speech', i.to, clause.trigger.from).length === 0,
  );
  // "The departure of X leaves Y without a chief": the sentence goes on about where it happened.
  // "With the hire of X, Y completes its board."
  // "After raising $5m, X …"
  const opens = ((role === 'to' && TAKES.has(clause.trigger.sense)) || role === 'org') && marks.has(0, 'preposition');
  const ahead =
    clause.diathesis === 'noun' && (role === 'from' || role === 'at' || opens) ? items.find((i) => i.from >= clause.trigger.to && isSubject(i)) : undefined;
  const near = spoken ?? named ?? ahead;
  // "hired the chief of X": where they are, nobody takes them to.
  const employers = titles.filter((t) => !t.former && t.person && [...state.used].some((i) => i === t.person)).map((t) => t.organisation?.name);
  const heads = (n: string): boolean =>
    TAKES.has(clause.trigger.sense) && role === 'to' && state.roles.who?.some((who) => isPerson(who) && scene.headed(who.name) === n) === true;
  const fits = (name: string): boolean => scene.fits(name, raising ? 'young' : undefined) && !(role !== 'by' && scene.isFund(name));
  const led = raising && near === undefined ? headedBefore(filling) : undefined;
  const name =
    titled ??
    (led !== undefined && fits(led) ? led : undefined) ??
    leftBehind(items, clause, scene, state, role) ??
    (near?.type === 'organisation' && fits(near.name) ? near.name : undefined) ??
    scene.organisations(like).find((n) => fits(n) && !heads(n) && !(role === 'of' && state.roles.by?.includes(n)) && !(role === 'org' && leads(filling, n))) ??
    (role === 'from' ? (spokenFor(titles, clause) ?? onceOf(scene, state)) : undefined);
  if ((role === 'to' && employers.includes(name)) || isOwnOffer(clause, titles, role, name)) return undefined;
  return name !== undefined && !isTaken(state, name) ? name : undefined;
}

/** "Nouveau départ chez X : Y s'en va": a phrase before a colon says where it happens. */
const announces = ({ line: { marks, sentence }, trigger }: Clause, { to }: Item): boolean =>
  sentence.tokens[to]?.text === ':' &&
  marks.list('trigger', 0, to).every((t) => t.voice === 'noun' && (t.sense === 'leave' || t.sense === 'resign')) &&
  to < trigger.from;

const acting = (item: Item): readonly Item[] => (item.type === 'role' && item.title.person ? [item, item.title.person] : [item]);

export const fillOrganisations: Filler = (slot, filling, state) => {
  const found = findOrganisation(slot, filling, state);
  if (!found) {
    const own = slot.fallback?.includes('own') ? filling.scene.own() : undefined;
    if (own !== undefined && !isTaken(state, own)) {
      guess(state, slot.role);
      return put(state, slot.role, [own], [], `${own}, which the document is about`);
    }
    // "die umworbenen Forscher": an attribute names whoever did it, or nobody.
    const topic =
      slot.fallback?.includes('topic') &&
      slot.required &&
      !filling.clause.bracket?.attribute &&
      (filling.clause.trigger.sense === 'reach' || !strange(filling.clause, slot)) &&
      !relatesElsewhere(filling, slot) &&
      !byOthers(filling)
        ? topicOf(filling, state, slot)
        : undefined;
    if (!topic) return false;
    guess(state, slot.role);
    return put(state, slot.role, [topic], [], `${topic}, last spoken of`);
  }
  if (found.item.type !== 'organisation') {
    state.guessed++;
    state.meant.add(slot.role);
    if (isOwned(filling, found.item)) state.unsaid++;
    return put(state, slot.role, [found.name], acting(found.item), `${found.name} as ${found.where}`);
  }
  const joined = found.item.list.filter((i) => i.type === 'organisation' && !state.used.has(i) && !i.inTitle);
  const names = [...new Set(joined.flatMap((i) => (i.type === 'organisation' ? [i.name] : [])))];
  return put(state, slot.role, names, joined, `${names.join(', ')} as ${found.where}`);
};

/** "the new firm of X has raised …": whose firm it is, is no agent. */
const ownsBefore = ({ clause: { trigger, diathesis } }: Filling, person: Item): boolean =>
  person.to <= trigger.from && (person.marked.includes('of') || (person.marked.includes('by') && diathesis === 'active'));

/** "X joined after the takeover of Y": a person who only stands before a noun did not do it. */
const standsBefore = ({ clause: { diathesis, trigger } }: Filling, person: Item): boolean =>
  diathesis === 'noun' && person.to <= trigger.from && !person.possessor && !person.marked.includes('by');

/** "Fonds A, Xavier Niel, Banque B et Eric Schmidt": people and organisations that "and" and commas join put in money together. */
function withOthers({ role, where }: Slot, filling: Filling, state: State): true {
  const { clause, items } = filling;
  const enumerated = clause.trigger.sense === 'back';
  if (role !== 'by' || (where[0] !== 'by' && !enumerated)) return true;
  const named = items.filter((i): i is PersonItem | OrganisationItem => i.type === 'person' || (i.type === 'organisation' && !i.inTitle));
  const last = named.findLastIndex((i) => state.used.has(i));
  const found: (PersonItem | OrganisationItem)[] = [];
  let closed = 0;
  for (let n = last + 1; last >= 0 && n < named.length; n++) {
    const [left, right] = [named[n - 1], named[n]];
    const beside = left && right && (right.to <= clause.to || enumerated);
    const link = beside ? (linkOf(clause.line, left, right, true) ?? (enumerated ? describedLink(clause, left, right) : null)) : null;
    if (!link || !right) break;
    found.push(right);
    if (link === 'and') closed = found.length;
  }
  const told = found.slice(0, closed);
  const end = told.at(-1) ?? named[last];
  const names = end ? [...told, ...furtherBackers(filling, state, end)] : told;
  return names.length === 0 ? true : put(state, role, [...new Set([...(state.roles.by ?? []), ...names.map((i) => i.name)])], names, 'and those beside them');
}

/** "Xavier Niel, Eric Schmidt et Bpifrance ont investi": whoever "and" and commas join before the organisation that acts. */
function withEarlier({ role, where }: Slot, { clause, items }: Filling, state: State): true {
  if (role !== 'by' || where[0] !== 'actor' || clause.diathesis !== 'active') return true;
  const named = items.filter((i): i is PersonItem | OrganisationItem => i.type === 'person' || (i.type === 'organisation' && !i.inTitle));
  const found: (PersonItem | OrganisationItem)[] = [];
  for (let n = named.findIndex((i) => state.used.has(i)); n > 0; n--) {
    const [left, right] = [named[n - 1], named[n]];
    const link = left && right && right.to <= clause.trigger.from ? linkOf(clause.line, left, right, true) : null;
    if (!link || !left || left.marked.length > 0 || (found.length === 0 && link !== 'and') || (right && begins(clause.line, left, right, items))) break;
    found.unshift(left);
  }
  if (found.length === 0) return true;
  return put(state, role, [...new Set([...found.map((i) => i.name), ...(state.roles.by ?? [])])], found, 'and those before them');
}

/** "X of Freiburg raised …": what stands between a firm and its verb says where it is, and not who gave. */
const isHome = ({ clause }: Filling, state: State): boolean => {
  const [origin] = at(clause, 'origin');
  return origin !== undefined && origin.to <= clause.trigger.from && [...state.used].some((i) => i.type === 'organisation' && i.to === origin.from - 1);
};

export const fillParties: Filler = (slot, filling, state) => {
  const owner = ownerDropped(slot, filling);
  if (owner) return put(state, slot.role, [owner], [], `${owner}, last spoken of`);
  const together = slot.role === 'by' ? consortiumOf(filling, state) : [];
  if (together.length > 0) return put(state, 'by', [...new Set(together.map(({ name }) => name))], together, 'a consortium');
  if (slot.fallback?.includes('holder') && fillFromHolder(slot, filling, state)) return true;
  // A person in the subject's place comes before an organisation in another ("Musk owns half of xAI").
  for (const where of slot.where.map((position) => [position])) {
    if (where[0] === 'origin' && isHome(filling, state)) continue;
    const found = first({ ...slot, where }, filling, state, (item) =>
      (item.type === 'person' && !ownsBefore(filling, item) && !standsBefore(filling, item)) ||
      item.type === 'organisation' ||
      (item.type === 'pronoun' && item.sort === 'organisation')
        ? item
        : undefined,
    );
    // Who owns or founded something does so in person; what a chief buys, the organisation buys.
    const owns = filling.clause.trigger.sense === 'own' || filling.clause.trigger.sense === 'back';
    const person = found?.value.type === 'person' && (owns || filling.scene.headed(found.value.name) === undefined);
    const firm = found?.value.type === 'person' && person && !owns ? headedBy(filling, found.value.name) : undefined;
    if (found && firm && !state.used.has(firm)) return put(state, slot.role, [firm.name], [found.item], `${firm.name}, whose chief acts`);
    if (!person && fillOrganisations({ ...slot, where, fallback: [] }, filling, state))
      return withEarlier(slot, filling, state) && withOthers(slot, filling, state);
    if (found?.value.type === 'person') {
      put(state, slot.role, [found.value.name], [found.item], `${found.value.name} as ${found.where}`);
      return withOthers(slot, filling, state);
    }
  }
  // "X rejected the offer": of whoever was told to bid for it.
  const bidders = slot.fallback?.includes('bidder') && state.roles.of !== undefined ? filling.scene.bidders(state.roles.of) : undefined;
  if (bidders) {
    guess(state, slot.role);
    return put(state, slot.role, bidders, [], `${bidders.join(', ')}, who bid before`);
  }
  return fillOrganisations({ ...slot, where: [] }, filling, state);
};
