// What filling slots works with: the clause and what is known around it, and what has been filled so far.

import type { Party, RoleName, Roles } from '../../model/claim.ts';
import { at } from '../clause/parties.ts';
import { bare, type Clause } from '../clause.ts';
import type { Slot } from '../frame.ts';
import type { Item, OrganisationItem, Title } from '../nominals/items.ts';
import type { Scene } from '../scene.ts';
import type { Stretch } from '../text/parse.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A half-made claim: its roles, what fills them, and why it is believed. */
export interface Filled {
  readonly roles: Roles;
  readonly used: readonly Stretch[];
  readonly because: readonly string[];
  /** Roles that were taken from what was said before. */
  readonly meant?: ReadonlySet<RoleName>;
  /** For how many of them not even a phrase stands there. */
  readonly unsaid?: number;
  /** Further organisations that "and" joins to one that fills a role of one name: each makes a claim of its own. */
  readonly others: readonly { readonly role: RoleName; readonly name: string }[];
  /** In [0, 1]. */
  readonly score: number;
}

export interface Filling {
  readonly clause: Clause;
  readonly items: readonly Item[];
  readonly titles: readonly Title[];
  readonly scene: Scene;
  readonly text: string;
  readonly dropsSubject: boolean;
  /** Senses of triggers of this sentence that made a claim. */
  readonly told?: ReadonlySet<string>;
  /** Who speaks, if the clause is somebody's words. */
  readonly speaker?: string | undefined;
}

export interface State {
  readonly roles: Writable<Roles>;
  readonly used: Set<Item>;
  readonly stretches: Stretch[];
  readonly because: string[];
  readonly others: { role: RoleName; name: string }[];
  /** The organisation named in the title that fills `as`. */
  titled?: OrganisationItem;
  /** Roles filled from context rather than from the clause. */
  guessed: number;
  /** Those of them for which not even a phrase stands there ("he", "the company"). */
  unsaid: number;
  /** Which these are. */
  readonly meant: Set<RoleName>;
}

/** Takes a role from what was said before, where no phrase stands for it. */
export function guess(state: State, role: RoleName): void {
  state.guessed++;
  state.unsaid++;
  state.meant.add(role);
}

/** A second guess is one too many: where the claim can do without, it is left out. */
export const mayGuess = ({ required }: Slot, { guessed }: State): boolean => required === true || guessed === 0;

/** Fills a slot if it can, and says whether it did. */
export type Filler = (slot: Slot, filling: Filling, state: State) => boolean;

export function put<R extends RoleName>(state: State, role: R, value: Roles[R], used: readonly Item[], because: string): true {
  (state.roles as Record<RoleName, unknown>)[role] = value;
  for (const item of used) {
    state.used.add(item);
    state.stretches.push(item);
  }
  state.because.push(`${role}: ${because}`);
  return true;
}

/** "X sends job offers engineers of Y" (a dative, or an article that hides it): where X makes them, people right behind the noun get them. */
const besideNoun = ({ before, after, trigger }: Clause): readonly Item[] =>
  before.some((i) => i.type === 'organisation' && bare(i)) ? after.filter((i) => i.type === 'group' && i.from === trigger.to) : [];

/** How many words may stand between a trigger and what stands beside it: an article, a sort of firm. */
const BESIDE = 3;

/** Does it stand too far behind a trigger for a slot that wants it right beside, or before it for one that wants it behind? */
export const isFar = ({ beside, after }: Slot, { trigger, language: { verbLast, postpositions } }: Clause, { from }: Item): boolean =>
  (beside === true && from > trigger.to + BESIDE) || (after === true && from < trigger.from && verbLast !== true && postpositions === undefined);

/** The first unused phrase in the slot's positions that fits. */
export function first<T>(
  slot: Slot,
  { clause }: Filling,
  state: State,
  fit: (item: Item, where: string) => T | undefined,
): { item: Item; value: T; where: string } | null {
  for (const where of slot.where) {
    const ofNoun = slot.ofVerbs && where === 'undergoer' && clause.diathesis === 'noun';
    for (const item of ofNoun ? besideNoun(clause) : at(clause, where)) {
      if (state.used.has(item) || (slot.ahead && item.from >= clause.trigger.to) || isFar(slot, clause, item)) continue;
      const value = fit(item, where);
      if (value !== undefined) return { item, value, where };
    }
  }
  return null;
}

/** Does a name fill a role already? */
export const isTaken = ({ roles }: State, name: string): boolean =>
  Object.values(roles).some((value) => value === name || (Array.isArray(value) && (value as readonly unknown[]).includes(name)));

export const isPeople = (item: Item): boolean => item.type === 'person' || item.type === 'group';

/** Does a comma part it from the trigger before it? */
export const isApart = ({ trigger, line: { sentence } }: Clause, item: Item): boolean =>
  sentence.tokens.slice(trigger.to, item.from).some((t) => t.text === ',');

/** Each of them once. */
export const eachOnce = (parties: readonly Party[]): readonly Party[] =>
  parties.length < 2 ? parties : [...new Map(parties.map((p) => [JSON.stringify(p), p])).values()];
