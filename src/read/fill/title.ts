// Titles that fill a role: what somebody is named to, or leaves.

import { inHole } from '../clause/verb-last.ts';
import type { Clause } from '../clause.ts';
import type { Position, Slot } from '../frame.ts';
import type { Title } from '../nominals/items.ts';
import { type Filler, type Filling, guess, put, type State } from './filling.ts';
import { fillGiven } from './given.ts';
import { follows, heldAt, successionOf } from './predecessor.ts';

export const fillTitle: Filler = (slot, filling, state) => {
  const { clause, titles, items } = filling;
  const { marks } = clause.line;
  if (state.roles[slot.role] !== undefined) return true;
  if (slot.fallback?.includes('given')) return fillGiven(filling, state);
  const right = rightOf(filling);
  const marked = slot.where.map((where) => right.find((t) => governedBy(clause, t, where) && (where === 'as' || !t.person))).find((t) => t !== undefined);
  const loose = slot.required && slot.where.includes('near');
  const before = fronted(filling);
  const subject = (t: Title): boolean => [...state.used].some((i) => i.type === 'role' && i.title === t);
  const own =
    (before && !subject(before) && clause.trigger.sense === 'become' && before.to >= clause.trigger.from - MAX_FRONTED ? before : undefined) ??
    right.find((t) => !t.person) ??
    (right.every((t) => t.person) && before && !subject(before) ? before : undefined) ??
    (loose
      ? right.find((t) => !t.former && !(heir(filling) && isBehind(t)) && !isBearers(filling, t) && [...state.used].some((i) => i === t.person))
      : undefined);
  const borne = titles.filter((t) => t.person && state.used.has(t.person) && t.roles.length > 0 && (!t.former || clause.trigger.sense === 'step-down'));
  const beside = borne.length < 2 ? borne[0] : [...state.used].map((i) => borne.find((t) => t.person === i)).find((t) => t !== undefined);
  const title =
    marked ??
    (slot.where.includes('undergoer') || slot.where.includes('near') ? own : undefined) ??
    (loose && !(beside && (isOwnRole(clause, beside) || (heir(filling) && isBehind(beside)))) ? beside : undefined);
  if (!title && slot.fallback?.some((one) => one === 'predecessor' || one === 'opening')) return fillSuccession(slot, filling, state);
  // "Kommissarisch leitet X das Unternehmen": for the time being, though no word says as what.
  if (!title && slot.interim && !slot.required && marks.list('interim', clause.from, clause.to).length > 0) state.roles.interim = true;
  if (!title) return slot.role === 'as' && mayAim(slot, filling, state) && fillPurpose(filling, state);
  const organisation = title.organisation;
  if (organisation && !title.inherited && title.person === undefined) organisation.inTitle = false;
  state.stretches.push(title);
  if (title.interim && slot.interim) state.roles.interim = true;
  if (organisation && !title.inherited) state.titled = organisation;
  return put(
    state,
    slot.role,
    title.roles.at(-1) ?? '',
    items.filter((i) => i.type === 'role' && i.title === title),
    title.roles.join(', '),
  );
};

/** "will be replaced by X, director of Y": what the next one is so far. */
const heir = ({ clause: { trigger, diathesis } }: Filling): boolean => trigger.sense === 'become' && diathesis === 'passive';
const isBehind = ({ person, from }: Title): boolean => person !== undefined && person.to < from;

/** "Übernehmen sollen Co-Chef X und Finanzchef Y": what they are called right before their names, they are already. */
const isBearers = ({ clause: { trigger, diathesis } }: Filling, { person, to }: Title): boolean =>
  trigger.sense === 'become' && diathesis === 'active' && person !== undefined && to <= person.from;

/** The titles that a verb may take: behind it, or before, where verbs stand last. */
function rightOf(filling: Filling): readonly Title[] {
  const { clause } = filling;
  const from = clause.bracket?.last ? clause.bracket.from : clause.language.postpositions ? clause.from : clause.trigger.from;
  const own = filling.titles.filter(
    (t) =>
      t.from >= from &&
      t.to <= clause.to &&
      t.roles.length > 0 &&
      !isVerb(clause, t) &&
      !isSpeaker(clause, t) &&
      !(clause.bracket && inHole(clause.bracket, t)),
  );
  return own.filter((t) => predicative(filling, t) && !inRelative(clause, t));
}

/** "wird zu Meta wechseln, sagte ein Sprecher": who says it. */
const isSpeaker = ({ line: { marks } }: Clause, { from, person }: Title): boolean =>
  !person && marks.has(marks.has(from - 1, 'determiner', 'indefinite') ? from - 2 : from - 1, 'speech');

/** "helped lead the team": a verb that is a role as well. */
const isVerb = ({ trigger: { sense, from, to }, verbLast }: Clause, title: Title): boolean =>
  sense === 'lead' && !verbLast && title.from >= from && title.to === to;

