// Organisations that stand where a party might, and are none: owners of products and units, agents without a name, employers of who answers.

import type { Slot } from '../frame.ts';
import type { Item } from '../items.ts';
import type { Marks } from '../marks.ts';
import type { Filling } from './filling.ts';

/** How far behind its preposition a phrase may begin, in tokens. */
const MAX_GOVERNED = 3;

/** "buy the Chrome browser of X", "buy X Chrome": a product. "Others, such as X, want to buy Y": who buys stands before. */
export function isNoTarget({ clause: { trigger, line, diathesis }, items }: Filling, item: Item, where: string): boolean {
  if (trigger.sense !== 'acquire' && trigger.sense !== 'bid') return false;
  if (where === 'with' && item.to <= trigger.from) return true;
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

/** "the purchase of Chrome": what it is of is no party. */
const goesOnWithout = (marks: Marks, at: number, items: readonly Item[]): boolean =>
  marks.get(at, 'preposition')?.classes.includes('of') === true && !items.some((i) => i.from >= at && i.from <= at + MAX_GOVERNED);

/** "none of our staff has accepted the offer": who answers for themselves does not answer for the firm. */
export const answeredByStaff = ({ clause: { trigger, before } }: Filling, { to }: Item): boolean =>
  (trigger.sense === 'accept' || trigger.sense === 'decline') && before.some((i) => i.type === 'group' && i.from >= to && !/board|director/.test(i.group.noun));

/** "joins DeepMind of Google": whose part it is, is where nobody comes from. */
export const isOwnerOf = ({ items }: Filling, item: Item): boolean =>
  item.type === 'organisation' &&
  items.some((i) => i.type === 'organisation' && i.to < item.from && i.to >= item.from - 2 && `${i.name} `.startsWith(`${item.name} `));

/** "tempted by other firms": whoever did it is told, and is nobody that is known. */
export const byOthers = ({ clause: { trigger, diathesis, line }, items }: Filling): boolean =>
  diathesis === 'passive' &&
  trigger.voice === 'participle' &&
  line.marks.get(trigger.to, 'preposition')?.classes.includes('by') === true &&
  !items.some((i) => i.from >= trigger.to && i.from <= trigger.to + MAX_GOVERNED);

/** "X received more than 200 million": a person right before the verb gets it, and no firm spoken of before. */
export const ofSomebody = ({ clause: { trigger, diathesis, before, language }, titles }: Filling, { role, where }: Slot): boolean =>
  role === 'org' &&
  where[0] === 'actor' &&
  diathesis === 'active' &&
  !language.verbLast &&
  before[0]?.type === 'person' &&
  before[0].marked.length === 0 &&
  before[0].to >= trigger.from - 1 &&
  // "its founder, X, raised $2 bn": for the firm.
  !titles.some((t) => t.person === before[0]);
