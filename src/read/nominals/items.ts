// Items: the noun phrases of a sentence that can fill a role of a claim.

import type { Group } from '../../model/claim.ts';
import type { Prepositions } from '../packs/language.ts';
import type { Stretch, Value } from '../text/parse.ts';

/** How an item came to be known: what a claim's score and explanation rest on. */
export type Via = 'register' | 'tagger' | 'shape' | 'context' | 'propagated' | 'noun' | 'pronoun' | 'title' | 'noise';

interface ItemBase extends Stretch {
  /** The classes of the preposition that governs it; empty for a bare phrase, which may be subject or object. */
  marked: readonly (keyof Prepositions)[];
  /** That preposition is part of a verb ("laid off X", "come from X"): the phrase is its object as well. */
  ofVerb: boolean;
  /** All phrases that "and" and commas join to it, itself included, in order; only it, where there are none. */
  list: readonly Item[];
  /** Was that list joined over a title between ("A, chief of X, and B")? */
  acrossTitles?: boolean;
  /** Is it the owner in "X's …" or "X …" before another noun? */
  possessor: boolean;
  /** Marked as what the sentence is about, or as who is cited, where particles do that. */
  topic?: boolean;
  /** Marked as the subject of the verb nearest to it, where particles do that. */
  nominative?: boolean;
  /** Not in its base form, where names have cases; or an object by its article or as a pronoun: no subject. */
  inflected?: boolean;
  /** A pronoun that is only ever a subject. */
  readonly subject?: boolean;
  /** Stands beside a name as part of a title ("chief executive of X"): no party of its own. */
  inTitle: boolean;
}

export interface PersonItem extends ItemBase {
  readonly type: 'person';
  /** The full name, once the document has told it. */
  name: string;
  readonly via: Via;
  /** How sure the tagger is of it, in [0, 1], where it was asked. */
  readonly tagged?: number;
}

export interface OrganisationItem extends ItemBase {
  readonly type: 'organisation';
  name: string;
  /** A publisher is cited more often than it acts: never what "the company" means. */
  readonly publisher: boolean;
  readonly via: Via;
  readonly tagged?: number;
}

export interface GroupItem extends ItemBase {
  readonly type: 'group';
  group: Group;
  /** Where its counts begin, if a name stands between these and its noun ("747 of OpenAI's 770 employees"). */
  readonly begins?: number;
  /** Their employer, where the phrase names it: "researchers at OpenAI". */
  employer: string | undefined;
  readonly former: boolean;
}

/** A role with no name beside it: "the chief executive". `holder` is who bears it, once known. */
export interface RoleItem extends ItemBase {
  readonly type: 'role';
  readonly title: Title;
}

export interface PronounItem extends ItemBase {
  readonly type: 'pronoun';
  readonly sort: 'person' | 'people' | 'organisation' | 'speaker' | 'speakers';
  /** May mean one or several ("sie"). */
  readonly several?: boolean;
  /** "the startup", "the giant": only such a one is meant. */
  readonly size?: 'young' | 'grown' | undefined;
  /** "his start-up": whoever was spoken of says which. */
  readonly owned?: boolean;
}

export interface ValueItem extends ItemBase {
  readonly type: 'value';
  readonly value: Value;
}

export type Item = PersonItem | OrganisationItem | GroupItem | RoleItem | PronounItem | ValueItem;

export type CountItem = ValueItem & { readonly value: Extract<Value, { type: 'count' }> };
export const isCount = (item: Item): item is CountItem => item.type === 'value' && item.value.type === 'count';

type KeysOf<T> = T extends unknown ? keyof T : never;
/** What is true of an item before anything is known of its place need not be said. */
type Unplaced = 'marked' | 'ofVerb' | 'list' | 'possessor' | 'inTitle';
type Told<I> = I extends Item ? Omit<I, Unplaced> & Partial<Pick<I, Unplaced>> : never;

const NOTHING: readonly never[] = [];

type Blank = { -readonly [K in KeysOf<Item>]: unknown };

/**
 * An item of which nothing is known but where it stands. It has every field of every item: stages walk through items of all types, and what reads them is
 * several times quicker where all are laid out alike.
 */
const blank = (type: Item['type'], from: number, to: number): Blank => ({
  type, from, to, marked: NOTHING, ofVerb: false, list: NOTHING, possessor: false, inTitle: false, acrossTitles: undefined, topic: undefined,
  nominative: undefined, inflected: undefined, subject: undefined, name: undefined, via: undefined, tagged: undefined, publisher: undefined,
  group: undefined, begins: undefined, employer: undefined, former: undefined, title: undefined, sort: undefined, several: undefined, size: undefined,
  owned: undefined, value: undefined,
}); // biome-ignore format: a table

/** An item: bare, without a list, no owner and in no title, unless its fields say otherwise. */
export const itemOf = <I extends Item>(fields: Told<I>): I => Object.assign(blank(fields.type, fields.from, fields.to), fields) as unknown as I;

/** Names and values are most items, and made field by field. */
export function nameOf<I extends PersonItem | OrganisationItem>(type: I['type'], name: string, from: number, to: number, via: Via, publisher?: boolean): I {
  const item = blank(type, from, to);
  item.name = name;
  item.via = via;
  item.publisher = publisher;
  return item as unknown as I;
}

export function valueOf(value: Value): ValueItem {
  const item = blank('value', value.from, value.to);
  item.value = value;
  return item as unknown as ValueItem;
}

/** One or more roles at one organisation: "co-founder and chief executive of OpenAI". */
export interface Title extends Stretch {
  readonly roles: readonly string[];
  readonly founder: boolean;
  readonly former: boolean;
  readonly interim: boolean;
  organisation: OrganisationItem | undefined;
  /** The organisation is that of the sentence or document ("its chief", "the CTO"), not one named in the phrase. */
  inherited: boolean;
  person: PersonItem | undefined;
  /** "A and B, founders of X": the title of all whom the list before names. */
  several?: boolean;
  /** Told to be theirs from now on: "Neuer Technikchef von X wird Y". */
  becomes?: boolean;
  /** And already is: "the new chief is X". */
  already?: boolean;
  /** "the company's chief", "head of research at the company": a phrase that points back says where. */
  readonly company?: PronounItem | undefined;
}