/** "hired X, who was the chief of Y": what a relative clause behind the verb tells is no part of it. */
const inRelative = ({ line: { marks, sentence }, trigger, bracket }: Clause, { from }: Title): boolean => {
  if (bracket !== undefined || marks.list('relative', trigger.to, from).length === 0) return false;
  // "succeeds X, who is retiring, as chief of Y": behind it.
  const as = marks.list('preposition', trigger.to, from + 1).findLast((m) => m.classes.includes('as'));
  return !(as && from - as.to <= 2 && sentence.tokens[as.from - 1]?.text === ',');
};

/** "zostanie prezesem", "objął stanowisko prezesa": behind a verb of becoming a role has an ending of its own, or a word that says it is one. */
function predicative({ clause }: Filling, title: Title): boolean {
  const endings = clause.language.predicateEndings;
  if (!endings || clause.trigger.sense !== 'become' || governedBy(clause, title, 'as')) return true;
  const words = clause.line.sentence.tokens.slice(title.from, title.to).filter((t) => t.kind === 'word' && t.text !== t.text.toUpperCase());
  return words.length === 0 || words.some((t) => endings.some((ending) => t.text.toLowerCase().endsWith(ending)));
}

/** "X replaces Y", "X takes over": the role is Y's, and where Y held it. */
function fillSuccession({ role, fallback, interim }: Slot, filling: Filling, state: State): boolean {
  const before = fallback?.includes('predecessor') ? successionOf(filling, state, fallback.includes('vacancy')) : undefined;
  // "X replaces Y": Y is somebody, though nothing says what they were.
  const open = fallback?.includes('opening') && (!fallback.includes('predecessor') || fallback.includes('vacancy') || follows(filling, state));
  const told = before ?? (open ? filling.scene.opening() : undefined);
  if (!told) return false;
  const { from } = filling.clause.trigger;
  if (told.at !== undefined) state.titled = heldAt(told.at, from);
  if (interim && filling.clause.line.marks.list('interim', filling.clause.from, filling.clause.to).length > 0) state.roles.interim = true;
  guess(state, role);
  return put(state, role, told.as, [], `${told.as}, as told before`);
}

/** "X, its research chief, took over the post", "Finanzchef X übernimmt": what somebody is, and not what they become. */
const isOwnRole = ({ trigger, line: { marks, sentence } }: Clause, { from, to, person, becomes }: Title): boolean =>
  trigger.sense === 'become' &&
  (sentence.tokens.slice(to, trigger.from).some((t) => t.text === ',') ||
    (person !== undefined && to <= person.from && !becomes && !marks.list('adjective', from - 1, to).some((m) => m.english === 'new')));

/** How far before its verb a role may end that is told first: "Nowym prezesem [X] została Y, dotąd dyrektor Z". */
const MAX_FRONTED = 4;
/** How far behind its verb the purpose of a move may stand, in tokens. */
const MAX_PURPOSE = 12;

/** Somebody joins a firm, or is chosen, to lead something. */
const mayAim = ({ required }: Slot, { clause: { trigger } }: Filling, { guessed, roles }: State): boolean =>
  required ? trigger.sense === 'appoint' && trigger.voice !== 'noun' : guessed === 0 && roles.to !== undefined;

/** "joins X to lead its new laboratory": what somebody comes for is their role. */
function fillPurpose({ clause: { trigger, line }, titles }: Filling, state: State): boolean {
  const { marks, sentence } = line;
  const next = marks.list('trigger', trigger.to, trigger.to + MAX_PURPOSE).find((t) => t.voice !== 'noun');
  const aim = (next?.sense === 'lead' || next?.sense === 'become') && marks.get(next.from - 1, 'preposition');
  if (!next || !aim || sentence.tokens.slice(trigger.to, next.from).some((t) => t.text === ',')) return false;
  // "joins X to become its chief scientist"
  const title =
    next.sense === 'become' ? titles.find((t) => t.from >= next.to && t.from <= next.to + MAX_BECOME && !t.person && t.roles.length > 0) : undefined;
  if (next.sense === 'become' && (!title || (title.organisation && !title.inherited && title.organisation.name !== state.roles.to))) return false;
  state.stretches.push(next, ...(title ? [title] : []));
  return put(state, 'as', title?.roles.at(-1) ?? 'head', [], 'what they come for');
}

/** How far behind a verb of becoming the role may begin. */
const MAX_BECOME = 3;

/** Where order is free, a role may stand before its verb: "Prezesem została X", "Prezesem mianowano X". */
function fronted(filling: Filling): Title | undefined {
  const {
    clause: { freeOrder, diathesis, trigger, from },
    titles,
  } = filling;
  if (!freeOrder || (diathesis !== 'passive' && trigger.sense !== 'become' && trigger.sense !== 'serve')) return undefined;
  return titles.findLast((t) => predicative(filling, t) && t.from >= from && t.to <= trigger.from && !t.person && t.roles.length > 0);
}

function governedBy({ trigger, line: { marks } }: Clause, title: Title, where: Position): boolean {
  for (let i = title.from; i >= Math.max(0, title.from - 3); i--) {
    // "Bis zum Sommer führt Finanzchef X …": past the verb nothing governs it.
    if (i < title.from && i >= trigger.from && i < trigger.to && !marks.has(i, 'preposition')) return false;
    const classes = marks.get(i, 'preposition')?.classes ?? [];
    if (classes.some((c) => c === where)) return true;
  }
  return false;
}
