// At home: where the title of somebody in the clause is, for those who are taken from there or are offered something elsewhere.

import { isPerson } from '../../model/claim.ts';
import type { Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import type { Item, OrganisationItem } from '../nominals/items.ts';
import { TAKING } from './again.ts';
import type { Filling, State } from './filling.ts';

/** "hired X, chief of Y": taken from where their title is. */
export const employerInTitle = ({ clause, titles }: Filling, { used, roles }: State, { role }: Slot): string | undefined =>
  role === 'from' && (clause.trigger.sense === 'hire' || clause.trigger.sense === 'poach')
    ? titles.find(
        (t) => t.organisation && t.organisation.name !== roles.to && !t.inherited && !t.former && t.person && used.has(t.person) && t.roles.length > 0,
      )?.organisation?.name
    : undefined;

/** Of whom it is told with their employer, that is where they come from. */
const GOING: ReadonlySet<string> = new Set([...TAKING, 'join']);
const BESIDE: ReadonlySet<string> = new Set(['at', 'of']);

/** "Meta a recruté X chez Y", "X of Y joins Meta", "Meta hires Y's X": the organisation right behind the name, or whose they are called. */
export function employerBeside({ clause: { trigger, diathesis }, items }: Filling, { used, roles }: State): OrganisationItem | undefined {
  if (diathesis !== 'active' || roles.to === undefined || !GOING.has(trigger.sense)) return undefined;
  const person = [...used].find((i) => i.type === 'person');
  const beside =
    person &&
    items.find(
      (i) =>
        (i.from === person.to + 1 && i.marked.some((c) => BESIDE.has(c))) ||
        (i.possessor && i.type === 'organisation' && i.to >= person.from - 1 && i.to <= person.from),
    );
  return beside?.type === 'organisation' && !beside.inTitle && beside.name !== roles.to ? beside : undefined;
}

/** "X, a researcher at Y, was offered $15m": not by Y. */
export const isOwnOffer = ({ diathesis, trigger, line: { marks } }: Clause, titles: Filling['titles'], role: Slot['role'], name: string | undefined): boolean =>
  role === 'by' &&
  diathesis === 'passive' &&
  trigger.sense === 'offer' &&
  titles.some(({ organisation, person }) => {
    if (!person || organisation?.name !== name || person.to > trigger.from) return false;
    // "X, chief technology officer of Y, denies that packages were offered": whoever speaks of an offer has not got it.
    return (['speech', 'denial'] as const).every((is) => marks.list(is, person.to, trigger.from).length === 0);
  });

/** "Researchers of X and Y were offered …": those whom the people come from offer them nothing. */
export const employs = (items: readonly Item[], { list }: OrganisationItem): boolean =>
  items.some((g) => g.type === 'group' && list.some((i) => i.from >= g.to && i.from <= g.to + 2));

/** Where somebody once was, if that is all that is told of them. */
export function onceOf(scene: Filling['scene'], { roles: { who = [] } }: State): string | undefined {
  const [one, ...more] = who;
  return one && isPerson(one) && more.length === 0 ? scene.once.get(one.name) : undefined;
}

/** Where the first person of the claim is told to be. */
export function homeOf(scene: Filling['scene'], { roles }: State): string | undefined {
  const [first] = roles.who ?? [];
  return first && isPerson(first) ? (scene.home(first.name) ?? scene.headed(first.name)) : undefined;
}

/** Who leaves, leaves where the title was, or where the document says that they are; who is named to a role may come from there. */
export const employerOfTitle = (titles: Filling['titles'], { used }: State): string | undefined =>
  titles.find((t) => t.organisation && t.person && !t.former && [...used].some((i) => i === t.person))?.organisation?.name;

/** "era responsabile della ricerca di X": where the role is part of the verb, and nobody's title; "followed their former boss to X"; "licenses X technology". */
export const isOfVerb = (item: OrganisationItem, { clause: { trigger }, titles }: Filling): boolean =>
  (trigger.sense === 'licence' && item.from >= trigger.to && item.from <= trigger.to + MAX_LICENSED) ||
  titles.some((t) => t.organisation === item && !t.person && (trigger.sense === 'follow-to' || (t.from > trigger.from && t.from < trigger.to)));

/** How far behind its verb whose technology is licensed may begin, in tokens. */
const MAX_LICENSED = 3;

/** Who speaks and acts for a firm. */
const CHIEF = /^(co-)?chief executive$/;

/** "X, chief of Y, on the decision to invest in Z": Y invests. */
export const headedBy = ({ titles }: Filling, name: string): OrganisationItem | undefined =>
  titles.find((t) => t.person?.name === name && !t.former && CHIEF.test(t.roles.at(-1) ?? ''))?.organisation;

/** "A spokeswoman for X confirmed that Y had left": X. */
export const spokenFor = (titles: Filling['titles'], { trigger, line }: Clause): string | undefined =>
  titles.find((t) => t.organisation && !t.person && !t.former && line.marks.list('speech', t.to, trigger.from).length > 0)?.organisation?.name;

/** "Murati spoke of a round of $5 bn": for the firm whose chief she is. */
export function headedBefore({ items, clause, scene }: Filling): string | undefined {
  const chief = items.findLast((i) => i.type === 'person' && i.marked.length === 0 && i.to <= clause.trigger.from);
  return chief?.type === 'person' ? scene.headed(chief.name) : undefined;
}

/** How far behind a group the words for whose team it is may begin, in tokens: "people on our team". */
const MAX_TEAM = 3;

/** "“Meta offers people on our team …”, said X": to people of whoever speaks, where somebody else makes the offer. */
export function ownPeople(slot: Slot, { clause: { line }, scene, speaker }: Filling, state: State): string | undefined {
  const group = [...state.used].find((i) => i.type === 'group');
  if (slot.role !== 'from' || !group || speaker === undefined || state.roles.by === undefined || state.roles.who === undefined) return undefined;
  const start = group.begins ?? group.from;
  if (line.marks.list('possessive', start - 1, group.to + MAX_TEAM).length === 0) return undefined;
  const own = scene.headed(speaker);
  return own !== undefined && !state.roles.by.includes(own) ? own : undefined;
}
