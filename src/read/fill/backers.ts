// Backers: who else put in money, where a round has more than those named first: "led by A, with participation from B and C".

import type { Clause } from '../clause.ts';
import type { Item, OrganisationItem, PersonItem } from '../nominals/items.ts';
import type { Filling, State } from './filling.ts';

/** How far behind the words that join them further backers may begin, in tokens. */
const MAX_APART = 7;
const JOINED = ['with', 'of', 'origin', 'by'] as const;

type Backer = OrganisationItem | PersonItem;

const isBacker = (item: Item): item is Backer => (item.type === 'organisation' && !item.inTitle && !item.publisher) || item.type === 'person';

/** Where the words end that join the backer at `to` to those before: "with", "with participation from". */
function joinedAt({ clause: { line } }: Filling, from: number, to: number): number | undefined {
  const { marks } = line;
  if (marks.list('trigger', from, to).some((t) => t.voice !== 'noun' && t.sense !== 'back') || marks.list('relative', from, to).length > 0) return undefined;
  const backing = marks.list('trigger', from, to).findLast((t) => t.sense === 'back');
  return (backing ?? marks.list('preposition', from, to).findLast((m) => m.classes.includes('with')))?.to;
}

/** Those behind the backers at `last`, in the same clause. */
export function furtherBackers(filling: Filling, state: State, last: Item): readonly Backer[] {
  const { items, clause } = filling;
  const found: Backer[] = [];
  let end = Math.max(...last.list.map((i) => i.to));
  for (const item of items) {
    if (item.from < end || !isBacker(item) || item.to > clause.to) continue;
    const joint = joinedAt(filling, end, item.from);
    if (joint === undefined || item.from > joint + MAX_APART || !item.marked.some((c) => JOINED.some((one) => one === c))) break;
    found.push(...item.list.filter((i): i is Backer => isBacker(i) && !state.used.has(i)));
    end = Math.max(...item.list.map((i) => i.to));
  }
  return found;
}

/** How many words may say who the next of many investors is. */
const MAX_DESCRIBED = 9;

/** "…, the French billionaire X and Y": a comma or "and", then words that say who comes next, and no verb among them. */
export function describedLink({ line: { marks, sentence } }: Clause, left: Item, right: Item): 'and' | 'comma' | null {
  if (right.from > left.to + MAX_DESCRIBED) return null;
  const and = marks.has(left.to, 'and') || (sentence.tokens[left.to]?.text === ',' && marks.has(left.to + 1, 'and'));
  if (!and && sentence.tokens[left.to]?.text !== ',') return null;
  const from = left.to + (sentence.tokens[left.to]?.text === ',' && and ? 2 : 1);
  const parted = sentence.tokens.slice(from, right.from).some((t) => t.kind === 'mark' && t.text !== '-');
  const verb = marks
    .over(from, right.from)
    .some((m) => m.is === 'trigger' || m.is === 'auxiliary' || m.is === 'relative' || m.is === 'opener' || m.is === 'speech');
  return parted || verb ? null : and ? 'and' : 'comma';
}
