// Nouns that say who somebody is, and are no parties of their own.

import type { Clause } from '../clause.ts';
import type { Marks } from '../marks.ts';
import type { MarkedSentence } from '../names.ts';
import type { Stretch } from '../text/parse.ts';
import type { Item } from './items.ts';

/** "X, absolwent MIT, który …": a noun for one of several people that says who somebody is. */
export const explains = (item: Item): boolean => item.type === 'group' && item.marked.join() === 'as' && (item.group.count ?? 1) === 1;

/** "X and Y were employees of Z, and left": who they are said to be is no other subject. */
export const isSaidOf = (item: Item, before: readonly Item[], marks: Marks): boolean =>
  item.type === 'group' &&
  item.group.count === undefined &&
  marks.has(item.from - 1, 'auxiliary') &&
  before.some((i) => i.type === 'person' && i.to <= item.from && i.to >= item.from - 2);

/** How far behind a name what says who it is may begin, in tokens. */
const MAX_ASIDE = 8;

/** "founded a company, and X, chief of Y, left": behind a comma and "and", somebody begins a clause of their own. */
export const beginsAnew = ({ type, from, to }: Item, { marks, sentence: { tokens } }: MarkedSentence): boolean =>
  type === 'person' && tokens[from - 2]?.text === ',' && tokens[to]?.text === ',' && marks.has(from - 1, 'and');

/** How long what says whose a firm is may be, in tokens. */
const MAX_OWNED = 14;

/** "Northwind, the start-up of the former OpenAI executive X, says …": whose the firm is says nothing. */
function isOwnerAside(item: Item, { before, line: { marks, sentence } }: Clause): boolean {
  if (sentence.tokens[item.to]?.text !== ',') return false;
  const firm = before.find((i) => i.type === 'organisation' && i.to < item.from && i.to >= item.from - MAX_OWNED && sentence.tokens[i.to]?.text === ',');
  const noun = firm && marks.list('organisationNoun', firm.to, item.from)[0];
  if (!firm || !noun || noun.from > firm.to + MAX_SORT || !marks.get(noun.to, 'preposition')?.classes.includes('of')) return false;
  const parted = sentence.tokens.slice(noun.to, item.from).some((t) => t.text === ',') || marks.list('relative', firm.to, item.from).length > 0;
  return !parted && marks.list('trigger', firm.to, item.from).every((t) => t.voice === 'noun');
}

/** How far behind the name of a firm the noun that says what it is may stand, in tokens. */
const MAX_SORT = 5;

/** "X, until now one of the best engineers of Europe, joins Y": between two commas, a noun for one person says who the name before it is. */
export function isAside(item: Item, clause: Clause): boolean {
  if (item.type === 'person') return isOwnerAside(item, clause);
  if (item.type !== 'group' || (item.group.count ?? 1) !== 1) return false;
  const {
    before,
    trigger,
    line: { marks, sentence },
  } = clause;
  const name = before.find((i) => i.type === 'person' && i.to < item.from && i.to >= item.from - MAX_ASIDE);
  if (!name || sentence.tokens[name.to]?.text !== ',') return false;
  const verb = marks.list('trigger', name.to, item.from).some((t) => t.voice !== 'noun') || marks.list('relative', name.to, item.from).length > 0;
  return !verb && sentence.tokens.slice(item.to, trigger.from).some((t) => t.text === ',');
}

/** How long a relative clause between two commas may be, and how far before its verb it may end, in tokens. */
const MAX_RELATIVE = 16;
const MAX_TO_VERB = 4;

/** "X, who had followed Y out of the door, was also hired": whom only the relative clause between two commas tells of. */
export function isOfAside({ from, to }: Item, { trigger, line: { marks, sentence } }: Clause): boolean {
  const relative = marks.list('relative', from - MAX_RELATIVE, from).findLast((m) => sentence.tokens[m.from - 1]?.text === ',');
  if (!relative || marks.list('trigger', relative.to, from).every((t) => t.voice === 'noun')) return false;
  const comma = sentence.tokens.findIndex((t, i) => i >= to && t.text === ',');
  return comma >= to && comma < trigger.from && comma >= trigger.from - MAX_TO_VERB && marks.has(comma + 1, 'auxiliary', 'perfect', 'future', 'conditional');
}

/** "A and B, chief of X, who left": the title, and so the pronoun, is of one of them. */
export function bearerAlone({ around, trigger, line: { marks } }: Clause, taken: Item | undefined, relative: Stretch): Item | undefined {
  const bearer = taken?.type === 'role' ? taken.title.person : taken;
  if (bearer?.type !== 'person' || bearer.list.length < 2 || marks.list('trigger', relative.to, trigger.from).some((t) => t.voice !== 'noun')) return undefined;
  const own = around.some((r) => r.type === 'role' && r.title.person === bearer && !r.title.several && r.from >= bearer.to && r.to <= relative.from);
  return own ? { ...bearer, marked: [], list: [bearer] } : undefined;
}

/** "the firm she founded [last year]" */
export const isTime = (i: Item): boolean => i.type === 'value' && (i.value.type === 'date' || i.value.type === 'duration');

/** "X is a co-founder of Y and put money into Z": what somebody founded does not do what they do. */
export const isFounders = (item: Item, { line: { marks } }: Clause): boolean => marks.has(item.from - 1, 'founder') || marks.has(item.from - 2, 'founder');

/** Does a verb or a relative clause begin between a noun and what stands behind it? */
export const isBeyond = (marks: Marks, { to }: Stretch, { from }: Stretch): boolean =>
  marks.over(to, from).some((m) => m.is === 'auxiliary' || m.is === 'relative');
