// "hired A, who studied in B, and two researchers from C": behind a relative clause, "and" goes on with those whom the verb takes.

import { isPerson, type Party } from '../../model/claim.ts';
import type { GroupItem, Item, OrganisationItem, PersonItem } from '../nominals/items.ts';
import type { Stretch } from '../text/parse.ts';
import type { Draft } from './draft.ts';
import { type SentenceInput, spanOf } from './drafting.ts';

/** How far behind the last of them where they come from may begin, in tokens. */
const MAX_ORIGIN = 3;

/** The word before "and" and its preposition: "…, y a dos investigadores". */
function jointBefore({ line: { marks } }: SentenceInput, item: GroupItem | PersonItem): number {
  const start = (item.type === 'group' ? item.begins : undefined) ?? item.from;
  return marks.get(start - 1, 'preposition')?.classes.includes('object') ? start - 2 : start - 1;
}

/** Whom the verb takes besides: behind a relative clause that a comma closes, with no verb of their own. */
function furtherTaken(input: SentenceInput, first: Stretch): GroupItem | PersonItem | undefined {
  const { items, line } = input;
  const { marks, sentence } = line;
  const relative = sentence.tokens[first.to]?.text === ',' ? marks.list('relative', first.to, first.to + 2).at(0) : undefined;
  if (!relative) return undefined;
  const found = items.find((i): i is GroupItem | PersonItem => {
    if ((i.type !== 'group' && i.type !== 'person') || i.from < relative.to || !(i.marked.length === 0 || i.marked.includes('object'))) return false;
    const joint = jointBefore(input, i);
    return marks.has(joint, 'and') && sentence.tokens[joint - 1]?.text === ',';
  });
  const last = found?.list.at(-1) ?? found;
  const verb = last && (marks.list('trigger', last.to).some((t) => t.voice !== 'noun') || marks.has(last.to, 'perfect', 'auxiliary', 'relative'));
  return verb ? undefined : found;
}

/** What a verb that takes people tells of the first of them, and of those named behind what is told of them. */
export function alsoTaken(input: SentenceInput, draft: Draft, used: readonly Stretch[]): readonly Draft[] {
  const [who, ...more] = draft.roles.who ?? [];
  const first = who && isPerson(who) && more.length === 0 ? used.find((s) => (s as Item).type === 'person' && (s as PersonItem).name === who.name) : undefined;
  const other = first && furtherTaken(input, first);
  if (!other) return [draft];
  const end = (other.list.at(-1) ?? other).to;
  const origin = input.items.find((i): i is OrganisationItem => i.type === 'organisation' && i.from >= end && i.from <= end + MAX_ORIGIN && !i.inTitle);
  const from = origin?.marked.some((c) => c === 'origin' || c === 'of' || c === 'at') ? origin.name : undefined;
  const { from: own, ...roles } = draft.roles;
  const parties = other.list.flatMap((i): Party[] => (i.type === 'person' ? [{ name: i.name }] : i.type === 'group' ? [i.group] : []));
  const further: Draft = {
    ...draft,
    roles: { ...roles, who: parties, ...(from !== undefined && from !== roles.to ? { from } : {}) },
    end: Math.max(draft.end, spanOf(input, [origin ?? other]).end),
    score: Math.min(draft.score, 0.7),
    because: [...draft.because, 'taken as well'],
  };
  return [own !== undefined && own === from ? { ...draft, roles } : draft, further];
}
