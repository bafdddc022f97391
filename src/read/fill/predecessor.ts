// Predecessors: whoever is followed in office. "X replaces Y", "His successor is X": what X becomes is what Y was.

import { at } from '../clause/parties.ts';
import { itemOf, type OrganisationItem, type PersonItem } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import type { Filling, State } from './filling.ts';

export interface Succession {
  readonly as: string;
  readonly at: string | undefined;
}

/** Who comes next. */
export const heirsOf = ({ roles: { who = [] } }: State): readonly string[] => who.map((one) => ('name' in one ? one.name : ''));

/** Somebody named right where the verb or noun has whom it is about. */
function named({ clause, scene }: Filling, state: State): string | undefined {
  const heirs = heirsOf(state);
  const places = clause.diathesis === 'noun' ? (['owner', 'of'] as const) : (['undergoer', 'object', 'origin', 'destination'] as const);
  for (const place of places)
    for (const item of at(clause, place)) {
      // Behind an active verb; "Z, who replaces Y" goes on.
      if (state.used.has(item) || (clause.diathesis === 'active' && item.from < clause.trigger.to)) continue;
      if (item.type === 'person') return item.name;
      if (item.type === 'role') {
        const bearer = item.title.person?.name ?? scene.holder(item.title);
        // "his place goes to Y, chief of Z": what the one who comes next was.
        if (bearer !== undefined && heirs.includes(bearer)) continue;
        return bearer;
      }
      if (item.type === 'pronoun' && item.sort === 'person') return scene.vacancy()?.who ?? scene.person();
    }
  // "Paul Morel lui succède", "La sustituye Ana Ruiz": a pronoun right before the verb that is not its subject.
  const clitic = clause.around.find((i) => i.type === 'pronoun' && i.to === clause.trigger.from && !state.used.has(i) && !i.subject);
  if (clitic && clause.diathesis === 'active') return scene.vacancy()?.who;
  // "X takes Y's role"
  const rival = clause.trigger.rest === undefined ? undefined : clause.around.find((i) => i.type === 'person' && i.possessor && i.from === clause.trigger.to);
  if (rival?.type === 'person') return rival.name;
  return clause.diathesis === 'noun' ? owner(clause.before, clause.trigger.from) : undefined;
}

/** Who hands over: "X, chief of Y, hands the reins to Z". */
const giver = ({ clause }: Filling): string | undefined => at(clause, 'actor').find((i): i is PersonItem => i.type === 'person')?.name;

/** What the sentence itself says that they are. */
function titleOf({ titles }: Filling, name: string): Succession | undefined {
  const title = titles.find((t) => t.person?.name === name && t.organisation !== undefined && t.roles.length > 0 && !t.former);
  const as = title?.roles.at(-1);
  return as === undefined ? undefined : { as, at: title?.organisation?.name };
}

/** Does the clause name somebody who is followed? */
export const follows = (filling: Filling, state: State): boolean => named(filling, state) !== undefined;

/** "Ada's successor", "Ada's chosen successor" */
const owner = (before: Filling['clause']['before'], trigger: number): string | undefined =>
  before.find((i): i is PersonItem => i.type === 'person' && i.possessor && i.to >= trigger - MAX_OWNER)?.name;

/** How far before the word for a successor its owner may end, in tokens. */
const MAX_OWNER = 3;

/** What the one who comes next takes over, if it is clear. */
export function successionOf(filling: Filling, state: State, vacancy: boolean): Succession | undefined {
  const heirs = heirsOf(state);
  const before = filling.clause.trigger.sense === 'handover' ? giver(filling) : named(filling, state);
  if (before !== undefined) return heirs.includes(before) ? undefined : (titleOf(filling, before) ?? filling.scene.post(before));
  const vacant = vacancy ? filling.scene.vacancy() : undefined;
  return vacant && !heirs.includes(vacant.who) ? vacant : undefined;
}

/** "takes his place", "Le subentra X": somebody's, by a small word in the verb's phrase. */
export const placeTaken = ({ clause: { trigger, line } }: Filling): Stretch | undefined =>
  line.marks.list('possessive', trigger.from, trigger.to)[0] ?? line.marks.list('pronoun', trigger.from, trigger.to)[0];

/** The organisation of a title that was told before. */
export const heldAt = (name: string, at: number): OrganisationItem =>
  itemOf<OrganisationItem>({ type: 'organisation', name, publisher: false, via: 'context', from: at, to: at, inTitle: true });
