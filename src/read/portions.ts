// Portions: "47 % of top AI researchers come from China". A share of people of the field is a measure without a verb of its own.

import type { Draft } from './draft.ts';
import { dateIn, draftOf, type SentenceInput } from './drafting.ts';
import type { GroupItem, ValueItem } from './items.ts';

/** Whose shares are figures about the market: of employees and users there are too many others. */
const TALENT = /\b(researchers|scientists|engineers|talent|talents|experts|specialists|graduates|students|professors|founders|co-founders|alumni)$/;
/** Senses that tell what a share of people does, which is no measure. */
const DEEDS = new Set(['move', 'pledge', 'offer', 'buyback', 'appoint', 'measure']);
/** How far behind a share the people may begin, in tokens. */
const MAX_GAP = 5;

function groupOf({ line: { marks, sentence } }: SentenceInput, share: ValueItem, groups: readonly GroupItem[]): GroupItem | undefined {
  const of = marks.get(share.to, 'preposition')?.classes.includes('of') === true || marks.has(share.to, 'outOf');
  const group = of ? groups.find((g) => g.to > share.to && g.from <= share.to + MAX_GAP) : undefined;
  const apart = group && sentence.tokens.slice(share.to, group.from).some((t) => t.kind === 'mark' && t.text !== '-' && !t.glued);
  return group && !apart && group.employer === undefined && TALENT.test(group.group.noun) ? group : undefined;
}

export function portions(input: SentenceInput, drafts: readonly Draft[]): Draft[] {
  if (drafts.some(({ kind }) => DEEDS.has(kind)) || input.line.sentence.tokens.at(-1)?.text === '?') return [];
  const groups = input.items.filter((i): i is GroupItem => i.type === 'group');
  return input.items.flatMap((item): Draft[] => {
    if (item.type !== 'value' || item.value.type !== 'percent') return [];
    const group = groupOf(input, item, groups);
    if (!group) return [];
    const roles = { what: `share of ${group.group.noun}`, value: item.value.share, unit: 'share' };
    const filled = { roles, used: [], others: [], because: [`${group.group.noun}, of whom a share is told`], score: 0.6 };
    const told = { stance: 'fact', because: 'a share of people' } as const;
    return [draftOf(input, 'measure', filled, [item, group], told, input.speaker, dateIn(input.items, { from: 0, to: input.line.sentence.tokens.length }))];
  });
}
